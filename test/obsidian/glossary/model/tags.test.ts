import { describe, expect, it } from 'vitest';
import { hasTag, TagCounts } from '../../../../src/obsidian/glossary/model/tags';

/** The tree of the tags of some entries, what is below indented. */
function tree(entries: readonly (readonly string[])[], ...folded: string[]): string[] {
	const counts = new TagCounts();
	for (const tags of entries) counts.count(tags, 1);
	return counts.rows(new Set(folded)).map(({ level, text, count }) => `${'  '.repeat(level - 1)}${text} ${count}`);
}

describe('the tags of a glossary', () => {
	it('are a tree in which a tag counts for those above it, once an entry', () => {
		expect(tree([['glossary/him', 'glossary/law'], ['glossary/him/coding'], ['payer']])).toEqual([
			'glossary 2',
			'  him 2',
			'    coding 1',
			'  law 1',
			'payer 1',
		]);
	});

	it('stand together with what is below them, whatever else begins alike', () => {
		expect(tree([['care-plan'], ['care/team'], ['care']])).toEqual(['care 2', '  team 1', 'care-plan 1']);
	});

	it('are one in any letter case, written as most entries write it', () => {
		expect(tree([['him'], ['HIM'], ['HIM', 'him']])).toEqual(['HIM 3']);
	});

	it('hide what is below a folded one', () => {
		expect(tree([['glossary/him'], ['payer']], '#glossary')).toEqual(['glossary 1', 'payer 1']);
	});

	it('go when the last entry with them goes', () => {
		const counts = new TagCounts();
		counts.count(['glossary/him'], 1);
		counts.count(['glossary'], 1);
		counts.count(['glossary/him'], -1);
		expect(counts.rows(new Set()).map(({ tag, count }) => [tag, count])).toEqual([['glossary', 1]]);
		expect(counts.size).toBe(1);
	});

	it('are on an entry that has one below it, not on one that only begins alike', () => {
		expect([hasTag(['Glossary/HIM'], 'glossary'), hasTag(['glossaries'], 'glossary'), hasTag([], 'glossary')]).toEqual([true, false, false]);
	});
});
