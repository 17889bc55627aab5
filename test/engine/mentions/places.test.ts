import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NamedOwners } from '../../../src/engine/mentions/named-owners';
import {
	HEAD, holdsName, isSmallAt, isTextOf, nameOf, ownedPlaces, PLACE, placesOf, type FoundPlaces,
} from '../../../src/engine/mentions/places';
import { findNames } from '../../../src/engine/names/find-names';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { anyNote } from '../note/any-note';
import { fronted } from './shelf';

/** Who has which names, by path. */
type Named = Readonly<Record<string, readonly string[]>>;

function ownersOf(named: Named): NamedOwners {
	const owners = new NamedOwners();
	for (const [path, aliases] of Object.entries(named)) owners.set(path, parseNote(path, fronted(aliases)));
	return owners;
}

/** What stands in a text of the note Claim.md. */
function placesIn(text: string, owners: NamedOwners, ignored: readonly string[] = []): FoundPlaces {
	const { prose } = scanNote(text);
	const matches = findNames({ text, prose }, owners.index, { self: owners.numberOf('Claim.md') });
	return placesOf({ text, stretches: prose, links: [], matches }, owners, { ignored, explained: new Map() });
}

/** Places as what is written there, in capitals where that is not in small letters, and whose names these are. */
function shown(text: string, { list }: FoundPlaces, owners: NamedOwners): string[] {
	const all: string[] = [];
	for (let at = HEAD; at < list.length; at += PLACE) {
		const [name = 0, from, to] = list.slice(at, at + PLACE);
		const written = text.slice(from, to);
		all.push(`${isSmallAt(name) ? written : written.toUpperCase()}: ${owners.idOf(owners.index.ownerOf(nameOf(name)))}`);
	}
	return all;
}

const VAULT: Named = {
	'Zeta.md': ['MSSP', 'payer'],
	'Alpha.md': ['MSSP'],
	'Mu.md': ['MSSP', 'Payer', 'Benchmark'],
	'Claim.md': ['Benchmark'],
};

describe('the places of names in a text', () => {
	it('stand in order, those of several owners by path, each with whether it is in small letters', () => {
		const owners = ownersOf(VAULT);
		const text = 'A Payer of the MSSP is a payer.';
		expect(shown(text, placesIn(text, owners), owners)).toEqual([
			'PAYER: Mu.md', 'PAYER: Zeta.md', 'MSSP: Alpha.md', 'MSSP: Mu.md', 'MSSP: Zeta.md', 'payer: Mu.md', 'payer: Zeta.md',
		]);
	});

	it('are none for names of the note itself, also where others have them too', () => {
		const owners = ownersOf(VAULT);
		const text = 'A claim has a benchmark, and a payer.';
		const found = placesIn(text, owners);
		expect([shown(text, found, owners), found.ignored]).toEqual([['payer: Mu.md', 'payer: Zeta.md'], []]);
	});

	it('are none for names that the note ignores, however it spells them; whose these were is told', () => {
		const owners = ownersOf({ ...VAULT, 'Plan.md': ['Health Plan'] });
		const text = 'A payer is a health plan; two payers, one MSSP.';
		const found = placesIn(text, owners, ['PAYER', 'health-plan']);
		expect(shown(text, found, owners)).toEqual(['MSSP: Alpha.md', 'MSSP: Mu.md', 'MSSP: Zeta.md']);
		expect(found.ignored.map((owner) => owners.idOf(owner)).sort()).toEqual(['Mu.md', 'Plan.md', 'Zeta.md']);
	});

	it('have a head and nothing else where no name stands', () => {
		const owners = ownersOf(VAULT);
		const { list } = placesIn('Nothing.', owners);
		expect([list.length, list[0], isTextOf('Nothing.', list), isTextOf('Anything', list), isTextOf('Nothing', list)]).toEqual([
			HEAD,
			8,
			true,
			true,
			false,
		]);
	});

	it('are told with who has the names, by path, each with its form of the name', () => {
		const owners = ownersOf(VAULT);
		const text = 'The payer pays. The MSSP, too.';
		expect(ownedPlaces(placesIn(text, owners).list, owners).map(({ from, to, owners: its }) => [
			text.slice(from, to), its.map(({ id, name }) => `${id} ${name.text}`),
		])).toEqual([['payer', ['Mu.md Payer', 'Zeta.md payer']], ['MSSP', ['Alpha.md MSSP', 'Mu.md MSSP', 'Zeta.md MSSP']]]);
	});

	it('hold a name or do not', () => {
		const owners = ownersOf(VAULT);
		const { list } = placesIn('The benchmarks of a MSSP.', ownersOf({ 'Zeta.md': ['MSSP'] }));
		const asked: number[] = [];
		expect(holdsName(list, (name) => asked.push(name) === 0)).toBe(false);
		expect(asked.map((name) => owners.index.textOf(name))).toEqual(['MSSP']);
		expect(holdsName(list, () => true)).toBe(true);
		expect(holdsName([0, 0], () => true)).toBe(false);
	});
});

describe('the text of a list of places', () => {
	const owners = ownersOf(VAULT);
	const { list } = placesIn('The MSSP pays a payer.', owners);

	it.each([
		['the same', 'The MSSP pays a payer.', true],
		['one with other words between the places', 'Any MSSP owed a payer!', true],
		['one of another length', 'The MSSP pays a payer', false],
		['one with another word at a place', 'The MSSP pays a giver.', false],
		['one with another word at the first place', 'The ACOs pays a payer.', false],
		['one with a word in other letters', 'The Mssp pays a payer.', false],
	])('may be %s', (_what, text, isIt) => {
		expect(isTextOf(text, list)).toBe(isIt);
	});

	it('is known whatever stands in it, and is another where a letter of a name is another', () => {
		const all = ownersOf({ 'a.md': ['ACO', 'the group', '糖尿病'], 'b.md': ['ACO', 'a', '340B'] });
		fc.assert(fc.property(anyNote, fc.nat(), (text, any) => {
			const { list: places } = placesIn(text, all);
			expect(isTextOf(text, places)).toBe(true);
			const count = (places.length - HEAD) / PLACE;
			if (count === 0) return;
			const at = places[HEAD + PLACE * (any % count) + 1] ?? 0;
			expect(isTextOf(`${text.slice(0, at)}\u0000${text.slice(at + 1)}`, places)).toBe(false);
		}));
	});
});
