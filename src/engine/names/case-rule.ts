import { isShortNoun } from '../text/plurals';
import { narrow } from '../text/fold';
import { lowerDigits, withoutNote } from './raised';

/** Acronyms of the field that are ordinary words in lower case, and words that often appear as acronyms elsewhere. */
const ORDINARY = new Set([
	...'AID ALL AM AN AND ARE AS AT BE BY CAN CARE DO FOR GO HAS HE HER HIM HIS HOW IF IN IS IT'.split(' '),
	...'ITS MAP ME MY NO NOT OF ON OR OUR OUT PAN PET SHE SO TEAM THE TO UP US WAS WE WHO WHY YOU'.split(' '),
]);

/** Acronyms that look like plurals of words. */
const NO_PLURALS = new Set(['AIDS', 'CARES', 'HEROES']);

/** Whether a word, standing alone, is an acronym of the field rather than a plural: AIDS is not a plural of aid, nor CARES of care. */
export function isNoPlural(written: string): boolean {
	return NO_PLURALS.has(written);
}

/** Units of measure with two or three letters, of which the small forms are no names: 500 mg is no magnesium. */
const UNITS = new Set(
	('BAR CAL CC CL CM DB DL EQ FT GM HR HZ IN IU KG KM KV KW LB LBS MCG MEQ MG MHZ MIN ML MM MMOL MOL MS MW NG NM OZ PA PG PH PPM SEC TSP ' +
		'UG UM YD YR').split(' '),
);
/** Function words besides those of the field's acronyms: the small forms of symbols such as He, As, Al and La. */
const FUNCTION_WORDS = new Set('AL BUT CA CO DE DI EL EN ET EX HA LA LE LES LO NOR OH ONE OX RE SI SUR THEY TWO UN VS YET'.split(' '));
/** Acronyms of five letters and more that are English words in small letters. */
const WORDS = new Set(
	`
	ABOUT ACCESS ACCORD ACTION ACTIVE ADAPT ADVANCE AFFIRM AGILE ALERT ALIGN ALIVE ALLIES APPEAL ASPECT ASPIRE ASSERT ASSIST ASSURE
	ATLAS ATTAIN AWARE BEACON BENEFIT BLAST BRAIN BRIDGE BRIGHT CANDID CARES CATCH CAUSE CHAMP CHAMPS CHANCE CHANGE CHARGE CHARM CHART
	CHECK CHESS CHILD CHOICE CLAIM CLEAN CLEAR CLIMB CLOSE COACH COMET COMMIT COMPASS CONNECT COURAGE COVER CREDENCE CREDO CROSS CURES
	CYCLE DECIDE DEFINE DELIVER DIRECT DREAM DRIVE EAGLE EARLY EARTH EMERGE EMBRACE EMPOWER ENABLE ENGAGE ENRICH ENSURE EQUIP ESCAPE
	ETHOS EVOLVE EXCEL EXPLORE EXPRESS EXTEND FAITH FAMILY FINISH FIRST FOCUS FORWARD FRAME FREEDOM FRESH FRIEND GRACE GRADE GREAT
	GROUP GUARD GUIDE HARMONY HEART HEALTH HELPS HEROES HONOR HOPES HORIZON HOUSE HUMAN IMAGE IMPACT IMPROVE INSIGHT INSPIRE INTEND
	INVEST JUDGE JUPITER LASER LEADER LEADS LEARN LEVEL LIGHT LIMIT LUNGS MAGIC MAGNET MASTER MATCH MERIT MIRACLE MODEL MOTION MOVES
	NURSE OASIS OCEAN ORBIT ORDER OVERT PACER PACES PANEL PARENT PARTNER PATCH PATHS PEACE PEARL PILOT PLACE PLATO POINT POWER PREVENT
	PRIDE PRIME PROMISE PROTECT PROVE PULSE QUEST QUICK RADAR RADIANT RAISE RAPID REACH READY REALM RECOVER REDUCE REFER REFLEX RELAY
	RELIEF REMEDY RENEW RESCUE RESOLVE RESPECT RESPOND RESTORE RESULT REVERSE RIGHT RISKS ROUTE SAFER SAFETY SAVES SCALE SCOPE SCORE
	SCOUT SCUBA SEARCH SECURE SERVE SHARE SHARP SHELF SHELL SHIELD SHIFT SHINE SIGHT SIGNAL SIMPLE SLEEP SMART SOLID SOLVE SOUND SPACE
	SPARK SPEED SPICE SPIKE SPIRIT SPRINT STABLE STAFF STAGE STAND STAR STARS START STATE STEPS STONE STORM STRIDE STRIVE STRONG STUDY
	SUMMIT SUPPORT SURVEY SUSTAIN SWIFT SWITCH SYMBOL TABLE TALKS TARGET TEACH TEAMS THINK THRIVE TIMES TITAN TOUCH TRACE TRACK TRADE
	TRAIN TREAT TREND TRIAL TRIBE TRUST UNITE UNITY VALID VALUE VENUS VISION VISIT VITAL VOICE VOYAGER WATCH WAVES WHOLE WINGS WOMEN
	WORDS WORKS WORLD YIELD YOUTH`.trim().split(/\s+/),
);

/** The ways in which each word of a name may be written, the first as in the name; null for words that count in any capitals. */
export type ExactWords = readonly (readonly string[] | null)[];

