import { Prec, RangeSet, RangeValue, StateEffect, type Extension, type Range, type Text } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { editorInfoField, type EventRef, type LinkCache, type MarkdownFileInfo } from 'obsidian';
import { NAME_LINK, type OnLinkHover } from './link-reading';
import type { NameLink, NameLinks } from './name-links';

/** A link in the text of an editor, as Obsidian has parsed it. Its range does not grow when text is typed at its ends. */
class LinkRange extends RangeValue {
	override startSide = 1;
	override endSide = -1;

	constructor(readonly read: LinkCache) {
		super();
	}
}

/** A link at a place in an editor. */
export interface LinkInEditor {
	readonly from: number;
	readonly to: number;
	readonly read: LinkCache;
	/** What it means by a name; null if Obsidian resolves it, or if no note has the name. */
	readonly named: NameLink | null;
}

const BY_NAME = Decoration.mark({ class: NAME_LINK });
const UNDECIDED = Decoration.mark({ class: `${NAME_LINK} is-ambiguous` });
const redraw = StateEffect.define<null>();

/**
 * The links in one editor, as Obsidian's metadata cache lists them, since Obsidian follows them. They are taken over when it has parsed the
 * note, mapped through every edit, and drawn where visible; a link that was edited is left out until the note is parsed again.
 */
class EditorLinks implements PluginValue {
	decorations: DecorationSet = Decoration.none;
	private ranges = RangeSet.of<LinkRange>([]);
	private path: string | null = null;
	private readonly events: (() => void)[] = [];
	/** Whether updates were put off during an IME composition, and have to be drawn after it. */
	private isBehind = false;

	constructor(
		private readonly view: EditorView,
		private readonly links: NameLinks,
		private readonly onLinkHover: OnLinkHover,
	) {
		const { metadataCache } = links.app;
		this.until(links.onChanged(() => this.ask()), (event) => links.offref(event));
		this.until(metadataCache.on('changed', (file) => file.path === this.path && this.take()), (event) => metadataCache.offref(event));
		view.dom.addEventListener('mouseover', this.onHover, true);
		this.events.push(() => view.dom.removeEventListener('mouseover', this.onHover, true));
		this.follow(view);
	}

