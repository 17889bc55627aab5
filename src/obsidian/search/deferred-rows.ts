/**
 * In pixels, the height of a row with two lines, and of what stands beside the rows; a dialog takes no more than this part of its window.
 */
const HEIGHT = { row: 48, rest: 90 };
const MOST_OF_WINDOW = 0.7;

/**
 * Draws those rows of a list that can be in sight at once, and the others once these are painted: a keystroke waits for no row that
 * nobody sees.
 */
export class DeferredRows {
	private count = 0;
	private waiting: (() => void)[] = [];

	constructor(private readonly listEl: HTMLElement) {}

	/** Begins another list: what has not been drawn of the one before never is. */
	begin(): void {
		this.count = 0;
		this.waiting = [];
	}

	/** Draws the next row, now or later. */
	add(draw: () => void): void {
		const { win } = this.listEl;
		this.count++;
		if (this.count <= Math.ceil((win.innerHeight * MOST_OF_WINDOW - HEIGHT.rest) / HEIGHT.row)) draw();
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
