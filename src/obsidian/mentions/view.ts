import { ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { FoldedKeys } from '../parts/folded-keys';
import { labelBy } from '../parts/label';
import { showListMessage } from '../parts/list-message';
import { distinctTitleOf } from '../vault/note-title';
import type { Services } from '../vault/services';
import { ContextLoader } from './context-loader';
import { MentionsHeader } from './header';
import { filterMentions, NO_FILTER, partsInForce, type MentionFilter } from './model/filter';
import { DEFAULT_ARRANGEMENT, readArrangement, type Arrangement } from './model/arrangement';
import { buildRows, keysToFold, termKey, TERMS, type ListedMention, type MentionListRow } from './model/list';
import { messageOn, NO_MATCH } from './model/message';
import { NoteMentions, stateOf } from './note-mentions';
import { MentionRows } from './rows';
import { ShownNote } from './shown-note';

/** The type of the view, as a layout saves it. */
export const MENTIONS_VIEW = 'care-lexicon-mentions';

/** While more comes in, what there is is drawn about this often. */
const REDRAW_MS = 100;
const PROGRESS_MS = 200;

/** The rows of a list, and what it is true of. */
interface BuiltMentions {
	readonly changes: number;
	readonly rows: readonly MentionListRow[];
	/** How many mentions pass the filter. */
	readonly count: number;
}

/** Where the open note is mentioned, by links and under any of its names; and what it mentions itself without a link. */
export class MentionsView extends ItemView {
	private readonly note = new ShownNote(this.app);
	private arrangement = DEFAULT_ARRANGEMENT;
	private filter = NO_FILTER;
	private readonly folded = new FoldedKeys();
	private readonly gathered: NoteMentions;
	private readonly contexts: ContextLoader;
	private readonly header: MentionsHeader;
	private readonly messageEl: HTMLElement;
	private readonly scrollEl: HTMLElement;
	private readonly liveEl: HTMLElement;
	private readonly rows: MentionRows;
	private timer: number | null = null;
	/** Rises with all that is to be drawn. */
	private changes = 0;
	private width = 0;
	/** Whether something changed while the view was not to be seen. */
	private isStale = false;
	/** Whether a screen reader is still to be told what a filter left. */
	private isUntold = false;
	private isReading = false;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly services: Pick<Services, 'app' | 'index' | 'mentions' | 'settings'>,
	) {
		super(leaf);
		this.gathered = new NoteMentions(services, () => this.drawSoon(0));
		this.contexts = new ContextLoader(services.app);
		this.contentEl.addClass('care-lexicon-mentions');
		this.scrollEl = createDiv({ cls: 'care-lexicon-scroller' });
		this.header = new MentionsHeader(this.contentEl, this.scrollEl, {
			arrange: (change) => this.arrange(change),
			foldAll: () => this.foldAll(),
			changeFilter: (change) => this.changeFilter(change),
			enterList: () => this.rows.list.focus(this.rows.list.active),
		});
		this.messageEl = this.contentEl.createDiv({ cls: 'pane-empty care-lexicon-message' });
		this.contentEl.append(this.scrollEl);
		this.liveEl = this.contentEl.createDiv({ cls: 'care-lexicon-hidden', attr: { 'aria-live': 'polite' } });
		this.rows = this.addChild(new MentionRows(this.scrollEl, services, this.contexts, {
			toggle: (key) => this.toggle(key),
			announce: (text) => this.liveEl.setText(text),
			titleOf: (id) => distinctTitleOf(services.index.lexicon, id, []),
		}));
		labelBy(this.rows.list.treeEl, this.header.titleEl);
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
		return { ...super.getState(), ...this.arrangement };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		this.arrangement = readArrangement(state, this.arrangement);
		this.drawSoon(0);
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
		this.draw();
		void this.gathered.gather(this.note.path);
		await super.onOpen();
	}

	protected override async onClose(): Promise<void> {
		this.gathered.stop();
		if (this.timer !== null) window.clearTimeout(this.timer);
		await super.onClose();
	}

	private watchReading(): void {
		const interval = this.registerInterval(window.setInterval(() => {
			if (this.services.mentions.complete) window.clearInterval(interval);
			this.draw();
		}, PROGRESS_MS));
	}

	/** Shows the mentions of a note, open or not, until another one is opened. @param path null for the open one. */
	showNote(path: string | null): void {
		if (this.note.show(path)) this.startAnew();
	}

	private startAnew(): void {
		this.filter = { ...this.filter, name: NO_FILTER.name };
		this.rows.list.scrollToStart();
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
		this.arrangement = { ...this.arrangement, ...change };
		this.app.workspace.requestSaveLayout();
		this.draw();
	}

	private changeFilter(change: Partial<MentionFilter>): void {
		this.filter = { ...this.filter, ...change };
		this.isUntold = true;
		this.draw();
	}

	/** Unfolds a term of the open note, and goes there once its mentions are known. */
	showTerm(id: string): void {
		const key = termKey(id);
		this.folded.meet(key);
		for (const one of [TERMS, key]) this.folded.delete(one);
		this.filter = NO_FILTER;
		this.rows.goTo(key);
		this.arrange({ tab: 'of' });
	}

	private toggle(key: string): void {
		this.folded.toggle(key);
		this.draw();
	}

	private foldAll(): void {
		this.folded.toggleAll(keysToFold(buildRows(this.shown(), { ...this.arrangement, folded: new Set(), hidesEmpty: true })));
		this.draw();
	}

	private shown(): ListedMention[] {
		return filterMentions(this.gathered.listed(this.arrangement.tab), this.filter, (mention) => this.contexts.getFolded(mention));
	}

	/** What nobody waits for is drawn in two short tasks, and once more if more came in between them. */
	private drawSoon(delay: number): void {
		this.changes++;
		this.timer ??= window.setTimeout(() => {
			const list = this.build();
			this.timer = window.setTimeout(() => {
				this.timer = null;
				if (list.changes === this.changes) this.show(list);
				else this.drawSoon(0);
			});
		}, delay);
	}

	private draw(): void {
		this.changes++;
		this.show(this.build());
	}

	private build(): BuiltMentions {
		const { arrangement, folded, changes, services: { index } } = this;
		const hidesEmpty = partsInForce(this.filter).length > 0;
		for (const { term } of this.gathered.listed('of')) if (term) folded.meet(termKey(term.id));
		const shown = this.shown();
		const isGathered = this.gathered.complete || this.gathered.listed(arrangement.tab).length > 0;
		const isKnown = index.complete && index.lexicon.get(this.note.path ?? '') !== null;
		const isListed = isKnown && isGathered && (shown.length > 0 || !hidesEmpty);
		return { changes, rows: isListed ? buildRows(shown, { ...arrangement, folded, hidesEmpty }) : [], count: shown.length };
	}

	private show({ rows, count }: BuiltMentions): void {
		const { arrangement, filter, note: { path }, gathered, services: { index } } = this;
		const listed = gathered.listed(arrangement.tab);
		const title = path === null ? '' : distinctTitleOf(index.lexicon, path, []);
		this.header.show({ title, arrangement, filter, counts: { of: gathered.count('of'), in: gathered.count('in') }, listed });
		this.rows.show(rows, arrangement.tab === 'of' ? path : null);
		const isSearching = filter.text.trim() !== '' && !this.contexts.has(listed.map(({ mention }) => mention));
		if (isSearching) void this.loadContexts();
		const text = messageOn({ ...stateOf(this.services, path), count, isFiltered: partsInForce(filter).length > 0, isSearching });
		showListMessage(this.messageEl, text, text === NO_MATCH ? () => this.changeFilter(NO_FILTER) : null);
		if (this.isUntold && !isSearching) this.liveEl.setText(`${count} of ${listed.length} mentions`);
		this.isUntold &&= isSearching;
	}

	/** For a text that is looked for, the notes must be read. */
	private async loadContexts(): Promise<void> {
		if (this.isReading) return;
		this.isReading = true;
		await this.contexts.load(this.gathered.listed(this.arrangement.tab).map(({ mention }) => mention), () => this.drawSoon(REDRAW_MS));
		this.isReading = false;
		this.drawSoon(0);
	}
}
