import type { Range } from '../../engine';

/**
 * What a rendered section shows that is no running text of its note: links, code, formulas, other notes, what plugins draw, and controls.
 */
const NO_PROSE = [
	'a, code, pre, button, svg, input, sup.footnote-ref, .math, .internal-embed, .callout-icon, .callout-fold',
	'.list-collapse-indicator, .heading-collapse-indicator',
	'.collapse-indicator, .edit-block-button, .metadata-container, .footnote-backref, [class*="block-language-"]:not(.care-lexicon-callout)',
].join();
const BLOCKS = 'p, li, td, th, h1, h2, h3, h4, h5, h6, div, blockquote, dt, dd, summary, figcaption, section';

interface Piece extends Range {
	readonly node: Text;
}

/** The running text that a rendered section shows, made of the text nodes of the page. */
export interface RenderedText {
	readonly text: string;
	readonly pieces: readonly Piece[];
}

/** Reads the running text of an element. Blocks, cells and line breaks part words. */
export function readRendered(el: HTMLElement): RenderedText {
	const walker = el.ownerDocument.createTreeWalker(el, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
		return node.instanceOf(Element) && node !== el && node.matches(NO_PROSE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
	});
	const pieces: Piece[] = [];
	let text = '';
	let block: Element | null = null;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (!node.instanceOf(Text)) {
			if (node.nodeName === 'BR') text += '\n';
			continue;
		}
		const around: Element | null = node.parentElement?.closest(BLOCKS) ?? null;
		// What is left out parts words as well: the link in "pre[[ACO]]" ends the word before it.
		if (around !== block || node.previousSibling?.instanceOf(Element) === true && node.previousSibling.matches(NO_PROSE)) text += '\n';
		block = around;
		pieces.push({ node, from: text.length, to: text.length + node.data.length });
		text += node.data;
	}
	return { text, pieces };
}

/**
 * Puts elements around ranges of the running text, one for each text node that a range is spread over. Ranges are disjoint and in order.
 * @param make an element for the nth range; `isFirst` for its first part.
 */
export function wrapRanges({ pieces }: RenderedText, ranges: readonly Range[], make: (n: number, isFirst: boolean) => HTMLElement): void {
	// From the end: splitting a node leaves what is before the split where it was.
	for (let n = ranges.length - 1; n >= 0; n--) {
		const range = ranges[n] ?? { from: 0, to: 0 };
		const parts = pieces.filter(({ from, to }) => from < range.to && to > range.from);
		for (let i = parts.length - 1; i >= 0; i--) {
			const piece = parts[i];
			if (!piece) continue;
			const part = piece.node.splitText(Math.max(0, range.from - piece.from));
			part.splitText(Math.min(range.to, piece.to) - Math.max(range.from, piece.from));
			const wrapper = make(n, i === 0);
			part.replaceWith(wrapper);
			wrapper.append(part);
		}
	}
}

/** Takes elements away and leaves what is in them. */
export function unwrapAll(wrappers: Iterable<Element>): void {
	for (const wrapper of wrappers) {
		const parent = wrapper.parentNode;
		while (wrapper.firstChild) parent?.insertBefore(wrapper.firstChild, wrapper);
		wrapper.remove();
		parent?.normalize();
	}
}
