import { findRecipes } from '../comparison/recipe-block';
import { firstNonBlank } from '../text/line-starts';
import type { Block, BlockKind } from '../note/blocks/level';
import type { Span } from '../text/inline/span';
import { findElements, type Scan } from '../note/prose';
import type { Range } from '../text/range';
import { behindQuotes, blockOn, generatedOn, isBetweenBrackets, isEmptyLine, lineAbove, lineAt, lineBelow } from './place';

/** Why no link can be placed inside a link. */
export const IN_LINK = 'A link stands there already. Select or move to other text, then insert.';
const BLOCK = 'Marks of a block stand here, which a link would break. Move the cursor into its text, then insert.';
/** Why no link can be placed in a comparison written into a note. */
export const GENERATED = 'A written comparison takes no link, since it is written anew. Put the link into the note that the cell is from.';
const RECIPE = 'A recipe takes a name or a link on a line of its own. Move the cursor to an empty line between its fences, then insert.';
/** Why no link can be placed between brackets that are not a link. */
export const BETWEEN = 'This place is between two pairs of brackets, so that a link would stand in a link. Go behind them, then insert.';
const QUOTE = 'A line right below a quote or callout is read as part of it. Leave an empty line between them, then insert.';
const TABLE = 'A line right above a table would keep it from being one. Leave an empty line between them, then insert.';
const CALLOUT = 'A callout’s title begins behind a blank. Put one behind the callout’s kind, then insert.';
const REFERENCE =
	'A reference link ends right before the cursor and may not be followed by a bracket. Put a blank between them, then insert.';
const ELEMENT = 'The text of an HTML link or of HTML code takes no link. Go out of it, then insert.';

const takesNone = (what: string): string => `${what} takes no link. Move the cursor out of it, then insert.`;

/** Why the kinds of blocks without prose take no link. */
const NO_PROSE: Readonly<Partial<Record<BlockKind, string>>> = {
	code: takesNone('Code'),
	math: takesNone('A formula'),
	comment: takesNone('A comment'),
	html: takesNone('HTML'),
	definition: takesNone('The address of a reference link'),
	rule: 'A rule or a fence stands on this line, and with a link it would be none. Move the cursor to a line of text, then insert.',
};

/** The names of the kinds of spans, for messages. */
export const NAMES: Readonly<Record<Span['kind'], string>> = {
	'code': 'Code',
	'math': 'A formula',
	'comment': 'A comment',
	'html': 'An HTML tag',
	'template': 'A template',
	'url': 'A web address',
	'tag': 'A tag',
	'block-id': 'The id of a block',
	'footnote': 'The mark of a footnote',
	'field-key': 'The key of a field',
	'wikilink': 'A link',
	'embed': 'An embed',
	'link': 'A link',
	'image': 'An image',
};

const LINKS: ReadonlySet<Span['kind']> = new Set(['wikilink', 'embed', 'link', 'image']);

/**
 * Candidate places for a link requested at a cursor in the body, best first: at the cursor, or after the marks that its line begins with;
 * or why there are none. The caller checks whether the note is otherwise read as before.
 */
export function findLinkSpots(scan: Scan, at: number): { readonly spots: readonly number[]; readonly refusal: string | null } {
	const line = lineAt(scan.text, at);
	const refusal = whyNotOn(scan, line) ?? whyNotAt(scan, at);
	return refusal === null ? { spots: spotsOn(scan, line, at), refusal } : { spots: [], refusal };
}

function whyNotOn(scan: Scan, line: Range): string | null {
	const { text } = scan;
	if (generatedOn(scan, line)) return GENERATED;
	const block = blockOn(scan, line);
	if (block && NO_PROSE[block.kind] !== undefined) {
		if (block.kind !== 'code' || findRecipes(scan).every((recipe) => recipe.from !== block.from)) return NO_PROSE[block.kind] ?? null;
		return isEmptyLine(text, line) ? null : RECIPE;
	}
	if (isFence(scan, line) || (block && block.kind !== 'table' && contentOn(block, line) === null)) return BLOCK;
	return block ? null : whyNotOnEmpty(scan, line);
}

/** Whether a line opens or closes an admonition block. One that is never closed ends with its body. */
function isFence({ text, callouts }: Scan, line: Range): boolean {
	const isOn = (offset: number): boolean => lineAt(text, offset).from === line.from;
	return callouts.some(({ syntax, from, to, body }) => syntax === 'ad' && (isOn(from) || (to > body.to && isOn(to))));
}

/** Why an empty line cannot become a line of text: the lines above or below would merge with it. */
function whyNotOnEmpty(scan: Scan, line: Range): string | null {
	const { text } = scan;
	if (headerOn(scan, line)) return /[ \t]/.test(text.charAt(line.to - 1)) ? null : CALLOUT;
	if (!isEmptyLine(text, line)) return null;
	const above = lineAbove(text, line);
	const below = lineBelow(text, line);
	const { depth } = behindQuotes(text, line);
	if (above && !isEmptyLine(text, above) && (behindQuotes(text, above).depth > depth || isLazy(scan, above, depth))) return QUOTE;
	const next = below && blockOn(scan, below);
	return next?.kind === 'table' && next.from >= line.to ? TABLE : null;
}

