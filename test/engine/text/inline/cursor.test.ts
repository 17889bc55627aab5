import { describe, expect, it } from 'vitest';
import { Cursor, isWhite } from '../../../../src/engine/text/inline/cursor';

function cursorOver(text: string, from = 0, to = text.length): Cursor {
	const cursor = new Cursor(text);
	cursor.enter(from, to);
	return cursor;
}

describe('the cursor of the scanner', () => {
	it('stands at the start of the stretch and knows its first line', () => {
		const { pos, lineStart, lineEnd, end } = cursorOver('skip\nACO\nIPA', 5, 12);
		expect({ pos, lineStart, lineEnd, end }).toEqual({ pos: 5, lineStart: 5, lineEnd: 8, end: 12 });
	});

	it('takes the end of the stretch for the end of its last line', () => {
		expect(cursorOver('ACO and IPA\n', 0, 7).lineEnd).toBe(7);
		expect(cursorOver('\nACO').lineEnd).toBe(0);
	});

	it('never moves behind the end of the stretch', () => {
		const cursor = cursorOver('ACO and IPA', 0, 7);
		cursor.moveTo(99);
		expect(cursor.pos).toBe(7);
	});

	it('goes on behind a span and on the line where the span ends', () => {
		const cursor = cursorOver('a `b\nc` d\ne');
		cursor.add({ kind: 'code', from: 2, to: 7 });
		expect({ pos: cursor.pos, lineStart: cursor.lineStart, lineEnd: cursor.lineEnd }).toEqual({ pos: 7, lineStart: 5, lineEnd: 9 });
	});

	it('adds a span only if its end lies behind its start and inside the stretch', () => {
		const ends = [-1, 2, 12];
		const cursors = ends.map((to) => {
			const cursor = cursorOver('a %%b c%% d', 0, 6);
			cursor.addIfClosed('comment', 2, to, 4);
			return cursor;
		});
		expect(cursors.map(({ spans, pos }) => ({ spans, pos }))).toEqual(ends.map(() => ({ spans: [], pos: 4 })));
		const closed = cursorOver('a %%b c%% d');
		closed.addIfClosed('comment', 2, 9, 4);
		expect(closed.spans).toEqual([{ kind: 'comment', from: 2, to: 9 }]);
		expect(closed.pos).toBe(9);
	});

	it('tells the offset behind the next closer of each kind, or -1', () => {
		const cursor = cursorOver('%% $$ --> %> }}');
		expect((['%%', '$$', '-->', '%>', '}}'] as const).map((closer) => cursor.closedBy(closer, 0))).toEqual([2, 5, 9, 12, 15]);
		expect(cursor.closedBy('%%', 1)).toBe(-1);
	});

	it('looks back neither over the last span nor over the start of the line', () => {
		const cursor = cursorOver('a\nb `c` d\ne');
		cursor.startLine(2);
		expect(cursor.least()).toBe(2);
		cursor.add({ kind: 'code', from: 4, to: 7 });
		expect(cursor.least()).toBe(7);
		cursor.startLine(10);
		expect(cursor.least()).toBe(10);
	});

	it('forgets the spans of the stretch before when it enters the next', () => {
		const cursor = cursorOver('`a` b', 0, 3);
		cursor.add({ kind: 'code', from: 0, to: 3 });
		cursor.enter(3, 5);
		expect(cursor.last()).toBeUndefined();
	});
});

describe('what counts as a blank', () => {
	it.each([
		[' ', true], ['\t', true], ['\n', true], ['\r', true], ['', true], ['a', false], ['$', false], ['\u00a0', false],
	])('says for %j as a blank: %s', (char, white) => {
		expect(isWhite(char.charCodeAt(0))).toBe(white);
	});
});
