import { Component, MarkdownView, type Editor, type Plugin, type TAbstractFile } from 'obsidian';
import type { Range } from '../../engine';
import { viewOf } from '../parts/editor-view';
import type { Services } from '../vault/services';
import type { CardServices } from './entry-card';
import { EntryPopovers } from './entry-popover';
import { NamesInNotes, type NameInNote } from './names-in-notes';
import { namesExtension, type NamesExtension } from './underline-editor';
import { RenderedNames } from './underline-reading';

/** Underlines the names of entries in notes, and shows what they mean. */
export class Underlines extends Component {
	private readonly rendered: RenderedNames;
	private readonly edited: NamesExtension;
	private readonly popovers: EntryPopovers;

	constructor(
		private readonly plugin: Plugin,
		services: CardServices & Pick<Services, 'mentions'>,
	) {
		super();
		const notes = this.addChild(new NamesInNotes(services));
		this.popovers = this.addChild(new EntryPopovers(services));
		this.rendered = new RenderedNames(notes, (el, mention) => this.popovers.attachTo(el, mention));
		this.edited = namesExtension(notes, (el, mention) => this.popovers.hover(el, mention));
	}

	override onload(): void {
		const { plugin } = this;
		const { workspace, vault } = plugin.app;
		plugin.registerMarkdownPostProcessor((el, context) => this.rendered.process(el, context));
		plugin.registerEditorExtension(this.edited.extension);
		// Sections rendered before the plugin was loaded have not been processed, and rendered sections keep the path their note had then.
		if (workspace.layoutReady) this.rerender(null);
		this.registerEvent(vault.on('rename', (file) => this.rerender(file)));
	}

	override onunload(): void {
		this.rendered.clear();
	}

	/** The unlinked mentions in the text of an editor, in order, with their current offsets. */
	mentionsIn(editor: Editor): NameInNote[] {
		return this.namesOf(editor)?.names ?? [];
	}

	/** The unlinked mention at the cursor or touching the selection; null if there is none. */
	mentionAt(editor: Editor): NameInNote | null {
		return this.mentionIn(editor, { from: editor.posToOffset(editor.getCursor('from')), to: editor.posToOffset(editor.getCursor('to')) });
	}

	/** The unlinked mention that a range of the text touches; null if there is none. */
	mentionIn(editor: Editor, { from, to }: Range): NameInNote | null {
		return this.namesOf(editor)?.nameAt(from, to) ?? null;
	}

	/** Shows the popover of a mention at its place in an editor. */
	show(editor: Editor, mention: NameInNote): void {
		const view = viewOf(editor);
		const place = view?.coordsAtPos(mention.from);
		if (view && place) this.popovers.open({ el: view.contentDOM, place }, mention);
	}

	/** Rerenders the reading views of a note, or of all notes for null. */
	private rerender(file: TAbstractFile | null): void {
		for (const { view } of this.plugin.app.workspace.getLeavesOfType('markdown')) {
			if (view instanceof MarkdownView && (file === null || view.file === file)) view.previewMode.rerender(true);
		}
	}

	private namesOf(editor: Editor): ReturnType<NamesExtension['of']> {
		const view = viewOf(editor);
		return view ? this.edited.of(view) : null;
	}
}
