/** An option for a part of a filter, with how much it leaves. */
export interface Choice {
	readonly value: string;
	readonly label: string;
	readonly count: number;
}

/** A part of a filter that is active, and what it leaves. */
export interface PartInForce<P extends string> {
	readonly part: P | 'text';
	readonly label: string;
}

/** The distinct values among some, each with its label and how often it came, in order of the labels. */
export function countChoices(values: Iterable<readonly [value: string, label: string]>): Choice[] {
	const found = new Map<string, Choice>();
	for (const [value, label] of values) found.set(value, { value, label, count: (found.get(value)?.count ?? 0) + 1 });
	return [...found.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** "a/b/c" as "a", "a/b" and "a/b/c". */
export function stepsOf(path: string): string[] {
	const parts = path.split('/');
	return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
