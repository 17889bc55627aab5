import { ItemView, debounce, type WorkspaceLeaf } from 'obsidian';
import { FINDING_CODES, FINDING_KINDS, VaultAudit } from '../../engine';
import { labelBy } from '../parts/label';
import type { Services } from '../vault/services';
import { TimeSlice } from '../vault/time-slice';
import { findingRows, summaryOf, type ListedKind } from './model/list';
import { FindingRows } from './rows';

/** The view type, as saved in the workspace layout. */
export const FINDINGS_VIEW = 'care-lexicon-findings';

const REDRAW_MS = 500;
/** When the first check shows partial results, and the factor by which each following interval grows. */
const FIRST_SHOWN_MS = 40;
const SHOWN_AGAIN = 3;

/** What the audit finds, by kind: one row for each cause, with links to its places. */
export class FindingsView extends ItemView {
	private readonly statusEl: HTMLElement;
	private readonly scrollEl: HTMLElement;
	private readonly rows: FindingRows;
	private readonly toggled = new Set<string>();
	private kinds: readonly ListedKind[] = [];
	private checks = 0;
	private draws = 0;
	private width = 0;
	/** Whether the whole vault has been checked once: later checks keep the old results until they are complete. */
	private isChecked = false;
	/** Whether something changed while the view was hidden. */
	private isStale = false;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly services: Pick<Services, 'index' | 'settings'>,
	) {
		super(leaf);
		this.contentEl.addClass('care-lexicon-findings');
		this.statusEl = this.contentEl.createDiv({ cls: 'care-lexicon-summary', attr: { role: 'status' } });
		this.scrollEl = this.contentEl.createDiv({ cls: 'care-lexicon-scroller' });
		this.rows = this.addChild(new FindingRows(this.app, this.scrollEl, (key) => this.toggle(key)));
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

	protected override async onOpen(): Promise<void> {
		// A check walks the whole vault, so it does not run at every keystroke.
		const checkSoon = debounce(() => this.follow(), REDRAW_MS, true);
		this.register(() => checkSoon.cancel());
		this.registerEvent(this.services.index.onChanged(() => (this.isChecked ? checkSoon() : this.follow())));
		this.registerEvent(this.services.settings.onChanged(checkSoon));
		const resized = new ResizeObserver(() => this.onResized());
		resized.observe(this.scrollEl);
		this.register(() => resized.disconnect());
		this.follow();
		await super.onOpen();
	}

	protected override async onClose(): Promise<void> {
		this.checks++;
		this.draws++;
		await super.onClose();
	}

	private onResized(): void {
		if (this.isStale) this.follow();
		const { clientWidth } = this.scrollEl;
		if (clientWidth === this.width) this.rows.list.draw();
		else this.rows.list.measureAnew();
		this.width = clientWidth;
	}

	/** Checks again, or once the view is visible. */
	private follow(): void {
		this.isStale = !this.contentEl.isShown();
		if (!this.isStale) void this.check();
	}

	/** Walks the vault in slices. The first check shows partial results. */
	private async check(): Promise<void> {
		const check = ++this.checks;
		if (!this.services.index.complete) {
			this.statusEl.setText('The vault is being read …');
			return;
		}
		const audit = new VaultAudit(this.services.index.lexicon, this.services.settings.current.scope);
		const [slice, start] = [new TimeSlice(), performance.now()];
		let shownAt = FIRST_SHOWN_MS;
		for (const seen of audit.steps()) {
			if (!slice.isOver) continue;
			const time = performance.now() - start;
			if (!this.isChecked && time >= shownAt) {
				shownAt = time * SHOWN_AGAIN;
				this.show(audit, `Checking … ${seen.toLocaleString()} of ${this.services.index.lexicon.size.toLocaleString()} notes.`);
			}
			await slice.rest();
			if (check !== this.checks) return;
		}
		this.isChecked = true;
		this.show(audit, null);
	}

	/** Shows the results of an audit. @param progress how far the check is; null once it is complete. */
	private show(audit: VaultAudit, progress: string | null): void {
		const found = FINDING_CODES.map((code): ListedKind => ({ code, ...FINDING_KINDS[code], causes: audit.causes(code) }));
		this.kinds = [this.unreadable(), ...found];
		this.statusEl.setText(progress ?? summaryOf(this.kinds, this.services.index.lexicon.size));
		void this.draw();
	}

	/** Files that could not be read are the plugin's own finding, since the engine never sees them. */
	private unreadable(): ListedKind {
		const causes = Array.from(this.services.index.unreadable, ([path, reason]) => {
			const gist = `This note is left out, since it cannot be read (${reason}). It is tried again when it changes.`;
			return { key: path, count: 1, gist, finding: { path, line: 1, places: [{ path, line: 1 }] } };
		});
		return { code: 'unreadable', severity: 'error', heading: 'Notes that cannot be read', causes };
	}

	private toggle(key: string): void {
		if (!this.toggled.delete(key)) this.toggled.add(key);
		void this.draw();
	}

	/** Draws the results. A long list is built in slices, and abandoned if something else has to be drawn in the meantime. */
	private async draw(): Promise<void> {
		const draw = ++this.draws;
		const slice = new TimeSlice();
		const steps = findingRows(this.kinds, this.toggled);
		let step = steps.next();
		while (step.done !== true) {
			await slice.rest();
			if (draw !== this.draws) return;
			step = steps.next();
		}
		this.rows.show(step.value);
	}
}
