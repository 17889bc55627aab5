import { describe, expect, it } from 'vitest';
import { buildComparison } from '../../../src/engine/comparison/comparison';
import { factsToCompare, Machinery } from '../../../src/engine/comparison/machinery';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote } from '../../../src/engine/note/note';

describe('keys by which programs and authors run a vault', () => {
	it.each([
		'created', 'Updated', 'date_modified', 'last-updated', 'Creation Date', 'id', 'dg-publish', 'dg-home', 'permalink', 'up', 'Jump',
		'sr-due', 'SR-ease', 'excalidraw-plugin', 'kanban-plugin', 'urls', 'cssclasses',
	])('hold "%s" in any spelling', (key) => expect(new Machinery().has(key)).toBe(true));

	it.each([
		'owner', 'period', 'signed', 'enacted', 'dated price list', 'date of birth', 'constructor', '__proto__', 'DG kappa', 'upper limit',
		'cover', 'children', 'srl',
	])('do not hold "%s", which may be a fact of the subject', (key) => expect(new Machinery().has(key)).toBe(false));

	it.each([
		'Bibliography', 'Further reading', 'External links', 'See also', 'Related', 'Footnotes', 'Quellen',
		'Literatur',
		'Siehe auch', 'Referencias',
	])('hold "%s", whatever has the key', (key) => {
		expect([new Machinery().has(key), new Machinery().has(key, 'heading'), new Machinery().has(key, 'label')]).toEqual([true, true, true]);
	});

	it.each([
		'Sources', 'source', 'Links', 'Quelle', 'Fuentes', 'References', 'Reference',
	])('hold sections called "%s", but not such properties, fields and labels', (key) => {
		expect((['heading', 'property', 'inline', 'label', 'table'] as const).map((kind) => new Machinery().has(key, kind))).toEqual(
			[true, false, false, false, false],
		);
	});

	it('hold what the settings add, whole keys and beginnings', () => {
		const added = new Machinery(['Course', 'exam-*', ' ', '*']);
		expect(['course', 'Exam-date', 'exam', 'owner'].map((key) => added.has(key))).toEqual([true, true, false, false]);
	});
});

describe('what is worth comparing', () => {
	function lexiconOf(...texts: string[]): Lexicon {
		const lexicon = new Lexicon();
		for (const [i, text] of texts.entries()) lexicon.set(parseNote(`${i}.md`, text));
		return lexicon;
	}
	const rowsOf = (lexicon: Lexicon, attributes?: string[]): string[] =>
		buildComparison(lexicon, { notes: ['0', '1'], ...(attributes ? { attributes } : {}) }).rows.map(({ attribute, cells }) =>
			`${attribute}: ${cells.map(({ values }) => values.map(({ text }) => text).join('+')).join(' | ')}`);
	const template = '## Summary\nWrite here what the study found out.\n';

	it('is no apparatus, unless it is asked for', () => {
		const lexicon = lexiconOf('## Use\ndaily\n## References\nA book', '## Use\nweekly\n## Sources\nA paper');
		expect(rowsOf(lexicon)).toEqual(['Use: daily | weekly']);
		expect(rowsOf(lexicon, ['references', 'sources'])).toEqual(['references: A book | ', 'sources:  | A paper']);
	});

	it('is no prose of a section that three notes, and half of those with the section, have word for word', () => {
		expect(rowsOf(lexiconOf(template, template))).toHaveLength(1);
		expect(rowsOf(lexiconOf(template, template, template))).toEqual([]);
		expect(rowsOf(lexiconOf(template, `${template}\nMore.`, template))).toEqual([]);
		expect(rowsOf(lexiconOf(template, template, template), ['Summary'])).toHaveLength(1);
		const others = ['a', 'b', 'c', 'd'].map((word) => `## Summary\nIt says ${word}.\n`);
		expect(rowsOf(lexiconOf(template, template, template, ...others.slice(1)))).toEqual([]);
		expect(rowsOf(lexiconOf(template, template, template, ...others))).toHaveLength(1);
	});

	it('is such prose in a row that another note makes', () => {
		const lexicon = lexiconOf(template, '## Summary\nFewer falls.\n', template, template);
		expect(rowsOf(lexicon)).toEqual(['Summary: Write here what the study found out. | Fewer falls.']);
	});

	it.each([
		['an answer of few words', '## Covered\nYes, in most plans\n'],
		['a list', '## Covered\n- one\n- two and three\n- four and five\n'],
		['a label', '**Covered:** by the plan that the employer has chosen\n'],
		['a property', '---\nCovered: by the plan that the employer has chosen\n---\n'],
	])('is %s that three notes share', (_what, text) => expect(rowsOf(lexiconOf(text, text, text))).toHaveLength(1));

	it('knows a template no more once a note is filled in', () => {
		const lexicon = lexiconOf(template, template, template);
		lexicon.set(parseNote('2.md', '## Summary\nFewer falls.\n'));
		expect(rowsOf(lexicon)).toHaveLength(1);
	});

	it('is no section of empty sub-headings of a template', () => {
		const skeleton = '## Research\n### Ideas\n### In animals\n';
		const filled = '## Research\n### Ideas\nA trial.\n### In animals\nMice.\n';
		const first = (...texts: string[]): string[] => {
			const lexicon = lexiconOf(...texts);
			const note = lexicon.get('0.md');
			return note ? factsToCompare(lexicon, note, []).map(({ key }) => key) : [];
		};
		expect(first(skeleton, filled, skeleton)).toEqual(['Ideas', 'In animals']);
		expect(first(skeleton, skeleton, skeleton)).toEqual(['Research', 'Ideas', 'In animals']);
		expect(first(skeleton, filled)).toEqual(['Research']);
	});

	it('is nothing under a sentence that no other note has', () => {
		const question = 'How many hours of sleep does a patient of this ward get in a night';
		const one = `## ${question}\nSix.\n\n## Use\ndaily\n`;
		expect(rowsOf(lexiconOf(one, '## Use\nweekly\n'))).toEqual(['Use: daily | weekly']);
		expect(rowsOf(lexiconOf(one, `## ${question}\nFive.\n\n## Use\nweekly\n`))).toEqual([`${question}: Six. | Five.`, 'Use: daily | weekly']);
	});
});
