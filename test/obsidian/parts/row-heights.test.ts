import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowHeights } from '../../../src/obsidian/parts/row-heights';

/** Rows named by their place, of these guessed heights. */
function rowsOf(...guesses: number[]): RowHeights {
	const heights = new RowHeights();
	heights.setRows(guesses.map((_, i) => ({ key: `row ${i}` })), (index) => guesses[index] ?? 0);
	return heights;
}

const tops = (heights: RowHeights, count: number): number[] => Array.from({ length: count }, (_, i) => heights.top(i));

describe('the heights of rows', () => {
	it('are guessed until they are measured, and move what is below', () => {
		const heights = rowsOf(20, 50, 30);
		expect([...tops(heights, 3), heights.total]).toEqual([0, 20, 70, 100]);
		expect(heights.take([['row 0', 35], ['row 1', 50]])).toBe(true);
		expect([...tops(heights, 3), heights.total]).toEqual([0, 35, 85, 115]);
	});

	it('are not new when they are measured again', () => {
		const heights = rowsOf(20, 50);
		heights.take([['row 0', 35], ['row 1', 50]]);
		expect(heights.take([['row 0', 35.2], ['row 1', 50]])).toBe(false);
		expect(heights.total).toBe(85);
	});

	it('do not come from rows that are not shown', () => {
		const heights = rowsOf(20, 50);
		expect(heights.take([['row 0', 0], ['row 1', 0]])).toBe(false);
		expect(heights.total).toBe(70);
	});

	it('stay with their rows when others come and go', () => {
		const heights = rowsOf(20, 50, 30);
		heights.take([['row 2', 44]]);
		heights.setRows([{ key: 'new' }, { key: 'row 2' }], () => 10);
		expect([...tops(heights, 2), heights.total]).toEqual([0, 10, 54]);
		heights.setRows([{ key: 'row 1' }], () => 50);
		heights.setRows([{ key: 'row 2' }], () => 30);
		expect(heights.total).toBe(30);
	});

	it('are all measured anew when they are forgotten', () => {
		const heights = rowsOf(20, 50);
		heights.take([['row 0', 35]]);
		heights.forget();
		expect(heights.take([['row 0', 40]])).toBe(true);
		expect(heights.total).toBe(90);
	});

	it('know the place of a row by its key', () => {
		expect(rowsOf(20, 50).indexOf('row 1')).toBe(1);
		expect(rowsOf(20, 50).indexOf('row 2')).toBeUndefined();
	});

	it('are nothing where there are no rows', () => {
		expect([rowsOf().total, rowsOf().at(12)]).toEqual([0, 0]);
	});
});

describe('the row at a height', () => {
	it.each([
		[-40, 0],
		[0, 0],
		[19.5, 0],
		[20, 1],
		[69, 1],
		[70, 2],
		[400, 2],
	])('at %d is row %i of rows of 20, 50 and 30', (y, row) => expect(rowsOf(20, 50, 30).at(y)).toBe(row));

	it('is the one that begins at or above it and ends below it', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 200 }),
				fc.double({ min: 0, max: 0.999, noNaN: true }),
				(guesses, share) => {
					const heights = rowsOf(...guesses);
					const y = share * heights.total;
					const row = heights.at(y);
					expect(heights.top(row)).toBeLessThanOrEqual(y);
					expect(heights.bottom(row)).toBeGreaterThan(y);
				},
			),
		);
	});
});
