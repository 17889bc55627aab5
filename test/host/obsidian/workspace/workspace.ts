import { debounce } from '../debounce';
import { Events } from '../events';
import { ActiveLeaf } from './active-leaf';
import { createAreas, revealLeaf, type Areas } from './areas';
import { addLinkItems, openLinkText } from './following-links';
import { ClosedTabs, RecentFiles } from './last-open';
import { restoreLayout, saveLayout, writeLayout } from './layout';
import {
	createLeafBySplit, createLeafInParent, duplicateLeaf, ensureSideLeaf, getLeaf, getSideLeaf, moveLeafToPopout, openPopoutLeaf,
	type LeafType, type SideLeafRequest,
} from './new-leaf';
import { WorkspaceParent, type WorkspaceItem } from './workspace-item';
import { WorkspaceLeaf } from './workspace-leaf';
import type { Constructor, Debouncer, OpenViewState, PaneType, Side, SplitDirection, WorkspaceWindowInitData } from 'obsidian';
import type { App } from '../app';
import type { TFile } from '../files';
import type { Menu } from '../menu';
import type { MarkdownView, View } from '../views';
import type { WorkspaceSplit, WorkspaceWindow } from './workspace-split';

/** The window's layout: which views are open where, which is active, and the events about it. */
export class Workspace extends Events {
	readonly app: App;
	readonly containerEl = createDiv('workspace');
	readonly leftRibbon: Areas['leftRibbon'];
	readonly rightRibbon: Areas['rightRibbon'];
	readonly leftSplit: Areas['leftSplit'];
	readonly rightSplit: Areas['rightSplit'];
	readonly rootSplit: Areas['rootSplit'];
	readonly floatingSplit: Areas['floatingSplit'];
	readonly recentFiles: RecentFiles;
	readonly requestSaveLayout: Debouncer<[], Promise<void>>;
	activeLeaf: WorkspaceLeaf | null = null;
	activeEditor: MarkdownView | null = null;
	layoutReady = false;
	draggedLeaf: WorkspaceLeaf | null = null;
	/** Of this host, as `closedTabs` is: the items of the layout speak to them. */
	readonly active = new ActiveLeaf(this);
	readonly closedTabs = new ClosedTabs(this);
	private readonly readyCallbacks: (() => unknown)[] = [];
	private readonly announceLayout = debounce(() => this.onLayoutSettled(), 0);

	constructor(app: App) {
		super();
		this.app = app;
		const areas = createAreas(this);
		this.leftRibbon = areas.leftRibbon;
		this.rightRibbon = areas.rightRibbon;
		this.leftSplit = areas.leftSplit;
		this.rightSplit = areas.rightSplit;
		this.rootSplit = areas.rootSplit;
		this.floatingSplit = areas.floatingSplit;
		this.recentFiles = new RecentFiles(app);
		this.requestSaveLayout = debounce(() => saveLayout(this), 2000, true);
		for (const { containerEl } of [this.leftRibbon, this.leftSplit, this.rootSplit, this.rightSplit]) this.containerEl.append(containerEl);
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

	createLeafInParent(parent: WorkspaceSplit, index: number): WorkspaceLeaf {
		return createLeafInParent(parent, index);
	}

	openPopoutLeaf(data?: WorkspaceWindowInitData): WorkspaceLeaf {
		return openPopoutLeaf(this, data);
	}

	moveLeafToPopout(leaf: WorkspaceLeaf, data?: WorkspaceWindowInitData): WorkspaceWindow {
		return moveLeafToPopout(this, leaf, data);
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
		this.active.set(leaf, typeof params === 'boolean' ? focusThird : params.focus === true);
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

	ensureSideLeaf(type: string, side: Side, options: Omit<SideLeafRequest, 'type' | 'side'> = {}): Promise<WorkspaceLeaf> {
		return ensureSideLeaf(this, { type, side, ...options });
	}

	getActiveViewOfType<T extends View>(type: Constructor<T>): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	getActiveFile(): TFile | null {
		return this.active.file;
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

	revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		return revealLeaf(leaf);
	}

	getLastOpenFiles(): string[] {
		return this.recentFiles.list();
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

	/** Gives an empty main area an empty tab. */
	fillRoot(): WorkspaceLeaf {
		return this.getMostRecentLeaf(this.rootSplit) ?? this.createLeafInParent(this.rootSplit, 0);
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
}
