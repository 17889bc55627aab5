import type { App } from '../app';

export type ColorScheme = 'light' | 'dark';

/** Light or dark: a class on the body, as themes and snippets expect it. */
export class Theme {
	private readonly app: App;

	constructor(app: App) {
		this.app = app;
		const saved = localStorage.getItem('host-theme');
		this.apply(saved === 'dark' ? 'dark' : 'light');
	}

	isDark(): boolean {
		return document.body.hasClass('theme-dark');
	}

	/** Chooses the scheme and tells views of it ('css-change'). */
	set(scheme: ColorScheme): void {
		localStorage.setItem('host-theme', scheme);
		this.apply(scheme);
		this.app.workspace.trigger('css-change');
	}

	private apply(scheme: ColorScheme): void {
		document.body.toggleClass('theme-dark', scheme === 'dark');
		document.body.toggleClass('theme-light', scheme === 'light');
	}
}
