import { describe, expect, it } from 'vitest';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { countJson, countLines, countVault } from '../../../src/engine/report/counts';
import { findingJson } from '../../../src/engine/report/findings';
import { lexiconOf, READABLE } from './made';

function linesOf(notes: Readonly<Record<string, string>>): string[] {
	return countLines(countVault(lexiconOf(notes), DEFAULT_SCOPE)).text.split('\n').map((line) => line.trim());
}

describe('the counts of a vault', () => {
	it('are a screen of lines', () => {
		expect(linesOf({
			'ACO.md': '---\ntags: [models]\naliases: group\n---\n*A group.* See [[IPA]], [[plan]] and [[gone]].\n\n'
				+ 'Owner:: providers\n\n> [!tip] Look\n> here\n',
			'IPA.md': '---\ntags: [models, payment]\naliases: plan\nowner: a\nowner: b\n---\n*A plan.*\n',
		})).toEqual([
			'notes       2, 2 glossary entries',
			'names       4: 2 titles, 0 headings, 2 aliases, 0 derived; 0 shared by several notes',
			'tags        2: models (2), payment (1)',
			'attributes  3',
			'callouts    1: 0 admonition blocks, 1 native',
			'links       3: 1 by path, 1 by a name only, 1 to nothing',
			'problems    1 error, 1 other finding; first: IPA.md, line 5',
		]);
	});

	it('name six tags at most, those of most notes', () => {
		const tagged = (count: number): string =>
			linesOf({ 'ACO.md': `---\ntags: [${'abcdefgh'.slice(0, count).split('').map((one) => `t${one}`).join(', ')}]\n---\n` })[2] ?? '';
		expect(tagged(6)).toBe('tags        6: ta (1), tb (1), tc (1), td (1), te (1), tf (1)');
		expect(tagged(7)).toBe('tags        7: ta (1), tb (1), tc (1), td (1), te (1), tf (1), …');
	});

	it('have their labels in bold where that can be seen', () => {
		expect(countLines(countVault(lexiconOf({}), DEFAULT_SCOPE), READABLE).text.split('\n')[0]).toBe('  *notes      * 0, 0 glossary entries');
	});

	it('are the same as JSON, with the findings as the audit prints them', () => {
		const counts = countVault(lexiconOf({ 'QI.md': '' }), DEFAULT_SCOPE);
		expect(countJson(counts)).toEqual({ ...counts, findings: counts.findings.map(findingJson) });
		expect(counts.findings.map(({ code }) => code)).toEqual(['no-definition', 'short-name']);
	});
});
