import type { Prose, Scan } from '../note/prose';
import { ASCII, CharacterKind, kindOf } from '../text/characters';
import type { Range } from '../text/range';
import { NameMatcher } from './matcher';
import type { NameIndex } from './name-index';
import { wordEnd } from './tokens';
import type { WordFilter } from './word-filter';

/** How many integers encode a match: the name, from and to, in UTF-16 code units. */
export const MATCH = 3;
/** Stands in the place of a name where the note names itself. */
export const OWN_NAME = -1;

/** A text to search for names, and where in it they may stand. */
export type ProseText = Pick<Scan, 'text' | 'prose'>;

/** What a search for names is given besides the text and the names. */
interface FindOptions {
	/** Receives every word of the prose, and every pair of words that a name may contain. */
	readonly filter?: WordFilter | null;
	/** The note itself as an owner of names; -1 if it is none. */
	readonly self?: number;
}

/**
 * Finds names in the prose of a note: leftmost, longest, whole words. Linear in the text for names of bounded length. A name of the note
 * itself hides no other: those of others inside it, or reaching out of it, are found.
 * @returns name, from, to of each match, one after the other, by offset. If several owners have the name, there is one match for each at
 * the same place. Where the note itself is one of them, there is OWN_NAME alone. All other places are disjoint.
 */
export function findNames({ text, prose }: ProseText, index: NameIndex, { filter = null, self = -1 }: FindOptions = {}): number[] {
	return new NameFinder(text, prose, index, { filter, self }).find();
}

/** Reads the prose word by word, and looks closer only where a name may begin. */
class NameFinder {
	private readonly found: number[] = [];
	private readonly matcher: NameMatcher;
	private readonly self: number;
	/** Everything before this offset has been processed. */
	private at = 0;

	constructor(
		private readonly text: string,
		private readonly prose: readonly Prose[],
		private readonly index: NameIndex,
		{ filter, self }: Required<FindOptions>,
	) {
		this.matcher = new NameMatcher(text, prose, index);
		this.self = self;
		index.starts.begin(filter);
	}

	find(): number[] {
		for (let stretch = 0; stretch < this.prose.length; stretch++) this.read(stretch);
		return this.found;
	}

	/** Reads one stretch of prose: words of plain letters in a tight loop, everything else elsewhere. */
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
				if (code === AMPERSAND) starts.readAmpersand(at);
				at = hasSigns && (kind === CharacterKind.Sign || kind === CharacterKind.Apostrophe) ? this.take(stretch, at, at + 1) : at + 1;
				continue;
			}
			const end = starts.readPlain(text, at, limit);
			if (end < 0) at = this.readWord(stretch, at, limit);
			else at = starts.mayStart ? this.take(stretch, at, end, true) : end;
		}
		this.at = at;
	}

	/** Whether a name may continue from one stretch of prose to the next. A no is certain, a yes is not. */
	private goesOnFrom(stretch: number): boolean {
		const [here, next] = [this.prose[stretch], this.prose[stretch + 1]];
		if (!here || !next || here.block !== next.block) return false;
		for (let at = here.to; at < next.from; at++) if (!isBetweenLines(this.text.charCodeAt(at))) return false;
		return true;
	}

	/** Handles a non-ASCII character, and the word that begins with it. @returns the offset to continue at. */
	private readOther(stretch: number, at: number, limit: number): number {
		const kind = kindOf(this.text, at);
		if (kind === CharacterKind.Word) return this.readWord(stretch, at, limit);
		const end = at + ((this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
		if (kind === CharacterKind.Running) return this.mayStart(at, end) ? this.take(stretch, at, end) : end;
		return (kind === CharacterKind.Sign || kind === CharacterKind.Apostrophe) && this.index.hasSigns ? this.take(stretch, at, end) : end;
	}

	/** Handles a word that contains an accent or apostrophe, or has underscores around it. @returns the offset to continue at. */
	private readWord(stretch: number, start: number, limit: number): number {
		const end = wordEnd(this.text, start, limit);
		let from = start;
		let to = end;
		while (from < to && this.text.charCodeAt(from) === 95) from++;
		while (to > from && this.text.charCodeAt(to - 1) === 95) to--;
		return from < to && this.mayStart(from, to) ? this.take(stretch, from, end) : end;
	}

	/**
	 * Takes the longest name that begins at an offset.
	 * @param isPlain whether it begins with the plain word that was read last.
	 * @returns the offset to continue at: after the name, or, if there is none, `otherwise`, the end of that word.
	 */
	private take(stretch: number, start: number, otherwise: number, isPlain = false): number {
		const { matcher } = this;
		let hasMatch = isPlain ? matcher.matchFrom(stretch, start, otherwise) : matcher.matchAt(stretch, start);
		while (hasMatch) {
			const end = this.add(start);
			if (this.found[this.found.length - MATCH] !== OWN_NAME) return end;
			hasMatch = matcher.matchShorter(stretch, start);
		}
		return otherwise;
	}

	/** Adds what the matcher has found. @returns the offset behind it. */
	private add(start: number): number {
		const { matcher, matcher: { reader } } = this;
		const from = reader.from[0] ?? start;
		const end = reader.to[matcher.end] ?? start;
		const to = end - this.possessiveLength({ from: reader.from[matcher.end] ?? start, to: end }, matcher.found);
		const [only = 0] = matcher.found;
		const names = matcher.found.length === 1 ? [only >> 1] : [...this.nearestOf(matcher.found, this.text.slice(from, to))];
		if (this.self >= 0 && names.some((name) => this.index.ownerOf(name) === this.self)) this.found.push(OWN_NAME, from, to);
		else for (const name of names) this.found.push(name, from, to);
		return end;
	}

	private mayStart(from: number, to: number): boolean {
		const { starts } = this.index;
		starts.read(this.text, from, to);
		return starts.mayStart;
	}

	/** The length of an `'s` that belongs to no name: "the ACO's board" mentions the ACO. */
	private possessiveLength({ from, to }: Range, endings: readonly number[]): number {
		if (to - from < 3 || !isPossessive(this.text, to)) return 0;
		const isNamed = (ending: number): boolean => isPossessive(this.index.textOf(ending >> 1), this.index.textOf(ending >> 1).length);
		return endings.some(isNamed) ? 0 : 2;
	}

	/**
	 * One name for each owner, the one closest to the written form. Names matched by ignoring accents count only if no name matches exactly.
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

/** Whether the text that ends at an offset ends in `'s`. */
function isPossessive(text: string, end: number): boolean {
	return (text.charCodeAt(end - 1) | 32) === SMALL_S && /['‘’ʼ]/.test(text.charAt(end - 2));
}

const SMALL_S = 115;
const AMPERSAND = 38;

/** Whether a character may stand between two lines of a paragraph: a blank, or a quote mark. */
function isBetweenLines(code: number): boolean {
	return code === 10 || code === 13 || code === 32 || code === 9 || code === 62;
}

/** Ties are broken by text, so that the result does not depend on the order in which names were added. */
function isNearer(name: string, held: string, written: string): boolean {
	const [mine, its] = [distance(name, written), distance(held, written)];
	return mine < its || (mine === its && name < held);
}

function distance(name: string, written: string): number {
	return name === written ? 0 : name.toLowerCase() === written.toLowerCase() ? 1 : 2;
}
