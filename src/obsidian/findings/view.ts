import { Menu, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { byTask, Cause, ignoredBy, VaultAudit } from '../../engine';
import { FoldedKeys } from '../parts/folded-keys';
import { labelBy } from '../parts/label';
import { openPlace } from '../parts/open-place';
import { VaultView } from '../parts/vault-view';
import type { Services } from '../vault/services';
import { TimeSlice } from '../vault/time-slice';
import { FindingsHeader } from './header';
import { addCauseActions, ignore, type Ignored } from './ignoring';
import { filterCauses, NO_FILTER, partsInForce, readFilter, type CheckFilter } from './model/filter';
import { findingRows, summaryOf, type FindingRow } from './model/list';
import { FindingRows } from './rows';

/** The view type, as saved in the workspace layout. */
export const FINDINGS_VIEW = 'care-lexicon-findings';

/** When the first check shows partial results, and the factor by which each following interval grows. */
const FIRST_SHOWN_MS = 40;
const SHOWN_AGAIN = 3;

/** What the audit finds, by what is to be done: one row for each cause, with links to its places. */
export class FindingsView extends VaultView {
	private readonly header: FindingsHeader;
	protected override readonly sizedEl: HTMLElement;
	private readonly rows: FindingRows;
	private readonly toggled = new FoldedKeys();
	private filter = NO_FILTER;
	private isShowingIgnored = false;
	/** The audit that is shown, and how far it has got; null once it is complete. */
	private shown: { readonly audit: VaultAudit; readonly progress: string | null } | null = null;
	private tasks: readonly string[] = [];
	private draws = 0;
	/** Whether the list is to get the focus as soon as it has rows. */
	private isEntered = false;

	constructor(leaf: WorkspaceLeaf, services: Pick<Services, 'index' | 'settings'>) {
		super(leaf, services);
		this.contentEl.addClass('care-lexicon-findings');
		this.header = new FindingsHeader(this.contentEl, {
			changeFilter: (change) => this.changeFilter(change),
			enterList: () => this.rows.list.focus(this.rows.list.active),
			foldAll: () => this.redraw(() => this.toggled.toggleAll(this.tasks)),
			showIgnored: (isShown) => this.redraw(() => (this.isShowingIgnored = isShown)),
		});
		this.sizedEl = this.contentEl.createDiv({ cls: 'care-lexicon-scroller' });
		this.rows = this.addChild(new FindingRows(this.app, this.sizedEl, {
			toggle: (key) => this.redraw(() => this.toggled.toggle(key)),
			ignore: (cause, what) => void ignore(services.settings, cause, what),
			openMenu: (cause, at) => this.openMenu(cause, at),
		}));
		labelBy(this.rows.list.treeEl, this.contentEl.createDiv({ cls: 'care-lexicon-hidden', text: this.getDisplayText() }));
	}

	override getViewType(): string {
		return FINDINGS_VIEW;
	}

	override getDisplayText(): string {
		return 'Vault check';
	}

	override getIcon(): string {
		return 'list-checks';
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), ...this.filter };
	}

	/** Filters the findings: by this another view opens those of a kind, and the workspace those that were seen last. */
	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		this.filter = readFilter(state);
		this.rows.list.scrollToStart();
		void this.draw();
		await super.setState(state, result);
	}

	protected override async onClose(): Promise<void> {
		this.draws++;
		await super.onClose();
	}

	/** Moves the focus into the list, unless the user is elsewhere by the time that it has rows. */
	enter(): void {
		this.isEntered = true;
		void this.draw();
	}

	/** Whether a finding is selected. */
	get hasSelected(): boolean {
		return this.rows.selected !== null;
	}

	/** Ignores the selected finding, or its kind; or lists it again. */
	ignoreSelected(what: Ignored): void {
		const { selected } = this.rows;
		if (selected) void ignore(this.services.settings, selected, what);
	}

	protected override fit(isWidth: boolean): void {
		this.rows.list[isWidth ? 'measureAnew' : 'draw']();
	}

	protected override onSettings(): void {
		void this.draw();
		super.onSettings();
	}

	/** Walks the vault in slices. The first check shows partial results; later ones keep the old results until they are complete. */
	protected override async work(): Promise<void> {
		const run = ++this.runs;
		const { index, settings } = this.services;
		if (!index.complete) {
			this.header.statusEl.setText('The vault is being read …');
			return;
		}
		const audit = new VaultAudit(index.lexicon, settings.current.scope);
		const [slice, start] = [new TimeSlice(), performance.now()];
		let shownAt = FIRST_SHOWN_MS;
		for (const seen of audit.steps()) {
			if (!slice.isOver) continue;
			const time = performance.now() - start;
			if (!this.isDone && time >= shownAt) {
				shownAt = time * SHOWN_AGAIN;
				this.show(audit, `Checking … ${seen.toLocaleString()} of ${index.lexicon.size.toLocaleString()} notes.`);
			}
			await slice.rest();
			if (!this.goesOn(run)) return;
		}
		this.isDone = true;
		this.show(audit, null);
	}

	/** Shows the results of an audit. */
	private show(audit: VaultAudit, progress: string | null): void {
		this.shown = { audit, progress };
		void this.draw();
	}

	/** Files that could not be read are the plugin's own finding, since the engine never sees them. */
	private unreadable(): Cause[] {
		return Array.from(this.services.index.unreadable, ([path, reason]) => {
			const what = `This note is left out, since it cannot be read (${reason}). It is tried again when it changes.`;
			const cause = new Cause('unreadable', path, { what, places: 'told' });
			cause.add(path, 1);
			return cause;
		});
	}

	private redraw(change: () => unknown): void {
		change();
		void this.draw();
	}

	private changeFilter(change: Partial<CheckFilter>): void {
		this.filter = { ...this.filter, ...change };
		this.app.workspace.requestSaveLayout();
		void this.draw();
	}

	/** Draws the results. A long list is built in slices, and abandoned if something else has to be drawn in the meantime. */
	private async draw(): Promise<void> {
		const draw = ++this.draws;
		const slice = new TimeSlice();
		const steps = this.build();
		let step = steps.next();
		while (step.done !== true) {
			await slice.rest();
			if (draw !== this.draws) return;
			step = steps.next();
		}
		this.rows.show(step.value);
		if (!this.isEntered || step.value.length === 0) return;
		this.isEntered = false;
		const { activeElement, body } = this.contentEl.doc;
		if (activeElement === null || activeElement === body || this.containerEl.contains(activeElement)) this.rows.list.focus(0);
	}

	private *build(): Generator<void, FindingRow[]> {
		if (!this.shown) return [];
		const { shown: { audit, progress }, filter, toggled } = this;
		const { index, settings } = this.services;
		const isIgnored = ignoredBy(settings.current.ignoredFindings);
		const found = yield* audit.causes(isIgnored);
		const unreadable = this.unreadable();
		const open = unreadable.filter((cause) => !isIgnored(cause)).concat(found.open);
		const ignored = unreadable.filter(isIgnored).concat(found.ignored);
		const listed = this.isShowingIgnored ? open.concat(ignored) : open;
		yield;
		const causes = yield* filterCauses(listed, filter);
		yield;
		const groups = byTask(causes);
		this.tasks = groups.map(({ task }) => `task ${task}`);
		this.header.show(filter, listed);
		const summed = { notes: index.lexicon.size, ignored: ignored.length, isFiltered: partsInForce(filter).length > 0 };
		this.header.statusEl.setText(progress ?? summaryOf(causes, summed));
		return yield* findingRows(groups, { toggled, isIgnored });
	}

	private openMenu(cause: Cause, at: MouseEvent | { readonly x: number; readonly y: number }): void {
		const menu = new Menu();
		const [first] = cause.places;
		addCauseActions(menu, this.services.settings, cause, () => first && openPlace(this.app, first, false));
		if ('type' in at) menu.showAtMouseEvent(at);
		else menu.showAtPosition(at, this.contentEl.doc);
	}
}
