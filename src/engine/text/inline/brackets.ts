import type { Cursor } from './cursor';
import { linkAddress, wikilinkEnd } from './link-ends';
import { foldLabel } from '../line-starts';
import type { Range } from '../range';

/** The folded labels of a note's reference links. */
export type Labels = Pick<ReadonlySet<string>, 'has' | 'size'>;

/** A bracket that is open: it may become a link, or hold an inline field. */
export interface Bracket {
	readonly mark: '[' | '(';
	readonly at: number;
	readonly image: boolean;
	active: boolean;
	/** Whether brackets stand inside; then it can be no reference. */
	holds: boolean;
}

const FOOTNOTE = /\[\^[^\]\s[]{1,200}\]/y;

/** Reads what brackets make: wikilinks, embeds, footnote marks, links and images, reference links (CommonMark's delimiter stack). */
export class BracketReader {
	private readonly open: Bracket[] = [];
	private labels: Labels = new Set();

	constructor(private readonly cursor: Cursor) {}

	/** Begins a new stretch. @param labels the folded labels of the note's reference links. */
	enter(labels: Labels): void {
		if (this.open.length > 0) this.open.length = 0;
		this.labels = labels;
	}

	/** The innermost open bracket. */
	innermost(): Bracket | undefined {
		return this.open[this.open.length - 1];
	}

	readSquare(): void {
		const { cursor } = this;
		const { text, pos: from } = cursor;
		if (text[from + 1] === '[' && text[from + 2] !== '[') {
			const to = wikilinkEnd(text, from, cursor.lineEnd);
			const embed = this.isImage(from);
			if (to > 0) return cursor.add({ kind: embed ? 'embed' : 'wikilink', from: embed ? from - 1 : from, to });
		}
		FOOTNOTE.lastIndex = from;
		const footnote = text[from + 1] === '^' ? FOOTNOTE.exec(text) : null;
		if (footnote) return cursor.addIfClosed('footnote', from, from + footnote[0].length, from + 1);
		this.push('[');
	}

	push(mark: Bracket['mark']): void {
		const at = this.cursor.pos;
		this.open.push({ mark, at, image: mark === '[' && this.isImage(at), active: true, holds: false });
		this.cursor.moveTo(at + 1);
	}

	closeRound(): void {
		if (this.innermost()?.mark === '(') this.open.pop();
		this.cursor.moveTo(this.cursor.pos + 1);
	}

	closeSquare(): void {
		const { cursor } = this;
		const close = cursor.pos;
		cursor.moveTo(close + 1);
		let open = this.open.pop();
		while (open?.mark === '(') open = this.open.pop();
		if (!open?.active) return;
		const around = this.innermost();
		if (around) around.holds = true;
		const label = { from: open.at + 1, to: close };
		const inline = cursor.text[close + 1] === '(' ? linkAddress(cursor.text, close + 1, cursor.end) : null;
		const link = inline ?? (open.holds ? null : this.readReference(label));
		if (!link) return;
		const from = open.image ? open.at - 1 : open.at;
		// What was found inside the label is part of the link.
		while ((cursor.last()?.from ?? -1) >= from) cursor.spans.pop();
		cursor.add({ kind: open.image ? 'image' : 'link', from, to: link.to, label, address: link.address });
		if (!open.image) this.deactivate();
	}

	/** A link holds no other link: what was opened before it can no longer become one. */
	private deactivate(): void {
		for (let i = this.open.length - 1; i >= 0; i--) {
			const bracket = this.open[i];
			if (!bracket || bracket.image || bracket.mark === '(') continue;
			if (!bracket.active) break;
			bracket.active = false;
		}
	}

	/** `[label][id]`, `[label][]` or `[label]`, if the note defines that label. */
	private readReference(label: Range): { address: Range; to: number } | null {
		if (this.labels.size === 0 || label.to - label.from > 999) return null;
		const { text, end } = this.cursor;
		const own = label.to + 1;
		const close = text[own] === '[' ? text.indexOf(']', own) : -1;
		if (close > own && close < Math.min(end, own + 1000)) {
			const id = close === own + 1 ? label : { from: own + 1, to: close };
			if (this.isDefined(id)) return { address: { from: close, to: close }, to: close + 1 };
		}
		return this.isDefined(label) ? { address: { from: own, to: own }, to: own } : null;
	}

	private isDefined(label: Range): boolean {
		return this.labels.has(foldLabel(this.cursor.text.slice(label.from, label.to)));
	}

	private isImage(at: number): boolean {
		return this.cursor.text[at - 1] === '!' && at - 1 >= this.cursor.least();
	}
}
