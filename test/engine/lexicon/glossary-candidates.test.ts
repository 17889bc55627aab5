import { describe, expect, it } from 'vitest';
import { GlossaryCandidates, scopeOfCandidate } from '../../../src/engine/lexicon/glossary-candidates';
import { DEFAULT_SCOPE, isEntry } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';

/** The candidates of some notes, in words: `tag glossary 2`. */
function candidatesOf(notes: Readonly<Record<string, string>>, excluded: readonly string[] = []): string[] {
	const candidates = new GlossaryCandidates(excluded);
	for (const [path, text] of Object.entries(notes)) candidates.add(parseNote(path, text));
	return candidates.all().map(({ kind, text, count }) => [kind, text, count].filter((part) => part !== '').join(' '));
}

const tagged = (tag: string): Record<string, string> => ({ 'Claim.md': `---\ntags: ["${tag}"]\n---\n` });

describe('a tag looks like the glossary', () => {
	it.each([
		['glossary', 'glossary'], ['Definition', 'Definition'], ['definitions', 'definitions'], ['term', 'term'], ['def', 'def'],
		['acronym', 'acronym'], ['medical-terms', 'medical-terms'],
		['MedicalTerms', 'MedicalTerms'], ['key_concepts', 'key_concepts'], ['Glossar', 'Glossar'],
		['Begriff', 'Begriff'], ['glossaire', 'glossaire'], ['términos', 'términos'], ['begrippen', 'begrippen'], ['术语', '术语'],
		['note/definition', 'note/definition'],
	])('that is called %s', (tag) => expect(candidatesOf(tagged(tag))).toEqual([`tag ${tag} 1`]));

	it.each([
		['glossary/him', 'glossary'], ['type/term/him', 'type/term'], ['glossary/terms', 'glossary'],
	])('up to the part that says so: %s', (tag, part) => expect(candidatesOf(tagged(tag))).toEqual([`tag ${part} 1`]));

	it.each([
		'models', 'long-term', 'long-term-care', 'terms-of-use', 'definitive-care', 'glossitis', 'conceptual', 'termination', 'fachwissen',
	])('and not where it is called %s', (tag) => expect(candidatesOf(tagged(tag))).toEqual([]));

	it('once for each note, however many of its tags lie below it, in any letter case', () => {
		expect(candidatesOf({
			'Claim.md': '---\ntags: [glossary/him, Glossary/cost]\n---\n',
			'Payer.md': '#GLOSSARY',
		})).toEqual(['tag glossary 2']);
	});
});

describe('notes with aliases look like the glossary', () => {
	const named = '---\naliases: [bill]\n---\nA request.';

	it('where nothing says so plainly', () => {
		expect(candidatesOf({ 'Claim.md': named, 'Day.md': 'A day.' })).toEqual(['aliased 1']);
		const words = { 'Claim.md': named, 'Day.md': 'A day.', 'Concepts/Care.md': 'A word.' };
		expect(candidatesOf(words)).toEqual(['folder Concepts 1', 'aliased 1']);
		expect(candidatesOf({ 'Claim.md': named, 'Day.md': '#glossary' })).toEqual(['tag glossary 1']);
		expect(candidatesOf({ 'Claim.md': named, 'Care.md': '*What is done for a patient.*' })).toEqual(['defined 1']);
	});

	it('but not all notes, and not a few of many', () => {
		expect(candidatesOf({ 'Claim.md': named })).toEqual([]);
		const days = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`Day ${i}.md`, 'A day.']));
		expect(candidatesOf({ 'Claim.md': named, ...days })).toEqual([]);
		expect(candidatesOf({ 'Claim.md': named, 'Bill.md': named, ...days })).toEqual(['aliased 2']);
	});
});

