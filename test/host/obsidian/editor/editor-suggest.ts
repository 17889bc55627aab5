import type { EditorPosition, EditorSuggestTriggerInfo, Instruction } from 'obsidian';
import type { App } from '../app';
import type { TFile } from '../files';
import { createInstructions } from '../suggest/instructions';
import { PopoverSuggest } from '../suggest';
import type { Editor } from './editor';

/** What a suggest was asked about and answered. */
export interface EditorSuggestContext extends EditorSuggestTriggerInfo {
	editor: Editor;
	file: TFile;
}

/** Suggestions that open below the cursor while typing in the editor. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
	/** What `onTrigger` answered, while the suggestions are meant to be shown. */
	context: EditorSuggestContext | null = null;
	limit = 100;
	private instructionsEl: HTMLElement | null = null;

	constructor(app: App) {
		super(app);
		this.suggestions.containerEl.setAttr('aria-label', 'Suggestions');
		this.scope.register([], 'Tab', (evt) => {
			this.suggestions.useSelectedItem(evt);
			return false;
		});
	}

	setInstructions(instructions: Instruction[]): void {
		this.instructionsEl?.detach();
		this.instructionsEl = createInstructions(this.suggestEl, instructions);
	}

	/** Asks the suggest about this cursor and shows what it has. Says whether it takes the cursor; the editor then asks no other. */
	trigger(editor: Editor, file: TFile | null): boolean {
		const info = this.onTrigger(editor.getCursor(), editor, file);
		if (!info || !file) {
			this.close();
			return false;
		}
		const context: EditorSuggestContext = { ...info, editor, file };
		this.context = context;
		const answer = this.getSuggestions(context);
		// A later key makes a new context: the answer to an older one is dropped.
		if (Array.isArray(answer)) this.show(answer, editor);
		else void answer.then((values) => this.context === context && this.show(values, editor));
		return true;
	}

	override close(): void {
		this.context = null;
		super.close();
	}

	private show(values: T[], editor: Editor): void {
		const { context } = this;
		if (values.length === 0 || !context) return super.close();
		this.open();
		this.suggestions.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
		// Layout may be read only after CodeMirror's update is over.
		editor.cm.requestMeasure({ key: this, read: () => this.place(editor, context.start) });
	}

	private place(editor: Editor, start: EditorPosition): void {
		const at = editor.cm.coordsAtPos(editor.posToOffset(start));
		if (at && this.isOpen) this.reposition(at);
	}

	abstract onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null;
	abstract getSuggestions(context: EditorSuggestContext): T[] | Promise<T[]>;
}
