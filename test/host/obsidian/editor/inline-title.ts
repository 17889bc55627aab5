import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import type { App } from '../app';
import type { TFile } from '../files';
import { InlineTitle } from '../markdown/inline-title';
import { editorInfoField } from './fields';

/** Says that the file has another name now. */
export const fileRenamed = StateEffect.define<null>();

const titleIds = new WeakMap<EditorView, string>();
let count = 0;

/** The id of a view's title, which names the text for screen readers. (A label of its own would show as a tooltip.) */
function titleId(view: EditorView): string {
	const id = titleIds.get(view) ?? `note-title-${(count += 1)}`;
	titleIds.set(view, id);
	return id;
}

class TitleWidget extends WidgetType {
	private readonly app: App;
	private readonly file: TFile;
	private readonly name: string;

	constructor(app: App, file: TFile) {
		super();
		this.app = app;
		this.file = file;
		this.name = file.basename;
	}

	override eq(other: TitleWidget): boolean {
		return other.file === this.file && other.name === this.name;
	}

	override get estimatedHeight(): number {
		return 56;
	}

	toDOM(view: EditorView): HTMLElement {
		const title = new InlineTitle(this.app);
		title.el.id = titleId(view);
		title.show(this.file);
		// CodeMirror makes what a widget draws read-only; the title in it can be typed into.
		const el = createDiv('cm-inline-title');
		el.append(title.el);
		return el;
	}

	override ignoreEvent(): boolean {
		return true;
	}
}

function titleOf(state: EditorState): DecorationSet {
	const { app, file } = state.field(editorInfoField);
	if (!file) return Decoration.none;
	return Decoration.set(Decoration.widget({ widget: new TitleWidget(app, file), block: true, side: -2 }).range(0));
}

/** Shows the note's name above the text, in source mode and in Live Preview. */
export const inlineTitle = StateField.define<DecorationSet>({
	create: titleOf,
	update: (title, transaction) => {
		const changed = transaction.docChanged || transaction.effects.some((effect) => effect.is(fileRenamed));
		return changed ? titleOf(transaction.state) : title;
	},
	provide: (field) => [
		EditorView.decorations.from(field),
		EditorView.contentAttributes.of((view) => ({ 'aria-labelledby': titleId(view) })),
	],
});
