import { htmlStart } from './html-starts';
import { closesFence, firstNonBlank, headingLevel, isRule, itemInterrupts, listMarkerEnd, openingFence, type Fence } from './line-starts';

/** Whether the line, whose text starts at `start`, begins a block that ends a paragraph or a table. */
export function interrupts(text: string, start: number, to: number): boolean {
	switch (text[start]) {
		case '>': return true;
		case '#': return headingLevel(text, start, to) > 0;
		case '`':
		case '~': return openingFence(text, start, to) !== null;
		case '<': return htmlStart(text, start, to)?.interrupts === true;
		case '-':
		case '*':
		case '_': return isRule(text, start, to) || itemInterrupts(text, start, to);
		default: return itemInterrupts(text, start, to);
	}
}

/** Whether a line that is not indented goes on with the paragraph that `last` (from, to) ends a list item with (CommonMark's lazy line). */
export function goesOn(text: string, last: { from: number; to: number }, start: number, to: number): boolean {
	if (interrupts(text, start, to) || listMarkerEnd(text, start, to) > 0) return false;
	const before = firstNonBlank(text, last.from, last.to);
	const first = text[before];
	if (before === last.to || first === '|' || first === '`' || first === '~') return false;
	return headingLevel(text, before, last.to) === 0 && !isRule(text, before, last.to);
}

/** The fence that is open behind a line, given the one that was open before it. */
export function fenceAfter(text: string, fence: Fence | null, from: number, to: number): Fence | null {
	if (fence) return closesFence(text, from, to, fence) ? null : fence;
	return openingFence(text, firstNonBlank(text, from, to), to);
}
