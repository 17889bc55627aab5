import { Scope, type KeymapEventHandler } from 'obsidian';

/** Keys that move through suggestions, like Ctrl N and Ctrl P on a Mac: pressing one shows that the user wants to choose. */
const MOVES = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']);

/**
 * Lets Enter break the line while suggestions are open that the user did not request, until they turn to them with an arrow key. The first
 * handler in a scope that takes a key keeps it, and the app's own come first; so these are in a scope of their own around the app's.
 */
export class AutomaticKeys {
	readonly scope: Scope;
	private enter: KeymapEventHandler | null = null;
	private window: Window | null = null;

	/** @param scope the app's key scope for the suggestions. @param pass called for Enter, which then goes to the editor. */
	constructor(
		scope: Scope,
		private readonly pass: () => void,
	) {
		this.scope = new Scope(scope);
	}

	/** Unrequested suggestions have opened. */
	begin(): void {
		this.end();
		this.enter = this.scope.register([], 'Enter', () => {
			this.pass();
			// Handled here, but not withheld from the editor.
			return true;
		});
		this.window = activeWindow;
		this.window.addEventListener('keydown', this.onKey, true);
	}

	/** They were closed or replaced, or the user turned to them. */
	end(): void {
		if (this.enter) this.scope.unregister(this.enter);
		this.window?.removeEventListener('keydown', this.onKey, true);
		this.enter = null;
		this.window = null;
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		const isMove = MOVES.has(event.key) || (event.ctrlKey && (event.key === 'n' || event.key === 'p'));
		if (isMove && !event.isComposing) this.end();
	};
}
