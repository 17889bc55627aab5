import type { Prose, Scan } from '../note/prose';
import { ASCII, CharacterKind, kindOf } from '../text/characters';
import { entityAt } from '../text/entities';
import { elidedIn } from './elision';
import { areTags } from './joined';
import { NameMatcher } from './matcher';
import type { NameIndex } from './name-index';
import { CARE } from './other-things';
import { PlaceReader, type NamedRange } from './place-reader';
import { isOwners } from './tokens';
import { wordEnd } from './word-end';
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
	private readonly places: PlaceReader;
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
		this.places = new PlaceReader(text, this.matcher, index);
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
				if (code === AMPERSAND) {
					const entity = entityAt(text, at);
					if (!entity || entity.character === '&') starts.readAmpersand(at);
					if (entity) {
						at = hasSigns && entity.character === '&' ? Math.max(this.take(stretch, at, at + 1), at + entity.length) : at + entity.length;
						continue;
					}
				}
				at = hasSigns && this.isSign(kind, at) ? this.take(stretch, at, at + 1) : at + 1;
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
		for (let at = here.to; at < next.from; at++) {
			if (!isBetweenLines(this.text.charCodeAt(at))) return areTags(this.text, here.to, next.from);
		}
		return true;
	}

	/** Handles a non-ASCII character, and the word that begins with it. @returns the offset to continue at. */
	private readOther(stretch: number, at: number, limit: number): number {
		const kind = kindOf(this.text, at);
		if (kind === CharacterKind.Word) return this.readWord(stretch, at, limit);
		const end = at + ((this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
		if (kind === CharacterKind.Running) return this.mayStart(at, end) ? this.take(stretch, at, end) : end;
		return this.index.hasSigns && this.isSign(kind, at) ? this.take(stretch, at, end) : end;
	}

	private isSign(kind: CharacterKind | undefined, at: number): boolean {
		return kind === CharacterKind.Sign || (kind === CharacterKind.Apostrophe && !isOwners(this.text, at, kind));
	}

	/** Handles a word that contains an accent or apostrophe, or has underscores around it. @returns the offset to continue at. */
	private readWord(stretch: number, start: number, limit: number): number {
		const end = wordEnd(this.text, start, limit);
		let from = start;
		let to = end;
		while (from < to && this.text.charCodeAt(from) === 95) from++;
		while (to > from && this.text.charCodeAt(to - 1) === 95) to--;
		if (from === to || !this.mayStart(from, to)) return end;
		const taken = this.take(stretch, from, end);
		const behind = taken === end ? elidedIn(this.text.slice(from, to)) : 0;
		return behind > 0 && this.found[this.found.length - 1] !== to ? this.take(stretch, from + behind, end) : taken;
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
			const place = this.places.read(start);
			if (place && this.isOnlyHeading(place)) return this.takeTitles(stretch, start, place);
			if (place && !this.add(place)) return place.end;
			hasMatch = matcher.matchShorter(stretch, start);
		}
		return otherwise;
	}

	private isOnlyHeading({ names }: NamedRange): boolean {
		return names.every((name) => (this.index.careFor(name) & CARE.heading) !== 0 && this.index.ownerOf(name) !== this.self);
	}

	/** Takes the titles and aliases of others inside a place of what is only a heading, or, if there are none, the place. */
	private takeTitles(stretch: number, start: number, place: NamedRange): number {
		const { matcher, index } = this;
		const owners = new Set(place.names.map((name) => index.ownerOf(name)));
		const inner: NamedRange[] = [];
		matcher.skipsHeadings = true;
		for (let at = start; at < place.end; ) {
			const title = this.titleAt(stretch, at, place.end);
			if (title) inner.push(title);
			at = title ? title.end : this.nextWord(at, place.end);
		}
		matcher.skipsHeadings = false;
		const isOthers = inner.some(({ names }) => names.some((name) => !owners.has(index.ownerOf(name))));
		for (const one of isOthers ? inner : [place]) this.add(one);
		return place.end;
	}

	/** The longest title or alias from an offset on, of another note, that ends before a limit. */
	private titleAt(stretch: number, start: number, limit: number): NamedRange | null {
		const { matcher } = this;
		for (let hasMatch = matcher.matchAt(stretch, start); hasMatch; hasMatch = matcher.matchShorter(stretch, start)) {
			const place = this.places.read(start);
			if (place && place.end <= limit && !this.isOwn(place)) return place;
		}
		return null;
	}

	/** The start of the word behind the one at an offset. */
	private nextWord(at: number, limit: number): number {
		let next = kindOf(this.text, at) === CharacterKind.Word ? wordEnd(this.text, at, limit) : at + 1;
		while (next < limit && kindOf(this.text, next) !== CharacterKind.Word) next++;
		return next;
	}

	/** @returns whether the note itself is named there. */
	private add({ from, to, names }: NamedRange): boolean {
		const isOwn = this.isOwn({ names });
		if (isOwn) this.found.push(OWN_NAME, from, to);
		else if (!this.isExplained(from, to, names)) for (const name of names) this.found.push(name, from, to);
		return isOwn;
	}

	private isOwn({ names }: Pick<NamedRange, 'names'>): boolean {
		return this.self >= 0 && names.some((name) => this.index.ownerOf(name) === this.self);
	}

	/** Whether a name in brackets is another of the name before them: "Accountable Care Organizations (ACOs)" is one mention. */
	private isExplained(from: number, to: number, names: readonly number[]): boolean {
		const { text, found, index } = this;
		if (text.charCodeAt(from - 1) !== OPENING || text.charCodeAt(to) !== CLOSING) return false;
		const end = text.charCodeAt(from - 2) === BLANK ? from - 2 : from - 1;
		const owners = new Set<number>();
		for (let at = found.length - MATCH; at >= 0 && found[at + 2] === end; at -= MATCH) owners.add(index.ownerOf(found[at] ?? -1));
		return names.every((name) => owners.has(index.ownerOf(name)));
	}

	private mayStart(from: number, to: number): boolean {
		const { starts } = this.index;
		starts.read(this.text, from, to);
		return starts.mayStart;
	}
}

const [AMPERSAND, BLANK, OPENING, CLOSING] = [38, 32, 40, 41];

/** Whether a character may stand between two lines of a paragraph: a blank, or a quote mark. */
function isBetweenLines(code: number): boolean {
	return code === 10 || code === 13 || code === 32 || code === 9 || code === 62;
}
