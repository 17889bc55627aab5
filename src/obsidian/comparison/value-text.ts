import { Component, finishRenderMath, getLinkpath, loadMathJax, renderMath, type App, type MarkdownPostProcessorContext } from 'obsidian';
import { partsOf, readInline, type Inline, type ItemMark, type SourcedValue, type ValuePart } from '../../engine';

/** Makes links in rendered text open the right note. */
export interface LinkProcessor {
	/** @param context the note that contains the links, and the component that owns them. */
	process(el: HTMLElement, context: Pick<MarkdownPostProcessorContext, 'sourcePath' | 'addChild'>): void;
}

/** Parts of a value beyond this number are counted, not drawn. */
const MOST_PARTS = 200;

/** Commands with which a formula would load something or link somewhere. */
const REACHES_OUT = /\\(?:href|url|style|class|cssId|data|bbox|require|includegraphics|unicode|mmlToken|csname|tooltip)/;
/** Commands with which it would change the formulas of other notes. */
const DEFINES = /\\(?:[gex]?def|let|(?:re)?new(?:command|environment)|Newextarrow)/;
const DECLARES = '\\DeclareMathOperator';

/**
 * Renders a value outside its note. No text is passed to the app's renderer: code blocks, embeds, images, and what other plugins make of
 * rendered text belong in the note alone. Where a value contains such things, words that link to its place stand in for them.
 */
export class ValueText extends Component {
	private hasFormulas = false;

	constructor(
		private readonly app: App,
		private readonly links: LinkProcessor,
		private readonly drawn: { readonly el: HTMLElement; readonly value: SourcedValue },
	) {
		super();
	}

	override onload(): void {
		const { el, value } = this.drawn;
		const parts = partsOf(value);
		this.drawParts(parts.slice(0, MOST_PARTS));
		if (parts.length > MOST_PARTS) this.drawObject(el.createDiv(), `and ${(parts.length - MOST_PARTS).toLocaleString('en-US')} more`);
		if (!el.hasChildNodes()) el.createSpan({ cls: 'care-lexicon-nothing', text: 'Empty' });
		this.links.process(el, { sourcePath: value.path, addChild: (child) => void this.addChild(child) });
		if (this.hasFormulas) void this.drawFormulas();
	}

	/** Draws paragraphs one below the other, and list items in nested lists. */
	private drawParts(parts: readonly ValuePart[]): void {
		const lists: HTMLElement[] = [];
		for (const part of parts) {
			lists.length = Math.min(lists.length, part.depth);
			const around = (): HTMLElement => lists[lists.length - 1] ?? this.drawn.el;
			const number = part.mark ? numberOf(part.mark) : null;
			if (part.mark && lists.length === part.depth && (number !== null) !== (around().tagName === 'OL')) lists.pop();
			while (lists.length < part.depth) lists.push(drawList(lists.length === 0 ? around() : lastItem(around()), number));
			this.drawPart(part, part.depth === 0 ? around() : part.mark ? around().createEl('li') : lastItem(around()));
		}
	}

	private drawPart({ kind, text, mark, depth }: ValuePart, parent: HTMLElement): void {
		if (mark && mark.done !== null) drawBox(parent, mark.done);
		const el = depth > 0 && mark ? parent.createSpan({ attr: { dir: 'auto' } }) : parent.createDiv({ attr: { dir: 'auto' } });
		if (kind === 'object') this.drawObject(el, text);
		else this.drawInlines(readInline(text), el);
	}

	private drawInlines(inlines: readonly Inline[], el: HTMLElement): void {
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
			case 'link': return this.drawInlines(inline.children, this.drawLink(inline.to, el));
			case 'address': return this.drawInlines(inline.children, drawAddress(inline.to, el));
			default: return this.drawInlines(inline.children, el.createEl(ELEMENTS[inline.kind]));
		}
	}

	private drawLink(to: string, el: HTMLElement): HTMLElement {
		const { path } = this.drawn.value;
		const target = getLinkpath(to);
		const leads = target === '' || this.app.metadataCache.getFirstLinkpathDest(target, path) !== null;
		// The element's href does not hold the target: it comes from a note's text, and only our own handler is to follow it.
		return el.createEl('a', { cls: leads ? 'internal-link' : 'internal-link is-unresolved', href: '#', attr: { 'data-href': to } });
	}

	/** Names an object in words, as a link to its place; inside a link, where links cannot be nested, as plain words. */
	private drawObject(el: HTMLElement, words: string): void {
		const { path, line } = this.drawn.value;
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
		this.hasFormulas ||= isSafe;
		el.createSpan({ cls: 'math math-inline', text: source, attr: isSafe ? { 'data-formula': source } : {} });
	}

	private async drawFormulas(): Promise<void> {
		try {
			await loadMathJax();
			const formulas = this.drawn.el.querySelectorAll<HTMLElement>('[data-formula]');
			for (const el of formulas) el.replaceChildren(renderMath(el.dataset.formula ?? '', false));
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

/** The number of an item; null in an unordered list. */
function numberOf({ marker }: ItemMark): number | null {
	const number = parseInt(marker, 10);
	return Number.isNaN(number) ? null : number;
}

/** Creates a list; an ordered one starts at the number its author gave the first item. */
function drawList(parent: HTMLElement, number: number | null): HTMLElement {
	return number === null ? parent.createEl('ul') : parent.createEl('ol', { attr: { start: number } });
}

/** The checkbox of a task, read-only: it is ticked in its own note. */
function drawBox(item: HTMLElement, done: boolean): void {
	item.addClass('task-list-item');
	item.toggleClass('is-checked', done);
	item.parentElement?.addClass('contains-task-list');
	const attr = { type: 'checkbox', disabled: 'true', 'aria-label': done ? 'Done' : 'To do' };
	item.createEl('input', { cls: 'task-list-item-checkbox', attr }).checked = done;
}

/** The last item of a list; a new one if the list begins with a nested list. */
function lastItem(list: HTMLElement): HTMLElement {
	const { lastElementChild } = list;
	return lastElementChild?.instanceOf(HTMLElement) ? lastElementChild : list.createEl('li');
}
