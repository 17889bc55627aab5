import type { App } from '../app';
import { Scope } from '../scope';
import { Chooser } from './chooser';

type Rect = Pick<DOMRect, 'left' | 'top' | 'bottom'>;

/** A list of suggestions that hangs below the place it is for. */
export abstract class PopoverSuggest<T> {
	app: App;
	scope: Scope;
	/** The members below are the app's own; subclasses of the host use them. */
	suggestEl: HTMLElement;
	suggestInnerEl: HTMLElement;
	suggestions: Chooser<T>;
	isOpen = false;

	constructor(app: App, scope?: Scope) {
		this.app = app;
		this.scope = new Scope(scope ?? app.scope);
		this.suggestEl = createDiv('suggestion-container');
		this.suggestInnerEl = this.suggestEl.createDiv('suggestion');
		this.suggestions = new Chooser<T>(this, this.suggestInnerEl, this.scope);
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
	}

	open(): void {
		if (this.isOpen) return;
		this.isOpen = true;
		this.app.keymap.pushScope(this.scope);
		activeDocument.body.appendChild(this.suggestEl);
	}

	close(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.app.keymap.popScope(this.scope);
		this.suggestions.setSuggestions([]);
		this.suggestEl.detach();
	}

	/** Hangs the list below a place of the window, or above it where there is no room. */
	reposition(at: Rect): void {
		const { offsetWidth: width, offsetHeight: height } = this.suggestEl;
		const { clientWidth, clientHeight } = this.suggestEl.doc.documentElement;
		const fitsBelow = at.bottom + height <= clientHeight || at.top < height;
		this.suggestEl.setCssStyles({
			left: `${Math.max(0, Math.min(at.left, clientWidth - width))}px`,
			top: `${fitsBelow ? at.bottom : at.top - height}px`,
		});
	}

	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void;
}
