import { describe, expect, it } from 'vitest';
import { moveOf, type Move } from '../../../src/obsidian/parts/tree-keys';
import { DEFAULT_ARRANGEMENT } from '../../../src/obsidian/mentions/model/arrangement';
import { buildRows, type MentionListRow } from '../../../src/obsidian/mentions/model/list';
import { listedAs, mentionOf } from '../mentions/model/listed';

const MENTIONS = [
	listedAs(mentionOf({ path: 'Audit.md', from: 1 })),
	listedAs(mentionOf({ path: 'Claim.md', from: 1 })),
	listedAs(mentionOf({ path: 'Claim.md', from: 9 })),
];
const rowsWith = (...folded: string[]): MentionListRow[] =>
	buildRows(MENTIONS, { ...DEFAULT_ARRANGEMENT, hidesEmpty: true, whyNothing: '', folded: new Set(folded) });
/** 0 group, 1 Audit, 2 mention, 3 Claim, 4 and 5 mentions. */
const OPEN = rowsWith();
const press = (key: string, at: number, rows: readonly MentionListRow[] = OPEN): Move | null =>
	moveOf(key, rows, at, (direction) => at + 2 * direction);

describe('a key in the list of mentions', () => {
	it.each([
		['ArrowDown', 1, 2],
		['ArrowDown', 5, 5],
		['ArrowUp', 3, 2],
		['ArrowUp', 0, 0],
		['Home', 4, 0],
		['End', 1, 5],
		['PageDown', 2, 4],
		['PageUp', 3, 1],
	])('%s goes from row %i to row %i', (key, at, focus) => expect(press(key, at)).toEqual({ focus }));

	it('to the right goes from a heading to what is below it, and from a mention nowhere', () => {
		expect(press('ArrowRight', 0)).toEqual({ focus: 1 });
		expect(press('ArrowRight', 3)).toEqual({ focus: 4 });
		expect(press('ArrowRight', 4)).toBeNull();
	});

	it('to the right unfolds what is folded', () => {
		const key = OPEN[1]?.key ?? '';
		expect(press('ArrowRight', 1, rowsWith(key))).toEqual({ toggle: key });
	});

	it('to the left folds a heading, and goes from a mention or a folded heading to the one above', () => {
		const [group, audit] = OPEN;
		expect(press('ArrowLeft', 1)).toEqual({ toggle: audit?.key });
		expect(press('ArrowLeft', 5)).toEqual({ focus: 3 });
		expect(press('ArrowLeft', 1, rowsWith(audit?.key ?? ''))).toEqual({ focus: 0 });
		expect(press('ArrowLeft', 0, rowsWith(group?.key ?? ''))).toBeNull();
	});

	it.each(['a', 'Enter', 'Tab', 'Escape'])('that does not move is left alone: %s', (key) => expect(press(key, 1)).toBeNull());

	it('does nothing where there are no rows', () => {
		expect(press('ArrowLeft', 0, [])).toBeNull();
		expect(press('ArrowRight', 0, [])).toBeNull();
	});
});
