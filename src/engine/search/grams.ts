/** The number of distinct bigram codes. */
export const GRAM_COUNT = 4096;

/** The distinct bigrams of a word, as numbers; the first letter forms one with the beginning of the word. */
export function gramsOf(word: string): number[] {
	const grams: number[] = [];
	for (let at = 0; at < word.length; at++) {
		const gram = gramOf(word, at);
		if (!grams.includes(gram)) grams.push(gram);
	}
	return grams;
}

/** The number of the bigram that ends at a position in a word. */
function gramOf(word: string, at: number): number {
	return (at === 0 ? 0 : codeOf(word.charCodeAt(at - 1))) * 64 + codeOf(word.charCodeAt(at));
}

/** 0 is the beginning of a word; letters and digits have codes of their own; all other characters share the rest. */
function codeOf(unit: number): number {
	if (unit >= 65 && unit <= 90) return unit - 64;
	if (unit >= 48 && unit <= 57) return unit - 21;
	return 37 + (unit % 27);
}
