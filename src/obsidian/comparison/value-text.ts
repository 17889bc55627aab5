import { Component, finishRenderMath, getLinkpath, loadMathJax, renderMath, type App, type MarkdownPostProcessorContext } from 'obsidian';
import { partsOf, readInline, type Inline, type ItemMark, type SourcedValue, type ValuePart } from '../../engine';

/** Makes the links in what is drawn lead where the reader expects. */
export interface LinkProcessor {
	/** @param context the note that the links stand in, and what has them as its own. */
	process(el: HTMLElement, context: Pick<MarkdownPostProcessorContext, 'sourcePath' | 'addChild'>): void;
}

/** More parts than these of one value are counted, not drawn. */
const MOST_PARTS = 200;

/** Commands by which a formula would fetch something or lead somewhere. */
const REACHES_OUT = /\\(?:href|url|style|class|cssId|data|bbox|require|includegraphics|unicode|mmlToken|csname|tooltip)/;
/** Commands by which it would change the formulas of other notes. */
const DEFINES = /\\(?:[gex]?def|let|(?:re)?new(?:command|environment)|Newextarrow)/;
const DECLARES = '\\DeclareMathOperator';

/**
 * Draws what a note says, outside that note. No text is given to the app's renderer: its code blocks, embeds and images, and whatever
 * other plugins make of rendered text, belong to the note and nowhere else. What the value holds of them is named in words that lead there.
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

	/** Paragraphs one below the other; the items of lists in lists of their depth. */
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
		// The address is kept from the link itself: it is text of a note, and nothing but our own handler is to follow it.
		return el.createEl('a', { cls: leads ? 'internal-link' : 'internal-link is-unresolved', href: '#', attr: { 'data-href': to } });
	}

	/** What stands there, as a link to its place; inside a link, which holds no other, as words. */
	private drawObject(el: HTMLElement, words: string): void {
		const { path, line } = this.drawn.value;
		if (el.closest('a')) {
			el.createSpan({ cls: 'care-lexicon-object', text: words });
		} else {
			const attr = { 'data-href': path, 'data-line': line };
			el.createEl('a', { cls: 'internal-link care-lexicon-object', text: words, href: path, attr });
		}
	}

	/** A formula shows its source until the app's library is there, and for good if it would reach out. */
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
			// Without the library a formula stays its source.
		}
	}
}

function drawAddress(href: string, el: HTMLElement): HTMLElement {
	return el.createEl('a', { cls: 'external-link', href, attr: { target: '_blank', rel: 'noopener nofollow' } });
}

const ELEMENTS = { strong: 'strong', emphasis: 'em', highlight: 'mark', strike: 'del' } as const;

/** The number of an item; null where its list counts nothing. */
function numberOf({ marker }: ItemMark): number | null {
	const number = parseInt(marker, 10);
	return Number.isNaN(number) ? null : number;
}

/** A list; one that counts goes on from the number its author gave the first item. */
function drawList(parent: HTMLElement, number: number | null): HTMLElement {
	return number === null ? parent.createEl('ul') : parent.createEl('ol', { attr: { start: number } });
}

/** The box of a task, to be looked at: it is ticked where the task stands. */
function drawBox(item: HTMLElement, done: boolean): void {
	item.addClass('task-list-item');
	item.toggleClass('is-checked', done);
	item.parentElement?.addClass('contains-task-list');
	const attr = { type: 'checkbox', disabled: 'true', 'aria-label': done ? 'Done' : 'To do' };
	item.createEl('input', { cls: 'task-list-item-checkbox', attr }).checked = done;
}

/** The item that a list ends with; a new one where a list begins with a list. */
function lastItem(list: HTMLElement): HTMLElement {
	const { lastElementChild } = list;
	return lastElementChild?.instanceOf(HTMLElement) ? lastElementChild : list.createEl('li');
}
