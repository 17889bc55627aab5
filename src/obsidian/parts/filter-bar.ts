import { DropdownComponent, SearchComponent } from 'obsidian';
import type { Choice, PartInForce } from './filter-choices';

/** A filter: a text, and parts chosen from options. What is empty filters nothing. */
type Filter<P extends string> = Readonly<Record<P | 'text', string>>;

/** What the filter bar reports to its view. */
export interface FilterCallbacks<P extends string> {
	changeFilter(change: Partial<Filter<P>>): void;
	/** Moves the focus to the list. */
	enterList(): void;
}

/** The search field above a list, with a collapsible panel of further filters, and chips for those that are active. */
export class FilterBar<P extends string> {
	private readonly search: SearchComponent;
	private readonly choicesEl: HTMLElement;
	private readonly chipsEl: HTMLElement;
	private readonly dropdowns = new Map<P, DropdownComponent>();
	private chips = '';
	private isOpen = false;

	/** @param parts the parts that are chosen, each with its label for no filter. @param label of the search field. */
	constructor(
		parentEl: HTMLElement,
		private readonly parts: ReadonlyMap<P, string>,
		label: string,
		private readonly callbacks: FilterCallbacks<P>,
	) {
		this.search = new SearchComponent(parentEl).setPlaceholder('Filter…').onChange((text) => this.change('text', text));
		this.search.inputEl.setAttr('aria-label', label);
		this.search.inputEl.addEventListener('keydown', (event) => this.onKey(event));
		this.choicesEl = parentEl.createDiv({ cls: 'care-lexicon-choices' });
		for (const [part, none] of parts) this.dropdowns.set(part, this.addDropdown(part, none));
		this.choicesEl.hide();
		this.chipsEl = parentEl.createDiv({ cls: 'care-lexicon-chips' });
	}

	/** Opens or closes the panel. @returns whether it is open now. */
	toggle(): boolean {
		this.isOpen = !this.isOpen;
		this.choicesEl.toggle(this.isOpen);
		return this.isOpen;
	}

	/** Shows a filter. @param inForce its active parts. @param choicesFor the options for a part; called only while they are visible. */
	show(filter: Filter<P>, inForce: readonly PartInForce<P>[], choicesFor: (part: P) => readonly Choice[]): void {
		if (this.search.getValue().trim() !== filter.text.trim()) this.search.setValue(filter.text);
		if (this.isOpen)
			for (const [part, dropdown] of this.dropdowns)
				fill(dropdown, filter[part], { none: this.parts.get(part) ?? '', choices: choicesFor(part) });
		this.showChips(inForce.filter(({ part }) => part !== 'text'));
	}

	private addDropdown(part: P, label: string): DropdownComponent {
		const dropdown = new DropdownComponent(this.choicesEl).onChange((value) => this.change(part, value));
		dropdown.selectEl.setAttrs({ 'aria-label': label.replace('Any ', 'Filter by '), 'data-part': part });
		return dropdown;
	}

	/** Every active filter is shown as a chip that removes it, except the text, whose field has a button of its own. */
	private showChips(parts: readonly PartInForce<P>[]): void {
		const chips = JSON.stringify(parts);
		if (chips === this.chips) return;
		this.chips = chips;
		this.chipsEl.empty();
		for (const { part, label } of parts) {
			const chip = this.chipsEl.createEl('button', { cls: 'care-lexicon-chip', attr: { 'data-part': part } });
			chip.createSpan({ text: label });
			chip.createSpan({ cls: 'care-lexicon-cross', text: '×', attr: { 'aria-hidden': 'true' } });
			chip.createSpan({ cls: 'care-lexicon-hidden', text: 'Remove filter' });
			chip.addEventListener('click', () => this.clear([part]));
		}
		if (parts.length > 1)
			this.chipsEl
				.createEl('button', { cls: 'care-lexicon-chip', text: 'Clear all' })
				.addEventListener('click', () => this.clear(['text', ...this.parts.keys()]));
	}

	private change(part: P | 'text', value: string): void {
		this.callbacks.changeFilter({ [part]: value } as Partial<Filter<P>>);
	}

	private clear(parts: readonly (P | 'text')[]): void {
		this.callbacks.changeFilter(Object.fromEntries(parts.map((part) => [part, ''])) as Partial<Filter<P>>);
		this.search.inputEl.focus();
	}

	private onKey(event: KeyboardEvent): void {
		if (event.key === 'ArrowDown') this.callbacks.enterList();
		else if (event.key === 'Escape' && this.search.getValue() !== '') this.change('text', '');
		else return;
		event.preventDefault();
	}
}

/** The active choice stays listed even if nothing matches it any more. */
function fill(dropdown: DropdownComponent, value: string, { none, choices }: { none: string; choices: readonly Choice[] }): void {
	const missing = value === '' || choices.some((choice) => choice.value === value) ? [] : [{ value, label: value, count: 0 }];
	const options = [...choices, ...missing].map(({ value: one, label, count }): [string, string] => [one, `${label} (${count})`]);
	const known = [...dropdown.selectEl.options].map(({ value: one, text }) => `${one} ${text}`);
	if (known.join('\n') !== [['', none], ...options].map((option) => option.join(' ')).join('\n')) {
		dropdown.selectEl.empty();
		dropdown.addOption('', none);
		for (const [one, label] of options) dropdown.addOption(one, label);
	}
	dropdown.setValue(value);
}
