import Fuse from 'fuse.js/basic';

/** The letters of a query that fuse.js compares: its work grows with them, and what is beyond says little. */
const MOST_LETTERS = 64;

/** Scores whole names against a whole query with fuse.js, which sees what words alone do not: letters that run on across them. */
export class FuseScores {
	private readonly fuse = new Fuse<string>([], { isCaseSensitive: true, includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.5, shouldSort: false });

	/** For each folded name how far it is from the query: 0 for the same, 1 for one that does not match. */
	score(query: string, names: readonly string[]): number[] {
		const scores = names.map(() => 1);
		this.fuse.setCollection(names);
		for (const { refIndex, score } of this.fuse.search(query.slice(0, MOST_LETTERS))) scores[refIndex] = score ?? 1;
		return scores;
	}
}
