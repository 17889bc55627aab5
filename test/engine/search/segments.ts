import { parseNote } from '../../../src/engine/note/note';
import { buildIndex } from '../../../src/engine/search/build-index';
import type { SearchIndex } from '../../../src/engine/search/search-index';
import { Segment } from '../../../src/engine/search/segment';

/** An index with an entry for each title. */
export function indexOf(titles: readonly string[]): SearchIndex {
	const steps = buildIndex(titles.map((title) => parseNote(`${title}.md`, '')));
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** A segment with an entry for each title. */
export function segmentOf(...titles: readonly string[]): Segment {
	return new Segment(indexOf(titles));
}
