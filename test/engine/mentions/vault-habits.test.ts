import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tally } from '../../../src/engine/mentions/tally';
import { COLD, type Thresholds } from '../../../src/engine/mentions/threshold';
import { VaultHabits, type Weigh } from '../../../src/engine/mentions/vault-habits';
import { answers, anyChanges, change, PATHS } from './any-vault';
import { fronted, Shelf, type Texts } from './shelf';
import { WrittenPlaces } from './written-places';

const ENTRIES: Texts = { 'ACO.md': fronted(['accountable group']), 'Payer.md': '', 'Copay.md': '' };
const pathOf = (i: number): string => `Note ${i}.md`;
const LINKED = 'An [[ACO]] saves, a copay does not.';
const BARE = 'An ACO saves, a copay does not.';

/** Some notes beside the entries, and what is learnt of them. */
class Vault {
	readonly places: WrittenPlaces;
	readonly tally: Tally;
	readonly habits: VaultHabits;

	constructor(written: readonly string[], relearn?: { readonly least: number; readonly share: number }, most?: number) {
		this.places = new WrittenPlaces({ ...ENTRIES, ...Object.fromEntries(written.map((text, i) => [pathOf(i), text])) });
		this.tally = new Tally(this.places);
		const { places, tally } = this;
		const [texts, owners] = [{ numberOf: (path: string) => places.at(path) }, places.named];
		const homeOf = (owner: number): number => places.at(owners.idOf(owner));
		const ownerOfText = (text: number): number => places.owner(Object.keys(ENTRIES)[text] ?? pathOf(text - Object.keys(ENTRIES).length));
		this.habits = new VaultHabits({ tally, places, owners, texts, homeOf, ownerOfText }, relearn, most);
	}

	write(path: string, text: string): void {
		this.tally.change(this.places.at(path), () => this.places.write(path, text));
	}

	/** Learns where that is to be done. @returns after how many steps. */
	learn(): number {
		return [...this.habits.learnInSteps()].length;
	}
}

const texts = (linked: number, bare: number): string[] => [
	...Array.from({ length: linked }, () => LINKED), ...Array.from({ length: bare }, () => BARE),
];
/** A mention in a note that says nothing of how it stands there. */
const mentionOf = (id: string): Parameters<Weigh>[0] => ({
	id, name: { text: id.slice(0, -3) }, from: 3, inOwnName: false, standing: 0, isShared: false,
});
const isCold = ({ thresholds }: VaultHabits): boolean => thresholds === COLD;

describe('thresholds', () => {
	it('are those of other vaults where the author links too little, and else learnt', () => {
		expect(isCold(new Vault([]).habits)).toBe(true);
		expect(isCold(new Vault(texts(0, 80)).habits)).toBe(true);
		expect(isCold(new Vault(texts(49, 80)).habits)).toBe(true);
		expect(isCold(new Vault(texts(50, 0)).habits)).toBe(false);
	});

	it('are such that what the author links is suggested in a new note, and what they do not is not', () => {
		const notes = Object.fromEntries(texts(60, 20).map((text, i) => [pathOf(i), text]));
		const shelf = new Shelf({ ...ENTRIES, ...notes, 'New.md': BARE });
		expect(shelf.index.habits.thresholds).not.toEqual(COLD);
		expect(shelf.in('New.md').map(({ text, suggested }) => [text, suggested])).toEqual([['ACO', true], ['copay', false]]);
		expect(new Shelf({ ...ENTRIES, 'New.md': BARE }).in('New.md').map(({ suggested }) => suggested)).toEqual([true, true]);
	});

	it('are learnt of notes with links alone: what others do not link tells nothing', () => {
		const { balanced } = new Vault(texts(60, 60)).habits.thresholds;
		expect(balanced).toBeLessThan(1);
	});

	it('are not learnt of notes in which only a batch has linked anything', () => {
		const vault = new Vault(texts(60, 60));
		for (let i = 60; i < 120; i++) vault.places.write(pathOf(i), 'An ACO saves, a [[copay]] does not.', ['Copay.md']);
		expect(vault.habits.thresholds.balanced).toBeLessThan(1);
	});

	it('leave out what a batch has linked', () => {
		const batched = new Vault(texts(50, 0));
		const number = batched.places.at(pathOf(7));
		batched.tally.change(number, () => batched.places.write(pathOf(7), LINKED, ['ACO.md']));
		expect(isCold(batched.habits)).toBe(true);
	});
});

