/**
 * Work on the main thread in stretches so short that typing and scrolling go on: after `budget` milliseconds the next step waits for a
 * new task.
 */
export class TimeSlice {
	private start = performance.now();

	constructor(private readonly budget = 5) {}

	/** Whether it has worked long enough. */
	get isOver(): boolean {
		return performance.now() - this.start >= this.budget;
	}

	/** Call between steps: waits for a new task if this one has worked long enough. */
	async rest(): Promise<void> {
		if (!this.isOver) return;
		await new Promise((resume) => window.setTimeout(resume));
		this.start = performance.now();
	}
}
