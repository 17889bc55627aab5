import { indentLess, indentMore } from '@codemirror/commands';
import { EditorSelection } from '@codemirror/state';
import type { Command, EditorView } from '@codemirror/view';
import { previewBlocks } from './preview-blocks';

const ITEM = /^\s*(?:>\s*)*(?:[-*+]|\d+[.)])(?:\s|$)/;

const inList = (view: EditorView): boolean =>
	view.state.selection.ranges.some((range) => ITEM.test(view.state.doc.lineAt(range.from).text));

/** Tab: indents list items and selected lines; elsewhere it types a tab. */
export const tab: Command = (view) => {
	const several = view.state.selection.ranges.some((range) => !range.empty);
	if (several || inList(view)) return indentMore(view);
	view.dispatch(view.state.replaceSelection('\t'), { userEvent: 'input', scrollIntoView: true });
	return true;
};

export const shiftTab: Command = indentLess;

const sameRow = (view: EditorView, a: number, b: number): boolean => {
	const [one, other] = [view.coordsAtPos(a), view.coordsAtPos(b)];
	return !one || !other || Math.abs(one.top - other.top) < 4;
};

/** Up and Down walk into a drawn block, which then shows its source. CodeMirror alone would step over it. */
export const enterBlock = (direction: 1 | -1): Command => (view) => {
	const { state } = view;
	const range = state.selection.main;
	const line = state.doc.lineAt(range.head);
	const edge = direction > 0 ? line.to + 1 : line.from - 1;
	const block = state.field(previewBlocks).shown.find((each) => (direction > 0 ? each.from === edge : each.to === edge));
	if (!block || block.kind === 'properties' || !range.empty || !sameRow(view, range.head, direction > 0 ? line.to : line.from)) return false;
	const target = state.doc.lineAt(edge);
	const head = Math.min(target.from + (range.head - line.from), target.to);
	view.dispatch({ selection: EditorSelection.cursor(head), scrollIntoView: true, userEvent: 'select' });
	return true;
};