describe('learning anew', () => {
	/** Whether 49 linked pairs, of which nothing is learnt, and some more are learnt of. */
	function learnsAfter(changes: number, relearn: { readonly least: number; readonly share: number }): boolean {
		const vault = new Vault(texts(49, 28), relearn);
		expect(isCold(vault.habits)).toBe(true);
		for (let i = 0; i < changes; i++) vault.write(pathOf(49 + i), LINKED);
		expect(isCold(vault.habits)).toBe(true);
		vault.learn();
		return !isCold(vault.habits);
	}

	it('waits for more changes than a number', () => {
		expect([3, 4].map((changes) => learnsAfter(changes, { least: 3, share: 0 }))).toEqual([false, true]);
	});

	it('waits for more changes than a share of all texts', () => {
		// Of eighty texts a tenth.
		expect([8, 9].map((changes) => learnsAfter(changes, { least: 0, share: 0.1 }))).toEqual([false, true]);
	});

	it('waits for the larger of the two', () => {
		expect([8, 9].map((changes) => learnsAfter(changes, { least: 3, share: 0.1 }))).toEqual([false, true]);
		expect([9, 10].map((changes) => learnsAfter(changes, { least: 9, share: 0.1 }))).toEqual([false, true]);
	});

	it('waits for sixteen changes where nobody says anything else', () => {
		const after = (changes: number): boolean => {
			const vault = new Vault(texts(49, 20));
			expect(isCold(vault.habits)).toBe(true);
			for (let i = 0; i < changes; i++) vault.write(pathOf(49 + i), LINKED);
			vault.learn();
			return isCold(vault.habits);
		};
		expect([after(16), after(17)]).toEqual([true, false]);
	});

	it('is done once: then there is nothing to do until there are as many changes again', () => {
		const vault = new Vault(texts(60, 20), { least: 2, share: 0 });
		vault.learn();
		const learnt = vault.habits.thresholds;
		expect(vault.learn()).toBe(0);
		for (let i = 0; i < 2; i++) vault.write(pathOf(i), BARE);
		vault.learn();
		expect(vault.habits.thresholds).toBe(learnt);
		vault.write(pathOf(2), BARE);
		vault.learn();
		const again = vault.habits.thresholds;
		expect(again).not.toBe(learnt);
		vault.learn();
		expect(vault.habits.thresholds).toBe(again);
	});

	it('is not waited for by those who ask, except for the first', () => {
		const vault = new Vault(texts(60, 20), { least: 0, share: 0 });
		const learnt = vault.habits.thresholds;
		for (let i = 0; i < 30; i++) vault.write(pathOf(i), BARE);
		expect(vault.habits.thresholds).toBe(learnt);
	});
});

