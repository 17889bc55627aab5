import { finishRenderMath, getLinkpath, loadMathJax, renderMath, type App, type MarkdownPostProcessorContext } from 'obsidian';
import type { Inline } from '../../engine';

/** Makes links in rendered text open the right note. */
export interface LinkProcessor {
	/** @param context the note that contains the links, and the component that owns them. */
	process(el: HTMLElement, context: Pick<MarkdownPostProcessorContext, 'sourcePath' | 'addChild'>): void;
}

/** Commands with which a formula would load something or link somewhere. */
const REACHES_OUT = /\\(?:href|url|style|class|cssId|data|bbox|require|includegraphics|unicode|mmlToken|csname|tooltip)/;
/** Commands with which it would change the formulas of other notes. */
const DEFINES = /\\(?:[gex]?def|let|(?:re)?new(?:command|environment)|Newextarrow)/;
const DECLARES = '\\DeclareMathOperator';

/**
 * Draws inline Markdown outside its note. No text is passed to the app's renderer: code blocks, embeds, images, and what other plugins make
 * of rendered text belong in the note alone. Where a text contains such things, words that link to its place stand in for them.
 */
export class InlineDrawing {
	private readonly formulas: HTMLElement[] = [];

	/** @param place where the text stands. */
	constructor(
		private readonly app: App,
		private readonly place: { readonly path: string; readonly line: number },
	) {}

	draw(inlines: readonly Inline[], el: HTMLElement): void {
		for (const inline of inlines) this.drawInline(inline, el);
	}

	private drawInline(inline: Inline, el: HTMLElement): void {
		switch (inline.kind) {
			case 'text': return el.appendText(inline.text);
			case 'break': return void el.createEl('br');
			case 'code': return void el.createEl('code', { text: inline.text });
			case 'math': return this.drawFormula(inline.text, el);
			case 'tag': return void el.createEl('a', { cls: 'tag', text: inline.text, href: inline.text });
			case 'object': return this.drawObject(el, inline.text);
			case 'link': return this.draw(inline.children, this.drawLink(inline.to, el));
			case 'address': return this.draw(inline.children, drawAddress(inline.to, el));
			default: return this.draw(inline.children, el.createEl(ELEMENTS[inline.kind]));
		}
	}

	private drawLink(to: string, el: HTMLElement): HTMLElement {
		const target = getLinkpath(to);
		const leads = target === '' || this.app.metadataCache.getFirstLinkpathDest(target, this.place.path) !== null;
		// The element's href does not hold the target: it comes from a note's text, and only our own handler is to follow it.
		return el.createEl('a', { cls: leads ? 'internal-link' : 'internal-link is-unresolved', href: '#', attr: { 'data-href': to } });
	}

	/** Names an object in words, as a link to its place; inside a link, where links cannot be nested, as plain words. */
	drawObject(el: HTMLElement, words: string): void {
		const { path, line } = this.place;
		if (el.closest('a')) {
			el.createSpan({ cls: 'care-lexicon-object', text: words });
		} else {
			const attr = { 'data-href': path, 'data-line': line };
			el.createEl('a', { cls: 'internal-link care-lexicon-object', text: words, href: path, attr });
		}
	}

	/** A formula shows its source until the app's math library is loaded, and permanently if it would reach outside. */
	private drawFormula(source: string, el: HTMLElement): void {
		const isSafe = !REACHES_OUT.test(source) && !DEFINES.test(source) && !source.includes(DECLARES);
		const formula = el.createSpan({ cls: 'math math-inline', text: source });
		if (isSafe) this.formulas.push(formula);
	}

	/** Turns the sources of the formulas drawn so far into formulas. */
	async finish(): Promise<void> {
		const formulas = this.formulas.splice(0);
		if (formulas.length === 0) return;
		try {
			await loadMathJax();
			for (const el of formulas) el.replaceChildren(renderMath(el.textContent ?? '', false));
			await finishRenderMath();
		} catch {
			// Without the library the source stays visible.
		}
	}
}

function drawAddress(href: string, el: HTMLElement): HTMLElement {
	return el.createEl('a', { cls: 'external-link', href, attr: { target: '_blank', rel: 'noopener nofollow' } });
}

const ELEMENTS = { strong: 'strong', emphasis: 'em', highlight: 'mark', strike: 'del' } as const;
