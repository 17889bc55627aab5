import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NamedOwners } from '../../../src/engine/mentions/named-owners';
import { findNames, MATCH } from '../../../src/engine/names/find-names';
import { parseNote, type Note } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { fronted } from './shelf';

const noteOf = (path: string, aliases: readonly string[], ...lines: readonly string[]): Note => parseNote(path, fronted(aliases, ...lines));

/** The numbers of the names at a path, by the names. */
function numbersAt(owners: NamedOwners, path: string): Record<string, number | undefined> {
	const named = owners.at(path);
	return Object.fromEntries(named?.facts.names.map(({ text }, i) => [text, named.numbers[i]]) ?? []);
}

/** What is found in a text, each with its owner. */
function found(owners: NamedOwners, text: string): string[] {
	const matches = findNames(scanNote(text), owners.index);
	return matches.flatMap((name, at) =>
		at % MATCH === 0 ? [`${owners.index.textOf(name)}: ${owners.idOf(owners.index.ownerOf(name))}`] : [],
	);
}

/** A note whose second name throws when it is filed. */
function broken(path: string, aliases: readonly string[]): Note {
	const note = noteOf(path, aliases);
	let asked = 0;
	const bad = { ...note.names[1], get text(): string {
		if (++asked > 1) throw new RangeError('too deep');
		return 'Remitter';
	} } as Note['names'][number];
	return { ...note, names: [...note.names.slice(0, 1), bad, ...note.names.slice(1)] };
}

describe('the owners of names', () => {
	it('have names under numbers of their own, which lead back to them', () => {
		const owners = new NamedOwners();
		owners.set('Payer.md', noteOf('Payer.md', ['Insurer']));
		owners.set('Plan.md', noteOf('Plan.md', ['Insurer']));
		const numbers = ['Payer.md', 'Plan.md'].flatMap((path) => owners.at(path)?.numbers ?? []);
		expect(new Set(numbers).size).toBe(4);
		expect(owners.ofNames(numbers).map(({ id, name }) => `${id} ${name.text}`)).toEqual([
			'Payer.md Payer', 'Payer.md Insurer', 'Plan.md Plan', 'Plan.md Insurer',
		]);
		expect(found(owners, 'An insurer, a plan')).toEqual(['Insurer: Payer.md', 'Insurer: Plan.md', 'Plan: Plan.md']);
		expect([owners.size, owners.at('Gone.md'), owners.numberOf('Gone.md')]).toEqual([2, null, -1]);
	});

	it('are told by path, whichever order the names come in, and are none for numbers that no name has', () => {
		const owners = new NamedOwners();
		for (const path of ['b.md', 'c.md', 'a.md']) owners.set(path, noteOf(path, ['MSSP']));
		const numbers = ['b.md', 'c.md', 'a.md'].map((path) => numbersAt(owners, path)['MSSP'] ?? -1);
		expect(owners.ofNames([...numbers, 99, -1]).map(({ id }) => id)).toEqual(['a.md', 'b.md', 'c.md']);
	});

	it('keep the numbers of names that stay, and say which are new and which are gone', () => {
		const owners = new NamedOwners();
		const first = owners.set('Payer.md', noteOf('Payer.md', ['Insurer', 'Carrier']));
		expect([first.added, [...first.removed]]).toEqual([['Payer', 'Insurer', 'Carrier'], []]);
		const before = numbersAt(owners, 'Payer.md');
		const second = owners.set('Payer.md', noteOf('Payer.md', ['Funder', 'Carrier']));
		expect([second.owner, second.added, [...second.removed]]).toEqual([first.owner, ['Funder'], [before['Insurer']]]);
		const after = numbersAt(owners, 'Payer.md');
		expect([after['Payer'], after['Carrier']]).toEqual([before['Payer'], before['Carrier']]);
		expect(Object.values(before)).not.toContain(after['Funder']);
		expect(found(owners, 'Insurer, carrier, funder')).toEqual(['Carrier: Payer.md', 'Funder: Payer.md']);
	});

	it('give the form that a name has by now', () => {
		const owners = new NamedOwners();
		owners.set('Health Plan (HP).md', noteOf('Health Plan (HP).md', ['HP']));
		const number = numbersAt(owners, 'Health Plan (HP).md')['HP'] ?? -1;
		owners.set('Health Plan (HP).md', parseNote('Health Plan (HP).md', ''));
		expect(owners.ofNames([number]).map(({ name }) => name.kind)).toEqual(['derived']);
	});

	it.each([
		['is the title written for readers', 'zotero-integration', 'Zotero Integration', ['Zotero Integration']],
		['is part of the title', 'obsidian-focus-mode', 'Focus Mode', ['Focus Mode']],
		['is the title in other words', 'Focus plugin', 'Focus and its modes', ['Focus']],
	])('hide a title inside a heading that %s as it deserves', (_what, title, heading, names) => {
		const owners = new NamedOwners();
		owners.set(`${title}.md`, parseNote(`${title}.md`, `# ${heading}\n`));
		for (const short of ['Zotero', 'Focus']) owners.set(`${short}.md`, noteOf(`${short}.md`, []));
		expect(found(owners, `See ${heading} here.`).map((one) => one.split(':')[0])).toEqual(names);
	});

	it('have other names where other rules go for these', () => {
		const owners = new NamedOwners();
		owners.set('ACO.md', noteOf('ACO.md', []));
		const before = numbersAt(owners, 'ACO.md')['ACO'];
		const { added, removed } = owners.set('ACO.md', noteOf('ACO.md', [], 'lexicon-case: any'));
		expect([added, [...removed], found(owners, 'an aco')]).toEqual([['ACO'], [before], ['ACO: ACO.md']]);
	});

	it('have none where their note is gone, and are still told for names that they had', () => {
		const owners = new NamedOwners();
		owners.set('Payer.md', noteOf('Payer.md', ['Insurer']));
		const numbers = owners.at('Payer.md')?.numbers ?? [];
		const { added, removed } = owners.set('Payer.md', null);
		expect([added, [...removed], owners.at('Payer.md'), found(owners, 'payer, insurer')]).toEqual([[], numbers, null, []]);
		expect(owners.ofNames(numbers).map(({ id, name }) => `${id} ${name.text}`)).toEqual(['Payer.md Payer', 'Payer.md Insurer']);
	});

	it('have those that they had before where one of the new ones throws', () => {
		const owners = new NamedOwners();
		owners.set('Payer.md', noteOf('Payer.md', ['Insurer']));
		const before = structuredClone(owners.at('Payer.md'));
		expect(() => owners.set('Payer.md', broken('Payer.md', ['Funder', 'Insurer']))).toThrow(RangeError);
		expect(owners.at('Payer.md')).toEqual(before);
		expect(found(owners, 'Payer, remitter, funder, insurer')).toEqual(['Payer: Payer.md', 'Insurer: Payer.md']);
		expect(owners.ofNames(before?.numbers ?? []).map(({ name }) => name)).toEqual(before?.facts.names);
	});

	it('give their forms, too, as they were before that', () => {
		const owners = new NamedOwners();
		owners.set('Payer.md', noteOf('Payer.md', []));
		const note = broken('Payer.md', []);
		const names = note.names.map((name, i) => (i === 0 ? { ...name, line: 7 } : name));
		expect(() => owners.set('Payer.md', { ...note, names })).toThrow(RangeError);
		expect(owners.ofNames(owners.at('Payer.md')?.numbers ?? []).map(({ name }) => name.line)).toEqual([1]);
	});

	it('had none before where the first ones throw', () => {
		const owners = new NamedOwners();
		expect(() => owners.set('Payer.md', broken('Payer.md', []))).toThrow(RangeError);
		expect([owners.at('Payer.md'), found(owners, 'payer')]).toEqual([null, []]);
	});
});

