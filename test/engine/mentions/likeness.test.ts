import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Likeness } from '../../../src/engine/mentions/likeness';
import { Tally } from '../../../src/engine/mentions/tally';
import { TableOfPlaces } from './a-table-of-places';
import { fronted, type Texts } from './shelf';
import { WrittenPlaces } from './written-places';

const ENTRIES: Texts = {
	'ACO.md': '', 'Payer.md': '', 'Benchmark.md': '', 'Copay.md': '', 'Program.md': fronted(['MSSP']), 'Provider.md': fronted(['MSSP']),
};

/** The likeness of the note Claim.md, which says this, to others that say that: all of them notes without names of their own. */
function likenessOf(claim: string, ...others: readonly string[]): { likeness: Likeness; places: WrittenPlaces; texts: number } {
	const notes = Object.fromEntries(others.map((text, i) => [`Other ${i + 1}.md`, text]));
	const places = new WrittenPlaces({ ...ENTRIES, 'Claim.md': claim, ...notes });
	return { likeness: new Likeness(new Tally(places), places, places.at('Claim.md')), places, texts: places.texts() };
}

/** How alike a note is to one other note. @param without entries that do not count. */
function cosine(claim: string, other: string, without: readonly string[] = []): number {
	const { likeness, places } = likenessOf(claim, other);
	return likeness.to(places.at('Other 1.md'), without.map((id) => places.owner(id))).cosine;
}

describe('two notes', () => {
	it('are wholly alike where they mention the same, however often and in whatever words', () => {
		expect(cosine('An ACO and a payer.', 'Two payers, two payers, one ACO.')).toBeCloseTo(1);
	});

	it('are not alike where they mention nothing that is the same', () => {
		expect(cosine('An ACO.', 'A payer.')).toBe(0);
		expect(cosine('Nothing.', 'A payer.')).toBe(0);
		expect(cosine('Nothing.', 'Nothing.')).toBe(0);
	});

	it('are more alike the more of it is the same', () => {
		const one = cosine('An ACO, a payer.', 'An ACO, a benchmark.');
		const two = cosine('An ACO, a payer, a copay.', 'An ACO, a payer, a benchmark.');
		expect([one > 0, two > one, two < 1]).toEqual([true, true, true]);
	});

	it('are alike by entries that they link, also under other texts', () => {
		expect(cosine('An [[ACO]].', 'A [[ACO|group of doctors]].')).toBeCloseTo(1);
		expect(cosine('An [[ACO]].', 'An ACO.')).toBeCloseTo(1);
	});

	it('are not alike by a name that several entries have, and are where a link tells which', () => {
		expect(cosine('The MSSP.', 'The MSSP.')).toBe(0);
		expect(cosine('The [[Program|MSSP]].', 'The [[Program|MSSP]].')).toBeCloseTo(1);
	});

	it('are not alike by entries that are not to count, nor less alike', () => {
		expect(cosine('An ACO.', 'An ACO.', ['ACO.md'])).toBe(0);
		expect(cosine('An ACO, a payer.', 'A payer.', ['ACO.md'])).toBeCloseTo(1);
		expect(cosine('A payer.', 'An ACO, a payer.', ['ACO.md'])).toBeCloseTo(1);
	});

	it('are more alike by what few notes mention than by what many do', () => {
		const { likeness, places, texts } = likenessOf('An ACO, a payer.', 'An ACO, a copay.', 'A payer, a copay.', 'A payer.', 'A payer.');
		const [byRare, byCommon] = ['Other 1.md', 'Other 2.md'].map((path) => likeness.to(places.at(path), []).cosine);
		const [aco, payer, copay] = [Math.log(texts / 2), Math.log(texts / 4), Math.log(texts / 2)];
		expect(byRare).toBeCloseTo(aco ** 2 / Math.sqrt((aco ** 2 + payer ** 2) * (aco ** 2 + copay ** 2)));
		expect(byCommon).toBeCloseTo(payer ** 2 / Math.sqrt((aco ** 2 + payer ** 2) * (payer ** 2 + copay ** 2)));
		expect(byRare).toBeGreaterThan(byCommon ?? 1);
	});

	it('are not alike by what every note mentions', () => {
		const table = new TableOfPlaces(3, 2);
		for (const text of [0, 1, 2]) table.put(text, text === 2 ? [[0]] : [[0], [2]]);
		expect(new Likeness(new Tally(table), table, 0).to(2, [])).toEqual({ cosine: 0, owners: [0] });
		expect(new Likeness(new Tally(table), table, 0).to(1, []).cosine).toBeCloseTo(1);
	});

	it('name what both mention, the rarest first', () => {
		const other = 'A copay, a payer, an ACO, a benchmark.';
		const { likeness, places } = likenessOf('A payer, an ACO, a copay.', other, 'A payer.', 'A payer, a copay.');
		const named = (without: readonly string[]): string[] =>
			likeness.to(places.at('Other 1.md'), without.map((id) => places.owner(id))).owners.map((owner) => places.named.idOf(owner));
		expect(named([])).toEqual(['ACO.md', 'Copay.md', 'Payer.md']);
		expect(named(['Copay.md'])).toEqual(['ACO.md', 'Payer.md']);
	});

	it('are not to be told of a note and itself, or of one that there is not', () => {
		const { likeness, places } = likenessOf('An ACO.');
		for (const text of [places.at('Claim.md'), -1]) expect(likeness.to(text, [])).toEqual({ cosine: 0, owners: [] });
	});

	it('are as alike seen from the one as from the other, from 0 to 1', () => {
		const words = ['ACO', '[[ACO]]', 'payer', '[[Payer|one]]', 'benchmark', 'copay', 'MSSP', '[[Program|MSSP]]'];
		const anyText = fc.subarray(words).map((some) => some.join(', '));
		fc.assert(fc.property(fc.array(anyText, { minLength: 2, maxLength: 5 }), ([claim = '', ...others]) => {
			const { likeness, places } = likenessOf(claim, ...others);
			const there = new Likeness(new Tally(places), places, places.at('Other 1.md'));
			const [one, other] = [likeness.to(places.at('Other 1.md'), []), there.to(places.at('Claim.md'), [])];
			expect(one.cosine).toBeCloseTo(other.cosine);
			expect(one.owners).toEqual(other.owners);
			expect(one.cosine >= 0 && one.cosine <= 1 + 1e-9).toBe(true);
		}));
	});
});

