import { ExtraButtonComponent, SearchComponent } from '../controls';
import { Setting } from './setting';

/** Rows that belong together, on one card. */
export class SettingGroup {
	/** The app's own, as `headerEl`, `controlEl` and `searchContainerEl` are. */
	groupEl: HTMLElement;
	headerEl: HTMLElement;
	controlEl: HTMLElement;
	searchContainerEl: HTMLElement;
	listEl: HTMLElement;
	private readonly headingEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		this.groupEl = containerEl.createDiv('setting-group');
		this.headerEl = createDiv('setting-item setting-item-heading');
		this.headingEl = this.headerEl.createDiv({ cls: 'setting-item-name', attr: { role: 'heading', 'aria-level': 3 } });
		this.controlEl = this.headerEl.createDiv('setting-item-control');
		this.searchContainerEl = this.groupEl.createDiv({ cls: 'setting-group-search', attr: { tabindex: -1 } });
		this.listEl = this.groupEl.createDiv('setting-items');
	}

	setHeading(text: string | DocumentFragment): this {
		this.headingEl.setText(text);
		this.showHeader();
		return this;
	}

	addClass(...classes: string[]): this {
		this.groupEl.addClass(...classes);
		return this;
	}

	addSetting(cb: (setting: Setting) => void): this {
		cb(new Setting(this.listEl));
		return this;
	}

	addSearch(cb: (component: SearchComponent) => unknown): this {
		cb(new SearchComponent(this.searchContainerEl));
		return this;
	}

	addExtraButton(cb: (component: ExtraButtonComponent) => unknown): this {
		cb(new ExtraButtonComponent(this.controlEl));
		this.showHeader();
		return this;
	}

	private showHeader(): void {
		if (!this.headerEl.isConnected) this.groupEl.prepend(this.headerEl);
	}
}
