import type { Range } from '../text/range';
import type { NameMatcher } from './matcher';
import type { NameIndex } from './name-index';
import { CARE, isMeantAt, isOpposite } from './other-things';
import { withoutNote } from './raised';

/** A place of names in a text, one name for each owner. */
export interface NamedRange extends Range {
	/** Where the last word ends, with what belongs to no name. */
	readonly end: number;
	readonly names: readonly number[];
}

/** Reads what a match means where it stands: which of its names, and from where to where. */
export class PlaceReader {
	constructor(
		private readonly text: string,
		private readonly matcher: NameMatcher,
		private readonly index: NameIndex,
	) {}

	/** The place of the match that the matcher holds; null if it is something else there. */
	read(start: number): NamedRange | null {
		const { text, index, matcher, matcher: { reader, found } } = this;
		const from = reader.from[0] ?? start;
		const end = reader.to[matcher.end] ?? start;
		const to = end - this.extraLength({ from: reader.from[matcher.end] ?? start, to: end });
		if (isOpposite(text, from)) return null;
		const all = found.length === 1 ? [(found[0] ?? 0) >> 1] : this.nearest(text.slice(from, to));
		let cares = 0;
		for (const name of all) cares |= index.careFor(name);
		const names = cares <= CARE.heading ? all : all.filter((name) => isMeantAt(index.careFor(name), text, from, to));
		if (names.length === 0) return null;
		// The hyphen of a modifier belongs to it.
		const isModifier = (name: number): boolean => (index.careFor(name) & CARE.modifier) !== 0;
		const isSigned = cares > CARE.heading && isHyphen(text.charCodeAt(from - 1)) && names.every(isModifier);
		return { from: isSigned ? from - 1 : from, to: closedTo(text, from, to), end, names };
	}

	/** The length of an `'s` or of the mark of a note that belongs to no name: "the ACO's board" mentions the ACO. */
	private extraLength({ from, to }: Range): number {
		const last = this.text.charCodeAt(to - 1);
		if (to - from < 3 || ((last | 32) !== SMALL_S && last < 128)) return 0;
		const word = this.text.slice(from, to);
		const owner = POSSESSIVE.exec(word)?.[0] ?? '';
		if (owner !== '') return this.isInName((name) => POSSESSIVE.test(name)) ? 0 : owner.length;
		const extra = last < 128 ? 0 : word.length - withoutNote(word).length;
		return extra > 0 && this.isInName((name) => withoutNote(name) !== name) ? 0 : extra;
	}

	private isInName(isExtra: (name: string) => boolean): boolean {
		return this.matcher.found.some((ending) => isExtra(this.index.textOf(ending >> 1)));
	}

	/**
	 * One name for each owner, the one closest to the written form. Names matched by ignoring accents count only if no name matches exactly.
	 */
	private nearest(written: string): number[] {
		const { index, matcher: { found } } = this;
		const just = found.filter((ending) => (ending & 1) === 0);
		const nearest = new Map<number, number>();
		for (const ending of just.length > 0 ? just : found) {
			const name = ending >> 1;
			const held = nearest.get(index.ownerOf(name));
			if (held === undefined || isNearer(index.textOf(name), index.textOf(held), written)) nearest.set(index.ownerOf(name), name);
		}
		return [...nearest.values()];
	}
}

function isHyphen(code: number): boolean {
	return code === 45 || code === 0x2010 || code === 0x2011 || code === 0x2212;
}

/** Where a range ends together with a tag that is opened in it and closed right behind it: CO<sub>2</sub>. */
function closedTo(text: string, from: number, to: number): number {
	if (text.charCodeAt(to) !== LESS) return to;
	const [, name = ''] = /^<\/(su[bp])>/i.exec(text.slice(to, to + 6)) ?? [];
	return name !== '' && text.slice(from, to).toLowerCase().includes(`<${name.toLowerCase()}>`) ? to + name.length + 3 : to;
}

const [LESS, SMALL_S] = [60, 115];
/** The ending of a possessive, with its apostrophe perhaps as a character reference. */
const POSSESSIVE = /(?:['‘’ʼ]|&(?:#39|apos|rsquo);)s$/i;

/** Ties are broken by text, so that the result does not depend on the order in which names were added. */
function isNearer(name: string, held: string, written: string): boolean {
	const [mine, its] = [distance(name, written), distance(held, written)];
	return mine < its || (mine === its && name < held);
}

function distance(name: string, written: string): number {
	return name === written ? 0 : name.toLowerCase() === written.toLowerCase() ? 1 : 2;
}
