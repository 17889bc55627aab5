import type { Range } from '../note/range';
import { hashWord } from './word-filter';

const AROUND = 32;

/** A number for a place in a text, made of what is written there and just around it in the paragraph. Blanks and line ends are all one. */
export function printOf(text: string, { from, to }: Range): number {
	const before = oneLine(text.slice(Math.max(0, from - AROUND * 2), from));
	const after = oneLine(text.slice(to, to + AROUND * 2));
	const near = before.slice(before.lastIndexOf('\n') + 1).trimStart().slice(-AROUND);
	const end = after.indexOf('\n');
	return hashWord(`${near}\n${oneLine(text.slice(from, to))}\n${(end < 0 ? after : after.slice(0, end)).trimEnd().slice(0, AROUND)}`);
}

/** A text with one blank for every run of blanks and line ends, and a line end where a paragraph ends. */
function oneLine(text: string): string {
	return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, (blanks) => (/\n[ \t]*\r?\n|\r[ \t]*\r/.test(blanks) ? '\n' : ' ')) : text;
}
