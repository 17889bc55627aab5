import { Component, type App } from 'obsidian';
import { partsOf, readInline, type ItemMark, type SourcedValue, type ValuePart } from '../../engine';
import { InlineDrawing, type LinkProcessor } from '../parts/inline-drawing';

/** Parts of a value beyond this number are counted, not drawn. */
const MOST_PARTS = 200;

/** Renders a value outside its note: texts, items of lists, and for all else words that link to its place. */
export class ValueText extends Component {
	private readonly drawing: InlineDrawing;

	constructor(
		app: App,
		private readonly links: LinkProcessor,
		private readonly drawn: { readonly el: HTMLElement; readonly value: SourcedValue },
	) {
		super();
		this.drawing = new InlineDrawing(app, drawn.value);
	}

	override onload(): void {
		const { el, value } = this.drawn;
		const parts = partsOf(value);
		this.drawParts(parts.slice(0, MOST_PARTS));
		if (parts.length > MOST_PARTS) this.drawing.drawObject(el.createDiv(), `and ${(parts.length - MOST_PARTS).toLocaleString('en-US')} more`);
		if (!el.hasChildNodes()) el.createSpan({ cls: 'care-lexicon-nothing', text: 'Empty' });
		this.links.process(el, { sourcePath: value.path, addChild: (child) => void this.addChild(child) });
		void this.drawing.finish();
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
		if (kind === 'object') this.drawing.drawObject(el, text);
		else this.drawing.draw(readInline(text), el);
	}
}

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
