import type { Block, BlockType, Taken } from './block';
import { closeOfMarks, closesFence, fenceAt, htmlAt, interruptsParagraph, isBlockId, isHeading, isThematicBreak } from './block-starts';
import { InlineText } from './inline-text';
import type { View } from './view';

function leaf(type: BlockType, view: View, at: number, next: number): Taken {
	return { block: { type, from: view.from(at), to: view.end(next - 1) }, next };
}

/** Code by four columns of indentation, up to its last line that is not blank. */
export function takeIndentedCode(view: View, at: number): Taken | null {
	if (view.indent(at) < 4) return null;
	let next = at + 1;
	for (let line = next; line < view.length && (view.isBlank(line) || view.indent(line) >= 4); line++)
		if (!view.isBlank(line)) next = line + 1;
	return leaf('code', view, at, next);
}

/** Code between fences; a fence without its closing one runs to the container's end. */
export function takeFence(view: View, at: number): Taken | null {
	const fence = fenceAt(view, at);
	if (fence === null) return null;
	let line = at + 1;
	for (; line < view.length; line++) if (closesFence(view, line, fence)) return leaf('code', view, at, line + 1);
	return leaf('code', view, at, line);
}

/** A comment of whole lines. Its text is kept: the app counts the tags in it (measured). */
export function takeComment(view: View, at: number): Taken | null {
	const close = closeOfMarks(view, at, '%%');
	if (close === null) return null;
	return { block: { type: 'comment', from: view.from(at), to: close.to, prose: [view.prose(at, close.next)] }, next: close.next };
}

/** A formula of whole lines. */
export function takeMath(view: View, at: number): Taken | null {
	const close = closeOfMarks(view, at, '$$');
	return close === null ? null : leaf('math', view, at, close.next);
}

/** A heading that opens with `#`: its text as it is written, without closing `#`. */
export function takeHeading(view: View, at: number): Taken | null {
	if (!isHeading(view, at)) return null;
	const body = view.body(at);
	const marks = /^#+[ \t]*/.exec(body)?.[0] ?? '';
	const level = marks.trimEnd().length;
	const written = body.slice(marks.length).trimEnd();
	const open = written.replace(/#+$/, '');
	const label = open === '' || /[ \t]$/.test(open) ? open.trimEnd() : written;
	const from = view.lead(at).offset + marks.length;
	const prose = [InlineText.of(view.note.text, [{ from, to: from + label.length }])];
	return { block: { type: 'heading', from: view.from(at), to: view.end(at), level, label, prose }, next: at + 1 };
}

/** One line over a line of `=` or `-`. As in remark-parse 8, longer paragraphs do not become headings. */
export function takeUnderlinedHeading(view: View, at: number): Taken | null {
	if (at + 1 >= view.length || view.indent(at + 1) >= 4 || !/^(?:=+|-+)[ \t]*$/.test(view.body(at + 1))) return null;
	const level = view.body(at + 1).startsWith('=') ? 1 : 2;
	const block: Block = {
		type: 'heading',
		from: view.from(at),
		to: view.end(at + 1),
		level,
		label: view.body(at).trimEnd(),
		prose: [view.prose(at, at + 1)],
	};
	return { block, next: at + 2 };
}

export function takeThematicBreak(view: View, at: number): Taken | null {
	return isThematicBreak(view, at) ? leaf('thematicBreak', view, at, at + 1) : null;
}

/** A block of HTML, up to the line with its end or to a blank line. */
export function takeHtml(view: View, at: number): Taken | null {
	const kind = htmlAt(view, at);
	if (kind === null) return null;
	let line = at;
	if (kind.end === null) while (line < view.length && !view.isBlank(line)) line++;
	else {
		while (line < view.length && !kind.end.test(view.body(line))) line++;
		line = Math.min(line + 1, view.length);
	}
	return leaf('html', view, at, line);
}

const definition = /^\[((?:[^[\]\\]|\\.)+)\]:[ \t]*(<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/** `[label]: destination`, on one line. */
export function takeDefinition(view: View, at: number): Taken | null {
	const [, label, destination] = definition.exec(view.body(at)) ?? [];
	if (label === undefined || destination === undefined) return null;
	const block: Block = {
		type: 'definition',
		from: view.from(at),
		to: view.end(at),
		label,
		destination: destination.replace(/^<(.*)>$/, '$1'),
	};
	return { block, next: at + 1 };
}

export function takeParagraph(view: View, at: number): Taken {
	let next = at + 1;
	while (next < view.length && !view.isBlank(next) && !interruptsParagraph(view, next)) next++;
	return { block: { type: 'paragraph', from: view.from(at), to: view.end(next - 1), prose: [view.prose(at, next)] }, next };
}

const delimiters = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** The cells of a table's row: offsets of their texts. A pipe behind a backslash and one in code do not part cells. */
function cellsOf(view: View, line: number): { readonly from: number; readonly to: number }[] {
	const start = view.lead(line).offset;
	const row = view.body(line).trimEnd();
	const cells = [];
	let from = row.startsWith('|') ? 1 : 0;
	let ticks = '';
	for (const { 0: mark, index } of row.matchAll(/\\.|`+|\|/g)) {
		if (mark.startsWith('`')) ticks = ticks === '' ? mark : ticks === mark ? '' : ticks;
		if (mark !== '|' || ticks !== '' || index < from) continue;
		cells.push({ from: start + from, to: start + index });
		from = index + 1;
	}
	if (from < row.length) cells.push({ from: start + from, to: start + row.length });
	return cells;
}

/** A table: rows up to a blank line or another block's start. */
export function takeTable(view: View, at: number): Taken | null {
	if (at + 1 >= view.length || !view.body(at).includes('|') || view.indent(at + 1) >= 4) return null;
	const rule = view.body(at + 1);
	if (!rule.includes('|') || !delimiters.test(rule) || cellsOf(view, at).length !== cellsOf(view, at + 1).length) return null;
	let next = at + 2;
	while (next < view.length && !view.isBlank(next) && !interruptsParagraph(view, next) && !isBlockId(view, next)) next++;
	const rows = Array.from({ length: next - at }, (_, row) => at + row).filter((row) => row !== at + 1);
	const prose = rows.flatMap((row) => cellsOf(view, row).map((cell) => InlineText.of(view.note.text, [cell])));
	return { block: { type: 'table', from: view.from(at), to: view.end(next - 1), prose }, next };
}
