import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { editorInfoField } from './fields';
import { frontmatterField } from './frontmatter-range';

export type BlockKind = 'properties' | 'callout' | 'code' | 'table' | 'embed' | 'html';

/** A block that Live Preview draws instead of its text. */
export interface PreviewBlock {
	kind: BlockKind;
	/** Whole lines: from the start of the first to the end of the last. */
	from: number;
	to: number;
	/** The fence's language, for `code`. */
	language: string;
}

// Long enough for any note; a book-sized file is completed by the language's background parse.
const PARSE_BUDGET_MS = 40;

const wholeLines = (state: EditorState, kind: BlockKind, node: { from: number; to: number }, language = ''): PreviewBlock => ({
	kind, language, from: state.doc.lineAt(node.from).from, to: state.doc.lineAt(node.to).to,
});

function codeBlock(state: EditorState, node: SyntaxNode): PreviewBlock[] {
	const info = node.getChild('CodeInfo');
	const language = info ? state.sliceDoc(info.from, info.to).split(/\s/)[0] ?? '' : '';
	const drawn = language !== '' && state.field(editorInfoField).app.markdown.hasCodeBlock(language);
	return drawn ? [wholeLines(state, 'code', node, language)] : [];
}

function callout(state: EditorState, node: SyntaxNode): PreviewBlock[] {
	const first = state.doc.lineAt(node.from).text;
	return /^ {0,3}> *\[![^\]]+\]/.test(first) ? [wholeLines(state, 'callout', node)] : [];
}

/** Embeds that stand alone on a line. One in the middle of a sentence stays text. */
function embeds(state: EditorState, paragraph: SyntaxNode): PreviewBlock[] {
	return [...paragraph.getChildren('WikiEmbed'), ...paragraph.getChildren('Image')]
		.filter((node) => state.doc.lineAt(node.from).text.trim() === state.sliceDoc(node.from, node.to))
		.map((node) => wholeLines(state, 'embed', node));
}

const finders: Record<string, (state: EditorState, node: SyntaxNode) => PreviewBlock[]> = {
	FencedCode: codeBlock,
	Blockquote: callout,
	Paragraph: embeds,
	Table: (state, node) => [wholeLines(state, 'table', node)],
	HTMLBlock: (state, node) => [wholeLines(state, 'html', node)],
};

/** The blocks of the note that Live Preview can draw. Only outermost ones: the app, too, leaves code inside a list as text. */
export function findBlocks(state: EditorState): PreviewBlock[] {
	const tree = ensureSyntaxTree(state, state.doc.length, PARSE_BUDGET_MS) ?? syntaxTree(state);
	const properties = state.field(frontmatterField);
	const blocks: PreviewBlock[] = properties ? [{ kind: 'properties', from: 0, to: properties.to, language: '' }] : [];
	const start = properties?.to ?? -1;
	for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
		if (node.from > start) blocks.push(...finders[node.name]?.(state, node) ?? []);
	}
	return blocks;
}
