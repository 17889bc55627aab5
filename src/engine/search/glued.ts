const PREFIXES = ['ANTI', 'CO', 'INTER', 'MULTI', 'NON', 'OVER', 'POST', 'PRE', 'RE', 'SELF', 'SUB'];
/** Letters that must be left. */
const LEAST = 4;

/** Whether a word is a prefix that people write apart from its word, or joined, or not at all: "pre authorization". */
export function isPrefix(word: string): boolean {
	return PREFIXES.includes(word);
}

/** What may be left of a word without a prefix; whether that is a word, the names tell. */
export function unglued(word: string): string[] {
	const held = PREFIXES.filter((prefix) => word.length >= prefix.length + LEAST && word.startsWith(prefix));
	return held.map(({ length }) => word.slice(length));
}
