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
		await nextTask();
		this.start = performance.now();
	}
}

/** Takes all steps of a generator in slices. @param goesOn asked after each rest. @returns its result; null if it was not to go on. */
export async function inSlices<R>(steps: Generator<unknown, R>, goesOn: () => boolean): Promise<R | null> {
	const slice = new TimeSlice();
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		if (!slice.isOver) continue;
		await slice.rest();
		if (!goesOn()) return null;
	}
}

/** Waits for a new task. A timer would do, but browsers make nested timers wait for 4 ms each: a message does not wait. */
function nextTask(): Promise<void> {
	return new Promise((resume) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resume();
		};
		port2.postMessage(null);
	});
}
