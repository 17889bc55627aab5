/*
 * In some phrases more than the last word takes the plural: `enfermedades crónicas`, `maladies chroniques`, `malattie croniche`,
 * `attorneys general`, `corpora lutea`. Whether a phrase is Spanish, French, Italian or Latin is told by its endings alone. A wrong guess
 * does no harm: it makes a form that nobody writes.
 */

/** What a word ends in, and what it ends in instead, as replacements: the first rule that fits counts. */
type Rule = readonly [ending: RegExp, ...others: string[]];

/** How a language makes the other number of the words of a phrase. */
interface Inflection {
	/** What the first word of a phrase ends in if it is a noun of the language, and the last if it is an adjective. */
	readonly noun: RegExp;
	readonly adjective: RegExp;
	/** From singular to plural, or back. */
	readonly rules: readonly Rule[];
}

const SPANISH_ADJECTIVE =
	'(?:[IA]C[OA]|IV[OA]|OS[OA]|[AI]D[OA]|[AO]RI[OA]|[AEIU]N[OA]|RN[OA]|UD[OA]|CT[OA]|ST[OA]|L[OA]|[AEIU]R[OA]|Z[OA]|BLE|[AE]NTE)';
const FRENCH_ADJECTIVE =
	'(?:IQUE|AIRE|IF|IVE|EUSE|ÉE?|ANTE?|ENTE?|ALE|ELLE?|OIRE|IEN(?:NE)?|OÏDE|ISTE|[AI]BLE|AINE?|IER|I?ÈRE|[GA]UË?|INE?|ÈDE|IDE|' +
	'U|UE|IT|ITE|AT|ATE|URE|IC)';

// Bounded: lists of ours.
const ending = (of: string): RegExp => new RegExp(`${of}$`);

const INFLECTIONS: readonly Inflection[] = [
	{
		noun: /(?:[AOE]|[DT]AD|I[OÓ]N|TUD|[ÓÍÁ]N|[EO]R|Z|[IUAO]S|AL|EL|ÍA)$/,
		adjective: ending(`(?:${SPANISH_ADJECTIVE}|AL|AR|IL|DOR|NÉS|IS|ÓN)`),
		rules: [
			[/Z$/, 'CES'], [/IÓN$/, 'IONES'], [/ÓN$/, 'ONES'], [/ÁN$/, 'ANES'], [/ÍN$/, 'INES'], [/ÉS$/, 'ESES'], [/S$/, 'S'],
			[/([AEOÁÉÓ])$/, '$1S'], [/$/, 'ES'],
		],
	},
	{
		noun: /[AEO]S$/,
		adjective: ending(`(?:${SPANISH_ADJECTIVE}S|(?:AL|AR|IL|DOR|NES)ES)`),
		rules: [[/CES$/, 'Z'], [/IONES$/, 'IÓN', 'ION'], [/([DLNR])ES$/, '$1', '$1E'], [/([AEO])S$/, '$1'], [/$/, '']],
	},
	{
		noun: /(?:IE|É|E|EUR|ION|MENT|URE|EL|AL|IN|ON|OR|OU|US|AU|EU|IS|IT|AT|ANG|[AE]N|OID)$/,
		adjective: ending(`(?:${FRENCH_ADJECTIVE}|AL|EL|EUX)`),
		rules: [[/([SXZ])$/, '$1'], [/EAU$/, 'EAUX'], [/EU$/, 'EUX'], [/AL$/, 'AUX'], [/$/, 'S']],
	},
	{
		noun: /(?:[^SU]S|AUX|EUX)$/,
		adjective: ending(`(?:${FRENCH_ADJECTIVE}S|ELS|EUX|AUX)`),
		rules: [[/EAUX$/, 'EAU'], [/EUX$/, 'EUX', 'EU'], [/AUX$/, 'AL'], [/([^SU])S$/, '$1'], [/$/, '']],
	},
	{
		noun: /[AEOÀÙ]$/,
		adjective:
			/(?:C[OA]|IV[OA]|OS[OA]|[AIU]T[OA]|[AO]RI[OA]|[AEIO]N[OA]|[AI]LE|ARE|[AE]NTE|ESE|[EIO]L[OA]|RN[OA]|ST[OA]|[EUO]R[OA]|[IU]D[OA])$/,
		rules: [
			[/([ÀÈÌÒÙI])$/, '$1'], [/CA$/, 'CHE'], [/GA$/, 'GHE'], [/ISTA$/, 'ISTI'], [/MA$/, 'ME', 'MI'], [/A$/, 'E'], [/ICO$/, 'ICI'],
			[/CO$/, 'CI', 'CHI'], [/LOGO$/, 'LOGI'], [/GO$/, 'GHI'], [/IO$/, 'I'], [/[OE]$/, 'I'],
		],
	},
	{
		noun: /[EIÀÙ]$/,
		adjective: /(?:ICHE|ICI|IV[EI]|OS[EI]|[AIU]T[EI]|[AO]RIE?|[AEIO]N[EI]|[AI]LI|ARI|[AE]NTI|ESI|[EIO]L[EI]|RN[EI]|ST[EI]|ID[EI])$/,
		rules: [
			[/([ÀÈÌÒÙ])$/, '$1'], [/CHE$/, 'CA'], [/GHE$/, 'GA'], [/ICI$/, 'ICO'], [/CH?I$/, 'CO'], [/LOGI$/, 'LOGO'], [/GHI$/, 'GO'], [/E$/, 'A'],
			[/I$/, 'O', 'E'],
		],
	},
	// Latin, in the endings of anatomy: venae cavae, nervi vagi, corpora lutea.
	{
		noun: /(?:A|[^O]US|UM|EN)$/,
		adjective: /(?:A|US|UM|AL[E]|AR[E]|IS)$/,
		rules: [
			[/^(CORP)US$/, '$1ORA'], [/^(GEN)US$/, '$1ERA'], [/^(CR)US$/, '$1URA'], [/^(FORAM|LUM|ABDOM)EN$/, '$1INA'], [/(AL|AR)E$/, '$1IA'],
			[/(AL|AR|OR)IS$/, '$1ES'], [/UM$/, 'A'], [/US$/, 'I'], [/MA$/, 'MATA', 'MAE'], [/A$/, 'AE'],
		],
	},
];

