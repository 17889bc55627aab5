import type { Measure } from './agreement';

/** How many items were right, given, and expected. */
type Counts = readonly [right: number, given: number, expected: number];

/**
 * What was measured once, by set, way and measure, to stand beside the figures of today: on the engine of commit d2152f3, before any of the
 * rules that the fixtures ask for. For `fresh` it is the first run there was. `later` was written when the rules were there: its first run
 * is that of the engine that had them. Printed by `npm run bench:reading -- --record`; not to be taken anew.
 */
export const BEFORE: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Measure, Counts>>>>>> = {
	fresh: {
		'sections-as-h1': { names: [8, 11, 8], definitions: [2, 4, 2], facts: [14, 19, 25], callouts: [3, 3, 3] },
		'outline-in-headings': { names: [11, 12, 11], definitions: [1, 4, 3], facts: [15, 57, 42], callouts: [0, 0, 0] },
		'bold-labels': { names: [9, 11, 11], definitions: [0, 4, 3], facts: [9, 12, 38], callouts: [1, 1, 1] },
		'facts-in-ad-blocks': { names: [9, 9, 9], definitions: [2, 3, 3], facts: [6, 8, 24], callouts: [19, 19, 21] },
		'notes-as-rows': { names: [11, 11, 11], definitions: [2, 4, 3], facts: [5, 7, 20], callouts: [0, 0, 0] },
		'head-tables': { names: [9, 9, 9], definitions: [1, 3, 2], facts: [23, 26, 23], callouts: [1, 1, 1] },
		'prose-alone': { names: [5, 5, 5], definitions: [1, 4, 2], facts: [1, 1, 1], callouts: [0, 0, 0] },
		'templates-with-empty-headings': { names: [6, 8, 6], definitions: [0, 4, 2], facts: [13, 22, 15], callouts: [1, 1, 1] },
		'machine-made': { names: [4, 7, 4], definitions: [0, 4, 1], facts: [2, 15, 2], callouts: [2, 2, 2] },
	},
	later: {
		'sections-as-h1': { names: [5, 5, 5], definitions: [1, 1, 1], facts: [13, 13, 13], callouts: [1, 1, 1] },
		'outline-in-headings': { names: [4, 4, 4], definitions: [1, 1, 1], facts: [19, 19, 19], callouts: [1, 1, 1] },
		'bold-labels': { names: [5, 5, 5], definitions: [2, 3, 2], facts: [19, 19, 19], callouts: [0, 0, 0] },
		'facts-in-ad-blocks': { names: [5, 5, 5], definitions: [2, 2, 2], facts: [12, 13, 12], callouts: [12, 12, 12] },
		'notes-as-rows': { names: [6, 6, 6], definitions: [2, 2, 2], facts: [14, 14, 14], callouts: [0, 0, 0] },
		'head-tables': { names: [6, 6, 6], definitions: [1, 1, 1], facts: [12, 13, 12], callouts: [0, 0, 0] },
		'prose-alone': { names: [6, 6, 7], definitions: [2, 2, 2], facts: [1, 1, 1], callouts: [0, 0, 0] },
		'templates-with-empty-headings': { names: [2, 2, 2], definitions: [1, 1, 1], facts: [4, 5, 4], callouts: [0, 0, 0] },
		'machine-made': { names: [2, 2, 2], definitions: [1, 1, 1], facts: [2, 2, 2], callouts: [1, 1, 1] },
	},
	own: {
		'sections-as-h1': { names: [17, 25, 17], definitions: [7, 10, 7], facts: [16, 19, 32], callouts: [1, 1, 1] },
		'outline-in-headings': { names: [11, 12, 11], definitions: [6, 8, 6], facts: [5, 52, 26], callouts: [0, 0, 0] },
		'bold-labels': { names: [14, 15, 14], definitions: [5, 10, 9], facts: [0, 0, 35], callouts: [0, 0, 0] },
		'facts-in-ad-blocks': { names: [16, 16, 16], definitions: [7, 8, 8], facts: [3, 3, 20], callouts: [19, 19, 22] },
		'notes-as-rows': { names: [16, 16, 16], definitions: [6, 8, 6], facts: [3, 6, 20], callouts: [0, 0, 0] },
		'head-tables': { names: [15, 15, 15], definitions: [7, 7, 7], facts: [20, 25, 23], callouts: [0, 0, 0] },
		'prose-alone': { names: [20, 22, 22], definitions: [7, 15, 11], facts: [0, 0, 0], callouts: [0, 0, 0] },
		'templates-with-empty-headings': { names: [14, 15, 14], definitions: [3, 6, 3], facts: [18, 24, 20], callouts: [1, 1, 1] },
		'machine-made': { names: [13, 17, 15], definitions: [2, 10, 6], facts: [9, 25, 11], callouts: [0, 0, 0] },
	},
};