describe('a folder looks like the glossary', () => {
	it.each([
		['Glossary/Claim.md', 'Glossary'], ['Work/01 Terms/Claim.md', 'Work/01 Terms'], ['📚 Definitions/a/b/Claim.md', '📚 Definitions'],
		['Terms and definitions/Claim.md', 'Terms and definitions'], ['Glossar/Claim.md', 'Glossar'], ['Concepts/Claim.md', 'Concepts'],
	])('where a part of its path says so: %s', (path, folder) => expect(candidatesOf({ [path]: '' })).toEqual([`folder ${folder} 1`]));

	it.each(['Glossary.md', 'Spring Term/Claim.md', 'Long-term care/Claim.md', 'Payment/Claim.md'])('and not at %s', (path) => {
		expect(candidatesOf({ [path]: '' })).toEqual([]);
	});

	it('beside a tag of the same name', () => {
		expect(candidatesOf({ 'Glossary/Claim.md': '#Glossary' })).toEqual(['tag Glossary 1', 'folder Glossary 1']);
	});
});

describe('notes look like the glossary', () => {
	it.each([
		['in a property', '---\ndefinition: a demand for payment\n---\n'],
		['in an inline field', 'Definition:: a demand for payment\n'],
		['in italics', '*A demand for payment.*\n'],
	])('that state %s what they are', (_, text) => expect(candidatesOf({ 'Claim.md': text, 'Diary.md': 'A day.' })).toEqual(['defined 1']));

	it('where they are one in twenty at least: a few in a large vault are no glossary', () => {
		const notes: Record<string, string> = { 'Claim.md': '*A demand for payment.*' };
		for (let i = 1; i < 20; i++) notes[`${i}.md`] = '';
		expect(candidatesOf(notes)).toEqual(['defined 1']);
		expect(candidatesOf({ ...notes, '20.md': '' })).toEqual([]);
	});

	it('and not those whose first sentence might be a definition', () => {
		expect(candidatesOf({ 'Claim.md': 'A claim is a demand for payment.' })).toEqual([]);
	});
});

it('templates and excluded folders give no candidate', () => {
	const notes = { 'Templates/Term.md': '#glossary', 'Old/Glossary/Claim.md': '#glossary' };
	expect(candidatesOf(notes)).toEqual(['folder Old/Glossary 1', 'tag glossary 1']);
	expect(candidatesOf(notes, ['Old'])).toEqual([]);
});

it('the most telling candidate stands first: names that say it before a few more definitions, and these before "concepts"', () => {
	const notes: Record<string, string> = {};
	for (let i = 0; i < 6; i++) notes[`Concepts/${i}.md`] = i < 4 ? '*A thing.*\n\n#glossary' : '*A thing.*';
	expect(candidatesOf(notes)).toEqual(['tag glossary 4', 'defined 6', 'folder Concepts 6']);
	for (let i = 6; i < 40; i++) notes[`Concepts/${i}.md`] = '*A thing.*';
	expect(candidatesOf(notes)[0]).toBe('defined 40');
});

describe('the scope of a candidate', () => {
	const notes = {
		'Glossary/Claim.md': '*A demand.* #term/him', 'Glossary/Old/Payer.md': '#Term', 'Diary.md': 'definition:: a day', 'Plan.md': '',
	};

	it('has as many entries as the candidate says, and keeps the excluded folders', () => {
		const candidates = new GlossaryCandidates(['Glossary/Old']);
		const parsed = Object.entries(notes).map(([path, text]) => parseNote(path, text));
		for (const note of parsed) candidates.add(note);
		const before = { ...DEFAULT_SCOPE, tags: ['plans'], property: 'owner', excluded: ['Glossary/Old'] };
		const all = candidates.all();
		expect(all.map(({ kind }) => kind).sort()).toEqual(['defined', 'folder', 'tag']);
		for (const candidate of all) {
			const scope = scopeOfCandidate(candidate, before);
			expect(scope.excluded).toEqual(['Glossary/Old']);
			expect(parsed.filter((note) => isEntry(note, scope))).toHaveLength(candidate.count);
		}
	});

	it('has the notes with aliases as entries', () => {
		const scope = scopeOfCandidate({ kind: 'aliased', text: '' }, { ...DEFAULT_SCOPE, tags: ['plans'] });
		const isIn = (text: string): boolean => isEntry(parseNote('Claim.md', text), scope);
		const texts = ['---\naliases: [bill]\n---\n', '---\nalias: bill\n---\n', '---\naliases: []\n---\n', '#plans'];
		expect(texts.map(isIn)).toEqual([true, true, false, false]);
	});
});
