import { ItemView, Menu, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { PickedEntry } from '../../engine';
import { FoldedKeys } from '../parts/folded-keys';
import { labelBy } from '../parts/label';
import { lastEditor } from '../parts/last-editor';
import { showListMessage } from '../parts/list-message';
import { openEntry } from '../parts/open-place';
import { SelectionBar } from '../parts/selection-bar';
import type { Services } from '../vault/services';
import { TimeSlice } from '../vault/time-slice';
import type { EditorPlace } from '../writing/writable-note';
import { addEntryActions, addExportActions } from './actions';
import { EntryFacts } from './facts';
import { GlossaryHeader } from './header';
import { LetterIndex } from './letter-index';
import { LiveEntries } from './live-entries';
import { GlossaryBuilder, NOTHING_BUILT, type BuiltGlossary } from './model/built';
import { NO_FILTER, readFilter, savedFilter, withOneMore, type GlossaryFilter } from './model/filter';
import { letterKey } from './model/list';
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

/** The glossary from A to Z or by tag, for browsing, searching, comparing and exporting. */
export class GlossaryView extends ItemView {
	private readonly entries: LiveEntries;
	private readonly builder: GlossaryBuilder;
	private readonly header: GlossaryHeader;
	private readonly letters: LetterIndex;
	private readonly rows: GlossaryRows;
	private readonly selectionBar: SelectionBar;
	private readonly messageEl: HTMLElement;
	private readonly bodyEl: HTMLElement;
	private readonly scrollEl: HTMLElement;
	private readonly liveEl: HTMLElement;
	private readonly folded = new FoldedKeys();
	private filter = NO_FILTER;
	private built = NOTHING_BUILT;
	private draws = 0;
	private width = 0;
	/** Whether a new filter has not yet been shown, or announced to a screen reader. */
	private isUntold = false;
	/** Whether the open note is another than the one whose entry was scrolled to last. */
	private isUnrevealed = true;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly services: Pick<Services, 'app' | 'glossary' | 'index' | 'mentions' | 'settings'>,
		private readonly callbacks: GlossaryViewCallbacks,
	) {
		super(leaf);
		const facts = new EntryFacts(services.app, services);
		this.contentEl.addClass('care-lexicon-glossary');
		this.scrollEl = createDiv({ cls: 'care-lexicon-scroller' });
		this.header = new GlossaryHeader(this.contentEl, this.scrollEl, {
			change: (change) => this.change(change),
			foldAll: () => this.foldAll(),
			openExport: (event) => this.openMenu(event, (menu) => {
				addExportActions(menu, this.app, this.built.entries, this.builder.byName(this.built));
			}),
			enterList: () => this.rows.list.focus(this.rows.list.active),
		});
		this.messageEl = this.contentEl.createDiv({ cls: 'pane-empty care-lexicon-message' });
		this.bodyEl = this.contentEl.createDiv({ cls: 'care-lexicon-indexed' });
		this.bodyEl.append(this.scrollEl);
		this.letters = new LetterIndex(this.bodyEl, (letter, isFocused) => this.rows.jumpTo(letterKey(letter), isFocused));
		this.selectionBar = new SelectionBar(this.contentEl, () => this.leaveSelection());
		this.liveEl = this.contentEl.createDiv({ cls: 'care-lexicon-hidden', attr: { 'aria-live': 'polite' } });
		this.rows = this.addChild(new GlossaryRows(this.app, this.scrollEl, {
			tell: (entry) => facts.tell(entry),
			toggle: (key) => this.toggle(key),
			chooseTag: (tag) => this.change({ tags: withOneMore(this.filter.tags, tag), tab: 'entries' }),
			openEntry: ({ key }, pane) => void openEntry(this.app, services.index, key, pane),
			openMenu: ({ listed }, event) => this.openMenu(event, (menu) => {
				addEntryActions(menu, this.services, listed, (path) => callbacks.showMentions(path));
			}),
			onSelected: () => this.showSelected(),
		}));
		labelBy(this.rows.list.treeEl, this.contentEl.createDiv({ cls: 'care-lexicon-hidden', text: this.getDisplayText() }));
		this.entries = new LiveEntries(services, { isSeen: () => this.contentEl.isShown(), onChanged: () => this.follow() });
		this.builder = new GlossaryBuilder(this.entries.list, facts);
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
		return { ...super.getState(), ...savedFilter(this.filter) };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		this.filter = { ...this.filter, ...readFilter(state) };
		void this.draw();
		await super.setState(state, result);
	}

	protected override async onOpen(): Promise<void> {
		const { app, index, glossary, mentions } = this.services;
		this.registerEvent(index.onProgress(() => this.showMessage()));
		this.registerEvent(index.onChanged(() => this.filter.sort === 'time' && void this.draw()));
		this.registerEvent(mentions.onChanged(() => (this.filter.sort === 'mentions' ? void this.draw() : this.rows.list.draw())));
		this.registerEvent(app.workspace.on('file-open', () => this.followOpen()));
		this.registerEvent(glossary.onChanged(() => this.filter.query.trim() !== '' && void this.draw()));
		const resized = new ResizeObserver(() => this.onResized());
		// What is around the list as well: its size decides on the alphabet, which takes width from the list.
		for (const el of [this.bodyEl, this.scrollEl]) resized.observe(el);
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
		this.letters.fit();
		this.reveal();
	}

	private followOpen(): void {
		this.isUnrevealed = true;
		this.rows.list.draw();
		this.reveal();
	}

	/** Scrolls to the entry of the note that was opened, once it can be seen; never under the hands of someone who uses the view. */
	private reveal(): void {
		if (!this.isUnrevealed || !this.entries.complete || !this.contentEl.isShown()) return;
		this.isUnrevealed = false;
		const { tab, query } = this.filter;
		const path = this.app.workspace.getActiveFile()?.path ?? '';
		const listed = this.entries.list.get(path);
		if (!listed || tab !== 'entries' || query.trim() !== '' || this.contentEl.contains(this.contentEl.doc.activeElement)) return;
		this.isUnrevealed = this.folded.delete(letterKey(listed.letter));
		if (this.isUnrevealed) void this.draw();
		else this.rows.reveal(path);
	}

	/** Entries that no longer exist are deselected. */
	private follow(): void {
		this.rows.keep((id) => this.entries.list.get(id) !== null);
		void this.draw();
	}

	private change(change: Partial<GlossaryFilter>): void {
		const before = this.filter;
		this.filter = { ...before, ...change };
		if (JSON.stringify(savedFilter(this.filter)) !== JSON.stringify(savedFilter(before))) this.app.workspace.requestSaveLayout();
		this.isUntold = true;
		void this.draw();
	}

	private toggle(key: string): void {
		this.folded.toggle(key);
		void this.draw();
	}

	private foldAll(): void {
		const { tags, letters } = this.built;
		const above = tags.rows(new Set()).filter(({ folded }) => folded !== undefined);
		const keys = this.filter.tab === 'tags' ? above.map(({ key }) => key) : letters.map(({ letter }) => letterKey(letter));
		this.folded.toggleAll(keys);
		void this.draw();
	}

	/** Draws the current state. A long list is built in slices, and abandoned if something else has to be drawn in the meantime. */
	private async draw(): Promise<void> {
		const draw = ++this.draws;
		const slice = new TimeSlice();
		const steps = this.builder.build(this.filter, this.folded);
		let step = steps.next();
		while (step.done !== true) {
			await slice.rest();
			if (draw !== this.draws) return;
			step = steps.next();
		}
		this.show(step.value);
	}

	private show(built: BuiltGlossary): void {
		this.built = built;
		const { tab } = this.filter;
		const counts = { entries: built.entries.length, tags: built.tags.size };
		this.header.show(this.filter, counts, tab === 'tags' || built.letters.length > 0);
		this.letters.show(built.letters);
		this.rows.show(built.rows);
		if (this.isUntold) this.rows.startAnew();
		this.showMessage();
		this.letters.fit();
		this.reveal();
		const told = `${counts.entries.toLocaleString()} of ${this.entries.list.entries.length.toLocaleString()} entries`;
		if (this.isUntold && tab === 'entries') this.liveEl.setText(told);
		this.isUntold = false;
	}

	private showMessage(): void {
		const { filter, entries: { complete: isSorted, list } } = this;
		const { index, glossary } = this.services;
		const counts = { all: list.entries.length, entries: this.built.entries.length, tags: this.built.tags.size };
		const reading = index.complete ? null : index.progress;
		const text = messageOnGlossary({ reading, isSorted, isSearchable: glossary.complete, filter, counts });
		showListMessage(this.messageEl, text, text === NO_ENTRY ? () => this.change({ tags: [], query: '' }) : null);
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
