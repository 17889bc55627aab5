/** An answer that did not come within the time given to it. */
export class TimeoutError extends Error {}

/**
 * Waits for an answer, but not for ever.
 * @param limit in milliseconds.
 * @param onLate called when an answer that was given up has come after all.
 * @throws TimeoutError if it does not come in time; else what it rejects with.
 */
export function withTimeout<T>(answer: Promise<T>, limit: number, onLate?: (answer: T) => void): Promise<T> {
	return new Promise((resolve, reject) => {
		let isLate = false;
		const giveUp = (): void => {
			isLate = true;
			reject(new TimeoutError(`no answer within ${limit / 1000} s`));
		};
		// Where the main thread was busy that long, the answer may wait in line behind the clock.
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
