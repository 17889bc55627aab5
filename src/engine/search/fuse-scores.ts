import Fuse from 'fuse.js/basic';
import { SEARCH_LIMITS, type SearchLimits } from './ranking';

const OPTIONS = {
	isCaseSensitive: true, includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.5, shouldSort: false,
};

/** Scores whole names against a whole query with fuse.js, which sees what matching by words does not: similarity across word boundaries. */
export class FuseScores {
	private readonly fuse = new Fuse<string>([], OPTIONS);

	constructor(private readonly limits: Pick<SearchLimits, 'fuseLetters'> = SEARCH_LIMITS) {}

	/** The distance of each folded name from the query: 0 for equal, 1 for no match. */
	score(query: string, names: readonly string[]): number[] {
		const scores = names.map(() => 1);
		this.fuse.setCollection(names);
		for (const { refIndex, score } of this.fuse.search(query.slice(0, this.limits.fuseLetters))) scores[refIndex] = score ?? 1;
		return scores;
	}
}
