import type { TooltipOptions } from 'obsidian';
import {
	type BaseComponent,
	ButtonComponent,
	ColorComponent,
	DisplayValueComponent,
	DropdownComponent,
	ExtraButtonComponent,
	MomentFormatComponent,
	ProgressBarComponent,
	SearchComponent,
	SliderComponent,
	TextAreaComponent,
	TextComponent,
	ToggleComponent,
} from '../controls';
import { setTooltip } from '../../tooltip';
import { describeControls } from './describe';

type ComponentClass<T> = new (containerEl: HTMLElement) => T;
type Callback<T> = (component: T) => unknown;

/** A row of settings: a name and a description, and the controls beside them. */
export class Setting {
	settingEl: HTMLElement;
	infoEl: HTMLElement;
	nameEl: HTMLElement;
	descEl: HTMLElement;
	controlEl: HTMLElement;
	components: BaseComponent[] = [];
	errorEl: HTMLElement | null = null;

	constructor(containerEl: HTMLElement) {
		this.settingEl = containerEl.createDiv('setting-item');
		this.infoEl = this.settingEl.createDiv('setting-item-info');
		this.nameEl = this.infoEl.createDiv('setting-item-name');
		this.descEl = this.infoEl.createDiv('setting-item-description');
		this.controlEl = this.settingEl.createDiv('setting-item-control');
	}

	setErrorMessage(message: string | null): this {
		this.settingEl.toggleClass('is-invalid', Boolean(message));
		if (message) {
			this.errorEl ??= this.infoEl.createDiv({ cls: 'setting-item-error', attr: { role: 'alert' } });
			this.errorEl.setText(message);
		} else {
			this.errorEl?.detach();
			this.errorEl = null;
		}
		describeControls(this);
		return this;
	}

	addDisplayValue(cb: (component: DisplayValueComponent) => unknown): this {
		cb(new DisplayValueComponent(this.controlEl));
		return this;
	}

	setName(name: string | DocumentFragment): this {
		this.nameEl.setText(name);
		describeControls(this);
		return this;
	}

	setDesc(desc: string | DocumentFragment): this {
		this.descEl.setText(desc);
		describeControls(this);
		return this;
	}

	setClass(cls: string): this {
		this.settingEl.addClass(cls);
		return this;
	}

	setTooltip(tooltip: string, options?: TooltipOptions): this {
		setTooltip(this.nameEl, tooltip, options);
		return this;
	}

	setHeading(): this {
		this.nameEl.setAttrs({ role: 'heading', 'aria-level': 3 });
		return this.setClass('setting-item-heading');
	}

	setDisabled(disabled: boolean): this {
		this.settingEl.toggleClass('is-disabled', disabled);
		for (const component of this.components) component.setDisabled(disabled);
		return this;
	}

	addButton(cb: Callback<ButtonComponent>): this {
		return this.add(ButtonComponent, cb);
	}

	addExtraButton(cb: Callback<ExtraButtonComponent>): this {
		return this.add(ExtraButtonComponent, cb);
	}

	addToggle(cb: Callback<ToggleComponent>): this {
		return this.setClass('mod-toggle').add(ToggleComponent, cb);
	}

	addText(cb: Callback<TextComponent>): this {
		return this.add(TextComponent, cb);
	}

	addComponent<T extends BaseComponent>(cb: (el: HTMLElement) => T): this {
		this.components.push(cb(this.controlEl));
		describeControls(this);
		return this;
	}

	addSearch(cb: Callback<SearchComponent>): this {
		return this.add(SearchComponent, cb);
	}

	addTextArea(cb: Callback<TextAreaComponent>): this {
		return this.add(TextAreaComponent, cb);
	}

	addMomentFormat(cb: Callback<MomentFormatComponent>): this {
		return this.add(MomentFormatComponent, cb);
	}

	addDropdown(cb: Callback<DropdownComponent>): this {
		return this.add(DropdownComponent, cb);
	}

	addColorPicker(cb: Callback<ColorComponent>): this {
		return this.add(ColorComponent, cb);
	}

	addProgressBar(cb: Callback<ProgressBarComponent>): this {
		return this.add(ProgressBarComponent, cb);
	}

	addSlider(cb: Callback<SliderComponent>): this {
		return this.add(SliderComponent, cb);
	}

	then(cb: (setting: this) => unknown): this {
		cb(this);
		return this;
	}

	clear(): this {
		this.controlEl.empty();
		this.components = [];
		return this;
	}

	private add<T extends BaseComponent>(type: ComponentClass<T>, cb: Callback<T>): this {
		const component = new type(this.controlEl);
		this.components.push(component);
		cb(component);
		describeControls(this);
		return this;
	}
}
