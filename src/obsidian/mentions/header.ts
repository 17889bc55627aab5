import { Menu } from 'obsidian';
import { FilterBar, type FilterCallbacks } from '../parts/filter-bar';
import { addNavButton } from '../parts/nav-button';
import { ViewTabs } from '../parts/view-tabs';
import { choicesIn, CHOSEN_PARTS, NO_FILTER, partsInForce, type MentionFilter, type MentionPart } from './model/filter';
import type { Arrangement, MentionsSort, MentionsTab } from './model/arrangement';
import type { ListedMention } from './model/list';

/** What the header reports to its view. */
interface MentionsHeaderCallbacks extends FilterCallbacks<MentionPart> {
	arrange(change: Partial<Arrangement>): void;
	/** Folds everything, or unfolds it if everything is folded. */
	foldAll(): void;
}

/** What the header shows. */
interface HeaderState {
	/** The title of the note; empty if there is none. */
	readonly title: string;
	readonly arrangement: Arrangement;
	readonly filter: MentionFilter;
	readonly counts: Readonly<Record<MentionsTab, number>>;
	/** All mentions of the tab that is shown. */
	readonly listed: readonly ListedMention[];
}

const TABS = [{ value: 'of', label: 'Mentions' }, { value: 'in', label: 'In this note' }] as const;

const SORTS: Readonly<Record<MentionsTab, readonly { readonly sort: MentionsSort; readonly title: string }[]>> = {
	of: [
		{ sort: 'relevance', title: 'Relevance' },
		{ sort: 'path', title: 'Path (A to Z)' },
		{ sort: 'time', title: 'Modified time (new to old)' },
	],
	in: [
		{ sort: 'relevance', title: 'Relevance' },
		{ sort: 'path', title: 'Place in the note' },
	],
};

/** The header of the mentions view: its tabs, the arrangement of the list, and the filter. */
export class MentionsHeader {
	/** Shows which note the view is about. */
	readonly titleEl: HTMLElement;
	private readonly tabs: ViewTabs<MentionsTab>;
	private readonly groupEl: HTMLElement;
	private readonly filterEl: HTMLElement;
	private readonly filterBar: FilterBar<MentionPart>;
	private arrangement: Arrangement | null = null;

	/** @param panelEl the panel that the tabs control. */
	constructor(
		parentEl: HTMLElement,
		panelEl: HTMLElement,
		private readonly callbacks: MentionsHeaderCallbacks,
	) {
		const header = parentEl.createDiv({ cls: 'nav-header' });
		this.titleEl = header.createDiv({ cls: 'care-lexicon-subject' });
		const bar = header.createDiv({ cls: 'care-lexicon-bar' });
		this.tabs = new ViewTabs(bar, panelEl, TABS, (tab) => callbacks.arrange({ tab }));
		const buttons = bar.createDiv({ cls: 'nav-buttons-container' });
		addNavButton(buttons, { icon: 'list', label: 'Collapse results', act: () => callbacks.foldAll() });
		this.groupEl = addNavButton(buttons, {
			icon: 'tags',
			label: 'Group by name',
			act: () => callbacks.arrange({ grouping: this.arrangement?.grouping === 'name' ? 'note' : 'name' }),
		});
		addNavButton(buttons, { icon: 'arrow-up-narrow-wide', label: 'Change sort order', act: (event) => this.openSorts(event) });
		this.filterEl = addNavButton(buttons, { icon: 'filter', label: 'Filter by kind, name, folder or tag', act: () => this.toggleChoices() });
		this.filterEl.setAttr('aria-expanded', 'false');
		this.filterBar = new FilterBar(header, CHOSEN_PARTS, 'Filter mentions', callbacks);
	}

	/** Shows the current state. */
	show({ title, arrangement, filter, counts, listed }: HeaderState): void {
		this.arrangement = arrangement;
		this.titleEl.setText(title);
		this.tabs.show(arrangement.tab, counts);
		const isByName = arrangement.grouping === 'name';
		this.groupEl.toggle(arrangement.tab === 'of');
		this.groupEl.toggleClass('is-active', isByName);
		this.groupEl.setAttr('aria-pressed', String(isByName));
		this.filterEl.toggleClass('is-active', partsInForce({ ...filter, text: NO_FILTER.text }).length > 0);
		this.filterBar.show(filter, partsInForce(filter), (part) => choicesIn(listed, part));
	}

	private toggleChoices(): void {
		this.filterEl.setAttr('aria-expanded', String(this.filterBar.toggle()));
		this.callbacks.changeFilter({});
	}

	private openSorts(event: MouseEvent): void {
		const { arrangement } = this;
		if (!arrangement) return;
		const menu = new Menu();
		const sorts = SORTS[arrangement.tab];
		const inForce = sorts.find(({ sort }) => sort === arrangement.sort) ?? sorts[0];
		for (const one of sorts)
			menu.addItem((item) =>
				item
					.setTitle(one.title)
					.setChecked(one === inForce)
					.onClick(() => this.callbacks.arrange({ sort: one.sort })),
			);
		menu.showAtMouseEvent(event);
	}
}
