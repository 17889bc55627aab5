import { debounce } from '../debounce';
import { Events } from '../events';
import { notModelled } from '../not-modelled';
import { Platform } from '../platform';
import { FileView } from '../views/file-view';
import { MarkdownView } from '../views/markdown-view';
import { ActiveEvents } from './active-events';
import { ClosedTabs } from './closed-tabs';
import { addLinkItems } from './link-menu';
import { createLeafBySplit, duplicateLeaf, getLeaf } from './new-leaf';
import { closeDrawers, createSides, sideOf } from './sides';
import { readLayout, restoreLayout, writeLayout } from './layout';
import { openLinkText } from './open-link';
import { moveLeafToPopout, openPopoutLeaf } from './popout-window';
import { RecentFiles } from './recent-files';
import { ensureSideLeaf, getSideLeaf } from './side-leaf';
import { WorkspaceLeaf } from './workspace-leaf';
import { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import { WorkspaceParent } from './workspace-item';
import { WorkspaceRibbon } from './workspace-ribbon';
import { WorkspaceFloating, WorkspaceRoot } from './workspace-split';
import { WorkspaceTabs } from './workspace-tabs';
import type { Constructor, Debouncer, OpenViewState, PaneType, Side, SplitDirection, WorkspaceWindowInitData } from 'obsidian';
import type { App } from '../app';
import type { LeafType } from './new-leaf';
import type { TFile } from '../files';
import type { Menu } from '../menu';
import type { View } from '../views/view';
import type { SavedLayout } from './layout';
import type { WorkspaceItem } from './workspace-item';
import type { WorkspaceSplit, WorkspaceWindow } from './workspace-split';
import type { WorkspaceSidedock } from './workspace-sidedock';

/** The window's layout: which views are open where, which is active, and the events about it. */
export class Workspace extends Events {
	readonly app: App;
	readonly containerEl = createDiv('workspace');
	readonly leftRibbon: WorkspaceRibbon;
	readonly rightRibbon: WorkspaceRibbon;
	readonly leftSplit: WorkspaceSidedock | WorkspaceMobileDrawer;
	readonly rightSplit: WorkspaceSidedock | WorkspaceMobileDrawer;
	readonly rootSplit: WorkspaceRoot;
	readonly floatingSplit: WorkspaceFloating;
	readonly recentFiles: RecentFiles;
	readonly requestSaveLayout: Debouncer<[], Promise<void>>;
	activeLeaf: WorkspaceLeaf | null = null;
	activeEditor: MarkdownView | null = null;
	layoutReady = false;
	draggedLeaf: WorkspaceLeaf | null = null;
	private readonly active: ActiveEvents;
	readonly closedTabs = new ClosedTabs(this);
	private readonly readyCallbacks: (() => unknown)[] = [];
	private readonly announceLayout = debounce(() => this.onLayoutSettled(), 0);
	private clock = 0;

	constructor(app: App) {
		super();
		this.app = app;
		this.leftRibbon = new WorkspaceRibbon(this, 'left');
		this.rightRibbon = new WorkspaceRibbon(this, 'right');
		this.rootSplit = new WorkspaceRoot(this);
		this.floatingSplit = new WorkspaceFloating(this);
		[this.leftSplit, this.rightSplit] = createSides(this);
		this.recentFiles = new RecentFiles(app);
		this.active = new ActiveEvents(this);
		this.requestSaveLayout = debounce(() => this.saveLayout(), 2000, true);
		this.containerEl.append(this.leftRibbon.containerEl, this.leftSplit.containerEl, this.rootSplit.containerEl, this.rightSplit.containerEl);
		this.fillRoot();
	}

	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.readyCallbacks.push(callback);
	}

	/** Says that the layout stands: runs what waited for it. */
	setLayoutReady(): void {
		this.layoutReady = true;
		for (const callback of this.readyCallbacks.splice(0)) this.app.guard('onLayoutReady', callback);
		this.trigger('layout-ready');
		this.onLayoutChange();
	}

	/** The layout of the last time, or the first one: the explorer at the left, an empty tab. */
	restoreLayout(): Promise<void> {
		return restoreLayout(this);
	}

	getLayout(): Record<string, unknown> {
		return { ...writeLayout(this) };
	}

	changeLayout(layout: unknown): Promise<void> {
		return readLayout(this, layout as SavedLayout);
	}

	createLeafInParent(parent: WorkspaceSplit, index: number): WorkspaceLeaf {
		const tabs = new WorkspaceTabs(this);
		parent.insertChild(index, tabs);
		const leaf = new WorkspaceLeaf(this);
		tabs.insertChild(0, leaf);
		return leaf;
	}

	/** Puts a leaf that is in no place into a tab group of its own. */
	insertLeaf(leaf: WorkspaceLeaf, parent: WorkspaceSplit): void {
		const tabs = new WorkspaceTabs(this);
		parent.insertChild(0, tabs);
		tabs.insertChild(0, leaf);
	}

	openPopoutLeaf(data?: WorkspaceWindowInitData): WorkspaceLeaf {
		return openPopoutLeaf(this, data);
	}

	moveLeafToPopout(leaf: WorkspaceLeaf, data?: WorkspaceWindowInitData): WorkspaceWindow {
		return moveLeafToPopout(this, leaf, data);
	}

	createLeafInTabGroup(tabs: WorkspaceTabs = this.getActiveTabs(), index: number = tabs.currentTab + 1): WorkspaceLeaf {
		const leaf = new WorkspaceLeaf(this);
		tabs.insertChild(index, leaf);
		return leaf;
	}

	createLeafBySplit(leaf: WorkspaceLeaf, direction: SplitDirection = 'vertical', before = false): WorkspaceLeaf {
		return createLeafBySplit(leaf, direction, before);
	}

	duplicateLeaf(leaf: WorkspaceLeaf, leafType: LeafType = 'split', direction?: SplitDirection): Promise<WorkspaceLeaf> {
		return duplicateLeaf(leaf, leafType, direction);
	}

	getLeaf(newLeaf: PaneType | boolean = false, direction?: SplitDirection): WorkspaceLeaf {
		return getLeaf(this, newLeaf, direction);
	}

	openLinkText(linktext: string, sourcePath: string, newLeaf?: PaneType | boolean, openViewState?: OpenViewState): Promise<void> {
		return openLinkText(this, { linktext, sourcePath, newLeaf, openViewState });
	}

	setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } | boolean = {}, focusThird = false): void {
		const focus = typeof params === 'boolean' ? focusThird : params.focus === true;
		leaf.parent?.selectTab(leaf);
		if (Platform.isMobile && leaf.getRoot() === this.rootSplit) closeDrawers(this);
		if (this.activeLeaf !== leaf) {
			this.activeLeaf?.containerEl.removeClass('mod-active');
			this.activeLeaf = leaf;
			leaf.containerEl.addClass('mod-active');
			this.active.request();
		}
		leaf.activeTime = ++this.clock;
		this.activeEditor = leaf.view instanceof MarkdownView ? leaf.view : null;
		this.active.markTabs();
		if (focus) leaf.view.focus();
	}

	getLeafById(id: string): WorkspaceLeaf | null {
		return this.getLeaves().find((leaf) => leaf.id === id) ?? null;
	}

	/** Without a root, in the main area and in popout windows (typings). */
	getMostRecentLeaf(root?: WorkspaceParent): WorkspaceLeaf | null {
		const leaves = (root ? [root] : [this.rootSplit, this.floatingSplit]).flatMap((one) => this.getLeaves(one));
		return leaves.reduce<WorkspaceLeaf | null>((best, leaf) => (!best || leaf.activeTime > best.activeTime ? leaf : best), null);
	}

	getLeftLeaf(split: boolean): WorkspaceLeaf | null {
		return getSideLeaf(this, 'left', split);
	}

	getRightLeaf(split: boolean): WorkspaceLeaf | null {
		return getSideLeaf(this, 'right', split);
	}

	ensureSideLeaf(type: string, side: Side, options: { active?: boolean; split?: boolean; reveal?: boolean; state?: unknown } = {}): Promise<WorkspaceLeaf> {
		return ensureSideLeaf(this, { type, side, ...options });
	}

	getActiveViewOfType<T extends View>(type: Constructor<T>): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	getActiveFile(): TFile | null {
		const active = this.activeLeaf?.view;
		if (active instanceof FileView) return active.file;
		const recent = this.getMostRecentLeaf()?.view;
		return recent instanceof FileView ? recent.file : null;
	}

	iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		this.getLeaves(this.rootSplit).forEach((leaf) => callback(leaf));
	}

	iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		this.getLeaves().forEach((leaf) => callback(leaf));
	}

	getLeavesOfType(viewType: string): WorkspaceLeaf[] {
		return this.getLeaves().filter((leaf) => leaf.view.getViewType() === viewType);
	}

	detachLeavesOfType(viewType: string): void {
		for (const leaf of this.getLeavesOfType(viewType)) leaf.detach();
	}

	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		sideOf(leaf)?.expand();
		leaf.parent?.selectTab(leaf);
		await leaf.loadIfDeferred();
	}

	getLastOpenFiles(): string[] {
		return this.recentFiles.list();
	}

	updateOptions(): void {
		this.app.editors.updateOptions();
	}

	handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string): boolean {
		return addLinkItems(this, menu, linktext, sourcePath);
	}

	/** All leaves under an item, in the order of the layout. */
	getLeaves(item?: WorkspaceItem): WorkspaceLeaf[] {
		if (item instanceof WorkspaceLeaf) return [item];
		if (item instanceof WorkspaceParent) return item.children.flatMap((child) => this.getLeaves(child));
		return [this.rootSplit, this.floatingSplit, this.leftSplit, this.rightSplit].flatMap((root) => this.getLeaves(root));
	}

	/** The tab group of the main area that was active last. */
	getActiveTabs(): WorkspaceTabs {
		const parent = (this.getMostRecentLeaf() ?? this.fillRoot()).parent;
		return parent instanceof WorkspaceTabs ? parent : notModelled('a main area without tab groups');
	}

	/** Gives an empty main area an empty tab. */
	fillRoot(): WorkspaceLeaf {
		return this.getMostRecentLeaf(this.rootSplit) ?? this.createLeafInParent(this.rootSplit, 0);
	}

	/** The view in a leaf was replaced, or shows another file. */
	onViewChanged(leaf: WorkspaceLeaf): void {
		if (leaf !== this.activeLeaf) return;
		this.activeEditor = leaf.view instanceof MarkdownView ? leaf.view : null;
		this.active.request();
	}

	onHeaderChanged(leaf: WorkspaceLeaf): void {
		if (leaf.parent instanceof WorkspaceMobileDrawer) leaf.parent.onHeaderChanged(leaf);
		if (leaf === this.activeLeaf) leaf.containerEl.doc.title = `${leaf.getDisplayText()} - ${this.app.vault.getName()}`;
	}

	/** Another leaf becomes active in place of one that was closed. */
	onLeafDetached(leaf: WorkspaceLeaf, neighbour: WorkspaceLeaf | null): void {
		if (this.activeLeaf !== leaf) return;
		const next = neighbour?.parent ? (neighbour.parent.current ?? neighbour) : this.getMostRecentLeaf();
		if (next) this.setActiveLeaf(next, { focus: true });
	}

	onLayoutChange(): void {
		this.announceLayout();
	}

	onResize(): void {
		for (const leaf of this.getLeaves()) leaf.onResize();
		this.trigger('resize');
		this.requestSaveLayout();
	}

	private onLayoutSettled(): void {
		this.active.markTabs();
		if (this.layoutReady) this.trigger('layout-change');
		this.requestSaveLayout();
	}

	private async saveLayout(): Promise<void> {
		if (this.layoutReady && !Platform.isMobile) this.app.saveLocalStorage('workspace', this.getLayout());
	}
}
