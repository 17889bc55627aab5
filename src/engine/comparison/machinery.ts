import type { SourcedAttribute } from '../lexicon/attribute-index';
import type { Lexicon } from '../lexicon/lexicon';
import { foldKey } from '../note/facts/keys';
import { wordsIn } from '../note/facts/label-key';
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
	'related notes', 'related terms', 'siehe auch', 'véase también',
	// Where it is from, and where to read on.
	'reference', 'references', 'bibliography', 'works cited', 'citations', 'footnotes', 'endnotes', 'further reading', 'external links',
	'quellen', 'quellenangaben', 'literatur', 'literaturverzeichnis', 'einzelnachweise', 'fußnoten', 'weblinks', 'weiterführende links',
	'referencias', 'bibliografía', 'notas al pie', 'enlaces externos', 'lecturas recomendadas',
	// Review, drawing, boards, looks.
	'sr-*', 'flashcards', 'deck', 'excalidraw-*', 'kanban-*', 'cssclass', 'cssclasses', 'obsidianUIMode', 'linter-*', 'tags', 'aliases',
];

/** Sections of these names belong to the former; a property, field or label may be a fact: the sources of a vitamin. */
const SECTIONS = ['source', 'sources', 'links', 'quelle', 'fuente', 'fuentes', 'enlaces', 'resources', 'citation'];

/** A key of more words is a sentence: it makes a row only where two notes have it. */
const MOST_WORDS = 12;

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

/** Tells which attributes make rows of a comparison without being asked for: facts that say something, under a key that others may have. */
export class Comparable {
	private readonly machinery: Machinery;

	/** @param added as for `Machinery`. */
	constructor(
		private readonly lexicon: Lexicon,
		added: readonly string[] = [],
	) {
		this.machinery = new Machinery(added);
	}

	/** Whether an attribute is no machinery, nor what many notes say alike, nor headed by a sentence that no other note has. */
	has(attribute: SourcedAttribute): boolean {
		const { key, kind } = attribute;
		if (this.machinery.has(key, kind) || this.lexicon.isAlike(attribute)) return false;
		return wordsIn(key) <= MOST_WORDS || this.lexicon.isShared(key);
	}
}

/** The attributes of a note that are worth comparing. @param added as for `Machinery`. */
export function factsToCompare(lexicon: Lexicon, note: Note, added: readonly string[]): SourcedAttribute[] {
	const comparable = new Comparable(lexicon, added);
	return lexicon.attributesOf(note).filter((one) => comparable.has(one));
}
