import type { Range } from '../../engine';

/** Parts of a rendered section that are not running text of its note: links, code, formulas, embeds, what plugins draw, and controls. */
const NO_PROSE = [
	'a, code, pre, button, svg, input, sup.footnote-ref, .math, .internal-embed, .callout-icon, .callout-fold',
	'.list-collapse-indicator, .heading-collapse-indicator',
	'.collapse-indicator, .edit-block-button, .metadata-container, .footnote-backref, [class*="block-language-"]:not(.care-lexicon-callout)',
].join();
const BLOCKS = 'p, li, td, th, h1, h2, h3, h4, h5, h6, div, blockquote, dt, dd, summary, figcaption, section';

interface Piece extends Range {
	readonly node: Text;
}

/** The running text of a rendered section, with the text nodes it comes from. */
interface RenderedText {
	readonly text: string;
	readonly pieces: readonly Piece[];
}

/** Reads the running text of an element. Blocks, cells and line breaks separate words. */
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
		// Excluded elements separate words as well: the link in "pre[[ACO]]" ends the word before it.
		if (around !== block || node.previousSibling?.instanceOf(Element) === true && node.previousSibling.matches(NO_PROSE)) text += '\n';
		block = around;
		pieces.push({ node, from: text.length, to: text.length + node.data.length });
		text += node.data;
	}
	return { text, pieces };
}

/**
 * Wraps ranges of the running text in elements, one for each text node that a range extends over. Ranges are disjoint and in order.
 * @param make creates an element for the nth range; `isFirst` marks its first part.
 */
export function wrapRanges({ pieces }: RenderedText, ranges: readonly Range[], make: (n: number, isFirst: boolean) => HTMLElement): void {
	// Backwards, because splitting a node leaves the offsets before the split unchanged.
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

/** Replaces elements with their contents. */
export function unwrapAll(wrappers: Iterable<Element>): void {
	for (const wrapper of wrappers) {
		const parent = wrapper.parentNode;
		while (wrapper.firstChild) parent?.insertBefore(wrapper.firstChild, wrapper);
		wrapper.remove();
		parent?.normalize();
	}
}
