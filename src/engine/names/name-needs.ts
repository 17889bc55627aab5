import { hashText } from '../text/hash';
import { AND, formsAt, hashesOf, isInflected, isSign } from './name-forms';
import { spellingsOf } from './spellings';
import { allFormsOf } from './vocabulary';
import type { WordFilter } from './word-filter';

/** What a text must hold for a spelling of a name to stand in it, as hashes of what words may be. */
interface SpellingNeeds {
	/** One hash of each list. */
	readonly words: readonly (readonly number[])[];
	/** For each two lists, one hash of the first with one of the second right after it. */
	readonly pairs: readonly (readonly [readonly number[], readonly number[]])[];
}

/** What a text must hold for a name to stand in it: one of these. */
type NameNeeds = readonly SpellingNeeds[];

/** What a text must hold for a name to stand in it; nothing for a name that consists of signs. */
export function needsOf(name: string): NameNeeds {
	return spellingsOf(name).map((tokens) => {
		const hashes = tokens.map(({ text }, i) => {
			if (text.toUpperCase() !== AND && isSign(text)) return null;
			return isInflected(tokens, i) ? hashesOf(allFormsOf(text)) : formsAt(tokens, i, true).map(hashText);
		});
		const pairs = hashes.flatMap((second, i): SpellingNeeds['pairs'] => {
			const first = hashes[i - 1];
			return first && second && tokens[i]?.isGlued !== true ? [[first, second]] : [];
		});
		return { words: hashes.flatMap((one) => (one ? [one] : [])), pairs };
	});
}

/** Whether a text may hold a name. */
export function mayHold(filter: WordFilter, needs: NameNeeds): boolean {
	return needs.some(({ words, pairs }) => words.every((forms) => forms.some((hash) => filter.mayHold(hash)))
		&& pairs.every(([first, second]) => first.some((one) => second.some((other) => filter.mayHoldPair(one, other)))));
}
