import { foldName } from '../lexicon/fold';

/**
 * Where folded words stand in a text as displayed, at the beginning of its words if they do, else inside. Works on the text itself, so
 * letters that fold to more than one keep their place. @returns pairs of from and to, sorted and disjoint.
 */
export function findFolded(text: string, words: readonly string[]): [number, number][] {
	const found: [number, number][] = [];
	for (const word of words) {
		const range = findWord(text, word);
		if (range) found.push(range);
	}
	found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
	return found.filter(([from], i) => found.slice(0, i).every(([, to]) => to <= from));
}

function findWord(text: string, word: string): [number, number] | null {
	let inside: [number, number] | null = null;
	for (let from = 0; from < text.length; from++) {
		const to = endOf(text, from, word);
		if (to < 0) continue;
		if (from === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(from - 1))) return [from, to];
		inside ??= [from, to];
	}
	return inside;
}

/** Where a match of the folded word that starts here ends, or -1. */
function endOf(text: string, from: number, word: string): number {
	// Letter by letter only decomposed forms are beginnings of each other: "HO" is none of "HÔPITAL", but of its letters with their marks.
	const wanted = word.normalize('NFD');
	const first = foldName(text.charAt(from)).normalize('NFD').charAt(0);
	if (first === '' || !wanted.startsWith(first)) return -1;
	const longest = Math.min(text.length, from + word.length * 4 + 2);
	for (let to = from + 1; to <= longest; to++) {
		const folded = foldName(text.slice(from, to));
		if (folded === word && !/\p{M}/u.test(text.charAt(to))) return to;
		if (!wanted.startsWith(folded.normalize('NFD'))) return -1;
	}
	return -1;
}
