import type { Loc, Pos } from 'obsidian';

/** A note's text by lines: offsets of their starts and ends (without line feed and carriage return), and places as the app records them. */
export class NoteLines {
	readonly starts: number[] = [];
	readonly ends: number[] = [];

	constructor(readonly text: string) {
		let start = 0;
		for (;;) {
			const feed = text.indexOf('\n', start);
			const end = feed === -1 ? text.length : feed;
			this.starts.push(start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start);
			this.ends.push(end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
			if (feed === -1) return;
			start = feed + 1;
		}
	}

	get count(): number {
		return this.starts.length;
	}

	line(index: number): string {
		return this.text.slice(this.starts[index], this.ends[index]);
	}

	/** Line and column (both from 0) of an offset. */
	loc(offset: number): Loc {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		const lineStart = low === 0 ? 0 : (this.starts[low] ?? 0);
		return { line: low, col: offset - lineStart, offset };
	}

	pos(from: number, to: number): Pos {
		return { start: this.loc(from), end: this.loc(to) };
	}
}
