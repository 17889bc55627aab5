import { DropdownComponent, SearchComponent } from 'obsidian';
import { CHOSEN_PARTS, NO_FILTER, partsInForce, type Choice, type MentionFilter } from './model/filter';

/** What the filter bar reports to its view. */
export interface FilterCallbacks {
	changeFilter(change: Partial<MentionFilter>): void;
	/** Moves the focus to the list. */
	enterList(): void;
}

type Part = 'kind' | 'name' | 'folder' | 'tag';

/** The search field above a list of mentions, with a collapsible panel of further filters, and chips for those that are active. */
export class FilterBar {
	private readonly search: SearchComponent;
	private readonly choicesEl: HTMLElement;
	private readonly chipsEl: HTMLElement;
	private readonly dropdowns = new Map<Part, DropdownComponent>();
	private chips = '';
	private isOpen = false;

	constructor(
		parentEl: HTMLElement,
		private readonly callbacks: FilterCallbacks,
	) {
		this.search = new SearchComponent(parentEl).setPlaceholder('Filter…').onChange((text) => callbacks.changeFilter({ text }));
		this.search.inputEl.setAttr('aria-label', 'Filter mentions');
		this.search.inputEl.addEventListener('keydown', (event) => this.onKey(event));
		this.choicesEl = parentEl.createDiv({ cls: 'care-lexicon-choices' });
		for (const [part, label] of CHOSEN_PARTS) this.dropdowns.set(part, this.addDropdown(part, label));
		this.choicesEl.hide();
		this.chipsEl = parentEl.createDiv({ cls: 'care-lexicon-chips' });
	}

	/** Opens or closes the panel. @returns whether it is open now. */
	toggle(): boolean {
		this.isOpen = !this.isOpen;
		this.choicesEl.toggle(this.isOpen);
		return this.isOpen;
	}

	/** Shows a filter. @param choicesFor the options for a part of it; called only while they are visible. */
	show(filter: MentionFilter, choicesFor: (part: Part) => readonly Choice[]): void {
		if (this.search.getValue().trim() !== filter.text.trim()) this.search.setValue(filter.text);
		if (this.isOpen)
			for (const [part, dropdown] of this.dropdowns)
				fill(dropdown, filter[part], { none: CHOSEN_PARTS.get(part) ?? '', choices: choicesFor(part) });
		this.showChips(filter);
	}

	private addDropdown(part: Part, label: string): DropdownComponent {
		const dropdown = new DropdownComponent(this.choicesEl).onChange((value) => this.callbacks.changeFilter({ [part]: value }));
		dropdown.selectEl.setAttrs({ 'aria-label': label.replace('Any ', 'Filter by '), 'data-part': part });
		return dropdown;
	}

	/** Every active filter is shown as a chip that removes it, except the text, whose field has a button of its own. */
	private showChips(filter: MentionFilter): void {
		const parts = partsInForce(filter).filter(({ part }) => part !== 'text');
		const chips = JSON.stringify(parts);
		if (chips === this.chips) return;
		this.chips = chips;
		this.chipsEl.empty();
		for (const { part, label } of parts) {
			const chip = this.chipsEl.createEl('button', { cls: 'care-lexicon-chip', attr: { 'data-part': part } });
			chip.createSpan({ text: label });
			chip.createSpan({ cls: 'care-lexicon-cross', text: '×', attr: { 'aria-hidden': 'true' } });
			chip.createSpan({ cls: 'care-lexicon-hidden', text: 'Remove filter' });
			chip.addEventListener('click', () => this.clear({ [part]: '' }));
		}
		if (parts.length > 1)
			this.chipsEl.createEl('button', { cls: 'care-lexicon-chip', text: 'Clear all' }).addEventListener('click', () => this.clear(NO_FILTER));
	}

	private clear(change: Partial<MentionFilter>): void {
		this.callbacks.changeFilter(change);
		this.search.inputEl.focus();
	}

	private onKey(event: KeyboardEvent): void {
		if (event.key === 'ArrowDown') this.callbacks.enterList();
		else if (event.key === 'Escape' && this.search.getValue() !== '') this.callbacks.changeFilter({ text: '' });
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
