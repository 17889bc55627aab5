import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote } from '../../../src/engine/note/note';

type Vault = Readonly<Record<string, string>>;

function lexiconOf(vault: Vault): Lexicon {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(vault)) lexicon.set(parseNote(path, text));
	return lexicon;
}

/** The attributes of a note as `key: value`, with the source if that is another note. */
function factsIn(lexicon: Lexicon, path: string): string[] {
	const note = lexicon.get(path);
	if (!note) return [];
	return lexicon.attributesOf(note).map((one) => `${one.key}: ${one.value}${one.path === path ? '' : ` (${one.path})`}`);
}
const facts = (vault: Vault, path: string): string[] => factsIn(lexiconOf(vault), path);
const rows = (...all: string[]): string => [all[0], all[0]?.replace(/[^|]+/g, '-'), ...all.slice(1)].join('\n');

describe('a plain label is a fact where another note knows its key', () => {
	it.each([
		['as a property', '---\nonset: slow\n---\n'],
		['as a field', 'Onset:: slow'],
		['as a label with marks', '**Onset**: slow'],
		['as a heading', '## Onset\nslow'],
		['as a heading with nothing below it', '## Onset'],
		['as a key of a table', rows('| Fact | Value |', '| Onset | slow |')],
		['as a head of a table', rows('| Disease | Onset | Course |', '| x | slow | short |')],
	])('%s', (_where, other) => {
		expect(facts({ 'Gout.md': '- Onset: sudden', 'Other.md': other }, 'Gout.md')).toEqual(['Onset: sudden']);
	});

	it.each([
		['as a plain label', 'Onset: slow'],
		['in other words', '**Onset of pain**: slow'],
	])('not %s', (_where, other) => {
		expect(facts({ 'Gout.md': '- Onset: sudden', 'Other.md': other }, 'Gout.md')).toEqual([]);
	});

	it('not where only the note itself knows it', () => {
		expect(facts({ 'Gout.md': '- Onset: sudden\n\n## Onset\nin a night' }, 'Gout.md')).toEqual(['Onset: in a night']);
	});

	it('and a sentence with a colon is none', () => {
		expect(facts({ 'Risk.md': 'Two parties share it: the payer and the clinic.', 'Two.md': '## Two parties\nx' }, 'Risk.md')).toEqual([]);
	});

	it('follows the vault: it comes and goes with the other note', () => {
		const lexicon = lexiconOf({ 'Gout.md': 'Onset: sudden' });
		const seen = (): string[] => factsIn(lexicon, 'Gout.md');
		lexicon.set(parseNote('Other.md', '**Onset**: slow'));
		expect(seen()).toEqual(['Onset: sudden']);
		lexicon.set(parseNote('Other.md', 'Onset: slow'));
		expect(seen()).toEqual([]);
		lexicon.set(parseNote('Third.md', 'onset:: slow'));
		lexicon.rename('Third.md', 'Fourth.md');
		expect(seen()).toEqual(['Onset: sudden']);
		lexicon.delete('Fourth.md');
		expect(seen()).toEqual([]);
	});
});

describe('a heading with nothing below it', () => {
	const bare = '## Signs\n## Course\nshort';

	it('is a fact without a value where three notes have it', () => {
		expect(facts({ 'A.md': bare, 'B.md': bare }, 'A.md')).toEqual(['Course: short']);
		expect(facts({ 'A.md': bare, 'B.md': bare, 'C.md': '## Signs:\nfever' }, 'A.md')).toEqual(['Signs: ', 'Course: short']);
	});

	it('is a value of the section around it in any case', () => {
		const outline = '## Signs\n### Fever\n### Rash';
		expect(facts({ 'A.md': outline }, 'A.md')).toEqual(['Signs: - Fever\n- Rash']);
		expect(facts({ 'A.md': outline, 'B.md': outline, 'C.md': outline }, 'A.md')).toEqual(['Signs: - Fever\n- Rash', 'Fever: ', 'Rash: ']);
	});
});

