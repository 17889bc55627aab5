import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/engine';
import { readTermVaults, type ExpectedTerms } from './fixtures';

const vaults = readTermVaults(path.join(import.meta.dirname, '../../fixtures/terms'));
const WHYS: readonly string[] = ['list', 'table', 'headings', 'definition-list', 'property', 'none'];

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value === value.trim() && !value.includes('\n');
const seen = (text: string): string => plainText(text).replace(/\W+/g, ' ').toLowerCase();

/** What is wrong with what is expected of a note, in words. */
function faultsOf(text: string, { why, terms }: ExpectedTerms): string[] {
	const lines = text.split(/\r?\n/);
	const faults: string[] = [];
	const tell = (isRight: boolean, what: string): void => {
		if (!isRight) faults.push(what);
	};
	tell(WHYS.includes(why) && (why === 'none') === (terms.length === 0), `terms for "${why}"`);
	for (const { line, names, definition, attributes } of terms) {
		const [first = ''] = names;
		tell(names.length > 0 && names.every(isText) && (definition === null || isText(definition)), `texts in line ${line}`);
		tell(Object.entries(attributes).flat().every(isText), `attributes in line ${line}`);
		tell(seen(lines[line - 1] ?? '').includes(seen(first).trim()), `"${first}" in line ${line}`);
	}
	return faults;
}

describe('the fixtures of terms', () => {
	test('are sixty notes and more, a third of them by someone who had not read the code', () => {
		const sizeOf = (some: typeof vaults): number => some.reduce((sum, { notes }) => sum + notes.size, 0);
		expect(sizeOf(vaults)).toBeGreaterThanOrEqual(60);
		expect(sizeOf(vaults.filter(({ set }) => set === 'fresh'))).toBeGreaterThanOrEqual(sizeOf(vaults) / 3);
	});

	test('are without terms in a third of the notes or more, so that a term too many shows', () => {
		const all = vaults.flatMap(({ expected }) => Object.values(expected));
		expect(all.filter(({ terms }) => terms.length === 0).length).toBeGreaterThanOrEqual(all.length / 3);
	});

	test.each(vaults)('$set/$kind says of each note, and of no other, what a reader finds in which line', ({ notes, expected }) => {
		expect(Object.keys(expected).sort()).toEqual([...notes.keys()].sort());
		for (const [file, one] of Object.entries(expected)) expect([file, faultsOf(notes.get(file) ?? '', one)]).toEqual([file, []]);
	});
});
