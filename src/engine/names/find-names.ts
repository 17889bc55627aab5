import type { Prose, Scan } from '../note/prose';
import { ASCII, CharacterKind, kindOf } from '../text/characters';
import type { Range } from '../text/range';
import { NameMatcher } from './matcher';
import type { NameIndex } from './name-index';
import { wordEnd } from './tokens';
import type { WordFilter } from './word-filter';

/** How many numbers tell a match: the name, and from where to where it stands, in UTF-16 code units. */
export const MATCH = 3;

/** What names are looked for in: a text, and where in it they may stand. */
export type ProseText = Pick<Scan, 'text' | 'prose'>;

/**
 * Finds names in the prose of a note: leftmost, longest, whole words. Linear in the text for names of bounded length. Names of the note
 * itself are found like any other.
 * @param filter gets every word of the prose, and every pair of them.
 * @returns name, from, to of each match, one behind the other, by place. Where several owners have the name, they follow each other with
 * the same place, each once. Places are sorted and disjoint.
 */
export function findNames({ text, prose }: ProseText, index: NameIndex, filter: WordFilter | null = null): number[] {
	return new NameFinder(text, prose, index, filter).find();
}

/** Goes through the prose word by word, and looks closer only where a name may begin. */
class NameFinder {
	private readonly found: number[] = [];
	private readonly matcher: NameMatcher;
	/** What lies before it has been dealt with. */
	private at = 0;

	constructor(
		private readonly text: string,
		private readonly prose: readonly Prose[],
		private readonly index: NameIndex,
		filter: WordFilter | null,
	) {
		this.matcher = new NameMatcher(text, prose, index);
		index.starts.begin(filter);
	}

	find(): number[] {
		for (let stretch = 0; stretch < this.prose.length; stretch++) this.read(stretch);
		return this.found;
	}

	/** Reads a stretch: words of plain letters here, in one loop with nothing in it that costs, everything else by the way. */
	private read(stretch: number): void {
		const { text, index: { starts, hasSigns } } = this;
		const { from, to: limit } = this.prose[stretch] ?? { from: 0, to: 0 };
		if (!this.goesOnFrom(stretch - 1)) starts.breakOff();
		let at = Math.max(this.at, from);
		while (at < limit) {
			const code = text.charCodeAt(at);
			if (code >= 128) {
				at = this.readOther(stretch, at, limit);
				continue;
			}
			const kind = ASCII[code];
			if (kind !== CharacterKind.Word) {
				at = hasSigns && (kind === CharacterKind.Sign || kind === CharacterKind.Apostrophe) ? this.take(stretch, at, at + 1) : at + 1;
				continue;
			}
			const end = starts.readPlain(text, at, limit);
			if (end < 0) at = this.readWord(stretch, at, limit);
			else at = starts.mayStart ? this.take(stretch, at, end, true) : end;
		}
		this.at = at;
	}

	/** Whether a name may go on from a stretch to the next one. A sure no is wanted, not a sure yes. */
	private goesOnFrom(stretch: number): boolean {
		const [here, next] = [this.prose[stretch], this.prose[stretch + 1]];
		if (!here || !next || here.block !== next.block) return false;
		for (let at = here.to; at < next.from; at++) if (!isBetweenLines(this.text.charCodeAt(at))) return false;
		return true;
	}

	/** A character that is not ASCII, and the word that begins with it. @returns where to go on. */
	private readOther(stretch: number, at: number, limit: number): number {
		const kind = kindOf(this.text, at);
		if (kind === CharacterKind.Word) return this.readWord(stretch, at, limit);
		const end = at + ((this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
		if (kind === CharacterKind.Running) return this.mayStart(at, end) ? this.take(stretch, at, end) : end;
		return (kind === CharacterKind.Sign || kind === CharacterKind.Apostrophe) && this.index.hasSigns ? this.take(stretch, at, end) : end;
	}

	/** A word with an accent or apostrophe in it, or underscores around it. @returns where to go on. */
	private readWord(stretch: number, start: number, limit: number): number {
		const end = wordEnd(this.text, start, limit);
		let from = start;
		let to = end;
		while (from < to && this.text.charCodeAt(from) === 95) from++;
		while (to > from && this.text.charCodeAt(to - 1) === 95) to--;
		return from < to && this.mayStart(from, to) ? this.take(stretch, from, end) : end;
	}

	/**
	 * Takes the longest name that begins at an offset. @param isPlain whether it begins with a plain word, the one that was read last.
	 * @returns where to go on: behind it, or at `otherwise`, the end of that word, if there is none.
	 */
	private take(stretch: number, start: number, otherwise: number, isPlain = false): number {
		const { matcher, matcher: { reader } } = this;
		const hasMatch = isPlain ? matcher.matchFrom(stretch, start, otherwise) : matcher.matchAt(stretch, start);
		if (!hasMatch) return otherwise;
		const from = reader.from[0] ?? start;
		const end = reader.to[matcher.end] ?? start;
		const to = end - this.possessiveLength({ from: reader.from[matcher.end] ?? start, to: end }, matcher.found);
		if (matcher.found.length === 1) this.found.push((matcher.found[0] ?? 0) >> 1, from, to);
		else for (const name of this.nearestOf(matcher.found, this.text.slice(from, to))) this.found.push(name, from, to);
		return end;
	}

	private mayStart(from: number, to: number): boolean {
		const { starts } = this.index;
		starts.read(this.text, from, to);
		return starts.mayStart;
	}

	/** How much of a word is an `'s` that no name has: "the ACO's board" mentions the ACO. */
	private possessiveLength({ from, to }: Range, endings: readonly number[]): number {
		if (to - from < 3 || !isPossessive(this.text, to)) return 0;
		const isNamed = (ending: number): boolean => isPossessive(this.index.textOf(ending >> 1), this.index.textOf(ending >> 1).length);
		return endings.some(isNamed) ? 0 : 2;
	}

	/**
	 * One name of each owner, the one that is nearest to what is written. Names found by passing over accents count only where no name is
	 * written just so.
	 */
	private nearestOf(endings: readonly number[], written: string): Iterable<number> {
		const { index } = this;
		const just = endings.filter((ending) => (ending & 1) === 0);
		const nearest = new Map<number, number>();
		for (const ending of just.length > 0 ? just : endings) {
			const name = ending >> 1;
			const held = nearest.get(index.ownerOf(name));
			if (held === undefined || isNearer(index.textOf(name), index.textOf(held), written)) nearest.set(index.ownerOf(name), name);
		}
		return nearest.values();
	}
}

/** Whether what ends at an offset ends in `'s`. */
function isPossessive(text: string, end: number): boolean {
	return (text.charCodeAt(end - 1) | 32) === SMALL_S && /['‘’ʼ]/.test(text.charAt(end - 2));
}

const SMALL_S = 115;

/** Whether a character may stand between two lines of a paragraph: a blank, or the mark of a quote. */
function isBetweenLines(code: number): boolean {
	return code === 10 || code === 13 || code === 32 || code === 9 || code === 62;
}

/** Equally near forms are told apart by their text, so that the answer does not depend on the order in which names came. */
function isNearer(name: string, held: string, written: string): boolean {
	const [mine, its] = [distance(name, written), distance(held, written)];
	return mine < its || (mine === its && name < held);
}

function distance(name: string, written: string): number {
	return name === written ? 0 : name.toLowerCase() === written.toLowerCase() ? 1 : 2;
}
