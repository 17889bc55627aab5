import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termTitle, writeTermNote } from '../../../src/engine/edits/term-note';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import type { Entry } from '../../../src/engine/note/entry';
import { parseNote } from '../../../src/engine/note/note';
import { foldName } from '../../../src/engine/text/fold';
import { anyNote } from '../note/any-note';

const ACRONYMS = `---
lexicon: terms
---
# Acronyms

- **ACO**: accountable care organization; a group that answers for cost and quality.
- **PA**: A check by the payer, *before* the service, whether it will pay.
- **Deductible**: What a member pays first.
- **CDI**: Model: a person asks the physician.

| Term | Meaning | Owner | Used in |
| --- | --- | --- | --- |
| HEDIS / HEDISs | Healthcare Effectiveness Data and Information Set | NCQA | [[Health plan\\|plans]], [states](https://example.org) |
| Rate | A share with a \\* or two_of*them, for 5 < 6 | CMS | a::b |
`;

function lexiconOf(notes: Readonly<Record<string, string>>): Lexicon {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(notes)) lexicon.set(parseNote(path, text));
	return lexicon;
}

const termsOf = (text: string): Entry[] => [...lexiconOf({ 'Acronyms.md': text }).allTerms()];

function term(name: string): Entry {
	const found = termsOf(ACRONYMS).find(({ names }) => names[0]?.text === name);
	if (!found) throw new Error(`There is no term ${name}`);
	return found;
}

function written(entry: Entry, template = '', inProperty = false): string {
	return writeTermNote(entry, { path: `${termTitle(entry)}.md`, template, inProperty });
}

/** What of a term a note with a text does not say; nothing if it is whole. */
function missing(entry: Entry, text: string, path = `${termTitle(entry)}.md`): unknown[] {
	const note = parseNote(path, text);
	const names = entry.names.filter((name) => !note.names.some((one) => foldName(one.text) === foldName(name.text)));
	const facts = entry.attributes.filter(({ key, value }) => !note.attributes.some((one) => one.key === key && one.value === value));
	const isDefined = entry.definition === null || note.definition?.text === entry.definition.text;
	return [...names, ...facts, ...(isDefined ? [] : [entry.definition, note.definition])];
}

describe('what the note of a term is called', () => {
	it.each([
		['ACO', 'Accountable care organization'],
		['HEDIS', 'Healthcare Effectiveness Data and Information Set'],
		['PA', 'PA'],
		['Deductible', 'Deductible'],
	])('%s: %s', (name, title) => expect(termTitle(term(name))).toBe(title));

	it('keeps a word that begins small on purpose', () => {
		const [first] = termsOf('---\nlexicon: terms\n---\n- **pH value**: How sour it is.\n');
		expect(first && termTitle(first)).toBe('pH value');
	});
});

