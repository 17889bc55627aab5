import { ItemView, debounce, setIcon, type WorkspaceLeaf } from 'obsidian';
import { auditSteps, inOrder, type Finding } from '../engine';
import { labelBy } from './label';
import { openPlace, paneOf } from './open-place';
import { onPress } from './press';
import type { SettingsStore } from './settings-store';
import { TimeSlice } from './time-slice';
import type { VaultIndex } from './vault-index';

/** The type of the view, as a layout saves it. */
export const FINDINGS_VIEW = 'care-lexicon-findings';

const REDRAW_MS = 500;

const SEVERITIES: ReadonlyMap<Finding['severity'], { readonly icon: string; readonly word: string }> = new Map([
	['error', { icon: 'circle-x', word: 'Error' }],
	['warning', { icon: 'triangle-alert', word: 'Warning' }],
	['info', { icon: 'info', word: 'Hint' }],
]);

/** A file that could not be read is a finding of the plugin's own: the engine never sees it. */
type Listed = Pick<Finding, 'severity' | 'path' | 'line' | 'message'>;

/** What the audit finds, note by note, each line a way to its place. */
export class FindingsView extends ItemView {
	private draws = 0;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly index: VaultIndex,
		private readonly settings: SettingsStore,
	) {
		super(leaf);
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
		this.contentEl.addClass('care-lexicon-findings');
		// The whole vault is walked, so not at every keystroke of an edit.
		const redraw = debounce(() => void this.draw(), REDRAW_MS, true);
		this.register(() => redraw.cancel());
		this.registerEvent(this.index.onChanged(redraw));
		this.registerEvent(this.settings.onChanged(redraw));
		await this.draw();
	}

	private async draw(): Promise<void> {
		const draw = ++this.draws;
		const slice = new TimeSlice();
		const found: Listed[] = [...this.index.unreadable].map(([path, reason]) => ({ severity: 'error', path, line: 1, message: `This file cannot be read (${reason}). Check its permissions, or restore it from a backup.` }));
		const findings: Finding[] = [];
		for (const step of auditSteps(this.index.lexicon, this.settings.current.scope)) {
			for (const one of step) findings.push(one);
			await slice.rest();
			if (draw !== this.draws) return;
		}
		for (const one of inOrder(findings)) found.push(one);
		const list = createDiv();
		list.createDiv({ cls: 'care-lexicon-summary', text: this.summary(found), attr: { role: 'status' } });
		for (const path of new Set(found.map((one) => one.path))) {
			const item = list.createDiv({ cls: 'care-lexicon-group', attr: { role: 'group', 'data-path': path } });
			labelBy(item, item.createDiv({ cls: 'care-lexicon-path', text: path.replace(/\.md$/i, '') }));
			for (const finding of found) if (finding.path === path) this.drawFinding(item, finding);
			await slice.rest();
			if (draw !== this.draws) return;
		}
		const { scrollTop } = this.contentEl;
		this.contentEl.replaceChildren(list);
		this.contentEl.scrollTop = scrollTop;
	}

	private summary(found: readonly Listed[]): string {
		if (!this.index.complete) return 'The vault is being read …';
		if (found.length === 0) return 'Nothing to mend: every note can be read, every link leads somewhere, every entry says what it is.';
		const counts = [...SEVERITIES].map(([severity, { word }]) => {
			const count = found.filter((one) => one.severity === severity).length;
			return count === 0 ? '' : `${count} ${word.toLowerCase()}${count === 1 ? '' : 's'}`;
		});
		return `${counts.filter((count) => count !== '').join(', ')} in ${new Set(found.map(({ path }) => path)).size} of ${this.index.lexicon.size} notes.`;
	}

	private drawFinding(item: HTMLElement, { severity, path, line, message }: Listed): void {
		const el = item.createDiv({ cls: 'care-lexicon-finding', attr: { role: 'link', tabindex: '0', 'data-severity': severity } });
		const { icon, word } = SEVERITIES.get(severity) ?? { icon: 'info', word: severity };
		setIcon(el.createSpan({ cls: 'care-lexicon-severity', attr: { 'aria-label': word, role: 'img' } }), icon);
		el.createSpan({ cls: 'care-lexicon-finding-text', text: message });
		el.createSpan({ cls: 'care-lexicon-line', text: `Line ${line}` });
		onPress(el, (event) => void openPlace(this.app, { path, line }, paneOf(event)));
	}
}
