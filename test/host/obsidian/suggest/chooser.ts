import type {} from 'obsidian';
import { Platform } from '../platform';
import type { Scope } from '../scope';

/** Who shows suggestions: draws each and does what choosing one means. */
interface ChooserOwner<T> {
	renderSuggestion(value: T, el: HTMLElement): void;
	selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void;
}

let optionCount = 0;

/** The list of suggestions below an input: one is selected, by the arrow keys or the pointer, and Enter or a click chooses it. */
export class Chooser<T> {
	values: T[] = [];
	suggestions: HTMLElement[] = [];
	selectedItem = -1;
	readonly containerEl: HTMLElement;
	private readonly owner: ChooserOwner<T>;
	private inputEl: HTMLElement | null = null;

	constructor(owner: ChooserOwner<T>, containerEl: HTMLElement, scope: Scope) {
		this.owner = owner;
		this.containerEl = containerEl;
		containerEl.setAttr('role', 'listbox');
		containerEl.id ||= `suggestions-${(optionCount += 1)}`;
		containerEl.on('click', '.suggestion-item', (evt, el) => this.choose(evt, el));
		containerEl.on('auxclick', '.suggestion-item', (evt, el) => this.choose(evt, el));
		containerEl.on('mousemove', '.suggestion-item', (_evt, el) => this.select(this.suggestions.indexOf(el)));
		containerEl.addEventListener('mousedown', (evt) => evt.preventDefault());
		this.registerKeys(scope);
	}

	/** Tells screen readers, through the input that has the focus, which suggestion is selected. */
	describeBy(inputEl: HTMLElement): void {
		this.inputEl = inputEl;
		inputEl.id ||= `${this.containerEl.id}-input`;
		this.containerEl.setAttr('aria-labelledby', inputEl.id);
		inputEl.setAttrs({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.containerEl.id });
	}

	setSuggestions(values: T[]): void {
		this.containerEl.empty();
		this.values = values;
		this.suggestions = values.map((value) => this.createItem(value));
		this.selectedItem = -1;
		this.inputEl?.setAttr('aria-expanded', values.length > 0);
		this.setSelectedItem(0);
	}

	/** Shows a message where the suggestions would be. */
	addMessage(text: string): void {
		this.containerEl.createDiv({ cls: 'suggestion-empty', text });
	}

	setSelectedItem(index: number): void {
		this.select(index);
		this.suggestions[this.selectedItem]?.scrollIntoView({ block: 'nearest' });
	}

	/** Chooses the selected suggestion; says whether there was one. */
	useSelectedItem(evt: MouseEvent | KeyboardEvent): boolean {
		if (!(this.selectedItem in this.values)) return false;
		this.owner.selectSuggestion(this.values[this.selectedItem] as T, evt);
		return true;
	}

	private createItem(value: T): HTMLElement {
		const el = this.containerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option', id: `suggestion-${(optionCount += 1)}` } });
		this.owner.renderSuggestion(value, el);
		return el;
	}

	private select(index: number): void {
		if (index === this.selectedItem || this.suggestions.length === 0) return;
		const before = this.suggestions[this.selectedItem];
		before?.removeClass('is-selected');
		before?.setAttr('aria-selected', null);
		this.selectedItem = index;
		const now = this.suggestions[index];
		now?.addClass('is-selected');
		now?.setAttr('aria-selected', true);
		this.inputEl?.setAttr('aria-activedescendant', now?.id ?? null);
	}

	private choose(evt: MouseEvent, el: HTMLElement): void {
		evt.preventDefault();
		this.select(this.suggestions.indexOf(el));
		this.useSelectedItem(evt);
	}

	private registerKeys(scope: Scope): void {
		const moves: Record<string, () => number> = {
			ArrowUp: () => (this.selectedItem <= 0 ? this.values.length - 1 : this.selectedItem - 1),
			ArrowDown: () => (this.selectedItem + 1 < this.values.length ? this.selectedItem + 1 : 0),
			PageUp: () => Math.max(0, this.selectedItem - this.pageSize()),
			PageDown: () => Math.min(this.values.length - 1, this.selectedItem + this.pageSize()),
		};
		for (const [key, next] of Object.entries(moves)) scope.register([], key, (evt) => this.move(evt, next));
		if (Platform.isMacOS) {
			scope.register(['Ctrl'], 'p', (evt) => this.move(evt, moves.ArrowUp));
			scope.register(['Ctrl'], 'n', (evt) => this.move(evt, moves.ArrowDown));
		}
		scope.register([], 'Enter', (evt) => {
			if (evt.isComposing) return undefined;
			this.useSelectedItem(evt);
			return false;
		});
	}

	private move(evt: KeyboardEvent, next?: () => number): false | undefined {
		if (evt.isComposing || !next || this.values.length === 0) return undefined;
		this.setSelectedItem(next());
		return false;
	}

	private pageSize(): number {
		const height = this.suggestions[0]?.offsetHeight ?? 0;
		return height > 0 ? Math.max(1, Math.floor(this.containerEl.clientHeight / height) - 1) : 1;
	}
}
