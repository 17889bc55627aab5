import { describe, expect, it } from 'vitest';
import { countVault, DEFAULT_SCOPE, Lexicon, parseNote, type Scope } from '../../../../src/engine';
import { sectionsOf, type Figure, type Section } from '../../../../src/obsidian/overview/model/sections';

const NOTES = {
	'Glossary/Claim.md': '---\nalias: Bill\n---\n*A demand.*\n\n[[Payer]] [[insurer]] [[Nobody]] [[Nobody]]\n\n```ad-note\nOne.\n```\n',
	'Glossary/Payer.md': '---\nalias: [insurer, Bill]\n---\nWho pays. #term\n',
	'Diary.md': '> [!tip] Look\n',
};

function sectionsIn(notes: Readonly<Record<string, string>>, changes: Partial<Scope> = {}, ignored: readonly string[] = []): Section[] {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(notes)) lexicon.set(parseNote(path, text));
	const scope = { ...DEFAULT_SCOPE, ...changes };
	return sectionsOf(countVault(lexicon, scope, ignored), scope);
}

/** The figures below a heading, in words: `Notes 3`. */
function figuresIn(sections: readonly Section[], heading: string): string[] {
	return figuresOf(sections, heading).map(({ label, count }) => [label, count].join(' ').trim());
}

function figuresOf(sections: readonly Section[], heading: string): readonly Figure[] {
	return sections.find((section) => section.heading === heading)?.figures ?? [];
}

describe('the page', () => {
	const sections = sectionsIn(NOTES);

	it('counts notes, names, definitions and callouts', () => {
		expect(figuresIn(sections, 'In this vault')).toEqual(['Notes 3', 'Names 6', 'Definitions 2', 'Callouts 2']);
	});

	it('tells what they consist of, and leaves out what there is none of', () => {
		const [, names, definitions, callouts] = figuresOf(sections, 'In this vault');
		const partsOf = (figure: Figure | undefined): string[] => (figure?.parts ?? []).map(({ count, label }) => `${count} ${label}`);
		expect(partsOf(names)).toEqual(['3 titles', '3 aliases']);
		expect(partsOf(definitions)).toEqual(['1 in italics', '1 from text']);
		expect(partsOf(callouts)).toEqual(['1 admonition block', '1 of Obsidian']);
	});

	it('counts the notes with terms inside, where there are some', () => {
		const list = '- **ABN**: advance beneficiary notice\n- **EOB**: explanation of benefits\n';
		const notes = { ...NOTES, 'Acronyms.md': `${list}- **ERA**: electronic remittance advice\n- **NPI**: national provider identifier\n` };
		const terms = figuresOf(sectionsIn(notes), 'In this vault').at(-1);
		expect(terms).toMatchObject({ label: 'Notes with terms inside', count: 1, opens: ['terms'] });
		expect(terms?.about).toMatch(/^4 of the entries /);
	});

	it('names what Obsidian itself does not read', () => {
		expect(figuresIn(sections, 'What Obsidian itself does not read')).toEqual([
			'Notes with tags or aliases in an old form 2', 'Admonition blocks 1', 'Links by a name only 1',
		]);
	});

	it('counts causes of findings, and their places where they are more', () => {
		expect(figuresIn(sections, 'Worth a look')).toEqual([
			'Links that lead nowhere 1', 'Names that several notes have 1', 'Links to missing files 0', 'All findings of the check 4',
		]);
		expect(figuresOf(sections, 'Worth a look').map(({ about = '' }) => about)).toEqual(['2 places', '2 places', '', '']);
	});

	it('opens the check, filtered by their kind, for the numbers of findings', () => {
		expect(figuresOf(sections, 'Worth a look').map(({ opens }) => opens)).toEqual([
			{ check: 'unresolved-link' }, { check: 'ambiguous-name' }, { check: 'missing-file' }, { check: '' },
		]);
	});

	it('counts no finding that the user ignores, and says how many these are', () => {
		const ignoring = (...ignored: string[]): unknown => figuresOf(sectionsIn(NOTES, {}, ignored), 'Worth a look')
			.map(({ label, count, about = '' }) => [label, count, about].join(' ').trim());
		expect(ignoring('unresolved-link NOBODY', 'not-read-by-obsidian')).toEqual([
			'Links that lead nowhere 0', 'Names that several notes have 1 2 places', 'Links to missing files 0',
			'All findings of the check 2 without 2 that you ignore',
		]);
	});

	it('has something behind each number', () => {
		const all = sections.flatMap(({ figures }) => figures);
		expect(all.every(({ opens }) => typeof opens === 'string' || 'check' in opens || opens.length > 0)).toBe(true);
		expect(new Set(all.flatMap((figure) => [figure, ...(figure.parts ?? [])]).map(({ label }) => label)).size).toBe(
			all.reduce((sum, { parts = [] }) => sum + 1 + parts.length, 0),
		);
	});

	it('of an empty vault is all zeros', () => {
		const empty = sectionsIn({});
		expect(figuresIn(empty, 'In this vault')).toEqual(['Notes 0', 'Names 0', 'Definitions 0', 'Callouts 0']);
		expect(figuresIn(empty, 'Glossary')).toEqual(['Entries 0']);
	});
});

describe('what looks like the glossary', () => {
	const glossary = (changes?: Partial<Scope>): readonly Figure[] => figuresOf(sectionsIn(NOTES, changes), 'Glossary');

	it('stands below the entries, each with the scope that its button gives', () => {
		expect(figuresIn(sectionsIn(NOTES), 'Glossary')).toEqual([
			'Entries 3', 'The folder "Glossary" 2', '#term 1', 'Notes that state a definition 1',
		]);
		const [entries, folder, tag] = glossary();
		expect(entries).toMatchObject({ about: 'All notes are entries. These look like your glossary:' });
		expect(entries?.scope).toBeUndefined();
		expect(folder?.scope).toEqual({ ...DEFAULT_SCOPE, folders: ['Glossary'] });
		expect(tag?.scope).toEqual({ ...DEFAULT_SCOPE, tags: ['term'] });
	});

	it('is marked where it is in use, with the way back to all notes', () => {
		const [entries, folder, tag] = glossary({ folders: ['Glossary'], excluded: ['Old'] });
		expect(entries).toMatchObject({ count: 2, about: 'In use: the folder "Glossary"', scope: { ...DEFAULT_SCOPE, excluded: ['Old'] } });
		expect(folder?.scope).toBeNull();
		expect(tag?.scope).toEqual({ ...DEFAULT_SCOPE, tags: ['term'], excluded: ['Old'] });
	});

	it('is said to be nothing, where there is nothing', () => {
		const [entries, ...others] = figuresOf(sectionsIn({ 'Diary.md': 'A day.' }), 'Glossary');
		expect(entries?.about).toBe('All notes are entries. Tags or folders can be chosen in the settings.');
		expect(others).toEqual([]);
	});

	it('is six candidates at most', () => {
		const tags = ['glossary', 'term', 'definition', 'acronym', 'dictionary', 'vocabulary', 'jargon'].map((tag) => `#${tag}`).join(' ');
		expect(figuresOf(sectionsIn({ 'Claim.md': tags }), 'Glossary')).toHaveLength(7);
	});
});
