/** A growable list of integers. */
export class IntList {
	private items = new Int32Array(1024);
	private count = 0;

	get length(): number {
		return this.count;
	}

	push(item: number): void {
		if (this.count === this.items.length) {
			const wider = new Int32Array(this.count * 2);
			wider.set(this.items);
			this.items = wider;
		}
		this.items[this.count++] = item;
	}

	at(i: number): number {
		return this.items[i] ?? 0;
	}

	set(i: number, item: number): void {
		this.items[i] = item;
	}

	/** Its contents, in an array of exactly its length. */
	fitted(): Int32Array {
		return this.items.slice(0, this.count);
	}
}

/** A list of numbers for each key from 0 on, all in one array, with the lists of neighbouring keys side by side. */
export interface Lists {
	/** One more than there are keys: the list of key k is `items` from `starts[k]` to `starts[k + 1]`. */
	readonly starts: Int32Array;
	readonly items: Int32Array;
}

const STEP = 16_384;

/** Groups pairs of key and item into lists, keeping the order of the pairs. The steps are short. */
export function* buildLists(keys: IntList, items: IntList, keyCount: number): Generator<void, Lists> {
	const starts = new Int32Array(keyCount + 1);
	for (let i = 0; i < keys.length; i++) {
		const after = keys.at(i) + 1;
		starts[after] = (starts[after] ?? 0) + 1;
		if (i % STEP === 0) yield;
	}
	for (let key = 0; key < keyCount; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
	yield;
	const next = starts.slice();
	const listed = new Int32Array(keys.length);
	for (let i = 0; i < keys.length; i++) {
		const key = keys.at(i);
		const place = next[key] ?? 0;
		listed[place] = items.at(i);
		next[key] = place + 1;
		if (i % STEP === 0) yield;
	}
	return { starts, items: listed };
}

/** How many numbers are sorted in one step. */
const RUN = 512;

/** The numbers below `count`, sorted by their texts. The steps are short: texts that begin alike are sorted as separate groups. */
export function* sortByText(count: number, textOf: (id: number) => string): Generator<void, Int32Array> {
	const [beginnings, ids] = [new IntList(), new IntList()];
	for (let id = 0; id < count; id++) {
		beginnings.push(beginningOf(textOf(id)));
		ids.push(id);
		if (id % 4096 === 0) yield;
	}
	const { starts, items } = yield* buildLists(beginnings, ids, BEGINNINGS);
	const compare = (a: number, b: number): number => compareTexts(textOf(a), textOf(b)) || a - b;
	let sinceRest = 0;
	for (let key = 0; key < BEGINNINGS; key++) {
		const [from, to] = [starts[key] ?? 0, starts[key + 1] ?? 0];
		if (to - from < 2) continue;
		const alike = items.subarray(from, to);
		if (alike.length > RUN) yield* sortRuns(alike, compare);
		else alike.sort(compare);
		sinceRest += alike.length;
		if (sinceRest < RUN) continue;
		sinceRest = 0;
		yield;
	}
	return items;
}

const LETTERS = 42;
const BEGINNINGS = LETTERS ** 3;

/** A sort key from the first three letters of a folded text, monotonic in the order of texts. */
function beginningOf(text: string): number {
	let number = 0;
	let isExact = true;
	for (let at = 0; at < 3; at++) {
		const rank: number = isExact && at < text.length ? rankOf(text.charCodeAt(at)) : 0;
		number = number * LETTERS + rank;
		// After different letters of equal rank, later letters say nothing about the order.
		isExact &&= !isShared(rank);
	}
	return number;
}

/** Blanks, digits and capitals have ranks of their own; the ranges before, between and after them share one each. */
function rankOf(unit: number): number {
	if (unit <= 32) return unit < 32 ? 1 : 2;
	if (unit < 58) return unit < 48 ? 3 : unit - 44;
	if (unit < 91) return unit < 65 ? 14 : unit - 50;
	return LETTERS - 1;
}

function isShared(rank: number): boolean {
	return rank === 1 || rank === 3 || rank === 14 || rank === LETTERS - 1;
}

type Compare = (a: number, b: number) => number;

/** Two adjacent runs: the start of the first, its end, which is the start of the second, and the end of that. */
type Runs = readonly [start: number, middle: number, end: number];

/** Merge sort in short steps: sorts runs in place, then merges them. */
function* sortRuns(items: Int32Array, compare: Compare): Generator<void> {
	for (let start = 0; start < items.length; start += RUN) {
		items.subarray(start, start + RUN).sort(compare);
		yield;
	}
	let from: Int32Array = items;
	let to: Int32Array = new Int32Array(items.length);
	for (let width = RUN; width < items.length; width *= 2) {
		for (let start = 0; start < items.length; start += 2 * width) {
			yield* merge(from, to, [start, Math.min(items.length, start + width), Math.min(items.length, start + 2 * width)], compare);
		}
		[from, to] = [to, from];
	}
	if (from !== items) items.set(from);
}

/** Merges two adjacent sorted runs from one array into the other. */
function* merge(from: Int32Array, to: Int32Array, [start, middle, end]: Runs, compare: Compare): Generator<void> {
	let left = start;
	let right = middle;
	for (let at = start; at < end; at++) {
		const isLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
		to[at] = from[isLeft ? left++ : right++] ?? 0;
		if (at % 4096 === 0) yield;
	}
}

/** Negative if the first text comes first, by code units. */
export function compareTexts(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The first of `count` sorted positions whose text is not less than the wanted one; `count` if there is none. */
export function lowerBound(count: number, textAt: (place: number) => string, wanted: string): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (textAt(middle) < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}
