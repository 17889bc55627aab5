import type { Prose, Scan } from '../note/prose';
import type { Name } from '../note/names';
import type { Range } from '../note/range';
import { keepsCapitals } from './case-rule';
import { OF, type IndexedName, type NameIndex, type NameNode } from './name-index';
import { tokenize, type TokenRun } from './tokens';
import type { Reading } from './vocabulary';

/** A place where a name stands in running text, and the notes that have it, by path. */
export interface NameMatch extends Range {
	readonly owners: readonly { readonly path: string; readonly name: Name }[];
}

/**
 * Finds names in the prose of a note: leftmost, longest, whole words. Linear in the text for names of bounded length. Ranges are UTF-16
 * code units of the text, sorted and disjoint. Names of the note itself are found like any other.
 */
export function findNames({ text, prose }: Pick<Scan, 'text'> & { readonly prose: readonly Prose[] }, index: NameIndex): NameMatch[] {
	const found: NameMatch[] = [];
	for (const run of tokenize(text, prose)) {
		const matcher = new RunMatcher(run, index);
		for (let at = 0; at < run.texts.length; ) {
			const match = matcher.matchAt(at);
			if (!match) {
				at++;
				continue;
			}
			const from = run.from[at] ?? 0;
			const to = (run.to[match.end] ?? 0) - possessiveLength(run.texts[match.end] ?? '', match.names);
			found.push({ from, to, owners: ownersOf(match.names, text.slice(from, to)) });
			at = match.end + 1;
		}
	}
	return found;
}

/** How much of a word is an `'s` that no name has: "the ACO's board" mentions the ACO. */
function possessiveLength(word: string, names: readonly IndexedName[]): number {
	const isPartOfName = names.some(({ name }) => /['‘’ʼ]s$/i.test(name.text));
	return isPartOfName || !/['‘’ʼ]s$/i.test(word) ? 0 : 2;
}

interface Match {
	/** The last token. */
	end: number;
	names: IndexedName[];
}

class RunMatcher {
	private best: Match | null = null;

	constructor(
		private readonly run: TokenRun,
		private readonly index: NameIndex,
	) {}

	/** The longest match that starts at a token, or null. */
	matchAt(start: number): Match | null {
		this.best = null;
		this.walk({ node: this.index.root, isLoose: false }, start, start);
		return this.best;
	}

	/** @param state where in the trie the words before have led, and whether accents were passed over on the way. */
	private walk({ node, isLoose }: { node: NameNode; isLoose: boolean }, start: number, at: number): void {
		const { texts, glued } = this.run;
		const text = texts[at];
		if (text === undefined) return;
		const word = this.index.vocabulary.lookUp(text, at > start && glued[at] === true);
		this.follow(word, { node, isLoose }, start, at);
		if (word.loose) this.follow(word.loose, { node, isLoose: true }, start, at);
	}

	private follow({ inside, last }: Reading, { node, isLoose }: { node: NameNode; isLoose: boolean }, start: number, at: number): void {
		for (const number of last) this.end({ node: node.child(number), isLoose }, start, at);
		// Few words have other bases than themselves, so few look at the next one.
		const isHead = last.length > inside.length && this.run.texts[at + 1]?.toUpperCase() === OF;
		for (const number of isHead ? last : inside) {
			const next = node.child(number);
			if (next) this.walk({ node: next, isLoose }, start, at + 1);
		}
	}

	/** Whether what follows belongs to the same word: C is not in C++, nor E11 in E11.9. */
	private goesOn(at: number): boolean {
		const { texts, glued } = this.run;
		if (glued[at + 1] !== true) return false;
		const [sign = '', next = ''] = texts.slice(at + 1, at + 3);
		return sign === '+' || sign === '#' || (sign === '.' && glued[at + 2] === true && /^\d/.test(next) && /\d$/.test(texts[at] ?? ''));
	}

	/** Takes the names that end at a node, if none ends later and their capitals are kept. */
	private end({ node, isLoose }: { node: NameNode | null; isLoose: boolean }, start: number, at: number): void {
		if (!node || node.names.length === 0 || (this.best && this.best.end > at) || this.goesOn(at)) return;
		const fitting = node.names.filter(({ exact }) => exact === null || keepsCapitals(this.run.texts.slice(start, at + 1), exact));
		if (fitting.length === 0) return;
		const names = isLoose ? fitting.map((one) => ({ ...one, isLoose })) : fitting;
		if (this.best?.end === at) this.best.names.push(...names);
		else this.best = { end: at, names: [...names] };
	}
}

/**
 * Each note once, by path, with the form of its name that is nearest to what is written. Names found by passing over accents count only
 * where no name is written just so.
 */
function ownersOf(names: readonly IndexedName[], written: string): NameMatch['owners'] {
	const just = names.filter(({ isLoose }) => !isLoose);
	const owners = new Map<string, { path: string; name: Name }>();
	for (const { path, name } of just.length > 0 ? just : names) {
		const held = owners.get(path);
		if (!held || distance(name, written) < distance(held.name, written)) owners.set(path, { path, name });
	}
	return [...owners.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function distance({ text }: Name, written: string): number {
	return text === written ? 0 : text.toLowerCase() === written.toLowerCase() ? 1 : 2;
}
