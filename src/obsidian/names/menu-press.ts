import { Component, type Workspace } from 'obsidian';
import { inEveryWindow } from '../parts/every-window';

/** Remembers the press that opens a menu while the menu is being filled: Obsidian tells plugins neither its place nor what was pressed. */
export class MenuPress extends Component {
	private pressed: MouseEvent | null = null;

	constructor(private readonly workspace: Workspace) {
		super();
	}

	override onload(): void {
		inEveryWindow(this, this.workspace, (doc) => this.registerDomEvent(doc, 'contextmenu', (event) => this.remember(event), true));
	}

	/** The press; null for a menu that was opened in another way. */
	get event(): MouseEvent | null {
		return this.pressed;
	}

	private remember(event: MouseEvent): void {
		this.pressed = event;
		// By then whoever fills the menu has done so.
		window.setTimeout(() => {
			if (this.pressed === event) this.pressed = null;
		});
	}
}
