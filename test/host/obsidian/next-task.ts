/** Resolves in a task of its own: what waits for the disk or the next slice of work lets events and painting go first. */
export const nextTask: () => Promise<void> = typeof setImmediate === 'function'
	? () => new Promise((resolve) => setImmediate(resolve))
	: messageTasks();

/** Timers wait at least 4 ms when they follow one another; messages do not. */
function messageTasks(): () => Promise<void> {
	const waiting: (() => void)[] = [];
	// Held as a whole: a port that only listens, and that nothing holds, may be collected, and then nobody ever goes on.
	const channel = new MessageChannel();
	channel.port1.onmessage = () => waiting.shift()?.();
	return () => new Promise((resolve) => {
		waiting.push(resolve);
		channel.port2.postMessage(null);
	});
}

/** How long work goes on before events and painting have their turn, in milliseconds. */
const SLICE = 8;

/** Cuts long work into slices: `await slices.next()` between its steps, and it goes on at once or in a later task. */
export class Slices {
	private end = performance.now() + SLICE;

	async next(): Promise<void> {
		if (performance.now() < this.end) return;
		await nextTask();
		this.end = performance.now() + SLICE;
	}
}