describe('a note and those that link an entry', () => {
	const toLinkers = (claim: string, others: readonly string[], without: readonly string[] = []): { best: number; mean: number } => {
		const { likeness, places } = likenessOf(claim, ...others);
		return likeness.toLinkersOf(places.owner('Benchmark.md'), ['Benchmark.md', ...without].map((id) => places.owner(id)));
	};

	it('are as alike as the most alike of them, and on average', () => {
		const { best, mean } = toLinkers('An ACO.', ['An ACO, [[Benchmark]].', 'A copay, [[Benchmark]].']);
		expect(best).toBeCloseTo(1);
		expect(mean).toBeCloseTo(0.5);
	});

	it('are compared with those alone that link it, under whatever text', () => {
		expect(toLinkers('An ACO.', ['An ACO, a benchmark.', 'A copay, [[Benchmark]].'])).toEqual({ best: 0, mean: 0 });
		expect(toLinkers('An ACO.', ['An ACO, a [[Benchmark|mark]].']).best).toBeCloseTo(1);
	});

	it('are not compared with the note itself', () => {
		expect(toLinkers('An ACO, [[Benchmark]].', ['A copay, [[Benchmark]].'])).toEqual({ best: 0, mean: 0 });
		expect(toLinkers('An ACO, [[Benchmark]].', ['An ACO, [[Benchmark]].']).mean).toBeCloseTo(1);
	});

	it('are not alike where nobody links it', () => {
		expect(toLinkers('An ACO.', ['An ACO, a benchmark.'])).toEqual({ best: 0, mean: 0 });
	});

	it('are not alike by entries that are not to count', () => {
		expect(toLinkers('An ACO.', ['An ACO, [[Benchmark]].'], ['ACO.md'])).toEqual({ best: 0, mean: 0 });
	});

	it('are compared with forty of them at most', () => {
		const behind = (count: number): number =>
			toLinkers('An ACO.', [...Array.from({ length: count }, () => 'A copay, [[Benchmark]].'), 'An ACO, [[Benchmark]].']).best;
		expect(behind(39)).toBeGreaterThan(0.99);
		expect(behind(40)).toBe(0);
	});
});
