import { ItemView, Menu, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { tellDefinition, type PickedEntry } from '../../engine';
import { FoldedKeys } from '../parts/folded-keys';
import { labelBy } from '../parts/label';
import { lastEditor } from '../parts/last-editor';
import { showListMessage } from '../parts/list-message';
import { openEntry } from '../parts/open-place';
import { SelectionBar } from '../parts/selection-bar';
import { whereabouts } from '../vault/note-title';
import type { Services } from '../vault/services';
import { TimeSlice } from '../vault/time-slice';
import type { EditorPlace } from '../writing/writable-note';
import { addEntryActions, addExportActions } from './actions';
import { GlossaryHeader } from './header';
import { LiveEntries } from './live-entries';
import type { ListedEntry } from './model/entries';
import { NO_FILTER, type GlossaryFilter } from './model/filter';
import { hitRows, letterKey, letterRows, lettersOf, MOST_HITS, withTag, type GlossaryRow, type LetterCount } from './model/list';
import { messageOnGlossary, NO_ENTRY } from './model/message';
import { GlossaryRows } from './rows';

/** The view type, as saved in the workspace layout. */
export const GLOSSARY_VIEW = 'care-lexicon-glossary';

/** What the glossary view delegates to other capabilities. */
interface GlossaryViewCallbacks {
	/** Compares entries. @param place the editor that the comparison may be inserted into. */
	compare(entries: readonly PickedEntry[], place: EditorPlace | null): void;
	/** Shows the mentions of the note at a path. */
	showMentions(path: string): unknown;
}

/** A list to be shown. */
interface BuiltGlossary {
	readonly rows: readonly GlossaryRow[];
	/** The entries in it, including those under folded headings. */
	readonly entries: readonly ListedEntry[];
	readonly letters: readonly LetterCount[];
}

/** The glossary from A to Z or by tag, for browsing, searching, comparing and exporting. */
export class GlossaryView extends ItemView {
	private readonly entries: LiveEntries;
	private readonly header: GlossaryHeader;
	private readonly rows: GlossaryRows;
	private readonly selectionBar: SelectionBar;
	private readonly messageEl: HTMLElement;
	private readonly scrollEl: HTMLElement;
	private readonly liveEl: HTMLElement;
	private readonly folded = new FoldedKeys();
	private filter = NO_FILTER;
	private built: BuiltGlossary = { rows: [], entries: [], letters: [] };
	private draws = 0;
	private width = 0;
	/** Whether a new filter has not yet been shown, or announced to a screen reader. */
	private isUntold = false;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly services: Pick<Services, 'app' | 'glossary' | 'index' | 'settings'>,
		private readonly callbacks: GlossaryViewCallbacks,
	) {
		super(leaf);
		this.contentEl.addClass('care-lexicon-glossary');
		this.scrollEl = createDiv({ cls: 'care-lexicon-scroller' });
		this.header = new GlossaryHeader(this.contentEl, this.scrollEl, {
			change: (change) => this.change(change),
			foldAll: () => this.foldAll(),
			openExport: (event) => this.openMenu(event, (menu) => addExportActions(menu, this.app, this.built.entries)),
			jumpTo: (letter) => this.rows.jumpTo(letterKey(letter)),
			enterList: () => this.rows.list.focus(this.rows.list.active),
		});
		this.messageEl = this.contentEl.createDiv({ cls: 'pane-empty care-lexicon-message' });
		this.contentEl.append(this.scrollEl);
		this.selectionBar = new SelectionBar(this.contentEl, () => this.leaveSelection());
		this.liveEl = this.contentEl.createDiv({ cls: 'care-lexicon-hidden', attr: { 'aria-live': 'polite' } });
		this.rows = this.addChild(new GlossaryRows(this.app, this.scrollEl, {
			tell: (entry) => ({ told: tellDefinition(services.index.lexicon, entry), where: whereabouts(services.index.lexicon, entry) }),
			toggle: (key) => this.toggle(key),
			chooseTag: (tag) => this.change({ tag, tab: 'entries' }),
			openEntry: ({ key }, pane) => void openEntry(this.app, services.index, key, pane),
			openMenu: ({ listed }, event) => this.openMenu(event, (menu) => {
				addEntryActions(menu, this.services, listed, (path) => callbacks.showMentions(path));
			}),
			onSelected: () => this.showSelected(),
		}));
		labelBy(this.rows.list.treeEl, this.contentEl.createDiv({ cls: 'care-lexicon-hidden', text: this.getDisplayText() }));
		this.entries = new LiveEntries(services, { isSeen: () => this.contentEl.isShown(), onChanged: () => this.follow() });
	}

	override getViewType(): string {
		return GLOSSARY_VIEW;
	}

	override getDisplayText(): string {
		return 'Glossary';
	}

	override getIcon(): string {
		return 'book-a';
	}

	override getState(): Record<string, unknown> {
		const { tab, tag } = this.filter;
		return { ...super.getState(), tab, tag };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		const saved = new Map<string, unknown>(typeof state === 'object' && state !== null ? Object.entries(state) : []);
		const [tab, tag] = [saved.get('tab'), saved.get('tag')];
		this.filter = { ...this.filter, tab: tab === 'tags' ? 'tags' : 'entries', tag: typeof tag === 'string' ? tag : '' };
		void this.draw();
		await super.setState(state, result);
	}

	protected override async onOpen(): Promise<void> {
		const { index, glossary } = this.services;
		this.registerEvent(index.onProgress(() => this.showMessage()));
		this.registerEvent(glossary.onChanged(() => this.filter.query.trim() !== '' && void this.draw()));
		const resized = new ResizeObserver(() => this.onResized());
		resized.observe(this.scrollEl);
		this.register(() => resized.disconnect());
		this.showMessage();
		this.addChild(this.entries);
		await super.onOpen();
	}

	private onResized(): void {
		this.entries.resume();
		const { clientWidth } = this.scrollEl;
		if (clientWidth === this.width) this.rows.list.draw();
		else this.rows.list.measureAnew();
		this.width = clientWidth;
	}

	/** Entries that no longer exist are deselected. */
	private follow(): void {
		this.rows.keep((id) => this.entries.list.get(id) !== null);
		void this.draw();
	}

	private change(change: Partial<GlossaryFilter>): void {
		const before = this.filter;
		this.filter = { ...before, ...change };
		if (this.filter.tab !== before.tab || this.filter.tag !== before.tag) this.app.workspace.requestSaveLayout();
		this.isUntold = true;
		void this.draw();
	}

	private toggle(key: string): void {
		this.folded.toggle(key);
		void this.draw();
	}

	private foldAll(): void {
		const tags = this.entries.list.tags.rows(new Set()).filter(({ folded }) => folded !== undefined);
		const keys = this.filter.tab === 'tags' ? tags.map(({ key }) => key) : this.built.letters.map(({ letter }) => letterKey(letter));
		this.folded.toggleAll(keys);
		void this.draw();
	}

	/** Draws the current state. A long list is built in slices, and abandoned if something else has to be drawn in the meantime. */
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
		this.show(step.value);
	}

	private *build(): Generator<void, BuiltGlossary> {
		const { tab, tag, query } = this.filter;
		const { list } = this.entries;
		if (tab === 'tags') return { rows: list.tags.rows(this.folded), entries: list.entries, letters: [] };
		if (query.trim() !== '') {
			const rows = hitRows(this.services.glossary.search(tag === '' ? query : `#${tag} ${query}`, MOST_HITS), (id) => list.get(id));
			return { rows, entries: rows.map(({ listed }) => listed), letters: [] };
		}
		const entries = yield* withTag(list.entries, tag);
		return { rows: yield* letterRows(entries, this.folded), entries, letters: lettersOf(entries) };
	}

	private show(built: BuiltGlossary): void {
		this.built = built;
		const { list } = this.entries;
		const counts = { entries: list.entries.length, tags: list.tags.size };
		this.header.show(this.filter, counts, built.letters);
		this.rows.show(built.rows);
		if (this.isUntold) this.rows.startAnew();
		this.showMessage();
		if (this.isUntold && this.filter.tab === 'entries')
			this.liveEl.setText(`${built.entries.length.toLocaleString()} of ${counts.entries.toLocaleString()} entries`);
		this.isUntold = false;
	}

	private showMessage(): void {
		const { filter, entries: { complete: isSorted, list } } = this;
		const { index, glossary } = this.services;
		const counts = { entries: list.entries.length, tags: list.tags.size, rows: this.built.rows.length };
		const reading = index.complete ? null : index.progress;
		const text = messageOnGlossary({ reading, isSorted, isSearchable: glossary.complete, filter, counts });
		showListMessage(this.messageEl, text, text === NO_ENTRY ? () => this.change({ tag: '', query: '' }) : null);
	}

	private openMenu(event: MouseEvent, fill: (menu: Menu) => void): void {
		const menu = new Menu();
		fill(menu);
		menu.showAtMouseEvent(event);
	}

	private leaveSelection(): void {
		this.rows.clear();
		this.rows.list.focus(this.rows.list.active);
	}

	private showSelected(): void {
		const { size } = this.rows.selection;
		this.selectionBar.show(size, [{ title: 'Compare', isMain: true, isDisabled: size < 2, act: () => this.compare() }]);
	}

	private compare(): void {
		const picked = this.rows.selection.all().flatMap((id) => this.entries.list.get(id) ?? []);
		this.callbacks.compare(picked.map(({ entry, title }) => ({ id: entry.id, name: title })), lastEditor(this.app));
	}
}