describe('learning in steps', () => {
	/** A text with fifty mentions, of which two hundred and fifty are weighed in one step. */
	const long = (text: string): string => text + ' copay,'.repeat(48);

	/** How many notes are looked at in each step of learning, when all is counted. */
	function looksIn(vault: Vault): number[] {
		const habitsOf = vault.tally.habitsOf.bind(vault.tally);
		const looks = [0];
		for (const step of vault.tally.prepareInSteps()) expect(step).toBeUndefined();
		vault.tally.habitsOf = (text) => {
			looks.push((looks.pop() ?? 0) + 1);
			return habitsOf(text);
		};
		for (const step of vault.habits.learnInSteps()) looks.push(step === undefined ? 0 : NaN);
		return looks;
	}

	it('stops for others after two hundred and fifty mentions at most', () => {
		expect(looksIn(new Vault([...texts(12, 0).map(long), ...texts(0, 30)]))).toEqual([5, 5, 2]);
	});

	it('looks at no note without links, and at none where nothing is linked', () => {
		expect(looksIn(new Vault(texts(7, 95)))).toEqual([7]);
		expect(looksIn(new Vault(texts(0, 95)))).toEqual([0]);
	});

	it('looks at a part of the notes of a large vault', () => {
		const all = texts(97, 0);
		expect(looksIn(new Vault(all, undefined, 194))).toEqual([97]);
		expect(looksIn(new Vault(all, undefined, 150))).toEqual([49]);
		expect(looksIn(new Vault(all, undefined, 60))).toEqual([25]);
		// Notes without links tell nothing, and take no part of the sample.
		expect(looksIn(new Vault([...all, ...Array.from({ length: 200 }, () => BARE)], undefined, 194))).toEqual([97]);
	});

	it('begins again where a note changes meanwhile, at whichever step, and ends right', () => {
		const all = new Vault(texts(70, 20).map(long)).learn();
		expect(all).toBeGreaterThan(3);
		for (let at = 1; at <= all; at++) {
			const vault = new Vault(texts(70, 20).map(long));
			const steps = vault.habits.learnInSteps();
			for (let step = 0; step < at; step++) expect(steps.next().done).toBe(false);
			for (let i = 0; i < 21; i++) vault.write(pathOf(i), BARE);
			while (steps.next().done !== true);
			expect(isCold(vault.habits)).toBe(true);
			expect(vault.learn()).toBe(0);
		}
	});

	it('begins again for a single change, too, which nobody would wait for otherwise', () => {
		const vault = new Vault(texts(49, 44).map(long));
		for (const step of vault.tally.prepareInSteps()) expect(step).toBeUndefined();
		const steps = vault.habits.learnInSteps();
		for (let step = 0; step < 2; step++) expect(steps.next().done).toBe(false);
		vault.write(pathOf(90), LINKED);
		while (steps.next().done !== true);
		expect(isCold(vault.habits)).toBe(false);
	});

	it('is what learning at once gives', () => {
		const inSteps = new Vault(texts(80, 30));
		inSteps.learn();
		expect(inSteps.habits.thresholds).toEqual(new Vault(texts(80, 30)).habits.thresholds);
	});

	it('changes nothing until it is done, and nothing if it is left', () => {
		const vault = new Vault(texts(70, 20).map(long), { least: 0, share: 0 });
		const learnt = vault.habits.thresholds;
		for (let i = 0; i < 21; i++) vault.write(pathOf(i), BARE);
		const steps = vault.habits.learnInSteps();
		steps.next();
		expect(vault.habits.thresholds).toBe(learnt);
		while (steps.next().done !== true);
		expect(isCold(vault.habits)).toBe(true);
	});
});

