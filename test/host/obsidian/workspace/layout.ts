import { Platform } from '../platform';
import { WorkspaceLeaf } from './workspace-leaf';
import { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import { WorkspaceParent, type WorkspaceItem } from './workspace-item';
import { WorkspaceSidedock } from './workspace-sidedock';
import { WorkspaceSplit } from './workspace-split';
import { WorkspaceTabs } from './workspace-tabs';
import type { SplitDirection, ViewState } from 'obsidian';
import type { Workspace } from './workspace';

/** One item of a saved layout, in the form of the app's workspace.json. */
interface SavedItem {
	readonly id: string;
	readonly type: string;
	readonly direction?: SplitDirection;
	readonly dimension?: number;
	readonly width?: number;
	readonly collapsed?: boolean;
	readonly currentTab?: number;
	readonly state?: ViewState & { readonly title?: string; readonly icon?: string };
	readonly children?: readonly SavedItem[];
}

interface SavedLayout {
	readonly main: SavedItem;
	readonly left: SavedItem;
	readonly right: SavedItem;
	readonly active: string | null;
	readonly lastOpenFiles: readonly string[];
}

export function writeLayout(workspace: Workspace): SavedLayout {
	return {
		main: writeItem(workspace.rootSplit),
		left: writeItem(workspace.leftSplit),
		right: writeItem(workspace.rightSplit),
		active: workspace.activeLeaf?.id ?? null,
		lastOpenFiles: workspace.getLastOpenFiles(),
	};
}

function writeItem(item: WorkspaceItem): SavedItem {
	const base = { id: item.id, dimension: item.dimension };
	if (item instanceof WorkspaceLeaf) {
		return { ...base, type: 'leaf', state: { ...item.getViewState(), icon: item.getIcon(), title: item.getDisplayText() } };
	}
	const children = item instanceof WorkspaceParent ? item.children.map((child) => writeItem(child)) : [];
	if (item instanceof WorkspaceTabs) return { ...base, type: 'tabs', currentTab: item.currentTab, children };
	if (item instanceof WorkspaceMobileDrawer) return { ...base, type: 'mobile-drawer', currentTab: item.currentTab, children };
	if (item instanceof WorkspaceSidedock) {
		return { ...base, type: 'split', direction: item.direction, width: item.size, collapsed: item.collapsed, children };
	}
	if (item instanceof WorkspaceSplit) return { ...base, type: 'split', direction: item.direction, children };
	throw new Error(`not modelled: a layout with ${item.constructor.name}`);
}

/** Replaces the layout by a saved one. Leaves that are not seen stay deferred. */
async function readLayout(workspace: Workspace, saved: SavedLayout): Promise<void> {
	for (const leaf of workspace.getLeaves()) leaf.detach();
	workspace.closedTabs.clear();
	const states: Promise<void>[] = [];
	const roots = [[workspace.rootSplit, saved.main], [workspace.leftSplit, saved.left], [workspace.rightSplit, saved.right]] as const;
	for (const [root, item] of roots) {
		if (root instanceof WorkspaceSidedock) readSidedock(root, item);
		const empty = root === workspace.rootSplit && (item.children ?? []).length > 0 ? [...root.children] : [];
		for (const child of item.children ?? []) readItem(root, child, states);
		for (const child of empty) root.removeChild(child);
	}
	await Promise.all(states);
	const active = (saved.active && workspace.getLeafById(saved.active)) || workspace.getMostRecentLeaf();
	if (active) workspace.setActiveLeaf(active, { focus: true });
}

function readSidedock(dock: WorkspaceSidedock, saved: SavedItem): void {
	if (saved.width) dock.setSize(saved.width);
	if (saved.collapsed) dock.collapse();
	else dock.expand();
}

function readItem(parent: WorkspaceParent, saved: SavedItem, states: Promise<void>[]): void {
	const { workspace } = parent;
	const end = parent.children.length;
	if (saved.type === 'leaf') {
		const leaf = new WorkspaceLeaf(workspace);
		leaf.id = saved.id;
		parent.insertChild(end, leaf);
		if (saved.state) states.push(leaf.setViewState({ ...saved.state, active: false }));
		return;
	}
	const item = saved.type === 'tabs' ? new WorkspaceTabs(workspace) : new WorkspaceSplit(workspace, saved.direction ?? 'vertical');
	item.id = saved.id;
	item.setDimension(saved.dimension ?? 1);
	if (item instanceof WorkspaceTabs) item.currentTab = saved.currentTab ?? 0;
	parent.insertChild(end, item);
	for (const child of saved.children ?? []) readItem(item, child, states);
	if (item instanceof WorkspaceTabs) {
		item.currentTab = Math.min(saved.currentTab ?? 0, Math.max(0, item.children.length - 1));
		item.draw();
	}
}

/** Keeps the layout in this browser. The phone begins anew each time. */
export async function saveLayout(workspace: Workspace): Promise<void> {
	if (workspace.layoutReady && !Platform.isMobile) workspace.app.saveLocalStorage('workspace', workspace.getLayout());
}

/** The layout that was saved in this browser for a vault of this name, without the files that are gone; else the app's first one. */
export async function restoreLayout(workspace: Workspace): Promise<void> {
	const { app } = workspace;
	const saved = Platform.isMobile ? null : (app.loadLocalStorage('workspace') as SavedLayout | null);
	const exists = (path: string): boolean => app.vault.getFileByPath(path) !== null;
	if (saved?.main && saved.left && saved.right) {
		const [main, left, right] = [saved.main, saved.left, saved.right].map((item) => withoutLost(item, exists)) as [
			SavedItem,
			SavedItem,
			SavedItem,
		];
		await readLayout(workspace, { ...saved, main, left, right });
	}
	if (workspace.getLeavesOfType('file-explorer').length === 0) await workspace.getLeftLeaf(false)?.setViewState({ type: 'file-explorer' });
	if (!saved && workspace.rightSplit instanceof WorkspaceSidedock) workspace.rightSplit.collapse();
	const active = workspace.getMostRecentLeaf();
	if (!saved && active) workspace.setActiveLeaf(active);
}

function withoutLost(item: SavedItem, exists: (path: string) => boolean): SavedItem {
	const isLost = (child: SavedItem): boolean => {
		const file = child.state?.state?.['file'];
		return (typeof file === 'string' && !exists(file)) || (child.type !== 'leaf' && child.children?.length === 0);
	};
	return item.children
		? { ...item, children: item.children.map((child) => withoutLost(child, exists)).filter((child) => !isLost(child)) }
		: item;
}
