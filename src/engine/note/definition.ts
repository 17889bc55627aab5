import type { Block } from './blocks/level';
import { readParagraph, type Definition, type Reference } from './definition-paragraph';
import { repeatsName } from './definition-sentence';
import type { Attribute } from './facts/attribute';
import { isInside, type Scan } from './prose';
import { plainText } from '../text/plain-text';
import { own } from '../text/range';

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
const MOST = 2;
/** From how many code units on a name stands in no text by chance. */
const LONG_NAME = 4;
/** From how many code units on a text in italics is no line of a template. */
const LONG_TEXT = 60;
/** What a form holds where its author had nothing to say. */
const PLACEHOLDER = /^(?:n\/?a|none|tba|tbd|to\s?do|xxx|[\s?.…–-]*)$/i;
/** How a heading asks what the note is. */
const ASKING = /^(?:what\s(?:is|are)|was\s(?:ist|sind)|qué\s(?:es|son))\s(?:(?:an?|the|eine?|der|die|das|una?|el|la)\s)?(.*)\?$/i;

/**
 * The definition of a note: its property `definition`, `description` or `summary`; else an inline field or label of that name, or a section
 * or callout "Definition"; else, of the paragraphs before the first section, or those of them that stand below the title, one that is
 * entirely in italics; else a sentence of the first one that reads as a definition. Labels, navigation, tags, greetings and other lines
 * that define nothing are passed over.
 */
export function findDefinitions(scan: Scan, attributes: readonly Attribute[], titles: Titles): Definitions {
	const stated = fromAttribute(attributes.filter(({ key }) => KEYS.includes(key.toLowerCase())), titles) ?? fromCallout(scan);
	if (stated) return { definitions: [stated], reference: null };
	const found: Definition[] = [];
	let reference: Reference | null = null;
	let [isAside, saysOther, isBehindText, isSettled] = [false, false, false, false];
	for (const at of openingParagraphs(scan, titles)) {
		// What is the note's own beyond doubt is no text that many notes share, so that no second candidate is needed.
		if (isSettled && !/[*_]/.test(scan.text.charAt(scan.blocks[at]?.from ?? 0))) continue;
		const behind = isBehindFormula(scan, at) ? 'formula' : isBehindText ? 'text' : null;
		const read = readParagraph(scan, at, { names: titles.names, behind });
		if (read.definition) found.push(read.definition);
		isSettled ||= read.definition !== null && isOfItsOwn(read.definition, titles);
		if (read.reference && !reference) [reference, isAside] = [read.reference, read.isAside];
		saysOther ||= read.saysMore;
		isBehindText ||= read.isText;
		if (found.length >= MOST) break;
	}
	const below = found.filter(({ from }) => from >= (titles.title?.to ?? 0));
	const left = below.length > 0 ? below : found;
	const definitions = [...left.filter(({ kind }) => kind === 'italics'), ...left.filter(({ kind }) => kind === 'sentence')];
	const isAlone = reference !== null && definitions.length === 0 && !(isAside && saysOther) && !saysMore(scan, titles, isAside);
	return { definitions, reference: isAlone ? reference : null };
}

/** Whether a text below the title holds the note's name, or is in italics and longer than what a template says. */
function isOfItsOwn({ text, from, kind }: Definition, { title, names }: Titles): boolean {
	const [name = ''] = names;
	if (from < (title?.to ?? 0)) return false;
	if (kind === 'italics' && text.length >= LONG_TEXT) return true;
	return name.length >= LONG_NAME && text.toLowerCase().includes(name.toLowerCase());
}

/** @param attributes those with a key of a definition. */
function fromAttribute(attributes: readonly Attribute[], { names }: Titles): Definition | null {
	for (const kind of attributes.length > 0 ? (['property', 'inline', 'label', 'heading'] as const) : []) {
		for (const key of kind === 'heading' ? KEYS.slice(0, 1) : KEYS) {
			const found = attributes.find((one) => one.kind === kind && one.key.toLowerCase() === key && !PLACEHOLDER.test(one.value));
			if (!found || found.value.endsWith('?') || repeatsName(found.value, names)) continue;
			const { line, from, to } = found;
			return { text: own(plainText(found.value)), kind: kind === 'label' ? 'inline' : kind, line, from, to };
		}
	}
	return null;
}

/** The first paragraph of a callout of the kind "definition", or of that title. */
function fromCallout(scan: Scan): Definition | null {
	const callout = scan.callouts.find(({ kind, title }) => kind === 'definition' || (title.length < 12 && /^definition:?$/i.test(title)));
	const at = callout ? scan.blocks.findIndex((one) => one.kind === 'paragraph' && isInside(one, [callout.body])) : -1;
	const { definition } = readParagraph(scan, at, { names: [], behind: null });
	return definition ? { ...definition, kind: 'callout' } : null;
}

/** The indexes of the paragraphs before the first section, outside of quotes and lists, but for those that go on with a formula. */
function openingParagraphs(scan: Scan, titles: Titles): number[] {
	const found: number[] = [];
	for (const [i, block] of scan.blocks.entries()) {
		if (isSection(scan.text, block, titles)) break;
		if (block.kind !== 'paragraph' || block.container || isInside(block, scan.generated)) continue;
		if (!followsFormula(scan, scan.blocks[i - 1], block)) found.push(i);
	}
	return found;
}

/** The first heading of a note without an H1 that heads it, if it is what the note is called, whatever its rank. */
export function findTitle({ text, blocks }: Scan, names: readonly string[]): Block | null {
	const first = blocks.find(({ kind, container }) => kind === 'heading' && !container);
	return first && repeatsName(headingText(text, first), names) ? first : null;
}

function headingText(text: string, { lines }: Block): string {
	return plainText(text.slice(lines[0], lines[lines.length - 1]));
}

/** Whether a block is the heading of a section, and neither the title nor the question what the note is. */
function isSection(text: string, block: Block, { title, names }: Titles): boolean {
	if (block.kind !== 'heading' || block.container || block === title) return false;
	const heading = headingText(text, block);
	return !repeatsName(ASKING.exec(heading)?.[1] ?? heading, names);
}

/** Whether a note says more than the paragraphs of its opening do: a list, a table ... before the first section, or in all of the note. */
function saysMore({ text, blocks }: Scan, titles: Titles, everywhere: boolean): boolean {
	let isOpening = true;
	for (const block of blocks) {
		isOpening = isOpening && !isSection(text, block, titles);
		if (!isOpening && !everywhere) return false;
		const isOpen = isOpening && block.kind === 'paragraph' && !block.container;
		if (!isOpen && !SILENT.has(block.kind) && /[\p{L}\p{N}]/u.test(text.slice(block.from, block.to))) return true;
	}
	return false;
}

/** Blocks that say nothing by themselves. */
const SILENT: ReadonlySet<string> = new Set(['heading', 'rule', 'comment', 'definition']);

/** Whether a formula stands right above a block. */
function isBehindFormula({ blocks }: Scan, at: number): boolean {
	return blocks[at - 1]?.kind === 'math';
}

/** Whether a paragraph goes on with the formula above it: "where x is …", or in the very next line. */
function followsFormula({ text, lines }: Scan, above: Block | undefined, { from, to }: Block): boolean {
	if (above?.kind !== 'math') return false;
	return to > from && (/^\p{Ll}/u.test(text.slice(from, from + 2)) || lines.lineAt(from) === lines.lineAt(above.to) + 1);
}
