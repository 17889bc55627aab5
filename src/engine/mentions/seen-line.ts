import { decodeEntities } from '../text/entities';
import { ALONE, InlineScanner } from '../text/inline/inline';
import { readWikilink } from '../text/link-text';
import { footnoteMarkEnd, firstNonBlank, headingLevel, listMarkerEnd } from '../text/line-starts';
import { eachSeen, mayHaveMarks } from '../text/plain-text';
import type { Range } from '../text/range';

/** A line of a note around a mention as readers see it, and the mention's range in it. */
export interface Context extends Range {
	readonly text: string;
}

/** A number longer than this begins no list: it is a year. */
const LONGEST_NUMBER = 3;
const LONGEST_KIND = 80;

/** What the marks at the start of a line tell. */
interface LineStart {
	/** Where the text behind the marks begins. */
	readonly at: number;
	/** Whether there are other marks than those of quotes. */
	readonly isMarked: boolean;
	readonly isHeading: boolean;
}

/** Goes behind the marks of blocks at the start of a line: quotes, a callout's kind, items, tasks, headings, footnotes. */
export function readLineStart(text: string, from: number, to: number): LineStart {
	let at = skipBlanks(text, from, to);
	let isMarked = false;
	for (;;) {
		const level = headingLevel(text, at, to);
		if (level > 0) return { at: skipBlanks(text, at + level, to), isMarked: true, isHeading: true };
		if (text[at] === '>') at = behindKind(text, skipBlanks(text, at + 1, to), to);
		else {
			const end = itemEnd(text, at, to);
			if (end < 0) return { at, isMarked, isHeading: false };
			at = end;
			isMarked = true;
		}
		at = skipBlanks(text, at, to);
	}
}

function skipBlanks(text: string, from: number, to: number): number {
	return firstNonBlank(text, text[from] === '\ufeff' ? from + 1 : from, to);
}

/** Behind the `[!kind]` of a callout, with the sign of its fold. */
function behindKind(text: string, at: number, to: number): number {
	if (!text.startsWith('[!', at)) return at;
	const end = at + text.slice(at, Math.min(to, at + LONGEST_KIND)).indexOf(']') + 1;
	if (end <= at) return at;
	return text[end] === '+' || text[end] === '-' ? end + 1 : end;
}

/** Behind the mark of an item, with the box of a task, or of a footnote's text; -1 where there is none. */
function itemEnd(text: string, at: number, to: number): number {
	const end = listMarkerEnd(text, at, to);
	if (end < 0 || end - at > LONGEST_NUMBER + 1) return footnoteMarkEnd(text, at, to);
	const box = firstNonBlank(text, end, to);
	return /^\[[^\]]\][ \t]/.test(text.slice(box, Math.min(to, box + 4))) ? box + 3 : end;
}

/**
 * One paragraph or cell as readers see it: what `plainText` leaves out is left out, runs of blanks are one, and character references are
 * read.
 * @param mention its range there, which no mark covers: one that seems to was cut.
 * @param isCell whether a pipe has a backslash even in code.
 */
export function seenText(markdown: string, mention: Range, isCell: boolean): Context {
	const line = new LineBuilder();
	const addProse = (from: number, to: number): void => {
		const inside = { from: clamp(mention.from, from, to), to: clamp(mention.to, from, to) };
		line.add(readEntities(markdown.slice(from, inside.from)), false);
		line.add(readEntities(markdown.slice(inside.from, inside.to)), true);
		line.add(readEntities(markdown.slice(inside.to, to)), false);
	};
	const spans = mayHaveMarks(markdown) ? new InlineScanner(markdown).scan(0, markdown.length, ALONE) : null;
	const whole = spans?.filter(({ from, to }) => to <= mention.from || from >= mention.to || holds(mention, from, to));
	if (!whole) addProse(0, markdown.length);
	else eachSeen(markdown, whole, (seen, { from, to }, isProse) => {
		const isOwn = holds(mention, from, to);
		if (isProse) addProse(from, to);
		else line.add(wordsFor(seen, isOwn ? markdown.slice(from, to) : '', isCell), isOwn);
	});
	return line.finish();
}

/** @param own the source, if it is the mention's own: what shows no text where it stands, such as an embed, is told by its name. */
function wordsFor(seen: string, own: string, isCell: boolean): string {
	if (seen.trim() === '' && own !== '') return own.startsWith('![[') ? readWikilink(own).display : own;
	return isCell ? seen.replaceAll('\\|', '|') : seen;
}

function readEntities(prose: string): string {
	return prose.includes('&') ? decodeEntities(prose) : prose;
}

function holds(mention: Range, from: number, to: number): boolean {
	return mention.from <= from && to <= mention.to;
}

function clamp(offset: number, least: number, most: number): number {
	return Math.min(Math.max(offset, least), most);
}

/** Puts a line together from its pieces, blanks in a row as one, and keeps where the mention's own are. */
class LineBuilder {
	private text = '';
	private from = -1;
	private to = -1;

	add(piece: string, isMention: boolean): void {
		if (piece === '') return;
		const words = /\s\s|[^\S ]/.test(piece) ? piece.replace(/\s+/g, ' ') : piece;
		const from = this.text.length;
		const isBlankTwice = words.startsWith(' ') && (from === 0 || this.text.endsWith(' '));
		this.text += isBlankTwice ? words.slice(1) : words;
		if (!isMention || this.text.length === from) return;
		if (this.from < 0) this.from = from;
		this.to = this.text.length;
	}

	finish(): Context {
		const text = this.text.trimEnd();
		const to = Math.min(Math.max(this.to, 0), text.length);
		return { text, from: Math.min(Math.max(this.from, 0), to), to };
	}
}
