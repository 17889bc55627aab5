import { setIcon } from '../../icons';
import { Modal } from '../../modal';
import { Platform } from '../../platform';
import { AppearanceTab, CommunityPluginsTab, GeneralTab, HotkeysTab } from './own-tabs';
import type { App } from '../../app';
import type { SettingTab } from '../tabs/setting-tab';

interface Entry {
	readonly id: string;
	readonly name: string;
	readonly tab: SettingTab;
	readonly group: 'Options' | 'Community plugins';
}

/** The settings: the app's tabs and those of plugins at the left, the open one beside them. */
export class SettingsWindow {
	private readonly app: App;
	private readonly entries: Entry[] = [];
	private modal: SettingsModal | null = null;
	/** The tab to show when the settings are opened again. */
	private lastId = 'about';

	constructor(app: App) {
		this.app = app;
		this.entries.push({ id: 'about', name: 'General', tab: new GeneralTab(app), group: 'Options' });
		this.entries.push({ id: 'appearance', name: 'Appearance', tab: new AppearanceTab(app), group: 'Options' });
		this.entries.push({ id: 'hotkeys', name: 'Hotkeys', tab: new HotkeysTab(app), group: 'Options' });
		this.entries.push({ id: 'community-plugins', name: 'Community plugins', tab: new CommunityPluginsTab(app), group: 'Options' });
	}

	open(): void {
		if (this.modal) return;
		this.modal = new SettingsModal(this.app, this.entries, (id) => (this.lastId = id));
		this.modal.setCloseCallback(() => (this.modal = null));
		this.modal.open();
		if (!Platform.isPhone) this.openTabById(this.lastId);
	}

	close(): void {
		this.modal?.close();
	}

	/** The tab of a plugin has the plugin's id. */
	openTabById(id: string): SettingTab | null {
		const entry = this.entries.find((one) => one.id === id);
		if (!entry) return null;
		this.modal?.show(entry);
		return entry.tab;
	}

	/** Typings: definitions are read "once when the tab is added", for the search. */
	addSettingTab(tab: SettingTab): void {
		const { id, name } = (tab as unknown as { plugin: { manifest: { id: string; name: string } } }).plugin.manifest;
		this.entries.push({ id, name, tab, group: 'Community plugins' });
		tab.update();
		this.modal?.drawSidebar();
	}

	removeSettingTab(tab: SettingTab): void {
		const at = this.entries.findIndex((entry) => entry.tab === tab);
		if (at === -1) return;
		this.modal?.leave(tab);
		this.entries.splice(at, 1);
		this.modal?.drawSidebar();
	}
}

class SettingsModal extends Modal {
	private shown: Entry | null = null;
	private readonly entries: readonly Entry[];
	private readonly onShow: (id: string) => void;
	private readonly headerEl: HTMLElement;
	private readonly searchEl: HTMLInputElement;
	private readonly groupsEl: HTMLElement;
	private readonly tabContentEl: HTMLElement;

	constructor(app: App, entries: readonly Entry[], onShow: (id: string) => void) {
		super(app);
		this.entries = entries;
		this.onShow = onShow;
		this.modalEl.addClasses(['mod-settings', 'mod-sidebar-layout']);
		this.setTitle('Settings');
		this.contentEl.addClass('vertical-tabs-container');
		this.headerEl = this.contentEl.createDiv('vertical-tab-header');
		const attr = { 'aria-label': 'Search settings' };
		this.searchEl = this.headerEl.createDiv('search-input-container').createEl('input', { type: 'search', placeholder: 'Search...', attr });
		this.searchEl.addEventListener('input', () => this.drawSidebar());
		this.groupsEl = this.headerEl.createDiv('vertical-tab-header-groups');
		this.tabContentEl = this.contentEl.createDiv('vertical-tab-content-container');
	}

	override onOpen(): void {
		this.drawSidebar();
	}

	override onClose(): void {
		this.hideShown();
	}

	show(entry: Entry): void {
		this.hideShown();
		this.shown = entry;
		this.onShow(entry.id);
		this.modalEl.addClass('is-tab-open');
		this.tabContentEl.empty();
		if (Platform.isPhone) this.addBackButton(entry);
		entry.tab.containerEl.addClass('vertical-tab-content');
		this.tabContentEl.append(entry.tab.containerEl);
		entry.tab.renderTab();
		this.drawSidebar();
	}

	/** The tab is going away: another takes its place. */
	leave(tab: SettingTab): void {
		if (this.shown?.tab !== tab) return;
		const first = this.entries.find((entry) => entry.id === 'community-plugins');
		if (first) this.show(first);
	}

	drawSidebar(): void {
		this.groupsEl.empty();
		for (const group of ['Options', 'Community plugins'] as const) {
			const entries = this.entries.filter((entry) => entry.group === group && this.fits(entry));
			if (entries.length === 0) continue;
			const groupEl = this.groupsEl.createDiv('vertical-tab-header-group');
			groupEl.createDiv({ cls: 'vertical-tab-header-group-title', text: group });
			const items = groupEl.createDiv('vertical-tab-header-group-items');
			for (const entry of entries) this.drawItem(items, entry);
		}
	}

	private drawItem(parent: HTMLElement, entry: Entry): void {
		const item = parent.createEl('button', { cls: 'vertical-tab-nav-item tappable', attr: { 'data-setting-id': entry.id } });
		item.toggleClass('is-active', entry === this.shown);
		if (entry.tab.icon) setIcon(item.createDiv('vertical-tab-nav-item-icon'), entry.tab.icon);
		item.createDiv({ cls: 'vertical-tab-nav-item-title', text: entry.name });
		setIcon(item.createDiv('vertical-tab-nav-item-chevron'), 'lucide-chevron-right');
		item.addEventListener('click', () => this.show(entry));
	}

	/** The search looks at the names of tabs, and at the names and descriptions of settings that are defined as data (1.13). */
	private fits({ name, tab }: Entry): boolean {
		const wanted = this.searchEl.value.trim().toLowerCase();
		return wanted === '' || [name, ...textsOf(tab.settingItems)].some((text) => text.toLowerCase().includes(wanted));
	}

	private addBackButton(entry: Entry): void {
		const bar = this.tabContentEl.createDiv('modal-setting-titlebar');
		const back = bar.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Back' } });
		setIcon(back, 'lucide-chevron-left');
		back.addEventListener('click', () => {
			this.hideShown();
			this.modalEl.removeClass('is-tab-open');
			this.drawSidebar();
		});
		bar.createDiv({ cls: 'modal-setting-title', text: entry.name });
	}

	private hideShown(): void {
		this.shown?.tab.leaveTab();
		this.shown?.tab.containerEl.detach();
		this.shown = null;
	}
}

function textsOf(items: readonly unknown[] | undefined): string[] {
	return (items ?? []).flatMap((item) => {
		const { name, desc, heading, aliases, items: inner } = item as Record<string, unknown>;
		const all: unknown[] = [name, desc, heading, ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])];
		const own = all.filter((text): text is string => typeof text === 'string');
		return [...own, ...textsOf(inner as readonly unknown[] | undefined)];
	});
}
