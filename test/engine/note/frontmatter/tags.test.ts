import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../../src/engine/note/frontmatter/frontmatter';
import { readTags } from '../../../../src/engine/note/frontmatter/tags';

/** The tags of a note with this frontmatter block and these tags in its body. */
function tags(block: string, inline: readonly string[] = []): string[] {
	return readTags(readFrontmatter(`---\n${block}\n---\n`).frontmatter?.properties ?? [], inline);
}

describe('tags of the frontmatter', () => {
	it.each([
		['a single tag', 'tags: aco', ['aco']],
		['a comma string', 'tags: definition, him, aco, glossary/him', ['definition', 'him', 'aco', 'glossary/him']],
		['a comma string without blanks', 'tags: him,aco', ['him', 'aco']],
		['a blank string', 'tags: him aco  cin', ['him', 'aco', 'cin']],
		['commas and blanks mixed, with empty places', 'tags: him,, aco ,cin,', ['him', 'aco', 'cin']],
		['a comma string in quotes', 'tags: "him, aco"', ['him', 'aco']],
		['hashes in quotes', 'tags: "#him, #aco #cin"', ['him', 'aco', 'cin']],
		['a flow list', 'tags: [him, "aco"]', ['him', 'aco']],
		['a flow list with hashes', "tags: ['#him', \"#glossary/him\"]", ['him', 'glossary/him']],
		['a block list', 'tags:\n  - him\n  - "#aco"\n  - glossary/him', ['him', 'aco', 'glossary/him']],
		['a block list with a comment behind an item', 'tags:\n  - him # first\n  - aco', ['him', 'aco']],
		['lists within lists', 'tags: [[him, aco], [cin]]', ['him', 'aco', 'cin']],
		[
			'numbers and dates as they are written', 'tags: [2024, 0450, 1.10, 2024-01-05, 340B, NO, yes]',
			['2024', '0450', '1.10', '2024-01-05', '340B', 'NO', 'yes'],
		],
		['a number alone', 'tags: 0450', ['0450']],
		['CRLF line ends', 'tags:\r\n  - him\r\n  - aco\r', ['him', 'aco']],
		['a hash inside a tag as part of it', 'tags: [c#]', ['c#']],
		['what cannot be seen as nothing', 'tags: ["a\u200b", "\ufeffb", "a"]', ['a', 'b']],
		['tags in other scripts', 'tags: santé, 医療', ['santé', '医療']],
		['JSON', '{"tags": ["him", "aco"]}', ['him', 'aco']],
	])('reads %s', (_, block, expected) => {
		expect(tags(block)).toEqual(expected);
	});

	it.each([
		'tags:', 'tags: ~', 'tags: null', 'tags: ""', 'tags: []', 'tags:\n  -\n  - ~\n  - null\n  - ""', 'tags: #him', 'tags: "#"', 'tags: " , "',
		'title: him', 'tagged: him', '',
	])(
		'finds no tag in %j',
		(block) => expect(tags(block)).toEqual([]),
	);

	it.each([
		'tags: aco', 'tag: aco', 'Tags: aco', 'TAGS: aco', 'Tag: [aco]', 'TAG:\n- aco', '"tAgS": aco',
	])('knows the key of %j in any letter case', (block) => {
		expect(tags(block)).toEqual(['aco']);
	});

	it('merges both keys, and a key that stands twice, in the order of the note', () => {
		expect(tags('tag: him\nalias: x\nTags: [aco, cin]\ntag: glossary/him')).toEqual(['him', 'aco', 'cin', 'glossary/him']);
	});

	it.each([
		['tags: [care model, aco]', ['care model', 'aco']],
		['tags:\n  - value based care\n  - him', ['value based care', 'him']],
		['tags:\n  - "him, aco"\n  - cin', ['him, aco', 'cin']],
	])('never splits the items of the list %j, which are the author\'s', (block, expected) => {
		expect(tags(block)).toEqual(expected);
	});
});

describe('tags of the body and tags that repeat', () => {
	it('puts the tags of the frontmatter before those of the body', () => {
		expect(tags('tags: him', ['aco', 'glossary/him'])).toEqual(['him', 'aco', 'glossary/him']);
	});

	it('reads the tags of a body without frontmatter', () => {
		expect(readTags([], ['aco', 'him'])).toEqual(['aco', 'him']);
	});

	it.each([
		['tags: aco, ACO, Aco', [], ['aco']],
		['tags: [Glossary/HIM, glossary/him]', [], ['Glossary/HIM']],
		['tags: him\ntag: HIM', [], ['him']],
		['tags: him', ['HIM', 'aco', 'ACO'], ['him', 'aco']],
		['tags: SANTÉ', ['santé'], ['SANTÉ']],
		['tags: sante\u0301', ['sant\u00e9'], ['sante\u0301']],
		['tags: "#aco, aco"', [], ['aco']],
		['tags: constructor, __proto__', ['toString', 'constructor'], ['constructor', '__proto__', 'toString']],
	])('keeps of the tags in %j and %j only the first of those that differ in letter case', (block, inline, expected) => {
		expect(tags(block, inline)).toEqual(expected);
	});

	it('keeps a nested tag beside its parent, which is another tag', () => {
		expect(tags('tags: glossary, glossary/him, him')).toEqual(['glossary', 'glossary/him', 'him']);
	});

	it('never repeats a tag, never gives an empty one or one that begins with a hash, and keeps the order of the body', () => {
		const words = fc.array(fc.constantFrom('aco', 'ACO', 'him', 'Him', 'glossary/him', 'cin', '0450', '340B'), { maxLength: 12 });
		fc.assert(
			fc.property(words, words, (first, inline) => {
				const found = tags(`tags: "${first.map((word) => `#${word}`).join(', ')}"`, inline);
				const folded = found.map((tag) => tag.toLowerCase());
				expect(new Set(folded).size).toBe(folded.length);
				expect(found.every((tag) => /^[^#\s,]+$/.test(tag))).toBe(true);
				expect([...new Set([...first, ...inline].map((word) => word.toLowerCase()))]).toEqual(folded);
			}),
			{ numRuns: 300 },
		);
	});
});
