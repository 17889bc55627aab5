import { decodeEntities } from '../text/entities';
import { foldName } from '../text/fold';
import type { Mention } from '../mentions/mentions';
import { fingerprintOf } from '../mentions/fingerprint';
import { findEmphasis } from '../text/emphasis';
import { findLinks, type Link } from '../note/links';
import { isInside, type Scan } from '../note/prose';
import type { Range } from '../text/range';

/** The facts of a mention needed to turn it into a link. */
export type Linkable = Pick<Mention, 'from' | 'to' | 'text' | 'kind' | 'fingerprint' | 'candidates'>;

/** Where a link goes in a note, and what it keeps of the existing text. */
export interface LinkPlace extends Range {
	/** The display text, as Markdown on one line. */
	readonly display: string;
	/** The existing link; null for a name in running text. */
	readonly link: Link | null;
	/** Whether it is inside a table, where a bare pipe would end the cell. */
	readonly inTable: boolean;
}

/** Why there can be no link, in one sentence. */
export interface Refusal {
	readonly refusal: string;
}

const NAME_GONE = 'The note has changed: the name no longer stands there.';
const CHANGED = 'The text has changed since the name was found in it. Look at the sentence again, then link it.';
const LINK_GONE = 'The note has changed: the link no longer stands there.';
const NO_PROSE = 'The name now stands in code, a link or another place that takes no link.';
const TAGGED = 'The name has HTML inside, which the text of a link would not show. Link it by hand, or write it without.';
const GENERATED = 'The link stands in a written comparison. Mend it in the note that its cell comes from.';
const CUT = 'Bold or italics begin or end inside the name. Move their marks, then link it.';

/** A line end inside a paragraph, with the blanks around it, the backslash of a hard break, and quote marks. */
const LINE_END = /[ \t]*\\?\r?\n[ \t>]*/g;

/**
 * Finds a mention in the current text: at its offsets if its surroundings still match, or else at the only place where the same words have
 * the same surroundings. In another sentence the same words may mean something else.
 */
export function findLinkPlace(scan: Scan, mention: Linkable): LinkPlace | Refusal {
	return mention.kind === 'unlinked' ? findName(scan, mention) : findLink(scan, mention);
}

function findName(scan: Scan, mention: Linkable): LinkPlace | Refusal {
	const at = placeOf(scan.text, mention);
	if (!at) return { refusal: whyGone(scan, mention) };
	const block = scan.blocks.find(({ from, to }) => from <= at.from && at.to <= to);
	if (block && /<[/a-z]/i.test(scan.text.slice(at.from, at.to))) return { refusal: TAGGED };
	if (!block || !isProse(scan, at)) return { refusal: NO_PROSE };
	const inTable = block.kind === 'table';
	const around = inTable ? block.rows.flat().find(({ from, to }) => from <= at.from && at.to <= to) : block;
	const range = around ? withMarks(scan, around, at) : null;
	if (!range) return { refusal: CUT };
	return { ...range, display: decoded(onOneLine(scan.text.slice(range.from, range.to))), link: null, inTable };
}

/** A display text without character references, which a wikilink shows as they are written; those of its own signs stay. */
function decoded(display: string): string {
	const plain = decodeEntities(display);
	return /[|[\]<>]/.test(plain) ? display : plain;
}

/** The range of a mention's words, or null if they are gone, have other surroundings, or occur in several similar places. */
function placeOf(text: string, { from, to, text: written, fingerprint }: Linkable): Range | null {
	const isThere = (range: Range): boolean => fingerprintOf(text, range) === fingerprint && !isPartOfWord(text, range);
	if (stands(text, { from, to, text: written }) && isThere({ from, to })) return { from, to };
	const found: Range[] = [];
	for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
		const range = { from: at, to: at + written.length };
		if (isThere(range)) found.push(range);
	}
	const [only] = found;
	return only && found.length === 1 ? only : null;
}

/** The words may still be at their old offsets, but in another sentence. */
function whyGone(scan: Scan, { from, to, text: written }: Linkable): string {
	if (!stands(scan.text, { from, to, text: written })) return NAME_GONE;
	return isProse(scan, { from, to }) ? CHANGED : NO_PROSE;
}

