import type { Instruction } from 'obsidian';
import type { App } from '../app';
import { Modal } from '../modal';
import { Chooser } from './chooser';
import { createInstructions } from './instructions';

/** A prompt in the middle of the window: an input, and below it what fits the typed text. */
export abstract class SuggestModal<T> extends Modal {
	limit = 100;
	emptyStateText = 'No match found.';
	inputEl: HTMLInputElement;
	resultContainerEl: HTMLElement;
	/** The list itself. Not in the typings, but known to many plugins. */
	chooser: Chooser<T>;
	private clearButtonEl: HTMLElement;
	private latestAsk = 0;

	constructor(app: App) {
		super(app);
		this.modalEl.empty();
		this.modalEl.className = 'prompt';
		this.modalEl.setAttr('aria-labelledby', null);
		const inputContainerEl = this.modalEl.createDiv('prompt-input-container');
		this.inputEl = inputContainerEl.createEl('input', {
			cls: 'prompt-input',
			type: 'text',
			attr: { autocapitalize: 'off', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'done' },
		});
		this.clearButtonEl = inputContainerEl.createDiv({
			cls: 'search-input-clear-button',
			attr: { role: 'button', 'aria-label': 'Clear search' },
		});
		this.resultContainerEl = this.modalEl.createDiv('prompt-results');
		this.chooser = new Chooser<T>(this, this.resultContainerEl, this.scope);
		this.chooser.describeBy(this.inputEl);
		this.inputEl.addEventListener('input', () => this.onInput());
		this.clearButtonEl.addEventListener('click', () => this.clear());
	}

	override open(): void {
		super.open();
		this.inputEl.focus();
		this.onInput();
	}

	override onClose(): void {
		this.latestAsk += 1;
	}

	setPlaceholder(placeholder: string): void {
		this.inputEl.placeholder = placeholder;
		this.modalEl.setAttr('aria-label', placeholder);
	}

	/** What becomes of earlier instructions is not documented; plugins that change theirs take these away first, so here they stay. */
	setInstructions(instructions: Instruction[]): void {
		createInstructions(this.modalEl, instructions);
	}

	/** Called when nothing fits: the message of `emptyStateText` stands in for the list. */
	onNoSuggestion(): void {
		this.chooser.setSuggestions([]);
		if (this.emptyStateText) this.chooser.addMessage(this.emptyStateText);
	}

	/** Closes first, then chooses: `onClose` runs before `onChooseSuggestion`, as in the app. */
	selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void {
		this.close();
		this.onChooseSuggestion(value, evt);
	}

	selectActiveSuggestion(evt: MouseEvent | KeyboardEvent): void {
		this.chooser.useSelectedItem(evt);
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract onChooseSuggestion(item: T, evt: MouseEvent | KeyboardEvent): void;

	/** An answer that comes after a later question, or after closing, is dropped. */
	private onInput(): void {
		this.clearButtonEl.toggle(this.inputEl.value !== '');
		const ask = (this.latestAsk += 1);
		const answer = this.getSuggestions(this.inputEl.value);
		if (Array.isArray(answer)) this.show(answer);
		else void answer.then((values) => ask === this.latestAsk && this.show(values));
	}

	private show(values: T[]): void {
		const shown = this.limit > 0 ? values.slice(0, this.limit) : values;
		if (shown.length > 0) this.chooser.setSuggestions(shown);
		else this.onNoSuggestion();
	}

	private clear(): void {
		this.inputEl.value = '';
		this.inputEl.focus();
		this.onInput();
	}
}
