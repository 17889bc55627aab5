import { readAddress } from './addresses';
import { BracketReader, type Labels } from './brackets';
import { Cursor } from './cursor';
import { FieldReader } from './fields';
import { CodeReader, readAngle, readBraces, readCaret, readComment, readMath, readTag } from './marks';
import type { Span } from './span';
import { runLength } from '../line-starts';

/** What the scanner needs to know besides the text. */
export interface InlineContext {
	readonly labels: Labels;
	/** Whether `Key:: value` may fill a line here: in paragraphs it may, in headings, titles and table cells not. */
	readonly lineFields: boolean;
}

/** The context of a text that stands for itself, such as a title. */
export const ALONE: InlineContext = { labels: new Set(), lineFields: false };

/** What may begin or end something that is not prose; the dot that ends a sentence is not among it. */
const SPECIAL = /[\n\\`$%<{[\]()#^:@]|\.(?! )/g;

/**
 * Finds the non-prose spans inside one block of text, from left to right in one pass: sorted and disjoint. Linear in the length of the
 * text: every failed search for an end is remembered.
 */
export class InlineScanner {
	private readonly cursor: Cursor;
	private readonly step: Step;
	private specialAsked = 0;
	private special = -1;

	constructor(private readonly text: string) {
		this.cursor = new Cursor(text);
		this.step = new Step(this.cursor);
	}

	/** The spans inside `[from, to)`. Calls for the stretches of one text go from left to right. */
	scan(from: number, to: number, context: InlineContext): Span[] {
		const first = this.nextSpecial(from);
		if (first >= to) return [];
		const { cursor, step } = this;
		cursor.enter(from, to);
		step.enter(context);
		for (let at = first; at < to; at = this.nextSpecial(cursor.pos)) {
			cursor.pos = at;
			step.read(this.text.charAt(at));
		}
		return cursor.spans;
	}

	/** Where the next special character stands at or behind `from`; the search, in the regular expression, is what sees every character. */
	private nextSpecial(from: number): number {
		if (from >= this.specialAsked && from <= this.special) return this.special;
		SPECIAL.lastIndex = this.specialAsked = from;
		this.special = SPECIAL.test(this.text) ? SPECIAL.lastIndex - 1 : Infinity;
		return this.special;
	}
}

/** Reads what a special character begins, and moves the cursor behind it. */
class Step {
	private readonly brackets: BracketReader;
	private readonly fields: FieldReader;
	private readonly code = new CodeReader();

	constructor(private readonly cursor: Cursor) {
		this.brackets = new BracketReader(cursor);
		this.fields = new FieldReader(cursor);
	}

	enter({ labels, lineFields }: InlineContext): void {
		this.brackets.enter(labels);
		this.fields.enter(lineFields);
		this.code.enter();
	}

	read(char: string): void {
		const { cursor } = this;
		switch (char) {
			case '\n': return cursor.startLine(cursor.pos + 1);
			case '\\': return cursor.moveTo(cursor.pos + (cursor.text[cursor.pos + 1] === '\n' ? 1 : 2));
			case '`': return this.code.read(cursor);
			case '$': return readMath(cursor);
			case '%': return readComment(cursor);
			case '{': return readBraces(cursor);
			case '<': return readAngle(cursor);
			case '#': return readTag(cursor);
			case '^': return readCaret(cursor);
			case '[': return this.brackets.readSquare();
			case ']': return this.brackets.closeSquare();
			case '(': return this.brackets.push('(');
			case ')': return this.brackets.closeRound();
			case ':': return this.readColons();
			default: return readAddress(cursor, char);
		}
	}

	private readColons(): void {
		const { cursor } = this;
		const from = cursor.pos;
		if (cursor.text.startsWith('://', from)) return readAddress(cursor, ':');
		const length = runLength(cursor.text, from, cursor.end);
		if (length === 2) this.fields.read(from, this.brackets.innermost());
		cursor.moveTo(from + length);
	}
}
