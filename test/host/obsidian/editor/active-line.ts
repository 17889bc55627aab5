import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';

const active = Decoration.line({ class: 'cm-active' });

class ActiveLine {
	decorations: DecorationSet;

	constructor(view: EditorView) {
		this.decorations = this.draw(view);
	}

	update(update: ViewUpdate): void {
		if (update.docChanged || update.selectionSet) this.decorations = this.draw(update.view);
	}

	private draw({ state }: EditorView): DecorationSet {
		const starts = new Set(state.selection.ranges.map((range) => state.doc.lineAt(range.head).from));
		return Decoration.set([...starts].map((from) => active.range(from)), true);
	}
}

/** Marks the lines that hold a cursor with the app's class `cm-active`. */
export const activeLine = ViewPlugin.fromClass(ActiveLine, { decorations: (plugin) => plugin.decorations });
