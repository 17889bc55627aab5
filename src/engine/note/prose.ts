import { findBlocks, type Structure } from './blocks/blocks';
import type { Block } from './blocks/level';
import type { OwnKinds } from './blocks/own-kinds';
import { programOf } from './foreign-file';
import { readFrontmatter, type Opening } from './frontmatter/frontmatter';
import { InlineScanner, type InlineContext } from '../text/inline/inline';
import type { FieldSpan, Span } from '../text/inline/span';
import { lastAtMost, LineIndex } from '../text/line-index';
import type { Range } from '../text/range';

/** A stretch of prose on one line. Stretches with the same `block` belong to one paragraph, heading, title or table cell. */
export interface Prose extends Range {
	readonly block: number;
}

/** Everything the scanner knows of a note: the one truth for every reader and writer. All ranges lie in the text as given. */
export interface Scan extends Structure {
	readonly text: string;
	readonly lines: LineIndex;
	readonly opening: Opening;
	/** What is wrong with the frontmatter. Read on demand. */
	readonly problems: Opening['problems'];
	/** The program that wrote the whole text, which then holds no prose; null if somebody wrote it. */
	readonly program: string | null;
	/** What is not prose inside paragraphs, headings, titles and cells, in order. */
	readonly spans: readonly Span[];
	/** Those of them that no reader sees, comments and block ids, and those that are keys of inline fields. Computed on demand. */
	readonly hidden: readonly Span[];
	readonly fields: readonly FieldSpan[];
	/** The author's words that readers see, as sorted and disjoint ranges. Computed on demand. */
	readonly prose: readonly Prose[];
	/** What lies between the marks of a generated comparison, in order. It is kept out of `prose`. */
	readonly generated: readonly Range[];
}

/**
 * Scans a note once, from left to right: frontmatter, blocks, callouts, and inside the blocks everything that is not prose.
 * Linear in the length of the text; never throws.
 * @param kinds what the vault's owner says of kinds of admonitions.
 */
export function scanNote(text: string, kinds?: OwnKinds): Scan {
	const opening = readFrontmatter(text);
	const lines = new LineIndex(text);
	const structure = findBlocks(text, opening.body, lines, kinds);
	const stretches = new StretchReader(text, structure.labels);
	for (const block of structure.blocks) stretches.read(block);
	const generated = text.includes('compare:begin') ? findGenerated(text, [...structure.blocks, ...stretches.spans]) : [];
	const program = programOf(text, opening);
	return new NoteScan({ text, lines, opening, program, structure, spans: stretches.spans, generated });
}

/** A scan that computes prose and problems on demand: collecting facts needs no prose, and searching prose needs no problems. */
class NoteScan implements Scan {
	readonly text: string;
	readonly lines: LineIndex;
	readonly opening: Opening;
	readonly program: string | null;
	readonly spans: readonly Span[];
	readonly generated: readonly Range[];
	readonly blocks: readonly Block[];
	readonly callouts: Structure['callouts'];
	readonly labels: Structure['labels'];
	private found: readonly Prose[] | null = null;
	private unseen: readonly Span[] | null = null;
	private keys: readonly FieldSpan[] | null = null;

	constructor(parts: Pick<Scan, 'text' | 'lines' | 'opening' | 'program' | 'spans' | 'generated'> & { readonly structure: Structure }) {
		this.text = parts.text;
		this.lines = parts.lines;
		this.opening = parts.opening;
		this.program = parts.program;
		this.spans = parts.spans;
		this.generated = parts.generated;
		this.blocks = parts.structure.blocks;
		this.callouts = parts.structure.callouts;
		this.labels = parts.structure.labels;
	}

	get problems(): Scan['problems'] {
		return this.opening.problems;
	}

	get hidden(): readonly Span[] {
		this.unseen ??= this.spans.filter(({ kind }) => kind === 'comment' || kind === 'block-id');
		return this.unseen;
	}

	get fields(): readonly FieldSpan[] {
		this.keys ??= this.spans.filter((span) => span.kind === 'field-key');
		return this.keys;
	}

	get prose(): readonly Prose[] {
		if (this.program !== null) return [];
		this.found ??= outside(outside(findProse(this.blocks, this.spans), findElements(this.text, this.spans)), this.generated);
		return this.found;
	}
}

/** Whether a range lies wholly inside one of the sorted, disjoint ranges. */
export function isInside(range: Range, outer: readonly Range[]): boolean {
	let low = 0;
	let high = outer.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((outer[middle]?.to ?? 0) < range.to) low = middle + 1;
		else high = middle;
	}
	return (outer[low]?.from ?? Infinity) <= range.from;
}

/** The stretches that lie in none of the sorted ranges. */
function outside(stretches: readonly Prose[], ranges: readonly Range[]): readonly Prose[] {
	if (ranges.length === 0) return stretches;
	let next = 0;
	return stretches.filter((one) => {
		while ((ranges[next]?.to ?? Infinity) < one.to) next++;
		return (ranges[next]?.from ?? Infinity) > one.from;
	});
}

const OPENING_TAG = /^<(a|code|pre|samp|script|style|textarea)(?=[\s>])/i;
const CLOSING_TAG = /^<\/([a-z]+)/i;

/**
 * The HTML elements inside paragraphs whose text is a link or code, in order. One that is not closed before the next begins, or within its
 * paragraph, does not count.
 */
