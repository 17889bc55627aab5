import { findBlocks } from '../note/blocks/blocks';
import type { Block } from '../note/blocks/level';
import { closesFence, firstNonBlank, openingFence } from '../text/line-starts';
import { counted } from '../text/counted';
import { ItemMarks, itemsAround, type ItemMark } from '../note/items';
import type { SourcedValue } from './comparison';

/**
 * A part of a value, shown alike everywhere. `text` is inline Markdown, of one or more lines; anything else (a table, code, a formula) is
 * an `object` whose text describes it in words, so that no block of a note is drawn, loaded or run outside it.
 */
export interface ValuePart {
	readonly kind: 'text' | 'object';
	readonly text: string;
	/** The depth of list nesting; 0 outside lists. */
	readonly depth: number;
	/** The marker of the list item that it begins; null if it begins none. */
	readonly mark: ItemMark | null;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * The parts of a value, from the same block scan that reads notes. A one-line value is text, whatever it begins with (`> 100` in a property
 * is not a quote), unless it comes from a section made of list items. Comments are left out.
 */
export function partsOf({ text: value, kind }: Pick<SourcedValue, 'text' | 'kind'>): readonly ValuePart[] {
	const text = value.replace(LINE_END, '\n').trimEnd();
	const { blocks } = findBlocks(text, 0);
	const isList = (kind === 'heading' || kind === 'label') && blocks.every((block) => itemsAround(block) > 0);
	if (!text.includes('\n') && !isList) return text === '' ? [] : [{ kind: 'text', text: text.trim(), depth: 0, mark: null }];
	const marks = new ItemMarks(text);
	return blocks.flatMap((block): ValuePart[] => {
		const shown = shownOf(text, block);
		return shown ? [{ ...shown, depth: itemsAround(block), mark: marks.markOf(block) }] : [];
	});
}

/** The displayed form of a block; null for a comment. */
function shownOf(text: string, block: Block): Pick<ValuePart, 'kind' | 'text'> | null {
	switch (block.kind) {
		case 'comment': return null;
		case 'table': return { kind: 'object', text: `table, ${block.rows.length - 1} x ${block.rows[0]?.length ?? 0}` };
		case 'code': return { kind: 'object', text: `code, ${counted(codeLines(text, block), 'line')}` };
		case 'math': return { kind: 'object', text: 'formula' };
		case 'heading': return { kind: 'text', text: block.lines.length === 2 ? text.slice(block.from, block.to) : linesOf(text, block) };
		default: return { kind: 'text', text: linesOf(text, block) };
	}
}

function linesOf(text: string, { lines }: Block): string {
	const shown: string[] = [];
	for (let i = 0; i + 1 < lines.length; i += 2) shown.push(text.slice(lines[i], lines[i + 1]).trim());
	return shown.join('\n');
}

/** The number of lines of code in a block, without its fences. */
function codeLines(text: string, { lines }: Block): number {
	const count = lines.length / 2;
	const first = lines[0] ?? 0;
	const fence = openingFence(text, firstNonBlank(text, first, lines[1] ?? first), lines[1] ?? first);
	if (!fence) return count;
	const isClosed = count > 1 && closesFence(text, lines[lines.length - 2] ?? 0, lines[lines.length - 1] ?? 0, fence);
	return count - (isClosed ? 2 : 1);
}
