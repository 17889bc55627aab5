interface Change {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/**
 * Both changes of one text, where they are in different places; null where they are in the same one. There the app's algorithm
 * (diff-match-patch) may lose one of them, so somebody has to choose.
 */
export function mergeTexts(base: string, own: string, theirs: string): string | null {
	if (own === theirs) return own;
	const [first, second] = [changeBetween(base, own), changeBetween(base, theirs)].sort((a, b) => a.from - b.from);
	if (!first || !second || second.from < first.to || (second.from === first.from && second.to === first.to)) return null;
	return base.slice(0, first.from) + first.insert + base.slice(first.to, second.from) + second.insert + base.slice(second.to);
}

/** The one range that differs: what is left without the common start and end. */
function changeBetween(before: string, after: string): Change {
	const most = Math.min(before.length, after.length);
	let from = 0;
	while (from < most && before[from] === after[from]) from++;
	let end = 0;
	while (end < most - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}
