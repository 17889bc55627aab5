import type { TooltipOptions } from 'obsidian';
import { setIcon } from '../../icons';
import { setTooltip } from '../../tooltip';
import { BaseComponent } from './base';

/** A button with a text or an icon. */
export class ButtonComponent extends BaseComponent {
	buttonEl: HTMLButtonElement;
	private callback: ((evt: MouseEvent) => unknown) | null = null;
	private isBusy = false;

	constructor(containerEl: HTMLElement) {
		super();
		this.buttonEl = containerEl.createEl('button', { attr: { type: 'button' } });
		this.buttonEl.addEventListener('click', (evt) => void this.press(evt));
	}

	override setDisabled(disabled: boolean): this {
		this.buttonEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	setCta(): this {
		return this.setClass('mod-cta');
	}

	removeCta(): this {
		this.buttonEl.removeClass('mod-cta');
		return this;
	}

	setWarning(): this {
		return this.setClass('mod-warning');
	}

	setDestructive(): this {
		return this.setClass('mod-destructive');
	}

	removeDestructive(): this {
		this.buttonEl.removeClass('mod-destructive');
		return this;
	}

	setTooltip(tooltip: string, options?: TooltipOptions): this {
		setTooltip(this.buttonEl, tooltip, options);
		return this;
	}

	setButtonText(name: string): this {
		this.buttonEl.setText(name);
		return this;
	}

	setIcon(icon: string): this {
		setIcon(this.buttonEl, icon);
		return this;
	}

	setClass(cls: string): this {
		this.buttonEl.addClass(cls);
		return this;
	}

	onClick(callback: (evt: MouseEvent) => unknown): this {
		this.callback = callback;
		return this;
	}

	/** While the work goes on the button shows a spinner and takes no other click (1.9.0). */
	private async press(evt: MouseEvent): Promise<void> {
		if (this.isBusy) return;
		const work = this.callback?.(evt);
		if (!(work instanceof Promise)) return;
		this.setBusy(true);
		try {
			await work;
		} finally {
			this.setBusy(false);
		}
	}

	private setBusy(busy: boolean): void {
		this.isBusy = busy;
		this.buttonEl.toggleClass('mod-loading', busy);
		this.buttonEl.setAttr('aria-busy', busy || null);
	}
}

/** A small icon beside a control, a gear until told otherwise. */
export class ExtraButtonComponent extends BaseComponent {
	extraSettingsEl: HTMLElement;
	private callback: (() => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.extraSettingsEl = containerEl.createDiv({ cls: 'clickable-icon extra-setting-button', attr: { role: 'button', tabindex: '0' } });
		this.setIcon('lucide-settings');
		this.extraSettingsEl.addEventListener('click', () => this.press());
		this.extraSettingsEl.addEventListener('keydown', (evt) => {
			if (evt.key !== 'Enter' && evt.key !== ' ') return;
			evt.preventDefault();
			this.press();
		});
	}

	override setDisabled(disabled: boolean): this {
		this.extraSettingsEl.setAttr('aria-disabled', disabled);
		this.extraSettingsEl.toggleClass('is-disabled', disabled);
		this.extraSettingsEl.tabIndex = disabled ? -1 : 0;
		return super.setDisabled(disabled);
	}

	setTooltip(tooltip: string, options?: TooltipOptions): this {
		setTooltip(this.extraSettingsEl, tooltip, options);
		return this;
	}

	setIcon(icon: string): this {
		setIcon(this.extraSettingsEl, icon);
		return this;
	}

	onClick(callback: () => unknown): this {
		this.callback = callback;
		return this;
	}

	private press(): void {
		if (!this.disabled) void this.callback?.();
	}
}
