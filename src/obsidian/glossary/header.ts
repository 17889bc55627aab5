import { Menu, SearchComponent } from 'obsidian';
import { addNavButton } from '../parts/nav-button';
import { ViewTabs } from '../parts/view-tabs';
import { NO_FILTER, SORTS, type GlossaryFilter, type GlossaryTab } from './model/filter';

/** What the header reports to its view. */
interface GlossaryHeaderCallbacks {
	change(change: Partial<GlossaryFilter>): void;
	/** Folds everything, or unfolds it if everything is folded. */
	foldAll(): void;
	openExport(event: MouseEvent): void;
	/** Moves the focus to the list. */
	enterList(): void;
}

const TABS = [{ value: 'entries', label: 'Entries' }, { value: 'tags', label: 'Tags' }] as const;

/** The header of the glossary view: its tabs, what arranges the list, the search field, and the tags that filter it. */
export class GlossaryHeader {
	private readonly tabs: ViewTabs<GlossaryTab>;
	private readonly field: SearchComponent;
	private readonly chipsEl: HTMLElement;
	private readonly sortEl: HTMLElement;
	private readonly foldEl: HTMLElement;
	private filter = NO_FILTER;
	private chips = '';

	/** @param panelEl the panel that the tabs control. */
	constructor(
		parentEl: HTMLElement,
		panelEl: HTMLElement,
		private readonly callbacks: GlossaryHeaderCallbacks,
	) {
		const header = parentEl.createDiv({ cls: 'nav-header' });
		const bar = header.createDiv({ cls: 'care-lexicon-bar' });
		this.tabs = new ViewTabs<GlossaryTab>(bar, panelEl, TABS, (tab) => callbacks.change({ tab }));
		const buttons = bar.createDiv({ cls: 'nav-buttons-container' });
		this.sortEl = addNavButton(buttons, {
			icon: 'arrow-up-narrow-wide', label: 'Change sort order', act: (event) => this.openSorts(event),
		});
		this.sortEl.setAttr('aria-haspopup', 'menu');
		this.foldEl = addNavButton(buttons, { icon: 'list', label: 'Collapse all', act: () => callbacks.foldAll() });
		addNavButton(buttons, { icon: 'download', label: 'Export', act: (event) => callbacks.openExport(event) }).setAttr(
			'aria-haspopup',
			'menu',
		);
		this.field = new SearchComponent(header).setPlaceholder('Search…').onChange((query) => callbacks.change({ query, tab: 'entries' }));
		this.field.inputEl.setAttr('aria-label', 'Search entries');
		this.field.inputEl.addEventListener('keydown', (event) => this.onFieldKey(event));
		this.chipsEl = header.createDiv({ cls: 'care-lexicon-chips' });
	}

	/** Shows the current filter. @param counts what it leaves. @param hasGroups whether there is anything to fold. */
	show(filter: GlossaryFilter, counts: Readonly<Record<GlossaryTab, number>>, hasGroups: boolean): void {
		const { tab, query, tags } = this.filter = filter;
		this.tabs.show(tab, counts);
		if (this.field.getValue().trim() !== query.trim()) this.field.setValue(query);
		// Hits are in the order of how well they fit, and tags in that of the alphabet.
		this.sortEl.toggle(tab === 'entries' && query.trim() === '');
		this.foldEl.toggle(hasGroups);
		this.showTags(tags);
	}

	private showTags(tags: readonly string[]): void {
		const chips = JSON.stringify(tags);
		if (chips === this.chips) return;
		this.chips = chips;
		this.chipsEl.empty();
		for (const tag of tags) {
			const chip = this.chipsEl.createEl('button', { cls: 'care-lexicon-chip' });
			chip.createSpan({ text: `#${tag}` });
			chip.createSpan({ cls: 'care-lexicon-cross', text: '×', attr: { 'aria-hidden': 'true' } });
			chip.createSpan({ cls: 'care-lexicon-hidden', text: 'Remove filter' });
			chip.addEventListener('click', () => {
				this.callbacks.change({ tags: this.filter.tags.filter((one) => one !== tag) });
				this.field.inputEl.focus();
			});
		}
	}

	private openSorts(event: MouseEvent): void {
		const menu = new Menu();
		for (const { sort, title } of SORTS)
			menu.addItem((item) =>
				item
					.setTitle(title)
					.setChecked(sort === this.filter.sort)
					.onClick(() => this.callbacks.change({ sort })),
			);
		menu.showAtMouseEvent(event);
	}

	private onFieldKey(event: KeyboardEvent): void {
		if (event.key === 'ArrowDown') this.callbacks.enterList();
		else if (event.key === 'Escape' && this.field.getValue() !== '') this.callbacks.change({ query: '' });
		else return;
		event.preventDefault();
	}
}
