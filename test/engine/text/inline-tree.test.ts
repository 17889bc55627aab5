import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { readInline, type Inline, type InlineGroup } from '../../../src/engine/text/inline-tree';
import { plainText } from '../../../src/engine/text/plain-text';
import { drawn } from './drawn-inlines';

function everyOne(inlines: readonly Inline[]): Inline[] {
	return inlines.flatMap((one) => ('children' in one ? [one, ...everyOne(one.children)] : [one]));
}

function linksIn(inlines: readonly Inline[]): InlineGroup[] {
	return everyOne(inlines).flatMap((one) => (one.kind === 'link' || one.kind === 'address' ? [one] : []));
}

describe('inline Markdown as a tree', () => {
	it.each([
		['plain words', 'plain words'],
		['**two** sides of *one* risk', '<strong: two> sides of <emphasis: one> risk'],
		['***both*** and __same__ _kind_', '<emphasis: <strong: both>> and <strong: same> <emphasis: kind>'],
		['**bold *and* more**', '<strong: bold <emphasis: and> more>'],
		['==marked== ~~gone~~', '<highlight: marked> <strike: gone>'],
		['2 * 3 * 4, snake_case_name', '2 * 3 * 4, snake_case_name'],
		['\\*not\\* emphasis, 1\\.', '*not* emphasis, 1.'],
		['`**code**` and ``a ` b``', '<code **code**> and <code a ` b>'],
		['[[ACO]] or [[ACO#Risk|the **risk**]]', '<link ACO: ACO> or <link ACO#Risk: the **risk**>'],
		['[**its** risk](Models/ACO.md#Risk)', '<link Models/ACO.md#Risk: <strong: its> risk>'],
		[
			'[rule](https://example.org/a_b) https://example.org/x.',
			'<address https://example.org/a_b: rule> <address https://example.org/x: https://example.org/x>.',
		],
		['[write](mailto:a@example.org)', '<address mailto:a@example.org: write>'],
		['a #tag here', 'a <tag #tag> here'],
		['$x^2$ costs $5 and $6', '<math x^2> costs $5 and $6'],
		['one\ntwo\\\nthree<br>four<BR/>five<br />six', 'one/two/three/four/five/six'],
		['at C:\\notes\\\nhere', 'at C:\\notes/here'],
		['[rule](http://example.org)', '<address http://example.org: rule>'],
		['$a\\$$', '<math a\\$>'],
		['of ^[the group] alone', 'of ^[the group] alone'],
		['BMI &ge; 30, \\&ge; and `&ge;`', 'BMI ≥ 30, &ge; and <code &ge;>'],
		['seen %%hidden%% <!-- hidden -->too ^block-1', 'seen  too '],
		['a claim[^1]', 'a claim'],
		['[risk:: two sides]', '[risk:: two sides]'],
		['{{title}} <% tp.date %>', '{{title}} <% tp.date %>'],
	])('of %j is %j', (markdown, expected) => {
		expect(drawn(readInline(markdown))).toBe(expected);
	});

	it.each([
		['![[ACO#Risk|x]]', '<object embed of ACO > Risk>'],
		['![[scan.png|100]]', '<object image scan.png>'],
		['![[http://example.org/page]]', '<object embed of http://example.org/page>'],
		['![a chart|200x100](http://example.org/chart.png)', '<object image a chart>'],
		['![](http://example.org/a/chart.png?size=2)', '<object image chart.png>'],
		['![100](chart.png)', '<object image chart.png>'],
		['![a chart | 100 ](chart.png)', '<object image a chart>'],
		['![3 charts](chart.png)', '<object image 3 charts>'],
		['![](charts/data:2024.png#top)', '<object image data:2024.png>'],
		['![[scan.jpg]]', '<object image scan.jpg>'],
		['![[scan.png.md]]', '<object embed of scan.png.md>'],
		['![](data:image/png;base64,AAAA)', '<object image>'],
		['[![badge](http://example.org/b.svg)](https://example.org)', '<address https://example.org: <object image badge>>'],
		['$$E = mc^2$$', '<object formula>'],
	])('names in words what %j would fetch, embed or set apart', (markdown, expected) => {
		expect(drawn(readInline(markdown))).toBe(expected);
	});

	it.each([
		'<img src=http://example.org/a.png>', 'H<sub>2</sub>O', '<script>run()</script>', '<iframe srcdoc="x">',
		'<a href="http://example.org">x</a>', '<a title="<br>">', '<div', '</div>',
		'# 3', '- 5', '> 100 ml', '1. January', '---', '===', '| a | b |', '    four blanks', '``` compare', '~~~', '%% open', '::: note',
		'ends in \\', '![', '![[open',
	])('%j is text as it stands', (markdown) => {
		expect(drawn(readInline(markdown))).toBe(markdown);
	});

	it.each([
		'javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'obsidian://run',
		'//example.org/x',
	])('leads nowhere by the address %s', (address) => {
		expect(drawn(readInline(`[press](${address}) <${address}>`))).not.toMatch(/<(?:link|address)/);
	});

	it('has texts that are whole and never empty', () => {
		expect(readInline('5 \\* 3 &amp; more')).toEqual([{ kind: 'text', text: '5 * 3 & more' }]);
		expect(readInline('**two**')).toEqual([{ kind: 'strong', to: '', children: [{ kind: 'text', text: 'two' }] }]);
	});

	it('puts no link inside another', () => {
		const tree = readInline('[see [[ACO]] and <https://example.org/x>](Model.md)');
		expect(drawn(tree)).toBe('<link Model.md: see ACO and https://example.org/x>');
	});

	it('ends in a tree that is no deeper than a stack, however deep the emphasis', () => {
		const depthOf = (inlines: readonly Inline[]): number =>
			Math.max(0, ...inlines.map((one) => ('children' in one ? 1 + depthOf(one.children) : 0)));
		const tree = readInline(`${'*a '.repeat(5000)}${'b* '.repeat(5000)}`);
		expect(depthOf(tree)).toBe(16);
		const texts = everyOne(tree).map((one) => (one.kind === 'text' ? one.text : '')).join('');
		expect(texts.replace(/[^ab]/g, '')).toBe('a'.repeat(5000) + 'b'.repeat(5000));
	});
});

