import type { WorkspaceLeaf } from 'obsidian';
import { countSteps, scopeWords, type Scope } from '../../engine';
import { VaultView } from '../parts/vault-view';
import type { Services } from '../vault/services';
import { inSlices } from '../vault/time-slice';
import { notifyWithUndo } from '../writing/undo-notice';
import { OverviewList } from './list';
import { listedRows, type Listing } from './model/listed';
import { sectionsOf, type Figure, type OverviewCommand, type Opened } from './model/sections';
import { OverviewPage } from './page';

/** The view type, as saved in the workspace layout. */
export const OVERVIEW_VIEW = 'care-lexicon-overview';

/** What the overview opens elsewhere. */
interface OverviewDoors {
	/** What the plugin's commands do. */
	readonly commands: Readonly<Record<OverviewCommand, () => unknown>>;
	/** Opens the check of the vault. @param kind the kind of its findings; empty for all. */
	check(kind: string): unknown;
}

/** What a vault holds, in numbers that open their lists, what looks like its glossary, and what to try. */
export class OverviewView extends VaultView {
	private readonly statusEl: HTMLElement;
	private readonly page: OverviewPage;
	private readonly list: OverviewList;
	/** The number whose list is shown in place of the page. */
	private listed: Figure | null = null;
	private lists = 0;
	protected override readonly sizedEl = this.contentEl;

	constructor(
		leaf: WorkspaceLeaf,
		services: Pick<Services, 'index' | 'settings'>,
		private readonly doors: OverviewDoors,
	) {
		super(leaf, services);
		this.contentEl.addClass('care-lexicon-overview');
		this.statusEl = this.contentEl.createDiv({ cls: 'care-lexicon-summary', attr: { role: 'status' } });
		this.page = new OverviewPage(this.contentEl.createDiv({ cls: 'care-lexicon-page' }), {
			show: (figure) => this.openFigure(figure, figure.opens),
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

	protected override async onClose(): Promise<void> {
		this.lists++;
		await super.onClose();
	}

	protected override fit(isWidth: boolean): void {
		if (isWidth) this.list.measureAnew();
	}

	/** Counts the vault. What was counted before stays on the page meanwhile. */
	protected override async work(): Promise<void> {
		const run = ++this.runs;
		const { index: { complete, lexicon, progress: { done, total } }, settings: { current: { scope, ignoredFindings } } } = this.services;
		if (!complete) this.tell(`The vault is being read: ${done.toLocaleString()} of ${total.toLocaleString()} notes.`);
		const counted = complete ? await inSlices(countSteps(lexicon, scope, ignoredFindings), () => this.goesOn(run)) : null;
		if (!counted || run !== this.runs) return;
		const [counts] = counted;
		this.isDone = true;
		this.page.show(sectionsOf(counts, scope));
		this.tell(`${(counts.entries - counts.terms).toLocaleString()} of ${counts.notes.toLocaleString()} notes are entries of the glossary.`);
		if (this.listed) this.openFigure(this.listed, this.listed.opens);
	}

	/** Says how far the view is, where a screen reader hears it. */
	private tell(text: string): void {
		if (this.statusEl.getText() !== text) this.statusEl.setText(text);
	}

	private openFigure(figure: Figure, opens: Opened): void {
		if (typeof opens === 'string') this.doors.commands[opens]();
		else if ('check' in opens) this.doors.check(opens.check);
		else void this.showList(figure, opens);
	}

	/** Shows the list of a number in place of the page, built in slices. */
	private async showList(figure: Figure, listing: Listing): Promise<void> {
		const isNew = figure !== this.listed;
		this.listed = figure;
		const { index: { lexicon }, settings: { current: { scope } } } = this.services;
		const run = ++this.lists;
		const rows = await inSlices(listedRows(lexicon, scope, listing), () => run === this.lists);
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
