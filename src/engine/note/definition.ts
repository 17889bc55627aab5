import type { Block } from './blocks/level';
import { definingText, hasWords, referredTo } from './definition-lines';
import type { Attribute } from './facts/attribute';
import { linesBesideFields } from './facts/fields';
import { isInside, type Scan } from './prose';
import { RUNNING } from '../text/characters';
import { foldName } from '../text/fold';
import { linkOf, type LinkText } from '../text/link-text';
import { plainText } from '../text/plain-text';
import { own, type Range } from '../text/range';
import { firstSentence } from '../text/sentence';

/** The one sentence that says what an entry is, as plain text, and where it stands. */
export interface Definition extends Range {
	readonly text: string;
	/** `sentence`: taken from running text, which nobody has called a definition. */
	readonly kind: 'property' | 'inline' | 'heading' | 'callout' | 'italics' | 'sentence';
	/** The line it stands on, counted from 1. */
	readonly line: number;
}

/** Where a note sends its reader on ("See X"): what stands there as plain text, and the target if it is a link. */
export interface Reference extends Range {
	readonly name: string;
	readonly target: string | null;
	readonly line: number;
}

/** What a note says of what it is about. */
interface Definitions {
	/** The definition, and what would be the definition if that one turned out to stand in many notes: at most MOST. */
	readonly definitions: readonly Definition[];
	/** Where the note sends its reader on, if nothing in it can be a definition. */
	readonly reference: Reference | null;
}

/** What tells a note's title from its sections. */
interface Titles {
	/** The H1 that is the title, or null. */
	readonly title: Block | null;
	/** What the note is called. */
	readonly names: readonly string[];
}

const KEYS = ['definition', 'description', 'summary'];
const MOST = 3;
/** A text that goes on for so long without the end of a sentence is none. */
const LONGEST_SENTENCE = 400;

/**
 * The definition of a note: its property `definition`, `description` or `summary`; else an inline field or label of that name, or a section
 * or callout "Definition"; else, of the paragraphs before the first section, one that is entirely in italics; else the first sentence of
 * the first one that reads as a definition. Labels, navigation, tags, greetings and other lines that define nothing are passed over.
 */
export function findDefinitions(scan: Scan, attributes: readonly Attribute[], titles: Titles): Definitions {
	const stated = fromAttribute(attributes, 'property', KEYS) ?? fromAttribute(attributes, 'inline', KEYS)
		?? fromAttribute(attributes, 'label', KEYS) ?? fromAttribute(attributes, 'heading', KEYS.slice(0, 1)) ?? fromCallout(scan);
	if (stated) return { definitions: [stated], reference: null };
	const found: Definition[] = [];
	let reference: Reference | null = null;
	for (const block of openingParagraphs(scan, titles)) {
		const read = readParagraph(scan, block, titles.names);
		if (read && 'kind' in read) found.push(read);
		else reference ??= read;
		if (found.length >= MOST) break;
	}
	const definitions = [...found.filter(({ kind }) => kind === 'italics'), ...found.filter(({ kind }) => kind === 'sentence')];
	return { definitions, reference: definitions.length > 0 ? null : reference };
}

function fromAttribute(attributes: readonly Attribute[], kind: string, keys: readonly string[]): Definition | null {
	for (const key of keys) {
		const found = attributes.find((one) => one.kind === kind && one.key.toLowerCase() === key && one.value !== '');
		if (!found) continue;
		const { line, from, to } = found;
		return { text: own(plainText(found.value)), kind: kind === 'property' || kind === 'heading' ? kind : 'inline', line, from, to };
	}
	return null;
}

/** The first paragraph of a callout of the kind "definition". */
function fromCallout(scan: Scan): Definition | null {
	const callout = scan.callouts.find(({ kind }) => kind === 'definition');
	const block = callout && scan.blocks.find((one) => one.kind === 'paragraph' && isInside(one, [callout.body]));
	const read = block ? readParagraph(scan, block, []) : null;
	return read && 'kind' in read ? { ...read, kind: 'callout' } : null;
}