/**
 * Which words of a name count only in some capitals: all, if three quarters of its letters are capitals (HIM, ACO), except for those of
 * five letters and more and with digits, which mean nothing else in other capitals (Unesco, Covid-19); all of a name of two or three
 * letters with one capital (Mg, Tx), where small letters count as well unless they are a unit or an ordinary word; otherwise, in a phrase,
 * those that would be ordinary words in lower case: "him department" is not the HIM department. Null for none.
 */
export function exactWords(name: string, words: readonly string[]): ExactWords | null {
	// The plural of an acronym is one as well: ITs is not "its".
	if (isAcronymLike(stemOf(name))) return isNoWord(words) ? null : words.map((word) => [word]);
	if (isSymbol(name) || isMixed(name)) return [isWordOrUnit(name) ? [name] : [name, name.toLowerCase()]];
	return words.some((word) => ORDINARY.has(word)) ? words.map((word) => (ORDINARY.has(word) ? [word] : null)) : null;
}

/** Two or three letters of which the first is a capital, and no noun such as Fee. */
function isSymbol(name: string): boolean {
	return name.length < 4 && /^\p{Lu}\p{Ll}{1,2}$/u.test(name) && !isShortNoun(name.toUpperCase());
}

/** Two or three letters of which a small one stands before a capital: IgE, pH. In longer names capitals are slips: MacOS. */
function isMixed(name: string): boolean {
	return name.length < 4 && /^\p{L}{2,3}$/u.test(name) && /\p{Ll}\p{Lu}/u.test(name);
}

function isWordOrUnit(name: string): boolean {
	const upper = name.toUpperCase();
	return ORDINARY.has(upper) || FUNCTION_WORDS.has(upper) || UNITS.has(upper);
}

/** Whether a name counts as written, but not at the start of a sentence, where any word has a capital: He, As. */
export function isWordInSmall(name: string): boolean {
	const upper = name.toUpperCase();
	return isSymbol(name) && (ORDINARY.has(upper) || FUNCTION_WORDS.has(upper));
}

/** Whether an acronym is no word in small letters: it has five letters in a row, or a digit, and none of its parts is known as a word. */
function isNoWord(words: readonly string[]): boolean {
	const hasDigit = words.some((word) => /\d/.test(word));
	if (!hasDigit && !words.some((word) => /^\p{L}{5,}$/u.test(word))) return false;
	return words.every((word) => {
		const upper = word.toUpperCase();
		if (/^\d+$/.test(word) || !/\p{L}/u.test(word)) return true;
		return word.length > 1 && !ORDINARY.has(upper) && !FUNCTION_WORDS.has(upper) && !UNITS.has(upper) && !isEnglish(upper);
	});
}

/** Whether a word in capitals is known as one in small letters, or, where it is short and has a vowel, likely to be one. */
function isEnglish(upper: string): boolean {
	if (WORDS.has(upper) || WORDS.has(upper.replace(/S$/, ''))) return true;
	return upper.length < 5 && /^\p{L}+$/u.test(upper) && /[AEIOUY]/.test(upper) && !/^(?:ICD|ISO|HIV|SARS|MERS|COVID)$/.test(upper);
}

function isAcronymLike(name: string): boolean {
	let letters = 0;
	let capitals = 0;
	for (let i = 0; i < name.length; i++) {
		const code = name.charCodeAt(i);
		if (code >= 128) return isAcronymOfAnyScript(name);
		if (code >= 65 && code <= 90) capitals++;
		if ((code | 32) >= 97 && (code | 32) <= 122) letters++;
	}
	return areMostlyCapitals(capitals, letters);
}

function isAcronymOfAnyScript(name: string): boolean {
	const letters = name.match(/\p{L}/gu) ?? [];
	return areMostlyCapitals(letters.filter((letter) => letter !== letter.toLowerCase()).length, letters.length);
}

function areMostlyCapitals(capitals: number, letters: number): boolean {
	return capitals >= 2 ? capitals >= letters * 0.75 : capitals === 1 && letters === 1;
}

/** Whether the words of a text keep the capitals that a name requires; an `s` or `'s` at the end of the last may differ. */
export function keepsCapitals(written: readonly string[], exact: ExactWords): boolean {
	const last = exact.length - 1;
	return exact.every((ways, i) => ways?.some((word) => isWrittenSo(word, written[i] ?? '', i === last)) !== false);
}

function isWrittenSo(word: string, other: string, isLast: boolean): boolean {
	if (word === other) return true;
	const [mine, its] = [plain(word), plain(other)];
	return isForm(mine, its) || (isLast ? stemOf(its) === stemOf(mine) : its === mine);
}

/** Whether two forms of a word, such as Diagnosis and Diagnoses, differ only in lower-case letters at their ends. */
function isForm(word: string, other: string): boolean {
	let common = 0;
	while (common < word.length && word[common] === other[common]) common++;
	return common > 0 && /\p{Ll}/u.test(word) && !/\p{Lu}/u.test(word.slice(common) + other.slice(common));
}

/** A word without the lower-case `s` or `'s`, or both, of an acronym's plural and possessive. */
export function stemOf(word: string): string {
	if (!word.endsWith('s')) return word;
	return /^(.*[^\p{Ll}'‘’ʼ])(?:s?['‘’ʼ]s|s)$/u.exec(word)?.[1] ?? word;
}

function plain(word: string): string {
	if (!/[\u0080-\uffff]/.test(word)) return word;
	return lowerDigits(narrow(withoutNote(word))).normalize('NFC').replace(/[‘’ʼ]/g, "'").replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}
