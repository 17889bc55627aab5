import { exactWords, stemOf } from './case-rule';
import { basesOf } from './plurals';
import { tokenizeName } from './tokens';
import { Vocabulary } from './vocabulary';
import type { Name } from '../note/names';
import type { Note } from '../note/note';

/** A name of a note, as the matcher knows it. */
export interface IndexedName {
	readonly path: string;
	readonly name: Name;
	/** Its words as written, where only these capitals count. */
	readonly exact: readonly (string | null)[] | null;
	/** Whether it is filed without its accents, and so counts only if no name is written just so. */
	readonly isLoose: boolean;
}

/** A place in the trie of names: the words so far, and the names that end here. A lone child costs no map. */
export class NameNode {
	readonly names: IndexedName[] = [];
	private word = -1;
	private only: NameNode | null = null;
	private others: Map<number, NameNode> | null = null;

	child(word: number): NameNode | null {
		if (this.others) return this.others.get(word) ?? null;
		return this.word === word ? this.only : null;
	}

	makeChild(word: number): NameNode {
		const held = this.child(word);
		if (held) return held;
		const made = new NameNode();
		if (this.only === null && !this.others) {
			this.word = word;
			this.only = made;
		} else {
			this.others ??= new Map(this.only ? [[this.word, this.only]] : []);
			this.others.set(word, made);
		}
		return made;
	}

	removeChild(word: number): void {
		if (this.others) this.others.delete(word);
		else if (this.word === word) {
			this.only = null;
			this.word = -1;
		}
	}

	get isEmpty(): boolean {
		return this.names.length === 0 && (this.others ? this.others.size === 0 : this.only === null);
	}
}

/** The word before which a phrase has its head, and so its plural: explanations of benefits. Folded. */
export const OF = 'OF';

const MOST_TRAILS = 16;

/** Every way to take one number from each list, at most sixteen. */
function trailsOf(choices: readonly (readonly number[])[]): number[][] {
	let trails: number[][] = [[]];
	for (const choice of choices) trails = trails.flatMap((trail) => choice.map((word) => [...trail, word])).slice(0, MOST_TRAILS);
	return trails;
}

/**
 * The names of all notes as a trie over folded words, the last word of each under every word that it may be the plural of. A name
 * comes and goes alone.
 */
export class NameIndex {
	readonly root = new NameNode();
	readonly vocabulary = new Vocabulary();
	private readonly pathsOf = new Map<string, number[][]>();

	/** Puts a note's names in, in place of those its path had before. */
	set(note: Note): void {
		this.delete(note.path);
		const trails: number[][] = [];
		for (const name of note.names) this.file(note.path, name, trails);
		if (trails.length > 0) this.pathsOf.set(note.path, trails);
	}

	/** Takes the names of a path out. */
	delete(path: string): void {
		for (const trail of this.pathsOf.get(path) ?? []) this.unfile(path, trail);
		this.pathsOf.delete(path);
	}

	private file(path: string, name: Name, trails: number[][]): void {
		const { texts, glued } = tokenizeName(name.text);
		const exact = exactWords(name.text, texts);
		const last = texts.length - 1;
		if (!/[\p{L}\p{N}]/u.test(name.text)) return;
		for (const isLoose of [false, true]) {
			const words = texts.map((text) => this.vocabulary.fold(text, isLoose));
			if (isLoose && words.every((word, i) => word === this.vocabulary.fold(texts[i] ?? '', false))) return;
			const isGlued = (i: number): boolean => glued[i] === true && i > 0;
			// The singular of an acronym is told by its capitals, which folding takes away.
			const forms = words.map((word, i) => (i === last || words[i + 1] === OF ? [...new Set([...basesOf(word), this.vocabulary.fold(stemOf(texts[i] ?? ''), isLoose)])] : [word]));
			for (const trail of trailsOf(forms.map((bases, i) => bases.map((base) => this.vocabulary.add(base, isGlued(i)))))) {
				let node = this.root;
				for (const word of trail) node = node.makeChild(word);
				node.names.push({ path, name, exact, isLoose });
				trails.push(trail);
			}
		}
	}

	private unfile(path: string, trail: readonly number[]): void {
		const nodes = [this.root];
		for (const word of trail) {
			const next = nodes[nodes.length - 1]?.child(word);
			if (!next) return;
			nodes.push(next);
		}
		const names = nodes[nodes.length - 1]?.names;
		if (names) for (let i = names.length - 1; i >= 0; i--) if (names[i]?.path === path) names.splice(i, 1);
		for (let depth = nodes.length - 1; depth > 0 && nodes[depth]?.isEmpty; depth--) nodes[depth - 1]?.removeChild(trail[depth - 1] ?? -1);
	}
}
