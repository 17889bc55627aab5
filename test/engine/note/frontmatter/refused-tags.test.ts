import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../../src/engine/note/frontmatter/frontmatter';
import { findRefusedTags } from '../../../../src/engine/note/frontmatter/refused-tags';

function refused(block: string): [at: string, tag: string, message: string][] {
	const text = `---\n${block}\n---\n`;
	return findRefusedTags(readFrontmatter(text).frontmatter?.properties ?? [])
		.map(({ from, to, about, message }) => [text.slice(from, to), about?.[0] ?? '', message]);
}

describe('tags that Obsidian refuses', () => {
	it.each([
		['tags: [two words]', 'two words', '#two words', /put hyphens in their places/],
		['tags:\n  - ok\n  - "#two words"', '"#two words"', '#two words', /put hyphens/],
		['tags: [g.h]', 'g.h', '#g.h', /letters, digits/],
		['tags: g.h', 'g.h', '#g.h', /letters, digits/],
		['Tags: ["a, b"]', '"a, b"', '#a, b', /hyphens/],
		['tags: [R&D]', 'R&D', '#R&D', /take other signs away/],
		['tags: [2024]', '2024', '#2024', /put a letter before them/],
		['tags: 0450', '0450', '#0450', /put a letter/],
	])('are those in %j', (block, at, tag, advice) => {
		const [found, ...more] = refused(block);
		expect(more).toEqual([]);
		expect(found?.slice(0, 2)).toEqual([at, tag]);
		expect(found?.[2]).toMatch(advice);
		expect(found?.[2]).toContain(`"${tag.slice(1)}"`);
	});

	it.each([
		'tags: [a, b/c, d-e, f_g, 340B, 2024-01, "#him", santé, 医療, 🩺, ❤️]', 'tags: ["{{tag}}", "<% x %>"]', 'tags:', 'tags: [~, ""]',
		'tags: a b',
		'tag: g.h', 'title: g.h',
	])('are none in %j', (block) => expect(refused(block)).toEqual([]));
});
