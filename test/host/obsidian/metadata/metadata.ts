import type { CachedMetadata, ListItemCache, ReferenceLinkCache, SectionCache } from 'obsidian';
import type { Block } from './block';
import { BlockIds } from './block-ids';
import { parseBlocks } from './blocks';
import { Findings } from './findings';
import { readFrontmatter } from './frontmatter';
import { InlineScan } from './inline';
import { NoteLines } from './note-lines';
import { View } from './view';

/**
 * What the app's metadata cache holds for a note with this text. Pure; never throws. The rules are those that 89 dumps of the real cache
 * show; they are the rules of remark-parse 8 in its CommonMark mode with the app's own syntax, down to its odd positions. A key without
 * content is absent, as in the app.
 */
export function parseMetadata(text: string): CachedMetadata {
	return new MetadataReader(text).read();
}

class MetadataReader {
	private readonly note: NoteLines;
	private readonly findings: Findings;
	private readonly sections: SectionCache[] = [];
	private readonly listItems: ListItemCache[] = [];
	private readonly referenceLinks: ReferenceLinkCache[] = [];
	private readonly ids = new BlockIds();

	constructor(text: string) {
		this.note = new NoteLines(text);
		this.findings = new Findings(this.note);
	}

	read(): CachedMetadata {
		const frontmatter = readFrontmatter(this.note);
		const end = frontmatter === null ? 0 : this.note.ends[frontmatter.lastLine] ?? 0;
		const position = this.note.pos(0, end);
		if (frontmatter !== null) this.sections.push({ type: 'yaml', position });
		const blocks = parseBlocks(View.ofNote(this.note, frontmatter === null ? 0 : frontmatter.lastLine + 1));
		for (const block of blocks) this.addSection(block);
		if (this.findings.hasUsedFootnotes) this.addFootnoteSections();
		const properties = frontmatter?.properties ?? null;
		return {
			...this.found(blocks),
			...(properties === null
				? {}
				: { frontmatter: properties, frontmatterLinks: [...(frontmatter?.links ?? [])], frontmatterPosition: position }),
		};
	}

	private found(blocks: readonly Block[]): CachedMetadata {
		const { links, embeds, tags, footnotes, footnoteRefs } = this.findings;
		const { sections, listItems, referenceLinks, note } = this;
		const headings = blocks
			.filter(({ type }) => type === 'heading')
			.map(({ label = '', level = 1, from, to }) => ({ heading: label, level, position: note.pos(from, to) }));
		const lists = { links, embeds, tags, headings, footnotes, footnoteRefs, referenceLinks, sections, listItems };
		const blockIds = this.ids.blocks;
		return {
			...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
			...(blockIds === null ? {} : { blocks: blockIds }),
		};
	}

	private addSection(block: Block): void {
		const before = this.sections.at(-1);
		const id = this.ids.loneId(block, this.note);
		if (id !== null && before !== undefined && before.type !== 'yaml') {
			this.ids.give(id, before);
			return;
		}
		const section: SectionCache = { type: block.type, position: this.note.pos(block.from, block.to) };
		this.sections.push(section);
		this.ids.give(this.ids.trailingId(block), section);
		this.walk(block, null, block.from);
	}

	/** Collects what a block and those inside it hold. */
	private walk(block: Block, parentLine: number | null, listFrom: number): void {
		const { type, from, to, label = '', destination = '' } = block;
		if (type === 'footnoteDefinition') this.findings.footnotes.push({ position: this.note.pos(from, to), id: label });
		if (type === 'definition') this.referenceLinks.push({ position: this.note.pos(from, to), id: label, link: destination });
		if (type === 'listItem') this.addListItem(block, parentLine, listFrom);
		this.readProse(block);
		const line = type === 'listItem' ? this.note.loc(from).line : parentLine;
		for (const child of block.children ?? []) this.walk(child, line, child.type === 'listItem' ? from : child.from);
	}

	private readProse({ type, prose }: Block): void {
		for (const text of prose ?? []) new InlineScan(text, type === 'comment' ? this.findings.ofComment() : this.findings).run();
	}

	/** An item's parent is the line of the item around it; at the root it is the negated line of its list's start, -1 for line 0. */
	private addListItem(block: Block, parentLine: number | null, listFrom: number): void {
		const item: ListItemCache = {
			position: this.note.pos(block.from, block.to),
			parent: parentLine ?? (-this.note.loc(listFrom).line || -1),
		};
		if (block.task !== undefined) item.task = block.task;
		this.listItems.push(item);
		this.ids.give(this.ids.trailingId(block), item);
	}

	/**
	 * Where footnotes are used, the app records its rendered list of them too: a text and an element behind the note (seen in one dump, offset
	 * included).
	 */
	private addFootnoteSections(): void {
		const { text } = this.note;
		const { line, col } = this.note.loc(text.length);
		const place = { line, col, offset: text.endsWith('\n') ? text.length - 1 : text.length };
		for (const type of ['text', 'element']) this.sections.push({ type, position: { start: { ...place }, end: { ...place } } });
	}
}
