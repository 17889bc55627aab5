import { runLength } from './line-starts';
import { findEmphasis } from './emphasis';
import { ALONE, InlineScanner } from './inline/inline';
import type { Span } from './inline/span';
import { readWikilink } from './link-text';
import type { Range } from './range';

/** A line break in HTML. */
export const LINE_BREAK = /^<br\s*\/?>/i;

const MARKED = /[`*_=~[\]<>$%\\!#^{]/;

/**
 * The text that readers see of a piece of Markdown: links as their display text, code without its backticks; emphasis marks, comments, HTML
 * tags, block ids, footnotes and their marks, images and the colons of inline field keys are left out; runs of blanks, and line breaks,
 * become one.
 * @param labels those of the note's reference links, if the text has a note around it.
 */
export function plainText(markdown: string, labels = ALONE.labels): string {
	if (!mayHaveMarks(markdown)) return oneLine(markdown);
	const spans = new InlineScanner(markdown).scan(0, markdown.length, { ...ALONE, labels });
	let plain = '';
	eachSeen(markdown, spans, (text) => (plain += text));
	return oneLine(plain);
}

/** Whether a piece of Markdown may be seen otherwise than it stands. */
export function mayHaveMarks(markdown: string): boolean {
	return MARKED.test(markdown);
}

/**
 * Calls back for each stretch of a piece of Markdown, from left to right, with what readers see of it: prose as it stands, another span as
 * `plainText` tells it, blanks as they are.
 * @param spans those of the text that are not prose, sorted.
 * @param see with the text that is seen, the stretch, and whether it is prose.
 */
export function eachSeen(markdown: string, spans: readonly Span[], see: (text: string, stretch: Range, isProse: boolean) => void): void {
	const marks = findEmphasis(markdown, spans);
	const closers = markdown.includes('^[') ? bracketsIn(markdown) : null;
	let from = 0;
	const prose = (to: number): void => see(markdown.slice(from, to), { from, to }, true);
	for (const hole of [...spans, ...marks].sort((a, b) => a.from - b.from)) {
		if (hole.from < from) continue;
		// A footnote in the line ends where its bracket does; without an end it is none.
		const isFootnote = isSpan(hole) && hole.kind === 'footnote' && hole.to - hole.from === 2;
		const end = isFootnote ? closers?.get(hole.to - 1) : hole.to;
		prose(end === undefined ? hole.to : hole.from);
		if (isSpan(hole) && end !== undefined) see(seenOf(hole, markdown), { from: hole.from, to: end }, false);
		from = end ?? hole.to;
	}
	prose(markdown.length);
}

/** Where the brackets of a text that are closed end, by where they open. */
function bracketsIn(text: string): ReadonlyMap<number, number> {
	const closers = new Map<number, number>();
	const open: number[] = [];
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === '[') open.push(at);
		else if (text[at] === ']') closers.set(open.pop() ?? -1, at + 1);
	}
	return closers;
}

/** Code without its backticks, and without the one blank that may keep it apart from them. */
export function codeText(source: string): string {
	const length = runLength(source, 0, source.length);
	const code = source.slice(length, -length);
	return code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '' ? code.slice(1, -1) : code;
}

/** An address without the angle brackets that it may stand in. */
export function addressText(source: string): string {
	return source.startsWith('<') ? source.slice(1, -1) : source;
}

function isSpan(hole: Range): hole is Span {
	return 'kind' in hole;
}

/** The text with its blanks in a row, line ends included, made one space each, and none at the ends. */
export function oneLine(text: string): string {
	return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

function seenOf(span: Span, markdown: string): string {
	const source = markdown.slice(span.from, span.to);
	switch (span.kind) {
		case 'wikilink': return readWikilink(source).display;
		case 'link': return plainText(markdown.slice(span.label.from, span.label.to));
		case 'code': return codeText(source);
		case 'math':
		case 'tag':
		case 'template': return source;
		case 'url': return addressText(source);
		case 'field-key': return `${markdown.slice(span.key.from, span.key.to)}:`;
		case 'footnote':
		case 'block-id':
		case 'comment':
		case 'image':
		case 'embed': return '';
		case 'html': return LINE_BREAK.test(source) ? ' ' : '';
	}
}
