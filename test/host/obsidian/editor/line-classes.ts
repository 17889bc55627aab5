import { syntaxTree } from '@codemirror/language';
import { Decoration, type EditorView } from '@codemirror/view';
import type { EditorState, Line, Range } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { frontmatterField } from './frontmatter-range';

/** How deep a list item is nested: 1 for an item of an outermost list. */
function listDepth(node: SyntaxNode | null): number {
	let depth = 0;
	for (let each = node; each; each = each.parent) if (each.name === 'ListItem') depth++;
	return depth;
}

function quoteDepth(node: SyntaxNode | null): number {
	let depth = 0;
	for (let each = node; each; each = each.parent) if (each.name === 'Blockquote') depth++;
	return depth;
}

const ancestor = (node: SyntaxNode, name: string): SyntaxNode | null => {
	for (let each: SyntaxNode | null = node; each; each = each.parent) if (each.name === name) return each;
	return null;
};

const isCallout = (state: EditorState, quote: SyntaxNode): boolean => /^\s*>\s*\[![^\]]+\]/.test(state.doc.lineAt(quote.from).text);

function codeClasses(line: Line, code: SyntaxNode): string {
	const begins = code.from >= line.from;
	const ends = code.to <= line.to && /^[\s>]*(`{3,}|~{3,})\s*$/.test(line.text) && !begins;
	const edge = begins
		? ' HyperMD-codeblock-begin HyperMD-codeblock-begin-bg'
		: ends
			? ' HyperMD-codeblock-end HyperMD-codeblock-end-bg'
			: '';
	return `HyperMD-codeblock HyperMD-codeblock-bg${edge}`;
}

function listClasses(line: Line, item: SyntaxNode): string {
	const depth = listDepth(item);
	const first = item.from >= line.from;
	const task = first && item.getChild('Task');
	return `HyperMD-list-line HyperMD-list-line-${depth}${first ? '' : ' HyperMD-list-line-nobullet'}${task ? ' HyperMD-task-line' : ''}`;
}

/** The classes of one line, from the blocks its first character is in. */
function classesOf(state: EditorState, line: Line): string[] {
	const text = line.text.search(/[^\s>]/);
	const node = syntaxTree(state).resolveInner(line.from + (text < 0 ? Math.max(line.text.search(/\S/), 0) : text), 1);
	const classes: string[] = [];
	const quote = ancestor(node, 'Blockquote');
	if (quote) {
		const outer = quoteDepth(node);
		classes.push(`HyperMD-quote HyperMD-quote-${outer}`);
		if (isCallout(state, quote)) classes.push('HyperMD-callout');
	}
	const code = ancestor(node, 'FencedCode') ?? ancestor(node, 'CodeBlock');
	if (code) classes.push(codeClasses(line, code));
	const heading = /^(?:ATX|Setext)Heading([1-6])$/.exec(headingName(node) ?? '');
	if (heading) classes.push(`HyperMD-header HyperMD-header-${heading[1] ?? ''}`);
	const item = ancestor(node, 'ListItem');
	if (item) classes.push(listClasses(line, item));
	const table = ancestor(node, 'Table');
	if (table) classes.push(`HyperMD-table-row HyperMD-table-row-${state.doc.lineAt(line.from).number - state.doc.lineAt(table.from).number}`);
	if (node.name === 'HorizontalRule') classes.push('HyperMD-hr');
	return classes;
}

function headingName(node: SyntaxNode): string | null {
	for (let each: SyntaxNode | null = node; each; each = each.parent) if (/Heading[1-6]$/.test(each.name)) return each.name;
	return null;
}

/** The line decorations (`HyperMD-*`) of what is in view. */
export function lineClasses(view: EditorView): Range<Decoration>[] {
	const { state } = view;
	const skip = state.field(frontmatterField)?.to ?? -1;
	const ranges: Range<Decoration>[] = [];
	for (const visible of view.visibleRanges) {
		for (let pos = visible.from; pos <= visible.to;) {
			const line = state.doc.lineAt(pos);
			pos = line.to + 1;
			if (line.from <= skip) continue;
			const classes = classesOf(state, line);
			if (classes.length) ranges.push(Decoration.line({ class: classes.join(' ') }).range(line.from));
		}
	}
	return ranges;
}
