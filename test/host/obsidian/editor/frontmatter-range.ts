import { EditorSelection, EditorState, StateEffect, StateField, type Text, type Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { editorLivePreviewField } from './fields';

/** Where the properties of a note stand: from 0 to the end of the closing `---` (exclusive of its line break). */
interface FrontmatterRange {
	to: number;
	/** Whether Live Preview shows their source instead of the tidy list. */
	open: boolean;
}

/** Opens the properties' source in Live Preview (true) or goes back to the tidy list (false). */
export const openFrontmatter = StateEffect.define<boolean>();

const isFence = (text: string): boolean => /^---[ \t]*$/.test(text);

function frontmatterEnd(doc: Text): number {
	if (!isFence(doc.line(1).text)) return -1;
	for (let number = 2; number <= doc.lines; number++) {
		const line = doc.line(number);
		if (isFence(line.text)) return line.to;
	}
	return -1;
}

/**
 * Whether the properties' source is shown after a transaction: it opens where it is typed or jumped into, and closes when the cursor
 * leaves.
 */
function staysOpen(range: FrontmatterRange | null, to: number, transaction: Transaction): boolean {
	for (const effect of transaction.effects) if (effect.is(openFrontmatter)) return effect.value;
	const inside = transaction.newSelection.ranges.some((each) => each.from <= to);
	if (!range) return inside && transaction.isUserEvent('input');
	const jumpedIn = !transaction.isUserEvent('select') && transaction.newSelection.ranges.some((each) => each.head > 0 && each.head <= to);
	if (transaction.selection && !range.open) return jumpedIn;
	return range.open && inside;
}

/**
 * The properties of the note in the editor. Not part of the syntax tree: YAML is no Markdown, and its end may be typed long after its
 * start.
 */
export const frontmatterField = StateField.define<FrontmatterRange | null>({
	create: (state) => {
		const to = frontmatterEnd(state.doc);
		return to < 0 ? null : { to, open: false };
	},
	update: (range, transaction) => {
		const to = transaction.docChanged ? frontmatterEnd(transaction.newDoc) : range?.to ?? -1;
		if (to < 0) return null;
		const open = staysOpen(range, to, transaction);
		return range && to === range.to && open === range.open ? range : { to, open };
	},
});

/** The properties, where Live Preview hides their source. */
function hiddenProperties(state: EditorState): FrontmatterRange | null {
	const range = state.field(frontmatterField);
	return range && !range.open && state.field(editorLivePreviewField) ? range : null;
}

/** In Live Preview the hidden properties have no place for a cursor that moves: it stops at the first line after them. */
const keepOut = EditorState.transactionFilter.of((transaction) => {
	const range = hiddenProperties(transaction.startState);
	if (!range || !transaction.selection || transaction.docChanged || !transaction.isUserEvent('select')) return transaction;
	const first = Math.min(range.to + 1, transaction.newDoc.length);
	const moved = transaction.newSelection.ranges.map((each) => (each.empty && each.head < first ? EditorSelection.cursor(first) : each));
	return [transaction, { selection: EditorSelection.create(moved, transaction.newSelection.mainIndex) }];
});

/** A note that ends with its properties has no line to type into: the first key makes one. */
const makeFirstLine = EditorView.domEventHandlers({
	keydown: (event, view) => {
		const { length } = view.state.doc;
		const writes = event.key === 'Enter' || (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey);
		if (!writes || hiddenProperties(view.state)?.to !== length) return false;
		view.dispatch({ changes: { from: length, insert: '\n' }, selection: { anchor: length + 1 }, userEvent: 'input' });
		return event.key === 'Enter';
	},
});

/** How the cursor gets along with the properties that Live Preview hides. */
export const aroundProperties = [keepOut, makeFirstLine];

/** The offset after the properties (0 where there are none): syntax before it is YAML. */
export const frontmatterTo = (state: EditorState): number => state.field(frontmatterField)?.to ?? 0;
