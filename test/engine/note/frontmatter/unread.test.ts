import { describe, expect, it } from 'vitest';
import { readAliases } from '../../../../src/engine/note/frontmatter/aliases';
import { readFrontmatter } from '../../../../src/engine/note/frontmatter/frontmatter';
import { readTags } from '../../../../src/engine/note/frontmatter/tags';
import { findUnread, listOfLost, tellUnread } from '../../../../src/engine/note/frontmatter/unread';
import type { Problem } from '../../../../src/engine/text/problem';

function unread(block: string, inline: readonly string[] = []): Problem | null {
	const properties = readFrontmatter(`---\n${block}\n---\n`).frontmatter?.properties ?? [];
	const found = findUnread(properties, { aliases: readAliases(properties), tags: readTags(properties, inline), inline });
	return found && tellUnread({ ...found, line: 2 });
}

describe('what Obsidian no longer reads', () => {
	it.each([
		['alias: Azure', ['Azure']],
		['Alias: [Azure, Sky]', ['Azure', 'Sky']],
		['tag: a', ['#a']],
		['TAG:\n  - a\n  - b', ['#a', '#b']],
		['alias: Azure\ntag: a, b', ['Azure', '#a', '#b']],
		['tags: a, b', ['#a', '#b']],
		['tags: a b', ['#a', '#b']],
		['aliases: Azure, Sky', ['Azure', 'Sky']],
		['aliases: {en: Heart, de: Herz}', ['Heart', 'Herz']],
		['aliases:\n  - Heart\n  - Medicare: Part B', ['Medicare: Part B']],
		['alias: Azure, Sky\naliases: [Azure]', ['Sky']],
		['tag: a, B\ntags: [b]', ['#a']],
	])('is lost: %j', (block, about) => {
		const problem = unread(block);
		expect(problem).toMatchObject({ code: 'not-read-by-obsidian', about });
		expect(problem?.message).toMatch(/^Obsidian does not read ".+" as written here\. Lost: .+\. Since version 1\.9 it knows only/);
		for (const text of about) expect(problem?.message).toContain(text);
	});

	it.each([
		'aliases: Azure', 'aliases: Azure sky', 'aliases: "Smith, Jr."', 'ALIASES: [A, B]', 'tags: a', 'tags:\n  - a\n  - b', 'tags: [a, b]',
		'Tags: a/b',
		'alias:', 'tag: []', 'tags: ""', 'alias: Azure\naliases: [Azure]', 'tag: a\ntags: [A]', 'cssclass: wide', 'alias: "{{title}}"',
		'tag: <%x%>', 'title: a, b', '',
	])('is nothing of %j', (block) => expect(unread(block)).toBeNull());

	it('is no tag that stands in the body too', () => {
		expect(unread('tags: a, b', ['B'])).toMatchObject({ about: ['#a'] });
	});

	it('names the keys, and stands at the first of them', () => {
		const problem = unread('title: x\nalias: A1\ntag: b\nalias: C');
		expect(problem?.message).toContain('does not read "alias" and "tag" as');
		expect(problem).toMatchObject({ from: 13, to: 22 });
	});

	it('is told as a count with the first three', () => {
		expect(listOfLost(['A'])).toBe('1 name ("A")');
		expect(listOfLost(['A', '#b', 'C', 'D', 'E'])).toBe('4 names ("A", "C", "D" and 1 more) and 1 tag (#b)');
	});
});
