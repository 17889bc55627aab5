import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecipe } from '../../../src/engine/comparison/recipe';

const notesOf = (...lines: string[]): readonly string[] => parseRecipe(lines.join('\n')).recipe.notes;
const problemsOf = (source: string): string[] => parseRecipe(source).problems.map(({ code }) => code);

describe('a recipe on one line', () => {
	it.each([
		['ACO vs IPA', ['ACO', 'IPA']],
		['ACO vs IPA vs MSO', ['ACO', 'IPA', 'MSO']],
		['Shared savings vs. fee-for-service', ['Shared savings', 'fee-for-service']],
		['Medicare Advantage versus Original Medicare', ['Medicare Advantage', 'Original Medicare']],
		['ACO VS IPA Versus MSO', ['ACO', 'IPA', 'MSO']],
		['  ACO   vs\tIPA  ', ['ACO', 'IPA']],
		['[[ACO]] vs [[IPA]]', ['ACO', 'IPA']],
		['"ACO" vs "IPA"', ['ACO', 'IPA']],
		['**ACO** vs *IPA*', ['ACO', 'IPA']],
		['Models/ACO vs Models/IPA.md', ['Models/ACO', 'Models/IPA.md']],
		['Fee-For-Service (FFS) vs 340B', ['Fee-For-Service (FFS)', '340B']],
		['ACO, REACH vs R&D', ['ACO, REACH', 'R&D']],
		['ACO vs', ['ACO vs']],
		['Canvas vs Vsevolod', ['Canvas', 'Vsevolod']],
		['ACOvsIPA', ['ACOvsIPA']],
	])('names the notes between the words of comparing: %j', (line, notes) => {
		expect(parseRecipe(line)).toEqual({ recipe: { notes }, title: null, problems: [] });
	});
});

describe('a recipe of one name a line', () => {
	it.each([
		['bare', 'ACO', 'IPA', 'Management Services Organization'],
		['with dashes', '- ACO', '- IPA', '- Management Services Organization'],
		['with stars and pluses', '* ACO', '+ IPA', '* Management Services Organization'],
		['with numbers', '1. ACO', '2) IPA', '10. Management Services Organization'],
		['with blanks and blank lines', '', '  ACO  ', '', '\tIPA', 'Management Services Organization', ''],
		['as wikilinks', '- [[ACO]]', '[[IPA]]', '[[Management Services Organization]]'],
		['with comments', '# models', 'ACO', '  # the second', 'IPA', 'Management Services Organization', '#'],
	])('names the notes in order: %s', (_how, ...lines) => {
		expect(parseRecipe(lines.join('\n')))
			.toEqual({ recipe: { notes: ['ACO', 'IPA', 'Management Services Organization'] }, title: null, problems: [] });
	});

	it('may have two names on some lines and the line ends of Windows', () => {
		expect(parseRecipe('ACO vs IPA\r\nMSO\r\n').recipe.notes).toEqual(['ACO', 'IPA', 'MSO']);
	});

	it.each(['', '\n \n', '# ACO vs IPA'])('names nothing, and is no error, where nothing stands: %j', (source) => {
		expect(parseRecipe(source)).toEqual({ recipe: { notes: [] }, title: null, problems: [] });
	});

	it.each([
		['340B', '340B'],
		['2024 rule', '2024 rule'],
		['C++', 'C++'],
		['-blocker', '-blocker'],
		['stark_law_rules', 'stark_law_rules'],
		['constructor', 'constructor'],
	])('takes a name for no more than a name: %s', (line, name) => {
		expect(notesOf('ACO', line)).toEqual(['ACO', name]);
	});
});

