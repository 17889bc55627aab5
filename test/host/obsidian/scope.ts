import type { KeymapContext, KeymapEventListener, KeymapInfo, Modifier, PaneType, UserEvent } from 'obsidian';
import { Platform } from './platform';

type Handler = KeymapInfo & { scope: Scope; func: KeymapEventListener };

/** The modifiers as one text, in a fixed order, with `Mod` as what it is on this system: `Ctrl,Shift`. */
function compileModifiers(modifiers: readonly string[]): string {
	const own = modifiers.map((modifier) => (modifier === 'Mod' ? (Platform.isMacOS ? 'Meta' : 'Ctrl') : modifier));
	return [...new Set(own)].sort().join(',');
}

function modifiersOf(evt: KeyboardEvent): string {
	const held = { Ctrl: evt.ctrlKey, Meta: evt.metaKey, Alt: evt.altKey, Shift: evt.shiftKey };
	return compileModifiers(Object.entries(held).flatMap(([name, on]) => (on ? [name] : [])));
}

/** The key as its place on the keyboard names it, for layouts without Latin letters and for Shift or Alt that change the character. */
function virtualKey(evt: KeyboardEvent): string {
	const letter = /^(?:Key|Digit)(\w)$/.exec(evt.code ?? '')?.[1];
	return letter ?? evt.key;
}

/** A set of keys and what they do. Only one scope listens at a time, and its parents after it. */
export class Scope {
	private readonly handlers: Handler[] = [];
	private readonly parent: Scope | undefined;

	constructor(parent?: Scope) {
		this.parent = parent;
	}

	register(modifiers: Modifier[] | null, key: string | null, func: KeymapEventListener): Handler {
		const handler: Handler = { scope: this, modifiers: modifiers && compileModifiers(modifiers), key, func };
		this.handlers.push(handler);
		return handler;
	}

	unregister(handler: KeymapInfo): void {
		const at = this.handlers.indexOf(handler as Handler);
		if (at >= 0) this.handlers.splice(at, 1);
	}

	/** Asks every handler of this key in turn, then the parent; the first that answers something ends it. */
	handleKey(evt: KeyboardEvent, context: KeymapContext): unknown {
		for (const handler of [...this.handlers]) {
			if (!matches(handler, context)) continue;
			const answer: unknown = handler.func(evt, context);
			if (answer !== undefined) return answer;
		}
		return this.parent?.handleKey(evt, context);
	}
}

function matches(handler: KeymapInfo, context: KeymapContext): boolean {
	if (handler.modifiers !== null && handler.modifiers !== context.modifiers) return false;
	if (handler.key === null) return true;
	const key = handler.key.toLowerCase();
	return key === context.key?.toLowerCase() || key === context.vkey.toLowerCase();
}

/** The stack of scopes of the app: the topmost hears the keys. With none pushed it is the scope of the active view, or of the app. */
export class Keymap {
	/** The keymap of the app, for menus and popovers, which are made without it. */
	static global: Keymap | null = null;

	/** The scope that listens when none is pushed. The workspace answers with that of the active view, if it has one. */
	getRootScope: () => Scope;
	private readonly scopes: Scope[] = [];

	constructor(rootScope = new Scope()) {
		this.getRootScope = () => rootScope;
		Keymap.global = this;
		if (typeof window !== 'undefined') this.listenTo(window);
	}

	/** Hears the keys of a window. */
	listenTo(win: Window): void {
		win.addEventListener('keydown', (evt) => this.onKeyEvent(evt), true);
	}

	pushScope(scope: Scope): void {
		this.scopes.push(scope);
	}

	popScope(scope: Scope): void {
		const at = this.scopes.lastIndexOf(scope);
		if (at >= 0) this.scopes.splice(at, 1);
	}

	/** A handler that answers `false` keeps the browser, and whoever asks whether the default was prevented, from acting on the key. */
	onKeyEvent(evt: KeyboardEvent): void {
		const scope = this.scopes.at(-1) ?? this.getRootScope();
		const context: KeymapContext = { modifiers: modifiersOf(evt), key: evt.key, vkey: virtualKey(evt) };
		if (scope.handleKey(evt, context) === false) evt.preventDefault();
	}

	static isModifier(evt: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
		switch (modifier) {
			case 'Ctrl':
				return evt.ctrlKey;
			case 'Meta':
				return evt.metaKey;
			case 'Shift':
				return evt.shiftKey;
			case 'Alt':
				return evt.altKey;
			default:
				return Platform.isMacOS ? evt.metaKey : evt.ctrlKey;
		}
	}

	static isModEvent(evt?: UserEvent | null): PaneType | boolean {
		if (!evt) return false;
		if (evt instanceof MouseEvent && evt.button === 1) return 'tab';
		if (!Keymap.isModifier(evt, 'Mod')) return false;
		if (!evt.altKey) return 'tab';
		return evt.shiftKey ? 'window' : 'split';
	}
}
