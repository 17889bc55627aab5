import type { Range } from './range';

const MARK = /\\|\*+|_+|==+|~~+/g;

/** A run of marks: how many are still unpaired, and whether it may open and close. */
interface Run extends Range {
	readonly mark: string;
	readonly opens: boolean;
	readonly closes: boolean;
	left: number;
}

/**
 * The marks that readers do not see: pairs of emphasis, highlight and strikethrough marks, and the backslashes of escapes. An unpaired mark
 * is text. Simplified from CommonMark 6.2: a mark opens before a non-blank and closes after one, and `_` does neither inside a word.
 * @param spans the non-prose spans of the text, sorted: marks inside them do not count.
 * @returns sorted, disjoint ranges.
 */
export function findEmphasis(markdown: string, spans: readonly Range[]): Range[] {
	const found: Range[] = [];
	const open = new OpenRuns();
	let span = 0;
	MARK.lastIndex = 0;
	for (let match = MARK.exec(markdown); match; match = MARK.exec(markdown)) {
		const from = match.index;
		while ((spans[span]?.to ?? Infinity) <= from) span++;
		const hole = spans[span];
		if (hole && hole.from <= from) continue;
		if (match[0] === '\\') {
			if (!/[!-/:-@[-`{-~]/.test(markdown.charAt(from + 1))) continue;
			found.push({ from, to: from + 1 });
			MARK.lastIndex = from + 2;
		} else {
			const run = runAt(markdown, from, match[0]);
			if (run.closes) open.pair(run, found);
			// What has closed something is used up from its start; the rest may open.
			if (run.opens && run.left > 0) open.add({ ...run, from: run.to - run.left });
		}
	}
	return found.sort((a, b) => a.from - b.from);
}

function runAt(markdown: string, from: number, marks: string): Run {
	const to = from + marks.length;
	const mark = marks.charAt(0);
	const before = markdown.charAt(from - 1);
	const after = markdown.charAt(to);
	const inWord = mark === '_' && isWord(before) && isWord(after);
	return { mark, from, to, left: marks.length, opens: !inWord && !/\s/.test(after), closes: !inWord && !/\s/.test(before) };
}

/** The open runs, innermost last, with a count for each mark, so that a mark without a partner is recognised without a search. */
class OpenRuns {
	private readonly runs: Run[] = [];
	private readonly counts = new Map<string, number>();

	add(run: Run): void {
		this.runs.push(run);
		this.counts.set(run.mark, (this.counts.get(run.mark) ?? 0) + 1);
	}

	/** Pairs a closing run with the open ones of its mark; what was opened in between stays text. */
	pair(run: Run, found: Range[]): void {
		while (run.left > 0 && (this.counts.get(run.mark) ?? 0) > 0) {
			const opener = this.runs[this.runs.length - 1];
			if (opener?.mark === run.mark) join(opener, run, found);
			if (opener?.mark !== run.mark || opener.left === 0) this.drop();
		}
	}

	private drop(): void {
		const run = this.runs.pop();
		if (run) this.counts.set(run.mark, (this.counts.get(run.mark) ?? 0) - 1);
	}
}

/** Takes from both runs as many marks as the shorter one has. */
function join(opener: Run, run: Run, found: Range[]): void {
	const used = Math.min(opener.left, run.left);
	const openedTo = opener.from + opener.left;
	const closedFrom = run.to - run.left;
	found.push({ from: openedTo - used, to: openedTo }, { from: closedFrom, to: closedFrom + used });
	opener.left -= used;
	run.left -= used;
}

function isWord(char: string): boolean {
	return /[\p{L}\p{N}]/u.test(char);
}
