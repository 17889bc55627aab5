import type { ViewState } from 'obsidian';
import type { WorkspaceLeaf } from './workspace-leaf';

/** A place a leaf was at: what it showed, and where in it. */
export interface HistoryPlace {
	readonly title: string;
	readonly state: ViewState;
	readonly eState: unknown;
}

const MOST_PLACES = 50;

/** Back and forward of one leaf. */
export class LeafHistory {
	readonly backHistory: HistoryPlace[] = [];
	readonly forwardHistory: HistoryPlace[] = [];
	private readonly leaf: WorkspaceLeaf;

	constructor(leaf: WorkspaceLeaf) {
		this.leaf = leaf;
	}

	/** Remembers the place that is being left for a new one. */
	push(place: HistoryPlace): void {
		this.backHistory.push(place);
		if (this.backHistory.length > MOST_PLACES) this.backHistory.shift();
		this.forwardHistory.length = 0;
	}

	back(): Promise<void> {
		return this.move(this.backHistory, this.forwardHistory);
	}

	forward(): Promise<void> {
		return this.move(this.forwardHistory, this.backHistory);
	}

	private async move(from: HistoryPlace[], to: HistoryPlace[]): Promise<void> {
		const place = from.pop();
		if (!place) return;
		to.push(this.leaf.getPlace());
		await this.leaf.goTo(place);
	}
}
