import { Platform } from '../platform';
import { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import { WorkspaceRibbon } from './workspace-ribbon';
import { WorkspaceSidedock } from './workspace-sidedock';
import { WorkspaceFloating, WorkspaceRoot } from './workspace-split';
import type { Workspace } from './workspace';
import type { WorkspaceLeaf } from './workspace-leaf';

type SideSplit = WorkspaceSidedock | WorkspaceMobileDrawer;

/** What a window is divided into, by the names that the workspace has for it. */
export interface Areas {
	readonly leftRibbon: WorkspaceRibbon;
	readonly rightRibbon: WorkspaceRibbon;
	readonly leftSplit: SideSplit;
	readonly rightSplit: SideSplit;
	readonly rootSplit: WorkspaceRoot;
	readonly floatingSplit: WorkspaceFloating;
}

/** Makes the areas. The sidebars are docks on the desktop, drawers on the phone. */
export function createAreas(workspace: Workspace): Areas {
	const Sidebar = Platform.isMobile ? WorkspaceMobileDrawer : WorkspaceSidedock;
	return {
		leftRibbon: new WorkspaceRibbon(workspace, 'left'),
		rightRibbon: new WorkspaceRibbon(workspace, 'right'),
		rootSplit: new WorkspaceRoot(workspace),
		floatingSplit: new WorkspaceFloating(workspace),
		leftSplit: new Sidebar(workspace, 'left'),
		rightSplit: new Sidebar(workspace, 'right'),
	};
}

/** The sidebar that a leaf is in, if it is in one. */
function sideOf(leaf: WorkspaceLeaf): SideSplit | null {
	const root = leaf.getRoot();
	return root instanceof WorkspaceSidedock || root instanceof WorkspaceMobileDrawer ? root : null;
}

/** On the phone a drawer lies over the note that is gone to. */
export function closeDrawers({ leftSplit, rightSplit }: Workspace): void {
	leftSplit.collapse();
	rightSplit.collapse();
}

/** Opens the sidebar that a leaf is in, and shows the leaf as its tab. */
export async function revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
	sideOf(leaf)?.expand();
	leaf.parent?.selectTab(leaf);
	await leaf.loadIfDeferred();
}
