import { ItemView } from './item-view';
import type { WorkspaceLeaf } from '../workspace/workspace-leaf';

const ACTIONS = [
	['Create new note', 'file-explorer:new-file'],
	['Go to file', 'switcher:open'],
	['See recent files', 'switcher:open'],
	['Close', 'workspace:close'],
] as const;

/** A new tab: what one can do from here. */
export class EmptyView extends ItemView {
	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.navigation = true;
	}

	override getViewType(): string {
		return 'empty';
	}

	override getDisplayText(): string {
		return 'New tab';
	}

	/** The first tab is made before the commands are: their hotkeys are known a moment later. */
	protected override async onOpen(): Promise<void> {
		await Promise.resolve();
		const state = this.contentEl.createDiv('empty-state').createDiv('empty-state-container');
		state.createDiv({ cls: 'empty-state-title', text: 'No file is open' });
		const list = state.createDiv('empty-state-action-list');
		for (const [title, command] of ACTIONS) this.addChoice(list, title, command);
	}

	private addChoice(list: HTMLElement, title: string, command: string): void {
		const { app, leaf } = this;
		const hotkey = title === 'See recent files' || title === 'Close' ? '' : app.commands.describeHotkey(command);
		const button = list.createEl('button', { cls: 'empty-state-action tappable', text: hotkey ? `${title} (${hotkey})` : title });
		button.toggleClass('mod-close', title === 'Close');
		button.addEventListener('click', () => {
			app.workspace.setActiveLeaf(leaf);
			app.commands.executeCommandById(command);
		});
	}
}
