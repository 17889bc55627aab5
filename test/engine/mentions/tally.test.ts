import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedOwners } from '../../../src/engine/mentions/named-owners';
import { Tally } from '../../../src/engine/mentions/tally';
import { TableOfPlaces } from './a-table-of-places';

const OWNERS = 4;
const newTable = (texts = 6): TableOfPlaces => new TableOfPlaces(texts, OWNERS);

/** Owners that are called by their numbers, each with the two names that the table gives it. */
const OWNED = {
	numberOf: Number,
	at: (id: string) => ({ facts: { names: [{ text: 'one' }, { text: 'two' }] }, numbers: [2 * Number(id), 2 * Number(id) + 1] }),
} as unknown as NamedOwners;

/** All that a tally tells. */
const told = (tally: Tally): object => ({
	sources: Array.from({ length: OWNERS }, (_, owner) => tally.sourcesOf(owner).sort((a, b) => a - b)),
	counts: Array.from({ length: 2 * OWNERS }, (_, key) => tally.habits.writtenOf(key)),
});

describe('the sources and counts of names', () => {
	it('count each text once, however often a name stands in it', () => {
		const table = newTable();
		table.put(0, [[0, false], [0, true], [1, false]]);
		table.put(2, [[0, false], [4, true]]);
		const tally = new Tally(table);
		expect([tally.sourcesOf(0), tally.sourcesOf(2), tally.sourcesOf(3)]).toEqual([[0, 2], [2], []]);
		expect([0, 1, 4, 5].map((key) => tally.habits.writtenOf(key))).toEqual([[2, 1], [1, 0], [1, 1], [0, 0]]);
	});

	it('are after any changes what they would be if all were counted anew', () => {
		const change = fc.tuple(fc.nat(5), fc.array(fc.tuple(fc.nat(2 * OWNERS - 1), fc.boolean()), { maxLength: 5 }));
		fc.assert(fc.property(fc.array(fc.tuple(change, fc.boolean()), { maxLength: 30 }), fc.nat(3), (changes, least) => {
			const table = newTable();
			const tally = new Tally(table, { least, share: 0 });
			for (const [[text, places], isAsked] of changes) {
				tally.change(text, () => table.put(text, places));
				if (isAsked) expect(told(tally)).toEqual(told(new Tally(table)));
			}
			expect(told(tally)).toEqual(told(new Tally(table)));
		}));
	});

	it('are counted anew only once more texts than the limit, and the share of all, have changed', () => {
		const looked = (least: number, share: number, changes: number): boolean => {
			const table = newTable(8);
			let isLooked = false;
			const tally = new Tally(Object.assign(table, { texts: () => {
				isLooked = true;
				return 8;
			} }), { least, share });
			tally.sourcesOf(0);
			for (let text = 0; text < changes; text++) tally.change(text, () => table.put(text, [[0, false]]));
			isLooked = false;
			expect(tally.habits.writtenOf(0)[0]).toBe(changes);
			return isLooked;
		};
		expect([[2, 0, 2], [2, 0, 3], [0, 0.5, 4], [0, 0.5, 5], [5, 0.5, 5], [5, 0.5, 6]].map(([least = 0, share = 0, changes = 0]) =>
			looked(least, share, changes))).toEqual([false, true, false, true, false, true]);
	});

	it('include the mentions of each entry, by links and by names, which are counted anew with no change', () => {
		const change = fc.record({
			text: fc.nat(5),
			places: fc.array(fc.tuple(fc.nat(2 * OWNERS - 1), fc.boolean()), { maxLength: 5 }),
			links: fc.array(fc.tuple(fc.nat(OWNERS - 1), fc.constant(-1)), { maxLength: 3 }),
		});
		fc.assert(fc.property(fc.array(change, { maxLength: 20 }), fc.nat(20), (changes, askedAt) => {
			const table = newTable();
			const tally = new Tally(table, { least: 1, share: 0 });
			const last = new Map<number, (typeof changes)[number]>();
			for (const [i, one] of changes.entries()) {
				if (i === askedAt) while (tally.prepareInSteps().next().done !== true);
				last.set(one.text, one);
				tally.change(one.text, () => {
					table.put(one.text, one.places);
					table.link(one.text, one.links);
				});
			}
			const { mentions } = tally;
			expect(mentions !== null).toBe(askedAt < changes.length);
			while (tally.prepareInSteps().next().done !== true);
			expect(tally.mentions).toBe(mentions ?? tally.mentions);
			const places = [...last.values()].flatMap((one) => one.places);
			const links = [...last.values()].flatMap((one) => one.links);
			for (let owner = 0; owner < OWNERS; owner++) {
				const times = places.filter(([name]) => name >> 1 === owner).length + links.filter(([one]) => one === owner).length;
				expect(tally.mentions?.of([`${owner}`], OWNED)).toBe(times);
			}
		}));
	});

	it('count a text that changes several times once for the limit', () => {
		const table = newTable();
		const tally = new Tally(table, { least: 1, share: 0 });
		tally.sourcesOf(0);
		for (let i = 0; i < 9; i++) tally.change(3, () => table.put(3, [[i % 8, false]]));
		expect(tally.prepareInSteps().next().done).toBe(true);
		expect([tally.sourcesOf(0), tally.sourcesOf(3), tally.habits.writtenOf(0)[0]]).toEqual([[3], [], 1]);
	});

	it('are no more of a text that is taken out', () => {
		const table = newTable();
		table.put(1, [[0, true]]);
		const tally = new Tally(table);
		expect([tally.sourcesOf(0), tally.habits.writtenOf(0)[0], tally.habits.writtenOf(0)[1]]).toEqual([[1], 1, 1]);
		tally.change(1, () => table.lists.delete(1));
		expect([tally.sourcesOf(0), tally.habits.writtenOf(0)[0], tally.habits.writtenOf(0)[1]]).toEqual([[], 0, 0]);
	});
});

