import { formsOfWord } from '../text/content-words';
import { foldName } from '../text/fold';
import { standsFor } from './derived-names';

/** Bounds of a heading that is a title in other words, in words: a longer one is a sentence, unless its initials are the title. */
const LONGEST = { title: 8, withInitials: 12, alone: 6 };

/** Words that say nothing of what a title is about, folded. */
const SMALL = new Set(
	'A AN AND AS AT BY DE DEL DER DES DIE DAS DU EL FOR FROM IN LA LAS LE LES LOS OF ON OR THE TO UND VON VS WITH Y'.split(' '),
);
/** Words behind or before which a title goes on to a part of its subject, folded. */
const NARROWING = new Set('AFTER AT BEI BY DE DEL DES DURING FOR FROM IN OF ON TO UNDER VON WITH WITHOUT'.split(' '));

/** From how many letters and digits on a heading and a file name are the same title, where one stands in the other or both begin alike. */
const SAME = { inside: 24, beginning: 40 };

/** How a sentence begins, or a question. */
const SENTENCE_START = /^(?:an?|eine?|this|these|how|what|when|where|who|whom|why|which|was|wie|wann|wer|warum)\s/i;
const SENTENCE = /\s(?:is|are|was|were|means|ist|sind)\s|[.!?][”"')]*$/iu;
const QUESTION = /^(?:how|what|when|where|who|whom|why|which|was|wie|wann|wer|warum)\s|\?$/i;
/** What a template leaves for its user to fill in. */
const PLACEHOLDER = /\{\{|<%/;

/**
 * Whether a heading is the title of a note in other words: it says the same words as one of the note's names, brackets aside, or one holds
 * all content words of the other without going on to a part of its subject ("Anaemia in pregnancy" is a part of "Anaemia"), or one is the
 * initials of the other.
 * @param names the file name and the aliases. @param isAlone whether the note has no other H1; if it has, only an equal one is the title.
 */
export function fitsTitle(heading: string, names: readonly string[], isAlone: boolean): boolean {
	if (heading === '' || PLACEHOLDER.test(heading)) return false;
	if (names.includes(heading)) return true;
	const folded = foldName(heading);
	if (names.some((name) => foldName(name) === folded)) return true;
	const count = wordCount(heading);
	if (!isAlone || count > LONGEST.withInitials) return false;
	const [short, inside] = apart(heading);
	const parts = inside === '' ? [foldName(short)] : [foldName(short), foldName(inside)];
	const others = names.map(apart);
	if (others.some((one) => one.some((part) => part !== '' && parts.includes(foldName(part))))) return true;
	if (others.some(([other]) => haveInitials(short, other))) return true;
	if (count > LONGEST.title || isSentence(heading)) return false;
	const words = wordsOf(short);
	return others.some(([other]) => sayTheSame(words, wordsOf(other)));
}

/**
 * Whether a heading names a note whose file name says nothing: the file name is a date, a number or an identifier, and the heading short
 * and no sentence.
 */
export function namesUntitled(heading: string, title: string): boolean {
	return isIdentifier(title) && wordCount(heading) <= LONGEST.alone && !isSentence(heading) && !PLACEHOLDER.test(heading);
}

/**
 * Whether a heading is the title of a note in the same words, however long it is: of a paper, a guideline. File names leave out the signs
 * that no file may have in its name, and are often cut, so that letters and digits alone are compared. Such a heading heads the note, and
 * is no section of it; it need not be a name.
 */
export function repeatsTitle(heading: string, title: string): boolean {
	const [one, other] = [heading, title.replace(/^\[[^\]]*\]/, '')].map((text) => wordsOf(text).join(''));
	if (one === undefined || other === undefined || Math.min(one.length, other.length) < SAME.inside) return false;
	if (one.includes(other) || other.includes(one)) return true;
	return Math.min(one.length, other.length) >= SAME.beginning && one.slice(0, SAME.beginning) === other.slice(0, SAME.beginning);
}

/** Whether a heading is too long for a section, or states something: that of a paper, in a note that is named by its citation key. */
export function isLongTitle(heading: string): boolean {
	const states = SENTENCE.test(heading) && !QUESTION.test(heading);
	return (wordCount(heading) > LONGEST.title || states) && !PLACEHOLDER.test(heading);
}

function isSentence(heading: string): boolean {
	return SENTENCE_START.test(heading) || SENTENCE.test(heading);
}

function wordCount(text: string): number {
	return text.split(/\s+/).length;
}

/** A text without the bracket at its end, and what stands in the bracket. */
function apart(text: string): readonly [before: string, inside: string] {
	const [, before = text, inside = ''] = /^([^()[\]]+)[([]([^()[\]]+)[)\]]$/.exec(text.trim()) ?? [];
	return [before.trim(), inside.trim()];
}

function haveInitials(one: string, other: string): boolean {
	return areInitials(one, other) || areInitials(other, one);
}

/** File names are often in small letters. */
function areInitials(short: string, long: string): boolean {
	return !/\s/.test(short) && /\s/.test(long) && standsFor(short.toUpperCase(), long);
}

function wordsOf(text: string): string[] {
	return foldName(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function sayTheSame(one: readonly string[], other: readonly string[]): boolean {
	const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
	const content = shorter.filter((word) => !SMALL.has(word));
	const places: number[] = [];
	for (const word of content) {
		const at = longer.findIndex((another) => isSameWord(word, another));
		if (at < 0) return false;
		places.push(at);
	}
	if (places.length === 0) return false;
	const isInOrder = places.every((at, i) => i === 0 || at > (places[i - 1] ?? 0));
	return !isInOrder || !narrows(longer, places[0] ?? 0, places[places.length - 1] ?? 0);
}

function isSameWord(one: string, other: string): boolean {
	if (one === other) return true;
	return one[0] === other[0] && one.length > 2 && other.length > 2 && formsOfWord(one).some((form) => formsOfWord(other).includes(form));
}

/** Whether the words around a stretch go on from it, or lead to it, by a preposition. */
function narrows(words: readonly string[], first: number, last: number): boolean {
	const leads = words.slice(0, first).some((word, i) => i > 0 && NARROWING.has(word));
	return leads || NARROWING.has(words[last + 1] ?? '');
}

/** Whether every folder may have a note of this file name, so that nobody means one note by it. */
export function isFolderNote(title: string): boolean {
	return /^(?:_?(?:index|readme|home|start|moc)|untitled)$/i.test(title);
}

/** Whether a file name is a date, a number or an identifier: it has no word, or more digits than a word with a number has. */
function isIdentifier(title: string): boolean {
	const text = title.trim();
	if (/^untitled(?:\s+\d+)?$/i.test(text)) return true;
	const digits = text.match(/\d/g)?.length ?? 0;
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	if (letters === 0 && digits > 0) return true;
	// Of the ICD-10: a letter, two digits or a digit and a letter, and what may stand behind a dot.
	if (/^[A-Z]\d[\dAB](?:\.[\dA-Z]{1,4})?$/.test(text)) return true;
	const weekday = /^\d{4}-\d{2}-\d{2}[\s,(-]+\p{L}{2,10}\)?$/u.test(text);
	return weekday || (!/\s/.test(text) && digits >= 4 && (digits >= letters || /^[\da-f-]{12,}$/i.test(text)));
}
