import { RUNNING } from '../text/characters';
import { foldName } from '../text/fold';
import { firstSentence } from '../text/sentence';

/** So many sentences of a paragraph are looked at. */
const MOST = 3;
/** A text that goes on for so long without the end of a sentence is none. */
const LONGEST = 400;
/** How long a sentence may be in which a name is looked for, and how much around the name is. */
const LOOKED_AT = 1000;
const AROUND = 80;

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** How a sentence begins that sets out from something else: what is given, a circumstance, what was said before. All folded. */
const PREMISE = setOf(
	"LET LET'S ASSUME ASSUMING SUPPOSE CONSIDER GIVEN WHEN IF ONCE CURRENTLY THEN THUS HENCE THEREFORE HOWEVER BUT ALSO SO WHERE SOMETIMES " +
		'SEI SEIEN GEGEBEN ANGENOMMEN WENN FALLS WIR ICH ZUNÄCHST DERZEIT WOBEI DABEI DANN DAHER SOMIT ABER DURCH MANCHMAL ' +
		'DADO SUPONGAMOS SI CUANDO',
);
const PREMISE_PAIR = new Set(['TO DATE', 'FOR EXAMPLE', 'FOR INSTANCE', 'ES SEI', 'ES SEIEN', 'IM MOMENT', 'ZUM BEISPIEL', 'POR EJEMPLO']);
const PAIRED = new Set([...PREMISE_PAIR].map((pair) => pair.split(' ', 1)[0] ?? ''));
/** What "we" do before anything is said, and the words that may stand between. */
const WISH = setOf('ASSUME CAN CONSIDER COULD GET HAVE LOOK MUST NEED START WANT WILL WOULD');
const STILL = setOf('NOW THEN THUS');
/** How a sentence begins that may define by a condition. */
const CONDITION = /^(?:when|if|once|wenn|falls|si|cuando)\s/i;
/** What gives a name to something. */
const NAMING = /\s(?:(?:is|are)\s(?:called|said\sto)|spricht\sman\svon|nennt\sman|heißt|heißen|se\sllama)\s/i;
/** Another name of the same thing, and nothing else. */
const SYNONYM = /^(?:aka|a\.k\.a\.?|also\s(?:known\sas|called|named)|auch|tambi[eé]n)\s(?:\S+\s){0,2}\S+$/iu;
/** What says that the name before it is what follows; what may stand between ends a plural, is in brackets or an adverb. All folded. */
const IS = setOf(
	'IS ARE WAS WERE MEAN MEANS DESCRIBE DESCRIBES DENOTE DENOTES COMPRISES IST SIND WAR HEISST HEISSEN BEZEICHNET BEZEICHNEN BESCHREIBT ' +
		'BEDEUTET BESTEHT ES SON SIGNIFICA',
);
const IS_PAIR = new Set(['REFERS TO', 'REFER TO', 'STANDS FOR', 'STAND FOR', 'CONSISTS OF', 'CONSIST OF']);
const BETWEEN = /^(?:E?S|E?N)?(?: \([^()]*\))?,? (?:[A-Z]+LY )?/;
/** What gives the name behind it to something, folded. */
const CALLED = /(?:^| )(?:CALL|CALLED|KNOWN AS|NAMED|TERMED|HEISST|HEISSEN|NENNT MAN|NENNEN WIR|LLAMA)(?: \S+){0,4} $/u;
/** How a description without a verb begins. */
const ARTICLE = /^(?:an?|the|any|one|eine?|der|die|das|una?|el|la)\s/i;
/** The same where it leads on with a colon: no list of examples. */
const ONE_OF_A_KIND = /^(?:an?|eine?|una?)\s(?!few\s|couple\s|number\s|list\s|overview\s|example|summary\s|paar\s|liste\s|beispiel)/i;
/** How a sentence goes on from what stands above it, and how from a formula. */
const GOING_ON = /^(?:this|these|that|those|such|here|now|or|diese[mnrs]?|jene[mnrs]?|solche[mnrs]?|hier|nun|jetzt|oder|est[aeo]s?)\s/i;
const OF_FORMULA = /^(?:the|der|die|das|el|la)\s/i;
/** How a condition begins in German that has no "wenn": with its verb. */
const VERB_FIRST = /^\p{Lu}\p{Ll}+t\sman\s/u;
/** What points to a list. */
const FOLLOWING = /(?:^|\s)(?:the\sfollowing|as\sfollows|folgende[mnrs]?|siguientes?)(?!\p{L})/iu;

/** What a sentence is asked to tell of. */
export interface Subject {
	/** What the note is called. */
	readonly names: readonly string[];
	/** What stands above: text that defines nothing, or right above a formula; null for neither. */
	readonly behind: 'text' | 'formula' | null;
}

/** A sentence of running text that says what its note is about. */
interface Defining {
	readonly text: string;
	/** Whether it goes on in what stands below the paragraph. */
	readonly leadsOn: boolean;
}

/**
 * The first sentence of a paragraph that may say what its note is: no question, not the title once more, no fragment, and no premise.
 * Behind a premise only one counts by which a name of the note "is" something; such a one may go on in a list or formula below.
 * @param text a paragraph as plain text.
 * @param leadsOn whether the paragraph, if it does not end in a full stop, leads to what stands below it.
 */
