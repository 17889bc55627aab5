import { debounce, ItemView, type WorkspaceLeaf } from 'obsidian';
import { countSteps, scopeWords, type Scope } from '../../engine';
import type { Services } from '../vault/services';
import { inSlices } from '../vault/time-slice';
import { notifyWithUndo } from '../writing/undo-notice';
import { OverviewList } from './list';
import { listedRows } from './model/listed';
import { sectionsOf, type Figure, type OverviewCommand } from './model/sections';
import { OverviewPage } from './page';

/** The view type, as saved in the workspace layout. */
export const OVERVIEW_VIEW = 'care-lexicon-overview';

const RECOUNT_MS = 500;

/** What a vault holds, in numbers that open their lists, what looks like its glossary, and what to try. */
export class OverviewView extends ItemView {
	private readonly statusEl: HTMLElement;
	private readonly page: OverviewPage;
	private readonly list: OverviewList;
	/** The number whose list is shown in place of the page. */
	private listed: Figure | null = null;
	private isCounted = false;
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
		this.page = new OverviewPage(this.contentEl.createDiv({ cls: 'care-lexicon-page' }), {
			show: (figure) => void this.showList(figure),
			use: (scope) => void this.use(scope),
		});
		this.list = this.addChild(new OverviewList(this.app, this.contentEl.createDiv({ cls: 'care-lexicon-list' }), () => this.leaveList()));
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
		this.registerEvent(index.onChanged(() => (this.isCounted ? recountSoon() : this.follow())));
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
		if (!complete) this.tell(`The vault is being read: ${done.toLocaleString()} of ${total.toLocaleString()} notes.`);
		const counted = !complete ? null : await inSlices(countSteps(lexicon, scope), () => {
			this.isStale = !this.contentEl.isShown();
			return run === this.runs && !this.isStale;
		});
		if (!counted || run !== this.runs) return;
		const [counts] = counted;
		this.isCounted = true;
		this.page.show(sectionsOf(counts, scope));
		this.tell(`${counts.entries.toLocaleString()} of ${counts.notes.toLocaleString()} notes are entries of the glossary.`);
		void this.showList(this.listed);
	}

	/** Says how far the view is, where a screen reader hears it. */
	private tell(text: string): void {
		if (this.statusEl.getText() !== text) this.statusEl.setText(text);
	}

	/** Shows the list of a number in place of the page, built in slices. */
	private async showList(figure: Figure | null): Promise<void> {
		if (!figure) return;
		if (typeof figure.opens === 'string') {
			this.commands[figure.opens]();
			return;
		}
		const isNew = figure !== this.listed;
		this.listed = figure;
		const { index: { lexicon }, settings: { current: { scope } } } = this.services;
		const run = ++this.lists;
		const rows = await inSlices(listedRows(lexicon, scope, figure.opens), () => run === this.lists);
		if (!rows || run !== this.lists) return;
		this.contentEl.addClass('is-listing');
		this.list.show(figure.label, rows, isNew);
	}

	private leaveList(): void {
		const key = this.listed?.label;
		this.lists++;
		this.listed = null;
		this.contentEl.removeClass('is-listing');
		if (key !== undefined) this.page.focus(key);
	}

	private async use(scope: Scope): Promise<void> {
		const { settings } = this.services;
		const before = settings.current.scope;
		if (!(await settings.change(({ scope: { excluded } }) => ({ scope: { ...scope, excluded } })))) return;
		notifyWithUndo(`Entries of the glossary: ${scopeWords(scope)}.`, async () => void (await settings.change({ scope: before })));
	}
}