/** Words behind which a phrase is inflected no more, in the three languages: `enfermedad de Crohn`. */
const PREPOSITIONS = new Set(
	'DE DEL DELLA DELLO DELLE DEI DEGLI DI DU DES DA DAL DALLA EN AU AUX POR PARA PER CON SIN SANS SENZA AVEC NEL NELLA AL ALLA'.split(' '),
);
/** What begins with an article that lost its vowel: `dell'arteria`. */
const ELIDED_OF = /^D(?:ELL)?'/;

/** English nouns with an adjective behind them: `attorneys general`. By that, the nouns, each alone or as the end of a compound. */
const NOUN_FIRST: ReadonlyMap<string, RegExp> = new Map([
	['GENERAL', /^(?:ATTORNEY|SURGEON|INSPECTOR|SOLICITOR|AUDITOR|COMPTROLLER|POSTMASTER|DIRECTOR|GOVERNOR|SECRETARY|PHYSICIAN|ADVOCATE)$/],
	['MARTIAL', /^COURT$/],
	['PUBLIC', /^NOTARY$/],
	['PAYABLE', /^(?:ACCOUNT|BILL|CLAIM|NOTE)$/],
	['RECEIVABLE', /^(?:ACCOUNT|BILL|NOTE)$/],
	['EMERITUS', /^(?:PROFESSOR|DIRECTOR|DEAN|CHAIR)$/],
	['DESIGNATE', /./],
	['ELECT', /./],
	['APPARENT', /^HEIR$/],
	['IMMEMORIAL', /^TIME$/],
]);

const MOST_FORMS = 6;

/**
 * The other numbers of a phrase whose words agree, each as all its words, folded: `ENFERMEDADES CRÓNICAS` for `ENFERMEDAD CRÓNICA`, and the
 * other way round. None if only the last word is inflected, which is for the caller.
 * @param words folded as names are compared.
 */
export function agreeingForms(words: readonly string[]): readonly (readonly string[])[] {
	const [start = ''] = words;
	if (start.length < 3 || words.length > 8) return [];
	const end = words.findIndex((word, i) => i > 0 && (PREPOSITIONS.has(word) || ELIDED_OF.test(word)));
	const hasOf = end > 0;
	const phrase = hasOf ? words.slice(0, end) : words;
	const [first = '', last = ''] = [phrase[0], phrase[phrase.length - 1]];
	const isAlone = phrase.length < 2 && !hasOf && !/[^\p{ASCII}]/u.test(first);
	if (phrase.length > 4 || isAlone || phrase.some((word) => word.length < 3 || /[^\p{L}\p{M}'-]/u.test(word))) return [];
	const rest = hasOf ? words.slice(end) : [];
	const forms = englishForms(phrase);
	for (const { noun, adjective, rules } of INFLECTIONS) {
		if (!noun.test(first) || (phrase.length > 1 && !adjective.test(last))) continue;
		for (const form of together(phrase.map((word) => othersOf(word, rules)))) forms.push(form);
	}
	const known = new Set([phrase.join(' ')]);
	const others = forms.filter((form) => !known.has(form.join(' ')) && known.add(form.join(' ')));
	return others.slice(0, MOST_FORMS).map((form) => [...form, ...rest]);
}

function othersOf(word: string, rules: readonly Rule[]): string[] {
	const rule = rules.find(([ending]) => ending.test(word));
	if (!rule) return [word];
	const [ending, ...others] = rule;
	return others.map((other) => word.replace(ending, other));
}

/** Every way to take one form of each word; they are few. */
function together(choices: readonly (readonly string[])[]): string[][] {
	let all: string[][] = [[]];
	for (const choice of choices) all = all.flatMap((words) => choice.map((word) => [...words, word]));
	return all;
}

function englishForms(phrase: readonly string[]): string[][] {
	const [noun = '', adjective = ''] = phrase.slice(-2);
	const nouns = NOUN_FIRST.get(adjective);
	if (!nouns || phrase.length < 2) return [];
	const before = phrase.slice(0, -2);
	if (nouns.test(noun)) return [[...before, /[^AEIOU]Y$/.test(noun) ? `${noun.slice(0, -1)}IES` : `${noun}S`, adjective]];
	const single = noun.replace(/IES$/, 'Y').replace(/S$/, '');
	return single !== noun && nouns.test(single) ? [[...before, single, adjective]] : [];
}
