import { WorkspaceLeaf } from './workspace-leaf';
import { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import { WorkspaceTabs } from './workspace-tabs';
import type { Side } from 'obsidian';
import type { Workspace } from './workspace';

/** A new leaf in a sidebar: a further tab of its last group, or (split) a group of its own below. */
export function getSideLeaf(workspace: Workspace, side: Side, split: boolean): WorkspaceLeaf {
	const dock = side === 'left' ? workspace.leftSplit : workspace.rightSplit;
	if (dock instanceof WorkspaceMobileDrawer) {
		const leaf = new WorkspaceLeaf(workspace);
		dock.insertChild(dock.children.length, leaf);
		return leaf;
	}
	const last = dock.children[dock.children.length - 1];
	if (split || !(last instanceof WorkspaceTabs)) return workspace.createLeafInParent(dock, dock.children.length);
	return workspace.createLeafInTabGroup(last, last.children.length);
}

export interface SideLeafRequest {
	readonly type: string;
	readonly side: Side;
	readonly active?: boolean;
	readonly split?: boolean;
	readonly reveal?: boolean;
	readonly state?: unknown;
}

/** The leaf of a type in a sidebar, made if there is none. It is shown unless `reveal` is false: that default is not documented, so plugins should say it. */
export async function ensureSideLeaf(workspace: Workspace, request: SideLeafRequest): Promise<WorkspaceLeaf> {
	const { type, side, active, split = false, reveal = true, state } = request;
	const existing = workspace.getLeavesOfType(type)[0];
	const leaf = existing ?? getSideLeaf(workspace, side, split);
	if (!existing || state !== undefined) await leaf.setViewState({ type, state: (state ?? {}) as Record<string, unknown> });
	if (reveal) await workspace.revealLeaf(leaf);
	if (active) workspace.setActiveLeaf(leaf, { focus: true });
	return leaf;
}
