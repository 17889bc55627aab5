import { debounce } from '../debounce';
import { Platform } from '../platform';
import { FileView } from '../views/file-view';
import { MarkdownView } from '../views/markdown-view';
import { closeDrawers } from './areas';
import { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import { WorkspaceTabs } from './workspace-tabs';
import type { TFile } from '../files';
import type { View } from '../views/view';
import type { Workspace } from './workspace';
import type { WorkspaceLeaf } from './workspace-leaf';

/**
 * Which leaf of the workspace is active. Its events are told after the fact and once, however often the leaf changed in between: the app
 * debounces them too.
 */
export class ActiveLeaf {
	private readonly announceSoon = debounce(() => this.announce(), 0);
	private readonly workspace: Workspace;
	private clock = 0;
	private lastLeaf: WorkspaceLeaf | null = null;
	private lastView: View | null = null;
	private lastFile: TFile | null = null;

	constructor(workspace: Workspace) {
		this.workspace = workspace;
	}

	/** The file of the active view; where that has none, of the one that was active last in the main area. */
	get file(): TFile | null {
		const { activeLeaf } = this.workspace;
		if (activeLeaf?.view instanceof FileView) return activeLeaf.view.file;
		const recent = this.workspace.getMostRecentLeaf()?.view;
		return recent instanceof FileView ? recent.file : null;
	}

	set(leaf: WorkspaceLeaf, focus: boolean): void {
		const { workspace } = this;
		leaf.parent?.selectTab(leaf);
		if (Platform.isMobile && leaf.getRoot() === workspace.rootSplit) closeDrawers(workspace);
		if (workspace.activeLeaf !== leaf) {
			workspace.activeLeaf?.containerEl.removeClass('mod-active');
			workspace.activeLeaf = leaf;
			leaf.containerEl.addClass('mod-active');
			this.announceSoon();
		}
		leaf.activeTime = ++this.clock;
		workspace.activeEditor = leaf.view instanceof MarkdownView ? leaf.view : null;
		this.markTabs();
		if (focus) leaf.view.focus();
	}

	/** The view in a leaf was replaced, or shows another file. */
	onViewChanged(leaf: WorkspaceLeaf): void {
		if (leaf !== this.workspace.activeLeaf) return;
		this.workspace.activeEditor = leaf.view instanceof MarkdownView ? leaf.view : null;
		this.announceSoon();
	}

	/** What a leaf says of itself has changed: the window is titled by the active one. */
	onHeaderChanged(leaf: WorkspaceLeaf): void {
		const { activeLeaf, app } = this.workspace;
		if (leaf.parent instanceof WorkspaceMobileDrawer) leaf.parent.onHeaderChanged(leaf);
		if (leaf === activeLeaf) leaf.containerEl.doc.title = `${leaf.getDisplayText()} - ${app.vault.getName()}`;
	}

	/** Another leaf becomes active in place of one that was closed. */
	onDetached(leaf: WorkspaceLeaf, neighbour: WorkspaceLeaf | null): void {
		if (this.workspace.activeLeaf !== leaf) return;
		const next = neighbour?.parent ? (neighbour.parent.current ?? neighbour) : this.workspace.getMostRecentLeaf();
		if (next) this.set(next, true);
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
		const groups = [...this.workspace.rootSplit.containerEl.findAll('.workspace-tabs')];
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
		if (leaf) this.onHeaderChanged(leaf);
		if (!view?.navigation) return;
		const file = view instanceof FileView ? view.file : null;
		if (file === this.lastFile) return;
		this.lastFile = file;
		if (file) workspace.recentFiles.add(file);
		workspace.trigger('file-open', file);
	}
}