describe('a wikilink in a recipe', () => {
	it.each([
		['[[ACO|the group]]', 'ACO'],
		['[[ACO\\|the group]]', 'ACO'],
		['[[ACO#Risk]]', 'ACO#Risk'],
		['[[ACO#Risk|its risk]]', 'ACO#Risk'],
		['[[Models/Accountable Care Organization (ACO)|ACO]]', 'Models/Accountable Care Organization (ACO)'],
		['[[ACO vs HMO]]', 'ACO vs HMO'],
		['[[ACO|ours vs theirs]]', 'ACO'],
		['[the group](Models/ACO.md)', 'Models/ACO.md'],
	])('is one name, which is where it leads: %s', (link, name) => {
		expect(notesOf(link)).toEqual([name]);
		expect(notesOf(`- ${link}`, 'IPA')).toEqual([name, 'IPA']);
		expect(notesOf(`${link} vs IPA`)).toEqual([name, 'IPA']);
	});

	it('is one name in a list of YAML too, in quotation marks or not', () => {
		expect(notesOf('notes:', '  - "[[ACO]]"', '  - \'[[Models/IPA|the group]]\'', '  - [[MSO]]')).toEqual(['ACO', 'Models/IPA', 'MSO']);
		expect(notesOf('notes: ["[[ACO]]", "[[IPA#Risk]]"]')).toEqual(['ACO', 'IPA#Risk']);
	});

	it('keeps its text to itself in a list of YAML without quotation marks', () => {
		expect(notesOf('notes:', '  - [[ACO|the group]]', '  - [[IPA#Risk]]')).toEqual(['ACO', 'IPA#Risk']);
	});

	it.each([
		'notes: "[[ACO]] vs [[IPA]]"', 'notes: "[[ACO]], [[IPA]]"', 'notes: [[[ACO]], [[IPA]]]',
	])('stands beside another behind the key: %s', (line) => {
		expect(parseRecipe(line)).toMatchObject({ recipe: { notes: ['ACO', 'IPA'] }, problems: [] });
	});
});

describe('a recipe in YAML', () => {
	it.each([
		['a list', 'notes:\n  - ACO\n  - IPA'],
		['a list without indentation', 'notes:\n- ACO\n- IPA'],
		['a list on the line', 'notes: [ACO, IPA]'],
		['a text with commas', 'notes: ACO, IPA'],
		['a text with the word of comparing', 'notes: ACO vs IPA'],
		['a key in other letter case', 'Notes: [ACO, IPA]'],
		['keys behind comments and blank lines', '# models\n\nnotes: [ACO, IPA] # both'],
		['the line ends of Windows', 'notes:\r\n  - ACO\r\n  - IPA\r\n'],
	])('names the notes by %s', (_how, source) => {
		expect(parseRecipe(source)).toEqual({ recipe: { notes: ['ACO', 'IPA'], differences: false }, title: null, problems: [] });
	});

	it('says everything there is to say of a comparison', () => {
		expect(parseRecipe(
			'title: Models of care, 2024\nnotes: [ACO, IPA, MSO]\nattributes:\n  - Owner\n  - Risk\ndifferences: true\n',
		)).toEqual({
			recipe: { notes: ['ACO', 'IPA', 'MSO'], attributes: ['Owner', 'Risk'], differences: true },
			title: 'Models of care, 2024',
			problems: [],
		});
	});

	it('keeps the items of a list whole, whatever stands in them', () => {
		const { recipe } = parseRecipe('notes:\n  - "ACO, REACH"\n  - ACO vs HMO\nattributes: ["Owner, payer", Risk]');
		expect(recipe).toMatchObject({ notes: ['ACO, REACH', 'ACO vs HMO'], attributes: ['Owner, payer', 'Risk'] });
	});

	it('parts a text of attributes at its commas', () => {
		expect(parseRecipe('notes: [ACO, IPA]\nattributes: Owner , Financial model,').recipe.attributes).toEqual(['Owner', 'Financial model']);
	});

	it.each(['attributes:', 'attributes: []', 'attributes: ~', 'title: T'])('asks for all attributes where it names none: %j', (line) => {
		expect(parseRecipe(`notes: [ACO, IPA]\n${line}`).recipe.attributes).toBeUndefined();
	});

	it.each([
		['true', true], ['True', true], ['yes', true], ['on', true], ['"true"', true], ['false', false], ['no', false], ['off', false],
		['', false], ['perhaps', false],
	])('asks for differences with %j: %s', (text, asks) => {
		expect(parseRecipe(`notes: [ACO, IPA]\ndifferences: ${text}`).recipe.differences).toBe(asks);
	});

	it.each([
		['0450', '0450'], ['1.10', '1.10'], ['NO', 'NO'], ['2024-01-05', '2024-01-05'], ['"ACO: a group"', 'ACO: a group'],
		['ACO, IPA', 'ACO, IPA'],
	])('has the title %j as its author wrote it', (text, title) => {
		expect(parseRecipe(`notes: [ACO, IPA]\ntitle: ${text}`).title).toBe(title);
	});

	it('names its notes as they stand there, never as numbers', () => {
		expect(notesOf('notes: [340B, 0450, 1.10, NO, 2024-01-05]')).toEqual(['340B', '0450', '1.10', 'NO', '2024-01-05']);
	});

	it.each(['notes:', 'notes: []', 'notes: ~', 'notes: ""'])('names nothing, and is no error, with %j', (source) => {
		expect(parseRecipe(source)).toMatchObject({ recipe: { notes: [] }, problems: [] });
	});
});

