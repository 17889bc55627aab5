import { Platform } from '../platform';
import { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import { WorkspaceSidedock } from './workspace-sidedock';
import type { Workspace } from './workspace';
import type { WorkspaceLeaf } from './workspace-leaf';

type SideSplit = WorkspaceSidedock | WorkspaceMobileDrawer;

/** The left and the right sidebar: docks on the desktop, drawers on the phone. */
export function createSides(workspace: Workspace): [SideSplit, SideSplit] {
	if (Platform.isMobile) return [new WorkspaceMobileDrawer(workspace, 'left'), new WorkspaceMobileDrawer(workspace, 'right')];
	return [new WorkspaceSidedock(workspace, 'left'), new WorkspaceSidedock(workspace, 'right')];
}

/** The sidebar that a leaf is in, if it is in one. */
export function sideOf(leaf: WorkspaceLeaf): SideSplit | null {
	const root = leaf.getRoot();
	return root instanceof WorkspaceSidedock || root instanceof WorkspaceMobileDrawer ? root : null;
}

/** On the phone a drawer lies over the note that is gone to. */
export function closeDrawers({ leftSplit, rightSplit }: Workspace): void {
	leftSplit.collapse();
	rightSplit.collapse();
}
