import type { Prose, Scan } from '../note/prose';
import type { Name } from '../note/names';
import type { Range } from '../text/range';
import type { NameIndex } from './name-index';
import { NameMatcher } from './matcher';
import type { IndexedName, NameOwner } from './trie';
import { ASCII, Kind, kindOf } from '../text/characters';
import { wordEnd } from './tokens';
import type { WordFilter } from './word-filter';

/** A place where a name stands in running text, and the notes that have it, by path. */
export interface NameMatch extends Range {
	readonly owners: readonly NameOwner[];
	/** The name as the index has it, where it is one name of one note, as nearly always; else null. */
	readonly only: IndexedName | null;
}

/**
 * Finds names in the prose of a note: leftmost, longest, whole words. Linear in the text for names of bounded length. Ranges are UTF-16
 * code units of the text, sorted and disjoint. Names of the note itself are found like any other.
 * @param filter gets every word of the prose.
 */
export function findNames({ text, prose }: Pick<Scan, 'text'> & { readonly prose: readonly Prose[] }, index: NameIndex, filter: WordFilter | null = null): NameMatch[] {
	return new NameFinder(text, prose, index, filter).find();
}

/** Goes through the prose word by word, and looks closer only where a name may begin. */
class NameFinder {
	private readonly found: NameMatch[] = [];
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

	find(): NameMatch[] {
		for (let stretch = 0; stretch < this.prose.length; stretch++) this.read(stretch);
		return this.found;
	}

	/** Reads a stretch: words of plain letters here, in one loop with nothing in it that costs, everything else by the way. */
	private read(stretch: number): void {
		const { text, index: { starts, hasSigns } } = this;
		const { from, to: limit } = this.prose[stretch] ?? { from: 0, to: 0 };
		let at = Math.max(this.at, from);
		while (at < limit) {
			const code = text.charCodeAt(at);
			if (code >= 128) {
				at = this.readOther(stretch, at, limit);
				continue;
			}
			const kind = ASCII[code];
			if (kind !== Kind.Word) {
				at = hasSigns && (kind === Kind.Sign || kind === Kind.Apostrophe) ? this.take(stretch, at, at + 1) : at + 1;
				continue;
			}
			const end = starts.readPlain(text, at, limit);
			if (end < 0) at = this.readWord(stretch, at, limit);
			else at = starts.mayStart ? this.take(stretch, at, end, true) : end;
		}
		this.at = at;
	}

	/** A character that is not ASCII, and the word that begins with it. @returns where to go on. */
	private readOther(stretch: number, at: number, limit: number): number {
		const kind = kindOf(this.text, at);
		if (kind === Kind.Word) return this.readWord(stretch, at, limit);
		const end = at + ((this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
		if (kind === Kind.Running) return this.mayStart(at, end) ? this.take(stretch, at, end) : end;
		return (kind === Kind.Sign || kind === Kind.Apostrophe) && this.index.hasSigns ? this.take(stretch, at, end) : end;
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
		const match = isPlain ? matcher.matchFrom(stretch, start, otherwise) : matcher.matchAt(stretch, start);
		if (!match) return otherwise;
		const from = reader.from[0] ?? start;
		const end = reader.to[match.end] ?? start;
		const to = end - possessiveLength(this.text, { from: reader.from[match.end] ?? start, to: end }, match.names);
		const only = match.names.length === 1 ? (match.names[0] ?? null) : null;
		this.found.push({ from, to, owners: only?.owners ?? ownersOf(match.names, this.text.slice(from, to)), only });
		return end;
	}

	private mayStart(from: number, to: number): boolean {
		const { starts } = this.index;
		starts.read(this.text, from, to);
		return starts.mayStart;
	}
}

/** How much of a word is an `'s` that no name has: "the ACO's board" mentions the ACO. */
function possessiveLength(text: string, { from, to }: Range, names: readonly IndexedName[]): number {
	if (to - from < 3 || !isPossessive(text, to)) return 0;
	return names.some(({ owners: [{ name }] }) => isPossessive(name.text, name.text.length)) ? 0 : 2;
}

/** Whether what ends at an offset ends in `'s`. */
function isPossessive(text: string, end: number): boolean {
	return (text.charCodeAt(end - 1) | 32) === SMALL_S && /['‘’ʼ]/.test(text.charAt(end - 2));
}

const SMALL_S = 115;

/**
 * Each note once, by path, with the form of its name that is nearest to what is written. Names found by passing over accents count only
 * where no name is written just so.
 */
function ownersOf(names: readonly IndexedName[], written: string): readonly NameOwner[] {
	const just = names.filter(({ isLoose }) => !isLoose);
	const owners = new Map<string, NameOwner>();
	for (const { owners: [owner] } of just.length > 0 ? just : names) {
		const held = owners.get(owner.path);
		if (!held || isNearer(owner.name, held.name, written)) owners.set(owner.path, owner);
	}
	return [...owners.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Equally near forms are told apart by their text, so that the answer does not depend on the order in which names came. */
function isNearer(name: Name, held: Name, written: string): boolean {
	const [mine, its] = [distance(name, written), distance(held, written)];
	return mine < its || (mine === its && name.text < held.text);
}

function distance({ text }: Name, written: string): number {
	return text === written ? 0 : text.toLowerCase() === written.toLowerCase() ? 1 : 2;
}
