import { View } from './view';
import type { IconName, ViewState } from 'obsidian';
import type { WorkspaceLeaf } from '../workspace/workspace-leaf';

/**
 * Stands, in a leaf that is not seen, for the view that is made when it is (app 1.7.2 and later). Answers with that view's type, title
 * and state.
 */
export class DeferredView extends View {
	override navigation = true;
	readonly eState: unknown;
	private readonly state: ViewState & { title?: string; icon?: IconName };

	constructor(leaf: WorkspaceLeaf, state: ViewState, eState: unknown) {
		super(leaf);
		this.state = state;
		this.eState = eState;
		this.icon = this.state.icon ?? (typeof state.state?.['file'] === 'string' ? 'lucide-file' : 'lucide-ghost');
	}

	override getViewType(): string {
		return this.state.type;
	}

	override getDisplayText(): string {
		const file = this.state.state?.['file'];
		if (typeof file === 'string') return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
		return this.state.title ?? this.state.type;
	}

	override getState(): Record<string, unknown> {
		return this.state.state ?? {};
	}
}
