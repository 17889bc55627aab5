import { Events } from '../events';
import { notModelled } from '../not-modelled';
import type { Workspace } from './workspace';
import type { WorkspaceContainer } from './workspace-split';

/** Anything that has a place in the layout: leaves, tab groups, splits, sidebars. */
export abstract class WorkspaceItem extends Events {
	readonly workspace: Workspace;
	/** Names the item in the saved layout; 16 hexadecimal digits as in the app's workspace.json. */
	id = randomId();
	/** Share of the parent's room, as `flex-grow`. */
	dimension = 1;
	abstract parent: WorkspaceParent | null;
	abstract readonly containerEl: HTMLElement;

	constructor(workspace: Workspace) {
		super();
		this.workspace = workspace;
	}

	getRoot(): WorkspaceItem {
		return this.parent?.getRoot() ?? this;
	}

	getContainer(): WorkspaceContainer {
		return this.parent?.getContainer() ?? notModelled(`${this.constructor.name}.getContainer of an item outside the layout`);
	}

	/** Whether the sidebar that it is in is closed. */
	isInClosedSidebar(): boolean {
		return this.parent?.isInClosedSidebar() ?? false;
	}

	setDimension(dimension: number): void {
		this.dimension = dimension;
		this.containerEl.style.flexGrow = String(dimension);
	}
}

/** An item that holds others, in order. */
export abstract class WorkspaceParent extends WorkspaceItem {
	readonly children: WorkspaceItem[] = [];

	/** Puts the child at the index and into the page. */
	abstract insertChild(index: number, child: WorkspaceItem): void;
	/** Takes the child out; a parent that becomes empty may leave the layout itself. */
	abstract removeChild(child: WorkspaceItem): void;
}

function randomId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
