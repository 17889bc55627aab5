import { EditorView, ViewPlugin, type PluginValue, type ViewUpdate } from '@codemirror/view';
import type { EditorSuggest } from './editor-suggest';
import { editorInfoField } from './fields';

/** Asks the registered suggests about what is typed in one editor; at most one of them is open. */
class SuggestTrigger implements PluginValue {
	private current: EditorSuggest<unknown> | null = null;
	private readonly view: EditorView;

	constructor(view: EditorView) {
		this.view = view;
	}

	update(update: ViewUpdate): void {
		const byUser = update.transactions.filter((transaction) => transaction.isUserEvent('input') || transaction.isUserEvent('delete'));
		const typed = byUser.some((transaction) => transaction.docChanged);
		const moved = update.selectionSet || update.docChanged;
		// A suggest changes the text and opens popovers, which an update may not: it waits until this one is over.
		if (typed || (moved && this.current?.context)) queueMicrotask(() => this.ask(typed));
	}

	destroy(): void {
		this.close();
	}

	close(): void {
		this.current?.close();
		this.current = null;
	}

	/** Typing asks all suggests in turn; moving the cursor asks only the open one whether it still applies. */
	private ask(typed: boolean): void {
		const info = this.view.state.field(editorInfoField);
		const { editor } = info;
		if (!editor || this.view.state.selection.ranges.length > 1 || editor.somethingSelected()) return this.close();
		const candidates = typed ? info.app.editors.suggests : this.current ? [this.current] : [];
		for (const suggest of candidates) {
			if (!suggest.trigger(editor, info.file)) continue;
			if (suggest !== this.current) this.current?.close();
			this.current = suggest;
			return;
		}
		this.close();
	}
}

const plugin = ViewPlugin.fromClass(SuggestTrigger);

/** Runs editor suggests while typing; leaving the editor closes them. */
export const suggestOnTyping = [plugin, EditorView.domEventHandlers({ blur: (_event, view) => view.plugin(plugin)?.close() })];
