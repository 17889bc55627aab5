import { describe, expect, it } from 'vitest';
import { ALONE, InlineScanner } from '../../../src/engine/text/inline/inline';
import { CommentReader, linkOf, noteAddress, readWikilink } from '../../../src/engine/text/link-text';

describe('what a wikilink says', () => {
	it.each([
		['[[ACO]]', 'ACO', '', 'ACO'],
		['[[ACO|the group]]', 'ACO', '', 'the group'],
		['[[Models/ACO]]', 'Models/ACO', '', 'Models/ACO'],
		['[[ACO.md]]', 'ACO.md', '', 'ACO.md'],
		['[[ACO#Risk]]', 'ACO', '#Risk', 'ACO > Risk'],
		['[[ACO#Risk#Two-sided]]', 'ACO', '#Risk#Two-sided', 'ACO > Risk > Two-sided'],
		['[[ACO#Risk|its risk]]', 'ACO', '#Risk', 'its risk'],
		['[[#Risk]]', '', '#Risk', 'Risk'],
		['[[#^id-1]]', '', '#^id-1', '^id-1'],
		['[[ACO#^id-1]]', 'ACO', '#^id-1', 'ACO > ^id-1'],
		['![[logo.png|300]]', 'logo.png', '', '300'],
		['[[ACO\\|the group]]', 'ACO', '', 'the group'],
		['[[ACO#Risk\\|its risk]]', 'ACO', '#Risk', 'its risk'],
		['[[ ACO | the group ]]', 'ACO', '', 'the group'],
		['[[ACO|]]', 'ACO', '', 'ACO'],
		['[[ACO||the group]]', 'ACO', '', '|the group'],
		['[[|the group]]', '|the group', '', '|the group'],
		['[[constructor]]', 'constructor', '', 'constructor'],
		['[[Fee-For-Service (FFS)|FFS]]', 'Fee-For-Service (FFS)', '', 'FFS'],
	])('is read from %j', (source, target, subpath, display) => {
		expect(readWikilink(source)).toEqual({ target, subpath, display });
	});
});

describe('where the address of a Markdown link leads', () => {
	it.each([
		['ACO.md', 'ACO.md', ''],
		['Models/ACO.md#Risk', 'Models/ACO.md', '#Risk'],
		['Accountable%20Care.md', 'Accountable Care.md', ''],
		['ACO%20#Risk', 'ACO', '#Risk'],
		['#Risk', '', '#Risk'],
		['100%.md', '100%.md', ''],
		['Codes/E11:2024.md', 'Codes/E11:2024.md', ''],
		['2024:a.md', '2024:a.md', ''],
	])('is in the vault for %j', (address, target, subpath) => {
		expect(noteAddress(address)).toEqual({ target, subpath });
	});

	it.each([
		'', 'https://cms.gov', 'mailto:him@example.org', 'x-a+b.1:c', 'C:/notes/ACO.md', '//cms.gov/aco',
	])('is nowhere in it for %j', (address) => {
		expect(noteAddress(address)).toBeNull();
	});
});

describe('the one link that a text consists of', () => {
	it.each([
		['[[ACO#Risk|its risk]]', 'ACO', '#Risk'],
		['[the group](ACO.md#Risk)', 'ACO.md', '#Risk'],
	])('is read from %j', (markdown, target, subpath) => {
		expect(linkOf(markdown)).toMatchObject({ target, subpath });
	});

	it.each([
		'', 'ACO', 'the [[ACO]]', '[[ACO]] too', '[[ACO]][[IPA]]', '![[ACO]]', '![the group](ACO.md)', '[rule](https://cms.gov)', '`[[ACO]]`',
	])('is none in %j', (markdown) => {
		expect(linkOf(markdown)).toBeNull();
	});
});

describe('what stands inside a comment', () => {
	const text = '`a` %%`b` [[ACO]]%% <!-- [[IPA]] -->%%`c`%%';
	const spans = new InlineScanner(text).scan(0, text.length, ALONE);

	it('is read inside percent signs, and nowhere else', () => {
		const reader = new CommentReader(text);
		const inside = spans.map((span) => reader.spansIn(span).map(({ from, to }) => text.slice(from, to)));
		expect(inside).toEqual([[], ['`b`', '[[ACO]]'], [], ['`c`']]);
	});

	it('is not what stands beside it', () => {
		const beside = 'a`b`%%c%%`d`e';
		expect(new CommentReader(beside).spansIn({ kind: 'comment', from: 4, to: 9 })).toEqual([]);
		expect(new CommentReader('%%a [[b%%]]').spansIn({ kind: 'comment', from: 0, to: 9 })).toEqual([]);
	});
});
