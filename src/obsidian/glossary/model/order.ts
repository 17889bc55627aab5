/** Tells which of two comes first, as for `Array.sort`. */
type Ranking<T> = (a: T, b: T) => number;

/** How many entries are processed in one step. */
const STEP = 256;

/** Merge sort from the bottom up, step by step: sorts short runs, then merges them two by two. */
export function* sorted<T>(entries: readonly T[], compare: Ranking<T>): Generator<void, readonly T[]> {
	let runs: (readonly T[])[] = [];
	for (let at = 0; at < entries.length; at += STEP) {
		runs.push(entries.slice(at, at + STEP).sort(compare));
		yield;
	}
	while (runs.length > 1) {
		const longer: (readonly T[])[] = [];
		for (let i = 0; i < runs.length; i += 2) longer.push(yield* merged(runs[i] ?? [], runs[i + 1] ?? [], compare));
		runs = longer;
	}
	return runs[0] ?? [];
}

/** Merges two sorted lists, step by step. Cheap when `few` is short. */
export function* merged<T>(many: readonly T[], few: readonly T[], compare: Ranking<T>): Generator<void, readonly T[]> {
	if (few.length === 0) return many;
	if (many.length === 0) return few;
	const all: T[] = [];
	let from = 0;
	for (const [i, entry] of few.entries()) {
		const to = placeFor(many, entry, { from, compare });
		for (const one of many.slice(from, to)) all.push(one);
		all.push(entry);
		from = to;
		if (i % STEP === 0) yield;
	}
	for (const one of many.slice(from)) all.push(one);
	return all;
}

/** The insertion point of an entry in a sorted list: galloping search from `from`, then binary search. */
function placeFor<T>(list: readonly T[], entry: T, { from, compare }: { readonly from: number; readonly compare: Ranking<T> }): number {
	const isBefore = (at: number): boolean => {
		const one = list[at];
		return one !== undefined && compare(one, entry) < 0;
	};
	let stride = 1;
	while (isBefore(from + stride - 1)) stride *= 2;
	let [low, high] = [from + (stride >> 1), Math.min(from + stride - 1, list.length)];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isBefore(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Things in the order of a number that each of them has. Sorting again costs those whose number has changed, and one look at each. */
export class NumberedOrder<T> {
	private numbers: ReadonlyMap<T, number> = new Map();
	private list: readonly T[] = [];

	/** @param compareEqual the order of entries that have the same number. */
	constructor(private readonly compareEqual: Ranking<T>) {}

	/** The entries in order, step by step. @param numberOf the lowest come first. */
	*sort(entries: readonly T[], numberOf: (listed: T) => number): Generator<void, readonly T[]> {
		const now = new Map<T, number>();
		const changed: T[] = [];
		for (const [i, listed] of entries.entries()) {
			const number = numberOf(listed);
			now.set(listed, number);
			if (this.numbers.get(listed) !== number) changed.push(listed);
			if (i % STEP === STEP - 1) yield;
		}
		const { list, numbers } = this;
		const compare: Ranking<T> = (a, b) => (now.get(a) ?? 0) - (now.get(b) ?? 0) || this.compareEqual(a, b);
		const kept = list.filter((listed) => now.has(listed) && numbers.get(listed) === now.get(listed));
		const all = yield* merged(kept, yield* sorted(changed, compare), compare);
		[this.numbers, this.list] = [now, all];
		return all;
	}
}
