import { EditorSelection, type ChangeSpec, type EditorState, type SelectionRange } from '@codemirror/state';
import type { Command, EditorView } from '@codemirror/view';

interface Toggled {
	range: SelectionRange;
	changes: ChangeSpec[];
}

/** Takes the marks away where they stand around or at the ends of the range, else puts them there. */
function toggleRange(state: EditorState, range: SelectionRange, mark: string): Toggled {
	const size = mark.length;
	const word = range.empty ? state.wordAt(range.head) : null;
	const { from, to } = word ?? range;
	const around = state.sliceDoc(from - size, from) === mark && state.sliceDoc(to, to + size) === mark;
	// One `*` beside a word may be half of `**`.
	const doubled = size === 1 && state.sliceDoc(from - 2, from) === mark + mark && state.sliceDoc(from - 3, from) !== mark.repeat(3);
	if (around && !doubled) {
		return {
			range: EditorSelection.range(range.anchor - size, range.head - size),
			changes: [
				{ from: from - size, to: from },
				{ from: to, to: to + size },
			],
		};
	}
	const text = state.sliceDoc(from, to);
	if (text.length > 2 * size && text.startsWith(mark) && text.endsWith(mark)) {
		return { range: EditorSelection.range(from, to - 2 * size), changes: [{ from, to: from + size }, { from: to - size, to }] };
	}
	return {
		range: EditorSelection.range(range.anchor + size, range.head + size),
		changes: [
			{ from, insert: mark },
			{ from: to, insert: mark },
		],
	};
}

/** Puts `mark` around the selection or the word at the cursor, or takes it away. */
export const toggleMark = (mark: string): Command => (view: EditorView): boolean => {
	const { state } = view;
	const spec = state.changeByRange((range) => toggleRange(state, range, mark));
	view.dispatch(state.update(spec, { userEvent: 'input.format', scrollIntoView: true }));
	return true;
};

const TASK = /^(\s*(?:[-*+]|\d+[.)]) )\[(.)\] /;
const ITEM = /^(\s*)([-*+]|\d+[.)]) /;

/** Plain line to item, item to task, task to done and back. */
function nextListState(text: string): string {
	const task = TASK.exec(text);
	if (task) return text.replace(TASK, `${task[1] ?? ''}[${task[2] === ' ' ? 'x' : ' '}] `);
	if (ITEM.test(text)) return text.replace(ITEM, '$1$2 [ ] ');
	return text.replace(/^(\s*)/, '$1- [ ] ');
}

/** The change of one line's start: as little as is needed, so that the cursor stays where it is. */
function firstDifference(state: EditorState, number: number): ChangeSpec {
	const line = state.doc.line(number);
	const next = nextListState(line.text);
	let kept = 0;
	while (kept < line.length && line.text.endsWith(next.slice(next.length - kept - 1))) kept++;
	return { from: line.from, to: line.to - kept, insert: next.slice(0, next.length - kept) };
}

/** The app's "Toggle checkbox status" on the selected lines. */
export const toggleCheckbox: Command = (view) => {
	const { state } = view;
	const numbers = new Set<number>();
	for (const range of state.selection.ranges) {
		for (let number = state.doc.lineAt(range.from).number; number <= state.doc.lineAt(range.to).number; number++) numbers.add(number);
	}
	const changes = [...numbers].map((number) => firstDifference(state, number));
	const set = state.changes(changes);
	view.dispatch({ changes: set, selection: state.selection.map(set, 1), userEvent: 'input.format' });
	return true;
};
