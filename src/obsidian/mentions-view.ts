import { ItemView, setIcon, type EventRef, type WorkspaceLeaf } from 'obsidian';
import { contextOf, findBacklinks, type Context, type Mention } from '../engine';
import { openPlace, paneOf } from './open-place';
import type { VaultIndex } from './vault-index';

/** The type of the view, as a layout saves it. */
export const MENTIONS_VIEW = 'care-lexicon-mentions';

const GROUPS: readonly { readonly kind: Mention['kind']; readonly heading: string; readonly none: string }[] = [
	{ kind: 'linked', heading: 'Linked mentions', none: 'No note links here.' },
	{ kind: 'alias-linked', heading: 'Linked by another name', none: 'No link uses another name of this note.' },
];

/** Where other notes link to the open one, under its title or any other name, each with the line it stands in. */
export class MentionsView extends ItemView {
	/** The note that is shown; it stays while a view that is no note has the focus. */
	private path: string | null = null;
	private readonly folded = new Set<string>();
	private draws = 0;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly index: VaultIndex,
	) {
		super(leaf);
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

	protected override async onOpen(): Promise<void> {
		this.contentEl.addClass('care-lexicon-mentions');
		const follow = (): void => this.follow();
		const events: EventRef[] = [this.app.workspace.on('file-open', follow), this.app.workspace.on('active-leaf-change', follow)];
		for (const event of events) this.registerEvent(event);
		this.registerEvent(this.index.onChanged((paths) => void this.update(paths)));
		this.follow();
		await this.draw();
	}

	private follow(): void {
		const path = this.app.workspace.getActiveFile()?.path ?? null;
		if (path === this.path || path === null) return;
		this.path = path;
		void this.draw();
	}

	private async update(paths: ReadonlySet<string>): Promise<void> {
		const note = this.path === null ? null : this.index.lexicon.get(this.path);
		const active = this.app.workspace.getActiveFile()?.path ?? null;
		if (!note && active !== null) this.path = active;
		const linkers = note ? this.index.linkers.of(note) : [];
		const shown = [...this.contentEl.querySelectorAll<HTMLElement>('[data-path]')].map((el) => el.dataset.path ?? '');
		if (!note || [this.path ?? '', ...linkers, ...shown].some((path) => paths.has(path))) await this.draw();
	}

	private async draw(): Promise<void> {
		const draw = ++this.draws;
		const { lexicon, linkers, complete } = this.index;
		const note = this.path === null ? null : lexicon.get(this.path);
		const mentions = note ? findBacklinks(lexicon, linkers, note) : [];
		const contexts = await this.contextsOf(mentions);
		if (draw !== this.draws) return;
		const { scrollTop } = this.contentEl;
		const list = createDiv();
		if (!note) list.createDiv({ cls: 'pane-empty', text: !complete ? 'The vault is being read …' : this.path === null ? 'No note is open.' : 'The open file is no note.' });
		else for (const group of GROUPS) this.drawGroup(list, group, mentions.filter(({ kind }) => kind === group.kind), contexts);
		this.contentEl.replaceChildren(list);
		this.contentEl.scrollTop = scrollTop;
	}

	/** The lines that mentions stand in. The lexicon keeps no text, so the notes are read again. */
	private async contextsOf(mentions: readonly Mention[]): Promise<Map<Mention, Context>> {
		const contexts = new Map<Mention, Context>();
		for (const path of new Set(mentions.map((mention) => mention.path))) {
			const file = this.app.vault.getFileByPath(path);
			const text = file ? await this.app.vault.cachedRead(file).catch(() => null) : null;
			if (text !== null) for (const mention of mentions) if (mention.path === path) contexts.set(mention, contextOf(text, mention));
		}
		return contexts;
	}

	private drawGroup(list: HTMLElement, { kind, heading, none }: (typeof GROUPS)[number], mentions: readonly Mention[], contexts: ReadonlyMap<Mention, Context>): void {
		const group = list.createDiv({ cls: 'tree-item', attr: { 'data-kind': kind } });
		const children = this.drawHead(group, { key: kind, text: heading, count: mentions.length });
		if (mentions.length === 0) children.createDiv({ cls: 'care-lexicon-nothing care-lexicon-none', text: none });
		for (const path of new Set(mentions.map((mention) => mention.path))) {
			const ofNote = mentions.filter((mention) => mention.path === path);
			const item = children.createDiv({ cls: 'tree-item search-result', attr: { 'data-path': path } });
			const title = this.index.lexicon.get(path)?.names[0]?.text ?? path;
			const matches = this.drawHead(item, { key: `${kind} ${path}`, text: title, count: ofNote.length });
			matches.addClass('search-result-file-matches');
			for (const mention of ofNote) this.drawMention(matches, mention, contexts.get(mention));
		}
	}

	/** A line that folds what is below it. @returns the element for what is below. */
	private drawHead(item: HTMLElement, { key, text, count }: { key: string; text: string; count: number }): HTMLElement {
		const head = item.createDiv({ cls: 'tree-item-self is-clickable mod-collapsible', attr: { role: 'button', tabindex: '0' } });
		setIcon(head.createDiv({ cls: 'tree-item-icon collapse-icon' }), 'right-triangle');
		head.createDiv({ cls: 'tree-item-inner', text });
		head.createDiv({ cls: 'tree-item-flair-outer' }).createSpan({ cls: 'tree-item-flair', text: String(count) });
		const children = item.createDiv({ cls: 'tree-item-children' });
		const show = (): void => {
			const isFolded = this.folded.has(key);
			item.toggleClass('is-collapsed', isFolded);
			children.toggle(!isFolded);
			head.setAttr('aria-expanded', String(!isFolded));
		};
		onPress(head, () => {
			if (!this.folded.delete(key)) this.folded.add(key);
			show();
		});
		show();
		return children;
	}

	private drawMention(matches: HTMLElement, mention: Mention, context: Context | undefined): void {
		const el = matches.createDiv({ cls: 'search-result-file-match tappable', attr: { role: 'link', tabindex: '0' } });
		const text = context?.text ?? mention.text;
		const { from, to } = context ?? { from: 0, to: text.length };
		el.createSpan({ text: text.slice(0, from) });
		el.createSpan({ cls: 'search-result-file-matched-text', text: text.slice(from, to) });
		el.createSpan({ text: text.slice(to) });
		if (mention.ambiguous) el.createDiv({ cls: 'care-lexicon-nothing', text: `May also mean ${mention.targets.filter((path) => path !== this.path).join(', ')}` });
		onPress(el, (event) => void openPlace(this.app, mention, paneOf(event)));
	}
}

/** What a click does, and Enter or Space. */
export function onPress(el: HTMLElement, act: (event: MouseEvent | KeyboardEvent) => void): void {
	el.addEventListener('click', act);
	el.addEventListener('auxclick', (event) => event.button === 1 && act(event));
	el.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		event.preventDefault();
		act(event);
	});
}
