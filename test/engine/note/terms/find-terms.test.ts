import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote, renameNote, staysAsRead } from '../../../../src/engine/note/note';
import { anyNote } from '../any-note';
import { groupsIn, termsIn, told } from './read';

const LIST = '- HMO: health maintenance organization ^hmo\n- PA: prior authorization\n- PA: physician assistant\n- POS: point of service\n';

describe('a term', () => {
	test('is known by its note and its first name, with a number if another has that name', () => {
		expect(termsIn(LIST, 'Lists/Acronyms.md').map(({ id }) => id)).toEqual([
			'Lists/Acronyms.md#HMO', 'Lists/Acronyms.md#PA', 'Lists/Acronyms.md#PA 2', 'Lists/Acronyms.md#POS',
		]);
	});

	test('is linked by its block id, or else by the heading above', () => {
		expect(termsIn(`# Short: forms [a]\n\n${LIST}`).map(({ anchor }) => anchor)).toEqual([
			{ kind: 'block', subpath: '#^hmo', line: 3 },
			{ kind: 'place', subpath: '#Short forms a', line: 4 },
			{ kind: 'place', subpath: '#Short forms a', line: 5 },
			{ kind: 'place', subpath: '#Short forms a', line: 6 },
		]);
		expect(termsIn(LIST)[1]?.anchor?.subpath).toBe('');
	});

	test('has the tags and rules for names of its note', () => {
		const note = parseNote('A.md', `---\ntags: [him]\nlexicon-case: exact\n---\n${LIST}`);
		const term = note.terms[0]?.terms[0];
		expect(term?.tags).toBe(note.tags);
		expect(term?.nameRules).toBe(note.nameRules);
	});

	test('is under another path what it was, with that path', () => {
		expect(renameNote(parseNote('A.md', LIST), 'B/A.md').terms).toEqual(parseNote('B/A.md', LIST).terms);
	});
});

test('a note has to be read again where it is moved into or out of a folder that is called a glossary', () => {
	expect(staysAsRead('Plans/A.md', 'Old/A.md')).toBe(true);
	expect(staysAsRead('Plans/A.md', 'Glossary/A.md')).toBe(false);
	expect(staysAsRead('Glossary/A.md', 'Terms/A.md')).toBe(true);
});

describe('the property "lexicon"', () => {
	test('"none" says that nothing in the note is a term', () => expect(told(`---\nlexicon: none\n---\n${LIST}`)).toEqual([]));

	test('"terms" says that all that has the form is one, from one item on', () => {
		expect(told('---\nlexicon: terms\n---\n- Payer mix: shares of revenue by payer\n')).toEqual(['Payer mix = shares of revenue by payer']);
		expect(groupsIn('---\nlexicon: terms\n---\n## Slough\nSoft dead tissue.\n').map(({ needs }) => needs)).toEqual([undefined]);
	});
});

test('whatever a note holds, its terms have names, ids of their own and places in the text', () => {
	fc.assert(fc.property(anyNote, fc.constantFrom('', '---\nlexicon: terms\n---\n'), (body, head) => {
		const text = head + body;
		const terms = groupsIn(text, 'Glossary.md').flatMap((group) => [group, ...group.terms]);
		for (const { from, to } of terms) expect(0 <= from && from < to && to <= text.length).toBe(true);
		const found = termsIn(text, 'Glossary.md');
		expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
		for (const { names, definition, attributes } of found) {
			expect(names.length).toBeGreaterThan(0);
			for (const name of names) expect(name.text.trim()).toBe(name.text);
			for (const name of names) expect(name.text).not.toBe('');
			const places = [...(definition ? [definition] : []), ...attributes];
			for (const { from, to } of places) expect(0 <= from && from <= to && to <= text.length).toBe(true);
		}
	}), { numRuns: 500 });
});
