import { WidgetType, type EditorView } from '@codemirror/view';
import { Component } from '../component';
import { setIcon } from '../icons';
import { setTooltip } from '../tooltip';
import { attachLinks } from '../markdown/link-events';
import { renderSection } from '../markdown/section';
import { editorInfoField } from './fields';
import type { BlockKind, PreviewBlock } from './find-blocks';
import { openFrontmatter } from './frontmatter-range';
import type { MarkdownView } from '../views/markdown-view';

type Section = Parameters<typeof renderSection>[1];

// Class names as the app's widgets have them.
const classNames: Record<BlockKind, string> = {
	properties: 'cm-embed-block cm-properties',
	callout: 'cm-embed-block markdown-rendered cm-callout',
	code: 'cm-preview-code-block cm-embed-block markdown-rendered',
	table: 'cm-embed-block cm-table-widget markdown-rendered',
	embed: 'cm-embed-block markdown-rendered cm-embed',
	html: 'cm-embed-block markdown-rendered cm-html-embed',
};

/** Things in a drawn block that a click is meant for. */
const interactive = [
	'a, button, input, select, textarea, summary, label, audio, video, [role="button"], [tabindex]:not(.cm-embed-block)',
	'.callout.is-collapsible > .callout-title',
].join();

const LINE_HEIGHT = 24;

/** What one drawn block holds while it is in the page. */
interface Drawn {
	owner: Component;
	component: Component;
	resizes: ResizeObserver;
}

const drawn = new WeakMap<HTMLElement, Drawn>();
const heights = new Map<string, number>();

/** A block of Live Preview: rendered as the reading view renders it, with a button to edit its source. */
export class BlockWidget extends WidgetType {
	private readonly kind: BlockKind;
	private readonly block: PreviewBlock;
	private readonly text: string;
	private readonly version: string;

	/** `version` says with which processors and for which file the block is drawn. */
	constructor(block: PreviewBlock, text: string, version: string) {
		super();
		this.block = block;
		this.kind = block.kind;
		this.text = text;
		this.version = version;
	}

	override eq(other: BlockWidget): boolean {
		return other.kind === this.kind && other.text === this.text && other.version === this.version;
	}

	override get estimatedHeight(): number {
		return heights.get(this.text) ?? (this.text.split('\n').length + 1) * LINE_HEIGHT;
	}

	toDOM(view: EditorView): HTMLElement {
		const el = createDiv({ cls: classNames[this.kind], attr: { contenteditable: 'false', tabindex: '-1' } });
		if (this.kind === 'code') el.addClass(`cm-lang-${this.block.language}`);
		const owner = view.state.field(editorInfoField) as MarkdownView;
		const component = owner.addChild(new Component());
		const resizes = new ResizeObserver(() => {
			if (el.isConnected) heights.set(this.text, el.offsetHeight);
			view.requestMeasure();
		});
		resizes.observe(el);
		drawn.set(el, { owner, component, resizes });
		void this.render(view, el, owner, component);
		el.addEventListener('click', (event) => this.onClick(view, el, event));
		return el;
	}

	override destroy(el: HTMLElement): void {
		const parts = drawn.get(el);
		drawn.delete(el);
		parts?.resizes.disconnect();
		parts?.owner.removeChild(parts.component);
	}

	/** The events of a drawn block are its own: CodeMirror must not move the cursor for them. */
	override ignoreEvent(): boolean {
		return true;
	}

	private async render(view: EditorView, el: HTMLElement, owner: MarkdownView, component: Component): Promise<void> {
		const sourcePath = owner.file?.path ?? '';
		attachLinks(el, owner.app, () => owner.file?.path ?? '', owner);
		const button = this.createEditButton(view, el);
		const context = { sourcePath, component, docId: sourcePath, frontmatter: frontmatterOf(owner) };
		await renderSection(owner.app, sectionOf(view, el, this.block), el, context);
		el.append(button);
		view.requestMeasure();
	}

	private createEditButton(view: EditorView, el: HTMLElement): HTMLElement {
		const button = el.createDiv({ cls: 'edit-block-button' });
		setIcon(button, 'code-2');
		setTooltip(button, 'Edit this block');
		button.addEventListener('click', (event) => {
			event.preventDefault();
			this.enter(view, el);
		});
		return button;
	}

	/**
	 * A click on a drawn callout enters it. A drawn code block stays, so that its text can be selected and its controls used:
	 * there the button, the arrow keys or a selection lead in (twibiral/obsidian-execute-code#204, ytliu74/obsidian-pseudocode#27).
	 */
	private onClick(view: EditorView, el: HTMLElement, event: MouseEvent): void {
		const target = event.target;
		if (event.defaultPrevented || !(target instanceof Element) || (this.kind !== 'callout' && this.kind !== 'table')) return;
		const control = target.closest(interactive);
		if ((control && el.contains(control)) || !el.ownerDocument.getSelection()?.isCollapsed) return;
		this.enter(view, el);
	}

	/** Puts the selection into the block's source: over the body of a code block, else at the end of its first line. */
	private enter(view: EditorView, el: HTMLElement): void {
		const from = startOf(view, el, this.block);
		const line = view.state.doc.lineAt(from);
		const lines = this.text.split('\n');
		const body = this.kind === 'code' && lines.length > 2;
		const last = from + this.text.length - (lines[lines.length - 1]?.length ?? 0) - 1;
		const selection = body ? { anchor: line.to + 1, head: Math.max(last, line.to + 1) } : { anchor: line.to };
		const effects = this.kind === 'properties' ? openFrontmatter.of(true) : [];
		view.dispatch({ selection, effects, scrollIntoView: true });
		view.focus();
	}
}

/** Where the block's text starts now. Before its element is in the page that is where it was found. */
function startOf(view: EditorView, el: HTMLElement, block: PreviewBlock): number {
	return el.isConnected && view.contentDOM.contains(el) ? view.state.doc.lineAt(view.posAtDOM(el)).from : block.from;
}

const frontmatterOf = (owner: MarkdownView): Record<string, unknown> | null =>
	(owner.file && owner.app.metadataCache.getFileCache(owner.file)?.frontmatter) ?? null;

/** The place of a block in the document, read when asked: it moves with edits above it, for which the block is not drawn anew. */
function sectionOf(view: EditorView, el: HTMLElement, block: PreviewBlock): Section {
	const from = (): number => startOf(view, el, block);
	const length = block.to - block.from;
	const lineOf = (offset: number): number => view.state.doc.lineAt(Math.min(offset, view.state.doc.length)).number - 1;
	return {
		get text() { return view.state.doc.toString(); },
		get from() { return from(); },
		get to() { return from() + length; },
		get lineStart() { return lineOf(from()); },
		get lineEnd() { return lineOf(from() + length); },
	};
}
