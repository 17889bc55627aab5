import { ValueComponent } from './base';

/** A number on a scale, shown beside it. Dragging changes it on release, unless told otherwise (1.5.9). */
export class SliderComponent extends ValueComponent<number> {
	sliderEl: HTMLInputElement;
	private readonly valueEl: HTMLElement;
	private callback: ((value: number) => unknown) | null = null;
	private format: (value: number) => string = String;
	private instant = false;

	constructor(containerEl: HTMLElement) {
		super();
		this.valueEl = containerEl.createSpan('slider-value');
		this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
		this.sliderEl.addEventListener('input', () => this.onMove(this.instant));
		this.sliderEl.addEventListener('change', () => this.onMove(!this.instant));
		this.show();
	}

	override setDisabled(disabled: boolean): this {
		this.sliderEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	setInstant(instant: boolean): this {
		this.instant = instant;
		return this;
	}

	setLimits(min: number | null, max: number | null, step: number | 'any'): this {
		this.sliderEl.setAttrs({ min, max, step });
		this.show();
		return this;
	}

	getValue(): number {
		return this.sliderEl.valueAsNumber;
	}

	setValue(value: number): this {
		this.sliderEl.valueAsNumber = value;
		this.show();
		return this;
	}

	getValuePretty(): string {
		return this.format(this.getValue());
	}

	setDisplayFormat(format: (value: number) => string): this {
		this.format = format;
		this.show();
		return this;
	}

	/** The value is always shown beside the slider now: nothing is left to switch on. */
	setDynamicTooltip(): this {
		return this;
	}

	onChange(callback: (value: number) => unknown): this {
		this.callback = callback;
		return this;
	}

	private onMove(isChange: boolean): void {
		this.show();
		if (isChange) this.callback?.(this.getValue());
	}

	private show(): void {
		const text = this.getValuePretty();
		this.valueEl.setText(text);
		this.valueEl.toggle(text !== '');
		this.sliderEl.setAttr('aria-valuetext', text || null);
	}
}

/** How far something is, from 0 to 100. */
export class ProgressBarComponent extends ValueComponent<number> {
	private readonly progressBarEl: HTMLElement;
	private readonly lineEl: HTMLElement;
	private value = 0;

	constructor(containerEl: HTMLElement) {
		super();
		this.progressBarEl = containerEl.createDiv({
			cls: 'setting-progress-bar',
			attr: { role: 'progressbar', 'aria-valuemin': '0', 'aria-valuemax': '100' },
		});
		this.lineEl = this.progressBarEl.createDiv('setting-progress-bar-inner');
		this.setValue(0);
	}

	getValue(): number {
		return this.value;
	}

	setValue(value: number): this {
		this.value = value;
		this.lineEl.setCssStyles({ width: `${value}%` });
		this.progressBarEl.setAttr('aria-valuenow', value);
		return this;
	}
}
