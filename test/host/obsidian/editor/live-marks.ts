import { syntaxTree } from '@codemirror/language';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { EditorState, Range } from '@codemirror/state';
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { editorInfoField, editorLivePreviewField, mouseDownField } from './fields';
import { frontmatterField } from './frontmatter-range';
import { linkRefresh } from './link-refresh';
import { previewBlocks } from './preview-blocks';
import { touchesSelection } from './selection-touch';
import { CheckboxWidget, CodeFlairWidget, RuleWidget } from './small-widgets';

const hidden = Decoration.replace({});
const bullet = Decoration.mark({ class: 'list-bullet' });
const hiddenQuote = Decoration.mark({ class: 'cm-transparent' });
const linkAttributes = { tabindex: '-1', draggable: 'true', href: '#' };
const underline = Decoration.mark({ tagName: 'a', class: 'cm-underline', attributes: linkAttributes });
const unresolved = Decoration.mark({ tagName: 'a', class: 'cm-underline is-unresolved', attributes: linkAttributes });
const externalLink = Decoration.mark({ tagName: 'a', class: 'cm-underline external-link', attributes: linkAttributes });

type Ranges = Range<Decoration>[];

/** Marks hidden while the selection is elsewhere in the construct around them. */
const inlineMarks = new Set(['EmphasisMark', 'StrikethroughMark', 'HighlightMark']);

const hide = (ranges: Ranges, from: number, to: number): void => {
	if (from < to) ranges.push(hidden.range(from, to));
};

