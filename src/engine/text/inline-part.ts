import type { Inline, InlineGroup, InlineText } from './inline-tree';
import type { Range } from './range';

/**
 * The part of inline Markdown whose words are a text as `plainText` gives it: with its marks, as one line, tags as words, and without
 * objects, of which such a text does not speak. Null if the text is not in it. Linear in the length of the words.
 */
export function inlinePart(inlines: readonly Inline[], text: string): readonly Inline[] | null {
	const { line, places } = oneLineOf(inlines.map(wordsOf).join(''));
	const start = line.indexOf(text);
	const [from, last] = [places[start], places[start + text.length - 1]];
	if (text === '' || from === undefined || last === undefined) return null;
	return new Cutter({ from, to: last + 1 }).cut(inlines);
}

/** The words that `plainText` gives for a part of a tree. */
function wordsOf(inline: Inline): string {
	if ('children' in inline) return inline.children.map(wordsOf).join('');
	switch (inline.kind) {
		case 'break': return ' ';
		case 'object': return '';
		case 'math': return `$${inline.text}$`;
		default: return inline.text;
	}
}

/** A text with its blanks in a row as one, and the place of each of its code units in the text as it was. */
function oneLineOf(text: string): { readonly line: string; readonly places: readonly number[] } {
	const places: number[] = [];
	let line = '';
	for (let at = 0; at < text.length; at++) {
		const char = text.charAt(at);
		const isBlank = /\s/.test(char);
		if (isBlank && line.endsWith(' ')) continue;
		line += isBlank ? ' ' : char;
		places.push(at);
	}
	return { line, places };
}

/** Cuts a range of the words out of a tree, from left to right. */
class Cutter {
	private at = 0;

	constructor(private readonly range: Range) {}

	cut(inlines: readonly Inline[]): readonly Inline[] {
		return inlines.flatMap((inline) => ('children' in inline ? this.cutGroup(inline) : this.cutLeaf(inline)));
	}

	private cutGroup(group: InlineGroup): readonly Inline[] {
		const children = this.cut(group.children);
		return children.length > 0 ? [{ ...group, children }] : [];
	}

	/** A tag is a word like others here: what it leads to are the notes that have it, its own among them. */
	private cutLeaf(leaf: InlineText | { readonly kind: 'break' }): readonly Inline[] {
		const words = wordsOf(leaf);
		const from = Math.max(0, this.range.from - this.at);
		const to = Math.min(words.length, this.range.to - this.at);
		this.at += words.length;
		if (from >= to) return [];
		if (leaf.kind === 'code' || leaf.kind === 'math') return [leaf];
		return [{ kind: 'text', text: words.slice(from, to).replace(/\s+/g, ' ') }];
	}
}
