import { Scope, type KeymapEventHandler } from 'obsidian';

/** Keys that go through suggestions, as Ctrl N and Ctrl P do on a Mac: who presses one has turned to them. */
const MOVES = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']);

/**
 * Keeps Enter what it is, while suggestions are open that nobody asked for, until the user has turned to them with an arrow. Whoever takes
 * a key first in a scope keeps it, and the app's own keys are there first: so these get a scope of their own, around the app's.
 */
export class AutomaticKeys {
	readonly scope: Scope;
	private enter: KeymapEventHandler | null = null;
	private window: Window | null = null;

	/** @param scope the app's keys for the suggestions. @param pass called for Enter, which then goes to the editor. */
	constructor(
		scope: Scope,
		private readonly pass: () => void,
	) {
		this.scope = new Scope(scope);
	}

	/** Suggestions are open that nobody asked for. */
	begin(): void {
		this.end();
		this.enter = this.scope.register([], 'Enter', () => {
			this.pass();
			// The key is dealt with here, and is not kept from the editor.
			return true;
		});
		this.window = activeWindow;
		this.window.addEventListener('keydown', this.onKey, true);
	}

	/** They are closed, or others are open, or the user has turned to them. */
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
