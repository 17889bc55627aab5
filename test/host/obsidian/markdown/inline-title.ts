import type { App } from '../app';
import type { TFile } from '../files';
import { Notice } from '../notice';

/** The note's name above its text; editing it renames the note. */
export class InlineTitle {
	readonly el: HTMLElement = document.createElement('div');
	private readonly app: App;
	private file: TFile | null = null;

	constructor(app: App) {
		this.app = app;
		const { el } = this;
		el.className = 'inline-title';
		el.setAttribute('contenteditable', 'true');
		el.setAttribute('spellcheck', 'true');
		el.setAttribute('autocapitalize', 'on');
		el.setAttribute('enterkeyhint', 'done');
		el.tabIndex = -1;
		el.addEventListener('keydown', (event) => this.onKey(event));
		el.addEventListener('blur', () => void this.rename());
	}

	show(file: TFile | null): void {
		this.file = file;
		if (document.activeElement !== this.el) this.el.textContent = file?.basename ?? '';
	}

	private onKey(event: KeyboardEvent): void {
		if (event.key !== 'Enter' && event.key !== 'Escape') return;
		event.preventDefault();
		event.stopPropagation();
		if (event.key === 'Escape') this.el.textContent = this.file?.basename ?? '';
		this.el.blur();
	}

	private async rename(): Promise<void> {
		const { file } = this;
		const name = (this.el.textContent ?? '').trim();
		if (!file || name === file.basename) return;
		if (name === '' || /[\\/:]/.test(name)) {
			this.el.textContent = file.basename;
			if (name !== '') new Notice('File name cannot contain any of the following characters: \\ / :');
			return;
		}
		const folder = file.path.slice(0, file.path.length - file.name.length);
		try {
			await this.app.fileManager.renameFile(file, `${folder}${name}.${file.extension}`);
		} catch (error) {
			this.el.textContent = file.basename;
			new Notice(error instanceof Error ? error.message : String(error));
		}
	}
}
