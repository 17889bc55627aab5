import type { EmbedCache, FootnoteCache, FootnoteRefCache, LinkCache, Reference, TagCache } from 'obsidian';
import type { InlineText } from './inline-text';
import type { NoteLines } from './note-lines';

/** What is found in a note's running text, in its order. */
export class Findings {
	readonly links: LinkCache[] = [];
	readonly embeds: EmbedCache[] = [];
	readonly footnotes: FootnoteCache[] = [];
	readonly footnoteRefs: FootnoteRefCache[] = [];
	/** The footnotes that are referred to, each once. */
	private readonly used = new Set<string>();

	constructor(
		readonly note: NoteLines,
		readonly tags: TagCache[] = [],
	) {}

	get hasUsedFootnotes(): boolean {
		return this.used.size > 0;
	}

	/** Findings that keep only the tags, for a comment of whole lines: its tags count in the app (measured), its links are taken not to. */
	ofComment(): Findings {
		return new Findings(this.note, this.tags);
	}

	addReference(reference: Reference, prose: InlineText, from: number): void {
		const found = { ...reference, position: this.note.pos(prose.offset(from), prose.offset(from + reference.original.length - 1) + 1) };
		(reference.original.startsWith('!') ? this.embeds : this.links).push(found);
	}

	addTag(prose: InlineText, from: number, to: number): void {
		this.tags.push({ tag: prose.value.slice(from, to), position: this.note.pos(prose.offset(from), prose.offset(to - 1) + 1) });
	}

	addFootnoteRef(id: string, prose: InlineText, from: number, to: number): void {
		this.used.add(id);
		this.footnoteRefs.push({ position: this.note.pos(prose.offset(from), prose.offset(to - 1) + 1), id });
	}

	/**
	 * `^[…]`: recorded as a footnote at the place of its text, under a name made of how many footnotes are referred to before it
	 * (`[inline2`, so spelled by the app; seen in one dump).
	 */
	addInlineFootnote(prose: InlineText, from: number, to: number): void {
		const id = `[inline${this.used.size}`;
		this.used.add(id);
		this.footnotes.push({ position: this.note.pos(prose.offset(from), prose.offset(to - 1) + 1), id });
	}
}
