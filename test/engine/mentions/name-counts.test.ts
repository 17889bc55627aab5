import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameCounts } from '../../../src/engine/mentions/name-counts';

/** A name, and what is written where it stands. */
type Place = readonly [name: string, written: string];

/** Counts a note in which names stand, or takes it away. */
function count(counts: NameCounts, places: readonly Place[], more: 1 | -1 = 1): void {
	counts.add(places.map(([name]) => counts.of(name)), (place) => places[place]?.[1] ?? '', more);
}

const asNamed = (...names: readonly string[]): Place[] => names.map((name) => [name, name]);

describe('the counts of names', () => {
	it('are those of notes, not of places', () => {
		const counts = new NameCounts();
		count(counts, asNamed('Health plan', 'Health plan', 'Claim'));
		count(counts, asNamed('Health plan'));
		expect(['Health plan', 'Claim', 'Payer'].map((name) => counts.of(name).notes)).toEqual([2, 1, 0]);
	});

	it('take names for one that differ in letter case and hyphens alone', () => {
		const counts = new NameCounts();
		count(counts, asNamed('Prior authorization', 'PRIOR-AUTHORIZATION'));
		count(counts, asNamed('prior authorization'));
		expect(counts.of('Prior Authorization').notes).toBe(2);
		expect(counts.ofNew('PRIOR AUTHORIZATION')).toBe(counts.of('prior-authorization'));
	});

	it('tell in how many notes a name stands in small letters', () => {
		const counts = new NameCounts();
		count(counts, [['Claim', 'Claim'], ['Claim', 'claims'], ['Claim', 'claim']]);
		count(counts, [['Claim', 'Claim']]);
		expect(counts.of('Claim')).toMatchObject({ notes: 2, small: 1 });
	});

	it.each([['claim', 1], ['Claim', 0], ['cLAIM', 0], ['340b', 1], ['β-blocker', 1], ['Β-blocker', 0], ['é', 1], ['É', 0]])('take %s for small letters: %d', (written, small) => {
		const counts = new NameCounts();
		count(counts, [['a', written]]);
		expect(counts.of('a').small).toBe(small);
	});

	it('are as if a note that is taken away had never been there', () => {
		const some = fc.array(fc.tuple(fc.constantFrom('Claim', 'claim', 'Payer', 'Health plan', 'Health-Plan'), fc.boolean()).map(([name, isSmall]): Place => [name, isSmall ? name.toLowerCase() : name]), { maxLength: 6 });
		fc.assert(fc.property(some, some, some, (first, second, third) => {
			const [counts, without] = [new NameCounts(), new NameCounts()];
			for (const note of [first, second, third]) count(counts, note);
			count(counts, second, -1);
			for (const note of [first, third]) count(without, note);
			for (const [name] of [...first, ...second, ...third]) {
				const { notes, small } = without.of(name);
				expect(counts.of(name)).toMatchObject({ notes, small });
			}
		}));
	});
});
