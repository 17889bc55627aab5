import { Component } from '../component';
import type { Footnote, FootnoteMark, Block } from './outline';
import { renderFootnotes } from './footnotes';
import { addFoldIndicator } from './heading-folds';
import { renderSection, type Section } from './section';
import type { SectionList } from './section-list';

/** One section of a note on the page, with what processors added to it. */
export class RenderedSection extends Component implements Section {
	readonly el: HTMLElement = document.createElement('div');
	readonly key: string;
	rendered = false;
	/** True when it must be rendered anew, though its text is the same. */
	outdated = false;
	collapsed = false;
	level = 0;
	from = 0;
	to = 0;
	lineStart = 0;
	lineEnd = 0;
	private marks: readonly FootnoteMark[] = [];
	private definitions = '';
	private footnotes: readonly Footnote[] | null = null;
	private content: Component | null = null;
	private readonly list: SectionList;

	constructor(list: SectionList, key: string) {
		super();
		this.list = list;
		this.key = key;
	}

	/** All that the look of a block depends on, as text. */
	static keyOf(text: string, block: Block, definitions: string): string {
		const markdown = text.slice(block.from, block.to);
		return [
			block.type,
			markdown,
			JSON.stringify(block.marks),
			markdown.includes('[') || block.type === 'footnoteDefinition' ? definitions : '',
		].join('\0');
	}

	get text(): string {
		return this.list.text;
	}

	get markdown(): string {
		return this.footnotes ? this.footnotes.map((footnote) => footnote.markdown).join('\n') : this.text.slice(this.from, this.to);
	}

	/** Says where in the note it is by now. */
	place(block: Block, definitions: string, footnotes: readonly Footnote[] | null = null): void {
		const { level, from, to, lineStart, lineEnd, marks } = block;
		Object.assign(this, { level, from, to, lineStart, lineEnd, marks, definitions, footnotes });
	}

	/** Fills its element, in place of what was there. */
	render(): void {
		this.rendered = true;
		this.outdated = false;
		if (this.content) this.removeChild(this.content);
		this.content = this.addChild(new Component());
		const { app, source, docId } = this.list;
		const context = {
			sourcePath: source.sourcePath(),
			frontmatter: source.frontmatter(),
			depth: source.depth,
			component: this.content,
			docId,
			definitions: this.definitions,
			marks: this.marks,
		};
		this.el.replaceChildren();
		if (this.footnotes) void renderFootnotes(app, this.footnotes, { section: this, el: this.el, context });
		else void renderSection(app, this, this.el, context);
		this.wrap();
	}

	/**
	 * The app names a section's element after its first child: `el-p`, `el-h2`, `el-div` for a callout, `el-pre` also for a drawn code
	 * block.
	 */
	private wrap(): void {
		const first = this.el.firstElementChild;
		const name = first?.matches('[class^="block-language-"]') ? 'pre' : first?.localName;
		this.el.className = name ? `el-${name}` : '';
		if (this.level > 0) addFoldIndicator(this);
	}
}
