import { addResizeHandle } from './resize-handle';
import { WorkspaceItem, WorkspaceParent } from './workspace-item';
import type { SplitDirection } from 'obsidian';
import type { Workspace } from './workspace';

/** Children beside each other ('vertical', as the divider stands) or below each other ('horizontal'). */
export class WorkspaceSplit extends WorkspaceParent {
	parent: WorkspaceParent | null = null;
	readonly containerEl: HTMLElement;
	direction: SplitDirection;

	constructor(workspace: Workspace, direction: SplitDirection) {
		super(workspace);
		this.direction = direction;
		this.containerEl = createDiv({ cls: ['workspace-split', `mod-${direction}`] });
		addResizeHandle(this);
	}

	override insertChild(index: number, child: WorkspaceItem): void {
		const at = Math.min(Math.max(index, 0), this.children.length);
		const before = this.children[at];
		this.children.splice(at, 0, child);
		child.parent = this;
		if (before) before.containerEl.before(child.containerEl);
		else this.containerEl.append(child.containerEl);
		this.workspace.onLayoutChange();
	}

	override removeChild(child: WorkspaceItem): void {
		const at = this.children.indexOf(child);
		if (at === -1) return;
		this.children.splice(at, 1);
		child.containerEl.detach();
		child.parent = null;
		if (this.children.length === 0) this.onEmpty();
		else if (this.children.length === 1) this.onSingle();
		this.workspace.onLayoutChange();
	}

	replaceChild(old: WorkspaceItem, item: WorkspaceItem): void {
		const at = this.children.indexOf(old);
		item.setDimension(old.dimension);
		old.containerEl.replaceWith(item.containerEl);
		this.children[at] = item;
		item.parent = this;
		old.parent = null;
	}

	/** A split without children leaves its parent. */
	protected onEmpty(): void {
		this.parent?.removeChild(this);
	}

	/** A split with one child is replaced by it. */
	protected onSingle(): void {
		const [only] = this.children;
		if (!only || !(this.parent instanceof WorkspaceSplit)) return;
		this.children.length = 0;
		this.parent.replaceChild(this, only);
	}
}

/** The root of a window's layout. */
export abstract class WorkspaceContainer extends WorkspaceSplit {
	abstract win: Window;
	abstract doc: Document;

	override getContainer(): WorkspaceContainer {
		return this;
	}
}

/** The main area. Never empty: when its last tab closes, a new empty tab takes its place, as in the app. */
export class WorkspaceRoot extends WorkspaceContainer {
	win: Window = window;
	doc: Document = document;

	constructor(workspace: Workspace) {
		super(workspace, 'vertical');
		this.containerEl.addClass('mod-root');
	}

	protected override onEmpty(): void {
		this.workspace.fillRoot();
	}

	/** A single split child gives its children to the root, so that the root stays a container of tab groups. */
	protected override onSingle(): void {
		const [only] = this.children;
		if (!(only instanceof WorkspaceSplit)) return;
		this.children.length = 0;
		only.containerEl.detach();
		this.containerEl.removeClass(`mod-${this.direction}`);
		this.direction = only.direction;
		this.containerEl.addClass(`mod-${this.direction}`);
		for (const child of [...only.children]) {
			this.children.push(child);
			child.parent = this;
			this.containerEl.append(child.containerEl);
		}
	}
}

/** Holds the popout window, if there is one; what is in it is in that window's page. */
export class WorkspaceFloating extends WorkspaceParent {
	parent: WorkspaceParent | null = null;
	readonly containerEl = createDiv({ cls: 'workspace-floating' });

	override insertChild(index: number, child: WorkspaceItem): void {
		this.children.splice(index, 0, child);
		child.parent = this;
		this.workspace.onLayoutChange();
	}

	override removeChild(child: WorkspaceItem): void {
		this.children.remove(child);
		child.parent = null;
		this.workspace.onLayoutChange();
	}
}

/** A popout window. It closes when its last leaf does. */
export class WorkspaceWindow extends WorkspaceContainer {
	win: Window;
	doc: Document;

	constructor(workspace: Workspace, win: Window) {
		super(workspace, 'vertical');
		this.win = win;
		this.doc = win.document;
		this.containerEl.addClass('mod-root');
	}

	protected override onEmpty(): void {
		this.win.close();
	}
}
