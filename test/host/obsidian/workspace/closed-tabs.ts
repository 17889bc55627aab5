import type { ViewState } from 'obsidian';
import type { Workspace } from './workspace';
import type { WorkspaceLeaf } from './workspace-leaf';

/** The tabs of the main area that were closed, to be opened again by "Undo close tab". */
export class ClosedTabs {
	private readonly workspace: Workspace;
	private readonly states: ViewState[] = [];

	constructor(workspace: Workspace) {
		this.workspace = workspace;
	}

	add(leaf: WorkspaceLeaf): void {
		if (leaf.getRoot() === this.workspace.rootSplit && leaf.view.getViewType() !== 'empty') this.states.push(leaf.getViewState());
	}

	async reopen(): Promise<void> {
		const state = this.states.pop();
		if (state) await this.workspace.getLeaf('tab').setViewState({ ...state, active: true });
	}

	clear(): void {
		this.states.length = 0;
	}
}
