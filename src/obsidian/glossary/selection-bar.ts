/** The actions for selected entries. */
interface SelectionCallbacks {
	compare(): void;
	clear(): void;
}

/** The bar below a list that shows how many entries are selected, while any are. */
export class SelectionBar {
	private readonly el: HTMLElement;
	private readonly countEl: HTMLElement;
	private readonly compareEl: HTMLButtonElement;

	constructor(parentEl: HTMLElement, callbacks: SelectionCallbacks) {
		this.countEl = parentEl.createDiv({ cls: 'care-lexicon-hidden', attr: { role: 'status' } });
		this.el = parentEl.createDiv({ cls: 'care-lexicon-selection' });
		this.el.createSpan({ cls: 'care-lexicon-count', attr: { 'aria-hidden': 'true' } });
		this.compareEl = this.el.createEl('button', { cls: 'mod-cta', text: 'Compare' });
		this.compareEl.addEventListener('click', () => callbacks.compare());
		this.el.createEl('button', { text: 'Clear' }).addEventListener('click', () => callbacks.clear());
		this.show(0);
	}

	/** Shows how many are selected. */
	show(count: number): void {
		const text = `${count.toLocaleString()} selected`;
		this.el.toggle(count > 0);
		this.el.querySelector('.care-lexicon-count')?.setText(text);
		this.compareEl.disabled = count < 2;
		this.countEl.setText(count === 0 ? '' : text);
	}
}
