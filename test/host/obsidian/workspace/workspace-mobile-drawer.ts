import { setIcon } from '../icons';
import { Menu } from '../menu';
import { onSidebarToggled } from './sidebar-toggled';
import { WorkspaceParent, type WorkspaceItem } from './workspace-item';
import { WorkspaceLeaf } from './workspace-leaf';
import type { Side } from 'obsidian';
import type { WorkspaceContainer } from './workspace-split';
import type { Workspace } from './workspace';

/** A sidebar of the phone: slides over the page; one view at a time, chosen from a menu. */
export class WorkspaceMobileDrawer extends WorkspaceParent {
	declare readonly children: WorkspaceLeaf[];
	parent: WorkspaceParent | null = null;
	readonly side: Side;
	readonly containerEl: HTMLElement;
	collapsed = true;
	currentTab = 0;
	private readonly tabsContainerEl: HTMLElement;
	private readonly selectEl: HTMLElement;
	private readonly backdropEl = createDiv('workspace-drawer-backdrop');

	constructor(workspace: Workspace, side: Side) {
		super(workspace);
		this.side = side;
		this.containerEl = createDiv({ cls: ['workspace-drawer', `mod-${side}`] });
		const inner = this.containerEl.createDiv('workspace-drawer-inner');
		const header = inner.createDiv('workspace-drawer-header');
		this.selectEl = header.createEl('button', { cls: 'workspace-drawer-active-tab-header' });
		this.selectEl.addEventListener('click', (event) => this.showChoice(event));
		this.tabsContainerEl = inner.createDiv('workspace-drawer-active-tab-container');
		this.backdropEl.addEventListener('click', () => this.collapse());
		this.containerEl.hide();
	}

	get current(): WorkspaceLeaf | undefined {
		return this.children[this.currentTab];
	}

	/** The main window: on the phone there is no other. */
	override getContainer(): WorkspaceContainer {
		return this.workspace.rootSplit;
	}

	override isInClosedSidebar(): boolean {
		return this.collapsed;
	}

	override insertChild(index: number, child: WorkspaceItem): void {
		if (!(child instanceof WorkspaceLeaf)) throw new Error('A drawer holds leaves only');
		const selected = this.current;
		this.children.splice(Math.min(Math.max(index, 0), this.children.length), 0, child);
		child.parent = this;
		if (selected) this.currentTab = this.children.indexOf(selected);
		this.draw();
		this.workspace.onLayoutChange();
	}

	override removeChild(child: WorkspaceItem): void {
		const at = this.children.findIndex((leaf) => leaf === child);
		if (at === -1) return;
		this.children.splice(at, 1);
		child.parent = null;
		child.containerEl.detach();
		this.currentTab = Math.max(0, Math.min(this.currentTab, this.children.length - 1));
		this.draw();
		this.workspace.onLayoutChange();
	}

	selectTab(leaf: WorkspaceLeaf): void {
		this.currentTab = Math.max(0, this.children.indexOf(leaf));
		this.draw();
	}

	expand(): void {
		if (!this.collapsed) return;
		this.collapsed = false;
		this.containerEl.before(this.backdropEl);
		this.containerEl.show();
		this.current?.onShown();
		onSidebarToggled(this);
	}

	collapse(): void {
		if (this.collapsed) return;
		this.collapsed = true;
		this.backdropEl.detach();
		this.containerEl.hide();
		onSidebarToggled(this);
	}

	toggle(): void {
		if (this.collapsed) this.expand();
		else this.collapse();
	}

	onHeaderChanged(leaf: WorkspaceLeaf): void {
		if (leaf === this.current) this.drawHeader();
	}

	private draw(): void {
		this.tabsContainerEl.setChildrenInPlace(this.children.map((leaf) => leaf.containerEl));
		for (const leaf of this.children) leaf.containerEl.toggle(leaf === this.current);
		this.drawHeader();
		this.current?.onShown();
	}

	private drawHeader(): void {
		this.selectEl.empty();
		const { current } = this;
		this.selectEl.toggle(current !== undefined);
		if (!current) return;
		setIcon(this.selectEl.createDiv('workspace-drawer-active-tab-icon'), current.getIcon());
		this.selectEl.createDiv({ cls: 'workspace-drawer-active-tab-title', text: current.getDisplayText() });
		setIcon(this.selectEl.createDiv('workspace-drawer-active-tab-select'), 'lucide-chevrons-up-down');
	}

	private showChoice(event: MouseEvent): void {
		const menu = new Menu();
		for (const leaf of this.children) {
			menu.addItem((item) => item.setTitle(leaf.getDisplayText()).setIcon(leaf.getIcon()).setChecked(leaf === this.current)
				.onClick(() => this.workspace.setActiveLeaf(leaf)));
		}
		menu.showAtMouseEvent(event);
	}
}
