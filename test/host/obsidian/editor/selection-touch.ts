import type { EditorState } from '@codemirror/state';

/** Whether a selection reaches into or up to a range: then Live Preview shows the source of what stands there. */
export const touchesSelection = (state: EditorState, from: number, to: number): boolean =>
	state.selection.ranges.some((range) => range.from <= to && range.to >= from);