/** Whether a line of text right below a line would continue a paragraph in more quotes than a depth (CommonMark 5.1). */
function isLazy(scan: Scan, line: Range, depth: number): boolean {
	const block = blockOn(scan, line);
	let quotes = 0;
	for (let one = block?.container ?? null; one; one = one.parent) if (one.kind === 'quote' || one.kind === 'callout') quotes++;
	return block?.kind === 'paragraph' && quotes > depth;
}

/** Whether a line is the first of a callout. */
function headerOn({ text, callouts }: Scan, line: Range): boolean {
	return callouts.some(({ syntax, from }) => syntax === 'native' && lineAt(text, from).from === line.from);
}

function whyNotAt({ text, spans }: Scan, at: number): string | null {
	const holds = ({ from, to }: Range): boolean => from < at && at < to;
	const span = spans.find((one) => one.kind !== 'field-key' && holds(one));
	if (span) return LINKS.has(span.kind) ? IN_LINK : takesNone(NAMES[span.kind]);
	if (spans.some((one) => one.to === at && one.kind === 'link' && one.address.from === one.address.to)) return REFERENCE;
	if (findElements(text, spans).some(holds)) return ELEMENT;
	return isBetweenBrackets(text, { from: at, to: at }) ? BETWEEN : null;
}

/** What a selection contains, in part or whole, that would not survive inside the display text of a link; null if nothing. */
export function whatIsLost({ text, spans }: Scan, { from, to }: Range): string | null {
	const touches = (one: Range): boolean => one.from < to && one.to > from;
	const span = spans.find(touches);
	if (!span && findElements(text, spans).some(touches)) return ELEMENT;
	return span ? `${NAMES[span.kind]} stands in the selection, and inside a link it would be none. Select the words beside it.` : null;
}

function spotsOn(scan: Scan, line: Range, at: number): number[] {
	const { text } = scan;
	const block = blockOn(scan, line);
	if (!block) return headerOn(scan, line) ? [line.to] : [at, line.to];
	const content = block.kind === 'table' ? cellAt(block, at) : contentOn(block, line);
	if (block.kind === 'code' || !content) return [at];
	const value = valueBehindKey(scan, content, at);
	if (value !== null || block.kind === 'table') return [value ?? at];
	const first = firstNonBlank(text, content.from, content.to);
	if (first === content.to) return [Math.max(at, content.from), line.to];
	if (at < content.from || (block.kind === 'title' && at === content.from)) return [first];
	return at > content.to ? [at, content.to] : [at];
}

/** The table cell that contains an offset, or null. */
export function cellAt({ rows }: Block, at: number): Range | null {
	return rows.flat().find(({ from, to }) => from <= at && at <= to) ?? null;
}

/** The part of a line that is text of a block; null on a line of marks alone, such as the underline of a heading. */
function contentOn({ lines }: Block, line: Range): Range | null {
	for (let i = 0; i + 1 < lines.length; i += 2) {
		const [from = 0, to = 0] = lines.slice(i, i + 2);
		if (from >= line.from && to <= line.to) return { from, to };
	}
	return null;
}

/** The offset of the value whose key contains or follows the cursor; null if there is none. */
function valueBehindKey({ text, spans }: Scan, line: Range, at: number): number | null {
	for (const span of spans) {
		if (span.kind !== 'field-key' || span.from < line.from || span.to > line.to) continue;
		if (at < span.to && (span.form === 'line' || at >= span.from)) return firstNonBlank(text, span.value.from, span.value.to);
	}
	const end = labelEnd(text, line);
	return at < end ? firstNonBlank(text, end, line.to) : null;
}

/** Whether a range begins in the bold label of its line. */
export function isInLabel(text: string, block: Block, { from }: Range): boolean {
	const content = contentOn(block, lineAt(text, from));
	return content !== null && from < labelEnd(text, content);
}

const LONGEST_LABEL = 80;

/** The offset after the bold label that a line begins with (`**Owner**: `, `**Owner:** `), or -1. */
function labelEnd(text: string, { from, to }: Range): number {
	const start = firstNonBlank(text, from, to);
	const mark = text.slice(start, start + 2);
	if (mark !== '**' && mark !== '__') return -1;
	const close = text.slice(start + 2, Math.min(to, start + 2 + LONGEST_LABEL)).indexOf(mark);
	if (close <= 0) return -1;
	const end = start + 2 + close + 2;
	if (text[end - 3] === ':') return end;
	const colon = firstNonBlank(text, end, to);
	return colon < to && text[colon] === ':' ? colon + 1 : -1;
}
