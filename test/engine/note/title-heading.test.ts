import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/engine/note/note';
import { fitsTitle, isFolderNote, namesUntitled, repeatsTitle } from '../../../src/engine/note/title-heading';

describe('a heading fits as a title', () => {
	it.each([
		['Capitation', 'Capitation'],
		['capitation', 'Capitation'],
		['Fee for service', 'Fee-For-Service (FFS)'],
		['Fee-For-Service (FFS)', 'FFS'],
		['Medicare Shared Savings Program', 'Shared Savings Program'],
		['Shared Savings', 'Shared Savings Program 2012'],
		['The Joint Commission', 'Joint Commission'],
		['Quality Measures', 'Quality Measure'],
		['Gout (disease)', 'gout'],
		['Heart Failure', '463a-heart-failure'],
		['Signs of Pregnancy', '118a-pregnancy-signs'],
		['Documentation and Charting', 'documentation-charting'],
	])('%j in a note called %j: it says the same in other words', (heading, name) => {
		expect(fitsTitle(heading, [name], true)).toBe(true);
	});

	it.each([
		['Centers for Medicare & Medicaid Services (CMS)', 'CMS'],
		['Advance Care Planning', 'acp'],
		['ACO', 'Accountable Care Organization'],
		['Association of American Medical Colleges of North and South', 'AAMCNS'],
	])('%j in a note called %j: one is the initials of the other', (heading, name) => {
		expect(fitsTitle(heading, [name], true)).toBe(true);
	});

	it('by an alias as well as by the file name', () => {
		expect(fitsTitle('Payer of last resort', ['Medicaid'], true)).toBe(false);
		expect(fitsTitle('Payer of last resort', ['Medicaid', 'last resort payer'], true)).toBe(true);
	});

	it.each([
		['a section', 'Treatment', 'Anaemia'],
		['a part of the subject', 'Anaemia in pregnancy', 'Anaemia'],
		['a part of the subject, named first', 'Treatment of gout', 'Gout'],
		['the whole of which the note is a part', 'Anaemia', 'Anaemia in pregnancy'],
		['a sentence', 'A form of uveitis of the iris', 'Uveitis'],
		['a sentence with a verb', 'Gout is a kind of arthritis', 'Gout'],
		['a sentence with its full stop', 'Gout hurts.', 'Gout'],
		['a question', 'Who to give statins', 'Statins'],
		['more than eight words', 'Gout and all of its many very odd forms today', 'Gout'],
		['a kind told by its number', 'Diabetes type 1', 'Diabetes type 2'],
		['a placeholder', '{{title}} gout', 'Gout'],
		['a placeholder of a script', '<% tp.file.title %>', '<% tp.file.title %>'],
		['nothing', '', 'Gout'],
		['small words alone', 'Of the', 'Of the heart'],
	])('not where it is %s: %j in %j', (_what, heading, name) => {
		expect(fitsTitle(heading, [name], true)).toBe(false);
	});

	it('up to eight words, or twelve whose initials are the name', () => {
		expect(fitsTitle('Gout one two three four five six seven', ['Gout'], true)).toBe(true);
		expect(fitsTitle('Gout one two three four five six seven eight', ['Gout'], true)).toBe(false);
		expect(fitsTitle('Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj Kk Ll', ['ABCDEFGHIJKL'], true)).toBe(true);
		expect(fitsTitle('Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj Kk Ll of', ['ABCDEFGHIJKL'], true)).toBe(false);
	});

	it('among several only where it equals a name', () => {
		expect(fitsTitle('Gouts (disease)', ['Gout'], false)).toBe(false);
		expect(fitsTitle('GOUT', ['Gout'], false)).toBe(true);
	});
});

