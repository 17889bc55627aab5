import { WidgetType, type EditorView } from '@codemirror/view';

/** The box of a task; a click writes `x` or a space into the text. */
export class CheckboxWidget extends WidgetType {
	private readonly state: string;

	constructor(state: string) {
		super();
		this.state = state;
	}

	override eq(other: CheckboxWidget): boolean {
		return other.state === this.state;
	}

	toDOM(view: EditorView): HTMLElement {
		const label = createEl('label', { cls: 'task-list-label', attr: { contenteditable: 'false' } });
		const box = label.createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox', attr: { 'data-task': this.state } });
		box.checked = this.state !== ' ';
		label.addEventListener('mousedown', (event) => event.preventDefault());
		box.addEventListener('click', (event) => {
			event.preventDefault();
			const from = view.posAtDOM(label) + 1;
			view.dispatch({ changes: { from, to: from + 1, insert: this.state === ' ' ? 'x' : ' ' }, userEvent: 'input' });
		});
		return label;
	}

	override ignoreEvent(): boolean {
		return true;
	}
}

/** A thematic break in Live Preview. */
export class RuleWidget extends WidgetType {
	override eq(): boolean {
		return true;
	}

	toDOM(): HTMLElement {
		return createEl('hr', { attr: { contenteditable: 'false' } });
	}

	override ignoreEvent(): boolean {
		return false;
	}
}

/** The name of a fenced block's language, at the right of its first line, while its fences are hidden. */
export class CodeFlairWidget extends WidgetType {
	private readonly language: string;

	constructor(language: string) {
		super();
		this.language = language;
	}

	override eq(other: CodeFlairWidget): boolean {
		return other.language === this.language;
	}

	toDOM(): HTMLElement {
		return createSpan({ cls: 'code-block-flair', text: this.language });
	}
}
