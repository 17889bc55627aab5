import { definingText, hasWords, referredTo, sendsAside, sendsOn } from './definition-lines';
import { definingSentence, type Subject } from './definition-sentence';
import { linesBesideFields } from './facts/fields';
import type { Scan } from './prose';
import { linkOf } from '../text/link-text';
import { plainText } from '../text/plain-text';
import { own, type Range } from '../text/range';

/** The one sentence that says what an entry is, as plain text, and where it stands. */
export interface Definition extends Range {
	readonly text: string;
	/** `sentence`: taken from running text, which nobody has called a definition; `term`: what stands beside a term in a list or table. */
	readonly kind: 'property' | 'inline' | 'heading' | 'callout' | 'italics' | 'sentence' | 'term';
	/** The line it stands on, counted from 1. */
	readonly line: number;
}

/** Where a note sends its reader on ("See X"): what stands there as plain text, and the target if it is a link. */
export interface Reference extends Range {
	readonly name: string;
	readonly target: string | null;
	readonly line: number;
}

/** What a paragraph says: a definition, or where it sends its reader on, or both. */
interface Paragraph {
	readonly definition: Definition | null;
	readonly reference: Reference | null;
	/** Whether the reference is said beside the note's own text ("See also X"). */
	readonly isAside: boolean;
	/** Whether it says anything else than where it sends its reader on, and whether that is running text. */
	readonly saysMore: boolean;
	readonly isText: boolean;
}

/** How much of what stands below a paragraph is shown with it, in code units. */
const MOST_BELOW = 200;

/**
 * Reads a paragraph of a note's opening.
 * @param at the index of its block; there may be none. @param subject what the note is called, and what stands above.
 */
export function readParagraph(scan: Scan, at: number, subject: Subject): Paragraph {
	const block = scan.blocks[at];
	const lines = readLines(scan, block ? linesBesideFields(scan, block) : [], subject.names);
	const isText = lines.range !== null && !/(?:\.\.\.|…)$/.test(lines.markdown);
	const { reference, isAside, saysMore } = lines;
	return { definition: define(scan, at, lines, subject), reference, isAside, saysMore, isText };
}

interface Lines {
	readonly markdown: string;
	/** From the first line that says something to the last that belongs to it; null if none does. */
	readonly range: Range | null;
	/** Whether a formula follows. */
	readonly isCut: boolean;
	readonly reference: Reference | null;
	readonly isAside: boolean;
	readonly saysMore: boolean;
}

/** The text of a paragraph from its first line on that says something, to where a line is a piece of its own. */
function readLines(scan: Scan, lines: readonly number[], names: readonly string[]): Lines {
	const parts: string[] = [];
	let reference: Reference | null = null;
	let from = -1;
	let to = -1;
	let isCut = false;
	let [isAside, saysMore] = [false, false];
	for (let i = 0; i + 1 < lines.length; i += 2) {
		const [start = 0, end = 0] = [lines[i], lines[i + 1]];
		const line = scan.text.slice(start, end).trim();
		isCut = from >= 0 && line.startsWith('$$');
		if (isCut) break;
		const sent = from < 0 && sendsOn(line) ? readReference(scan, line, { from: start, to: end }) : null;
		if (sent && !reference) [reference, isAside] = [sent, sendsAside(line)];
		const said = sent ? '' : from < 0 ? definingText(line, names) : withoutBlockId(line);
		saysMore ||= !sent && hasWords(line);
		if (said === '') continue;
		if (from < 0) from = start;
		else if (standsAlone(parts[parts.length - 1] ?? '') && /^\p{Lu}/u.test(said)) break;
		parts.push(said);
		to = end;
		if (to - from > ENOUGH && !/^[*_]/.test(parts[0] ?? '')) break;
	}
	return { markdown: parts.join('\n'), range: from < 0 ? null : { from, to }, isCut, reference, isAside, saysMore };
}

function withoutBlockId(line: string): string {
	return hasWords(line) ? line.replace(/(?:^|\s)\^[A-Za-z0-9-]+$/, '') : '';
}

/** Obsidian shows every line as one: a short line without a mark at its end is a piece by itself, if the next begins anew. */
function standsAlone(line: string): boolean {
	return line.length < SHORT_LINE && /[\p{L}\p{N})]$/u.test(line);
}

