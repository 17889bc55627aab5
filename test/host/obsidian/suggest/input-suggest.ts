import type { App } from '../app';
import { PopoverSuggest } from './popover-suggest';

type TextInput = HTMLInputElement | HTMLDivElement;

/** Suggestions below an input (or an editable element) while it has the focus. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
	limit = 100;
	private readonly inputEl: TextInput;
	private latestAsk = 0;

	constructor(app: App, textInputEl: TextInput) {
		super(app);
		this.inputEl = textInputEl;
		this.suggestions.describeBy(textInputEl);
		textInputEl.addEventListener('input', () => this.onInput());
		textInputEl.addEventListener('focus', () => this.onInput());
		textInputEl.addEventListener('blur', () => this.close());
	}

	setValue(value: string): void {
		if (this.inputEl instanceof HTMLInputElement) this.inputEl.value = value;
		else this.inputEl.setText(value);
	}

	getValue(): string {
		return this.inputEl instanceof HTMLInputElement ? this.inputEl.value : this.inputEl.getText();
	}

	override close(): void {
		this.latestAsk += 1;
		super.close();
	}

	protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

	private onInput(): void {
		const ask = (this.latestAsk += 1);
		const answer = this.getSuggestions(this.getValue());
		if (Array.isArray(answer)) this.show(answer);
		else void answer.then((values) => ask === this.latestAsk && this.show(values));
	}

	private show(values: T[]): void {
		if (values.length === 0) return this.close();
		this.open();
		this.suggestions.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
		this.reposition(this.inputEl.getBoundingClientRect());
	}
}
