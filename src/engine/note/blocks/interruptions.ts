import { htmlStart } from '../../text/html-starts';
import { footnoteMarkEnd, headingLevel, isRule, itemInterrupts, openingFence } from '../../text/line-starts';

/** Whether the line, whose text starts at `start`, begins a block that ends a paragraph or a table. */
export function interrupts(text: string, start: number, to: number): boolean {
	switch (text[start]) {
		case '>': return true;
		case '#': return headingLevel(text, start, to) > 0;
		case '`':
		case '~': return openingFence(text, start, to) !== null;
		case '[': return footnoteMarkEnd(text, start, to) > 0;
		case '<': return htmlStart(text, start, to)?.interrupts === true;
		case '-':
		case '*':
		case '_': return isRule(text, start, to) || itemInterrupts(text, start, to);
		default: return itemInterrupts(text, start, to);
	}
}
