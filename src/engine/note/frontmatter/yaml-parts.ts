import type { Range } from '../../text/range';
import { faultOfLine, type Fault } from './bad-line';

/** The parts of a block of properties, each with a key and what is below it; a line that is neither is a part of its own. */
export function partsOf(block: string): Range[] {
	// In brackets or braces as a whole, nothing is by itself.
	if (/^\s*[[{]/.test(block)) return [{ from: 0, to: block.length }];
	const parts: { from: number; to: number }[] = [];
	for (let from = 0; from < block.length; ) {
		const to = block.indexOf('\n', from) + 1 || block.length;
		const last = parts[parts.length - 1];
		if (last && /^(?:[ \t\r\n#\]}]|-(?!--))/.test(block.slice(from, from + 4))) last.to = to;
		else parts.push({ from, to });
		from = to;
	}
	return parts;
}

/** A line that cannot be read, without its line end, and what is wrong with it. */
export interface BadLine extends Range {
	readonly fault: Fault;
	/** Whether it is to be filled in, and wrong on purpose. */
	readonly isPlaceholder: boolean;
}

const PLACEHOLDER = /\{\{|<%/;

/**
 * The line of a part that looks wrong.
 * @param base where the part starts in the note. @param suspect where in the part the parser gave up.
 */
export function findBadLine(part: string, base: number, suspect: number): BadLine {
	let [nearest, end] = [0, part.length];
	for (let from = 0; from < part.length; ) {
		const to = part.indexOf('\n', from) + 1 || part.length;
		const line = part.slice(from, to).trimEnd();
		if (PLACEHOLDER.test(line)) return { fault: FILL_IN, isPlaceholder: true, from: base + from, to: base + from + line.length };
		const fault = faultOfLine(line);
		if (fault !== null) return { fault, isPlaceholder: false, from: base + from, to: base + from + line.length };
		if (from <= suspect && line !== '') [nearest, end] = [from, from + line.length];
		from = to;
	}
	return { fault: UNKNOWN, isPlaceholder: false, from: base + nearest, to: base + end };
}

const FILL_IN: Fault = ['', 'A placeholder of a template stands here, such as {{date}}, which nobody has filled in.'];
const UNKNOWN: Fault = ['', 'This line cannot be read: its beginning is not in line with its neighbors, or a sign in it has a meaning '
	+ 'of its own. Begin it where they begin, and put quotation marks around its text.'];
