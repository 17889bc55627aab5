import type { Measure } from './agreement';

/**
 * What was measured when the reader ran for the first time on notes by someone who had not read it: right, given, expected. Not to be
 * taken anew.
 */
export const FIRST_RUN: Readonly<Record<string, Readonly<Record<Measure, readonly [right: number, given: number, expected: number]>>>> = {
	fresh: { terms: [112, 113, 112], names: [191, 191, 191], definitions: [69, 75, 75], attributes: [38, 40, 38] },
};
