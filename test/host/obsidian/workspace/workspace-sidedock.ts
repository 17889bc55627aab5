import { followDrag } from './resize-handle';
import { onSidebarToggled } from './sidebar-toggled';
import { WorkspaceSplit } from './workspace-split';
import type { Side } from 'obsidian';
import type { Workspace } from './workspace';

const LEAST_SIZE = 200;

/** A sidebar of the desktop app: tab groups below each other, as wide as the user draws it, or collapsed. */
export class WorkspaceSidedock extends WorkspaceSplit {
	readonly side: Side;
	collapsed = false;
	size = 300;

	constructor(workspace: Workspace, side: Side) {
		super(workspace, 'horizontal');
		this.side = side;
		this.containerEl.addClasses(['mod-sidedock', `mod-${side}-split`]);
		const handle = this.containerEl.find(':scope > .workspace-leaf-resize-handle');
		followDrag(handle, (event) => this.onDrag(event), () => workspace.onResize());
		this.setSize(this.size);
	}

	setSize(size: number): void {
		this.size = size;
		this.containerEl.style.width = this.collapsed ? '0px' : `${size}px`;
	}

	collapse(): void {
		this.setCollapsed(true);
	}

	expand(): void {
		this.setCollapsed(false);
	}

	toggle(): void {
		this.setCollapsed(!this.collapsed);
	}

	override setDimension(dimension: number): void {
		this.dimension = dimension;
	}

	/** A sidebar stays where it is when it holds nothing. */
	protected override onEmpty(): void {
		this.workspace.onLayoutChange();
	}

	protected override onSingle(): void {
		const [only] = this.children;
		only?.setDimension(1);
	}

	override isInClosedSidebar(): boolean {
		return this.collapsed;
	}

	private setCollapsed(collapsed: boolean): void {
		if (this.collapsed === collapsed) return;
		this.collapsed = collapsed;
		this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
		this.setSize(this.size);
		onSidebarToggled(this);
	}

	/** The sidebar follows the pointer; drawn far below its least width it collapses, as in the app. */
	private onDrag(event: PointerEvent): void {
		const box = this.containerEl.getBoundingClientRect();
		const size = this.side === 'left' ? event.clientX - box.left : box.right - event.clientX;
		if (size < LEAST_SIZE / 2) this.collapse();
		else {
			this.expand();
			this.setSize(Math.min(Math.max(size, LEAST_SIZE), window.innerWidth / 2));
		}
	}
}
