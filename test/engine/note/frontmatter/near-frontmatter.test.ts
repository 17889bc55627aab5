import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../../src/engine/note/frontmatter/frontmatter';
import { parseNote } from '../../../../src/engine/note/note';
import { marked } from '../../../marked';

const BODY = 'A plan of care.\n';

function open(text: string): { code: string | undefined; message: string; at: string; body: string; count: number } {
	const { frontmatter, body, problems } = readFrontmatter(text);
	expect(frontmatter).toBeNull();
	const [problem] = problems;
	return {
		code: problem?.code, message: problem?.message ?? '', at: text.slice(problem?.from, problem?.to),
		body: text.slice(body), count: problems.length,
	};
}

describe('properties that begin wrongly', () => {
	it.each([
		['an empty line before them', '\n---\nalias: Azure\ntags: a\n---\n', /behind an empty line\. Delete it/],
		['several lines of blanks before them', '\n  \n\r\n---\ntags: a\n---\n', /behind an empty line/],
		['an empty line behind a byte order mark', '\ufeff\n---\ntags: a\n---\n', /behind an empty line/],
		['a blank before their fence', ' ---\ntags: a\n---\n', /a blank stands before the first "---"/],
		['a tab before their fence', '\t---\ntags: a\n---\n', /a blank stands before/],
		['a blank without width before their fence', '\u200b---\ntags: a\n---\n', /cannot be seen stands before/],
		['a long dash and hyphens', '—--\naliases: [Azure]\n---\n', /their first line has a long dash/],
		['a long dash and a hyphen', '—-\naliases: [Azure]\n---\n', /long dash/],
		['a short dash', '–\naliases: [Azure]\n---\n', /long dash/],
		['a long dash, and one below', '—\naliases: [Azure]\n—\n', /long dash/],
		['four hyphens', '----\ntags: a\n---\n', /has 4 hyphens/],
		['two hyphens, and two below', '--\ntags: a\n--\n', /has 2 hyphens/],
		['text behind their fence', '---%% index\ntags: a\n---\n', /goes on behind its three hyphens/],
		['an empty line, and keys that few notes have', '\n---\npayer: Medicare\nyear: 2012\n---\n', /behind an empty line/],
		['lists and lines further in', '\n---\ntags:\n  - a\n- b\nnote: |\n  text\n---\n', /behind an empty line/],
		['an empty line among them', '\n---\ntags: a\n\nalias: b\n\n---\n', /behind an empty line/],
	])('are a finding and no text: %s', (_, head, why) => {
		const opening = open(head + BODY);
		expect(opening).toMatchObject({ code: 'frontmatter-misplaced', body: BODY, count: 1 });
		expect(opening.message).toMatch(/^The properties are not read, because /);
		expect(opening.message).toMatch(why);
		expect(opening.at).toBe(head.replace(/^[\s\ufeff\u200b]+/, '').split('\n')[0]);
	});

	it.each([
		'\n---\nA plan: paid at once.\n---\n', '\n---\n\nCare.\n', ' - tags: a\n', '— she said\ntags: a\n', '- tags: a\n- b\n',
		'***\ntags: a\n***\n',
		'# Plan\n---\ntags: a\n---\n', '--\nCare.\n', '-\ntags: a\n', '+++\nno end\n', '+ item\n', '\n---\n- a\n---\n', '---\n---a\n',
	])('are none in %j, which is text', (text) => {
		expect(readFrontmatter(text)).toEqual({ frontmatter: null, body: 0, problems: [] });
	});
});

describe('properties without an end', () => {
	it.each([
		['nothing closes them', '«---»\ntags: aco\n', /not closed\. Below the last of them/],
		['nothing closes them, CRLF', '«---»\r\nAliases: ACO\r\n', /Below the last of them/],
		['nothing closes a list', '«---»\ntags:\n  - aco\n  - him\n', /Below the last of them/],
		[
			'text stands behind the closing hyphens', '---\ntags: aco\n«---%% index»\n',
			/goes on behind its three hyphens.*Put what is behind them on a line of its own/,
		],
		['four hyphens close them', '---\nalias: ACO\n«----»\n', /has 4 hyphens.*Mend that line/],
		['a long dash closes them', '---\nalias: ACO\n«—»\n', /has a long dash/],
		['three dots close them', '---\nalias: ACO\n«...»\n', /has three dots/],
		['an indented line closes them', '---\nalias: ACO\n« ---»\n', /is indented/],
		['the end of keys that few notes have goes on', '---\npayer: x\nyear: y\n«---- »\n', /has 4 hyphens/],
	])('are a finding and no text: %s', (_, source, why) => {
		const { text, ranges } = marked(source);
		const opening = open(`${text}\n${BODY}`);
		expect(opening).toMatchObject({ code: 'frontmatter-unclosed', count: 1 });
		expect(opening.body.trimStart()).toBe(BODY);
		expect(opening.message).toMatch(why);
		expect(opening.at.trim()).toBe(text.slice(ranges[0]?.from, ranges[0]?.to).trim());
	});

	it('end behind the last line that looks like one', () => {
		expect(open('---\ntags: aco\n# A plan\ntitle: x\n').body).toBe('# A plan\ntitle: x\n');
		expect(open('---\ntags: aco\nA plan of care.\n').body).toBe(BODY);
		expect(open('---\ntags: aco\n\nA plan of care.\n').body).toBe(`\n${BODY}`);
	});

	it('give the note no definition and no name', () => {
		const note = parseNote('Plan.md', '---\ntags: [MOC]\nalias: Way\n---%% Index\n- [[A]]\n');
		expect(note).toMatchObject({ definition: null, tags: [], names: [{ text: 'Plan' }], links: [{ target: 'A', line: 5 }] });
	});
});

describe('properties of other programs', () => {
	it.each([
		'+++\ntitle = "x"\n+++\n', '\ufeff+++ \r\ntitle = "x"\r\n\r\n[a]\r\nb = 1\r\n+++\r\n', '\n+++\n+++\n',
	])('between plus signs are no text: %j', (head) => {
		const opening = open(head + BODY);
		expect(opening).toMatchObject({ code: 'frontmatter-language', body: BODY, at: '+++' });
		expect(opening.message).toContain('TOML');
	});
});

describe('for any beginning', () => {
	const pieces = fc.constantFrom(
		'---', '—', '--', '\n', '\r\n', ' ', 'tags: a', 'b: c', '- x', '+++', '\ufeff', '\u200b', '# T', '%%', '...', 'text',
	);

	it('starts the body at the start of a line inside the text, and behind the place of the problem', () => {
		fc.assert(fc.property(fc.array(pieces, { maxLength: 16 }).map((some) => some.join('')), (text) => {
			const { frontmatter, body, problems } = readFrontmatter(text);
			expect(body === text.length || body <= 1 || text[body - 1] === '\n').toBe(true);
			if (!frontmatter) for (const { from, to } of problems) expect(from < to && to <= body).toBe(true);
		}), { numRuns: 1500 });
	});
});