function internalLink(state: EditorState, node: SyntaxNode, ranges: Ranges): void {
	if (touchesSelection(state, node.from, node.to)) return;
	const target = node.getChild('WikiLinkTarget');
	const shown = node.getChild('WikiLinkAlias') ?? target;
	if (!shown) return;
	hide(ranges, node.from, shown.from);
	hide(ranges, shown.to, node.to);
	const linkpath = target ? state.sliceDoc(target.from, target.to).split(/[#^]/)[0]?.trim() ?? '' : '';
	const { app, file } = state.field(editorInfoField);
	const found = linkpath === '' || app.metadataCache.getFirstLinkpathDest(linkpath, file?.path ?? '');
	ranges.push((found ? underline : unresolved).range(shown.from, shown.to));
}

/** `[text](address)`: only the text is shown. A link to a note looks internal, one with a scheme external. */
function markdownLink(state: EditorState, node: SyntaxNode, ranges: Ranges): void {
	const [open, close] = node.getChildren('LinkMark');
	const url = node.getChild('URL');
	if (!open || !close || !url || open.to === close.from || touchesSelection(state, node.from, node.to)) return;
	hide(ranges, open.from, open.to);
	hide(ranges, close.from, node.to);
	const external = /^[a-z][a-z0-9+.-]*:/i.test(state.sliceDoc(url.from, url.to));
	ranges.push((external ? externalLink : underline).range(open.to, close.from));
}

function heading(state: EditorState, node: SyntaxNode, ranges: Ranges): void {
	const line = state.doc.lineAt(node.from);
	const mark = node.getChild('HeaderMark');
	if (!mark || mark.from !== node.from || touchesSelection(state, line.from, line.to)) return;
	const space = /^[ \t]*/.exec(state.sliceDoc(mark.to, line.to))?.[0].length ?? 0;
	hide(ranges, line.from, mark.to + space);
}

function listMark(state: EditorState, node: SyntaxNode, ranges: Ranges): void {
	const line = state.doc.lineAt(node.from);
	const item = node.parent;
	const lead = /^[ \t]*/.exec(line.text)?.[0].length ?? 0;
	if (lead && line.from + lead === node.from) hide(ranges, line.from, node.from);
	const task = item?.getChild('Task')?.getChild('TaskMarker');
	if (task && !touchesSelection(state, node.from, task.to)) {
		hide(ranges, node.from, task.from);
		ranges.push(Decoration.replace({ widget: new CheckboxWidget(state.sliceDoc(task.from + 1, task.to - 1)) }).range(task.from, task.to));
	} else if (!task && item?.parent?.name === 'BulletList' && !touchesSelection(state, node.from, node.to)) {
		ranges.push(bullet.range(node.from, node.to));
	}
}

/** A fenced block that stays text: its fences are hidden while the selection is outside the whole block. */
function fencedCode(state: EditorState, node: SyntaxNode, ranges: Ranges): void {
	if (touchesSelection(state, node.from, node.to)) return;
	const [open, close] = node.getChildren('CodeMark');
	const info = node.getChild('CodeInfo');
	if (open) {
		hide(ranges, open.from, info?.to ?? open.to);
		const language = info ? state.sliceDoc(info.from, info.to).split(/\s/)[0] ?? '' : '';
		if (language) ranges.push(Decoration.widget({ widget: new CodeFlairWidget(language), side: 1 }).range(info?.to ?? open.to));
	}
	if (close) hide(ranges, close.from, close.to);
}

function rule(state: EditorState, node: SyntaxNode, ranges: Ranges): void {
	if (!touchesSelection(state, node.from, node.to)) ranges.push(Decoration.replace({ widget: new RuleWidget() }).range(node.from, node.to));
}

function inlineCode(state: EditorState, node: SyntaxNode, ranges: Ranges): void {
	if (touchesSelection(state, node.from, node.to)) return;
	for (const mark of node.getChildren('CodeMark')) hide(ranges, mark.from, mark.to);
}

function quoteMark(state: EditorState, node: SyntaxNode, ranges: Ranges): void {
	const line = state.doc.lineAt(node.from);
	if (touchesSelection(state, line.from, line.to)) ranges.push(hiddenQuote.range(node.from, node.to));
	else hide(ranges, node.from, Math.min(node.to + (state.sliceDoc(node.to, node.to + 1) === ' ' ? 1 : 0), line.to));
}

function inlineMark(state: EditorState, node: SyntaxNode, ranges: Ranges): void {
	const around = node.parent;
	if (around && !touchesSelection(state, around.from, around.to)) hide(ranges, node.from, node.to);
}

const drawers: Record<string, (state: EditorState, node: SyntaxNode, ranges: Ranges) => void> = {
	WikiLink: internalLink,
	Link: markdownLink,
	ListMark: listMark,
	FencedCode: fencedCode,
	HorizontalRule: rule,
	InlineCode: inlineCode,
	QuoteMark: quoteMark,
	Escape: (state, node, ranges) => {
		if (!touchesSelection(state, node.from, node.to)) hide(ranges, node.from, node.from + 1);
	},
};

function draw(state: EditorState, node: SyntaxNodeRef, ranges: Ranges): void {
	if (inlineMarks.has(node.name)) inlineMark(state, node.node, ranges);
	else if (node.name.startsWith('ATXHeading')) heading(state, node.node, ranges);
	else drawers[node.name]?.(state, node.node, ranges);
}

function liveMarks(view: EditorView): DecorationSet {
	const { state } = view;
	if (!state.field(editorLivePreviewField)) return Decoration.none;
	const ranges: Ranges = [];
	const start = state.field(frontmatterField)?.to ?? -1;
	const blocks = state.field(previewBlocks).shown;
	for (const { from, to } of view.visibleRanges) {
		syntaxTree(state).iterate({
			from, to,
			enter: (node) => {
				if (node.to <= start || blocks.some((block) => block.from <= node.from && block.to >= node.to)) return false;
				if (node.from > start) draw(state, node, ranges);
				return undefined;
			},
		});
	}
	return Decoration.set(ranges, true);
}

class LiveMarks {
	decorations: DecorationSet;
	private stale = false;

	constructor(view: EditorView) {
		this.decorations = liveMarks(view);
	}

	update(update: ViewUpdate): void {
		this.stale ||= update.docChanged || update.viewportChanged || update.selectionSet || linkRefresh.happenedIn(update)
			|| update.startState.field(editorLivePreviewField) !== update.state.field(editorLivePreviewField)
			|| update.startState.field(previewBlocks) !== update.state.field(previewBlocks)
			|| syntaxTree(update.startState) !== syntaxTree(update.state);
		if (update.state.field(mouseDownField) && !update.docChanged && !update.viewportChanged) return;
		if (this.stale) this.decorations = liveMarks(update.view);
		this.stale = false;
	}
}

/** Live Preview inside a line: hides the marks where the selection is not, and draws links, bullets, boxes and rules. */
export const liveMarkPlugin = ViewPlugin.fromClass(LiveMarks, { decorations: (plugin) => plugin.decorations });
