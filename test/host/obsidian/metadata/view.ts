import { InlineText } from './inline-text';
import type { NoteLines } from './note-lines';

/** Where one line of a container begins: an offset into the note and the column it stands at (a tab reaches to the next multiple of 4). */
export interface LineStart {
	readonly offset: number;
	readonly column: number;
}

/** Consecutive lines as a container sees them: a quote without its `>`, a list item without its indentation. */
export class View {
	private readonly leads: (LineStart | undefined)[] = [];
	private readonly bodies: (string | undefined)[] = [];

	constructor(
		readonly note: NoteLines,
		readonly first: number,
		private readonly starts: readonly LineStart[],
	) {}

	/** The lines of the whole note from a line on. */
	static ofNote(note: NoteLines, first: number): View {
		return new View(note, first, note.starts.slice(first).map((offset) => ({ offset, column: 0 })));
	}

	get length(): number {
		return this.starts.length;
	}

	from(index: number): number {
		return this.starts[index]?.offset ?? this.note.text.length;
	}

	end(index: number): number {
		return this.note.ends[this.first + index] ?? this.note.text.length;
	}

	/** Where the line's text begins after its indentation. */
	lead(index: number): LineStart {
		return (this.leads[index] ??= this.skip(index, Infinity));
	}

	/** The columns of indentation. */
	indent(index: number): number {
		return this.lead(index).column - (this.starts[index]?.column ?? 0);
	}

	/** The line without its indentation. */
	body(index: number): string {
		return (this.bodies[index] ??= this.note.text.slice(this.lead(index).offset, this.end(index)));
	}

	isBlank(index: number): boolean {
		return this.lead(index).offset >= this.end(index);
	}

	/**
	 * Where the line begins after at most so many columns of blanks; a tab that reaches beyond them is skipped whole (measured: a child
	 * indented by one tab stands at column 1).
	 */
	skip(index: number, columns: number): LineStart {
		const start = this.starts[index] ?? { offset: this.note.text.length, column: 0 };
		const end = this.end(index);
		let { offset, column } = start;
		while (offset < end && column - start.column < columns) {
			const code = this.note.text.charCodeAt(offset);
			if (code !== 32 && code !== 9) break;
			column = code === 9 ? column + 4 - (column % 4) : column + 1;
			offset++;
		}
		return { offset, column };
	}

	/** Where the line begins after a marker of so many characters behind its indentation. */
	after(index: number, characters: number): LineStart {
		const { offset, column } = this.lead(index);
		return { offset: offset + characters, column: column + characters };
	}

	/** The running text of the lines `from` to `to` (exclusive). */
	prose(from: number, to: number): InlineText {
		const parts = [];
		for (let index = from; index < to; index++) parts.push({ from: this.from(index), to: this.end(index) });
		return InlineText.of(this.note.text, parts);
	}
}
