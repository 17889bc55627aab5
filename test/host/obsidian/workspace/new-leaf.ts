import { notModelled } from '../not-modelled';
import { Platform } from '../platform';
import { MarkdownView } from '../views/markdown-view';
import { revealLeaf } from './areas';
import { openWindow } from './popout-window';
import { WorkspaceLeaf } from './workspace-leaf';
import { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import { WorkspaceSplit, type WorkspaceWindow } from './workspace-split';
import { activeTabs, WorkspaceTabs } from './workspace-tabs';
import type { PaneType, Side, SplitDirection, WorkspaceWindowInitData } from 'obsidian';
import type { Workspace } from './workspace';

/** Where a copy of a leaf goes; a direction alone is the older form of 'split'. */
export type LeafType = PaneType | boolean | SplitDirection;

/** An empty leaf in a tab group of its own, which takes this place among the children of a split. */
export function createLeafInParent(parent: WorkspaceSplit, index: number): WorkspaceLeaf {
	const leaf = new WorkspaceLeaf(parent.workspace);
	insertGroup(parent, index, leaf);
	return leaf;
}

function insertGroup(parent: WorkspaceSplit, index: number, leaf: WorkspaceLeaf): void {
	const tabs = new WorkspaceTabs(parent.workspace);
	parent.insertChild(index, tabs);
	tabs.insertChild(0, leaf);
}

/** A leaf in a tab group of its own beside (or below) that of the given one. On the phone, with its one pane, a further tab. */
export function createLeafBySplit(leaf: WorkspaceLeaf, direction: SplitDirection, before: boolean): WorkspaceLeaf {
	const { workspace } = leaf;
	const tabs = leaf.parent;
	if (!(tabs instanceof WorkspaceTabs) || !tabs.parent || Platform.isPhone) return activeTabs(workspace).addLeaf();
	let split = tabs.parent;
	if (split.direction !== direction) {
		const inner = new WorkspaceSplit(workspace, direction);
		split.replaceChild(tabs, inner);
		tabs.setDimension(1);
		inner.insertChild(0, tabs);
		split = inner;
	}
	const created = createLeafInParent(split, split.children.indexOf(tabs) + (before ? 0 : 1));
	created.parent?.setDimension(tabs.dimension);
	return created;
}

/** The same view once more, beside the leaf or in a new tab. */
export async function duplicateLeaf(leaf: WorkspaceLeaf, leafType: LeafType, direction?: SplitDirection): Promise<WorkspaceLeaf> {
	const copy = emptyLeafBeside(leaf, leafType, direction);
	await copy.setViewState({ ...leaf.getViewState(), active: true }, leaf.getEphemeralState());
	return copy;
}

function emptyLeafBeside(leaf: WorkspaceLeaf, leafType: LeafType, direction?: SplitDirection): WorkspaceLeaf {
	if (leafType === 'vertical' || leafType === 'horizontal') return createLeafBySplit(leaf, leafType, false);
	if (leafType === 'split') return createLeafBySplit(leaf, direction ?? 'vertical', false);
	return getLeaf(leaf.workspace, leafType);
}

/** `Workspace.getLeaf`: an existing leaf that may be navigated, a new tab, or a new split. */
export function getLeaf(workspace: Workspace, newLeaf: PaneType | boolean, direction?: SplitDirection): WorkspaceLeaf {
	const recent = workspace.getMostRecentLeaf() ?? workspace.fillRoot();
	switch (newLeaf) {
		case 'window':
			return openPopoutLeaf(workspace);
		case 'split':
			return createLeafBySplit(recent, direction ?? 'vertical', false);
		case 'tab':
		case true:
			return activeTabs(workspace).addLeaf();
		default:
			return recent.view.navigation && !recent.pinned ? recent : activeTabs(workspace).addLeaf();
	}
}

/** Opens a window with an empty leaf in it (`Workspace.openPopoutLeaf`). */
export function openPopoutLeaf(workspace: Workspace, data?: WorkspaceWindowInitData): WorkspaceLeaf {
	const { container, win } = openWindow(workspace, data);
	const leaf = createLeafInParent(container, 0);
	workspace.trigger('window-open', container, win);
	workspace.setActiveLeaf(leaf);
	return leaf;
}

/** Moves a leaf with its view into a window of its own (`Workspace.moveLeafToPopout`). An editor cannot be moved into it. */
export function moveLeafToPopout(workspace: Workspace, leaf: WorkspaceLeaf, data?: WorkspaceWindowInitData): WorkspaceWindow {
	if (leaf.view instanceof MarkdownView && leaf.view.getMode() === 'source') return notModelled('an editor in a popout window');
	const { container, win } = openWindow(workspace, data);
	leaf.parent?.removeChild(leaf);
	insertGroup(container, 0, leaf);
	workspace.trigger('window-open', container, win);
	workspace.setActiveLeaf(leaf);
	return container;
}

/** A new leaf in a sidebar: a further tab of its last group, or (split) a group of its own below. */
export function getSideLeaf(workspace: Workspace, side: Side, split: boolean): WorkspaceLeaf {
	const dock = side === 'left' ? workspace.leftSplit : workspace.rightSplit;
	if (dock instanceof WorkspaceMobileDrawer) {
		const leaf = new WorkspaceLeaf(workspace);
		dock.insertChild(dock.children.length, leaf);
		return leaf;
	}
	const last = dock.children[dock.children.length - 1];
	if (split || !(last instanceof WorkspaceTabs)) return createLeafInParent(dock, dock.children.length);
	return last.addLeaf(last.children.length);
}

export interface SideLeafRequest {
	readonly type: string;
	readonly side: Side;
	readonly active?: boolean;
	readonly split?: boolean;
	readonly reveal?: boolean;
	readonly state?: unknown;
}

/**
 * The leaf of a type in a sidebar, made if there is none. It is shown unless `reveal` is false: that default is not documented, so
 * plugins should say it.
 */
export async function ensureSideLeaf(workspace: Workspace, request: SideLeafRequest): Promise<WorkspaceLeaf> {
	const { type, side, active, split = false, reveal = true, state } = request;
	const existing = workspace.getLeavesOfType(type)[0];
	const leaf = existing ?? getSideLeaf(workspace, side, split);
	if (!existing || state !== undefined) await leaf.setViewState({ type, state: (state ?? {}) as Record<string, unknown> });
	if (reveal) await revealLeaf(leaf);
	if (active) workspace.setActiveLeaf(leaf, { focus: true });
	return leaf;
}
