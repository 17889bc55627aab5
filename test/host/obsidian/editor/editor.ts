import { isolateHistory, redo, undo } from '@codemirror/commands';
import {
	EditorSelection as CodeMirrorSelection,
	type ChangeSpec,
	type SelectionRange,
	type Text,
	type TransactionSpec,
} from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type {
	EditorChange, EditorCommandName, EditorPosition, EditorRange, EditorRangeOrCaret, EditorSelection, EditorSelectionOrCaret,
	EditorTransaction,
} from 'obsidian';
import { namedCommands } from './named-commands';
import { notModelled } from '../not-modelled';

/** The app's editor interface over a CodeMirror view. Lines and columns count from 0. */
export class Editor {
	readonly cm: EditorView;

	constructor(cm: EditorView) {
		this.cm = cm;
	}

	refresh(): void {
		this.cm.requestMeasure();
	}

	getValue(): string {
		return this.cm.state.doc.toString();
	}

	setValue(content: string): void {
		this.change({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
	}

	getLine(line: number): string {
		return line < 0 || line > this.lastLine() ? '' : this.cm.state.doc.line(line + 1).text;
	}

	lineCount(): number {
		return this.cm.state.doc.lines;
	}

	lastLine(): number {
		return this.lineCount() - 1;
	}

	getSelection(): string {
		const { state } = this.cm;
		return state.selection.ranges.map((range) => state.doc.sliceString(range.from, range.to)).join('\n');
	}

	somethingSelected(): boolean {
		return this.cm.state.selection.ranges.some((range) => !range.empty);
	}

	getRange(from: EditorPosition, to: EditorPosition): string {
		return this.cm.state.doc.sliceString(this.posToOffset(from), this.posToOffset(to));
	}

	replaceSelection(replacement: string, origin?: string): void {
		this.change({ ...this.cm.state.replaceSelection(replacement), scrollIntoView: true }, origin);
	}

	replaceRange(replacement: string, from: EditorPosition, to?: EditorPosition, origin?: string): void {
		this.change({ changes: this.changeOf({ text: replacement, from, ...to && { to } }) }, origin);
	}

	getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
		return this.offsetToPos(this.cm.state.selection.main[side]);
	}

	listSelections(): EditorSelection[] {
		return this.cm.state.selection.ranges.map((range) => ({ anchor: this.offsetToPos(range.anchor), head: this.offsetToPos(range.head) }));
	}

	setCursor(pos: EditorPosition | number, ch?: number): void {
		this.setSelection(typeof pos === 'number' ? { line: pos, ch: ch ?? 0 } : pos);
	}

	setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
		this.setSelections([{ anchor, head }]);
	}

	setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
		const selections = ranges.map(({ anchor, head }) =>
			CodeMirrorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)),
		);
		this.cm.dispatch({ selection: CodeMirrorSelection.create(selections, main) });
	}

	focus(): void {
		this.cm.focus();
	}

	hasFocus(): boolean {
		return this.cm.hasFocus;
	}

	scrollIntoView(range: EditorRange, center = false): void {
		const target = CodeMirrorSelection.range(this.posToOffset(range.from), this.posToOffset(range.to));
		this.cm.dispatch({ effects: EditorView.scrollIntoView(target, { y: center ? 'center' : 'nearest' }) });
	}

	undo(): void {
		undo(this.cm);
	}

	redo(): void {
		redo(this.cm);
	}

	exec(command: EditorCommandName): void {
		const run = namedCommands[command] as typeof undo | undefined;
		if (!run) notModelled(`Editor.exec ${command}`);
		else run(this.cm);
	}

	/** All changes are in positions of the text before the transaction; selections in those after it. */
	transaction(tx: EditorTransaction, origin?: string): void {
		const { state } = this.cm;
		const changes: ChangeSpec[] = (tx.changes ?? []).map((change) => this.changeOf(change));
		if (typeof tx.replaceSelection === 'string') {
			for (const range of state.selection.ranges) changes.push({ from: range.from, to: range.to, insert: tx.replaceSelection });
		}
		const set = state.changes(changes);
		const wanted = tx.selections ?? (tx.selection ? [tx.selection] : null);
		const doc = set.apply(state.doc);
		const ranges = wanted?.map((range) => selectionIn(doc, range));
		this.change({ changes: set, ...ranges && { selection: CodeMirrorSelection.create(ranges) } }, origin);
	}

	wordAt(pos: EditorPosition): EditorRange | null {
		const word = this.cm.state.wordAt(this.posToOffset(pos));
		return word && { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
	}

	/** A position outside the text counts as the nearest one inside. */
	posToOffset(pos: EditorPosition): number {
		return offsetIn(this.cm.state.doc, pos);
	}

	offsetToPos(offset: number): EditorPosition {
		const line = this.cm.state.doc.lineAt(Math.max(0, Math.min(offset, this.cm.state.doc.length)));
		return { line: line.number - 1, ch: Math.max(0, Math.min(offset - line.from, line.length)) };
	}

	processLines<T>(
		read: (line: number, lineText: string) => T | null,
		write: (line: number, lineText: string, value: T | null) => EditorChange | void,
		ignoreEmpty = true,
	): void {
		const lines = this.selectedLines();
		const kept = lines.filter((line) => !ignoreEmpty || lines.length === 1 || this.getLine(line).trim() !== '');
		const values = kept.map((line) => read(line, this.getLine(line)));
		const changes = kept.flatMap((line, index) => write(line, this.getLine(line), values[index] ?? null) ?? []);
		if (changes.length > 0) this.transaction({ changes });
	}

	private selectedLines(): number[] {
		const { doc, selection } = this.cm.state;
		const lines = new Set<number>();
		for (const range of selection.ranges) {
			for (let number = doc.lineAt(range.from).number; number <= doc.lineAt(range.to).number; number++) lines.add(number - 1);
		}
		return [...lines];
	}

	private changeOf(change: EditorChange): ChangeSpec {
		const from = this.posToOffset(change.from);
		const to = change.to ? this.posToOffset(change.to) : from;
		return { from: Math.min(from, to), to: Math.max(from, to), insert: change.text };
	}

	/** Each call is one step of undo, never joined with the typing around it. */
	private change(spec: TransactionSpec, origin?: string): void {
		this.cm.dispatch({ ...spec, annotations: isolateHistory.of('full'), ...origin && { userEvent: origin } });
	}
}

function offsetIn(doc: Text, pos: EditorPosition): number {
	if (pos.line < 0) return 0;
	if (pos.line >= doc.lines) return doc.length;
	const line = doc.line(pos.line + 1);
	return line.from + Math.max(0, Math.min(pos.ch, line.length));
}

const selectionIn = (doc: Text, range: EditorRangeOrCaret): SelectionRange =>
	CodeMirrorSelection.range(offsetIn(doc, range.from), offsetIn(doc, range.to ?? range.from));
