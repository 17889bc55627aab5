import type { Entry } from '../note/entry';
import { contentWords, formsOfWord } from '../text/content-words';
import { foldName } from '../text/fold';

/** A name in capitals, of few letters, says little of what is meant. */
const SHORT = /^\p{Lu}[\p{Lu}\p{N}&/.-]{0,7}s?$/u;
/** How many words of one long form the other must have. */
const SHARE = 0.75;

/**
 * Whether two entries that have a name in common, at least one of them a place in a note, are one entry at two places: the name is a long
 * form itself, or they have one in common, or explain it in the same words, or one of them says nothing but its name. Unlike ones are two
 * entries.
 * @param name the name as one of them writes it.
 */
export function isSameEntry(a: Entry, b: Entry, name: string): boolean {
	if (/\p{L}\s+\P{L}*\p{L}/u.test(name)) return true;
	const [ofA, ofB] = [longForms(a, name), longForms(b, name)];
	if (SHORT.test(name)) {
		if (saysNothing(a, ofA) || saysNothing(b, ofB) || explainAlike(a, b)) return true;
		return ofA.some((form) => hasForm(b, ofB, form)) || ofB.some((form) => hasForm(a, ofA, form));
	}
	// One word that is no acronym means one thing, unless the two explain it in words that have nothing in common.
	const [wordsA, wordsB] = [a, b].map(({ definition }) => formsIn(definition?.text ?? ''));
	return !wordsA?.size || !wordsB?.size || [...wordsA].some((word) => wordsB.has(word));
}

/** The names of an entry that are no acronyms, without one. */
function longForms({ names }: Entry, but: string): string[] {
	const key = foldName(but);
	return names.flatMap(({ text }) => (SHORT.test(text) || foldName(text) === key ? [] : [text]));
}

function saysNothing({ anchor, definition }: Entry, forms: readonly string[]): boolean {
	return anchor !== null && definition === null && forms.length === 0;
}

/** Whether two entries are explained in the same words, but for a few. */
function explainAlike(a: Entry, b: Entry): boolean {
	const [wordsA, wordsB] = [a, b].map(({ definition }) => new Set(contentWords(definition?.text ?? '')));
	if (!wordsA || !wordsB || wordsA.size < 2) return false;
	return [...wordsA].filter((word) => wordsB.has(word)).length / Math.max(wordsA.size, wordsB.size) >= SHARE;
}

/** Whether an entry has a long form in its names, or spells it out in its definition. */
function hasForm({ definition }: Entry, forms: readonly string[], form: string): boolean {
	const words = contentWords(form);
	if (words.length < 2) return forms.some((one) => foldName(one) === foldName(form));
	const shareIn = (text: string, least: number): boolean => {
		const theirs = formsIn(text);
		const found = words.filter((word) => formsOfWord(word).some((one) => theirs.has(one))).length;
		return found / Math.max(words.length, least) >= SHARE;
	};
	return forms.some((one) => shareIn(one, contentWords(one).length)) || shareIn(definition?.text ?? '', 0);
}

function formsIn(text: string): ReadonlySet<string> {
	return new Set(contentWords(text).flatMap(formsOfWord));
}
