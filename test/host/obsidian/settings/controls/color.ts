import type { HSL, RGB } from 'obsidian';
import { ValueComponent } from './base';
import { hexToRgb, hslToRgb, rgbToHex, rgbToHsl } from './color-spaces';

/** A colour, as hexadecimal text, red-green-blue or hue-saturation-lightness. */
export class ColorComponent extends ValueComponent<string> {
	private readonly colorPickerEl: HTMLInputElement;
	private callback: ((value: string) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.colorPickerEl = containerEl.createEl('input', { type: 'color' });
		this.colorPickerEl.addEventListener('input', () => this.callback?.(this.getValue()));
	}

	override setDisabled(disabled: boolean): this {
		this.colorPickerEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): string {
		return this.colorPickerEl.value;
	}

	getValueRgb(): RGB {
		return hexToRgb(this.getValue());
	}

	getValueHsl(): HSL {
		return rgbToHsl(this.getValueRgb());
	}

	setValue(value: string): this {
		this.colorPickerEl.value = value;
		return this;
	}

	setValueRgb(rgb: RGB): this {
		return this.setValue(rgbToHex(rgb));
	}

	setValueHsl(hsl: HSL): this {
		return this.setValueRgb(hslToRgb(hsl));
	}

	onChange(callback: (value: string) => unknown): this {
		this.callback = callback;
		return this;
	}
}