	update(update: ViewUpdate): void {
		if (update.docChanged) {
			this.ranges = this.ranges.map(update.changes);
			this.decorations = this.decorations.map(update.changes);
		}
		if (infoOf(update.view)?.file?.path !== this.path) this.follow(update.view);
		const isAsked = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(redraw)));
		if (update.view.compositionStarted) this.isBehind ||= isAsked || update.docChanged;
		else if (update.docChanged || update.viewportChanged || isAsked || this.isBehind) this.draw(update.view);
	}

	destroy(): void {
		for (const end of this.events) end();
	}

	private until(event: EventRef, end: (event: EventRef) => void): void {
		this.events.push(() => end(event));
	}

	private ask(): void {
		if (this.view.compositionStarted) this.isBehind = true;
		else this.view.dispatch({ effects: redraw.of(null) });
	}

	private follow(view: EditorView): void {
		this.path = infoOf(view)?.file?.path ?? null;
		this.read(view);
		this.draw(view);
	}

	private take(): void {
		this.read(this.view);
		this.ask();
	}

	/**
	 * Takes over what Obsidian parsed, by line and column, which do not depend on the line endings of the file. If the text has changed since,
	 * previous ranges that still match are kept.
	 */
	private read({ state: { doc } }: EditorView): void {
		const file = this.path === null ? null : this.links.app.vault.getFileByPath(this.path);
		const links = file ? (this.links.app.metadataCache.getFileCache(file)?.links ?? []) : [];
		const ranges = links.flatMap((read): Range<LinkRange>[] => {
			const { start } = read.position;
			if (start.line >= doc.lines) return [];
			const from = doc.line(start.line + 1).from + start.col;
			return stands(doc, from, read) ? [new LinkRange(read).range(from, from + read.original.length)] : [];
		});
		const found = new Set(ranges.map(({ from }) => from));
		if (ranges.length < links.length) {
			this.ranges.between(0, doc.length, (from, to, link) => {
				if (stands(doc, from, link.read) && !found.has(from)) ranges.push(link.range(from, to));
			});
		}
		this.ranges = RangeSet.of(ranges, true);
	}

	private draw(view: EditorView): void {
		this.isBehind = false;
		const marks: Range<Decoration>[] = [];
		for (const { from, to } of view.visibleRanges) {
			this.ranges.between(from, to, (start, end, { read }) => {
				if (end - start !== read.original.length || !stands(view.state.doc, start, read)) return;
				const link = this.links.find(read.link, this.path ?? '');
				const shown = shownPart(read.original);
				if (link && shown.from < shown.to) marks.push((link.id === null ? UNDECIDED : BY_NAME).range(start + shown.from, start + shown.to));
			});
		}
		this.decorations = Decoration.set(marks, true);
	}

	/** Runs before Obsidian's handler, which would say that the note is not created yet. */
	private readonly onHover = (event: MouseEvent): void => {
		const { targetNode } = event;
		const el = targetNode?.instanceOf(Element) ? targetNode.closest<HTMLElement>(`span.${NAME_LINK}`) : null;
		const link = el && this.view.contentDOM.contains(el) ? this.linkAt(this.view.posAtDOM(el))?.named : null;
		if (!el || !link) return;
		// Listeners on the link itself, such as those of an open preview, still have to see the pointer.
		el.addEventListener('mouseover', (own) => own.stopPropagation(), { once: true });
		if (event.relatedTarget && el.contains(event.relatedTarget as Node)) return;
		const address = link.id === null ? null : this.links.addressOf({ ...link, id: link.id });
		if (address !== null) this.preview(event, el, address);
		else if (event.buttons === 0) this.onLinkHover(el, link);
	};

	private preview(event: MouseEvent, targetEl: HTMLElement, linktext: string): void {
		const hoverParent = infoOf(this.view);
		this.links.app.workspace.trigger('hover-link', { event, source: 'editor', hoverParent, targetEl, linktext, sourcePath: this.path ?? '' });
	}

	/** The link that an offset is in or beside; null if there is none. */
	linkAt(offset: number): LinkInEditor | null {
		const found: Omit<LinkInEditor, 'named'>[] = [];
		this.ranges.between(offset, offset, (from, to, { read }) => {
			if (stands(this.view.state.doc, from, read)) found.push({ from, to, read });
		});
		const link = found.find(({ to }) => to > offset) ?? found[0];
		return link ? { ...link, named: this.links.find(link.read.link, this.path ?? '') } : null;
	}
}

function infoOf(view: EditorView): MarkdownFileInfo | null {
	return view.state.field(editorInfoField, false) ?? null;
}

function stands(doc: Text, from: number, { original }: LinkCache): boolean {
	return doc.sliceString(from, from + original.length) === original;
}

/** The visible part of a link. */
function shownPart(original: string): { readonly from: number; readonly to: number } {
	if (!original.startsWith('[[')) return { from: 1, to: original.lastIndexOf('](') };
	return { from: Math.max(2, original.indexOf('|', 3) + 1), to: original.length - 2 };
}

/** The links in all editors: the extension to register, and how to query one editor. */
interface LinksExtension {
	readonly extension: Extension;
	readonly of: (view: EditorView) => EditorLinks | null;
}

/** Marks links by names in every editor. The marks wrap Obsidian's own, so that its colour for unresolved links can be overridden. */
export function linksExtension(links: NameLinks, onHover: OnLinkHover): LinksExtension {
	const plugin = ViewPlugin.define((view) => new EditorLinks(view, links, onHover), { decorations: ({ decorations }) => decorations });
	return { extension: Prec.lowest(plugin), of: (view) => view.plugin(plugin) };
}
