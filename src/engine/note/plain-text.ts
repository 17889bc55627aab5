import { ALONE, InlineScanner } from './inline/inline';
import type { Span } from './inline/span';
import { readWikilink } from './links';

const MARKED = /[`*_=~[\]<>$%\\!#^{]/;

/**
 * What a reader sees of a stretch of Markdown: links as their display text, code without its backticks; emphasis marks, comments, HTML
 * tags, block ids, footnote marks, images and the keys' colons of inline fields are left out; blanks in a row are one.
 */
export function plainText(markdown: string): string {
	if (!MARKED.test(markdown)) return oneLine(markdown);
	const spans = new InlineScanner(markdown).scan(0, markdown.length, ALONE);
	let plain = '';
	let from = 0;
	for (const span of spans) {
		plain += withoutEmphasis(markdown, from, span.from) + seenOf(span, markdown);
		from = span.to;
	}
	return oneLine(plain + withoutEmphasis(markdown, from, markdown.length));
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
		case 'code': return source.replace(/^`+ ?| ?`+$/g, '');
		case 'math':
		case 'tag':
		case 'template': return source;
		case 'url': return source.replace(/^<|>$/g, '');
		case 'field-key': return `${markdown.slice(span.key.from, span.key.to)}:`;
		case 'footnote':
		case 'block-id':
		case 'comment':
		case 'html':
		case 'image':
		case 'embed': return '';
	}
}

const MARK = /\\|\*+|_+|=+|~+/g;

/** The text between two offsets without the marks of emphasis, highlight and strikethrough; a mark with blanks on both sides is text. */
function withoutEmphasis(markdown: string, from: number, to: number): string {
	let plain = '';
	let done = from;
	MARK.lastIndex = from;
	for (let match = MARK.exec(markdown); match && match.index < to; match = MARK.exec(markdown)) {
		const at = match.index;
		const end = Math.min(at + match[0].length, to);
		const escapes = match[0] === '\\' && end < to && /[!-/:-@[-`{-~]/.test(markdown.charAt(end));
		if (escapes) MARK.lastIndex = end + 1;
		if (!escapes && !isEmphasis(markdown.slice(at, end), markdown.charAt(at - 1), markdown.charAt(end))) continue;
		plain += markdown.slice(done, at);
		done = end;
	}
	return plain + markdown.slice(done, to);
}

function isEmphasis(run: string, before: string, after: string): boolean {
	const mark = run.charAt(0);
	if (isOpen(before) && isOpen(after)) return false;
	if (mark === '*') return true;
	if (mark === '_') return !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
	return (mark === '=' || mark === '~') && run.length === 2;
}

function isOpen(char: string): boolean {
	return char === '' || char === ' ' || char === '\t' || char === '\n';
}
