/** An answer did not arrive in time. */
export class TimeoutError extends Error {}

/**
 * Waits for an answer, with a time limit.
 * @param limit in milliseconds.
 * @param onLate called when an answer arrives after it was given up.
 * @throws TimeoutError if it does not arrive in time; otherwise whatever it rejects with.
 */
export function withTimeout<T>(answer: Promise<T>, limit: number, onLate?: (answer: T) => void): Promise<T> {
	return new Promise((resolve, reject) => {
		let isLate = false;
		const giveUp = (): void => {
			isLate = true;
			reject(new TimeoutError(`no answer within ${limit / 1000} s`));
		};
		// If the main thread was blocked that long, the answer may be queued behind the timer.
		let timer = window.setTimeout(() => (timer = window.setTimeout(giveUp)), limit);
		answer.then((given) => {
			window.clearTimeout(timer);
			if (isLate) onLate?.(given);
			else resolve(given);
		}, (error: unknown) => {
			window.clearTimeout(timer);
			reject(error instanceof Error ? error : new Error(String(error)));
		});
	});
}
