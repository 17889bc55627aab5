import { markdown, commonmarkLanguage } from '@codemirror/lang-markdown';
import { foldNodeProp } from '@codemirror/language';
import { GFM, type BlockContext, type BlockParser, type Line, type MarkdownExtension } from '@lezer/markdown';
import { Prec, type Extension } from '@codemirror/state';
import { inlineParsers } from './inline-syntax';

/** A block that opens with a line starting with `fence` and runs to the next line holding it (or the end of the note, as in the app). */
const fencedBy = (name: string, fence: string): BlockParser => ({
	name,
	before: 'HTMLBlock',
	parse: (cx: BlockContext, line: Line): boolean => {
		const opening = line.text.slice(line.pos);
		if (!opening.startsWith(fence) || opening.indexOf(fence, fence.length) >= 0) return false;
		const from = cx.lineStart + line.pos;
		let to = cx.lineStart + line.text.length;
		let closed = false;
		while (!closed && cx.nextLine()) {
			to = cx.lineStart + line.text.length;
			closed = line.text.includes(fence);
		}
		cx.nextLine();
		cx.addElement(cx.elt(name, from, to));
		return true;
	},
	endLeaf: (_cx, line) => line.text.slice(line.pos) === fence,
});

const obsidianSyntax: MarkdownExtension = {
	defineNodes: [
		'WikiLink', 'WikiEmbed', 'WikiLinkMark', 'EmbedMark', 'WikiLinkTarget', 'WikiLinkPipe', 'WikiLinkAlias', 'Hashtag', 'HashtagMark',
		'Highlight', 'HighlightMark', 'InlineComment', 'InlineMath', 'FootnoteReference', 'CalloutMark', 'BlockId',
		{ name: 'ObsidianComment', block: true }, { name: 'MathBlock', block: true },
	],
	// The app folds headings and list items, no other blocks.
	props: [foldNodeProp.add((type) => (type.is('Block') && type.name !== 'ListItem' ? () => null : undefined))],
	parseInline: inlineParsers,
	parseBlock: [fencedBy('ObsidianComment', '%%'), fencedBy('MathBlock', '$$')],
};

/** CommonMark with GFM and Obsidian's links, embeds, tags, highlights, comments, footnotes, callouts and block ids. */
export const obsidianMarkdown = (): Extension => Prec.high(
	markdown({ base: commonmarkLanguage, extensions: [GFM, obsidianSyntax], addKeymap: false, completeHTMLTags: false }),
);