/** Whether words are at their offsets in a text, and not part of longer ones. */
function stands(text: string, { from, to, text: written }: Pick<Linkable, 'from' | 'to' | 'text'>): boolean {
	return text.startsWith(written, from) && to - from === written.length && !isPartOfWord(text, { from, to });
}

const BEFORE = /(?=[\p{L}\p{N}\p{M}])[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]_*$/u;
/** Raised digits behind a word are the mark of a note. */
const AFTER = /^_*(?=[\p{L}\p{N}\p{M}])[^¹²³⁰⁴-⁹\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Whether letters directly precede or follow: "ACO" is no longer itself in "ACOG". */
function isPartOfWord(text: string, { from, to }: Range): boolean {
	const inside = text.slice(from, to);
	return (AFTER.test(inside) && BEFORE.test(text.slice(Math.max(0, from - 8), from)))
		|| (BEFORE.test(inside) && AFTER.test(text.slice(to, to + 8)));
}

/** Whether a range is prose of one block, possibly across line ends. */
function isProse({ text, prose }: Scan, { from, to }: Range): boolean {
	const first = prose.findIndex((stretch) => stretch.to > from);
	let end = from;
	for (let i = first; i >= 0 && end < to; i++) {
		const stretch = prose[i];
		if (!stretch || stretch.block !== prose[first]?.block || stretch.from >= to) return false;
		const gap = text.slice(end, Math.max(end, stretch.from));
		if (gap.replace(LINE_END, '') !== '') return false;
		end = stretch.to;
	}
	return end >= to;
}

/** Nobody combines more kinds of emphasis on one name; the combinations of marks are all tried. */
const MOST_MARKS = 6;

/**
 * Extends a range by adjacent emphasis marks that pair with marks inside it: for `**Accountable** Care`, the first two asterisks. Null if
 * emphasis that begins or ends inside extends further.
 */
function withMarks({ text, spans }: Scan, around: Range, range: Range): Range | null {
	const shift = (by: number) => ({ from, to }: Range): Range => ({ from: from + by, to: to + by });
	const inside = spans.filter((span) => span.from >= around.from && span.to <= around.to).map(shift(-around.from));
	const marks = findEmphasis(text.slice(around.from, around.to), inside).map(shift(around.from));
	const starts = [range.from];
	for (const { from, to } of [...marks].reverse()) if (to === starts[starts.length - 1] && starts.length < MOST_MARKS) starts.push(from);
	const ends = [range.to];
	for (const { from, to } of marks) if (from === ends[ends.length - 1] && ends.length < MOST_MARKS) ends.push(to);
	const wider = starts.flatMap((from, i) => ends.map((to, j) => ({ from, to, more: i + j }))).sort((a, b) => a.more - b.more);
	return wider.find((one) => isBalanced(text, marks, one)) ?? null;
}

/** Whether the emphasis marks in a range are read the same in isolation as in their text. */
function isBalanced(text: string, marks: readonly Range[], { from, to }: Range): boolean {
	const own = findEmphasis(text.slice(from, to), []).map((mark) => mark.from + from);
	const held = marks.filter((mark) => mark.from < to && mark.to > from).map((mark) => mark.from);
	return own.join() === held.join();
}

function findLink(scan: Scan, { from, to, text, candidates }: Linkable): LinkPlace | Refusal {
	const names = new Set(candidates.map(({ name }) => foldName(name)));
	// A target may end in ".md", which is not part of a name.
	const saysName = (target: string): boolean => names.has(foldName(target)) || names.has(foldName(target.replace(/\.md$/i, '')));
	const fitting = findLinks(scan).filter((link) => link.display === text && link.to - link.from === to - from && saysName(link.target));
	const link = fitting.find((one) => one.from === from) ?? (fitting.length === 1 ? fitting[0] : undefined);
	if (!link) return { refusal: LINK_GONE };
	if (isInside(link, scan.generated)) return { refusal: GENERATED };
	const inTable = scan.blocks.some((block) => block.kind === 'table' && block.from <= link.from && link.to <= block.to);
	return { from: link.from, to: link.to, display: onOneLine(link.display), link, inTable };
}

/** One paragraph of Markdown without its line ends. */
export function onOneLine(markdown: string): string {
	return markdown.replace(LINE_END, ' ');
}