/** The paragraphs outside of quotes and lists that stand before the first section, but for those that go on with a formula. */
function openingParagraphs(scan: Scan, { title, names }: Titles): Block[] {
	const found: Block[] = [];
	for (const [i, block] of scan.blocks.entries()) {
		if (block.kind === 'heading' && !block.container && block !== title && !repeatsName(scan.text, block, names)) break;
		if (block.kind !== 'paragraph' || block.container || isInside(block, scan.generated)) continue;
		if (!goesOn(scan.text, scan.blocks[i - 1], block)) found.push(block);
	}
	return found;
}

/** Whether a paragraph goes on with the formula above it: "where x is …". */
function goesOn(text: string, above: Block | undefined, { from }: Block): boolean {
	return above?.kind === 'math' && /^\p{Ll}/u.test(text.slice(from, from + 2));
}

/** Whether a paragraph leads to the list, table or formula in the very next line. */
function leadsOn({ text, lines, blocks }: Scan, block: Block): boolean {
	const from = lines.starts[lines.lineAt(block.to)];
	if (from === undefined || !/\S/.test(text.slice(from, from + 80).split('\n', 1)[0] ?? '')) return false;
	return !blocks.some((one) => one.from === from && one.kind === 'heading');
}

function repeatsName(text: string, { lines }: Block, names: readonly string[]): boolean {
	const heading = foldName(plainText(text.slice(lines[0], lines[lines.length - 1])));
	return names.some((name) => foldName(name) === heading);
}

/** The definition or the reference that a paragraph is; null if it is neither. */
function readParagraph(scan: Scan, block: Block, names: readonly string[]): Definition | Reference | null {
	const lines = linesBesideFields(scan, block);
	const [first = -1, markdown = ''] = withoutLeadingLines(scan.text, lines, names);
	if (first < 0 || markdown.endsWith(':')) return null;
	const from = lines[first] ?? block.from;
	const place = { line: scan.lines.lineAt(from), from, to: lines[lines.length - 1] ?? block.to };
	const sent = referredTo(markdown);
	if (sent !== null) return referenceTo(scan, sent, place);
	const italics = isInItalics(markdown);
	// The usual definition holds no other mark than its italics.
	const text = plainText(italics ? markdown.slice(1, -1) : markdown, scan.labels);
	if (!/\p{L}/u.test(text)) return null;
	const sentence = italics ? text : firstSentence(text);
	if (!italics && !readsAsOne(scan, block, { sentence, isWhole: sentence.length === text.length })) return null;
	return { text: own(sentence), kind: italics ? 'italics' : 'sentence', ...place };
}

/** Whether a sentence from running text may define something: it is no question, and what has no end is neither a fragment nor a lead. */
function readsAsOne(scan: Scan, block: Block, { sentence, isWhole }: { readonly sentence: string; readonly isWhole: boolean }): boolean {
	if (/[?？]["”’)]*$/.test(sentence)) return false;
	if (!isWhole || /[.!。！]["”’)\]]*$/.test(sentence)) return true;
	const isFragment = /^\S+(?:\s\S+)?$/.test(sentence) && !RUNNING.test(sentence);
	return !isFragment && sentence.length <= LONGEST_SENTENCE && !leadsOn(scan, block);
}

function referenceTo({ labels }: Scan, markdown: string, place: Range & { readonly line: number }): Reference {
	const link: Pick<LinkText, 'target'> | null = linkOf(markdown);
	return { name: own(plainText(markdown, labels)), target: link ? link.target : null, ...place };
}

/** The text of a paragraph from its first line on that says something, and the index of that line's start. */
function withoutLeadingLines(text: string, lines: readonly number[], names: readonly string[]): readonly [number, string] | readonly [] {
	const parts: string[] = [];
	let first = -1;
	for (let i = 0; i + 1 < lines.length; i += 2) {
		const line = text.slice(lines[i], lines[i + 1]).trim();
		const said = first < 0 ? definingText(line, names) : hasWords(line) ? line.replace(/(?:^|\s)\^[A-Za-z0-9-]+$/, '') : '';
		if (said === '') continue;
		if (first < 0) first = i;
		parts.push(said);
	}
	return first < 0 ? [] : [first, parts.join('\n')];
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
