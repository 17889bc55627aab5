import { isOwnKey } from './fields';

const LONGEST = 60;
const MOST_WORDS = 6;
const LONGEST_ASIDE = 20;

/** Words before an aside or a conclusion, which name nothing about the subject: in small letters, without blanks and dots. */
const ASIDES = new Set((
	'note notes notethat tip tips hint hints warning warnings remark remarks nb ps important caution attention remember todo fyi '
	+ 'forexample forinstance eg ie therefore thus hence so then also but and or however moreover furthermore inaddition additionally '
	+ 'instead otherwise because thatis inotherwords inshort ingeneral namely finally consequently daher deshalb somit folglich '
	+ 'außerdem zudem ferner jedoch aber und oder dann denn dasheißt dh zb zumbeispiel hinweis hinweise achtung beachte wichtig merke '
	+ 'anmerkung bemerkung vorsicht esgilt nämlich wobei dabei portanto porlotanto poreso porejemplo esdecir además también sinembargo '
	+ 'pero entonces nota notas ojo atención importante advertencia aviso pej'
).split(' '));

/** Whether a key, without its marks, may be a label: short, with a word in it, no sentence, no aside, and read for no other purpose. */
export function isLabelKey(key: string): boolean {
	if (key.length > LONGEST || /[.!?;](?:\s|$)/.test(key) || !hasWord(key) || wordsIn(key) > MOST_WORDS) return false;
	return !isAside(key) && !isOwnKey(key);
}

/** Whether a key names nothing about the subject, but begins an aside: "Note", "For example". */
export function isAside(key: string): boolean {
	if (key.length > LONGEST_ASIDE) return false;
	const small = key.toLowerCase();
	return ASIDES.has(small.includes(' ') || small.includes('.') ? small.replace(/[\s.]+/g, '') : small);
}

/** A lone letter of an alphabet is none: "Q:", "A:". */
function hasWord(key: string): boolean {
	if (/[a-z]{2}/.test(key)) return true;
	const letters = key.replace(/[^\p{L}\p{N}]/gu, '');
	return /\p{L}/u.test(letters) && (letters.length > 1 || !/^[\p{Lu}\p{Ll}]/u.test(letters));
}

/** The words of a text, as blanks keep them apart. */
export function wordsIn(key: string): number {
	let words = 1;
	for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) words++;
	return words;
}
