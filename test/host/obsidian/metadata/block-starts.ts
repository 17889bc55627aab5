import type { View } from './view';

const fence = /^(?:`{3,}[^`]*|~{3,}.*)$/;
const heading = /^#{1,6}(?:[ \t]|$)/;
const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const interruptingListItem = /^(?:[-+*]|1[.)])[ \t]+\S/;
const footnote = /^\[\^[^\]\s]+\]:/;
const blockId = /^\^[A-Za-z0-9-]+[ \t]*$/;

/**
 * Where a fence of `%%` or `$$` that opens at a line closes, and the line after it. Null where none opens: the marks are inline if they
 * close on their own line, or if text stands behind the closing one. Unclosed, a fence hides all that follows.
 */
export function closeOfMarks(view: View, at: number, mark: '%%' | '$$'): { readonly to: number; readonly next: number } | null {
	if (view.indent(at) >= 4 || !view.body(at).startsWith(mark)) return null;
	const { text } = view.note;
	for (let line = at; line < view.length; line++) {
		const closing = text.indexOf(mark, line === at ? view.lead(at).offset + 2 : view.from(line));
		if (closing === -1) break;
		const end = view.end(line);
		if (closing >= end) continue;
		return line > at && text.slice(closing + 2, end).trim() === '' ? { to: end, next: line + 1 } : null;
	}
	return { to: view.end(view.length - 1), next: view.length };
}

/** The start of a fenced code block: its fence, or null. */
export function fenceAt(view: View, at: number): string | null {
	if (view.indent(at) >= 4) return null;
	const body = view.body(at);
	return fence.test(body) ? (/^(?:`+|~+)/.exec(body)?.[0] ?? null) : null;
}

/** Whether a line closes a fenced code block: the fence it opened with, or a longer one, alone. */
export function closesFence(view: View, at: number, fence: string): boolean {
	const body = view.body(at);
	return view.indent(at) < 4 && body.startsWith(fence) && body.replaceAll(fence[0] ?? '', '').trim() === '';
}

export function isThematicBreak(view: View, at: number): boolean {
	return view.indent(at) < 4 && thematicBreak.test(view.body(at));
}

export function isHeading(view: View, at: number): boolean {
	return view.indent(at) < 4 && heading.test(view.body(at));
}

export function isFootnoteDefinition(view: View, at: number): boolean {
	return view.indent(at) < 4 && footnote.test(view.body(at));
}

/** A line that holds nothing but a block's id. */
export function isBlockId(view: View, at: number): boolean {
	return blockId.test(view.body(at));
}

const blockElements =
	'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|' +
	'figure|footer|form|frame|frameset|' +
	'h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|meta|nav|noframes|ol|optgroup|option|p|param|search|section|' +
	'source|summary|table|tbody|td|tfoot|' +
	'th|thead|title|tr|track|ul';
const openTag = '<[A-Za-z][A-Za-z0-9-]*(?:[ \\t]+[A-Za-z_:][\\w.:-]*(?:[ \\t]*=[ \\t]*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?)*[ \\t]*/?>';
const htmlKinds: readonly { readonly start: RegExp; readonly end: RegExp | null; readonly interrupts: boolean }[] = [
	{ start: /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i, interrupts: true },
	{ start: /^<!--/, end: /-->/, interrupts: true },
	{ start: /^<\?/, end: /\?>/, interrupts: true },
	{ start: /^<!\[CDATA\[/, end: /\]\]>/, interrupts: true },
	{ start: /^<![A-Za-z]/, end: />/, interrupts: true },
	{ start: new RegExp(`^</?(?:${blockElements})(?=[\\s/>]|$)`, 'i'), end: null, interrupts: true },
	{ start: new RegExp(`^(?:${openTag}|</[A-Za-z][A-Za-z0-9-]*[ \\t]*>)[ \\t]*$`), end: null, interrupts: false },
];

/**
 * The kind of HTML block (CommonMark 0.31, 4.6) that starts at a line: what ends it (null: a blank line) and whether it may interrupt a
 * paragraph.
 */
export function htmlAt(view: View, at: number): { readonly end: RegExp | null; readonly interrupts: boolean } | null {
	if (view.indent(at) >= 4) return null;
	const body = view.body(at);
	return body.startsWith('<') ? (htmlKinds.find(({ start }) => start.test(body)) ?? null) : null;
}

/** Whether a line ends the paragraph before it because another block starts there. */
export function interruptsParagraph(view: View, at: number): boolean {
	if (view.indent(at) >= 4) return false;
	const body = view.body(at);
	switch (body[0]) {
		case '#':
			return heading.test(body);
		case '`':
		case '~':
			return fence.test(body);
		case '%':
			return closeOfMarks(view, at, '%%') !== null;
		case '$':
			return closeOfMarks(view, at, '$$') !== null;
		case '>':
			return true;
		case '<':
			return htmlAt(view, at)?.interrupts === true;
		case '[':
			return footnote.test(body);
		case '_':
			return thematicBreak.test(body);
		case '*':
		case '-':
		case '+':
		case '1':
			return thematicBreak.test(body) || interruptingListItem.test(body);
		default:
			return false;
	}
}
