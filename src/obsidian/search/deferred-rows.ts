/** The height of a row with two lines, and of everything else in the dialog, in pixels. */
const HEIGHT = { row: 48, rest: 90 };
/** A dialog takes at most this part of its window, but all of a window up to this height. */
const MOST_OF_WINDOW = 0.7;
const LOW_WINDOW = 600;

/**
 * Draws the rows of a list that can be visible at once, and the others after these have been painted, so that no keystroke waits for rows
 * out of view.
 */
export class DeferredRows {
	private count = 0;
	private waiting: (() => void)[] = [];

	constructor(private readonly listEl: HTMLElement) {}

	/** Starts a new list, and drops the undrawn rows of the previous one. */
	begin(): void {
		this.count = 0;
		this.waiting = [];
	}

	/** Draws the next row, now or later. */
	add(draw: () => void): void {
		const { win } = this.listEl;
		const height = Math.max(win.innerHeight * MOST_OF_WINDOW, Math.min(win.innerHeight, LOW_WINDOW));
		this.count++;
		if (this.count <= Math.ceil((height - HEIGHT.rest) / HEIGHT.row)) draw();
		else if (this.waiting.push(draw) === 1) this.drawLater(this.waiting);
	}

	private drawLater(waiting: readonly (() => void)[]): void {
		const { win } = this.listEl;
		win.requestAnimationFrame(() => win.setTimeout(() => {
			if (waiting !== this.waiting) return;
			for (const draw of waiting) draw();
			this.waiting = [];
		}));
	}
}
