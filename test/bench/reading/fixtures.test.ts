import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareVault, foldSeen } from './agreement';
import { readFixtures, WAYS, type Understood } from './fixtures';

const vaults = readFixtures(path.join(import.meta.dirname, '../../fixtures/reading'));
const own = vaults.filter(({ set }) => set === 'own');

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value === value.trim() && !value.includes('\n');

/** What is wrong with the form of an entry, in words. */
function faultsOf(entry: Understood): string[] {
	const faults = Object.keys(entry)
		.filter((key) => !['names', 'definition', 'reference', 'attributes', 'callouts'].includes(key))
		.map((key) => `unknown: ${key}`);
	const tell = (isRight: boolean, what: string): void => {
		if (!isRight) faults.push(what);
	};
	tell(entry.names.every(isText) && new Set(entry.names).size === entry.names.length, 'names are texts, each once');
	tell(entry.definition === null || isText(entry.definition), 'a definition is one line, or null');
	tell(entry.reference === undefined || (isText(entry.reference) && entry.definition === null), 'a reference stands for a definition');
	tell(entry.attributes.every(({ key, value }) => isText(key) && isText(value) && foldSeen(value) !== ''), 'a fact is two texts');
	tell(new Set(entry.attributes.map(({ key }) => key)).size === entry.attributes.length, 'keys of a note differ');
	tell(entry.callouts.every(({ kind, title }) => isText(kind) && typeof title === 'string'), 'a callout is a kind and a title');
	return faults;
}

describe('the fixtures of reading', () => {
	test('are vaults of the nine ways in which people write', () => {
		expect(own.map(({ way }) => way)).toEqual([...WAYS].sort());
		expect(vaults.map(({ way }) => way).filter((way) => !WAYS.includes(way))).toEqual([]);
	});

	test('are at least ninety notes, thirty of them by someone who had not read the code, and seven and more of each way', () => {
		const sizeOf = (some: typeof vaults): number => some.reduce((sum, { notes }) => sum + notes.size, 0);
		expect(sizeOf(vaults)).toBeGreaterThanOrEqual(90);
		expect(sizeOf(vaults.filter(({ set }) => set === 'fresh'))).toBeGreaterThanOrEqual(30);
		expect(own.filter(({ notes }) => notes.size < 7).map(({ way }) => way)).toEqual([]);
	});

	test.each(vaults)('$set/$way says of each note, and of no other, what a reader expects', ({ notes, expected }) => {
		expect(Object.keys(expected).sort()).toEqual([...notes.keys()].sort());
	});

	test.each(vaults)('$set/$way says it in the form that the measure compares', ({ expected }) => {
		const faults = Object.entries(expected).flatMap(([note, entry]) => faultsOf(entry).map((fault) => `${note}: ${fault}`));
		expect(faults).toEqual([]);
	});

	test.each(vaults)('$set/$way gives full marks to what it expects, each item counted', ({ expected }) => {
		const entries = Object.values(expected);
		const { tallies, misses } = compareVault(new Map(Object.entries(expected)), expected);
		expect(misses).toEqual([]);
		expect(tallies.names.right).toBe(entries.reduce((sum, { names }) => sum + names.length, 0));
		expect(tallies.facts.right).toBe(entries.reduce((sum, { attributes }) => sum + attributes.length, 0));
	});

	test('are without a definition in a third of the notes or more, so that an answer too many shows', () => {
		const entries = own.flatMap(({ expected }) => Object.values(expected));
		const share = entries.filter(({ definition }) => definition === null).length / entries.length;
		expect(share).toBeGreaterThan(1 / 3);
		expect(share).toBeLessThan(1 / 2);
	});

	test('hold links, tables, both kinds of callouts, and German', () => {
		const texts = own.flatMap(({ notes }) => [...notes.values()]);
		const marks = [/\[\[/, /^\|.*\|$/m, /^```ad-/m, /^> \[!/m, /\b(?:und|oder)\b/];
		expect(marks.filter((mark) => texts.filter((text) => mark.test(text)).length < 3)).toEqual([]);
	});
});
