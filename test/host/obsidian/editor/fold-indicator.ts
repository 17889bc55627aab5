import { codeFolding, foldable, foldedRanges, foldEffect, unfoldEffect } from '@codemirror/language';
import type { EditorState, Extension, Line, Range } from '@codemirror/state';
import { Decoration, ViewPlugin, WidgetType, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { setIcon } from '../icons';
import { frontmatterTo } from './frontmatter-range';
import { previewBlocks } from './preview-blocks';

/** The folded text that starts in a line. */
function foldedAt(state: EditorState, line: Line): { from: number; to: number } | null {
	let found: { from: number; to: number } | null = null;
	foldedRanges(state).between(line.from, line.to, (from, to) => {
		if (from >= line.from) found = { from, to };
	});
	return found;
}

function toggle(view: EditorView, pos: number): void {
	const line = view.state.doc.lineAt(pos);
	const folded = foldedAt(view.state, line);
	const range = folded ?? foldable(view.state, line.from, line.to);
	if (range) view.dispatch({ effects: (folded ? unfoldEffect : foldEffect).of(range) });
}

/** The arrow before a heading or a list item that has more below it. */
class FoldIndicator extends WidgetType {
	private readonly collapsed: boolean;

	constructor(collapsed: boolean) {
		super();
		this.collapsed = collapsed;
	}

	override eq(other: FoldIndicator): boolean {
		return other.collapsed === this.collapsed;
	}

	toDOM(view: EditorView): HTMLElement {
		const el = createSpan({ cls: 'cm-fold-indicator', attr: { contenteditable: 'false' } });
		el.toggleClass('is-collapsed', this.collapsed);
		const icon = el.createSpan({ cls: 'collapse-indicator collapse-icon' });
		setIcon(icon, 'right-triangle');
		el.addEventListener('mousedown', (event) => event.preventDefault());
		el.addEventListener('click', () => toggle(view, view.posAtDOM(el)));
		return el;
	}

	override ignoreEvent(): boolean {
		return true;
	}
}

function indicators(view: EditorView): DecorationSet {
	const { state } = view;
	const start = frontmatterTo(state);
	const blocks = state.field(previewBlocks).shown;
	const ranges: Range<Decoration>[] = [];
	for (const visible of view.visibleRanges) {
		for (let pos = visible.from; pos <= visible.to;) {
			const line = state.doc.lineAt(pos);
			pos = line.to + 1;
			const drawn = blocks.some((block) => block.from <= line.from && block.to >= line.from);
			if (!line.length || line.from < start || drawn || !foldable(state, line.from, line.to)) continue;
			ranges.push(Decoration.widget({ widget: new FoldIndicator(foldedAt(state, line) !== null), side: -1 }).range(line.from));
		}
	}
	return Decoration.set(ranges);
}

class FoldIndicators {
	decorations: DecorationSet;

	constructor(view: EditorView) {
		this.decorations = indicators(view);
	}

	update(update: ViewUpdate): void {
		const folded = update.transactions.some((transaction) => transaction.effects.length > 0);
		if (update.docChanged || update.viewportChanged || folded) this.decorations = indicators(update.view);
	}
}

/** Folding of headings and lists, by the arrows that show when the pointer is on the line, as in the app. */
export const folding: Extension = [
	codeFolding({ placeholderText: '…' }),
	ViewPlugin.fromClass(FoldIndicators, { decorations: (plugin) => plugin.decorations }),
];
