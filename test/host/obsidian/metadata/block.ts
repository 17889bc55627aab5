import type { InlineText } from './inline-text';
import type { View } from './view';

/** What a block is. All but `listItem` can be a section of a note. */
export type BlockType =
	| 'blockquote'
	| 'callout'
	| 'code'
	| 'comment'
	| 'definition'
	| 'footnoteDefinition'
	| 'heading'
	| 'html'
	| 'list'
	| 'listItem'
	| 'math'
	| 'paragraph'
	| 'table'
	| 'thematicBreak';

/**
 * A block of a note, from and to offsets. `prose` is its running text, `children` the blocks inside it: it has one or the other or
 * neither.
 */
export interface Block {
	readonly type: BlockType;
	readonly from: number;
	readonly to: number;
	readonly prose?: readonly InlineText[];
	readonly children?: readonly Block[];
	/** A heading's. */
	readonly level?: number;
	/** A heading's text, a footnote's or a definition's label. */
	readonly label?: string;
	/** Where a definition leads. */
	readonly destination?: string;
	/** The character between a task's brackets. */
	readonly task?: string;
}

/** A block and the line after it. */
export interface Taken {
	readonly block: Block;
	readonly next: number;
}

/** Reads the blocks inside a container. */
export type Inside = (view: View) => readonly Block[];

/** Takes the block that begins at a line, or none if another kind begins there. */
export type Take = (view: View, at: number, inside: Inside) => Taken | null;
