import type { SettingControl, SettingNumberControl } from 'obsidian';
import type { App } from '../../app';
import type { TextComponent } from '../controls';
import type { Setting } from '../rows/setting';
import { PathSuggest } from './path-suggest';

/** The ends of the wire between a control and its key. */
interface Binding {
	value: unknown;
	onChange: (value: unknown) => void;
	/** The text is no value at all: nothing is stored, and the user is told why. */
	onReject: (message: string) => void;
}

/** Adds the control of a definition to its row. */
export function addControl(app: App, setting: Setting, control: SettingControl, binding: Binding): void {
	const { value, onChange } = binding;
	switch (control.type) {
		case 'toggle':
			setting.addToggle((toggle) => toggle.setValue(value === true).onChange(onChange));
			break;
		case 'dropdown':
			setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(asText(value)).onChange(onChange));
			break;
		case 'text':
			setting.addText((text) => text.setPlaceholder(control.placeholder ?? '').setValue(asText(value)).onChange(onChange));
			break;
		case 'textarea':
			setting.addTextArea((area) => {
				area.setPlaceholder(control.placeholder ?? '').setValue(asText(value)).onChange(onChange);
				if (control.rows) area.inputEl.rows = control.rows;
			});
			break;
		case 'number':
			setting.addText((text) => bindNumber(text, control, binding));
			break;
		case 'slider':
			setting.addSlider((slider) => {
				slider.setLimits(control.min, control.max, control.step).setValue(Number(value ?? control.min)).onChange(onChange);
				if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
			});
			break;
		case 'color':
			setting.addColorPicker((color) => color.setValue(asText(value)).onChange(onChange));
			break;
		default:
			setting.addSearch((search) => {
				search.setPlaceholder(control.placeholder ?? '').setValue(asText(value)).onChange(onChange);
				new PathSuggest(app, search, control);
			});
	}
}

function asText(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

/** A number is taken on Enter or when the field is left, not while it is typed (developer docs, "Control types"). */
function bindNumber(text: TextComponent, control: SettingNumberControl, { value, onChange, onReject }: Binding): void {
	const { inputEl } = text;
	let taken = typeof value === 'number' ? String(value) : '';
	inputEl.type = 'number';
	inputEl.setAttrs({ min: control.min ?? null, max: control.max ?? null, step: control.step ?? null });
	text.setPlaceholder(control.placeholder ?? '').setValue(taken);
	const take = () => {
		if (inputEl.value === taken && inputEl.validity.valid) return;
		taken = inputEl.value;
		const message = complaint(inputEl, control);
		if (message) onReject(message);
		else onChange(inputEl.valueAsNumber);
	};
	inputEl.addEventListener('blur', take);
	inputEl.addEventListener('keydown', (evt) => {
		if (evt.key === 'Enter') take();
	});
}

function complaint({ valueAsNumber, validity }: HTMLInputElement, { min, max }: SettingNumberControl): string | null {
	if (Number.isNaN(valueAsNumber)) return 'Enter a number.';
	if (min !== undefined && valueAsNumber < min) return `Enter a number of at least ${min}.`;
	if (max !== undefined && valueAsNumber > max) return `Enter a number of at most ${max}.`;
	return validity.stepMismatch ? 'Enter a number in the given steps.' : null;
}
