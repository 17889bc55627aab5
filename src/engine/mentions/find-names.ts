import type { Prose, Scan } from '../note/prose';
import type { Name } from '../note/names';
import type { Range } from '../note/range';
import { keepsCapitals } from './case-rule';
import { OF, type NameIndex } from './name-index';
import { ROOT, type IndexedName, type NameOwner } from './name-trie';
import { ASCII, Kind, kindOf, TokenReader, wordEnd } from './tokens';
import { allFormsOf, type Reading, type Word } from './vocabulary';
import type { WordFilter } from './word-filter';

/** A place where a name stands in running text, and the notes that have it, by path. */
export interface NameMatch extends Range {
	readonly owners: readonly NameOwner[];
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
			else at = starts.mayStart ? this.take(stretch, at, end) : end;
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

	/** Takes the longest name that begins at an offset. @returns where to go on: behind it, or at `otherwise` if there is none. */
	private take(stretch: number, start: number, otherwise: number): number {
		const { matcher: { reader } } = this;
		const match = this.matcher.matchAt(stretch, start);
		if (!match) return otherwise;
		const from = reader.from[0] ?? start;
		const end = reader.to[match.end] ?? start;
		const to = end - possessiveLength(this.text, { from: reader.from[match.end] ?? start, to: end }, match.names);
		this.found.push({ from, to, owners: ownersOf(match.names, this.text, from, to) });
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

interface Match {
	/** The number of its last token. */
	end: number;
	names: readonly IndexedName[];
}

/** Follows the words of a text through the trie of names, and puts those it meets into the filter. */
class NameMatcher {
	private best: Match | null = null;

	readonly reader: TokenReader;

	constructor(
		private readonly text: string,
		prose: readonly Prose[],
		private readonly index: NameIndex,
	) {
		this.reader = new TokenReader(text, prose);
	}

	/** The longest match that starts at an offset, or null. Its tokens are those of the reader. */
	matchAt(stretch: number, at: number): Match | null {
		this.best = null;
		this.reader.begin(stretch, at);
		this.walk(ROOT, false, 0);
		return this.best;
	}

	/** @param node where in the trie the words before have led. @param isLoose whether accents were passed over on the way. */
	private walk(node: number, isLoose: boolean, at: number): void {
		if (!this.reader.has(at)) return;
		const word = this.wordAt(at);
		this.follow(word, node, isLoose, at);
		if (word.loose) this.follow(word.loose, node, true, at);
	}

	private wordAt(at: number): Word {
		const { reader, index: { starts, vocabulary } } = this;
		if (reader.isAmpersand(at)) return vocabulary.read(allFormsOf(reader.textAt(at)));
		starts.read(this.text, reader.from[at] ?? 0, reader.to[at] ?? 0);
		return reader.glued[at] === true ? vocabulary.lookUpGlued(reader.textAt(at)) : starts.word;
	}

	private follow({ inside, last }: Reading, node: number, isLoose: boolean, at: number): void {
		const { trie } = this.index;
		// Few words have other bases than themselves, so few look at the next one.
		const goingOn = last.length > inside.length && this.reader.textAt(at + 1).toUpperCase() === OF ? last.length : inside.length;
		for (let i = 0; i < last.length; i++) {
			const step = trie.step(node, last[i] ?? -1);
			if (step < 0) continue;
			if (trie.endsNames(step)) this.end(trie.names(step), isLoose, at);
			if (i < goingOn && trie.goesOn(step)) this.walk(trie.target(step), isLoose, at + 1);
		}
	}

	/** Whether what follows belongs to the same word: C is not in C++, nor E11 in E11.9. */
	private goesOn(at: number): boolean {
		const { reader } = this;
		// The usual case, known without reading on.
		if (this.text.charCodeAt(reader.to[at] ?? 0) === 32) return false;
		if (!reader.has(at + 1) || reader.glued[at + 1] !== true) return false;
		const sign = reader.textAt(at + 1);
		return sign === '+' || sign === '#' || (sign === '.' && /^\d/.test(reader.textAt(at + 2)) && reader.glued[at + 2] === true && /\d$/.test(reader.textAt(at)));
	}

	/** Takes the names that end at a token, if none ends later and their capitals are kept. */
	private end(ending: readonly IndexedName[], isLoose: boolean, at: number): void {
		if ((this.best && this.best.end > at) || this.goesOn(at)) return;
		const fits = ({ exact }: IndexedName): boolean => exact === null || this.keepsCapitals(exact);
		const fitting = ending.every(fits) ? ending : ending.filter(fits);
		if (fitting.length === 0) return;
		const names = isLoose ? fitting.map((one) => ({ ...one, isLoose })) : fitting;
		this.best = { end: at, names: this.best?.end === at ? [...this.best.names, ...names] : names };
	}

	/** Whether the words keep the capitals that a name insists on; most stand just as in the name. */
	private keepsCapitals(exact: readonly (string | null)[]): boolean {
		const { reader } = this;
		return exact.every((word, i) => word === null || reader.isWritten(i, word)) || keepsCapitals(exact.map((_, i) => reader.textAt(i)), exact);
	}
}

/**
 * Each note once, by path, with the form of its name that is nearest to what is written. Names found by passing over accents count only
 * where no name is written just so.
 */
function ownersOf(names: readonly IndexedName[], text: string, from: number, to: number): readonly NameOwner[] {
	const [only] = names;
	if (only && names.length === 1) return only.owners;
	const written = text.slice(from, to);
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
