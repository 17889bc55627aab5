import type { Extension } from '@codemirror/state';
import type { App } from '../app';
import { editorCommands } from './editor-commands';
import type { EditorSuggest } from './editor-suggest';
import { LinkSuggest } from './link-suggest';
import type { MarkdownEditor } from './markdown-editor';

/** What every Markdown editor has (extensions of plugins, suggests, commands), and the editors that are open. */
export class EditorRegistry {
	/** The live editors; each adds itself on creation and leaves on `destroy`. */
	readonly editors = new Set<MarkdownEditor>();
	/** Kept by reference, as the app keeps `registerEditorExtension` arrays: mutate, then `updateOptions`. */
	readonly extensions: Extension[] = [];
	/** The app's own come first, then those of plugins in the order in which they came. */
	readonly suggests: EditorSuggest<unknown>[];

	constructor(app: App) {
		this.suggests = [new LinkSuggest(app)];
		for (const command of editorCommands) app.commands.addCommand(command);
	}

	addExtension(extension: Extension): void {
		this.extensions.push(extension);
		this.updateOptions();
	}

	removeExtension(extension: Extension): void {
		this.extensions.remove(extension);
		this.updateOptions();
	}

	addSuggest(suggest: EditorSuggest<unknown>): void {
		this.suggests.push(suggest);
	}

	removeSuggest(suggest: EditorSuggest<unknown>): void {
		suggest.close();
		this.suggests.remove(suggest);
	}

	/** Hands the registered extensions to every open editor anew. */
	updateOptions(): void {
		for (const editor of this.editors) editor.reconfigure();
	}
}
