import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALONE, InlineScanner, type InlineContext } from '../../../../src/engine/text/inline/inline';
import type { Span } from '../../../../src/engine/text/inline/span';
import { marked } from '../../../marked';

const PARAGRAPH: InlineContext = { labels: new Set(['cms']), lineFields: true };

function scan(text: string, context: InlineContext = ALONE): Span[] {
	return new InlineScanner(text).scan(0, text.length, context);
}

/** A line of text made of the marks that the scanner knows, and of words. */
const pieces = fc.constantFrom(
	'ACO', ' ', ' ', '.', ',', '[[', ']]', '[', ']', '(', ')', '](', '![', '|', '`', '``', '$', '$$', '%%', '{{', '}}', '<% ', ' %>', '<!--',
	'-->', '<b ', 'x="', '"', '>', '#', '#him', '^id',
	'[^1]', '^[', '::', 'Owner:: ', '[a:: ', '(b:: ', 'https://', 'cms.gov', '@', 'a@b.org', '\\', '**', '_', '😀', 'e\u0301', '\ufeff', '5',
	'/', '[cms]',
);
const lines = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));

describe('the scanner of a block of text', () => {
	it('finds nothing in words alone', () => {
		expect(scan('An ACO, an IPA; both accept risk! (Do they?) Yes: "often" - 100 %, 5 < 6 & R&D.')).toEqual([]);
	});

	it('finds every kind of mark in the order of the text', () => {
		const { text, ranges } = marked(
			'«`a`» «$b$» «%%c%%» «<i>» «[[d]]» «![[e]]» «https://f.org» «#g» x«[^1]» «{{h}}» «[i](j)» «![k](l)» «[cms]» «^id»',
		);
		const kinds = [
			'code', 'math', 'comment', 'html', 'wikilink', 'embed', 'url', 'tag', 'footnote', 'template', 'link', 'image', 'link', 'block-id',
		];
		const spans = scan(text, PARAGRAPH).map(({ kind, from, to }) => ({ kind, from, to }));
		expect(spans).toEqual(ranges.map((range, i) => ({ kind: kinds[i], ...range })));
	});

	it('lets what begins first hide the marks inside it', () => {
		const sources = [
			'«`[[ACO]]`»', '«[[ACO `a`]]» b`', '«%% `a %%» b`', '«$a `b$» c`', '«<a b="[[ACO]]">»', '«https://cms.gov/#him»', '«<!-- %% -->» %%',
			'«{{ [[a }}» ]]',
		];
		for (const source of sources) {
			const { text, ranges } = marked(source);
			expect(scan(text).map(({ from, to }) => ({ from, to })), source).toEqual(ranges);
		}
	});

	it.each([
		'\\[[ACO]]', '\\`ACO\\`', '\\$x$ y', '\\#him', '\\<b>', '\\[a](b)', '\\^id', '\\%%a', '\\\\ ACO',
	])('takes the mark behind the backslash of %j for text', (text) => {
		expect(scan(text)).toEqual([]);
	});

	it('reads a mark behind an escaped backslash', () => {
		expect(scan('\\\\[[ACO]]')).toEqual([{ kind: 'wikilink', from: 2, to: 9 }]);
	});

	it.each([
		'a [[b', 'a `b', 'a %%b', 'a $b', 'a <b c="', 'a [b](', 'a [b', 'a <!-- b', 'a <% b', 'a {{ b',
	])('does not look for the end of %j behind the stretch', (start) => {
		const text = `${start}]] \`%%$">) -->%> }}](x)`;
		expect(new InlineScanner(text).scan(0, start.length, ALONE)).toEqual([]);
	});

	it('scans the stretches of one text one after the other', () => {
		const { text, ranges } = marked('`a\n«`b`»\n[[c\n«[[d]]» %%\n«%%e%%»');
		const scanner = new InlineScanner(text);
		const found: Span[] = [];
		for (let from = 0; from < text.length; ) {
			const end = text.indexOf('\n', from);
			const to = end < 0 ? text.length : end;
			found.push(...scanner.scan(from, to, ALONE));
			from = to + 1;
		}
		expect(found.map(({ from, to }) => ({ from, to }))).toEqual(ranges);
	});
});

describe('for any text, the scanner', () => {
	it('gives sorted, disjoint spans inside the stretch', () => {
		fc.assert(
			fc.property(fc.array(lines, { maxLength: 6 }), fc.nat(20), fc.nat(20), (rows, before, behind) => {
				const text = rows.join('\n');
				const from = Math.min(before, text.length);
				const to = Math.max(from, text.length - behind);
				let least = from;
				for (const span of new InlineScanner(text).scan(from, to, PARAGRAPH)) {
					expect(span.from).toBeGreaterThanOrEqual(least);
					expect(span.to).toBeGreaterThan(span.from);
					least = span.to;
				}
				expect(least).toBeLessThanOrEqual(to);
			}),
			{ numRuns: 1000 },
		);
	});

	it('keeps keys, values, labels and addresses inside the stretch', () => {
		fc.assert(
			fc.property(fc.array(lines, { maxLength: 4 }), (rows) => {
				const text = rows.join('\n');
				for (const span of scan(text, PARAGRAPH)) {
					const inner = 'key' in span ? [span.key, span.value] : 'label' in span ? [span.label, span.address] : [];
					for (const { from, to } of inner) {
						expect(from).toBeGreaterThanOrEqual(span.from);
						expect(to).toBeGreaterThanOrEqual(from);
						expect(to).toBeLessThanOrEqual(text.length);
					}
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('finds in each line what it finds in that line alone, whatever it remembers of the others', () => {
		fc.assert(
			fc.property(fc.array(lines, { maxLength: 8 }), (rows) => {
				const text = rows.join('\n');
				const scanner = new InlineScanner(text);
				let from = 0;
				for (const row of rows) {
					const spans = scanner.scan(from, from + row.length, ALONE);
					const found = spans.map((span) => ({ kind: span.kind, from: span.from - from, to: span.to - from }));
					expect(found).toEqual(scan(row).map((span) => ({ kind: span.kind, from: span.from, to: span.to })));
					from += row.length + 1;
				}
			}),
			{ numRuns: 500 },
		);
	});
});
