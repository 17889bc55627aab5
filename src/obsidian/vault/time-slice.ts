/**
 * Divides work on the main thread into slices short enough to keep typing and scrolling smooth: after `budget` milliseconds the next step
 * waits for a new task.
 */
export class TimeSlice {
	private start = performance.now();

	constructor(private readonly budget = 5) {}

	/** Whether the current slice has used up its budget. */
	get isOver(): boolean {
		return performance.now() - this.start >= this.budget;
	}

	/** Call between steps: waits for a new task if the current slice is over. */
	async rest(): Promise<void> {
		if (!this.isOver) return;
		await new Promise((resume) => window.setTimeout(resume));
		this.start = performance.now();
	}
}
