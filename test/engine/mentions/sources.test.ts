import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceLists } from '../../../src/engine/mentions/sources';
import { TableOfPlaces, type NamePlace } from './a-table-of-places';

/** The sources of some texts. */
function sourcesOf(texts: readonly (readonly NamePlace[])[], table = new TableOfPlaces(texts.length, 3)): SourceLists {
	for (const [text, places] of texts.entries()) table.put(text, places);
	const sources = new SourceLists(table);
	for (const text of texts.keys()) sources.count(text);
	sources.allot();
	for (const text of texts.keys()) sources.put(text);
	return sources;
}

const told = (sources: SourceLists, owners: number): number[][] => Array.from({ length: owners }, (_, owner) => [...sources.of(owner)]);

describe('the texts in which the names of owners stand', () => {
	it('are those in which any name of an owner stands, each once, in order', () => {
		expect(told(sourcesOf([[[0], [2], [1]], [], [[1]], [[2, true]]]), 3)).toEqual([[0, 2], [0, 3], []]);
	});

	it('are told of each owner of a name that several have at one place', () => {
		expect(told(sourcesOf([[[0], [2, false, true], [4, false, true]]]), 3)).toEqual([[0], [0], [0]]);
	});

	it('are none for an owner that came later, and for a name that nobody has', () => {
		const sources = sourcesOf([[[0], [6]]]);
		expect([3, 4, 100].map((owner) => [...sources.of(owner)])).toEqual([[], [], []]);
	});

	it('are none without texts, without owners, and as long as nothing was counted', () => {
		expect(told(sourcesOf([]), 3)).toEqual([[], [], []]);
		expect(told(sourcesOf([[[0]]], new TableOfPlaces(1, 0)), 2)).toEqual([[], []]);
		expect(told(new SourceLists(new TableOfPlaces(2, 3)), 3)).toEqual([[], [], []]);
	});

	it('are what a look into every text finds', () => {
		const text = fc.array(fc.tuple(fc.nat(9), fc.boolean(), fc.boolean()), { maxLength: 6 });
		fc.assert(fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
			const table = new TableOfPlaces(texts.length, 4);
			const found = told(sourcesOf(texts, table), 4);
			const holds = (owner: number, places: readonly NamePlace[]): boolean => places.some(([name]) => table.ownerOf(name) === owner);
			const wanted = found.map((_, owner) => [...texts.keys()].filter((at) => holds(owner, texts[at] ?? [])));
			expect(found).toEqual(wanted);
		}));
	});
});