describe('a heading names a note without a title', () => {
	it.each([
		'2024-03-01', '20240301', '2024-03-01 Fri', '202403011200', '12', '3.1', 'Z-2024-0017', 'Untitled', 'Untitled 3',
		'E11.9', 'I10', 'J1885', '99213', '470', '3f2504e0-4f89-41d3-9a0c',
	])('where the file is called %s', (title) => {
		expect(namesUntitled('Bundled Payment', title)).toBe(true);
	});

	it.each([
		'ICD-10', 'COVID-19', '340B', 'H1N1', 'E11.9 coding', 'Part 2', 'Gout', 'Meeting 2024-03-01',
	])('not where it is called %s', (title) => {
		expect(namesUntitled('Bundled Payment', title)).toBe(false);
	});

	it.each(['One two three four five six seven', 'What is gout', 'Gout hurts.', '{{title}}'])('not if it is %j', (heading) => {
		expect(namesUntitled(heading, '2024-03-01')).toBe(false);
	});
});

describe('a title at full length', () => {
	const guideline = 'Prior authorization in Medicare Advantage: what plans ask for, and how long they may take';

	it.each([
		['without the signs that no file name has', 'Prior authorization in Medicare Advantage what plans ask for, and how long they may take'],
		['cut', 'Prior authorization in Medicare Advantage what plans ask for, and how lo'],
		['behind a year in brackets', '[2026] Prior authorization in Medicare Advantage what plans ask for'],
		['without its beginning', 'Medicare Advantage what plans ask for, and how long they may take'],
		['that begins as it does', 'Prior authorization in Medicare Advantage what plans want (summary)'],
	])('heads the note whose file name is the same %s', (_what, file) => {
		expect(repeatsTitle(guideline, file)).toBe(true);
	});

	it.each([
		['of other words', 'Prior authorization in Medicaid managed care what plans ask for'],
		['so short that it begins many titles', 'Prior authorization'],
		['without words', '2026-11-30'],
	])('does not head a note whose file name is one %s', (_what, file) => {
		expect(repeatsTitle(guideline, file)).toBe(false);
	});

	it('is no section and no name', () => {
		const path = 'Prior authorization in Medicare Advantage what plans ask for.md';
		const note = parseNote(path, `# ${guideline}\n\nA summary.\n\n## Limits\n\n72 hours.\n`);
		expect(note.attributes.map(({ key }) => key)).toEqual(['Limits']);
		expect(note.names.map(({ text }) => text)).toEqual(['Prior authorization in Medicare Advantage what plans ask for']);
	});

	const sections = (path: string, text: string): string[] =>
		parseNote(path, text).attributes.flatMap(({ key, kind }) => (kind === 'heading' ? [key] : []));
	const paper = 'Early discharge after hip replacement and the cost of care in two clinics';
	const below = '\n**Journal:** a journal\n\n## Methods\nA cohort.\n';

	it.each([
		['of more than eight words', `# ${paper}\n${below}`],
		['that is a statement', `# Early discharge is safe\n${below}`],
		['that the property "title" says as well', `---\ntitle: "Gout"\n---\nIntro.\n\n# Gout\n${below}`],
	])('heads a note of another name: one %s', (_what, text) => {
		expect(sections('@doeEarly2026.md', text)).toEqual(['Methods']);
		expect(parseNote('@doeEarly2026.md', text).names.filter(({ kind }) => kind === 'heading')).toEqual([]);
	});

	it.each([
		['is short', '# Clinical features of gout\n\nA text.\n', ['Clinical features of gout']],
		['asks', '# Why is it safe?\n\nA text.\n', ['Why is it safe?']],
		['is not the only one', `# ${paper}\n\nA text.\n\n# Methods\nA cohort.\n`, [paper, 'Methods']],
		['has text above it', `Intro.\n\n# ${paper}\n\nA text.\n`, [paper]],
		['is left from a template', '# {{title}} and all the words that somebody has still to write\n\n## Methods\nA cohort.\n', ['Methods']],
	])('heads no note of another name if it %s', (_what, text, expected) => expect(sections('Early.md', text)).toEqual(expected));
});

describe('a file name of which every folder may have one', () => {
	it.each(['README', 'index', '_index', 'Home', 'Start', 'MOC', 'untitled'])('is %s', (name) => expect(isFolderNote(name)).toBe(true));
	it.each(['Index case', 'Home health', 'MOCA', 'Starter dose', ''])('is not "%s"', (name) => expect(isFolderNote(name)).toBe(false));
});
