import type { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import type { WorkspaceSidedock } from './workspace-sidedock';

/** A sidebar was opened or closed: what is seen of it now is loaded. */
export function onSidebarToggled(split: WorkspaceSidedock | WorkspaceMobileDrawer): void {
	const { workspace, side, collapsed } = split;
	workspace.containerEl.toggleClass(`is-${side}-sidedock-open`, !collapsed);
	if (!collapsed) for (const leaf of workspace.getLeaves(split)) leaf.onShown();
	workspace.onResize();
	workspace.onLayoutChange();
}
