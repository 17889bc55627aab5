import { debounce } from '../debounce';
import { FileView } from '../views/file-view';
import { WorkspaceTabs } from './workspace-tabs';
import type { TFile } from '../files';
import type { View } from '../views/view';
import type { Workspace } from './workspace';
import type { WorkspaceLeaf } from './workspace-leaf';

/** Tells of the active leaf and file after the fact and once, however often they changed in between: the app debounces these events too. */
export class ActiveEvents {
	/** Asks for the events. They come in a later task. */
	readonly request = debounce(() => this.announce(), 0);
	private readonly workspace: Workspace;
	private lastLeaf: WorkspaceLeaf | null = null;
	private lastView: View | null = null;
	private lastFile: TFile | null = null;

	constructor(workspace: Workspace) {
		this.workspace = workspace;
	}

	/** Marks the tab groups that the theme shows as in use. */
	markTabs(): void {
		const { workspace } = this;
		const recent = workspace.getMostRecentLeaf();
		for (const leaf of workspace.getLeaves()) {
			leaf.tabHeader.el.toggleClass('mod-active', leaf === workspace.activeLeaf);
			if (leaf.parent instanceof WorkspaceTabs) leaf.parent.containerEl.toggleClass('mod-active', leaf.parent === recent?.parent);
		}
		this.markCorners();
	}

	/** The tab groups at the corners of the window leave room for the buttons of the window and of the sidebars. */
	private markCorners(): void {
		const { workspace } = this;
		const groups = [...workspace.rootSplit.containerEl.findAll('.workspace-tabs')];
		const top = groups.filter((el) => el.getBoundingClientRect().top < 5);
		for (const el of groups) {
			el.toggleClass('mod-top-left-space', el === top[0]);
			el.toggleClass('mod-top-right-space', el === top[top.length - 1]);
		}
	}

	private announce(): void {
		const { workspace } = this;
		const leaf = workspace.activeLeaf;
		const view = leaf?.view ?? null;
		if (leaf !== this.lastLeaf || view !== this.lastView) {
			this.lastLeaf = leaf;
			this.lastView = view;
			workspace.trigger('active-leaf-change', leaf);
		}
		if (leaf) workspace.onHeaderChanged(leaf);
		if (!view?.navigation) return;
		const file = view instanceof FileView ? view.file : null;
		if (file === this.lastFile) return;
		this.lastFile = file;
		if (file) workspace.recentFiles.add(file);
		workspace.trigger('file-open', file);
	}
}
