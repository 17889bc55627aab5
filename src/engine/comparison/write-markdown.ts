import { ALONE, InlineScanner } from '../text/inline/inline';
import type { Span } from '../text/inline/span';
import { writeMark } from '../note/items';
import { rowLabel } from './attribute-key';
import { foldValue, type Cell, type Comparison, type SourcedValue } from './comparison';
import { partsOf, type ValuePart } from './value-parts';

/** HTML that is safe in a cell. */
const HARMLESS_TAG = /^<\/?(?:br|sub|sup|kbd|mark|abbr|b|i|u|s|em|strong|small)\b/i;

/**
 * Writes a comparison as a GFM table. Column headings link to their entries. An attribute that no source has reads "not stated", one
 * without a value "empty", and if sources disagree, all values are shown. No text can break the table.
 */
export function writeMarkdown({ notes, rows }: Comparison): string {
	const linkTo = ({ path, name, link = '' }: Comparison['notes'][number]): string => {
		return `[[${path.replace(/\.md$/i, '')}${link}|${linkText(name)}]]`;
	};
	const head = ['', ...notes.map((one) => escapeCell(linkTo(one)))];
	const body = rows.map(({ attribute, cells }) => [escapeCell(rowLabel(attribute)), ...cells.map(cellMarkdown)]);
	return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** The characters that would end a link's display text. */
function linkText(name: string): string {
	return name.replace(/\[\[|\]\]|[|\n]/g, ' ').trim();
}

/** The distinct texts of a cell, in order. */
export function distinctTexts(cell: Cell): string[] {
	return distinctValues(cell).map(({ text }) => text);
}

/** The first value for each distinct text, in order. */
export function distinctValues({ values }: Cell): SourcedValue[] {
	const shown = new Map<string, SourcedValue>();
	for (const value of values) {
		const key = foldValue(value.text);
		if (key !== '' && !shown.has(key)) shown.set(key, value);
	}
	return [...shown.values()];
}

function cellMarkdown(cell: Cell): string {
	if (cell.state === 'missing') return '*not stated*';
	if (cell.state === 'empty') return '*empty*';
	const texts = distinctValues(cell).map((value) => escapeCell(valueMarkdown(value)) || '*empty*');
	return cell.state === 'ok' ? (texts[0] ?? '') : `**Sources disagree:** ${texts.join(' **or** ')}`;
}

/** A value as lines of Markdown, with an empty one between paragraphs. List markers remain as text, since a cell cannot hold a list. */
function valueMarkdown(value: SourcedValue): string {
	let markdown = '';
	let last: ValuePart | null = null;
	for (const part of partsOf(value)) {
		if (last) markdown += last.depth + part.depth === 0 ? '\n\n' : '\n';
		markdown += (part.mark ? writeMark(part.mark) : '') + part.text;
		last = part;
	}
	return markdown;
}

/**
 * A text for one cell of a GFM table: every unescaped pipe is escaped with a backslash, line ends become `<br>`, comments are removed, and
 * HTML that could end the cell or the table is shown as text. Unclosed comment and formula marks are escaped.
 */
export function escapeCell(markdown: string): string {
	const flat = markdown.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim()).join('<br>');
	let cell = '';
	let from = 0;
	for (const span of new InlineScanner(flat).scan(0, flat.length, ALONE)) {
		if (span.from < from) continue;
		cell += defused(flat.slice(from, span.from)) + spanForCell(span.kind, flat.slice(span.from, span.to));
		from = span.to;
	}
	return escapePipes((cell + defused(flat.slice(from))).trim());
}

function spanForCell(kind: Span['kind'], source: string): string {
	switch (kind) {
		case 'code':
		case 'url': return source;
		// Replaced with a blank, to keep the text on both sides apart.
		case 'comment': return ' ';
		case 'html': return HARMLESS_TAG.test(source) ? source : source.replace(/</g, '&lt;');
		// A blank after the sign changes nothing in a formula, and keeps it from being read as a tag.
		case 'math': return source.replace(TAG_START, '< ');
		default: return source.replace(TAG_START, '&lt;');
	}
}

const TAG_START = /<(?=[!/?A-Za-z])/g;

/** Prose in which no mark opens anything: an unpaired `%%` or `$$` would hide or swallow what follows the table. */
function defused(prose: string): string {
	return prose.replace(/%(?=%)/g, '%\\').replace(/\$(?=\$)/g, '$\\').replace(/\\?<(?=[!/?A-Za-z])/g, '&lt;');
}

function escapePipes(text: string): string {
	let escaped = '';
	let backslashes = 0;
	for (const char of text) {
		if (char === '|' && backslashes % 2 === 0) escaped += '\\';
		escaped += char;
		backslashes = char === '\\' ? backslashes + 1 : 0;
	}
	return escaped;
}
