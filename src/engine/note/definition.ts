import type { Attribute } from './facts/attribute';
import { linesBesideFields } from './facts/fields';
import { plainText } from '../text/plain-text';
import { isInside, type Scan } from './prose';
import { own, type Range } from '../text/range';
import { firstSentence } from '../text/sentence';

/** The one sentence that says what an entry is, as plain text, and where it stands. */
export interface Definition extends Range {
	readonly text: string;
	readonly kind: 'property' | 'inline' | 'italics' | 'sentence';
	/** The line it stands on, counted from 1. */
	readonly line: number;
}

const KEYS = ['definition', 'description', 'summary'];

/**
 * The definition of a note: its property `definition`, `description` or `summary`; or else an inline field of that name; or else the first
 * paragraph if it is entirely in italics; or else the first sentence of the first paragraph, without inline fields; or else null.
 */
export function findDefinition(scan: Scan, attributes: readonly Attribute[]): Definition | null {
	return fromAttribute(attributes, 'property') ?? fromAttribute(attributes, 'inline') ?? fromParagraph(scan);
}

function fromAttribute(attributes: readonly Attribute[], kind: 'property' | 'inline'): Definition | null {
	for (const key of KEYS) {
		const found = attributes.find((one) => one.kind === kind && one.key.toLowerCase() === key && one.value !== '');
		if (found) return { text: own(plainText(found.value)), kind, line: found.line, from: found.from, to: found.to };
	}
	return null;
}

function fromParagraph(scan: Scan): Definition | null {
	for (const block of scan.blocks) {
		if (block.kind !== 'paragraph' || block.container || isInside(block, scan.generated)) continue;
		const lines = linesBesideFields(scan, block);
		const markdown = linesOf(scan.text, lines);
		const italics = isInItalics(markdown);
		// The usual definition holds no other mark than its italics.
		const text = plainText(italics ? markdown.slice(1, -1) : markdown);
		if (!/[\p{L}\p{N}]/u.test(text) || (text.startsWith('#') && isTagsOnly(text))) continue;
		const sentence = own(italics ? text : firstSentence(text));
		const isWhole = lines.length === block.lines.length;
		const { from, to } = isWhole ? block : { from: lines[0] ?? block.from, to: lines[lines.length - 1] ?? block.to };
		return { text: sentence, kind: italics ? 'italics' : 'sentence', line: scan.lines.lineAt(from), from, to };
	}
	return null;
}

function linesOf(text: string, lines: readonly number[]): string {
	const parts: string[] = [];
	for (let i = 0; i + 1 < lines.length; i += 2) parts.push(text.slice(lines[i], lines[i + 1]).trim());
	const last = parts.pop() ?? '';
	const blank = last.lastIndexOf(' ');
	const hasId = /^\^[A-Za-z0-9-]+$/.test(last.slice(blank + 1));
	return [...parts, hasId ? last.slice(0, Math.max(blank, 0)).trimEnd() : last].join('\n');
}

function isTagsOnly(text: string): boolean {
	return text.split(' ').every((word) => word.startsWith('#'));
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
