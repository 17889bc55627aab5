import { describe, expect, it } from 'vitest';
import { PLACE_KINDS } from '../../../src/engine/mentions/standing';
import { ROLES, SPOTS, spotOf, type Role, type TextHabits } from '../../../src/engine/mentions/text-habits';
import { fronted, type Texts } from './shelf';
import { WrittenPlaces } from './written-places';

const VAULT: Texts = {
	'ACO.md': fronted(['accountable group']),
	'Payer.md': '',
	'Health Plan.md': fronted(['payer of last resort']),
	'Program.md': fronted(['MSSP']),
	'Provider.md': fronted(['MSSP']),
};

/** What a note with this text tells, and the vault around it. */
function toldBy(text: string, batch: readonly string[] = [], path = 'Claim.md'): { told: TextHabits; places: WrittenPlaces } {
	const places = new WrittenPlaces({ ...VAULT, [path]: text }, { [path]: batch });
	return { told: places.toldBy(path), places };
}

/** What it tells of a name and of its entry, as `held linked`. */
function countsOf(text: string, id = 'ACO.md', name = 'ACO', batch: readonly string[] = []): [name: string, entry: string] {
	const { told, places } = toldBy(text, batch);
	const shown = ({ held, linked }: ReturnType<TextHabits['nameCounts']>): string => `${held} ${linked}`;
	return [shown(told.nameCounts(places.name(id, name))), shown(told.ownerCounts(places.owner(id)))];
}

/** The mentions in a text, in order, as their kinds of places and their roles; links in brackets. */
function rolesIn(text: string, path = 'Claim.md'): string[] {
	const { told } = toldBy(text, [], path);
	return [...told.mentions].sort((a, b) => a.from - b.from).map((one) => {
		const role = told.roleOf(one.owner, one);
		return one.isLink ? `[${role}]` : role;
	});
}

/** By kind of place and role what a text tells of it, without what it does not have. */
function spotsIn(text: string, batch: readonly string[] = []): Record<string, string> {
	const { told } = toldBy(text, batch);
	const all = PLACE_KINDS.flatMap((kind, i) => ROLES.map((role) => [`${kind} ${role}`, told.spotsOf(spotOf(i, role))] as const));
	return Object.fromEntries(all.flatMap(([spot, { held, linked }]) => (held + linked > 0 ? [[spot, `${held} ${linked}`]] : [])));
}

describe('a note that links something', () => {
	it('holds a name once, however often it stands there', () => {
		expect(countsOf('An ACO and two ACOs ask a [[Payer]].')).toEqual(['1 0', '1 0']);
	});

	it('does not hold what does not stand there', () => {
		expect(countsOf('We ask a [[Payer]].')).toEqual(['0 0', '0 0']);
	});

	it('links a name where the text of a link is that name', () => {
		expect(countsOf('An [[ACO]] saves.')).toEqual(['1 1', '1 1']);
		expect(countsOf('An [[ACO|accountable group]] saves.', 'ACO.md', 'accountable group')).toEqual(['1 1', '1 1']);
		expect(countsOf('An [accountable group](ACO.md) saves.', 'ACO.md', 'accountable group')).toEqual(['1 1', '1 1']);
	});

	it('links it in whatever form', () => {
		expect(countsOf('Two [[ACO|ACOs]] save.')).toEqual(['1 1', '1 1']);
		expect(countsOf('The [[ACO|best of all ACOs]] saves.')).toEqual(['1 1', '1 1']);
	});

	it('links it once, however often it does, and also where it stands bare as well', () => {
		expect(countsOf('An ACO is an [[ACO]] is an [[ACO]].')).toEqual(['1 1', '1 1']);
	});

	it('links the entry, and none of its names, under a text that is none', () => {
		expect(countsOf('A [[ACO|group of doctors]] saves.')).toEqual(['0 0', '1 1']);
	});

	it('does not link the name that stands bare where the entry is linked under another', () => {
		expect(countsOf('An ACO is an [[ACO|accountable group]].')).toEqual(['1 0', '1 1']);
		expect(countsOf('An ACO is a [[ACO|group of doctors]].')).toEqual(['1 0', '1 1']);
	});

	it('does not link a name in the text of a link that leads to another entry', () => {
		expect(countsOf('The [[Health Plan|ACO of the town]] saves.')).toEqual(['0 0', '0 0']);
	});

	it('holds a name that several entries have for each of them, and links it for the one', () => {
		expect(countsOf('The MSSP, see [[Payer]].', 'Program.md', 'MSSP')).toEqual(['1 0', '1 0']);
		expect(countsOf('The MSSP, see [[Payer]].', 'Provider.md', 'MSSP')).toEqual(['1 0', '1 0']);
		expect(countsOf('The [[Program|MSSP]].', 'Program.md', 'MSSP')).toEqual(['1 1', '1 1']);
		expect(countsOf('The [[Program|MSSP]].', 'Provider.md', 'MSSP')).toEqual(['0 0', '0 0']);
	});

	it('links nothing by an embed, in its properties, or to itself', () => {
		for (const text of ['An ACO, ![[ACO]] and a [[Payer]].', '---\nsource: "[[ACO]]"\n---\nAn ACO, a [[Payer]].'])
			expect(countsOf(text)).toEqual(['1 0', '1 0']);
		expect(toldBy('A [[Claim]] is a [[#Rules|claim]].').told.hasLinks).toBe(false);
	});
});

