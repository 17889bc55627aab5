import './dom';
import type { App } from './app';
import { type ButtonComponent } from './settings/controls';
import { keepFocusInside, restoreFocus } from './modal/focus';
import { ConfirmationButton } from './modal/confirmation-button';
import { setIcon } from './icons';
import { Scope } from './scope';

export { ConfirmationButton };

/** A dialog over the whole window. The keys and the focus are its own while it is open. */
export class Modal {
	app: App;
	scope: Scope;
	containerEl: HTMLElement;
	modalEl: HTMLElement;
	titleEl: HTMLElement;
	contentEl: HTMLElement;
	shouldRestoreSelection = true;
	private focusBefore: Element | null = null;
	private closeCallback: (() => unknown) | null = null;
	private releaseFocus: (() => void) | null = null;

	constructor(app: App) {
		this.app = app;
		this.scope = new Scope();
		this.containerEl = createDiv('modal-container mod-dim');
		this.containerEl.createDiv({ cls: 'modal-bg', attr: { style: 'opacity: 0.85;' } }).addEventListener('click', () => this.close());
		this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': 'true', tabindex: '-1' } });
		this.createCloseButton();
		this.titleEl = this.modalEl.createDiv('modal-header').createDiv({ cls: 'modal-title', attr: { id: `modal-title-${(titleCount += 1)}` } });
		this.modalEl.setAttr('aria-labelledby', this.titleEl.id);
		this.contentEl = this.modalEl.createDiv('modal-content');
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
	}

	open(): void {
		if (this.containerEl.isConnected) return;
		this.focusBefore = activeDocument.activeElement;
		activeDocument.body.appendChild(this.containerEl);
		this.app.keymap.pushScope(this.scope);
		this.releaseFocus = keepFocusInside(this.containerEl);
		void this.onOpen();
		if (!this.containerEl.contains(activeDocument.activeElement)) this.modalEl.focus();
	}

	close(): void {
		if (!this.containerEl.isConnected) return;
		this.releaseFocus?.();
		this.app.keymap.popScope(this.scope);
		this.containerEl.detach();
		this.onClose();
		this.closeCallback?.();
		if (this.shouldRestoreSelection) restoreFocus(this.focusBefore);
	}

	onOpen(): Promise<void> | void {}

	onClose(): void {}

	setTitle(title: string): this {
		this.titleEl.setText(title);
		return this;
	}

	setCloseCallback(callback: () => unknown): this {
		this.closeCallback = callback;
		return this;
	}

	private createCloseButton(): void {
		const closeEl = this.modalEl.createDiv({ cls: 'modal-close-button mod-raised clickable-icon', attr: { role: 'button' } });
		setIcon(closeEl, 'lucide-x');
		closeEl.setAttr('aria-label', 'Close');
		closeEl.addEventListener('click', () => this.close());
	}
}

let titleCount = 0;

/** A question with its answers as buttons. Each answer closes it once its work is done. */
export class ConfirmationModal extends Modal {
	buttonContainerEl: HTMLElement;
	private initialFocus: ButtonComponent | null = null;

	constructor(app: App) {
		super(app);
		this.modalEl.addClass('mod-confirmation');
		this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
	}

	override open(): void {
		super.open();
		this.initialFocus?.buttonEl.focus();
	}

	addButton(cb: (btn: ConfirmationButton) => unknown): this {
		cb(
			new ConfirmationButton(this.buttonContainerEl, { close: () => this.close(), focusFirst: (button) => void (this.initialFocus = button) }),
		);
		return this;
	}

	addCancelButton(text = 'Cancel'): this {
		return this.addButton((button) => button.setButtonText(text).setCancel());
	}
}
