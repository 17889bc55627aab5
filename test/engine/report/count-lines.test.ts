import { describe, expect, it } from 'vitest';
import { DEFAULT_SCOPE, type Scope } from '../../../src/engine/lexicon/scope';
import { candidateWords, countLines, scopeWords } from '../../../src/engine/report/count-lines';
import { countVault } from '../../../src/engine/report/counts';
import { lexiconOf, READABLE } from './made';

function linesOf(notes: Readonly<Record<string, string>>, scope = DEFAULT_SCOPE): string[] {
	return countLines(countVault(lexiconOf(notes), scope), scope).text.split('\n').map((line) => line.trim());
}

describe('the counts of a vault for people', () => {
	it('are a screen of lines', () => {
		expect(linesOf({
			'ACO.md': '---\ntags: [models]\nalias: group\n---\n*A group.* See [[IPA]], [[plan]] and [[gone]].\n\n'
				+ 'Owner:: providers\n\n> [!tip] Look\n> here\n',
			'IPA.md': '---\ntags: [models, payment]\nalias: plan\nowner: a\nowner: b\n---\n*A plan.*\n',
		})).toEqual([
			'notes       2, 2 glossary entries',
			'glossary    all notes; looks like it: notes that state a definition (1)',
			'names       4: 2 titles, 0 headings, 2 aliases, 0 derived; 0 shared by several notes',
			'definitions 2: 0 in a property, 0 in a field, 0 in a section, 0 in a callout, 1 in italics, 1 from text; 0 without',
			'tags        2: models (2), payment (1)',
			'attributes  3: 2 properties, 1 inline field, 0 labels, 0 sections, 0 table rows; 0 empty',
			'callouts    1: 0 admonition blocks, 1 native',
			'links       3: 1 by path, 1 by a name only, 1 to nothing',
			'unread      by Obsidian: tags or aliases of 2 notes, 0 admonition blocks, 1 link',
			'problems    1 error, 2 other findings; first: IPA.md, line 5',
		]);
	});

	it('say how many findings are ignored', () => {
		const counts = countVault(lexiconOf({ 'QI.md': '*Better care.* [[Nobody]]' }), DEFAULT_SCOPE, ['short-name']);
		expect(countLines(counts, DEFAULT_SCOPE).text).toMatch(/problems {4}0 errors, 1 other finding, 1 ignored$/);
	});

	it('name six tags at most, those of most notes', () => {
		const tagged = (count: number): string =>
			linesOf({ 'ACO.md': `---\ntags: [${'abcdefgh'.slice(0, count).split('').map((one) => `t${one}`).join(', ')}]\n---\n` })[4] ?? '';
		expect(tagged(0)).toBe('tags        0');
		expect(tagged(6)).toBe('tags        6: ta (1), tb (1), tc (1), td (1), te (1), tf (1)');
		expect(tagged(7)).toBe('tags        7: ta (1), tb (1), tc (1), td (1), te (1), tf (1), …');
	});

	it('name three candidates for the glossary at most, the most telling ones', () => {
		const notes = { 'Terms/ACO.md': '#term', 'Terms/IPA.md': '#term #acronym', 'Glossary/CIN.md': '#term', 'Day.md': '' };
		expect(linesOf(notes)[1]).toBe('glossary    all notes; looks like it: #term (3), the folder "Terms" (2), the folder "Glossary" (1)');
		expect(linesOf({ 'Day.md': '' })[1]).toBe('glossary    all notes');
	});

	it('have their labels in bold where that can be seen', () => {
		const counts = countVault(lexiconOf({}), DEFAULT_SCOPE);
		expect(countLines(counts, DEFAULT_SCOPE, READABLE).text.split('\n')[0]).toBe('  *notes      * 0, 0 glossary entries');
	});
});

describe('the scope of a glossary in words', () => {
	it.each<[Partial<Scope>, string]>([
		[{}, 'all notes'],
		[{ excluded: ['Old'] }, 'all notes'],
		[{ tags: ['definition', '#glossary/him'] }, '#definition, #glossary/him'],
		[{ folders: ['Terms'], property: 'definition' }, 'the folder "Terms", notes with the property "definition"'],
		[{ tags: ['term'], defined: true }, '#term, notes that state a definition'],
		[{ property: 'aliases' }, 'notes with aliases'],
	])('%j', (scope, words) => expect(scopeWords({ ...DEFAULT_SCOPE, ...scope })).toBe(words));

	it('uses the words of the candidates', () => {
		const words = [candidateWords({ kind: 'tag', text: 'term' }), candidateWords({ kind: 'folder', text: 'Terms' })];
		expect(words).toEqual(['#term', 'the folder "Terms"']);
	});
});
