import { foldPath } from '../../text/fold';

/** Words that begin so say "glossary" wherever they stand, in the languages of the vaults that we know. */
const OUTRIGHT = /^(?:gloss?a[ir]|defini(?:ti[oe]|ci|z|ç)|définiti|terminolog|vocab|wortschatz|fach(?:w[oö]rt|begriff)|l[eé]xi[ck]o)/;
const DICTIONARY =
	/^(?:di[ck]tion+[aä]|di[cz]+ionari|wörterb|woordenl|a[ck]r[oóô]n[yi]m|abbr?[eé]viat|abkürz|lexique)|术语|词汇|詞彙|名词解释|定义|缩写/;
const SHORTENED = /^(?:kürzel|abreviatura|siglas?|sigles)$/;
/** Words that say it at the end of a tag's or folder's part ("Medical Terms"): elsewhere they are "terms of use". */
const AT_END = /^(?:terms|termes|términos|termini|begriffe?|begrip(?:pen)?|termos)$/;
/** Words that say it alone: "long term" is a time. */
const ALONE = /^(?:term|terme|término|termine|termo|defs?|gloss)$/;
/** Words that may say it. */
const PERHAPS = /^(?:concepts?|concept(?:en|os)|konzepte?|conceptos?|概念)$/;

/** What is in each of all these words: most texts have nothing of it. */
const LIKELY =
	/glos|d[eé]f|t[eé]rm|vocab|w[oö]rt|begri|l[eé]xi|di[ck]t|di[cz]+i|woor|word|a[ck]r|abb?r|abk|k[üu]rz|sigl|con[ck]|konz|概|术|词|詞|定义|缩写/i;
const LIKELY_ABOVE_A_LIST = /word|wort|short|code|códi|letters|jargon|lingo|initials|palabra|mots/i;

/** How plainly a text says that it is a glossary. */
export const GLOSSARY_WEIGHTS = { outright: 1, perhaps: 0.2 } as const;

/** How plainly a title, a tag or a part of a path says that it is a glossary; 0 if it does not. */
export function glossaryWeight(name: string): number {
	if (!LIKELY.test(name)) return 0;
	const words = wordsOf(name);
	const last = words[words.length - 1] ?? '';
	const isOutright = words.some((word) => OUTRIGHT.test(word) || DICTIONARY.test(word) || SHORTENED.test(word));
	if (isOutright || AT_END.test(last) || (words.length === 1 && ALONE.test(last))) return GLOSSARY_WEIGHTS.outright;
	return PERHAPS.test(last) ? GLOSSARY_WEIGHTS.perhaps : 0;
}

/** What says of a list, in the heading or line above it or in the title of its note, that it explains words. */
const EXPLAINS = new Set(
	('word words term terms shorthand codes letters jargon lingo initials wörter worte begriffe kurzformen palabras términos códigos '
		+ 'mots').split(' '),
);

/** Whether the heading or line above a list, or a title, says that what it heads explains words. */
export function explainsWords(text: string): boolean {
	if (text.length > 200 || !(LIKELY.test(text) || LIKELY_ABOVE_A_LIST.test(text))) return false;
	return glossaryWeight(text) === GLOSSARY_WEIGHTS.outright || wordsOf(text).some((word) => EXPLAINS.has(word));
}

function wordsOf(name: string): string[] {
	return foldPath(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(/[^\p{L}]+/u).filter((word) => word !== '');
}
