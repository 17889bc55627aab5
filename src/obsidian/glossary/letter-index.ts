import { alphabetOf, markAt, type LetterMark } from './model/alphabet';
import type { LetterCount } from './model/list';
import { labelBy } from '../parts/label';

/** A narrower list needs its width for itself, and lower marks cannot be told apart. In CSS pixels. */
const LEAST = { width: 200, mark: 13 };

/** The alphabet along the side of the list, to jump to a letter by mouse or key, or with a finger that moves over it. */
export class LetterIndex {
	private readonly el: HTMLElement;
	private readonly buttonsEl: HTMLElement;
	private marks: readonly LetterMark[] = [];
	private shown = '';
	/** The letter that the finger is on; null without a finger. */
	private touched: string | null = null;
	private wasTouched = false;

	/** @param jumpTo leads to the heading of a letter. */
	constructor(private readonly parentEl: HTMLElement, private readonly jumpTo: (letter: string, isFocused: boolean) => void) {
		this.el = parentEl.createDiv({ cls: 'care-lexicon-letters', attr: { role: 'toolbar', 'aria-orientation': 'vertical' } });
		labelBy(this.el, this.el.createSpan({ cls: 'care-lexicon-hidden', text: 'Jump to letter' }));
		this.buttonsEl = this.el.createDiv({ cls: 'care-lexicon-alphabet' });
		this.buttonsEl.addEventListener('keydown', (event) => this.onKey(event));
		this.buttonsEl.addEventListener('pointerdown', (event) => this.onDown(event));
		this.buttonsEl.addEventListener('pointermove', (event) => this.touched !== null && this.touch(event));
		for (const end of ['pointerup', 'pointercancel'] as const) this.buttonsEl.addEventListener(end, () => this.letGo());
		this.el.hide();
	}

	/** Shows the alphabet for the letters of the list; none hides it. */
	show(letters: readonly LetterCount[]): void {
		const shown = JSON.stringify(letters);
		if (shown !== this.shown) this.draw(letters);
		this.shown = shown;
	}

	/** Hides it where the list has no room for it. */
	fit(): void {
		const { clientWidth, clientHeight } = this.parentEl;
		this.el.toggle(this.buttons().length > 1 && clientWidth >= LEAST.width && clientHeight >= LEAST.mark * this.marks.length);
	}

	private draw(letters: readonly LetterCount[]): void {
		const focused = this.buttons().find((button) => button === button.doc.activeElement)?.dataset.letter;
		this.marks = alphabetOf(letters);
		this.buttonsEl.empty();
		for (const { text, letter, count } of this.marks) {
			const button = this.buttonsEl.createEl('button', { cls: 'care-lexicon-letter', attr: { 'data-letter': letter, tabindex: '-1' } });
			button.createSpan({ text });
			button.disabled = letter === null;
			if (letter === null) continue;
			button.createSpan({ cls: 'care-lexicon-hidden', text: `, ${count.toLocaleString()}` });
			button.addEventListener('click', ({ detail }) => {
				this.stopAt(button);
				// A finger has led there already; a key has no clicks to count.
				if (!this.wasTouched || detail === 0) this.jumpTo(letter, true);
			});
		}
		const [first] = this.buttons();
		const kept = this.buttons().find(({ dataset }) => dataset.letter === focused);
		if (first) this.stopAt(kept ?? first);
		this.fit();
		if (focused !== undefined) kept?.focus();
	}

	/** The letters that lead anywhere. */
	private buttons(): HTMLElement[] {
		return [...this.buttonsEl.querySelectorAll<HTMLElement>('button:enabled')];
	}

	/** Makes a letter the one reachable with Tab. */
	private stopAt(button: HTMLElement): HTMLElement {
		for (const one of this.buttons()) one.tabIndex = one === button ? 0 : -1;
		return button;
	}

	private onKey(event: KeyboardEvent): void {
		const buttons = this.buttons();
		const at = buttons.findIndex((button) => button === event.targetNode);
		const typed = buttons.find(({ dataset }) => dataset.letter === event.key.toUpperCase());
		const to = new Map([['ArrowDown', at + 1], ['ArrowUp', at - 1], ['Home', 0], ['End', -1]]).get(event.key);
		const button = typed ?? (to === undefined ? undefined : buttons.at(to % buttons.length));
		if (at < 0 || !button || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		this.stopAt(button).focus();
	}

	private onDown(event: PointerEvent): void {
		this.wasTouched = event.pointerType !== 'mouse';
		if (!this.wasTouched) return;
		this.buttonsEl.setPointerCapture(event.pointerId);
		this.touched = '';
		this.touch(event);
	}

	private touch({ clientY }: PointerEvent): void {
		const { top, height } = this.buttonsEl.getBoundingClientRect();
		const letter = markAt(this.marks, (clientY - top) / Math.max(height, 1))?.letter ?? null;
		if (letter === null || letter === this.touched) return;
		this.touched = letter;
		for (const button of this.buttons()) button.toggleClass('is-active', button.dataset.letter === letter);
		this.jumpTo(letter, false);
	}

	private letGo(): void {
		this.touched = null;
		for (const button of this.buttons()) button.removeClass('is-active');
	}
}
