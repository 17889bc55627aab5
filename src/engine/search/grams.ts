/** How many pairs of letters are told apart. */
export const GRAM_COUNT = 4096;

/** The pairs of neighbouring letters of a word as numbers, each once; the first letter makes a pair with the word's beginning. */
export function gramsOf(word: string): number[] {
	const grams: number[] = [];
	for (let at = 0; at < word.length; at++) {
		const gram = gramOf(word, at);
		if (!grams.includes(gram)) grams.push(gram);
	}
	return grams;
}

/** The number of the pair of letters that ends at a place in a word. */
function gramOf(word: string, at: number): number {
	return (at === 0 ? 0 : codeOf(word.charCodeAt(at - 1))) * 64 + codeOf(word.charCodeAt(at));
}

/** 0 is the beginning of a word; letters and digits have codes of their own, and all others share what is left. */
function codeOf(unit: number): number {
	if (unit >= 65 && unit <= 90) return unit - 64;
	if (unit >= 48 && unit <= 57) return unit - 21;
	return 37 + (unit % 27);
}
