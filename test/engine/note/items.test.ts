import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../src/engine/note/blocks/blocks';
import { ItemMarks, itemsAround, writeMark } from '../../../src/engine/note/items';

/** The blocks of a text, each as its depth, its mark as Markdown (or nothing), and its first line. */
function items(text: string): string[] {
	const marks = new ItemMarks(text);
	return findBlocks(text, 0).blocks.map((block) => {
		const mark = marks.markOf(block);
		return `${itemsAround(block)}|${mark ? writeMark(mark) : ''}|${text.slice(block.lines[0], block.lines[1])}`;
	});
}

describe('the marks of list items', () => {
	it.each([
		['- one\n* two\n+ three', ['1|- |one', '1|* |two', '1|+ |three']],
		['9. nine\n10) ten', ['1|9. |nine', '1|10) |ten']],
		['- [ ] open\n- [x] done\n- [/] begun', ['1|- [ ] |open', '1|- [x] |done', '1|- [x] |begun']],
		['- out\n  - in\n    1. deep', ['1|- |out', '2|- |in', '3|1. |deep']],
		['- - both', ['2|- |both']],
		['- one\n\n  goes on', ['1|- |one', '1||goes on']],
		['> - quoted', ['1|- |quoted']],
		['-\n  below', ['1|- |below']],
		['no list', ['0||no list']],
		['- [link](x) first', ['1|- |[link](x) first']],
	])('of %j are read', (text, expected) => {
		expect(items(text)).toEqual(expected);
	});
});
