import { Notice } from 'obsidian';

const SHOWN_MS = 10_000;

/** Says that something keeps failing, once as long as that can be read, however often it fails. */
export class FailureNotice {
	private shown: { readonly notice: Notice; readonly message: string } | null = null;

	show(message: string): void {
		if (this.shown?.message === message && this.shown.notice.containerEl.isConnected) return;
		this.shown = { notice: new Notice(message, SHOWN_MS), message };
	}

	/** It no longer fails. */
	hide(): void {
		this.shown?.notice.hide();
		this.shown = null;
	}
}
