import type { App } from 'obsidian';

/** What a function that is sent into the app may use. It is sent as text: nothing from around it goes along. */
export interface Inside {
	readonly app: App;
	readonly obsidian: typeof import('obsidian');
}

/** How an element is clicked: by default with the left button alone. */
export interface ClickOptions {
	readonly modifiers?: readonly ('ControlOrMeta' | 'Alt' | 'Shift')[];
	readonly button?: 'left' | 'right';
}

/** How a journey speaks to an app, be it our host in a browser or Obsidian itself: selectors are documented classes and our own. */
export interface Driver {
	/** Runs a function inside the app. */
	exec<R, A extends unknown[]>(act: (inside: Inside, ...args: A) => R, ...args: A): Promise<Awaited<R>>;
	/** Runs a command of the palette. */
	command(id: string): Promise<void>;
	/** Opens a note, for reading or editing. */
	openFile(path: string, mode?: 'reading' | 'editing'): Promise<void>;
	/** The text of a file. */
	read(path: string): Promise<string>;
	/** Puts a text in a file's place, or makes the file. */
	write(path: string, text: string): Promise<void>;
	/** The vault and the app as they were at first. */
	resetVault(): Promise<void>;
	click(selector: string, options?: ClickOptions): Promise<void>;
	hover(selector: string): Promise<void>;
	/** Types into what has the focus. */
	type(text: string): Promise<void>;
	press(key: string): Promise<void>;
	/** What a reader sees in each element that fits, blanks in a row as one. */
	texts(selector: string): Promise<string[]>;
	/** Waits until at least one element that fits is to be seen. */
	waitFor(selector: string): Promise<void>;
	/** Waits until none is left. */
	waitGone(selector: string): Promise<void>;
}
