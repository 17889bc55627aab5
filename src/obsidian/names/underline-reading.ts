import { MarkdownRenderChild, type MarkdownPostProcessorContext } from 'obsidian';
import { scanNote, type Range, type Scan } from '../../engine';
import { findRendered } from './model/align-words';
import type { NameInNote, NamesInNotes } from './names-in-notes';
import { readRendered, unwrapAll, wrapRanges } from './rendered-text';

/** Makes an underlined name on the page respond to pointer and keyboard. */
type AttachPopover = (el: HTMLElement, mention: () => NameInNote | null) => void;

/** Underlines names in rendered notes: reading views, embeds, previews, and blocks rendered in Live Preview. */
export class RenderedNames {
	private readonly sections = new Map<HTMLElement, RenderedSection>();
	private scan: Scan | null = null;

	constructor(
		readonly notes: NamesInNotes,
		readonly attachPopover: AttachPopover,
	) {}

	/** Handles a rendered section. Content rendered inside one of its blocks, such as a callout, belongs to the section around it. */
	process(el: HTMLElement, context: MarkdownPostProcessorContext): void {
		if (context.getSectionInfo(el)) context.addChild(new RenderedSection(el, context, this));
		// The element may be attached to its section only after it has been filled.
		else if (!this.drawAround(el)) window.setTimeout(() => this.drawAround(el));
	}

	/** Removes all underlines from the page. */
	clear(): void {
		for (const section of this.sections.values()) section.clear();
	}

	add(section: RenderedSection): void {
		this.sections.set(section.containerEl, section);
	}

	remove(section: RenderedSection): void {
		if (this.sections.get(section.containerEl) === section) this.sections.delete(section.containerEl);
	}

	/** The prose and lines of a text. Cached, because all sections of a note ask for the same text. */
	scanOf(text: string): Scan {
		if (this.scan?.text !== text) this.scan = scanNote(text);
		return this.scan;
	}

	private drawAround(el: HTMLElement): boolean {
		for (let at = el.parentElement; at; at = at.parentElement) {
			const section = this.sections.get(at);
			if (!section) continue;
			section.draw();
			return true;
		}
		return false;
	}
}

/** One section of a note on the page. */
class RenderedSection extends MarkdownRenderChild {
	private names: readonly NameInNote[] = [];
	private drawn = '';

	constructor(
		el: HTMLElement,
		private readonly context: MarkdownPostProcessorContext,
		private readonly all: RenderedNames,
	) {
		super(el);
	}

	override onload(): void {
		this.all.add(this);
		this.register(this.all.notes.follow(this.context.sourcePath, () => this.draw()));
		this.draw();
	}

	override onunload(): void {
		this.all.remove(this);
	}

	clear(): void {
		unwrapAll(this.containerEl.querySelectorAll('.care-lexicon-name[role]'));
		this.drawn = '';
	}

	/** Updates the underlines. Names that have not moved keep their elements, and so the focus. */
	draw(): void {
		const info = this.context.getSectionInfo(this.containerEl);
		if (!info) return;
		const { underlined } = this.all.notes.in(this.context.sourcePath, info.text);
		if (underlined.length === 0 && this.drawn === '') return;
		const { prose, lines } = this.all.scanOf(info.text);
		const range = { from: lines.starts[info.lineStart] ?? 0, to: lines.starts[info.lineEnd + 1] ?? info.text.length };
		const wanted = within(underlined, range);
		if (wanted.length === 0 && this.drawn === '') return;
		const shown = readRendered(this.containerEl);
		const places = findRendered(info.text, within(prose, range), shown.text, wanted);
		const found = wanted.flatMap((name, i) => (places[i] ? [{ ...places[i], name }] : []));
		this.names = found.map(({ name }) => name);
		const key = found.map(({ from, to, name }) => `${from} ${to} ${name.ambiguous ? '?' : ''}`).join('\n');
		const count = this.containerEl.querySelectorAll('.care-lexicon-name[tabindex]').length;
		if (key === this.drawn && count === found.length) return;
		this.clear();
		this.drawn = key;
		this.wrap(found);
	}

	private wrap(found: readonly (Range & { readonly name: NameInNote })[]): void {
		wrapRanges(readRendered(this.containerEl), found, (n, isFirst) => {
			const el = createSpan({ cls: 'care-lexicon-name' });
			el.toggleClass('is-ambiguous', found[n]?.name.ambiguous ?? false);
			el.setAttrs(isFirst ? { role: 'button', tabindex: '0', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' } : { role: 'presentation' });
			this.all.attachPopover(el, () => this.names[n] ?? null);
			return el;
		});
	}
}

/** The sorted ranges that lie within a range. */
function within<T extends Range>(sorted: readonly T[], { from, to }: Range): T[] {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle]?.from ?? Infinity) < from) low = middle + 1;
		else high = middle;
	}
	let end = low;
	while ((sorted[end]?.to ?? Infinity) <= to) end++;
	return sorted.slice(low, end);
}
