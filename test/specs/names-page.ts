import { DEFAULT_SETTINGS, writeSettings, type Settings } from '../../src/engine';
import type { Driver } from './driver';
import { until } from './harness';

/** Underlined names in reading views. */
export const READING = '.markdown-reading-view .care-lexicon-name';
/** Underlined names in editors. */
export const EDITING = '.cm-content .care-lexicon-name';

/** What journeys about names in notes do and look at. */
export class NamesPage {
	constructor(private readonly driver: Driver) {}

	/** Waits until the underlined names are these, in this order. */
	async shows(selector: string, names: readonly string[]): Promise<void> {
		await until(() => this.driver.texts(selector), (now) => now.join() === names.join(), `Underlined should be: ${names.join(', ')}`);
	}

	/** Makes a note and opens it for reading. */
	async read(text: string): Promise<void> {
		await this.driver.write('Visit.md', text);
		await this.driver.openFile('Visit.md', 'reading');
	}

	/** Makes a note and opens it in Live Preview. */
	async edit(text: string): Promise<void> {
		await this.driver.write('Visit.md', text);
		await this.driver.openFile('Visit.md', 'editing');
	}

	/** Puts the cursor, or a selection, into the open editor. */
	select(from: number, to = from): Promise<void> {
		return this.driver.exec(({ app }, start, end) => {
			const editor = app.workspace.activeEditor?.editor;
			editor?.setSelection(editor.offsetToPos(start), editor.offsetToPos(end));
			editor?.focus();
		}, from, to);
	}

	/** The text in the open editor. */
	text(): Promise<string> {
		return this.driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getValue() ?? '');
	}

	/** What is selected in the open editor. */
	selection(): Promise<string> {
		return this.driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getSelection() ?? '');
	}

	/** Gives an element the focus, as the Tab key does. */
	focus(selector: string): Promise<void> {
		return this.driver.exec((_, css) => document.querySelector<HTMLElement>(css)?.focus(), selector);
	}

	/** What the element with the focus says. */
	focused(): Promise<string> {
		return this.driver.exec(() => document.activeElement?.textContent ?? '');
	}

	/** Saves settings as another device would. */
	change(settings: Partial<Settings>): Promise<void> {
		return this.driver.exec(async ({ app }, data) => {
			await app.vault.adapter.write(`${app.vault.configDir}/plugins/care-lexicon/data.json`, data);
			const { plugins } = app as unknown as { plugins: { plugins: Record<string, { onExternalSettingsChange(): Promise<void> }> } };
			await plugins.plugins['care-lexicon']?.onExternalSettingsChange();
		}, JSON.stringify(writeSettings({ ...DEFAULT_SETTINGS, ...settings })));
	}
}
