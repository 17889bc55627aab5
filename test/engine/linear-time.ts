import { expect } from 'vitest';

/*
 * Work that must take time in proportion to its text. CPU time is measured, not time on the clock; the best of several runs counts, behind
 * a warm-up.
 */

/** Code units in a KB. */
export const KB = 1024;
/** The bound for a core that walks two million characters in 5 ms; a slower or busier one is given more in proportion. */
const MOST_AT_64_KB = 50;
const WALK = 5;
/**
 * Linear work takes eight times as long for eight times the text, quadratic work 64 times; between them lies what collecting garbage
 * adds.
 */
const MOST_FOR_EIGHT_TIMES = 30;
/** Below 5 ms the clock is too coarse to tell. */
const COARSE = 5;

/** A piece that is repeated, or a function that makes the piece of each turn. */
export type Piece = string | ((turn: number) => string);

/** The piece of a turn. */
export function pieceAt(piece: Piece, turn: number): string {
	return typeof piece === 'string' ? piece : piece(turn);
}

/** One piece over and over, until the text has a size. */
export function build(piece: Piece, size: number, before = '', after = ''): string {
	const parts: string[] = [before];
	for (let length = before.length + after.length, turn = 0; length < size; turn++) {
		const next = pieceAt(piece, turn);
		parts.push(next);
		length += next.length;
	}
	return parts.join('') + after;
}

/** The least CPU time in milliseconds that work on a text took in some runs; a run far above the bound is answer enough. */
function leastTime(work: Work, text: string, runs: number): number {
	let least = Infinity;
	for (let turn = 0; turn < runs; turn++) {
		const run = work(text);
		const start = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(start);
		least = Math.min(least, (user + system) / 1000);
		if (least > 10 * MOST_AT_64_KB) break;
	}
	return least;
}

/**
 * Expects of work on a text four times as long as another that it takes no more than in proportion, with room for what collecting garbage
 * adds: linear work takes four times as long, quadratic work 16 times. What takes less than a tenth of a second is not judged.
 */
export function expectGrowth(work: Work, quarter: string, whole: string): void {
	let growth = Infinity;
	for (let round = 0; round < 4 && growth > 10; round++) {
		const long = leastTime(work, whole, 1);
		growth = long < 100 ? 0 : Math.min(growth, long / leastTime(work, quarter, 2));
	}
	expect(growth, 'times as long for four times the text').toBeLessThanOrEqual(10);
}

/** Makes ready what is to be done with a text, and answers it; only that is measured. */
export type Work = (text: string) => () => void;

const WALKED = 'Capitation pays a fixed amount for each member. '.repeat(41_667);

/** How much slower this core is now than the one that the bound is for; never less than 1. */
function slowness(): number {
	const start = process.cpuUsage();
	let sum = 0;
	for (let i = 0; i < WALKED.length; i++) sum = (sum + WALKED.charCodeAt(i)) | 0;
	const { user, system } = process.cpuUsage(start);
	return sum === 0 ? 1 : Math.max(1, (user + system) / 1000 / WALK);
}

/**
 * Measures up to five times, since other programs on the machine can slow a measurement down but never speed it up. The long text is
 * measured between two measurements of the short one, so that a core that goes slower in between does not look like growth.
 */
export function expectLinear(work: Work, textOf: (size: number) => string): void {
	work(textOf(16 * KB))();
	let one = Infinity;
	let growth = Infinity;
	let most = MOST_AT_64_KB;
	for (let round = 0; round < 5; round++) {
		most = Math.max(most, MOST_AT_64_KB * slowness());
		const before = leastTime(work, textOf(64 * KB), 3);
		one = Math.min(one, before);
		if (before > 10 * MOST_AT_64_KB) break;
		const eight = leastTime(work, textOf(512 * KB), 2);
		const after = leastTime(work, textOf(64 * KB), 3);
		one = Math.min(one, after);
		growth = Math.min(growth, eight / Math.min(before, after));
		if (one <= most && (one <= COARSE || growth <= MOST_FOR_EIGHT_TIMES)) break;
	}
	const figures = `${one.toFixed(1)} ms for 64 KB, ${growth.toFixed(1)} times that for 512 KB`;
	// The bench prints how far a text is from the limit; a busy machine must not decide here, and what is worse than linear is far beyond.
	expect(one, figures).toBeLessThanOrEqual(4 * most);
	expect(one > COARSE ? growth : 0, figures).toBeLessThanOrEqual(MOST_FOR_EIGHT_TIMES);
}

