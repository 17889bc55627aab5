import { describe, expect, it } from 'vitest';
import { ALONE, InlineScanner, type InlineContext } from '../../../../src/engine/text/inline/inline';
import type { Span } from '../../../../src/engine/text/inline/span';
import { marked } from '../../../marked';

function scan(text: string, context: InlineContext = ALONE): Span[] {
	return new InlineScanner(text).scan(0, text.length, context);
}

/** Expects the marked stretches, and nothing else, to be found as spans of the kind. */
function expectSpans(source: string, kind: string, context?: InlineContext): void {
	const { text, ranges } = marked(source);
	const spans = scan(text, context).map(({ kind: found, from, to }) => ({ kind: found, from, to }));
	expect(spans).toEqual(ranges.map((range) => ({ kind, ...range })));
}

describe('wikilinks', () => {
	it.each([
		'see «[[ACO]]» now',
		'«[[ACO|the group]]» and «[[ACO#Risk]]»«[[#Risk]]»',
		'with brackets of its own: [«[[HIPAA]]»]',
		'the inner one counts: [[a «[[b]]»',
		'the first one ends here: «[[a]]»]',
		'in brackets («[[ACO]]»)',
		'before a bracket «[[ACO]]»(the group)',
		'see [HIPAA] note',
		'[[]] and [[ ]] are empty',
		'[[ACO and [[IPA are open',
		'[[two\nlines]]',
		'escaped \\[[ACO]] and \\[\\[ACO]]',
	])('finds a wikilink only where marked in %j', (source) => expectSpans(source, 'wikilink'));

	it.each([
		'see «![[ACO.png]]» now', '«![[ACO#Risk|300]]»', '!«![[ACO]]»',
	])('finds an embed only where marked in %j', (source) => expectSpans(source, 'embed'));
});

describe('footnote marks', () => {
	it.each([
		'costs«[^1]» rise«[^long-name]».', 'costs «^[»as of 2024] rise', '[^] and [^ ] and [^a b]', '[^1 is open',
	])('finds a footnote mark only where marked in %j', (source) =>
		expectSpans(source, 'footnote'));
});

describe('Markdown links', () => {
	it.each([
		'the «[HIPAA](hipaa.md)» rule',
		'«[HIPAA](<the rule.md>)» and «[HIPAA](hipaa.md "The HIPAA rule")»',
		'«[a [b] c](aco)» and «[](aco)» and «[a]()»',
		'«[the ACO](aco_(model).md)»',
		'«[two\nlines](aco)»',
		'code binds first: «[a `]` b](aco)»',
		'an image in a link: «[![ACO](logo.png)](aco)»',
		'a link holds no link: [a «[b](c)» d](e)',
		'«[HIPAA](hipaa.md)»«[ACO](aco.md)»',
		'[HIPAA] (aco) with a blank between',
		'[HIPAA](two words)',
		'[HIPAA]-) is a face',
		'[HIPAA](aco and ](aco) and [open',
		'\\[HIPAA](aco)',
	])('finds a Markdown link only where marked in %j', (source) => expectSpans(source, 'link'));

	it.each([
		'«![HIPAA](hipaa.png)» seen', '«![](a.png)»', '«![a [b](c) d](e)»',
	])('finds an image only where marked in %j', (source) => expectSpans(source, 'image'));

	it('tells the label and the address of a link', () => {
		const text = 'the [HIPAA rule](hipaa.md "Rule") says';
		const [link] = scan(text);
		if (link?.kind !== 'link') throw new Error('no link was found');
		expect(text.slice(link.label.from, link.label.to)).toBe('HIPAA rule');
		expect(text.slice(link.address.from, link.address.to)).toBe('hipaa.md');
	});
});

describe('reference links', () => {
	const defined: InlineContext = { labels: new Set(['cms', 'the rule']), lineFields: false };

	it.each([
		'see «[HIPAA][cms]» there',
		'«[cms][]» and «[cms]» and «[CMS]»',
		'«[HIPAA][The  Rule]»',
		'«[the\nrule]»',
		'[HIPAA] and [other] and [HIPAA][other]',
		'\\[cms] is escaped',
		'[see [b] there]«[cms]»',
		'[HIPAA] cms] and [HIPAA] cms.',
		`${'word '.repeat(200)}«[cms]»`,
	])('finds a reference link only where marked in %j, with labels "cms" and "the rule"', (source) => expectSpans(source, 'link', defined));

	it.each([0, 9, 11])('does not look behind a stretch of %i characters', (end) => {
		expect(new InlineScanner('[HIPAA][cms]').scan(0, end, defined)).toEqual([]);
	});

	it('does not look before a stretch', () => {
		expect(new InlineScanner('![[ACO]]').scan(1, 8, defined)).toEqual([{ kind: 'wikilink', from: 1, to: 8 }]);
	});

	it.each([[999, 1], [1000, 0]])('takes a label of %i characters for %i links', (length, links) => {
		const label = 'a'.repeat(length);
		expect(scan(`[${label}]`, { labels: new Set([label]), lineFields: false })).toHaveLength(links);
	});

	it('finds an image whose address is a reference', () => {
		expectSpans('«![HIPAA][cms]» seen', 'image', defined);
	});

	it('gives a reference link an empty address', () => {
		const [link] = scan('[HIPAA][cms]', defined);
		if (link?.kind !== 'link') throw new Error('no link was found');
		expect(link.address.to - link.address.from).toBe(0);
	});

	it('takes labels for text when the note defines none', () => {
		expectSpans('[HIPAA][cms] and [cms]', 'link');
	});
});
