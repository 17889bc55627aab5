/** A button for what is selected. */
interface BarAction {
	readonly title: string;
	/** Whether it is what the list selects for. */
	readonly isMain?: boolean;
	readonly isDisabled?: boolean;
	readonly act: () => unknown;
}

/** The bar below a list that shows how many of its rows are selected, while any are, and what can be done with them. */
export class SelectionBar {
	private readonly el: HTMLElement;
	private readonly countEl: HTMLElement;
	private readonly statusEl: HTMLElement;
	private readonly buttonsEl: HTMLElement;
	private actions: readonly BarAction[] = [];
	private drawn = '';
	private count = 0;

	/** @param clear clears the selection and goes back to the list. */
	constructor(
		parentEl: HTMLElement,
		private readonly clear: () => void,
	) {
		this.statusEl = parentEl.createDiv({ cls: 'care-lexicon-hidden', attr: { role: 'status' } });
		this.el = parentEl.createDiv({ cls: 'care-lexicon-selection' });
		this.countEl = this.el.createSpan({ cls: 'care-lexicon-count', attr: { 'aria-hidden': 'true' } });
		this.buttonsEl = this.el.createDiv({ cls: 'care-lexicon-selection-actions' });
		this.el.createEl('button', { text: 'Clear' }).addEventListener('click', () => clear());
		this.show(0, []);
	}

	/** Shows how many are selected. */
	show(count: number, actions: readonly BarAction[]): void {
		const text = `${count.toLocaleString()} selected`;
		const isLeft = count === 0 && this.count > 0 && this.el.contains(this.el.doc.activeElement);
		this.count = count;
		this.el.toggle(count > 0);
		this.countEl.setText(text);
		this.statusEl.setText(count === 0 ? '' : text);
		this.actions = actions;
		// A button that stays keeps the focus.
		const drawn = JSON.stringify(actions);
		if (drawn !== this.drawn) this.draw();
		this.drawn = drawn;
		// The bar is gone with the button that was pressed.
		if (isLeft) this.clear();
	}

	private draw(): void {
		const hadFocus = this.buttonsEl.contains(this.el.doc.activeElement);
		this.buttonsEl.empty();
		for (const [i, { title, isMain = false, isDisabled = false }] of this.actions.entries()) {
			const button = this.buttonsEl.createEl('button', { text: title });
			button.toggleClass('mod-cta', isMain);
			button.disabled = isDisabled;
			button.addEventListener('click', () => this.actions[i]?.act());
			if (hadFocus && i === 0) button.focus();
		}
	}
}
