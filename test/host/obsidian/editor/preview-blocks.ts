import { syntaxTree } from '@codemirror/language';
import { StateEffect, StateField, type EditorState, type Range, type Transaction } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { BlockWidget } from './block-widget';
import { editorInfoField, editorLivePreviewField, mouseDownField } from './fields';
import { findBlocks, type PreviewBlock } from './find-blocks';
import { frontmatterField } from './frontmatter-range';
import { touchesSelection } from './selection-touch';

/** Says that Markdown processors came or went: blocks are drawn anew (the app does so since 1.13). */
export const processorsChanged = StateEffect.define<null>();

/** The state of the drawn blocks of one editor. */
interface PreviewBlocks {
	/** Blocks drawn in place of their text. */
	shown: PreviewBlock[];
	decorations: DecorationSet;
	/** Grows whenever processors change. */
	generation: number;
}

function isRevealed(state: EditorState, block: PreviewBlock): boolean {
	if (block.kind === 'properties') return state.field(frontmatterField)?.open ?? false;
	return touchesSelection(state, block.from, block.to);
}

function compute(state: EditorState, generation: number): PreviewBlocks {
	if (!state.field(editorLivePreviewField)) return { shown: [], decorations: Decoration.none, generation };
	const shown: PreviewBlock[] = [];
	const ranges: Range<Decoration>[] = [];
	const sourcePath = state.field(editorInfoField).file?.path ?? '';
	for (const block of findBlocks(state)) {
		const widget = new BlockWidget(block, state.sliceDoc(block.from, block.to), `${generation} ${sourcePath}`);
		if (!isRevealed(state, block)) {
			shown.push(block);
			ranges.push(Decoration.replace({ widget, block: true }).range(block.from, block.to));
		} else if (block.kind === 'embed') {
			// The app keeps an embed in view under its source.
			ranges.push(Decoration.widget({ widget, block: true, side: 1 }).range(block.to));
		}
	}
	return { shown, decorations: Decoration.set(ranges, true), generation };
}

function isAffected(transaction: Transaction): boolean {
	if (transaction.docChanged) return true;
	if (transaction.state.field(mouseDownField)) return false;
	return (
		transaction.selection !== undefined ||
		transaction.effects.length > 0 ||
		syntaxTree(transaction.startState) !== syntaxTree(transaction.state)
	);
}

/** Live Preview's blocks. A state field, as CodeMirror takes block decorations from nothing else. */
export const previewBlocks = StateField.define<PreviewBlocks>({
	create: (state) => compute(state, 0),
	update: (blocks, transaction) => {
		if (!isAffected(transaction)) return blocks;
		const changed = transaction.effects.some((effect) => effect.is(processorsChanged));
		return compute(transaction.state, blocks.generation + (changed ? 1 : 0));
	},
	provide: (field) => EditorView.decorations.from(field, (blocks) => blocks.decorations),
});
