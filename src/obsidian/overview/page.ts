import { setIcon } from 'obsidian';
import type { Scope } from '../../engine';
import { labelBy } from '../parts/label';
import type { Figure, Section } from './model/sections';

/** What the page reports to its view. */
interface PageCallbacks {
	/** Opens what a number counts. */
	show(figure: Figure): void;
	/** Makes a part of the vault the glossary. */
	use(scope: Scope): void;
}

/** The sections of the overview: each number is a button that opens its list. */
export class OverviewPage {
	private shown = '';

	constructor(
		private readonly el: HTMLElement,
		private readonly callbacks: PageCallbacks,
	) {}

	/** Shows the sections, drawn anew if anything in them has changed. The focus stays on its button, or moves to the number beside it. */
	show(sections: readonly Section[]): void {
		const shown = JSON.stringify(sections);
		if (shown === this.shown) return;
		this.shown = shown;
		const { el } = this;
		const key = el.querySelector<HTMLElement>(':focus')?.dataset.key;
		const { scrollTop } = el;
		el.empty();
		for (const section of sections) this.drawSection(section);
		el.scrollTop = scrollTop;
		if (key !== undefined) this.focus(key);
	}

	/** Moves the focus to the number with a key. */
	focus(key: string): void {
		[...this.el.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset.key === key)?.focus({ preventScroll: true });
	}

	private drawSection({ heading, figures }: Section): void {
		const sectionEl = this.el.createEl('section');
		labelBy(sectionEl, sectionEl.createEl('h2', { text: heading }));
		const listEl = sectionEl.createEl('ul');
		for (const figure of figures) this.drawFigure(listEl.createEl('li'), figure);
	}

	private drawFigure(el: HTMLElement, figure: Figure): void {
		const { label, about, icon, count, parts = [], scope, opens } = figure;
		const button = this.drawButton(el, figure, 'care-lexicon-open');
		if (icon !== undefined) setIcon(button.createSpan(), icon);
		const words = button.createDiv({ text: label });
		if (about) words.createDiv({ text: about });
		if (count !== undefined) button.createEl('b', { text: count.toLocaleString() });
		setIcon(button.createSpan(), 'chevron-right');
		if (scope) {
			const text = opens === 'open-glossary' ? 'Use all notes' : 'Use as glossary';
			const useEl = el.createEl('button', { text, attr: { 'data-key': label } });
			useEl.addEventListener('click', () => this.callbacks.use(scope));
		}
		if (scope === null) setIcon(el.createSpan({ text: 'In use' }).createSpan(), 'check');
		if (parts.length < 2) return;
		const partsEl = el.createDiv();
		for (const part of parts) {
			this.drawButton(partsEl, part, 'clickable-icon').setText(`${(part.count ?? 0).toLocaleString()} ${part.label}`);
		}
	}

	private drawButton(el: HTMLElement, figure: Figure, cls: string): HTMLElement {
		const button = el.createEl('button', { cls, attr: { 'data-key': figure.label } });
		button.disabled = figure.count === 0;
		button.addEventListener('click', () => this.callbacks.show(figure));
		return button;
	}
}
