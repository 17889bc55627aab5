/** A list of whole numbers that grows. */
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

	/** What it holds, in an array of just its length. */
	fitted(): Int32Array {
		return this.items.slice(0, this.count);
	}
}

/** For each key from 0 on a list of numbers, all lists in one array: those of neighbouring keys stand side by side. */
export interface Lists {
	/** One more than keys: the list of key k is `items` from `starts[k]` to `starts[k + 1]`. */
	readonly starts: Int32Array;
	readonly items: Int32Array;
}

const STEP = 16_384;

/** Gathers pairs of key and item into lists, in the order of the pairs. A step is short. */
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

/** The numbers below `count` in the order of their texts. A step is short: runs are sorted, and then merged. */
export function* sortByText(count: number, textOf: (id: number) => string): Generator<void, Int32Array> {
	const RUN = 512;
	let from = new Int32Array(count);
	for (let i = 0; i < count; i++) from[i] = i;
	for (let start = 0; start < count; start += RUN) {
		from.subarray(start, start + RUN).sort((a, b) => compareTexts(textOf(a), textOf(b)) || a - b);
		yield;
	}
	let to = new Int32Array(count);
	for (let width = RUN; width < count; width *= 2) {
		for (let start = 0; start < count; start += 2 * width) yield* merge(from, to, [start, Math.min(count, start + width), Math.min(count, start + 2 * width)], textOf);
		[from, to] = [to, from];
	}
	return from;
}

/** Merges two sorted runs that stand side by side, from one array into the other. */
function* merge(from: Int32Array, to: Int32Array, [start, middle, end]: readonly [number, number, number], textOf: (id: number) => string): Generator<void> {
	let left = start;
	let right = middle;
	for (let at = start; at < end; at++) {
		const isLeft = left < middle && (right >= end || compareTexts(textOf(from[left] ?? 0), textOf(from[right] ?? 0)) <= 0);
		to[at] = from[isLeft ? left++ : right++] ?? 0;
		if (at % 4096 === 0) yield;
	}
}

/** Below 0 if the first text comes first, by code units. */
export function compareTexts(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The first of `count` sorted places whose text is not before the wanted one; `count` if all are. */
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
