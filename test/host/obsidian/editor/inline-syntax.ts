import type { Element, InlineContext, InlineParser } from '@lezer/markdown';

// Obsidian's own inline syntax, as parsers for @lezer/markdown. Facts: help pages "Basic formatting syntax", "Internal links", "Tags".

const EXCLAMATION = 33;
const HASH = 35;
const DOLLAR = 36;
const PERCENT = 37;
const EQUALS = 61;
const BRACKET = 91;
const CARET = 94;

const textFrom = (cx: InlineContext, pos: number): string => cx.text.slice(pos - cx.offset);
const charBefore = (cx: InlineContext, pos: number): string => (pos > cx.offset ? cx.slice(pos - 1, pos) : '');

/** The parts of `[[target|alias]]` whose brackets open at `from`; in a table cell the separator is `\|`. */
function wikiLinkParts(cx: InlineContext, from: number): { parts: Element[]; to: number } | null {
	const match = /^\[\[((?:(?!\[\[|\]\])[^\n])+)\]\]/.exec(textFrom(cx, from));
	if (!match) return null;
	const inside = match[1] ?? '';
	const start = from + 2;
	const end = start + inside.length;
	const parts = [cx.elt('WikiLinkMark', from, start)];
	const pipe = inside.search(/\\?\|/);
	if (pipe < 0) {
		parts.push(cx.elt('WikiLinkTarget', start, end));
	} else {
		const after = start + pipe + (inside[pipe] === '\\' ? 2 : 1);
		if (pipe > 0) parts.push(cx.elt('WikiLinkTarget', start, start + pipe));
		parts.push(cx.elt('WikiLinkPipe', start + pipe, after));
		if (after < end) parts.push(cx.elt('WikiLinkAlias', after, end));
	}
	parts.push(cx.elt('WikiLinkMark', end, end + 2));
	return { parts, to: end + 2 };
}

const wikiLink: InlineParser = {
	name: 'WikiLink',
	before: 'Link',
	parse: (cx, next, pos) => {
		if (next !== BRACKET || cx.char(pos + 1) !== BRACKET) return -1;
		const link = wikiLinkParts(cx, pos);
		return link ? cx.addElement(cx.elt('WikiLink', pos, link.to, link.parts)) : -1;
	},
};

const wikiEmbed: InlineParser = {
	name: 'WikiEmbed',
	before: 'Image',
	parse: (cx, next, pos) => {
		if (next !== EXCLAMATION || cx.char(pos + 1) !== BRACKET || cx.char(pos + 2) !== BRACKET) return -1;
		const link = wikiLinkParts(cx, pos + 1);
		return link ? cx.addElement(cx.elt('WikiEmbed', pos, link.to, [cx.elt('EmbedMark', pos, pos + 1), ...link.parts])) : -1;
	},
};

// Help "Tags": letters of any script, numbers (not only), underscore, hyphen, slash; emoji work too.
const TAG = /^#(?=[^\s]*[^\d\s/])((?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]|\u{200d})+)/u;

const hashtag: InlineParser = {
	name: 'Hashtag',
	parse: (cx, next, pos) => {
		if (next !== HASH || !/^\s?$/.test(charBefore(cx, pos))) return -1;
		const match = TAG.exec(textFrom(cx, pos));
		if (!match || /^\d+$/.test(match[1] ?? '')) return -1;
		return cx.addElement(cx.elt('Hashtag', pos, pos + match[0].length, [cx.elt('HashtagMark', pos, pos + 1)]));
	},
};

const highlightDelimiter = { resolve: 'Highlight', mark: 'HighlightMark' };

const highlight: InlineParser = {
	name: 'Highlight',
	after: 'Emphasis',
	parse: (cx, next, pos) => {
		if (next !== EQUALS || cx.char(pos + 1) !== EQUALS || cx.char(pos + 2) === EQUALS) return -1;
		const opens = !/^\s?$/.test(cx.slice(pos + 2, Math.min(pos + 3, cx.end)));
		return cx.addDelimiter(highlightDelimiter, pos, pos + 2, opens, !/^\s?$/.test(charBefore(cx, pos)));
	},
};

/** A parser for text between a fixed opening and closing, whose inside is not parsed further. */
const enclosed = (name: string, first: number, pattern: RegExp): InlineParser => ({
	name,
	before: 'Escape',
	parse: (cx, next, pos) => {
		const match = next === first ? pattern.exec(textFrom(cx, pos)) : null;
		return match ? cx.addElement(cx.elt(name, pos, pos + match[0].length)) : -1;
	},
});

const footnoteReference: InlineParser = { ...enclosed('FootnoteReference', BRACKET, /^\[\^[^\s\]]+\]/), before: 'Link' };

const calloutMark: InlineParser = {
	...enclosed('CalloutMark', BRACKET, /^\[![^\]\n]+\][+-]?/),
	before: 'Link',
	parse: (cx, next, pos) => {
		const match = next === BRACKET && pos === cx.offset ? /^\[![^\]\n]+\][+-]?/.exec(textFrom(cx, pos)) : null;
		return match ? cx.addElement(cx.elt('CalloutMark', pos, pos + match[0].length)) : -1;
	},
};

const blockId: InlineParser = {
	name: 'BlockId',
	parse: (cx, next, pos) => {
		if (next !== CARET || !/^\s?$/.test(charBefore(cx, pos)) || !/^\^[A-Za-z0-9-]+\s*$/.test(textFrom(cx, pos))) return -1;
		return cx.addElement(cx.elt('BlockId', pos, cx.end));
	},
};

/** The inline parsers that make lang-markdown read Obsidian's Markdown. */
export const inlineParsers: InlineParser[] = [
	enclosed('InlineComment', PERCENT, /^%%(?!%%)[^]*?%%/),
	enclosed('InlineMath', DOLLAR, /^\$(?![\s$])(?:\\.|[^$\\\n])*[^\s\\$]\$(?!\d)|^\$[^\s$\\]\$(?!\d)/),
	calloutMark,
	wikiLink,
	footnoteReference,
	wikiEmbed,
	highlight,
	hashtag,
	blockId,
];