describe('the text of a note for a term', () => {
	it('has its other names as aliases, and its definition in italics', () => {
		expect(written(term('ACO'))).toBe('---\naliases:\n  - ACO\n---\n*a group that answers for cost and quality.*\n');
	});

	it('has its facts below the title of the template', () => {
		expect(written(term('HEDIS'), '# {{title}}\n\nMore to come.\n')).toBe([
			'---', 'aliases:', '  - HEDIS', '  - HEDISs', '---', '# {{title}}', '',
			'- **Owner**: NCQA', '- **Used in**: [[Health plan|plans]], [states](https://example.org)', '', 'More to come.', '',
		].join('\n'));
	});

	it('takes the room that the template leaves for a definition and for a fact', () => {
		const template = '---\naliases: []\ntags: [glossary]\n---\n# Rate\n\n*One sentence that says what it is.*\n\nOwner::\n\n## Related\n';
		const text = written(term('Rate'), template);
		expect(text).toContain('\nOwner:: CMS\n');
		expect(text).not.toContain('One sentence');
		expect(missing(term('Rate'), text)).toEqual([]);
	});

	it('leaves the template alone where the term says nothing', () => {
		const template = '# {{title}}\n\n*What it is.*\n\nSource::\n';
		const [first] = termsOf('---\nlexicon: terms\n---\n- **PPO**: preferred provider organization\n');
		expect(first && written(first, template)).toBe(`---\naliases:\n  - PPO\n---\n${template}`);
	});

	it('states the definition in a property where the notes of the vault do, or the template has one', () => {
		const inProperty = '---\ndefinition: "A check by the payer, before the service, whether it will pay."\n---\n';
		expect(written(term('PA'), '', true)).toBe(inProperty);
		expect(written(term('PA'), '---\ndefinition:\naliases: []\ntags: []\n---\n'))
			.toBe('---\ndefinition: "A check by the payer, before the service, whether it will pay."\naliases: []\ntags: []\n---\n');
	});

	it('states it in a property where italics would be read as something else', () => {
		expect(written(term('CDI'))).toContain('\ndefinition: "Model: a person asks the physician."\n');
	});

	it.each([
		'', '# Title\n', '# Title', 'Text at once.\n', '---\ntags: x\n---\n\n# T\n\n## Section\n\ntext',
		'---\r\ntags: x\r\n---\r\n# T\r\nText\r\n',
	])('says all of every term, from the template %j', (template) => {
		for (const entry of termsOf(ACRONYMS)) expect(missing(entry, written(entry, template)), entry.id).toEqual([]);
	});

	it('keeps facts of several lines whole, in sections', () => {
		const text = '---\nlexicon: terms\n---\n## PPO\n\nA plan is a contract.\n\n### Steps\n\n- one\n- two\n\n### Price\n\nhigh\n';
		const [first] = termsOf(text);
		expect(first?.attributes.map(({ key }) => key)).toEqual(['Steps', 'Price']);
		expect(first && written(first, 'Above\n')).toMatch(/\n\n## Steps\n\n- one\n- two\n/);
		expect(first && missing(first, written(first, 'Above\n'))).toEqual([]);
	});
});

describe('a note that was made from a term', () => {
	it('is one with it, and stands for it', () => {
		for (const entry of termsOf(ACRONYMS)) {
			const path = `${termTitle(entry)}.md`;
			const lexicon = lexiconOf({ 'Acronyms.md': ACRONYMS, [path]: written(entry) });
			expect(lexicon.meant(entry.id), entry.id).toBe(path);
		}
	});

	const part = fc.constantFrom(
		'care', 'Group', 'of two', '*', '_', '**bold**', '`x`', '[[A|b]]', '::', ':', '#t', '$5', '<b', '340B', '\\*', '==',
	);
	const cell = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ').replaceAll('|', '\\|'));
	const template = fc.constantFrom('', '# T\n\n*What it is.*\n\nOwner::\n\n## More\n\ntext\n');

	it('has the names, definition and facts of the term, whatever signs are in them', () => {
		const tried: Entry[] = [];
		fc.assert(fc.property(cell, cell, cell, template, (name, meaning, fact, template) => {
			const row = `| Rate ${name} | Care ${meaning} | ${fact} |`;
			for (const entry of termsOf(`---\nlexicon: terms\n---\n| Term | Meaning | Owner |\n| --- | --- | --- |\n${row}\n`)) {
				tried.push(entry);
				const text = writeTermNote(entry, { path: 'New.md', template, inProperty: false });
				expect(missing(entry, text, 'New.md')).toEqual([]);
			}
		}), { numRuns: 300 });
		expect(tried.filter(({ attributes, definition }) => attributes.length > 0 && definition).length).toBeGreaterThan(50);
	});

	it('can be made from any term of any note, by any template', () => {
		fc.assert(fc.property(anyNote, anyNote, fc.boolean(), (source, template, inProperty) => {
			for (const entry of termsOf(`---\nlexicon: terms\n---\n${source}`)) {
				const text = writeTermNote(entry, { path: 'New.md', template, inProperty });
				expect(text.length).toBeGreaterThan(0);
			}
		}), { numRuns: 50 });
	});
});
