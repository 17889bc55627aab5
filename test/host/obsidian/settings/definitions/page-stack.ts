import type { SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import type { App } from '../../app';
import { setIcon } from '../../icons';
import { SettingPage } from './setting-page';
import { DefinitionsView } from './definitions-view';

/** What the drawing of definitions needs of a tab. */
export interface DefinitionsOwner {
	app: App;
	containerEl: HTMLElement;
	settingItems: SettingDefinitionItem[];
	getControlValue(key: string): unknown;
	setControlValue(key: string, value: unknown): void | Promise<void>;
	refreshDomState(): void;
}

type OpenPage = { name: string; page: SettingPage; view: DefinitionsView | null };

/** A page whose content is a list of definitions. */
class DefinedPage extends SettingPage {
	display(): void {}
}

/** What a tab shows: its definitions, or the page opened from one of them, which may open others. */
export class PageStack {
	private readonly owner: DefinitionsOwner;
	private root: DefinitionsView | null = null;
	private openPages: OpenPage[] = [];

	constructor(owner: DefinitionsOwner) {
		this.owner = owner;
	}

	open(): void {
		this.close();
		this.owner.containerEl.empty();
		this.root = this.createView(this.owner.containerEl);
		this.root.draw(this.owner.settingItems);
	}

	close(): void {
		for (const { page, view } of this.openPages.splice(0)) leave(page, view);
		this.root?.tearDown();
		this.root = null;
	}

	/** Draws the definitions anew; a page whose entry is gone is left. */
	update(): void {
		if (!this.root) return;
		let items = this.owner.settingItems;
		for (const [depth, open] of this.openPages.entries()) {
			const definition = findPage(items, open.name);
			if (!definition) return this.goBack(depth);
			items = definition.items ?? [];
		}
		const top = this.openPages.at(-1);
		if (top) top.view?.draw(items);
		else this.root.draw(items);
	}

	refresh(): void {
		(this.openPages.at(-1)?.view ?? this.root)?.refresh();
	}

	private createView(containerEl: HTMLElement): DefinitionsView {
		return new DefinitionsView(this.owner, containerEl, (definition) => this.enter(definition));
	}

	private enter(definition: SettingDefinitionPage): void {
		const page = definition.page?.() ?? new DefinedPage();
		page.title ||= definition.name;
		const view = definition.page ? null : this.createView(page.containerEl);
		this.tearDownTop();
		const depth = this.openPages.push({ name: definition.name, page, view });
		fillTitlebar(page, () => this.goBack(depth - 1));
		this.owner.containerEl.empty();
		this.owner.containerEl.appendChild(page.rootEl);
		if (view) view.draw(definition.items ?? []);
		else page.display();
		page.titlebarEl.querySelector<HTMLElement>('.setting-page-back-button')?.focus();
	}

	/** Leaves all pages deeper than this depth; the row that led to the first of them has the focus again. */
	private goBack(depth: number): void {
		const left = this.openPages.splice(depth);
		for (const { page, view } of left) leave(page, view);
		this.owner.containerEl.empty();
		const top = this.openPages.at(-1);
		if (top) this.owner.containerEl.appendChild(top.page.rootEl);
		this.update();
		if (top && !top.view) top.page.display();
		(top?.view ?? this.root)?.focusPage(left[0]?.name ?? '');
	}

	private tearDownTop(): void {
		const top = this.openPages.at(-1);
		if (!top) this.root?.tearDown();
		else if (top.view) top.view.tearDown();
		else top.page.hide();
	}
}

function leave(page: SettingPage, view: DefinitionsView | null): void {
	view?.tearDown();
	page.hide();
	page.rootEl.detach();
}

function fillTitlebar({ titlebarEl, title }: SettingPage, goBack: () => void): void {
	titlebarEl.empty();
	const backEl = titlebarEl.createDiv({
		cls: 'clickable-icon setting-page-back-button',
		attr: { role: 'button', tabindex: '0', 'aria-label': 'Back' },
	});
	setIcon(backEl, 'lucide-chevron-left');
	backEl.addEventListener('click', goBack);
	backEl.addEventListener('keydown', (evt) => {
		if (evt.key !== 'Enter' && evt.key !== ' ') return;
		evt.preventDefault();
		goBack();
	});
	titlebarEl.createDiv({ cls: 'setting-page-title', text: title, attr: { role: 'heading', 'aria-level': 2 } });
}

function findPage(items: SettingDefinitionItem[], name: string): SettingDefinitionPage | undefined {
	for (const item of items) {
		if (!('type' in item)) continue;
		if (item.type === 'page') {
			if (item.name === name) return item;
			continue;
		}
		const within = item.items && findPage(item.items, name);
		if (within) return within;
	}
	return undefined;
}