const SHORT_LINE = 50;
/** So much of a paragraph holds its first sentences, in code units; one in italics is read whole. */
const ENOUGH = 1500;

function readReference(scan: Scan, line: string, range: Range): Reference | null {
	const sent = referredTo(line);
	// What a paper or a page on the web is told by is a source, not an entry.
	if (sent === null || /\]\(<?[a-z][a-z\d+.-]*:\/\//i.test(sent)) return null;
	const target = linkOf(sent)?.target ?? null;
	return { name: own(plainText(sent, scan.labels)), target, line: scan.lines.lineAt(range.from), ...range };
}

function define(scan: Scan, at: number, { markdown, range, isCut }: Lines, subject: Subject): Definition | null {
	if (!range || (BOLD_ALONE.test(markdown) && isBelow(scan, at))) return null;
	const place = { line: scan.lines.lineAt(range.from), ...range };
	const italics = isInItalics(markdown);
	// The usual definition holds no other mark than its italics.
	const shown = plainText(italics ? markdown.slice(1, -1) : markdown, scan.labels);
	const text = shown.includes('://') ? shown.replace(/\shttps?:\/\/\S*$/, '') : shown;
	if (!/\p{L}/u.test(text)) return null;
	if (italics) return { text: own(text), kind: 'italics', ...place };
	const found = definingSentence(text, subject, () => isCut || OPEN_END.test(text.slice(-20)) || leadsOn(scan, at));
	if (!found) return null;
	return { text: own(found.leadsOn ? `${found.text} ${isCut ? '…' : textBelow(scan, at)}` : found.text), kind: 'sentence', ...place };
}

/** How a text ends that is not at its end. */
const OPEN_END = /\s(?:such\sas|like|including|are|is|as|with|by|of|for|to|and|or|write|wie|sind|ist|mit|und|oder|als|como|con)$/i;

const BOLD_ALONE = /^\*\*[^*\n]+\*\*$/;

/** Whether a table, a list or code comes next, of which a paragraph in bold is the caption. */
function isBelow({ blocks }: Scan, at: number): boolean {
	const next = blocks[at + 1];
	return next !== undefined && (next.kind === 'table' || next.kind === 'code' || next.container?.kind === 'item');
}

/** Whether a paragraph leads to the list, table or formula in the very next line. */
function leadsOn({ text, lines, blocks }: Scan, at: number): boolean {
	const from = lines.starts[lines.lineAt(blocks[at]?.to ?? 0)];
	if (from === undefined || !/\S/.test(text.slice(from, from + 80).split('\n', 1)[0] ?? '')) return false;
	const next = blocks[at + 1];
	return next?.from !== from || next.kind !== 'heading';
}

/** What stands below a paragraph that leads to it: the items of a list, as many as there is room for; of anything else that it is there. */
function textBelow(scan: Scan, at: number): string {
	const { text, blocks } = scan;
	let below = '';
	for (let block = blocks[++at]; block?.container?.kind === 'item'; block = blocks[++at]) {
		const { kind, lines, container } = block;
		if (kind !== 'paragraph' || container.parent) continue;
		const from = lines[0] ?? 0;
		const item = plainText(text.slice(from, Math.min(lines[lines.length - 1] ?? from, from + MOST_BELOW)), scan.labels);
		if (below.length + item.length > MOST_BELOW) return `${below} …`;
		below += below === '' ? item : `; ${item}`;
	}
	return below === '' ? '…' : below;
}

/** Whether one pair of `*` or `_` encloses the whole text; it may contain bold and words_with_underscores. */
function isInItalics(markdown: string): boolean {
	const mark = markdown.charAt(0);
	if ((mark !== '*' && mark !== '_') || markdown.length < 3 || !markdown.endsWith(mark)) return false;
	if (/^(?:\*\*|__)(?![*_])/.test(markdown) || /^[*_]\s/.test(markdown)) return false;
	const inside = markdown.slice(1, -1);
	let boldOpen = false;
	for (let at = inside.indexOf(mark); at >= 0; ) {
		let end = at;
		while (inside[end] === mark) end++;
		const inWord = mark === '_' && /[\p{L}\p{N}]/u.test(inside.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(inside.charAt(end));
		if (!inWord && inside[at - 1] !== '\\') {
			if (end - at !== 2) return false;
			boldOpen = !boldOpen;
		}
		at = inside.indexOf(mark, end);
	}
	return !boldOpen;
}
