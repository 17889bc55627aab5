import { debounce, ItemView, type WorkspaceLeaf } from 'obsidian';
import { scopeWords, VaultCount, type Counts, type Scope } from '../../engine';
import type { Services } from '../vault/services';
import { TimeSlice } from '../vault/time-slice';
import { notifyWithUndo } from '../writing/undo-notice';
import { OverviewList } from './list';
import { listedRows, type Listing } from './model/listed';
import { keyOf, sectionsOf, type Opening, type OverviewCommand } from './model/sections';
import { OverviewPage } from './page';

/** The view type, as saved in the workspace layout. */
export const OVERVIEW_VIEW = 'care-lexicon-overview';

const RECOUNT_MS = 500;

/** What a vault holds, in numbers that open their lists, what looks like its glossary, and what to try. */
export class OverviewView extends ItemView {
	private readonly statusEl: HTMLElement;
	private readonly pageEl: HTMLElement;
	private readonly listEl: HTMLElement;
	private readonly page: OverviewPage;
	private readonly list: OverviewList;
	private counts: Counts | null = null;
	private listing: { readonly opens: Listing; readonly label: string } | null = null;
	private runs = 0;
	private lists = 0;
	private width = 0;
	/** Whether something changed while the view was hidden. */
	private isStale = false;

	/** @param commands what the plugin's commands do. */
	constructor(
		leaf: WorkspaceLeaf,
		private readonly services: Pick<Services, 'index' | 'settings'>,
		private readonly commands: Readonly<Record<OverviewCommand, () => unknown>>,
	) {
		super(leaf);
		this.contentEl.addClass('care-lexicon-overview');
		this.statusEl = this.contentEl.createDiv({ cls: 'care-lexicon-summary', attr: { role: 'status' } });
		this.pageEl = this.contentEl.createDiv({ cls: 'care-lexicon-page' });
		this.listEl = this.contentEl.createDiv({ cls: 'care-lexicon-list' });
		this.listEl.hide();
		this.page = new OverviewPage(this.pageEl, {
			open: (opening, label) => this.openFigure(opening, label),
			use: (scope) => void this.use(scope),
		});
		this.list = this.addChild(new OverviewList(this.app, this.listEl, () => this.leaveList()));
	}

	override getViewType(): string {
		return OVERVIEW_VIEW;
	}

	override getDisplayText(): string {
		return 'Overview';
	}

	override getIcon(): string {
		return 'book-open-check';
	}

	protected override async onOpen(): Promise<void> {
		const { index, settings } = this.services;
		const recountSoon = debounce(() => this.follow(), RECOUNT_MS, true);
		this.register(() => recountSoon.cancel());
		this.registerEvent(index.onChanged(() => (this.counts ? recountSoon() : this.follow())));
		this.registerEvent(index.onProgress(() => !index.complete && this.follow()));
		this.registerEvent(settings.onChanged(() => this.follow()));
		const resized = new ResizeObserver(() => this.onResized());
		resized.observe(this.contentEl);
		this.register(() => resized.disconnect());
		this.follow();
		await super.onOpen();
	}

	protected override async onClose(): Promise<void> {
		this.runs++;
		this.lists++;
		await super.onClose();
	}

	private onResized(): void {
		if (this.isStale) this.follow();
		const { clientWidth } = this.contentEl;
		if (clientWidth !== this.width) this.list.measureAnew();
		this.width = clientWidth;
	}

	/** Counts again, or once the view is visible. */
	private follow(): void {
		this.isStale = !this.contentEl.isShown();
		if (!this.isStale) void this.count();
	}

	/** Counts the vault in slices. What was counted before stays on the page meanwhile. */
	private async count(): Promise<void> {
		const run = ++this.runs;
		const { index: { complete, lexicon, progress: { done, total } }, settings: { current: { scope } } } = this.services;
		if (!complete) {
			this.tell(`The vault is being read: ${done.toLocaleString()} of ${total.toLocaleString()} notes.`);
			return;
		}
		const count = new VaultCount(lexicon, scope);
		const slice = new TimeSlice();
		for (const share of count.steps()) {
			if (!slice.isOver) continue;
			if (!this.counts) this.tell(`Counting … ${Math.round(share * 100)} %`);
			await slice.rest();
			if (run !== this.runs) return;
			this.isStale = !this.contentEl.isShown();
			if (this.isStale) return;
		}
		this.counts = count.counts;
		this.page.show(sectionsOf(this.counts, scope));
		const { notes, entries } = this.counts;
		this.tell(`${entries.toLocaleString()} of ${notes.toLocaleString()} notes are entries of the glossary.`);
		if (this.listing) void this.showList(false);
	}

	/** Says how far the view is, where a screen reader hears it. */
	private tell(text: string): void {
		if (this.statusEl.getText() !== text) this.statusEl.setText(text);
	}

	private openFigure(opens: Opening, label: string): void {
		if (typeof opens === 'string') {
			this.commands[opens]();
			return;
		}
		this.listing = { opens, label };
		void this.showList(true);
	}

	/** Shows the list that was asked for, built in slices, in place of the page. */
	private async showList(isNew: boolean): Promise<void> {
		const run = ++this.lists;
		const { index: { lexicon }, settings: { current: { scope } } } = this.services;
		const { listing } = this;
		if (!listing) return;
		const slice = new TimeSlice();
		const steps = listedRows(lexicon, scope, listing.opens);
		let step = steps.next();
		while (step.done !== true) {
			await slice.rest();
			if (run !== this.lists) return;
			step = steps.next();
		}
		this.pageEl.hide();
		this.listEl.show();
		this.list.show(listing.label, step.value, isNew);
	}

	private leaveList(): void {
		const { listing } = this;
		this.lists++;
		this.listing = null;
		this.listEl.hide();
		this.pageEl.show();
		if (listing) this.page.focus(keyOf(listing));
	}

	private async use(scope: Scope): Promise<void> {
		const { settings } = this.services;
		const before = settings.current.scope;
		if (!(await settings.change(({ scope: { excluded } }) => ({ scope: { ...scope, excluded } })))) return;
		notifyWithUndo(`Entries of the glossary: ${scopeWords(scope)}.`, async () => {
			await settings.change({ scope: before });
		});
	}
}
