export { Tasks } from './tasks';
export { Workspace } from './workspace';
export { WorkspaceItem, WorkspaceParent } from './workspace-item';
export { WorkspaceLeaf } from './workspace-leaf';
export { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
export { WorkspaceRibbon } from './workspace-ribbon';
export { WorkspaceSidedock } from './workspace-sidedock';
export { WorkspaceContainer, WorkspaceFloating, WorkspaceRoot, WorkspaceSplit, WorkspaceWindow } from './workspace-split';
export { WorkspaceTabs } from './workspace-tabs';
