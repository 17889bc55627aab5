import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../../src/engine/note/note';
import { readFrontmatter } from '../../../../src/engine/note/frontmatter/frontmatter';
import { marked } from '../../../marked';

/** The problems of a block as codes with the text they point at. */
function problems(block: string): { code: string; at: string; message: string }[] {
	const text = `---\n${block}\n---\nbody`;
	return readFrontmatter(text).problems.map(({ code, from, to, message }) => ({ code, at: text.slice(from, to), message }));
}

describe('what is read otherwise than its author meant it', () => {
	it.each([
		['two colons behind a key', '«tags:»: a, b', /Two colons stand behind "tags".* Write "tags:"/],
		['two colons behind one of several keys', 'title: x\n«aliases:»: [A]\ntags: [b]', /behind "aliases"/],
		['a blank without width in a key', '«\u200btags»: a', /cannot be seen/],
		['a no-break space in a key', '«tags\u00a0»: a', /a blank that is none/],
		['a link without quotation marks', 'related: «[[Alpha]]»', /A link in "related" needs quotation marks/],
		['a link with a text', 'up: «[[Alpha|the plan]]»', /A link in "up"/],
		['a link in a list', 'related:\n  - "[[Alpha]]"\n  - «[[Beta]]»', /A link in "related"/],
		['a link in brackets', 'related: [«[[Alpha]]», [[Beta]]]', /A link in "related"/],
		['items without a blank behind their dashes', 'aliases:\n  «-»ACO\n  «-»IPA', /A blank is missing behind a dash in "aliases"/],
		['an item that is part of the one above', 'aliases:\n  - ACO\n    «-»IPA', /read as part of another text/],
	])('is a finding with what to do: %s', (_, source, message) => {
		const { text, ranges } = marked(source);
		const found = problems(text);
		expect(found.map(({ at }) => at)).toEqual(ranges.map(({ from, to }) => text.slice(from, to)));
		expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['frontmatter-misread']));
		expect(found[0]?.message).toMatch(message);
	});

	it.each([
		'related: "[[Alpha]]"', 'see: about [[Alpha]]', 'matrix: [[a, b], [c]]', 'pairs:\n  - [a, b]', 'up: [[{{title}}]]', 'range: -5',
		'range:\n  -5',
		'range:\n  -1.5\n  ', 'text: |\n  -a\n  -b', 'text: >\n  - a\n  -b', 'text: "a\n  -b"', 'aliases:\n- ACO\n- IPA', '-a: x',
		'a:\n  -\n  - x',
		'key with blanks: x', 'list:\n  - a: |\n      -b', 'time: 12:30',
	])('is not %j', (block) => expect(problems(block)).toEqual([]));
});

describe('a key in quotation marks', () => {
	it.each(['---\n{"Created:": "2024-03-01"}\n---\n', '---\n"Created:": 2024-03-01\n---\n'])('is read as it was meant: %j', (text) => {
		expect(parseNote('Plan.md', text).problems).toEqual([]);
	});
});