export function findElements(text: string, spans: readonly Span[]): Range[] {
	const found: Range[] = [];
	let open: { name: string; from: number } | null = null;
	for (const { kind, from, to } of spans) {
		if (kind !== 'html') continue;
		const tag = text.slice(from, Math.min(to, from + 12));
		const opened = OPENING_TAG.exec(tag)?.[1];
		if (opened !== undefined) open = { name: opened.toLowerCase(), from };
		else if (open && CLOSING_TAG.exec(tag)?.[1]?.toLowerCase() === open.name) {
			if (!/\n[ \t>]*\r?\n/.test(text.slice(open.from, to))) found.push({ from: open.from, to });
			open = null;
		}
	}
	return found;
}

/** The stretches of text in a block that are scanned each for itself, as lines: pairs of offsets. */
function stretchesOf({ kind, lines, rows }: Block): readonly (readonly number[])[] {
	if (kind === 'paragraph' || kind === 'heading' || kind === 'title') return [lines];
	return kind === 'table' ? rows.flatMap((row) => row.map(({ from, to }) => [from, to])) : [];
}

/** What the spans leave of the lines of all stretches. Blocks and spans are sorted, so each is walked once. */
function findProse(blocks: readonly Block[], spans: readonly Span[]): Prose[] {
	const prose: Prose[] = [];
	let block = 0;
	let next = 0;
	for (const lines of blocks.flatMap(stretchesOf)) {
		for (let i = 0; i + 1 < lines.length; i += 2) {
			let from = lines[i] ?? 0;
			const to = lines[i + 1] ?? 0;
			for (let span = spans[next]; span && span.from < to; span = spans[next]) {
				if (span.from > from) prose.push({ from, to: span.from, block });
				from = Math.max(from, span.to);
				if (span.to > to) break;
				next++;
			}
			if (from < to) prose.push({ from, to, block });
		}
		block++;
	}
	return prose;
}

class StretchReader {
	readonly spans: Span[] = [];
	private readonly scanner: InlineScanner;

	constructor(
		private readonly text: string,
		private readonly labels: Structure['labels'],
	) {
		this.scanner = new InlineScanner(text);
	}

	read(block: Block): void {
		const context = { labels: this.labels, lineFields: block.kind === 'paragraph' };
		for (const lines of stretchesOf(block)) {
			const whole = isUnbroken(this.text, lines);
			const spans = whole ? this.scanner.scan(lines[0] ?? 0, lines[lines.length - 1] ?? 0, context) : this.scanJoined(lines, context);
			for (const span of spans) this.spans.push(span);
		}
	}

	/** Lines with marks of quotes or lists between them are scanned as if the marks were not there; the spans then point into the note. */
	private scanJoined(lines: readonly number[], context: InlineContext): Span[] {
		const parts: string[] = [];
		const starts: number[] = [];
		let length = 0;
		for (let i = 0; i + 1 < lines.length; i += 2) {
			const part = this.text.slice(lines[i], lines[i + 1]);
			parts.push(part);
			starts.push(length);
			length += part.length + 1;
		}
		const toNote = (offset: number): number => {
			const line = lastAtMost(starts, offset);
			return (lines[line * 2] ?? 0) + offset - (starts[line] ?? 0);
		};
		const joined = parts.join('\n');
		return new InlineScanner(joined).scan(0, joined.length, context).map((span) => moveSpan(span, toNote));
	}
}

/** Whether nothing but line ends stands between the lines. */
function isUnbroken(text: string, lines: readonly number[]): boolean {
	for (let i = 2; i < lines.length; i += 2) {
		const end = lines[i - 1] ?? 0;
		const next = lines[i] ?? 0;
		if (next !== end + 1 && !(next === end + 2 && text.charCodeAt(end) === 13)) return false;
	}
	return true;
}

function moveSpan(span: Span, move: (offset: number) => number): Span {
	const moved = ({ from, to }: Range): Range => ({ from: move(from), to: to > from ? move(to - 1) + 1 : move(from) });
	if (span.kind === 'field-key') return { ...span, ...moved(span), key: moved(span.key), value: moved(span.value) };
	if (span.kind === 'link' || span.kind === 'image')
		return { ...span, ...moved(span), label: moved(span.label), address: moved(span.address) };
	return { ...span, ...moved(span) };
}

const GENERATED_MARK = /^(?:%%|<!--)\s*compare:(begin|end) id=([\w-]+)[^\n]*(?:%%|-->)\s*$/;

/** The ranges between matching marks (`compare:begin id=x` … `compare:end id=x`), including the marks; an unmatched mark is ignored. */
function findGenerated(text: string, pieces: readonly (Block | Span)[]): Range[] {
	const found: Range[] = [];
	let open: { id: string; from: number } | null = null;
	const comments = pieces.filter(({ kind }) => kind === 'comment' || kind === 'html');
	for (const { from, to } of comments.sort((a, b) => a.from - b.from)) {
		const mark = to - from < 400 ? GENERATED_MARK.exec(text.slice(from, to)) : null;
		const id = mark?.[2];
		if (id === undefined) continue;
		if (mark?.[1] === 'begin') open = { id, from };
		else if (open?.id === id) {
			found.push({ from: open.from, to });
			open = null;
		}
	}
	return found;
}