describe('a recipe that cannot be followed', () => {
	it.each([
		['a list that does not end', 'notes: [ACO, IPA'],
		['a quotation that does not end', 'notes: "ACO'],
		['tabs as indentation', 'notes:\n\t- ACO'],
		['a colon in a value', 'notes: ACO: IPA'],
		['an anchor', 'notes: *both'],
		['two wikilinks without quotation marks around them', 'notes: [[ACO]] vs [[IPA]]'],
		['no blank behind the colon', 'notes:ACO'],
	])('is a problem in one sentence that speaks of the recipe: %s', (_what, source) => {
		const { recipe, problems } = parseRecipe(source);
		expect(recipe.notes).toEqual([]);
		expect(problems).toHaveLength(1);
		expect(problems[0]?.code).toBe('unreadable-recipe');
		expect(problems[0]?.message).toMatch(/^The recipe [^\n]+\.$/);
	});

	it('names each key that a recipe does not have, and the keys it has, and follows the others', () => {
		const { recipe, problems } = parseRecipe('notes: [ACO, IPA]\ncolumns: 2\nsort: name\ntitle: Models');
		expect(recipe.notes).toEqual(['ACO', 'IPA']);
		expect(problems.map(({ code }) => code)).toEqual(['unknown-key', 'unknown-key']);
		expect(problems[0]?.message).toContain('"columns"');
		expect(problems[1]?.message).toContain('"sort"');
		for (const key of ['notes', 'attributes', 'title', 'differences']) expect(problems[0]?.message).toContain(key);
	});

	it.each(['__proto__', 'constructor', 'toString'])('has no key %s, like any other', (key) => {
		expect(problemsOf(`notes: [ACO, IPA]\n${key}: x`)).toEqual(['unknown-key']);
	});

	it('is a problem, not a hang, when it is huge or deep', () => {
		expect(problemsOf(`notes: ${'['.repeat(5000)}`)).toEqual(['unreadable-recipe']);
		expect(problemsOf(`notes:\n${'  - ACO\n'.repeat(20_000)}`)).toEqual(['unreadable-recipe']);
	});
});

describe('any recipe', () => {
	const name = fc.constantFrom('ACO', 'IPA', 'Fee-For-Service (FFS)', 'Shared savings', '340B', 'Models/MSO', 'Hôpital', '糖尿病');

	it('names the same notes in each of its forms', () => {
		fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
			const forms = [
				names.join(' vs '), names.join('\n'), names.map((one) => `- [[${one}]]`).join('\n'),
				`notes:\n${names.map((one) => `  - ${one}`).join('\n')}`,
			];
			for (const form of forms) expect(notesOf(form)).toEqual(names);
		}));
	});

	it('may be any text at all: it never throws, and no name is blank', () => {
		const piece = fc.constantFrom(
			'notes:', 'notes: ', 'title:', ' - ', '[[', ']]', '|', ' vs ', 'ACO', '\n', '\r\n', '  ', '"', '#', '*', '[', '{', '&a', ': ', '%', '$',
			'\\',
		);
		const text = fc.oneof(fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary' }));
		fc.assert(fc.property(text, (source) => {
			for (const one of notesOf(source)) expect(one).toMatch(/\S/);
		}));
	});
});
