import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../../src/engine';
import { compareByName, listedOf, type ListedEntry } from '../../../../src/obsidian/glossary/model/entries';
import { NumberedOrder } from '../../../../src/obsidian/glossary/model/order';

const listed = (title: string): ListedEntry => listedOf(parseNote(`${title}.md`, ''));

/** The titles in order, and how often two entries were compared for it. */
function sort(order: NumberedOrder<ListedEntry>, entries: readonly ListedEntry[], numbers: ReadonlyMap<string, number>): readonly string[] {
	const steps = order.sort(entries, ({ title }) => numbers.get(title) ?? 0);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value.map(({ title }) => title);
	}
}

describe('entries in the order of a number', () => {
	it('have the lowest first, and equal ones by name', () => {
		const entries = ['Audit', 'Benefit', 'Claim', 'Deductible'].map(listed);
		expect(sort(new NumberedOrder<ListedEntry>(compareByName), entries, new Map([['Claim', -3], ['Deductible', -3], ['Audit', 1]])))
			.toEqual(['Claim', 'Deductible', 'Benefit', 'Audit']);
	});

	it('are after any changes what they would be if sorted anew', () => {
		const all = Array.from('ABCDEFGHIJ', listed);
		const state = fc.record({ shown: fc.subarray(all), numbers: fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }) });
		fc.assert(fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), (states) => {
			const order = new NumberedOrder<ListedEntry>(compareByName);
			for (const { shown, numbers } of states) {
				const known = new Map(numbers.map((number, i) => [all[i]?.title ?? '', number]));
				const wanted = [...shown].sort((a, b) => (known.get(a.title) ?? 0) - (known.get(b.title) ?? 0) || compareByName(a, b));
				expect(sort(order, shown, known)).toEqual(wanted.map(({ title }) => title));
			}
		}));
	});

	it('are not compared again where one of thousands has another number', () => {
		let compared = 0;
		const order = new NumberedOrder<ListedEntry>((a, b) => (compared++, compareByName(a, b)));
		const entries = Array.from({ length: 4000 }, (_, i) => listed(`Code ${i}`));
		sort(order, entries, new Map());
		expect(compared).toBeGreaterThan(4000);
		compared = 0;
		expect(sort(order, entries, new Map([['Code 2000', -1]]))[0]).toBe('Code 2000');
		expect(compared).toBeLessThan(50);
	});
});