describe('the work of counting in steps', () => {
	/** Many texts, in each of which the only name of the only owner stands. */
	function manyTexts(count: number): { table: TableOfPlaces; tally: Tally; looks: () => number } {
		const table = new TableOfPlaces(count, 1);
		for (let text = 0; text < count; text++) table.put(text, [[0, false]]);
		let looks = 0;
		const tally = new Tally(Object.assign(table, { ownerOf: (name: number) => {
			looks++;
			return name >> 1;
		} }));
		return { table, tally, looks: () => looks };
	}

	it('stops for others after a few hundred texts at most', () => {
		const { tally, looks } = manyTexts(2500);
		let [most, before] = [0, 0];
		for (const step of tally.prepareInSteps()) {
			expect(step).toBeUndefined();
			most = Math.max(most, looks() - before);
			before = looks();
		}
		most = Math.max(most, looks() - before);
		expect(looks()).toBeGreaterThanOrEqual(5000);
		expect(most).toBeLessThanOrEqual(500);
	});

	it('is nothing where all is counted', () => {
		const { tally, looks } = manyTexts(900);
		expect(tally.sourcesOf(0)).toHaveLength(900);
		const before = looks();
		expect(tally.prepareInSteps().next().done).toBe(true);
		expect(looks()).toBe(before);
	});

	it('begins again where a text changes meanwhile, at whichever step, and ends right', () => {
		const stepsOf = (tally: Tally): number => [...tally.prepareInSteps()].length;
		const all = stepsOf(manyTexts(1300).tally);
		for (let at = 1; at <= all; at++) {
			const { table, tally } = manyTexts(1300);
			const steps = tally.prepareInSteps();
			for (let step = 0; step < at; step++) expect(steps.next().done).toBe(false);
			tally.change(7, () => table.put(7, []));
			let left = 0;
			while (steps.next().done !== true) left++;
			expect(left).toBe(all);
			expect([tally.sourcesOf(0).length, tally.habits.writtenOf(0)[0]]).toEqual([1299, 1299]);
		}
	});

	it('is left where somebody could not wait, and spoils nothing of what changed since', () => {
		const { table, tally } = manyTexts(900);
		const steps = tally.prepareInSteps();
		steps.next();
		expect(tally.habits.writtenOf(0)[0]).toBe(900);
		tally.change(7, () => table.put(7, []));
		expect(steps.next().done).toBe(true);
		expect([tally.sourcesOf(0).includes(7), tally.habits.writtenOf(0)[0]]).toEqual([false, 899]);
	});
});
