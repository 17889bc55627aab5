import { buildIndex } from './build-index';
import { NO_HABITS, type Finder } from './find';
import { parseQuery } from './query';
import type { SearchLimits } from './ranking';
import { Segment } from './segment';

/** The number of entries in the sample, and of queries to run on it and on all entries. */
const WARM_UP = { sample: 40, ofSample: 400, ofAll: 24 };

/**
 * Runs queries made from a glossary's own names, so that the user's first queries are as fast as later ones: many on a small sample, where
 * a query is fast even in code that has not been optimised yet, then a few on all entries. One query in each step.
 */
export function* warmUp(all: Segment, finder: Finder, limits: SearchLimits): Generator<void> {
	const { subjects } = all.index.data;
	const apart = Math.ceil(subjects.length / WARM_UP.sample);
	const sampled = subjects.filter((_, i) => i % apart === 0 && all.isThere(i));
	const sample = new Segment(yield* buildIndex(sampled), limits);
	yield* askOwnNames(sample, finder, WARM_UP.ofSample);
	yield* askOwnNames(all, finder, WARM_UP.ofAll);
}

function* askOwnNames(segment: Segment, finder: Finder, count: number): Generator<void> {
	const { nameTexts } = segment.index.data;
	for (let i = 0; i < count && nameTexts.length > 0; i++) {
		const name = nameTexts[Math.floor((i * nameTexts.length) / count)] ?? '';
		const [first = '', second = ''] = name.split(' ');
		const misspelt = [`${first.slice(0, 3)}${first.slice(4)}`, `${first.slice(0, 6)}x ${second}`];
		const queries = [name.slice(0, 5), name, `${second} ${first.slice(0, 4)}`, `${first}${second}`, ...misspelt];
		finder.find({ segments: [segment], placeOf: () => null }, parseQuery(queries[i % queries.length] ?? ''), 20, NO_HABITS);
		yield;
	}
}
