import type { TooltipOptions } from 'obsidian';
import { setTooltip } from '../../tooltip';
import { ValueComponent } from './base';

/** A switch. What one sees is the container, with `is-enabled`; the checkbox in it is for the keyboard and for screen readers. */
export class ToggleComponent extends ValueComponent<boolean> {
	toggleEl: HTMLElement;
	private readonly inputEl: HTMLInputElement;
	private callback: ((value: boolean) => unknown) | null = null;
	private on = false;

	constructor(containerEl: HTMLElement) {
		super();
		this.toggleEl = containerEl.createDiv('checkbox-container');
		this.inputEl = this.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: '0', role: 'switch' } });
		this.toggleEl.addEventListener('click', () => this.onClick());
		this.inputEl.addEventListener('keydown', (evt) => {
			if (evt.key === 'Enter') this.onClick();
		});
	}

	override setDisabled(disabled: boolean): this {
		this.inputEl.disabled = disabled;
		this.toggleEl.toggleClass('is-disabled', disabled);
		return super.setDisabled(disabled);
	}

	getValue(): boolean {
		return this.on;
	}

	/** Unlike a text's, a switch's callback is called also when it is set by the program to another value. */
	setValue(on: boolean): this {
		const changes = this.on !== on;
		this.on = on;
		this.toggleEl.toggleClass('is-enabled', on);
		this.inputEl.checked = on;
		if (changes) this.callback?.(on);
		return this;
	}

	setTooltip(tooltip: string, options?: TooltipOptions): this {
		setTooltip(this.toggleEl, tooltip, options);
		return this;
	}

	onClick(): void {
		if (!this.disabled) this.setValue(!this.on);
	}

	onChange(callback: (value: boolean) => unknown): this {
		this.callback = callback;
		return this;
	}
}

/** One of a few. */
export class DropdownComponent extends ValueComponent<string> {
	selectEl: HTMLSelectElement;
	private callback: ((value: string) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.selectEl = containerEl.createEl('select', 'dropdown');
		this.selectEl.addEventListener('change', () => this.callback?.(this.getValue()));
	}

	override setDisabled(disabled: boolean): this {
		this.selectEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	addOption(value: string, display: string): this {
		this.selectEl.createEl('option', { text: display, value });
		return this;
	}

	addOptions(options: Record<string, string>): this {
		for (const [value, display] of Object.entries(options)) this.addOption(value, display);
		return this;
	}

	getValue(): string {
		return this.selectEl.value;
	}

	setValue(value: string): this {
		this.selectEl.value = value;
		return this;
	}

	onChange(callback: (value: string) => unknown): this {
		this.callback = callback;
		return this;
	}
}
