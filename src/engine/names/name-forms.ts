import { EVERY_NAME, isUnmarkedLetter, type NameRules } from '../note/frontmatter/name-rules';
import { foldName } from '../text/fold';
import { hashText } from '../text/hash';
import { exactWords, type ExactWords } from './case-rule';
import type { NameSpelling } from './spellings';
import { asPlural, foldWord, formsOf, type WordForms } from './vocabulary';

/** The word after the head of a phrase, which takes the plural: explanations of benefits. Folded. */
export const OF = 'OF';
/** What an ampersand stands for, folded. */
export const AND = 'AND';

/** The forms of a word or sign of a name. */
export function formsAt(tokens: NameSpelling, i: number, isLoose: boolean): readonly string[] {
	const text = tokens[i]?.text ?? '';
	// A name in the possessive is the name of a disease, a hospital, a drug, and not of its owner: Crohn's.
	if (isInflected(tokens, i)) return /\p{Ll}['‘’ʼ]s$/u.test(text) ? possessiveForms(text, isLoose) : formsOf(text, isLoose);
	return [asPlural(foldWord(text, isLoose))];
}

function possessiveForms(text: string, isLoose: boolean): string[] {
	const folded = foldWord(text, isLoose);
	return [folded, asPlural(folded)];
}

/** Whether a word of a name may take the plural: the last one, or the head before "of". */
export function isInflected(tokens: NameSpelling, i: number): boolean {
	return i === tokens.length - 1 || tokens[i + 1]?.text.toUpperCase() === OF;
}

/** Whether a token of a name is a sign, or an "and", which may be one. */
export function isSign(text: string): boolean {
	return text.toUpperCase() === AND || !/^[\p{L}\p{N}\p{M}]/u.test(text);
}

/** The words of a spelling that count only in some capitals. The note's rule for one name takes precedence over its rule for all. */
export function exactByRule(rules: NameRules | null, name: string, spelling: NameSpelling): ExactWords | null {
	const words = spelling.map(({ text }) => text);
	for (const wanted of rules ? [name, EVERY_NAME] : []) {
		if (isNamed(rules?.any, wanted)) return null;
		if (isNamed(rules?.exact, wanted)) return words.map((word) => [word]);
	}
	return withCapitals(exactWords(name, words), spelling);
}

/** The same with the words that count only with a capital. */
function withCapitals(exact: ExactWords | null, spelling: NameSpelling): ExactWords | null {
	if (!spelling.some(({ mustKeep }) => mustKeep)) return exact;
	return spelling.map(({ text, mustKeep }, i) => (mustKeep === true ? [text, text.toUpperCase()] : (exact?.[i] ?? null)));
}

function isNamed(ruled: readonly string[] | undefined, name: string): boolean {
	return ruled?.some((one) => one === name || foldName(one) === foldName(name)) ?? false;
}

/** Whether a name is searched for by its owner's rules: it is not ignored, and no single letter unless that is marked. */
export function mayStand(name: string, rules: NameRules | null): boolean {
	return !isUnmarkedLetter(name, rules) && ![name, EVERY_NAME].some((one) => isNamed(rules?.ignored, one));
}

/** The hashes of everything that a word of a text may be in a name, ignoring accents. */
export function hashesOf({ written, loose }: WordForms): number[] {
	const all = loose ? [...written.map((form) => foldWord(form, true)), ...loose] : written;
	const forms = all.some((form) => form.endsWith("'S")) ? [...all, ...all.map(asPlural)] : all;
	return forms.length === 1 ? forms.map(hashText) : [...new Set(forms.map(hashText))];
}