describe('a note without links', () => {
	it('tells nothing of names and entries, nor of places', () => {
		expect(toldBy('An ACO.').told.hasLinks).toBe(false);
		expect(countsOf('An ACO saves.')).toEqual(['0 0', '0 0']);
		expect(spotsIn('An ACO saves.')).toEqual({});
	});

	it('has links where they lead to entries alone', () => {
		for (const text of ['An ACO, [[Nobody]].', 'An ACO, [x](https://example.org).', 'An ACO, [[report.pdf]].'])
			expect(countsOf(text)).toEqual(['0 0', '0 0']);
	});

	it('tells how names are written, as every note does', () => {
		const writtenIn = (text: string): unknown => {
			const { told, places } = toldBy(text);
			return told.writtenOf(places.name('Payer.md'));
		};
		expect(['A Payer.', 'A payer.', 'A payer, a Payer.', 'Nothing.', 'A [[payer]].', 'A [[Payer]].'].map(writtenIn)).toEqual([
			[1, 0], [1, 1], [1, 1], [0, 0], [1, 1], [1, 0],
		]);
	});

	it('tells how often it mentions an entry', () => {
		const { told, places } = toldBy('An ACO, two ACOs, an accountable group.');
		expect(told.owners.get(places.owner('ACO.md'))).toMatchObject({ count: 3, isLinked: false, isOurs: false, first: 3 });
	});
});

describe('how often an entry is mentioned', () => {
	it.each([
		['names and links alike', 'An ACO, an [[ACO]], an [[ACO|accountable group]].', 3],
		['no links under another text', 'An ACO, a [[ACO|group of doctors]].', 1],
		['names inside a name of the note itself', 'An ACO claim, an ACO.', 2],
	])('counts %s', (_what, text, count) => {
		const { told, places } = toldBy(text, [], 'ACO Claim.md');
		expect(told.owners.get(places.owner('ACO.md'))?.count).toBe(count);
	});
});

describe('a mention', () => {
	it('is the first of its entry, under whichever name, or a later one', () => {
		expect(rolesIn('An accountable group, an ACO, a payer, an ACO.')).toEqual(['first', 'later', 'first', 'later']);
	});

	it('is a later one behind a link, and the first before it', () => {
		expect(rolesIn('An [[ACO]] is an ACO.')).toEqual(['[first]', 'later']);
		expect(rolesIn('An ACO is an [[ACO]].')).toEqual(['first', '[later]']);
	});

	it('is the first behind a link under a text that is no name', () => {
		expect(rolesIn('A [[ACO|group of doctors]] is an ACO.')).toEqual(['first']);
	});

	it('is neither inside a name of the note itself, and the next one is the first', () => {
		expect(rolesIn('An ACO claim. An ACO. An ACO.', 'ACO Claim.md')).toEqual(['own', 'first', 'later']);
	});

	it('is the first wherever nothing is known of its entry', () => {
		const { told } = toldBy('Nothing.');
		expect([told.roleOf(0, { from: 5, inOwnName: false }), told.roleOf(0, { from: 5, inOwnName: true })]).toEqual(['first', 'own']);
	});
});

describe('what a note tells of kinds of places', () => {
	it('is how many mentions stand there, and how many of them are linked', () => {
		expect(spotsIn('# The ACO\n\nAn [[ACO]] and a [[Payer]].\n\n- [[Health Plan]]\n- an ACO\n\n| Who |\n| --- |\n| [[Payer]] |')).toEqual({
			'heading first': '1 0', 'text later': '1 1', 'text first': '1 1', 'alone first': '1 1', 'item later': '1 0', 'cell later': '1 1',
		});
	});

	it('counts a name of several entries once, and links under a name alone', () => {
		expect(spotsIn('The MSSP and an [[ACO]].')).toEqual({ 'text first': '2 1' });
		expect(spotsIn('The MSSP and a [[ACO|group of doctors]].')).toEqual({ 'text first': '1 0' });
	});

	it('is told by a number of its own for each', () => {
		const all = PLACE_KINDS.flatMap((_, kind) => ROLES.map((role: Role) => spotOf(kind, role)));
		expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: SPOTS }, (_, spot) => spot));
		expect(spotOf(PLACE_KINDS.indexOf('cell') + 8 + 16 + 31 * 32, 'later')).toBe(spotOf(PLACE_KINDS.indexOf('cell'), 'later'));
	});
});

describe('a link that a batch wrote', () => {
	it('is no evidence for its entry and name, and none against it', () => {
		expect(countsOf('An [[ACO]] and a [[Payer]].', 'ACO.md', 'ACO', ['ACO.md'])).toEqual(['0 0', '0 0']);
		expect(countsOf('An ACO, an [[ACO]] and a [[Payer]].', 'ACO.md', 'ACO', ['ACO.md'])).toEqual(['0 0', '0 0']);
		expect(countsOf('An [[ACO]] and a [[Payer]].', 'Payer.md', 'Payer', ['ACO.md'])).toEqual(['1 1', '1 1']);
	});

	it('is none for the place it stands in', () => {
		expect(spotsIn('An [[ACO]] and a [[Payer]].', ['ACO.md'])).toEqual({ 'text first': '1 1' });
	});

	it('is a mention, so that the next one is a later one', () => {
		const { told, places } = toldBy('An [[ACO]], an ACO and a [[Payer]].', ['ACO.md']);
		expect(told.owners.get(places.owner('ACO.md'))).toMatchObject({ count: 2, isLinked: false, isOurs: true, first: 5 });
		expect(told.roleOf(places.owner('ACO.md'), { from: 13, inOwnName: false })).toBe('later');
	});

	it('makes no note one with links: what it does not link there is no evidence against other names', () => {
		expect(toldBy('An [[ACO]] and a payer.', ['ACO.md']).told.hasLinks).toBe(false);
		expect(countsOf('An [[ACO]] and a payer.', 'Payer.md', 'Payer', ['ACO.md'])).toEqual(['0 0', '0 0']);
		expect(spotsIn('An [[ACO]] and a payer.', ['ACO.md'])).toEqual({});
	});
});
