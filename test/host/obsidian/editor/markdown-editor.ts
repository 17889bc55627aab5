import { Compartment, EditorSelection, EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { isolateHistory } from '@codemirror/commands';
import { openSearchPanel } from '@codemirror/search';
import type { App } from '../app';
import type { MarkdownView } from '../views/markdown-view';
import { Editor } from './editor';
import { editorEditorField, editorInfoField, editorLivePreviewField, setLivePreview } from './fields';
import { frontmatterTo } from './frontmatter-range';
import { fileRenamed } from './inline-title';
import { linkRefresh } from './link-refresh';
import { noteDisplay } from './note-display';
import { processorsChanged } from './preview-blocks';
import { showReplace } from './search-panel';
import { textEditing } from './text-editing';

/** A Markdown editor in a view: the app's `Editor` and the CodeMirror view under it. */
export interface MarkdownEditor {
	readonly editor: Editor;
	readonly cm: EditorView;
	/** Replaces the text: as a change that keeps history and cursor, or (another file) from scratch. Does not call `onChange`. */
	setText(text: string, keepHistory: boolean): void;
	getText(): string;
	setLivePreview(on: boolean): void;
	/** Applies the registry's extensions anew. */
	reconfigure(): void;
	/** The line at the top of the view, with a fraction, as `MarkdownSubView.getScroll` has it. */
	getScroll(): number;
	applyScroll(line: number): void;
	focus(): void;
	destroy(): void;
	/** Calls back after each change of the text that the user or a plugin made. Returns what stops it. */
	onChange(callback: () => void): () => void;
	/** Opens the search panel. */
	showSearch(replace?: boolean): void;
}

/** The change from one text to another that leaves their common start and end alone, so that the cursor and drawn blocks stay. */
function smallestChange(before: string, after: string): { from: number; to: number; insert: string } {
	const most = Math.min(before.length, after.length);
	let from = 0;
	while (from < most && before[from] === after[from]) from++;
	let tail = 0;
	while (tail < most - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
	return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

class LiveMarkdownEditor implements MarkdownEditor {
	readonly editor: Editor;
	readonly cm: EditorView;
	private readonly app: App;
	private readonly owner: MarkdownView;
	private readonly listeners = new Set<() => void>();
	private readonly plugins = new Compartment();
	private readonly stops: (() => void)[] = [];
	private silent = false;
	private outdated = false;

	constructor(app: App, owner: MarkdownView, parentEl: HTMLElement) {
		this.app = app;
		this.owner = owner;
		this.cm = new EditorView({ parent: parentEl });
		this.editor = new Editor(this.cm);
		this.cm.setState(this.freshState('', true));
		app.editors.editors.add(this);
		this.watchApp();
	}

	getText(): string {
		return this.cm.state.doc.toString();
	}

	setText(text: string, keepHistory: boolean): void {
		this.silent = true;
		if (keepHistory) this.replaceText(text);
		else this.cm.setState(this.freshState(text, this.cm.state.field(editorLivePreviewField)));
		this.silent = false;
	}

	setLivePreview(on: boolean): void {
		if (this.cm.state.field(editorLivePreviewField) !== on) this.cm.dispatch({ effects: setLivePreview.of(on) });
	}

	reconfigure(): void {
		this.cm.dispatch({ effects: this.plugins.reconfigure([...this.app.editors.extensions]) });
	}

	getScroll(): number {
		const { scrollDOM, state } = this.cm;
		const height = scrollDOM.getBoundingClientRect().top - this.cm.documentTop;
		const block = this.cm.lineBlockAtHeight(height);
		const first = state.doc.lineAt(block.from).number - 1;
		const lines = state.doc.lineAt(block.to).number - first;
		return first + Math.max(0, Math.min(0.999, (height - block.top) / Math.max(block.height, 1))) * lines;
	}

	applyScroll(line: number): void {
		const { doc } = this.cm.state;
		const whole = doc.line(Math.max(1, Math.min(Math.floor(line) + 1, doc.lines)));
		if (line <= 0) this.cm.scrollDOM.scrollTop = 0;
		else this.cm.dispatch({ effects: EditorView.scrollIntoView(whole.from, { y: 'start', yMargin: 0 }) });
	}

	focus(): void {
		this.cm.focus();
	}

	destroy(): void {
		this.app.editors.editors.delete(this);
		for (const stop of this.stops) stop();
		this.cm.destroy();
	}

	onChange(callback: () => void): () => void {
		this.listeners.add(callback);
		return () => this.listeners.delete(callback);
	}

	showSearch(replace = false): void {
		openSearchPanel(this.cm);
		this.cm.dispatch({ effects: showReplace.of(replace) });
	}

	/** A change from outside: one step of undo, and no typing of the user's. */
	private replaceText(text: string): void {
		const before = this.getText();
		const changes = smallestChange(before, this.cm.state.toText(text).toString());
		if (before !== text) this.cm.dispatch({ changes, annotations: [isolateHistory.of('full'), Transaction.remote.of(true)] });
	}

	/** A state without history. The cursor starts after the properties, which Live Preview does not show as text. */
	private freshState(text: string, live: boolean): EditorState {
		const state = EditorState.create({ doc: text, extensions: this.extensions(live) });
		const first = Math.min(live && frontmatterTo(state) ? frontmatterTo(state) + 1 : 0, state.doc.length);
		return state.update({ selection: EditorSelection.cursor(first), userEvent: 'select', filter: false }).state;
	}

	private extensions(live: boolean): Extension {
		return [
			editorInfoField.init(() => this.owner),
			editorEditorField.init(() => this.cm),
			editorLivePreviewField.init(() => live),
			this.plugins.of([...this.app.editors.extensions]),
			// All that every Markdown editor of the app has comes after the extensions of plugins; what shows the note comes first.
			noteDisplay,
			textEditing,
			EditorView.updateListener.of((update) => {
				if (update.docChanged && !this.silent) for (const listener of [...this.listeners]) listener();
			}),
		];
	}

	/** A plugin that loads registers many processors in a row: the blocks are drawn anew once. */
	private redrawSoon(): void {
		if (this.outdated) return;
		this.outdated = true;
		queueMicrotask(() => {
			this.outdated = false;
			if (this.app.editors.editors.has(this)) this.cm.dispatch({ effects: processorsChanged.of(null) });
		});
	}

	private watchApp(): void {
		const { markdown, metadataCache, vault } = this.app;
		const processors = markdown.on('changed', () => this.redrawSoon());
		const links = metadataCache.on('resolved', () => this.cm.dispatch({ effects: linkRefresh.effect }));
		const renames = vault.on('rename', (file) => file === this.owner.file && this.cm.dispatch({ effects: fileRenamed.of(null) }));
		this.stops.push(() => markdown.offref(processors), () => metadataCache.offref(links), () => vault.offref(renames));
	}
}

/** Makes a Markdown editor inside `parentEl` for a view. */
export function createMarkdownEditor(app: App, owner: MarkdownView, parentEl: HTMLElement): MarkdownEditor {
	return new LiveMarkdownEditor(app, owner, parentEl);
}
