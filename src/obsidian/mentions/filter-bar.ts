import { DropdownComponent, SearchComponent } from 'obsidian';
import { CHOSEN_PARTS, NO_FILTER, partsInForce, type Choice, type MentionFilter } from './model/filter';

/** What the filter of a list is told to do. */
export interface FilterCallbacks {
	changeFilter(change: Partial<MentionFilter>): void;
	/** The focus is to go to the list. */
	enterList(): void;
}

type Part = 'kind' | 'name' | 'folder' | 'tag';

/** The search field above a list of mentions, with choices to open below it, and what of them is in force. */
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

	/** Opens the choices, or closes them. @returns whether they are open now. */
	toggle(): boolean {
		this.isOpen = !this.isOpen;
		this.choicesEl.toggle(this.isOpen);
		return this.isOpen;
	}

	/** Shows a filter. @param choicesFor what a part can be set to; asked for only where it is to be seen. */
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

	/** What holds mentions back is to be seen, and can be taken away. The text has a button of its own in its field. */
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

/** A choice that is in force stays to be seen, even if nothing fits it any more. */
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
