import { describe, expect, it } from 'vitest';
import { DEFAULT_SCOPE, isEntry, isOfAllNotes, isTemplate, type Scope } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';

const within = (changes: Partial<Scope>, path: string, text = ''): boolean =>
	isEntry(parseNote(path, text), { ...DEFAULT_SCOPE, ...changes });

describe('by default a note is an entry', () => {
	it.each([
		'ACO.md',
		'Glossary/ACO.md',
		'Notes/2024/Meeting.md',
		'Templates.md',
		'Glossary/Template.md',
		'Contemplates/ACO.md',
		'Templates 2/ACO.md',
		'constructor.md',
	])('wherever it stands, as at %s', (path) => {
		expect(within({}, path)).toBe(true);
	});

	it.each([
		'Templates/Term.md', 'templates/Term.md', 'Template/Term.md', '_templates/Term.md', 'Meta/TEMPLATES/Deep/Term.md',
		'01 Templates/Term.md', '📝 Templates/Term.md', 'Vorlagen/Begriff.md', '模板/术语.md', 'Mode\u0300les/Terme.md',
	])('but not in a folder of templates, as at %s', (path) => {
		expect(within({}, path)).toBe(false);
		expect(isTemplate(path)).toBe(true);
	});

	it.each([
		'---\nexcalidraw-plugin: parsed\ntags: [term]\n---\n', '---\nkanban-plugin: board\ntags: [term]\n---\n',
	])('but not if another program wrote it: %j', (text) => {
		expect(within({}, 'Terms/Wards.md', text)).toBe(false);
		expect(within({ tags: ['term'], folders: ['Terms'] }, 'Terms/Wards.md', text)).toBe(false);
	});

	it.each([
		['Archive/ACO.md', ['Archive']], ['archive/Old/ACO.md', ['Archive']], ['Archive/ACO.md', ['/Archive/']], ['a/Old/ACO.md', ['b', 'a/old']],
		['Cafe\u0301/ACO.md', ['Caf\u00e9']],
	])('but not in an excluded folder: %s with %j', (path, excluded) => {
		expect(within({ excluded }, path)).toBe(false);
	});

	it.each([
		['Archive 2/ACO.md', ['Archive']], ['Archive.md', ['Archive']], ['Notes/Archive/ACO.md', ['Archive']],
	])('where a folder is only named alike: %s with %j', (path, excluded) => {
		expect(within({ excluded }, path)).toBe(true);
	});
});

describe('with tags named, a note is an entry', () => {
	it.each([
		['with the tag', 'glossary', '---\ntags: [glossary]\n---\n'],
		['with a tag below it', 'glossary', '---\ntags: definition, glossary/him\n---\n'],
		['with the tag in another letter case', 'Glossary', '#GLOSSARY'],
		['with the tag in its text', 'glossary', 'A group. #glossary'],
		['where the setting says it with #', '#glossary', '#glossary'],
		['with a nested tag as named', 'glossary/him', '#glossary/him'],
		['with a tag in decomposed letters', 'caf\u00e9', '---\ntags: [cafe\u0301]\n---\n'],
		['with a tag that objects have', 'constructor', '---\ntags: [constructor]\n---\n'],
	])('%s', (_what, tag, text) => {
		expect(within({ tags: [tag] }, 'ACO.md', text)).toBe(true);
	});

	it.each([
		['without tags', 'glossary', ''],
		['with a longer tag', 'glossary', '#glossary-old #glossary2'],
		['with only the tag above', 'glossary/him', '#glossary'],
		['with the word alone', 'glossary', 'glossary'],
		['without a tag that objects have', 'constructor', '#glossary'],
	])('but not %s', (_what, tag, text) => {
		expect(within({ tags: [tag] }, 'ACO.md', text)).toBe(false);
	});
});

