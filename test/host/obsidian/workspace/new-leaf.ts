import { Platform } from '../platform';
import { WorkspaceSplit } from './workspace-split';
import { WorkspaceTabs } from './workspace-tabs';
import type { PaneType, SplitDirection } from 'obsidian';
import type { Workspace } from './workspace';
import type { WorkspaceLeaf } from './workspace-leaf';

/** Where a copy of a leaf goes; a direction alone is the older form of 'split'. */
export type LeafType = PaneType | boolean | SplitDirection;

/** A leaf in a tab group of its own beside (or below) that of the given one. On the phone, with its one pane, a further tab. */
export function createLeafBySplit(leaf: WorkspaceLeaf, direction: SplitDirection, before: boolean): WorkspaceLeaf {
	const { workspace } = leaf;
	const tabs = leaf.parent;
	if (!(tabs instanceof WorkspaceTabs) || !tabs.parent || Platform.isPhone) return workspace.createLeafInTabGroup();
	let split = tabs.parent;
	if (split.direction !== direction) {
		const inner = new WorkspaceSplit(workspace, direction);
		split.replaceChild(tabs, inner);
		tabs.setDimension(1);
		inner.insertChild(0, tabs);
		split = inner;
	}
	const created = workspace.createLeafInParent(split, split.children.indexOf(tabs) + (before ? 0 : 1));
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
			return workspace.openPopoutLeaf();
		case 'split':
			return createLeafBySplit(recent, direction ?? 'vertical', false);
		case 'tab':
		case true:
			return workspace.createLeafInTabGroup();
		default:
			return recent.view.navigation && !recent.pinned ? recent : workspace.createLeafInTabGroup();
	}
}
