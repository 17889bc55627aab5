import { Notice } from 'obsidian';

const SHOWN_MS = 10_000;

/** Reports a recurring failure: shows one notice, and no second one while the first is still visible. */
export class FailureNotice {
	private shown: { readonly notice: Notice; readonly message: string } | null = null;

	show(message: string): void {
		if (this.shown?.message === message && this.shown.notice.containerEl.isConnected) return;
		this.shown = { notice: new Notice(message, SHOWN_MS), message };
	}

	/** Call when the operation succeeds again: hides the notice. */
	hide(): void {
		this.shown?.notice.hide();
		this.shown = null;
	}
}
