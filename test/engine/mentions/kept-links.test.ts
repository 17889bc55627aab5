import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepLinks, restoreLinks } from '../../../src/engine/mentions/kept-links';
import { NamedOwners } from '../../../src/engine/mentions/named-owners';
import { LINK } from '../../../src/engine/mentions/places';

const IDS = ['ACO.md', 'Payer.md', 'Health Plan.md', 'Glossary.md#Copay', 'Ménière.md'];

/** Owners that have their numbers in an order of ids. */
function ownersOf(ids: readonly string[]): NamedOwners {
	const owners = new NamedOwners();
	for (const id of ids) owners.numberFor(id);
	return owners;
}

/** Links as what they lead to, and all else that they say. */
function shown(rows: Int32Array, owners: NamedOwners): unknown[] {
	const links = Array.from({ length: rows.length / LINK }, (_, i) => rows.subarray(i * LINK, (i + 1) * LINK));
	return links.map(([owner = -1, ...rest]) => [owners.idOf(owner), ...rest]);
}

const anyLink = fc.record({
	id: fc.constantFrom(...IDS),
	rest: fc.tuple(fc.integer({ min: -1, max: 99 }), fc.nat(), fc.nat(3), fc.nat(1023)),
});

describe('the links of a text as plain data', () => {
	it('name each entry once, and number the links by these', () => {
		const owners = ownersOf(['Gone.md', 'ACO.md', 'Payer.md']);
		expect(keepLinks(Int32Array.of(2, 7, 10, 1, 35, 1, -1, 30, 0, 2, 2, 8, 50, 0, 0), owners)).toEqual({
			links: Int32Array.of(0, 7, 10, 1, 35, 1, -1, 30, 0, 2, 0, 8, 50, 0, 0), linked: ['Payer.md', 'ACO.md'],
		});
	});

	it('are none where there are none', () => {
		const owners = ownersOf(IDS);
		expect(keepLinks(new Int32Array(0), owners)).toEqual({ links: new Int32Array(0), linked: [] });
		expect(restoreLinks({ links: new Int32Array(0), linked: [] }, owners)).toEqual(new Int32Array(0));
	});

	it('say the same put back where entries have other numbers, or none yet', () => {
		const anyOrder = fc.shuffledSubarray(IDS, { minLength: IDS.length });
		fc.assert(fc.property(fc.array(anyLink, { maxLength: 8 }), anyOrder, fc.shuffledSubarray([...IDS, 'New.md']), (links, order, others) => {
			const [before, after] = [ownersOf(order), ownersOf(others)];
			const rows = Int32Array.from(links.flatMap(({ id, rest }) => [before.numberOf(id), ...rest]));
			const kept = structuredClone(keepLinks(rows, before));
			expect(shown(restoreLinks(kept, after), after)).toEqual(links.map(({ id, rest }) => [id, ...rest]));
		}));
	});

	it('are others than those that they were made of: neither changes the other', () => {
		fc.assert(fc.property(fc.array(anyLink, { minLength: 1, maxLength: 8 }), (links) => {
			const owners = ownersOf([...IDS].reverse());
			const rows = Int32Array.from(links.flatMap(({ id, rest }) => [owners.numberOf(id), ...rest]));
			const copy = rows.slice();
			const kept = keepLinks(rows, owners);
			const keptCopy = structuredClone(kept);
			restoreLinks(kept, ownersOf(['New.md'])).fill(-1);
			expect([rows, kept]).toEqual([copy, keptCopy]);
		}));
	});
});
