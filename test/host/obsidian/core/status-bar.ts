import { Platform } from '../platform';
import { debounce } from '../debounce';
import { MarkdownView } from '../views/markdown-view';
import type { App } from '../app';

const COUNTED_ON = ['active-leaf-change', 'file-open', 'editor-change', 'layout-change', 'view-data-set'];

/** The line at the bottom right: plugins' items, and the words and characters of the note that is active. There is none on the phone. */
export class StatusBar {
	readonly containerEl = createDiv('status-bar');
	private readonly app: App;
	private readonly wordsEl: HTMLElement;
	private readonly charactersEl: HTMLElement;
	private readonly countSoon = debounce(() => this.count(), 100);

	constructor(app: App) {
		this.app = app;
		const item = this.addItem('plugin-word-count');
		this.wordsEl = item.createSpan('status-bar-item-segment');
		this.charactersEl = item.createSpan('status-bar-item-segment');
		if (Platform.isMobile) return;
		for (const name of COUNTED_ON) app.workspace.on(name, () => this.countSoon());
	}

	/** A new item, left of the app's own. */
	addItem(cls: string): HTMLElement {
		const item = createDiv({ cls: ['status-bar-item', cls] });
		this.containerEl.prepend(item);
		return item;
	}

	private count(): void {
		const view = this.app.workspace.getMostRecentLeaf()?.view;
		const text = view instanceof MarkdownView && view.file ? view.getViewData() : null;
		this.wordsEl.parentElement?.toggle(text !== null);
		if (text === null) return;
		const body = text.replace(/^---\n[\s\S]*?\n---(?:\n|$)/, '');
		const words = body.match(/[\p{L}\p{N}]+(?:['’.,:_-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
		this.wordsEl.setText(`${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`);
		this.charactersEl.setText(`${body.length.toLocaleString('en')} characters`);
	}
}
