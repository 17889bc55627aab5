import type { Literal } from 'mdast';

/** `[[target|alias]]`: `value` is what stands between the brackets. */
interface Wikilink extends Literal {
	type: 'wikilink';
}

/** `![[target|size or alias]]`. */
interface WikiEmbed extends Literal {
	type: 'wikiEmbed';
}

/** `==text==`: `value` is Markdown. */
interface Highlight extends Literal {
	type: 'highlight';
}

/** `%%text%%`, in a line or over lines. */
interface Comment extends Literal {
	type: 'comment';
}

/** `$source$` or `$$source$$`. */
interface Formula extends Literal {
	type: 'formula';
	display: boolean;
}

/** `#tag`: `value` has the number sign. */
interface Tag extends Literal {
	type: 'tag';
}

/** `^[text]`: `value` is Markdown. */
interface InlineFootnote extends Literal {
	type: 'inlineFootnote';
}

/** A node that Obsidian has and GFM has not. */
export type ObsidianNode = Wikilink | WikiEmbed | Highlight | Comment | Formula | Tag | InlineFootnote;

declare module 'mdast' {
	interface PhrasingContentMap {
		wikilink: Wikilink;
		wikiEmbed: WikiEmbed;
		highlight: Highlight;
		comment: Comment;
		formula: Formula;
		tag: Tag;
		inlineFootnote: InlineFootnote;
	}
	/** Comments and formulas may also be blocks. */
	interface RootContentMap {
		wikilink: Wikilink;
		wikiEmbed: WikiEmbed;
		highlight: Highlight;
		comment: Comment;
		formula: Formula;
		tag: Tag;
		inlineFootnote: InlineFootnote;
	}
}
