import { setIcon } from '../icons';
import { Menu } from '../menu';
import { setTooltip } from '../tooltip';
import type { WorkspaceLeaf } from './workspace-leaf';

/** The tab of a leaf: icon, title, close button; in sidebars the icon alone shows. */
export class TabHeader {
	readonly el: HTMLElement;
	private readonly leaf: WorkspaceLeaf;
	private readonly iconEl: HTMLElement;
	private readonly titleEl: HTMLElement;
	private readonly statusEl: HTMLElement;

	constructor(leaf: WorkspaceLeaf) {
		this.leaf = leaf;
		this.el = createDiv({ cls: ['workspace-tab-header', 'tappable'], attr: { draggable: 'true', role: 'tab', tabindex: '-1' } });
		const inner = this.el.createDiv('workspace-tab-header-inner');
		this.iconEl = inner.createDiv('workspace-tab-header-inner-icon');
		this.titleEl = inner.createDiv('workspace-tab-header-inner-title');
		this.statusEl = inner.createDiv('workspace-tab-header-status-container');
		const close = inner.createDiv({ cls: 'workspace-tab-header-inner-close-button', attr: { 'aria-label': 'Close' } });
		setIcon(close, 'lucide-x');
		close.addEventListener('click', (event) => {
			event.stopPropagation();
			leaf.detach();
		});
		this.addEvents();
	}

	/** Writes what the view says of itself. */
	update(): void {
		const { view } = this.leaf;
		const title = this.leaf.getDisplayText();
		this.el.setAttr('data-type', view.getViewType());
		setTooltip(this.el, title, { placement: 'bottom' });
		this.el.setAttr('aria-label', title);
		setIcon(this.iconEl, this.leaf.getIcon());
		this.titleEl.setText(title);
		this.statusEl.empty();
		if (!this.leaf.pinned) return;
		const pin = this.statusEl.createDiv({ cls: 'workspace-tab-header-status-icon mod-pinned', attr: { 'aria-label': 'Unpin' } });
		setIcon(pin, 'lucide-pin');
	}

	private addEvents(): void {
		const { leaf } = this;
		this.el.addEventListener('mousedown', (event) => {
			if (event.button === 1) event.preventDefault();
		});
		this.el.addEventListener('click', () => leaf.workspace.setActiveLeaf(leaf, { focus: true }));
		this.el.addEventListener('auxclick', (event) => {
			if (event.button === 1) leaf.detach();
		});
		this.el.addEventListener('contextmenu', (event) => {
			event.preventDefault();
			this.showMenu(event);
		});
		this.statusEl.addEventListener('click', (event) => {
			event.stopPropagation();
			leaf.setPinned(false);
		});
		this.addDragging();
	}

	/** A tab can be dragged to another place in the rows of tabs. */
	private addDragging(): void {
		const { leaf } = this;
		const { workspace } = leaf;
		this.el.addEventListener('dragstart', (event) => {
			event.dataTransfer?.setData('text/plain', leaf.getDisplayText());
			workspace.draggedLeaf = leaf;
		});
		this.el.addEventListener('dragend', () => (workspace.draggedLeaf = null));
		this.el.addEventListener('dragover', (event) => {
			if (workspace.draggedLeaf) event.preventDefault();
		});
		this.el.addEventListener('drop', (event) => {
			const moved = workspace.draggedLeaf;
			const target = leaf.parent;
			if (!moved || !target || moved === leaf) return;
			event.preventDefault();
			const box = this.el.getBoundingClientRect();
			moved.parent?.removeChild(moved);
			const after = event.clientX > box.left + box.width / 2 ? 1 : 0;
			target.insertChild(target.children.indexOf(leaf) + after, moved);
			workspace.setActiveLeaf(moved, { focus: true });
		});
	}

	private showMenu(event: MouseEvent): void {
		const { leaf } = this;
		const siblings = leaf.parent ? leaf.parent.children.filter((other) => other !== leaf) : [];
		const after = leaf.parent ? leaf.parent.children.slice(leaf.parent.children.indexOf(leaf) + 1) : [];
		const menu = new Menu();
		menu.addItem((item) => item.setSection('close').setTitle('Close').setIcon('lucide-x').onClick(() => leaf.detach()));
		if (siblings.length > 0) {
			menu.addItem((item) => item.setSection('close').setTitle('Close others').onClick(() => siblings.forEach((other) => other.detach())));
		}
		if (after.length > 0) {
			menu.addItem((item) =>
				item
					.setSection('close')
					.setTitle('Close tabs to the right')
					.onClick(() => after.forEach((other) => other.detach())),
			);
		}
		menu.addItem((item) =>
			item
				.setSection('pane')
				.setTitle(leaf.pinned ? 'Unpin' : 'Pin')
				.setIcon('lucide-pin')
				.onClick(() => leaf.togglePinned()),
		);
		leaf.view.onPaneMenu(menu, 'tab-header');
		menu.showAtMouseEvent(event);
	}
}
