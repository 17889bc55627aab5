import { syntaxTree } from '@codemirror/language';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { Range } from '@codemirror/state';
import type { SyntaxNodeRef } from '@lezer/common';
import { frontmatterField } from './frontmatter-range';
import { frontmatterMarks } from './frontmatter-marks';
import { lineClasses } from './line-classes';

// Class names as the app writes them on the tokens of its editor (seen in themes and snippets of the community).

const marks: Record<string, string> = {
	StrongEmphasis: 'cm-strong',
	Emphasis: 'cm-em',
	Strikethrough: 'cm-strikethrough',
	StrikethroughMark: 'cm-formatting cm-formatting-strikethrough',
	Highlight: 'cm-highlight',
	HighlightMark: 'cm-formatting cm-formatting-highlight',
	InlineCode: 'cm-inline-code',
	InlineComment: 'cm-comment',
	ObsidianComment: 'cm-comment',
	Comment: 'cm-comment',
	CommentBlock: 'cm-comment',
	InlineMath: 'cm-math',
	MathBlock: 'cm-math cm-math-block',
	TaskMarker: 'cm-formatting cm-formatting-task cm-property',
	WikiLinkTarget: 'cm-hmd-internal-link',
	WikiLinkAlias: 'cm-hmd-internal-link cm-link-alias',
	WikiLinkPipe: 'cm-hmd-internal-link cm-link-alias-pipe',
	EmbedMark: 'cm-formatting-link cm-formatting-link-start cm-formatting-embed',
	Hashtag: 'cm-meta cm-hashtag',
	HashtagMark: 'cm-formatting cm-formatting-hashtag cm-hashtag-begin',
	FootnoteReference: 'cm-footref cm-hmd-barelink cm-link',
	CalloutMark: 'cm-hmd-callout',
	BlockId: 'cm-blockid',
	Escape: 'cm-formatting-escape',
	HTMLTag: 'cm-tag cm-html',
	HTMLBlock: 'cm-html',
	LinkLabel: 'cm-link',
	LinkTitle: 'cm-string cm-url',
	CodeInfo: 'cm-hmd-codeblock cm-codeblock-language',
	CodeText: 'cm-hmd-codeblock',
	TableDelimiter: 'cm-hmd-table-sep',
	HorizontalRule: 'cm-hr',
};

const headingLevel = (name: string): string | null => /^(?:ATX|Setext)Heading([1-6])$/.exec(name)?.[1] ?? null;

/** The classes of a mark whose look depends on what it belongs to. */
function contextClass(node: SyntaxNodeRef): string | null {
	const parent = node.node.parent;
	const parentName = parent?.name ?? '';
	switch (node.name) {
		case 'HeaderMark': {
			const level = headingLevel(parentName) ?? '1';
			return `cm-formatting cm-formatting-header cm-formatting-header-${level}`;
		}
		case 'EmphasisMark':
			return parentName === 'StrongEmphasis' ? 'cm-formatting cm-formatting-strong' : 'cm-formatting cm-formatting-em';
		case 'CodeMark':
			return parentName === 'InlineCode' ? 'cm-formatting cm-formatting-code' : 'cm-formatting cm-formatting-code-block cm-hmd-codeblock';
		case 'QuoteMark':
			return 'cm-formatting cm-formatting-quote cm-quote';
		case 'ListMark':
			return `cm-formatting cm-formatting-list cm-formatting-list-${parent?.parent?.name === 'OrderedList' ? 'ol' : 'ul'}`;
		case 'LinkMark':
			return parentName === 'Image' ? 'cm-formatting cm-formatting-image cm-image' : 'cm-formatting cm-formatting-link cm-link';
		case 'Link':
			return 'cm-link';
		case 'URL':
			return parentName === 'Link' || parentName === 'Image' ? 'cm-string cm-url' : 'cm-url';
		case 'WikiLinkMark':
			return node.from === parent?.from || parent?.firstChild?.to === node.from
				? 'cm-formatting-link cm-formatting-link-start'
				: 'cm-formatting-link cm-formatting-link-end';
		default:
			return null;
	}
}

function classOf(node: SyntaxNodeRef): string | null {
	const level = headingLevel(node.name);
	if (level) return `cm-header cm-header-${level}`;
	return marks[node.name] ?? contextClass(node);
}

function tokens(view: EditorView): Range<Decoration>[] {
	const ranges: Range<Decoration>[] = [];
	const start = view.state.field(frontmatterField)?.to ?? -1;
	for (const { from, to } of view.visibleRanges) {
		syntaxTree(view.state).iterate({
			from, to,
			enter: (node) => {
				if (node.to <= start) return false;
				const classes = node.from < node.to && node.from > start ? classOf(node) : null;
				if (classes) ranges.push(markOf(view, node, classes).range(node.from, node.to));
				return undefined;
			},
		});
	}
	return ranges;
}

function markOf(view: EditorView, node: SyntaxNodeRef, classes: string): Decoration {
	if (node.name !== 'Hashtag') return Decoration.mark({ class: classes });
	// The app also gives each tag a class of its own, so that themes can colour it.
	const name = view.state.sliceDoc(node.from + 1, node.to).replace(/\//g, '-');
	return Decoration.mark({ class: `${classes} cm-hashtag-end cm-tag-${name}` });
}

class Highlighter {
	decorations: DecorationSet;

	constructor(view: EditorView) {
		this.decorations = this.draw(view);
	}

	update(update: ViewUpdate): void {
		const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
		if (update.docChanged || update.viewportChanged || parsed) this.decorations = this.draw(update.view);
	}

	private draw(view: EditorView): DecorationSet {
		return Decoration.set([...tokens(view), ...frontmatterMarks(view.state), ...lineClasses(view)], true);
	}
}

/** Gives every token and line the class the app gives it, in source mode and in Live Preview. */
export const highlighting = ViewPlugin.fromClass(Highlighter, { decorations: (plugin) => plugin.decorations });
