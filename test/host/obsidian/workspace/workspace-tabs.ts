import { setIcon } from '../icons';
import { Menu } from '../menu';
import { notModelled } from '../not-modelled';
import { setTooltip } from '../tooltip';
import { addResizeHandle } from './resize-handle';
import { WorkspaceParent, type WorkspaceItem } from './workspace-item';
import { WorkspaceLeaf } from './workspace-leaf';
import type { WorkspaceSplit } from './workspace-split';
import type { Workspace } from './workspace';

/** A group of tabs: the row of tab headers, and under it the leaf of the selected one. */
export class WorkspaceTabs extends WorkspaceParent {
	declare readonly children: WorkspaceLeaf[];
	parent: WorkspaceSplit | null = null;
	readonly containerEl = createDiv({ cls: ['workspace-tabs', 'mod-top'] });
	readonly tabHeaderContainerEl: HTMLElement;
	readonly tabHeadersEl: HTMLElement;
	readonly tabsContainerEl: HTMLElement;
	currentTab = 0;

	constructor(workspace: Workspace) {
		super(workspace);
		addResizeHandle(this);
		this.tabHeaderContainerEl = this.containerEl.createDiv('workspace-tab-header-container');
		this.tabHeadersEl = this.tabHeaderContainerEl.createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist' } });
		this.tabsContainerEl = this.containerEl.createDiv('workspace-tab-container');
		this.addButtons();
	}

	get current(): WorkspaceLeaf | undefined {
		return this.children[this.currentTab];
	}

	override insertChild(index: number, child: WorkspaceItem): void {
		if (!(child instanceof WorkspaceLeaf)) throw new Error('A tab group holds leaves only');
		const at = Math.min(Math.max(index, 0), this.children.length);
		const selected = this.current;
		this.children.splice(at, 0, child);
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
		if (at < this.currentTab || this.currentTab === this.children.length) this.currentTab = Math.max(0, this.currentTab - 1);
		if (this.children.length === 0) this.parent?.removeChild(this);
		else this.draw();
		this.workspace.onLayoutChange();
	}

	/** A new, empty tab: behind the shown one, or where it is said. */
	addLeaf(index: number = this.currentTab + 1): WorkspaceLeaf {
		const leaf = new WorkspaceLeaf(this.workspace);
		this.insertChild(index, leaf);
		return leaf;
	}

	/** Shows the leaf. A deferred one is loaded: from here on it is seen. */
	selectTab(leaf: WorkspaceLeaf): void {
		const at = this.children.indexOf(leaf);
		if (at === -1) return;
		const changed = at !== this.currentTab;
		this.currentTab = at;
		this.draw();
		if (changed) this.workspace.onLayoutChange();
	}

	/** Brings headers and the shown leaf into step with the children. */
	draw(): void {
		this.tabHeadersEl.setChildrenInPlace(this.children.map((leaf) => leaf.tabHeader.el));
		this.children.forEach((leaf, index) => {
			leaf.tabHeader.el.toggleClass('is-active', index === this.currentTab);
			leaf.tabHeader.el.setAttr('aria-selected', index === this.currentTab);
		});
		const shown = this.current;
		this.tabsContainerEl.setChildrenInPlace(this.children.map((leaf) => leaf.containerEl));
		for (const leaf of this.children) leaf.containerEl.toggle(leaf === shown);
		shown?.onShown();
	}

	private addButtons(): void {
		this.addButton('workspace-tab-header-new-tab', 'lucide-plus', 'New tab').addEventListener('click', () => {
			this.workspace.setActiveLeaf(this.addLeaf(this.children.length), { focus: true });
		});
		this.tabHeaderContainerEl.createDiv('workspace-tab-header-spacer');
		const list = this.addButton('workspace-tab-header-tab-list', 'lucide-chevron-down', 'Tab list');
		list.addEventListener('click', (event) => this.showTabList(event));
	}

	private addButton(cls: string, icon: string, title: string): HTMLElement {
		const button = this.tabHeaderContainerEl.createDiv(cls).createEl('button', { cls: 'clickable-icon' });
		setIcon(button, icon);
		setTooltip(button, title, { placement: 'bottom' });
		return button;
	}

	private showTabList(event: MouseEvent): void {
		const menu = new Menu();
		for (const leaf of this.children) {
			menu.addItem((item) => item.setTitle(leaf.getDisplayText()).setIcon(leaf.getIcon()).setChecked(leaf === this.current)
				.onClick(() => this.workspace.setActiveLeaf(leaf, { focus: true })));
		}
		menu.addSeparator();
		menu.addItem((item) => item.setTitle('Close all').setIcon('lucide-x').onClick(() => [...this.children].forEach((leaf) => leaf.detach())));
		menu.showAtMouseEvent(event);
	}
}

/** The tab group of the main area that was active last. */
export function activeTabs(workspace: Workspace): WorkspaceTabs {
	const { parent } = workspace.getMostRecentLeaf() ?? workspace.fillRoot();
	return parent instanceof WorkspaceTabs ? parent : notModelled('a main area without tab groups');
}