describe('with folders named, a note is an entry', () => {
	it.each([
		['Glossary/ACO.md', 'Glossary'], ['Glossary/Payment/FFS.md', 'Glossary'], ['glossary/ACO.md', '/Glossary/'], ['Anything/ACO.md', '/'],
	])('in the folder or below: %s in %s', (path, folder) => {
		expect(within({ folders: [folder] }, path)).toBe(true);
	});

	it.each([
		['ACO.md', 'Glossary'],
		['Glossary.md', 'Glossary'],
		['Glossary 2/ACO.md', 'Glossary'],
		['Old/Glossary/ACO.md', 'Glossary'],
		['Notes/ACO.md', 'Glossary'],
	])('and not elsewhere: %s is not in %s', (path, folder) => {
		expect(within({ folders: [folder] }, path)).toBe(false);
	});
});

describe('with a property named, a note is an entry', () => {
	it.each([
		['that has it', 'term', '---\nterm: yes\n---\n'],
		['that has it in another letter case', 'Term', '---\nTERM: x\n---\n'],
		['that has a list of it', 'term', '---\nterm: [a, b]\n---\n'],
		['whose value is false or 0', 'term', '---\nterm: 0\n---\n'],
		['that has aliases, if they are what makes an entry', 'aliases', '---\naliases: [ACO]\n---\n'],
	])('%s', (_what, property, text) => {
		expect(within({ property }, 'ACO.md', text)).toBe(true);
	});

	it.each([
		['that lacks it', 'term', '---\nowner: plan\n---\n'],
		['that has it empty', 'term', '---\nterm:\n---\n'],
		['that has it null', 'term', '---\nterm: null\n---\n'],
		['that has an empty list of it', 'term', '---\nterm: []\n---\n'],
		['that has it as an inline field only', 'term', 'term:: yes'],
		['that has a section of that name only', 'term', '## term\nyes'],
		['that has what objects have', 'constructor', '---\nowner: plan\n---\n'],
	])('but not one %s', (_what, property, text) => {
		expect(within({ property }, 'ACO.md', text)).toBe(false);
	});
});

describe('with several things named, a note is an entry', () => {
	const scope: Partial<Scope> = {
		tags: ['glossary', 'term'],
		folders: ['Glossary', 'Words'],
		property: 'term',
		excluded: ['Glossary/Drafts'],
	};

	it.each([
		['Notes/ACO.md', '#term'],
		['Words/ACO.md', ''],
		['Notes/ACO.md', '---\nterm: x\n---\n'],
	])('if one of them fits: %s, %j', (path, text) => {
		expect(within(scope, path, text)).toBe(true);
	});

	it('if none of them fits, no longer', () => {
		expect(within(scope, 'Notes/ACO.md', '#him')).toBe(false);
	});

	it.each([
		['Glossary/Drafts/ACO.md', '#glossary'], ['Templates/Words/ACO.md', '#glossary'],
	])('unless it is excluded or a template, whatever else fits: %s', (path, text) => {
		expect(within(scope, path, text)).toBe(false);
	});
});

describe('with definitions asked for, a note is an entry', () => {
	it.each([
		['with a property', '---\nsummary: a demand\n---\n'],
		['with an inline field', 'definition:: a demand'],
		['with a first paragraph in italics', '*A demand.*\n'],
	])('%s', (_what, text) => expect(within({ defined: true }, 'Claim.md', text)).toBe(true));

	it.each([
		['without a definition', '## Claims\n'],
		['whose first sentence might be one', 'A claim is a demand.'],
	])('and not one %s', (_what, text) => expect(within({ defined: true }, 'Claim.md', text)).toBe(false));

	it('or with a tag that is asked for as well', () => {
		expect(within({ defined: true, tags: ['term'] }, 'Claim.md', '#term')).toBe(true);
	});
});

describe('a scope that chooses nothing is of all notes', () => {
	it.each<[Partial<Scope>, boolean]>([
		[{}, true], [{ excluded: ['Old'] }, true], [{ tags: ['a'] }, false], [{ folders: ['a'] }, false], [{ property: 'a' }, false],
		[{ defined: true }, false],
	])('%j', (scope, isAll) => expect(isOfAllNotes({ ...DEFAULT_SCOPE, ...scope })).toBe(isAll));
});
