import type { Nodes } from 'mdast';
import type { App } from '../app';
import type { FootnoteMark } from './outline';

/** What is known while a piece of Markdown becomes elements. */
export interface Page {
	readonly app: App;
	readonly sourcePath: string;
	readonly docId: string;
	/** Link and footnote definitions of the whole note, parsed along with each piece. */
	readonly definitions: string;
	/** The footnote references still to come, in order. */
	readonly marks: FootnoteMark[];
	/** How many embeds this piece is in. */
	readonly depth: number;
	/** The piece that is rendered. */
	readonly source: string;
	/** The line on which it starts, counted from its section's. */
	readonly line: number;
}

/** The same page for a piece inside the piece. */
export function inside(page: Page, source: string, line: number): Page {
	return { ...page, source, line };
}

/** The text of a node as it stands in the piece. */
export function sourceOf(node: Nodes, page: Page): string {
	return page.source.slice(node.position?.start.offset, node.position?.end.offset);
}

/** The line of a node, counted from the section's first. */
export function lineOf(node: Nodes, page: Page): number {
	return page.line + (node.position?.start.line ?? 1) - 1;
}
