import { isUnmarkedLetter, type NameRules } from '../note/frontmatter/name-rules';
import type { Name } from '../note/names';
import { foldName } from '../text/fold';
import { shortened } from '../text/shortened';
import type { CauseWords } from './cause';

/** A name that is so short that it says too little. */
interface ShortName {
	readonly code: 'short-name' | 'single-letter-name';
	/** The same for all notes that have it. */
	readonly key: string;
	readonly words: CauseWords;
}

/** What there is to say of a name of one or two letters; null for any other, and for a letter that its note ignores anyway. */
export function shortName({ text, lookUpOnly }: Name, rules: NameRules | null): ShortName | null {
	if (lookUpOnly || [...text.normalize('NFC')].length > 2 || /\p{Script=Han}/u.test(text)) return null;
	const key = foldName(text);
	if (!isUnmarkedLetter(text, rules)) {
		const what = `The name "${shortened(text)}" is so short that it will be found where it is not meant.`;
		return { code: 'short-name', key, words: { what, places: 'same' } };
	}
	if (rules?.ignored.some((one) => foldName(one) === key)) return null;
	const advice = `Give the note a longer name, or mark the letter in its properties, as "lexicon-case: ${text}: exact".`;
	const what = `The name "${text}" is one letter, and so found nowhere.`;
	return { code: 'single-letter-name', key, words: { what, places: 'same', advice } };
}