describe('the number of a name', () => {
	it('is found by whose it is and how it is written, as long as it is theirs', () => {
		const owners = new NamedOwners();
		owners.set('a.md', noteOf('a.md', ['Claim', 'Payer']));
		owners.set('b.md', noteOf('b.md', ['Claim']));
		const { Claim } = numbersAt(owners, 'a.md');
		expect([owners.nameNumber('a.md', { text: 'Claim' }), owners.nameNumber('a.md', { text: 'claim' })]).toEqual([Claim, -1]);
		expect(owners.nameNumber('b.md', { text: 'Claim' })).not.toBe(Claim);
		owners.set('a.md', noteOf('a.md', ['Payer']));
		expect(['a.md', 'b.md', 'none.md'].map((id) => owners.nameNumber(id, { text: 'Claim' }) < 0)).toEqual([true, false, true]);
	});
});

describe('names that are put back', () => {
	const vault: Readonly<Record<string, readonly string[]>> = {
		'Payer.md': ['Insurer', 'Carrier'],
		'Plan.md': ['Insurer'],
		'Old.md': ['Carrier'],
	};

	it('have the numbers that they had, in whatever order they come', () => {
		fc.assert(fc.property(fc.shuffledSubarray(Object.keys(vault), { minLength: 3 }), (order) => {
			const owners = new NamedOwners();
			for (const [path, aliases] of Object.entries(vault)) owners.set(path, noteOf(path, aliases));
			owners.set('Payer.md', noteOf('Payer.md', ['Carrier', 'Funder']));
			owners.set('Old.md', null);
			const again = new NamedOwners();
			for (const path of order) {
				const named = owners.at(path);
				if (named) again.restore(path, structuredClone(named));
			}
			for (const path of Object.keys(vault)) expect(again.at(path)).toEqual(owners.at(path));
			const text = 'A payer, a plan, an insurer, a carrier and a funder.';
			expect(findNames(scanNote(text), again.index)).toEqual(findNames(scanNote(text), owners.index));
			const known = Object.keys(vault).flatMap((path) => owners.at(path)?.numbers ?? []);
			expect(known).not.toContain(again.set('New.md', noteOf('New.md', [])) && again.at('New.md')?.numbers[0]);
		}));
	});

	it('are refused where a number is in use, or is none', () => {
		const owners = new NamedOwners();
		owners.set('Payer.md', noteOf('Payer.md', []));
		const { names, nameRules } = noteOf('Plan.md', []);
		const restore = (numbers: readonly number[]) => () => owners.restore('Plan.md', { facts: { names, nameRules }, numbers });
		expect(restore([0])).toThrow('What was kept of "Plan.md" is of another time');
		expect(restore([])).toThrow('of another time');
		expect(restore([-1])).toThrow('of another time');
		expect([owners.at('Plan.md'), found(owners, 'payer, plan')]).toEqual([null, ['Payer: Payer.md']]);
		restore([1])();
		expect(found(owners, 'payer, plan')).toEqual(['Payer: Payer.md', 'Plan: Plan.md']);
	});
});
