import type { SourcedAttribute } from '../lexicon/attribute-index';
import type { Lexicon } from '../lexicon/lexicon';
import { foldKey } from '../note/facts/keys';
import type { Note } from '../note/note';

/**
 * Keys by which programs and authors run a vault: they say nothing about the subject of a note. One that ends in `*` stands for all keys
 * that begin so. Rows made of them are shown only if asked for.
 */
const MACHINERY = [
	// When a note was written, and by what it is known.
	'created', 'updated', 'modified', 'date', 'date created', 'date modified', 'date updated', 'created at', 'updated at', 'modified at',
	'creation date', 'last updated', 'last modified', 'last edited', 'last reviewed', 'timestamp', 'sync date', 'id', 'uid', 'uuid', 'title',
	// Publishing.
	'dg-*', 'dgPassFrontmatter', 'publish', 'permalink', 'slug', 'draft', 'layout', 'url', 'urls', 'share_*', 'banner*',
	// The way through a vault.
	'up', 'down', 'jump', 'prev', 'previous', 'next', 'related', 'see also', 'backlinks', 'mentions', 'incoming links', 'zotero*',
	// Review, drawing, boards, looks.
	'sr-*', 'flashcards', 'deck', 'excalidraw-*', 'kanban-*', 'cssclass', 'cssclasses', 'obsidianUIMode', 'linter-*', 'tags', 'aliases',
];

/** Tells which keys are machinery. */
export class Machinery {
	private readonly keys: ReadonlySet<string>;
	private readonly beginnings: readonly string[];

	/** @param added keys that the settings add to the list. */
	constructor(added: readonly string[] = []) {
		const all = [...MACHINERY, ...added].map((key) => key.trim().toLowerCase()).filter((key) => key !== '');
		this.keys = new Set(all.filter((key) => !key.endsWith('*')).map(foldKey));
		this.beginnings = all.filter((key) => key.length > 1 && key.endsWith('*')).map((key) => key.slice(0, -1));
	}

	/** Whether a key, in any spelling, is one of these. */
	has(key: string): boolean {
		const small = key.toLowerCase();
		return this.keys.has(foldKey(key)) || this.beginnings.some((beginning) => small.startsWith(beginning));
	}
}

/** The attributes of a note that are no machinery, nor the same in nearly all notes. @param added as for `Machinery`. */
export function factsToCompare(lexicon: Lexicon, note: Note, added: readonly string[]): SourcedAttribute[] {
	const machinery = new Machinery(added);
	return lexicon.attributesOf(note).filter(({ key }) => !machinery.has(key) && !lexicon.isAlike(key));
}
