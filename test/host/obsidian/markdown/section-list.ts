import type { App } from '../app';
import { Component } from '../component';
import { Slices } from '../next-task';
import { randomId } from './doc-id';
import { applyFolds, FOLD_EVENT } from './heading-folds';
import { footnoteBlock } from './footnotes';
import { markUnresolved } from './links';
import { readOutline, type Block, type Outline } from './outline';
import { RenderedSection } from './rendered-section';

const HOLD_EVERY = 16;

/** A part of a note, as offsets into its text. */
export interface NoteRange {
	readonly from: number;
	readonly to: number;
}

/** Whose text it is. */
interface NoteSource {
	readonly sourcePath: () => string;
	readonly frontmatter: () => unknown;
	readonly depth: number;
}

/**
 * The sections of a note on the page: of a new text only those are rendered that differ, in slices, and what is in view stays where it
 * is.
 */
export class SectionList extends Component {
	readonly app: App;
	readonly source: NoteSource;
	readonly docId = randomId();
	text = '';
	sections: RenderedSection[] = [];
	private readonly sizerEl: HTMLElement;
	private footnotes: RenderedSection | null = null;
	private range: NoteRange | null = null;
	private run = 0;
	private done: Promise<void> = Promise.resolve();

	constructor(app: App, sizerEl: HTMLElement, source: NoteSource) {
		super();
		this.app = app;
		this.sizerEl = sizerEl;
		this.source = source;
	}

	override onload(): void {
		const onFold = (): void => applyFolds(this.sections);
		this.sizerEl.addEventListener(FOLD_EVENT, onFold);
		this.register(() => this.sizerEl.removeEventListener(FOLD_EVENT, onFold));
		this.registerEvent(this.app.metadataCache.on('resolved', () => markUnresolved(this.sizerEl, this.app, this.source.sourcePath())));
		this.registerEvent(this.app.markdown.on('changed', (language: string | null) => {
			this.outdate((section) => language === null || section.markdown.includes(language));
		}));
	}

	override onunload(): void {
		this.run += 1;
		this.sections = [];
		this.footnotes = null;
	}

	/** Shows another text, or a part of it. */
	set(text: string, range: NoteRange | null = null): void {
		this.text = text;
		this.range = range;
		this.update();
	}

	/** Renders those sections anew, though their text is the same. */
	outdate(which: (section: RenderedSection) => boolean): void {
		const outdated = [...this.sections, ...(this.footnotes ? [this.footnotes] : [])].filter(which);
		for (const section of outdated) section.outdated = true;
		if (outdated.length > 0) this.update();
	}

	/** Resolves when all of the last text is on the page. */
	async whenRendered(): Promise<void> {
		let awaited: Promise<void> | null = null;
		while (awaited !== this.done) {
			awaited = this.done;
			await awaited;
		}
	}

	/** The section that holds the line, or the last before it. */
	sectionAt(line: number): RenderedSection | null {
		const later = this.sections.findIndex((section) => section.lineStart > line);
		return this.sections[later < 0 ? this.sections.length - 1 : Math.max(0, later - 1)] ?? null;
	}

	private update(): void {
		this.run += 1;
		this.done = this.work(this.run);
	}

	private async work(run: number): Promise<void> {
		const slices = new Slices();
		const outline = await readOutline(this.text, slices);
		if (run !== this.run) return;
		const anchor = this.anchor();
		this.arrange(outline);
		const stale = this.everySection().filter((section) => !section.rendered || section.outdated);
		for (const [index, section] of stale.entries()) {
			await slices.next();
			if (run !== this.run) return;
			section.render();
			// Looking where things are makes the browser lay the page out: not after each of thousands.
			if (anchor && index % HOLD_EVERY === 0) this.hold(anchor);
		}
		applyFolds(this.sections);
		if (anchor) this.hold(anchor);
	}

	private everySection(): RenderedSection[] {
		return this.footnotes ? [...this.sections, this.footnotes] : this.sections;
	}

	/** Keeps the sections whose text is the same, makes those that are new and takes away the others. */
	private arrange(outline: Outline): void {
		const range = this.range;
		const isInside = (block: Block): boolean => range === null || (block.to > range.from && block.from < range.to);
		const blocks = outline.blocks.filter(isInside).map((block) => (range ? cut(block, range) : block));
		const kept = new Map<string, RenderedSection[]>();
		for (const section of this.sections) kept.set(section.key, [...(kept.get(section.key) ?? []), section]);
		const sections = blocks.map((block) => {
			const key = RenderedSection.keyOf(this.text, block, outline.definitions);
			const section = kept.get(key)?.shift() ?? this.addChild(new RenderedSection(this, key));
			section.place(block, outline.definitions);
			return section;
		});
		for (const left of [...kept.values()].flat()) this.drop(left);
		this.sections = sections;
		this.arrangeFootnotes(outline);
		this.order();
	}

	private arrangeFootnotes(outline: Outline): void {
		const block = this.range ? null : footnoteBlock(outline, this.text);
		const key = block ? RenderedSection.keyOf(this.text, block, JSON.stringify(outline.footnotes) + outline.definitions) : '';
		if (this.footnotes && this.footnotes.key !== key) {
			this.drop(this.footnotes);
			this.footnotes = null;
		}
		if (!block) return;
		this.footnotes ??= this.addChild(new RenderedSection(this, key));
		this.footnotes.place(block, outline.definitions, outline.footnotes);
	}

	private drop(section: RenderedSection): void {
		this.removeChild(section);
		section.el.remove();
	}

	/** Puts the elements into the order of the text, moving only those that are out of place. */
	private order(): void {
		let next = this.sizerEl.querySelector(':scope > .mod-footer');
		for (const { el } of [...this.everySection()].reverse()) {
			if (el.nextElementSibling !== next || el.parentElement !== this.sizerEl) this.sizerEl.insertBefore(el, next);
			next = el;
		}
	}

	/** The first section in view and where its top is. */
	private anchor(): { section: RenderedSection; top: number } | null {
		const viewTop = this.sizerEl.parentElement?.getBoundingClientRect().top ?? 0;
		const section = this.sections.find(({ el }) => el.isConnected && el.getBoundingClientRect().bottom > viewTop);
		return section && (this.sizerEl.parentElement?.scrollTop ?? 0) > 0 ? { section, top: section.el.getBoundingClientRect().top } : null;
	}

	private hold({ section, top }: { section: RenderedSection; top: number }): void {
		const scroller = this.sizerEl.parentElement;
		if (!scroller || !section.el.isConnected) return;
		const moved = section.el.getBoundingClientRect().top - top;
		if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
	}
}

/** A list item or part of a block that is embedded alone. */
function cut(block: Block, range: NoteRange): Block {
	return { ...block, from: Math.max(block.from, range.from), to: Math.min(block.to, range.to) };
}