describe('a table whose first column names notes', () => {
	const MODELS = { 'ACO.md': '', 'IPA.md': '', 'MSO.md': '' };

	it('gives each of them a fact for each head', () => {
		const table = rows('| Model | Owner | Risk |', '| [[ACO]] | doctors | shared |', '| MSO | investors | |');
		const vault = { ...MODELS, 'Models.md': table };
		expect(facts(vault, 'ACO.md')).toEqual(['Owner: doctors (Models.md)', 'Risk: shared (Models.md)']);
		expect(facts(vault, 'MSO.md')).toEqual(['Owner: investors (Models.md)']);
		expect(facts(vault, 'Models.md')).toEqual([]);
	});

	it('may have two columns, and then says nothing of its own note', () => {
		const vault = { ...MODELS, 'Owners.md': rows('| Model | Owner |', '| [[ACO]] | doctors |', '| [[MSO]] | investors |') };
		expect(facts(vault, 'ACO.md')).toEqual(['Owner: doctors (Owners.md)']);
		expect(facts(vault, 'Owners.md')).toEqual([]);
	});

	it.each([
		['one row alone names a note', '| Model | Owner |', ['| [[ACO]] | doctors |', '| other | y |']],
		['fewer than half of them name notes', '| Model | Owner |', ['| [[ACO]] | a |', '| MSO | b |', '| x | c |', '| y | d |', '| z | e |']],
		['the second column is one of values', '| Model | Value |', ['| [[ACO]] | a |', '| [[MSO]] | b |']],
		['the first column is one of attributes', '| Attribute | In short |', ['| [[ACO]] | a |', '| [[MSO]] | b |']],
	])('not if %s: then its rows are facts of its own note', (_why, head, body) => {
		const vault = { ...MODELS, 'Note.md': rows(head, ...body) };
		expect(facts(vault, 'ACO.md')).toEqual([]);
		expect(facts(vault, 'Note.md')).toHaveLength(body.length);
	});

	it('goes before a head that happens to be a name', () => {
		const table = rows('| Model | Owner | Risk | Fee |', '| ACO | a | b | c |', '| IPA | d | e | f |');
		const vault = { ...MODELS, 'Risk.md': '', 'Models.md': table };
		expect(facts(vault, 'ACO.md')).toEqual(['Owner: a (Models.md)', 'Risk: b (Models.md)', 'Fee: c (Models.md)']);
		expect(facts(vault, 'Risk.md')).toEqual([]);
	});

	it('does not go before heads that name most of the columns', () => {
		const table = rows('| | ACO | IPA |', '| [[Risk]] | a | b |', '| [[Fee]] | c | d |');
		const vault = { ...MODELS, 'Risk.md': '', 'Fee.md': '', 'Both.md': table };
		expect(facts(vault, 'ACO.md')).toEqual(['Risk: a (Both.md)', 'Fee: c (Both.md)']);
		expect(facts(vault, 'Risk.md')).toEqual([]);
	});
});

describe('a table of two columns', () => {
	it('gives nothing if both its heads name notes', () => {
		const vault = { 'ACO.md': '', 'IPA.md': '', 'Note.md': rows('| [[ACO]] | [[IPA]] |', '| doctors | clinics |', '| shared | none |') };
		for (const path of Object.keys(vault)) expect(facts(vault, path)).toEqual([]);
	});
});

describe('cells that could name several notes', () => {
	it('are told, with where they stand', () => {
		const alias = '---\naliases: [MSP]\n---\n';
		const lexicon = lexiconOf({ 'a.md': alias, 'b.md': alias, 'Note.md': `Text.\n\n${rows('| | MSP | c |', '| Risk | x | y |')}` });
		const note = lexicon.get('a.md');
		expect(note && lexicon.doubtsAbout(note)).toEqual([{ text: 'MSP', path: 'Note.md', line: 3, owners: ['a.md', 'b.md'] }]);
		expect(factsIn(lexicon, 'a.md')).toEqual([]);
	});

	it('are none where a link decides', () => {
		const alias = '---\naliases: [MSP]\n---\n';
		const lexicon = lexiconOf({ 'a.md': alias, 'b.md': alias, 'Note.md': rows('| | [[a]] | c |', '| Risk | x | y |') });
		const note = lexicon.get('a.md');
		expect(note && lexicon.doubtsAbout(note)).toEqual([]);
		expect(factsIn(lexicon, 'a.md')).toEqual(['Risk: x (Note.md)']);
	});
});

describe('the headings that an attribute stands under', () => {
	it('are those of its note, without the title', () => {
		const lexicon = lexiconOf({
			'Plan.md': '---\nfee: 1\n---\n# Plan\n\n## Eligibility\n### Part A\n**Age**: 65\n## Coverage\nRisk:: none\n\n'
				+ '| a | b |\n|-|-|\n| Fee | 5 |\n',
		});
		const note = lexicon.get('Plan.md');
		expect(note && lexicon.attributesOf(note).map(({ key, under }) => [...under, key].join(' > '))).toEqual([
			'fee', 'Eligibility', 'Eligibility > Part A', 'Eligibility > Part A > Age', 'Coverage > Risk', 'Coverage', 'Coverage > Fee',
		]);
	});
});

describe('values that nearly all notes share', () => {
	const vault = (count: number, other: number): Vault =>
		Object.fromEntries(Array.from({ length: count }, (_, i) => {
			const kind = i < other ? `k${i}` : 'note';
			return [`${i}.md`, `---\nkind: ${kind}\nowner: o${i}\n---\n`];
		}));

	it.each([
		[10, 1, true], [10, 2, false], [9, 0, false], [40, 4, true], [40, 5, false],
	])('are known in %i notes of which %i say something else: %s', (count, other, alike) => {
		const lexicon = lexiconOf(vault(count, other));
		expect(['Kind', 'owner'].map((key) => lexicon.tellsNothing({ key, kind: 'property', value: 'note' }))).toEqual([alike, false]);
	});

	it('are known no more once the notes are gone', () => {
		const lexicon = lexiconOf(vault(10, 0));
		lexicon.delete('3.md');
		expect(lexicon.tellsNothing({ key: 'kind', kind: 'property', value: 'note' })).toBe(false);
	});
});
