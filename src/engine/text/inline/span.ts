import type { Range } from '../range';

/** A stretch inside a text that is not prose, and what it is. */
export type Span = PlainSpan | LinkSpan | FieldSpan;

/** A stretch that its kind and its text say all about. */
export interface PlainSpan extends Range {
	readonly kind: 'code' | 'math' | 'comment' | 'html' | 'wikilink' | 'embed' | 'url' | 'tag' | 'block-id' | 'footnote' | 'template';
}

/** A Markdown link or image: `[label](address)`. A reference link (`[label][id]`) has an empty address. */
export interface LinkSpan extends Range {
	readonly kind: 'link' | 'image';
	readonly label: Range;
	readonly address: Range;
}

/** The key of an inline field with its `::`. The value stays prose. */
export interface FieldSpan extends Range {
	readonly kind: 'field-key';
	readonly form: 'line' | 'brackets' | 'parentheses';
	readonly key: Range;
	readonly value: Range;
}