const MARKS = [
	'*', '**', '_', '==', '~~', '`', '``', '[[', ']]', '![[', '![', '[', '](', ')', '|', '#', '$', '$$', '%%', '<', '>', '<!--', '-->',
	'&amp;', '\\', '\n', '::', '^', '{{', '}}',
];
const WORDS = ['a', 'note', ' ', 'x.png', 'http://example.org/', 'javascript:x', '<img src=x>', '<br>'];
const pieces = fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom(...WORDS));
const markdown = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));

describe('any text', () => {
	it('gives only nodes that fetch and run nothing, and no link in a link', () => {
		fc.assert(fc.property(markdown, (text) => {
			for (const link of linksIn(readInline(text))) {
				expect(linksIn(link.children)).toEqual([]);
				if (link.kind === 'address') expect(link.to).toMatch(/^(?:https?:\/\/|mailto:)/i);
			}
			const kinds = /^(?:text|break|code|math|tag|object|strong|emphasis|highlight|strike|link|address)$/;
			for (const one of everyOne(readInline(text))) expect(one.kind).toMatch(kinds);
		}), { numRuns: 2000 });
	});

	it('shows the words that a plain reading shows', () => {
		const seen = (inlines: readonly Inline[]): string => inlines.map((one) => {
			if (one.kind === 'break') return ' ';
			if ('children' in one) return seen(one.children);
			return one.kind === 'math' ? `$${one.text}$` : one.text;
		}).join('');
		const words = fc.array(fc.constantFrom(
			'*a*', '**b c**', '_d_', '==e==', '`f`', '[[g|h]]', '[i](j.md)', '$k$', '#l', 'm', '2 * 3', '\\*', '%%n%%', '~~o~~',
		), { maxLength: 12 }).map((parts) => parts.join(' '));
		fc.assert(fc.property(words, (text) => {
			expect(seen(readInline(text)).replace(/\s+/g, ' ').trim()).toBe(plainText(text));
		}));
	});

	it('made of nested emphasis, code and links is read as an independent reader of CommonMark reads it', () => {
		const leaf = fc.constantFrom('risk', 'two sides', '2 * 3', '`a*b`', '[a *b*](c.md)');
		const joined = (part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
			fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
		const inStrong = joined(fc.oneof(leaf, joined(leaf).map((text) => `_${text}_`)));
		const inEmphasis = joined(fc.oneof(leaf, joined(leaf).map((text) => `**${text}**`)));
		const phrase = joined(fc.oneof(leaf, inStrong.map((text) => `**${text}**`), inEmphasis.map((text) => `_${text}_`)));
		fc.assert(fc.property(phrase, (text) => {
			expect(drawn(readInline(text))).toBe(judged(fromMarkdown(text)));
		}), { numRuns: 500 });
	});
});

/** The tree of the independent reader, written as ours is. */
function judged(node: Nodes): string {
	const inside = 'children' in node ? node.children.map(judged).join('') : '';
	switch (node.type) {
		case 'strong': return `<strong: ${inside}>`;
		case 'emphasis': return `<emphasis: ${inside}>`;
		case 'link': return `<link ${node.url}: ${inside}>`;
		case 'inlineCode': return `<code ${node.value}>`;
		case 'text': return node.value;
		default: return inside;
	}
}
