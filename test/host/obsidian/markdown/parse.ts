import { fromMarkdown, type CompileContext, type Extension as FromExtension, type Token } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Root } from 'mdast';
import type { ObsidianNode } from './nodes';
import { delimited, obsidianSyntax, type ObsidianToken } from './syntax';

const emptyNode = (token: ObsidianToken): ObsidianNode => {
	if (token === 'formula' || token === 'displayFormula') return { type: 'formula', display: token === 'displayFormula', value: '' };
	return { type: token, value: '' };
};

function enter(this: CompileContext, token: Token): undefined {
	this.enter(emptyNode(token.type as ObsidianToken), token);
}

function exit(this: CompileContext, token: Token): undefined {
	const node = this.stack.at(-1) as ObsidianNode;
	const raw = this.sliceSerialize(token);
	const marks = delimited.find((rule) => rule.token === token.type);
	const closed = marks !== undefined && raw.trimEnd().endsWith(marks.close) && raw.length > marks.open.length;
	node.value = marks ? raw.slice(marks.open.length, closed ? raw.lastIndexOf(marks.close) : undefined) : raw;
	this.exit(token);
}

const tokens: ObsidianToken[] = [...delimited.map((rule) => rule.token), 'tag'];

const obsidianFromMarkdown: FromExtension = {
	enter: Object.fromEntries(tokens.map((token) => [token, enter])),
	exit: Object.fromEntries(tokens.map((token) => [token, exit])),
};

const grammar = [gfm({ singleTilde: false }), obsidianSyntax];
const mdast = [gfmFromMarkdown(), obsidianFromMarkdown];

/** The tree of a Markdown text without frontmatter, with Obsidian's own nodes. */
export function parseMarkdown(text: string): Root {
	return fromMarkdown(text, { extensions: grammar, mdastExtensions: mdast });
}

/** Inline syntax that decides nothing about blocks or footnotes: left out, an outline is found several times faster. */
const inlineNames = [
	'attention', 'autolink', 'htmlText', 'labelStartImage', 'characterEscape', 'characterReference', 'wikilink', 'highlight', 'tag',
];

/** The same tree with blocks, code, comments and footnotes in it, and all other inline syntax left as text. */
export function parseOutline(text: string): Root {
	return fromMarkdown(text, { extensions: [...grammar, { disable: { null: inlineNames } }], mdastExtensions: mdast });
}
