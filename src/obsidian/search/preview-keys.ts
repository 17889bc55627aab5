import { Scope, type App } from 'obsidian';

/** Keys that scroll the preview, though they move through the rows otherwise. */
const SCROLLING = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'] as const;

/** What keys move between. */
interface Stops {
	readonly app: App;
	/** The keys of the dialog, which work in its preview as well. */
	readonly scope: Scope;
	readonly inputEl: HTMLElement;
	readonly previewEl: HTMLElement;
}

/**
 * The keys of a preview while it has the focus. The first handler in a scope that takes a key keeps it, and the app's own for the rows come
 * first; so these are in a scope of their own around the dialog's.
 */
export class PreviewKeys {
	private readonly scope: Scope;
	private hasFocus = false;

	/** @param onChanged called when the focus has come into the preview or left it. */
	constructor(
		private readonly stops: Stops,
		private readonly onChanged: () => void,
	) {
		const { previewEl } = stops;
		this.scope = new Scope(stops.scope);
		// Handled here, but not withheld from the browser.
		for (const key of SCROLLING) this.scope.register([], key, () => true);
		this.scope.register(null, 'Enter', ({ targetNode }) => (targetNode?.instanceOf(HTMLElement) && isStop(targetNode) ? true : undefined));
		this.scope.register([], 'Escape', () => this.leave());
		this.scope.register([], 'Tab', () => this.move(1));
		this.scope.register(['Shift'], 'Tab', () => this.move(-1));
		previewEl.addEventListener('focusin', () => this.take(true));
		previewEl.addEventListener('focusout', ({ relatedTarget }) => this.take(previewEl.contains(relatedTarget as Node | null)));
	}

	/** Whether the focus is in the preview. */
	get isEntered(): boolean {
		return this.hasFocus;
	}

	/** Gives the focus to the preview. */
	enter(): void {
		this.stops.previewEl.focus({ preventScroll: true });
	}

	/** Gives it back to the input, if the preview has it. */
	leave(): false {
		if (this.hasFocus) this.stops.inputEl.focus();
		this.take(false);
		return false;
	}

	private take(hasFocus: boolean): void {
		if (hasFocus === this.hasFocus) return;
		this.hasFocus = hasFocus;
		const { keymap } = this.stops.app;
		if (hasFocus) keymap.pushScope(this.scope);
		else keymap.popScope(this.scope);
		this.onChanged();
	}

	/** Goes to the next link or button, or back to the input. */
	private move(by: 1 | -1): false {
		const { previewEl, inputEl } = this.stops;
		const all = [previewEl, ...previewEl.findAll(STOPS)];
		const next = all[all.findIndex((el) => el === previewEl.doc.activeElement) + by];
		(next ?? inputEl).focus();
		return false;
	}
}

const STOPS = 'a[href], button';

function isStop(el: HTMLElement): boolean {
	return el.closest(STOPS) !== null;
}