describe('after any changes', () => {
	const anyPiece = fc.constantFrom('An [[ACO]].', 'An ACO.', 'A [[payer]].', 'Payers.', '- Copay\n', '[[Copay|it]]');
	const anyText = fc.array(anyPiece, { maxLength: 4 }).map((pieces) => pieces.join(' '));
	const COUNT = 70;

	/** All that is told of some of a vault's notes. */
	function told({ habits, places }: Vault): unknown {
		const ids = Object.keys(ENTRIES);
		return Array.from({ length: places.texts() / 6 }, (_, i) => pathOf(6 * i)).map((path) => [
			ids.map((id) => habits.weigherOf(path)(mentionOf(id)).points.map((weight) => Math.round(weight * 1e6) + 0)),
			ids.map((id) => {
				const { own, shared, best, mean } = habits.likenessOf(path)(id, []);
				return [shared, ...[own, best, mean].map((one) => one.toFixed(9))];
			}),
		]);
	}

	const rounded = (thresholds: Thresholds): number[] => Object.values(thresholds).map((one) => Math.round(one * 1e6));

	it('mentions are weighed, and notes are as alike, as in a vault counted anew; and what is learnt then is what is learnt there', () => {
		const anyWrite = fc.tuple(fc.nat(COUNT - 1), anyText, fc.boolean());
		fc.assert(fc.property(fc.array(anyWrite, { minLength: 1, maxLength: 12 }), (writes) => {
			const now = texts(60, COUNT - 60);
			const vault = new Vault(now, { least: 0, share: 0 });
			for (const [i, text, isAsked] of writes) {
				now[i] = text;
				vault.write(pathOf(i), text);
				if (isAsked) vault.learn();
			}
			vault.learn();
			const anew = new Vault(now);
			expect(told(vault)).toEqual(told(anew));
			expect(rounded(vault.habits.thresholds)).toEqual(rounded(anew.habits.thresholds));
		}), { numRuns: 12 });
	});

	it('of names and notes, what is told is what an index built anew tells, also where somebody asks in between', () => {
		fc.assert(fc.property(anyChanges, (changes) => {
			const shelf = new Shelf({});
			const notes = new Map<string, string>();
			for (const one of changes) {
				change(shelf, notes, one);
				if (one.do === 'scan') answers(shelf.index, PATHS);
			}
			shelf.scanPending();
			expect(answers(shelf.index, PATHS)).toEqual(answers(new Shelf(Object.fromEntries(notes)).index, PATHS));
		}), { numRuns: 60 });
	});

});

describe('the mentions of one note', () => {
	it('are weighed by what is so now: what changes elsewhere changes them', () => {
		const vault = new Vault(['The ACO.', BARE, BARE]);
		const points = (): readonly number[] => vault.habits.weigherOf(pathOf(0))(mentionOf('ACO.md')).points;
		const before = points();
		expect(points()).toEqual(before);
		vault.write(pathOf(1), LINKED);
		expect(points()).not.toEqual(before);
		vault.write(pathOf(1), BARE);
		expect(points()).toEqual(before);
	});

	it('are weighed by the names that are there now', () => {
		const shelf = new Shelf({ ...ENTRIES, 'Claim.md': 'The accountable group.' });
		const isTitle = (): boolean[] => {
			const weigh = shelf.index.habits.weigherOf('Claim.md');
			return shelf.index.in('Claim.md').flatMap(({ owners, ...place }) =>
				owners.map((owner) => weigh({ ...owner, ...place, isShared: false }).facts.isTitle));
		};
		expect(isTitle()).toEqual([false]);
		shelf.remove('ACO.md');
		shelf.set('accountable group.md', '');
		expect(isTitle()).toEqual([true]);
	});

	it('are written small in some of the notes that hold the name', () => {
		const { habits } = new Vault(['A payer.', 'A Payer.', 'A payer.', 'Nothing.']);
		expect(habits.writtenOf({ id: 'Payer.md', name: { text: 'Payer' } })).toEqual([3, 2]);
		expect(habits.writtenOf({ id: 'Nobody.md', name: { text: 'Nobody' } })).toEqual([0, 0]);
	});
});

describe('how alike a note is to an entry', () => {
	it('is told of the entry\'s own note, and of the notes that link it', () => {
		const vault = new Vault(['A payer.', 'A [[payer]], an [[ACO]].', 'A copay, an [[ACO]].']);
		vault.write('ACO.md', 'Who pays a payer.');
		const { own, shared, best, mean } = vault.habits.likenessOf(pathOf(0))('ACO.md', ['ACO.md']);
		expect([own, best, mean].map((one) => one.toFixed(3))).toEqual(['1.000', '1.000', '0.500']);
		expect(shared).toEqual(['Payer.md']);
	});

	it('is nothing for an entry without a note, and for rivals', () => {
		const vault = new Vault(['A payer.', 'A [[payer]], an [[ACO]].']);
		expect(vault.habits.likenessOf(pathOf(0))('Nobody.md', [])).toEqual({ own: 0, shared: [], best: 0, mean: 0 });
		expect(vault.habits.likenessOf(pathOf(0))('ACO.md', ['ACO.md', 'Payer.md'])).toEqual({ own: 0, shared: [], best: 0, mean: 0 });
	});
});
