import { TFile } from '../files';
import type { ViewState } from 'obsidian';
import type { App } from '../app';
import type { Workspace } from './workspace';
import type { WorkspaceLeaf } from './workspace-leaf';

const MOST_KEPT = 50;
const MOST_LISTED = 10;

/** The paths of the files that were open last, newest first. Follows renames, forgets deleted files. */
export class RecentFiles {
	private paths: string[] = [];
	private readonly app: App;

	constructor(app: App) {
		this.app = app;
		app.vault.on('rename', (file, oldPath) => {
			this.paths = this.paths.map((path) => (path === oldPath ? file.path : path));
		});
		app.vault.on('delete', (file) => {
			if (file instanceof TFile) this.paths = this.paths.filter((path) => path !== file.path);
		});
	}

	add(file: TFile): void {
		this.paths = [file.path, ...this.paths.filter((path) => path !== file.path)].slice(0, MOST_KEPT);
	}

	/** The ten newest (typings: "the 10 most recently opened files"). */
	list(): string[] {
		return this.paths.slice(0, MOST_LISTED);
	}

	/** The files that still exist, newest first. */
	files(): TFile[] {
		return this.paths.flatMap((path) => this.app.vault.getFileByPath(path) ?? []);
	}
}

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
