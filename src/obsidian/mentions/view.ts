import { ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { labelBy } from '../parts/label';
import { showListMessage } from '../parts/list-message';
import { SelectionBar } from '../parts/selection-bar';
import { distinctTitleOf } from '../vault/note-title';
import type { Services } from '../vault/services';
import { actionsForSeveral, type ListServices } from './actions';
import { ContextLoader } from './context-loader';
import { Drawing } from './drawing';
import { MentionsHeader } from './header';
import { NO_FILTER, type MentionFilter } from './model/filter';
import { readArrangement, type Arrangement } from './model/arrangement';
import type { ListedMention, MentionListRow } from './model/list';
import { MentionList } from './model/mention-list';
import { messageOn, NO_MATCH } from './model/message';
import { NoteMentions, stateOf } from './note-mentions';
import { RowInput } from './row-input';
import { MentionRows } from './rows';
import { ShownNote } from './shown-note';

/** The type of the view, as a layout saves it. */
export const MENTIONS_VIEW = 'care-lexicon-mentions';

/** While more comes in, what there is is drawn about this often. */
const REDRAW_MS = 100;
const PROGRESS_MS = 200;

/** The rows of a list. */
interface BuiltMentions {
	readonly rows: readonly MentionListRow[];
	/** The mentions that pass the filter. */
	readonly shown: readonly ListedMention[];
}

/** Where the open note is mentioned, by links and under any of its names; and what it mentions itself without a link. */
export class MentionsView extends ItemView {
	private readonly note = new ShownNote(this.app);
	private readonly drawing = new Drawing(() => this.build(), (built) => this.show(built));
	private readonly gathered: NoteMentions;
	private readonly contexts: ContextLoader;
	private readonly shared: ListServices;
	private readonly list: MentionList;
	private readonly header: MentionsHeader;
	private readonly messageEl: HTMLElement;
	private readonly scrollEl: HTMLElement;
	private readonly liveEl: HTMLElement;
	private readonly rows: MentionRows;
	private readonly selectionBar: SelectionBar;
	private width = 0;
	/** Whether something changed while the view was not to be seen. */
	private isStale = false;
	/** Whether a screen reader is still to be told what a filter left. */
	private isUntold = false;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly services: Pick<Services, 'app' | 'index' | 'mentions' | 'settings'>,
	) {
		super(leaf);
		this.gathered = new NoteMentions(services, () => this.drawing.soon(0));
		this.contexts = new ContextLoader(services.app);
		this.shared = { ...services, contexts: this.contexts };
		this.list = new MentionList({
			listed: (tab) => this.gathered.listed(tab),
			lineOf: (mention) => this.contexts.getFolded(mention),
		});
		this.contentEl.addClass('care-lexicon-mentions');
		this.scrollEl = createDiv({ cls: 'care-lexicon-scroller' });
		this.header = new MentionsHeader(this.contentEl, this.scrollEl, {
			arrange: (change) => this.arrange(change),
			foldAll: () => this.changeFolds(() => this.list.foldAll()),
			changeFilter: (change) => this.changeFilter(change),
			enterList: () => this.rows.enter(),
		});
		this.messageEl = this.contentEl.createDiv({ cls: 'pane-empty care-lexicon-message' });
		this.contentEl.append(this.scrollEl);
		this.selectionBar = new SelectionBar(this.contentEl, () => this.rows.leaveSelection());
		this.liveEl = this.contentEl.createDiv({ cls: 'care-lexicon-hidden', attr: { 'aria-live': 'polite' } });
		this.rows = this.addRows();
		labelBy(this.rows.list.treeEl, this.header.titleEl);
	}

	private addRows(): MentionRows {
		const titleOf = (id: string): string => distinctTitleOf(this.services.index.lexicon, id, []);
		const rows = this.addChild(new MentionRows(this.scrollEl, this.shared, { titleOf, onSelected: () => this.showSelected() }));
		this.addChild(new RowInput(rows, this.shared, {
			titleOf,
			toggle: (key) => this.changeFolds(() => this.list.toggle(key)),
			foldOthers: (key) => this.changeFolds(() => this.list.foldOthers(key)),
			announce: (text) => this.liveEl.setText(text),
			below: (key) => this.list.inOrder(key),
			selected: () => this.selected(),
		}));
		return rows;
	}

	override getViewType(): string {
		return MENTIONS_VIEW;
	}

	override getDisplayText(): string {
		return 'Mentions';
	}

	override getIcon(): string {
		return 'at-sign';
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), ...this.list.arrangement };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		this.list.arrangement = readArrangement(state, this.list.arrangement);
		this.drawing.soon(0);
		await super.setState(state, result);
	}

	protected override async onOpen(): Promise<void> {
		const { index, mentions, app: { workspace } } = this.services;
		this.registerEvent(workspace.on('file-open', () => this.note.follow() && this.startAnew()));
		this.registerEvent(workspace.on('active-leaf-change', () => this.note.follow() && this.startAnew()));
		// Links are known before names have been looked for in all notes.
		this.registerEvent(index.onChanged((paths) => !mentions.complete && this.update(paths)));
		this.registerEvent(mentions.onChanged((paths) => this.update(paths)));
		const resized = new ResizeObserver(() => this.onResized());
		resized.observe(this.scrollEl);
		this.register(() => resized.disconnect());
		if (!mentions.complete) this.watchReading();
		this.note.follow();
		this.drawing.now();
		void this.gathered.gather(this.note.path);
		await super.onOpen();
	}

	protected override async onClose(): Promise<void> {
		this.gathered.stop();
		this.drawing.stop();
		await super.onClose();
	}

	private watchReading(): void {
		const interval = this.registerInterval(window.setInterval(() => {
			if (this.services.mentions.complete) window.clearInterval(interval);
			this.drawing.now();
		}, PROGRESS_MS));
	}

	/** Shows the mentions of a note, open or not, until another one is opened. @param path null for the open one. */
	showNote(path: string | null): void {
		if (this.note.show(path)) this.startAnew();
	}

	private startAnew(): void {
		this.list.filter = NO_FILTER;
		this.rows.startAnew();
		this.gather();
	}

	private update(paths: ReadonlySet<string>): void {
		this.contexts.forget(paths);
		this.note.checkThere(this.services.index.lexicon);
		this.gather();
	}

	/** What nobody sees waits until somebody does. */
	private gather(): void {
		this.isStale = !this.contentEl.isShown();
		if (!this.isStale) void this.gathered.gather(this.note.path);
	}

	private onResized(): void {
		if (this.isStale) this.gather();
		const { clientWidth } = this.scrollEl;
		this.rows.list[clientWidth === this.width ? 'draw' : 'measureAnew']();
		this.width = clientWidth;
	}

	private arrange(change: Partial<Arrangement>): void {
		this.list.arrangement = { ...this.list.arrangement, ...change };
		this.app.workspace.requestSaveLayout();
		this.drawing.now();
	}

	private changeFilter(change: Partial<MentionFilter>): void {
		this.list.filter = { ...this.list.filter, ...change };
		this.isUntold = true;
		this.drawing.now();
	}

	private changeFolds(change: () => void): void {
		change();
		this.drawing.now();
	}

	/** Unfolds a term of the open note, and goes there once its mentions are known. */
	showTerm(id: string): void {
		this.rows.goTo(this.list.reveal(id));
		this.arrange({});
	}

	private selected(): ListedMention[] {
		return this.list.inOrder().filter(({ key }) => this.rows.selection.has(key));
	}

	private showSelected(): void {
		const { size } = this.rows.selection;
		this.selectionBar.show(size, size === 0 ? [] : actionsForSeveral(this.shared, this.selected()));
	}

	private build(): BuiltMentions {
		const { list, services: { index } } = this;
		const shown = list.shown();
		const isGathered = this.gathered.complete || list.listed.length > 0;
		const isKnown = index.complete && index.lexicon.get(this.note.path ?? '') !== null;
		const isListed = isKnown && isGathered && (shown.length > 0 || !list.isFiltered);
		return { rows: isListed ? list.rows(shown) : [], shown };
	}

	private show({ rows, shown }: BuiltMentions): void {
		const { list: { arrangement, filter, listed, isFiltered }, note: { path }, gathered, services: { index } } = this;
		const count = shown.length;
		const title = path === null ? '' : distinctTitleOf(index.lexicon, path, []);
		this.header.show({ title, arrangement, filter, counts: { of: gathered.count('of'), in: gathered.count('in') }, listed });
		this.rows.show(rows, arrangement.tab === 'of' ? path : null);
		if (this.rows.selection.size > 0) this.keepSelected(shown);
		const mentions = listed.map(({ mention }) => mention);
		const isSearching = filter.text.trim() !== '' && !this.contexts.has(mentions);
		// For a text that is looked for, the notes must be read.
		if (isSearching) void this.contexts.loadAll(mentions, (isDone) => this.drawing.soon(isDone ? 0 : REDRAW_MS));
		const text = messageOn({ ...stateOf(this.services, path), count, isFiltered, isSearching });
		showListMessage(this.messageEl, text, text === NO_MATCH ? () => this.changeFilter(NO_FILTER) : null);
		if (this.isUntold && !isSearching) this.liveEl.setText(`${count} of ${listed.length} mentions`);
		this.isUntold &&= isSearching;
	}

	/** What is no longer listed is deselected; what can be done with the rest may be something else by now. */
	private keepSelected(shown: readonly ListedMention[]): void {
		const keys = new Set(shown.map(({ key }) => key));
		this.rows.keep((key) => keys.has(key));
		this.showSelected();
	}
}
