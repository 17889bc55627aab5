import type { Measure } from './agreement';

/** How many items were right, given, and expected. */
export type Counts = readonly [right: number, given: number, expected: number];

/** Figures taken once, by set, way and measure, to stand beside those of today. */
export const BEFORE: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Measure, Counts>>>>>> = {
};
