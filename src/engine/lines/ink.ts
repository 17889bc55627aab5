/** How a line is written: with weight on some words and less on others, where that can be seen. */
export interface Ink {
	readonly bold: (text: string) => string;
	readonly dim: (text: string) => string;
}

/** Nothing but the words. */
export const PLAIN: Ink = { bold: (text) => text, dim: (text) => text };

/** "1 note", "3 notes". */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
