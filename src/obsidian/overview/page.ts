import { setIcon } from 'obsidian';
import type { Scope } from '../../engine';
import { labelBy } from '../parts/label';
import { keyOf, type Figure, type Opening, type Section } from './model/sections';

/** What the page reports to its view. */
interface PageCallbacks {
	open(opening: Opening, label: string): void;
	/** Makes a part of the vault the glossary. */
	use(scope: Scope): void;
}

/** The sections of the overview: each number is a button that opens its list. Only what has changed is drawn anew. */
export class OverviewPage {
	private shown = '';

	constructor(
		private readonly el: HTMLElement,
		private readonly callbacks: PageCallbacks,
	) {}

	/** Shows the sections. The focus stays on its button, or moves to the number beside it. */
	show(sections: readonly Section[]): void {
		const shown = JSON.stringify(sections);
		if (shown === this.shown) return;
		this.shown = shown;
		const { el } = this;
		const focused = el.doc.activeElement?.instanceOf(HTMLElement) && el.contains(el.doc.activeElement) ? el.doc.activeElement.dataset : {};
		const { scrollTop } = el;
		el.empty();
		for (const section of sections) this.drawSection(section);
		el.scrollTop = scrollTop;
		this.focus(focused.use ?? focused.key);
	}

	/** Moves the focus to the number with a key. */
	focus(key: string | undefined): void {
		const buttons = [...this.el.querySelectorAll<HTMLElement>('[data-key]')];
		buttons.find(({ dataset }) => dataset.key === key)?.focus({ preventScroll: true });
	}

	private drawSection({ heading, figures }: Section): void {
		const sectionEl = this.el.createEl('section');
		labelBy(sectionEl, sectionEl.createDiv({ cls: 'care-lexicon-heading', text: heading, attr: { role: 'heading', 'aria-level': 2 } }));
		const listEl = sectionEl.createDiv({ cls: 'care-lexicon-figures', attr: { role: 'list' } });
		for (const figure of figures) this.drawFigure(listEl.createDiv({ cls: 'care-lexicon-figure', attr: { role: 'listitem' } }), figure);
	}

	private drawFigure(el: HTMLElement, figure: Figure): void {
		const { label, about, icon, count, parts = [], scope } = figure;
		const button = this.drawButton(el, figure, 'care-lexicon-open');
		if (icon !== undefined) setIcon(button.createSpan({ cls: 'care-lexicon-figure-icon' }), icon);
		const words = button.createSpan({ cls: 'care-lexicon-words' });
		words.createSpan({ cls: 'care-lexicon-figure-label', text: label });
		if (about) words.createSpan({ cls: 'care-lexicon-about', text: about });
		if (count !== undefined) button.createSpan({ cls: 'care-lexicon-number', text: count.toLocaleString() });
		if (scope) {
			const use = el.createEl('button', {
				cls: 'care-lexicon-use', text: label === 'Entries' ? 'Use all notes' : 'Use as glossary', attr: { 'data-use': keyOf(figure) },
			});
			use.addEventListener('click', () => this.callbacks.use(scope));
		} else if (scope === null) {
			setIcon(el.createSpan({ cls: 'care-lexicon-use', text: 'In use' }).createSpan({ prepend: true }), 'check');
		}
		if (parts.length === 0) return;
		const partsEl = el.createDiv({ cls: 'care-lexicon-parts' });
		for (const part of parts) {
			const partEl = this.drawButton(partsEl, part, 'clickable-icon');
			partEl.createSpan({ cls: 'care-lexicon-number', text: (part.count ?? 0).toLocaleString() });
			partEl.createSpan({ text: part.label });
		}
	}

	private drawButton(el: HTMLElement, figure: Figure, cls: string): HTMLElement {
		const button = el.createEl('button', { cls, attr: { 'data-key': keyOf(figure) } });
		button.disabled = figure.count === 0;
		button.addEventListener('click', () => this.callbacks.open(figure.opens, figure.label));
		return button;
	}
}
