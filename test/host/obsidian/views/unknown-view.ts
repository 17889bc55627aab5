import { ItemView } from './item-view';
import type { ViewStateResult } from 'obsidian';
import type { WorkspaceLeaf } from '../workspace/workspace-leaf';

/** Keeps the place of a view whose plugin is not loaded. The view comes back there when its type is registered again. */
export class UnknownView extends ItemView {
	private readonly type: string;
	private state: Record<string, unknown> = {};

	constructor(leaf: WorkspaceLeaf, type: string) {
		super(leaf);
		this.type = type;
		this.icon = 'lucide-ghost';
		const state = this.contentEl.createDiv('empty-state').createDiv('empty-state-container');
		state.createDiv({ cls: 'empty-state-title', text: 'Plugin no longer active' });
		state.createDiv({ cls: 'empty-state-text', text: `The view “${type}” is not available at the moment.` });
	}

	override getViewType(): string {
		return this.type;
	}

	override getDisplayText(): string {
		return 'Plugin no longer active';
	}

	override getState(): Record<string, unknown> {
		return this.state;
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		this.state = (state ?? {}) as Record<string, unknown>;
		await super.setState(state, result);
	}
}
