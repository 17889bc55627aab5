/** "1 note", "3 notes". */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${numbered(count)} ${count === 1 ? one : many}`;
}

/** A number as people write it. Writing it by the rules of a language takes long, and small ones need none. */
function numbered(count: number): string {
	return Math.abs(count) < 1000 ? `${count}` : count.toLocaleString('en-US');
}

const SHOWN = 3;

/**
 * The first three of a list, and how many more there are: "A.md, B.md, C.md and 4 more". A complete list would grow with the vault, and
 * nobody would read it.
 * @param all how many there are, if not all of them are given.
 */
export function someOf(texts: readonly string[], all = texts.length, between = ', '): string {
	const shown = texts.slice(0, SHOWN);
	const rest = all - shown.length;
	return `${shown.join(between)}${rest > 0 ? ` and ${numbered(rest)} more` : ''}`;
}
