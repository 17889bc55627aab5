import type { SourcedAttribute } from '../lexicon/attribute-index';
import type { Lexicon } from '../lexicon/lexicon';
import { foldKey } from '../note/facts/keys';
import type { Entry } from '../note/entry';

/**
 * Keys by which programs and authors run a vault: they say nothing about the subject of a note. One that ends in `*` stands for all keys
 * that begin so. Rows made of them are shown only if asked for.
 */
const MACHINERY = [
	// When a note was written, and by what it is known.
	'created', 'updated', 'modified', 'date', 'date created', 'date modified', 'date updated', 'created at', 'updated at', 'modified at',
	'creation date', 'last updated', 'last modified', 'last edited', 'last reviewed', 'timestamp', 'sync date', 'todo', 'id', 'uid', 'uuid',
	'title',
	// Publishing.
	'dg-*', 'dgPassFrontmatter', 'publish', 'permalink', 'slug', 'draft', 'layout', 'url', 'urls', 'share_*', 'banner*',
	// The way through a vault.
	'up', 'down', 'jump', 'prev', 'previous', 'next', 'related', 'see also', 'backlinks', 'mentions', 'incoming links', 'zotero*',
	'related notes', 'siehe auch', 'véase también',
	// Where it is from, and where to read on.
	'bibliography', 'works cited', 'footnotes', 'further reading', 'external links', 'quellen', 'literatur',
	'literaturverzeichnis', 'einzelnachweise', 'weblinks', 'referencias', 'bibliografía', 'enlaces externos',
	// Review, drawing, boards, looks.
	'sr-*', 'flashcards', 'deck', 'excalidraw-*', 'kanban-*', 'cssclass', 'cssclasses', 'obsidianUIMode', 'linter-*', 'tags', 'aliases',
];

/** Sections of these names belong to the former; a property, field or label may be a fact: the sources of a vitamin. */
const SECTIONS = ['reference', 'references', 'source', 'sources', 'links', 'quelle', 'fuentes', 'enlaces'];

/** Tells which keys are machinery. */
export class Machinery {
	private readonly keys: ReadonlySet<string>;
	private readonly sections: ReadonlySet<string> = new Set(SECTIONS.map(foldKey));
	private readonly beginnings: readonly string[];

	/** @param added keys that the settings add to the list. */
	constructor(added: readonly string[] = []) {
		const all = [...MACHINERY, ...added].map((key) => key.trim().toLowerCase()).filter((key) => key !== '');
		this.keys = new Set(all.filter((key) => !key.endsWith('*')).map(foldKey));
		this.beginnings = all.filter((key) => key.length > 1 && key.endsWith('*')).map((key) => key.slice(0, -1));
	}

	/** Whether a key, in any spelling, is one of these. @param kind what has the key, since of sections there are more. */
	has(key: string, kind?: SourcedAttribute['kind']): boolean {
		const [folded, small] = [foldKey(key), key.toLowerCase()];
		if (this.keys.has(folded) || (kind === 'heading' && this.sections.has(folded))) return true;
		return this.beginnings.some((beginning) => small.startsWith(beginning));
	}
}

/** Tells which attributes are worth comparing: no machinery, and such as tell something. @param added as for `Machinery`. */
export function comparable(lexicon: Lexicon, added: readonly string[] = []): (attribute: SourcedAttribute) => boolean {
	const machinery = new Machinery(added);
	return (one) => !machinery.has(one.key, one.kind) && !lexicon.tellsNothing(one);
}

/** The attributes of an entry that are worth comparing. @param added as for `Machinery`. */
export function factsToCompare(lexicon: Lexicon, entry: Entry, added: readonly string[]): SourcedAttribute[] {
	return lexicon.attributesOf(entry).filter(comparable(lexicon, added));
}
