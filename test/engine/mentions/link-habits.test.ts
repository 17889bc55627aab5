import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinkHabits } from '../../../src/engine/mentions/link-habits';
import { SPOTS, spotOf } from '../../../src/engine/mentions/text-habits';
import { fronted, type Texts } from './shelf';
import { WrittenPlaces } from './written-places';

const ENTRIES: Texts = {
	'ACO.md': fronted(['accountable group']),
	'Payer.md': '',
	'Program.md': fronted(['MSSP']),
	'Provider.md': fronted(['MSSP']),
};

/** What the notes with these texts tell, and the vault. */
function habitsOf(...texts: readonly string[]): { habits: LinkHabits; places: WrittenPlaces } {
	const notes = Object.fromEntries(texts.map((text, i) => [`Notes/Claim ${i + 1}.md`, text]));
	const places = new WrittenPlaces({ ...ENTRIES, ...notes });
	const habits = new LinkHabits();
	for (const path of Object.keys(notes)) habits.add(places.toldBy(path), 1);
	return { habits, places };
}

describe('the habits of an author', () => {
	it('are counted over the notes that link anything', () => {
		const { habits, places } = habitsOf('An [[ACO]].', 'An ACO, a [[Payer]].', 'An ACO.', 'An accountable group, see [[Payer]].', 'Nothing.');
		expect(habits.namesOf(places.name('ACO.md'))).toEqual({ held: 2, linked: 1 });
		expect(habits.namesOf(places.name('ACO.md', 'accountable group'))).toEqual({ held: 1, linked: 0 });
		expect(habits.ownersOf(places.owner('ACO.md'))).toEqual({ held: 3, linked: 1 });
		expect(habits.ownersOf(places.owner('Payer.md'))).toEqual({ held: 2, linked: 2 });
		expect(habits.spotsOf(spotOf(0, 'first'))).toEqual({ held: 5, linked: 3 });
	});

	it('are how many pairs of a note and an entry are linked', () => {
		expect(habitsOf('An [[ACO]] and an [[ACO]].', 'An [[ACO|group]], a [[Payer]].', 'A payer.').habits.linkedPairs).toBe(3);
	});

	it('tell of all notes, also of those without links, how names are written and how many mention an entry', () => {
		const { habits, places } = habitsOf('A payer.', 'A Payer, two Payers.', 'A [[payer]].', 'A [[Payer|one who pays]].');
		expect(habits.writtenOf(places.name('Payer.md'))).toEqual([3, 2]);
		expect(habits.notesOf(places.owner('Payer.md'))).toBe(3);
	});

	it('tell nothing of names and entries that nobody has ever mentioned', () => {
		const { habits } = habitsOf();
		expect([habits.namesOf(7), habits.ownersOf(7), habits.spotsOf(0), habits.writtenOf(7), habits.notesOf(7), habits.linkedPairs]).toEqual([
			{ held: 0, linked: 0 }, { held: 0, linked: 0 }, { held: 0, linked: 0 }, [0, 0], 0, 0,
		]);
		expect(habits.means).toEqual({ times: 0, notes: 0 });
	});
});

describe('the averages over all mentions', () => {
	it('are of the logarithms of how often their entry stands in the note, and in how many notes', () => {
		const { means } = habitsOf('ACO, ACO and ACO.', 'ACO and payer.').habits;
		expect(means.times).toBeCloseTo((3 * Math.log(3)) / 5);
		expect(means.notes).toBeCloseTo((4 * Math.log(3) + Math.log(2)) / 5);
	});

	it('take in every note, whether it links anything or not, and each entry that has the name', () => {
		const { means } = habitsOf('The MSSP.', '[[ACO]] and [[ACO]].').habits;
		expect(means.times).toBeCloseTo((2 * Math.log(2)) / 4);
		expect(means.notes).toBeCloseTo(Math.log(2));
	});
});

describe('texts that come and go', () => {
	const PIECES = [
		'an ACO', '[[ACO]]', '[[ACO|accountable group]]', '[[ACO|group of doctors]]', 'the payer', 'Payer', '[[Payer]]', 'MSSP',
		'[[Program|MSSP]]', '\n\n', '\n- ', '\n## ', '\n\n| a | b |\n| --- | --- |\n| ', ' | ',
	];
	const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(' '));
	const PATHS = ['1.md', '2.md', '3.md', '4.md'];
	const BATCH = { '2.md': ['ACO.md'] };

	/** All that is counted. */
	const told = (habits: LinkHabits, places: WrittenPlaces): unknown => ({
		pairs: habits.linkedPairs,
		spots: Array.from({ length: SPOTS }, (_, spot) => habits.spotsOf(spot)),
		owners: Array.from({ length: places.owners() }, (_, owner) => [habits.ownersOf(owner), habits.notesOf(owner)]),
		names: Array.from({ length: 20 }, (_, name) => [habits.namesOf(name), habits.writtenOf(name)]),
	});

	function expectSame(habits: LinkHabits, others: LinkHabits, places: WrittenPlaces): void {
		expect(told(habits, places)).toEqual(told(others, places));
		expect(habits.means.times).toBeCloseTo(others.means.times);
		expect(habits.means.notes).toBeCloseTo(others.means.notes);
	}

	it('leave, added and taken out in any order, what counting anew gives', () => {
		const change = fc.tuple(fc.constantFrom(...PATHS), anyText, fc.boolean());
		fc.assert(fc.property(fc.array(change, { maxLength: 16 }), (changes) => {
			const places = new WrittenPlaces({ ...ENTRIES, ...Object.fromEntries(PATHS.map((path) => [path, ''])) });
			const [habits, held] = [new LinkHabits(), new Set<string>()];
			for (const [path, text, isIn] of changes) {
				if (held.delete(path)) habits.add(places.toldBy(path), -1);
				places.write(path, text, (BATCH as Readonly<Record<string, readonly string[]>>)[path]);
				if (!isIn) continue;
				habits.add(places.toldBy(path), 1);
				held.add(path);
			}
			const anew = new LinkHabits();
			for (const path of [...held].sort()) anew.add(places.toldBy(path), 1);
			expectSame(habits, anew, places);
		}), { numRuns: 60 });
	});

	it('leave nothing when all are taken out', () => {
		fc.assert(fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
			const notes = Object.fromEntries(texts.map((text, i) => [`${i}.md`, text]));
			const places = new WrittenPlaces({ ...ENTRIES, ...notes }, { '0.md': ['ACO.md'] });
			const habits = new LinkHabits();
			for (const path of Object.keys(notes)) habits.add(places.toldBy(path), 1);
			for (const path of Object.keys(notes).reverse()) habits.add(places.toldBy(path), -1);
			expectSame(habits, new LinkHabits(), places);
		}));
	});

	it('never link more than they hold', () => {
		fc.assert(fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
			const { habits, places } = habitsOf(...texts);
			const counts = [
				...Array.from({ length: SPOTS }, (_, spot) => habits.spotsOf(spot)),
				...Array.from({ length: places.owners() }, (_, owner) => habits.ownersOf(owner)),
				...Array.from({ length: 20 }, (_, name) => habits.namesOf(name)),
			];
			for (const { held, linked } of counts) expect(linked).toBeLessThanOrEqual(held);
		}));
	});
});
