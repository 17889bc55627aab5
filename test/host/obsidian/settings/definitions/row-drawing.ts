import type { SettingControl, SettingDefinitionPage, SettingGroupItem } from 'obsidian';
import { setIcon } from '../../icons';
import { Setting } from '../rows/setting';
import type { SettingGroup } from '../rows/setting-group';
import { BoundControl } from './bound-control';
import { isTrue } from './evaluate';
import type { DefinitionsOwner } from './page-stack';

/** What a row asks of the group it stands in. */
interface RowSurroundings {
	openPage(definition: SettingDefinitionPage): void;
	indexOf(row: RowDrawing): number;
}

/** One definition as a row: a control bound to a key, a row drawn by the plugin, a row to click, a way to a page, or text only. */
export class RowDrawing {
	readonly setting: Setting;
	definition: SettingGroupItem;
	private readonly owner: DefinitionsOwner;
	private readonly surroundings: RowSurroundings;
	private bound: BoundControl | null = null;
	private cleanup: (() => void) | null = null;
	private isFound = true;

	constructor(owner: DefinitionsOwner, group: SettingGroup, definition: SettingGroupItem, surroundings: RowSurroundings) {
		this.owner = owner;
		this.definition = definition;
		this.surroundings = surroundings;
		this.setting = new Setting(group.listEl);
		this.describe();
		this.fill(group);
	}

	get hasControlFocus(): boolean {
		const { controlEl } = this.setting;
		return controlEl.contains(controlEl.doc.activeElement);
	}

	/** Whether the other definition binds the same control to the same key. */
	isSameControl(other: SettingGroupItem): boolean {
		const own = controlOf(this.definition);
		const its = controlOf(other);
		return own !== null && own.type === its?.type && own.key === its.key;
	}

	/** Takes a new definition of the same control, without touching what is typed. */
	redefine(definition: SettingGroupItem): void {
		this.definition = definition;
		this.describe();
		const control = controlOf(definition);
		if (control) this.bound?.redefine(control);
	}

	toggleFound(isFound: boolean): void {
		this.isFound = isFound;
		this.toggle();
	}

	refresh(): void {
		this.toggle();
		const { definition } = this;
		if (isPage(definition)) return;
		const disabled = definition.control?.disabled ?? ('disabled' in definition ? definition.disabled : undefined);
		if (disabled === undefined) return;
		const isDisabled = isTrue(disabled, false);
		this.setting.setDisabled(isDisabled);
		if (definition.action) this.setting.settingEl.setAttrs({ 'aria-disabled': isDisabled || null, tabindex: isDisabled ? -1 : 0 });
	}

	tearDown(): void {
		this.cleanup?.();
		this.cleanup = null;
		this.bound?.tearDown();
		this.setting.settingEl.detach();
	}

	private toggle(): void {
		this.setting.settingEl.toggle(this.isFound && isTrue(this.definition.visible, true));
	}

	/** A fragment is copied: the same definition may be drawn again. */
	private describe(): void {
		const { name, desc } = this.definition;
		this.setting.setName(name);
		this.setting.setDesc(typeof desc === 'object' ? (desc.cloneNode(true) as DocumentFragment) : (desc ?? ''));
	}

	private fill(group: SettingGroup): void {
		const { definition, setting } = this;
		if (isPage(definition)) this.fillPage(definition);
		else if (definition.control) this.bound = new BoundControl(this.owner, setting, definition.control);
		else if (definition.render) this.cleanup = definition.render(setting, group) ?? null;
		else if (definition.action) this.makeClickable(() => this.act());
	}

	private fillPage(definition: SettingDefinitionPage): void {
		const { displayValue, status } = definition;
		this.setting.setClass('mod-navigable').addDisplayValue((component) => {
			component.setValue((typeof displayValue === 'function' ? displayValue() : displayValue) ?? null);
			component.setStatus((typeof status === 'function' ? status() : status) ?? null);
		});
		setIcon(this.setting.controlEl.createSpan('setting-item-chevron'), 'lucide-chevron-right');
		this.makeClickable(() => this.surroundings.openPage(definition));
	}

	private act(): void {
		const { definition } = this;
		if (isPage(definition) || !definition.action || isTrue(definition.disabled, false)) return;
		definition.action(this.setting.settingEl, this.surroundings.indexOf(this));
	}

	private makeClickable(act: () => void): void {
		const { settingEl } = this.setting;
		settingEl.addClass('mod-clickable');
		settingEl.setAttrs({ role: 'button', tabindex: 0 });
		settingEl.addEventListener('click', (evt) => {
			if (!(evt.target as Element).closest('.extra-setting-button, .setting-item-drag-handle')) act();
		});
		settingEl.addEventListener('keydown', (evt) => {
			if (evt.target !== settingEl || (evt.key !== 'Enter' && evt.key !== ' ')) return;
			evt.preventDefault();
			act();
		});
	}
}

function isPage(definition: SettingGroupItem): definition is SettingDefinitionPage {
	return 'type' in definition;
}

function controlOf(definition: SettingGroupItem): SettingControl | null {
	return isPage(definition) ? null : (definition.control ?? null);
}
