import './dom';

const DEFAULT_DURATION = 5000;

/** A short message in the corner. It goes by itself, or by a click; with a duration of 0 only by a click. */
export class Notice {
	containerEl: HTMLElement;
	messageEl: HTMLElement;
	/** The old name of `messageEl`. */
	noticeEl: HTMLElement;
	private timer = 0;

	constructor(message: string | DocumentFragment, duration = DEFAULT_DURATION) {
		this.containerEl = noticeContainer().createDiv('notice');
		this.messageEl = this.containerEl.createDiv('notice-message');
		this.noticeEl = this.messageEl;
		this.containerEl.addEventListener('click', () => this.hide());
		this.setMessage(message);
		if (duration > 0) this.timer = window.setTimeout(() => this.hide(), duration);
	}

	setMessage(message: string | DocumentFragment): this {
		this.messageEl.setText(message);
		return this;
	}

	hide(): void {
		window.clearTimeout(this.timer);
		const container = this.containerEl.parentElement;
		this.containerEl.detach();
		if (container?.childElementCount === 0) container.detach();
	}
}

/** One container for all notices, read out by screen readers as they come. */
function noticeContainer(): HTMLElement {
	const { body } = activeDocument;
	return (
		body.querySelector<HTMLElement>('.notice-container') ?? body.createDiv({ cls: 'notice-container', attr: { 'aria-live': 'polite' } })
	);
}
