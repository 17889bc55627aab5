import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/engine/note/note';
import { noteJson, noteLines } from '../../../src/engine/report/notes';
import { lexiconOf, READABLE } from './made';

const VAULT = {
	'Models/ACO group.md': [
		'---', 'tags: [models]', 'alias: [ACO, aco group]', '---', '*A group.*', '', 'Owner:: [[IPA]], [[plan]], [[gone]]', '',
		'> [!tip] Look', '> here', '',
	].join('\n'),
	'IPA.md': '---\nalias: plan\n---\n',
	'Table.md': '| | [[ACO group]] |\n| --- | --- |\n| Risk | shared |',
	'Bare.md': '',
};
const lexicon = lexiconOf(VAULT);

function noteAt(path: keyof typeof VAULT): Note {
	const note = lexicon.get(path);
	if (!note) throw new Error(path);
	return note;
}

describe('what is read from a note, for people', () => {
	it('is told line by line, with the note and line of each attribute', () => {
		expect(noteLines(lexicon, noteAt('Models/ACO group.md'), READABLE).text.split('\n')).toEqual([
			'*ACO group*',
			'  _Models/ACO group.md_',
			'  also called: ACO',
			'  tags: models',
			'  definition: A group.',
			'  attributes:',
			'    Owner: [[IPA]], [[plan]], [[gone]] _(inline, line 7)_',
			'    Risk: shared _(table, Table.md line 3)_',
			'  callout: tip, "Look" _(line 9)_',
			'  3 links: 1 by path, 1 by a name, 1 to nothing',
			'',
		]);
	});

	it('has single blanks, and no definition of more than two lines; as JSON all is as it stands', () => {
		const long = `A sum ${'that is paid '.repeat(30)}`.trim();
		const vault = lexiconOf({ 'Copay.md': `---\ndefinition: "${long}"\naliases: ["co   pay"]\n---\n**Risk**: low    or\thigh\n` });
		const note = vault.get('Copay.md');
		const shown = note ? noteLines(vault, note).text.split('\n') : [];
		const [, , names, definition] = shown;
		expect(names).toBe('  also called: co pay');
		expect(shown).toContain('    Risk: low or high (label, line 5)');
		expect(definition).toMatch(/^ {2}definition: A sum that is paid .*….* that is paid$/);
		expect(definition?.length).toBe('  definition: '.length + 160);
		expect(note && noteJson(vault, note)).toMatchObject({
			definition: long, attributes: [{ key: 'definition' }, { value: 'low    or\thigh' }],
		});
	});

	it('is no more than its title, path and links where nothing else is there', () => {
		expect(noteLines(lexicon, noteAt('Bare.md')).text).toBe('Bare\n  Bare.md\n  0 links: 0 by path, 0 by a name, 0 to nothing\n');
	});

	it('has what is wrong with it, by line', () => {
		const broken = lexiconOf({ 'ACO.md': '---\nowner: a\nowner: b\n---\n' });
		const [note] = broken.notes();
		expect(note && noteLines(broken, note).text).toContain('\n  problem on line 3: ');
	});

	it('shows 120 characters of a value at most, on one line', () => {
		const valueOf = (value: string): string | undefined => {
			const one = lexiconOf({ 'ACO.md': `---\nowner: ${value}\n---\n` });
			const [note] = one.notes();
			return note && /owner: (.*) \(property/.exec(noteLines(one, note).text)?.[1];
		};
		expect(valueOf('x'.repeat(120))).toBe('x'.repeat(120));
		expect(valueOf('x'.repeat(121))).toBe(`${'x'.repeat(119)}…`);
		expect(valueOf('|\n  one\n  two')).toBe('one two');
	});
});

describe('what is read from a note, as JSON', () => {
	it('says where links lead, and which note an attribute is from if it is another', () => {
		expect(noteJson(lexicon, noteAt('Models/ACO group.md'))).toMatchObject({
			path: 'Models/ACO group.md',
			title: 'ACO group',
			tags: ['models'],
			definition: 'A group.',
			definitionLine: 5,
			attributes: [{ key: 'Owner', kind: 'inline', line: 7 }, { key: 'Risk', value: 'shared', kind: 'table', line: 3, path: 'Table.md' }],
			callouts: [{ kind: 'tip', title: 'Look' }],
			links: [{ path: 'IPA.md', via: 'path' }, { path: 'IPA.md', via: 'alias' }, { path: null, via: null }],
			problems: [],
		});
	});

	it('names the program that wrote the whole file', () => {
		const drawing = lexiconOf({ 'Ward.md': '---\nexcalidraw-plugin: parsed\n---\n# Text Elements\n' });
		const [note] = drawing.notes();
		if (!note) throw new Error('Ward.md');
		expect(noteJson(drawing, note)).toMatchObject({ title: 'Ward', program: 'Excalidraw', names: [{ text: 'Ward' }] });
		expect(noteLines(drawing, note).text.split('\n').slice(0, 3)).toEqual(['Ward', '  Ward.md', '  a file of Excalidraw']);
	});

	it('has null and empty lists where nothing is there', () => {
		expect(noteJson(lexicon, noteAt('Bare.md'))).toEqual({
			path: 'Bare.md', title: 'Bare', names: noteAt('Bare.md').names, tags: [], definition: null, definitionLine: null,
			attributes: [], callouts: [], links: [], problems: [],
		});
	});
});