export function definingSentence(text: string, { names, behind }: Subject, leadsOn: () => boolean): Defining | null {
	let rest = text;
	let premise = '';
	for (let count = 0; count < MOST && rest !== ''; count++) {
		const sentence = firstSentence(rest);
		rest = rest.slice(sentence.length).trimStart();
		const goesOn = GOING_ON.test(sentence) || (count === 0 && startsWithin(sentence, behind));
		if (saysNothing(sentence, names) || (goesOn && premise === '' && (behind !== null || count > 0))) continue;
		const mustName = premise !== '' || isPremise(sentence, names);
		if (mustName && !saysWhatIs(sentence, names)) premise = sentence;
		else if (rest === '' && !/[.!。！]["”’)\]]*$/.test(endOf(sentence))) return withoutEnd(sentence, names, leadsOn);
		else return { text: goesOn ? `${premise} ${sentence}`.trim() : sentence, leadsOn: false };
	}
	return null;
}

/** The end of a text, where alone its mark can stand. */
function endOf(text: string): string {
	return text.slice(-10);
}

/** Whether the first sentence of a paragraph is a part of what stands above. */
function startsWithin(sentence: string, behind: Subject['behind']): boolean {
	return /^\p{Ll}/u.test(sentence) || (behind === 'formula' && OF_FORMULA.test(sentence));
}

/** Whether a sentence sets out from something else, and neither gives a name nor, with "if", holds one of the note's own. */
function isPremise(sentence: string, names: readonly string[]): boolean {
	if (!beginsAsPremise(sentence) || NAMING.test(sentence)) return false;
	return !CONDITION.test(sentence) || !names.some((name) => holdsName(sentence, name));
}

/** Whether a name stands in a sentence, as whole words. */
function holdsName(sentence: string, name: string): boolean {
	const [folded, wanted] = [` ${foldName(sentence)} `, foldName(name)];
	return wanted !== '' && folded.length <= LOOKED_AT && folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').includes(` ${wanted} `);
}

function withoutEnd(sentence: string, names: readonly string[], leadsOn: () => boolean): Defining | null {
	const isFragment = /^\S+(?:\s\S+)?$/.test(sentence) && !RUNNING.test(sentence);
	if (isFragment || sentence.length > LONGEST || sentence.endsWith(',')) return null;
	const isLead = sentence.endsWith(':') || leadsOn();
	return !isLead || mayGoOn(sentence, names) ? { text: sentence, leadsOn: isLead } : null;
}

function saysNothing(sentence: string, names: readonly string[]): boolean {
	if (/[?？]["”’)]*$|(?:\.\.\.|…)["”’)]*$/.test(endOf(sentence)) || isFormula(sentence)) return true;
	if (SYNONYM.test(sentence) || repeatsName(sentence, names)) return true;
	return !sentence.endsWith(':') && sentence.length <= LOOKED_AT && FOLLOWING.test(sentence);
}

function beginsAsPremise(sentence: string): boolean {
	if (/^\p{L}+-/u.test(sentence)) return false;
	if (VERB_FIRST.test(sentence)) return true;
	const [, first = '', rest = ''] = /^([\p{L}']+)(.{0,40})/u.exec(sentence) ?? [];
	const word = first.toUpperCase();
	// In capitals it is an acronym: ALSO is a course, and ICH bleeding in the skull.
	if (first.length > 1 && first === word) return false;
	if (PREMISE.has(word)) return true;
	if (word !== 'WE' && !PAIRED.has(word)) return false;
	const [second = '', third = ''] = rest.trim().toUpperCase().split(/[^\p{L}\p{N}']+/u, 2);
	return word === 'WE' ? WISH.has(STILL.has(second) ? third : second) : PREMISE_PAIR.has(`${word} ${second}`);
}

/** Whether hardly a word stands beside the formulas of a sentence. */
function isFormula(sentence: string): boolean {
	return sentence.startsWith('$') && (sentence.replace(/\$[^$]*\$/g, '').match(/\p{L}{2,}/gu)?.length ?? 0) <= 3;
}

/** Whether a text is one of the names again, and says no more. */
export function repeatsName(text: string, names: readonly string[]): boolean {
	// Folding changes the length of a text by little.
	const likely = names.filter((name) => Math.abs(name.length - text.length) <= 5);
	if (likely.length === 0) return false;
	const bare = foldName(text.replace(/^#|[.:]$/g, ''));
	return likely.some((name) => foldName(name) === bare);
}

function mayGoOn(sentence: string, names: readonly string[]): boolean {
	if (!/^(?:\S+\s+){5}/.test(sentence)) return false;
	return saysWhatIs(sentence, names) || (sentence.endsWith(':') ? ONE_OF_A_KIND : ARTICLE).test(sentence) || beginsWithName(sentence, names);
}

function beginsWithName(sentence: string, names: readonly string[]): boolean {
	const folded = foldName(sentence.slice(0, AROUND).replace(ARTICLE, ''));
	return names.some((name) => folded.startsWith(`${foldName(name)} `));
}

/** Whether a sentence says of one of the names that it is something, or that something is called so. */
function saysWhatIs(sentence: string, names: readonly string[]): boolean {
	const folded = foldName(sentence);
	return names.some((name) => {
		const wanted = foldName(name);
		if (wanted === '' || folded.length > LOOKED_AT) return false;
		for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
			const end = at + wanted.length;
			const [before, behind] = [folded.slice(Math.max(0, at - AROUND), at), folded.slice(end, end + AROUND)];
			if (!/[\p{L}\p{N}]$/u.test(before) && (isSaid(behind) || CALLED.test(before))) return true;
		}
		return false;
	});
}

function isSaid(behind: string): boolean {
	const [between] = BETWEEN.exec(behind) ?? [];
	if (between === undefined) return false;
	const [first = '', second = ''] = behind.slice(between.length).split(/[^\p{L}\p{N}']+/u, 2);
	return IS.has(first) || IS_PAIR.has(`${first} ${second}`);
}
