import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What work takes of the processor, all threads of this process together. */
export function cpuMilliseconds(work: () => void): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** What work takes by the clock. */
export function wallMilliseconds(work: () => void): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** The memory of this process in megabytes; `arrays` is what lies outside the heap, such as typed arrays. */
export interface Memory {
	readonly heap: number;
	readonly arrays: number;
	readonly rss: number;
}

/** The memory of this process, garbage collected; Node gives the function for that only on demand. */
export function megabytes(): Memory {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	// What lies outside the heap is given back after a collection, at the latest by the next.
	collect();
	collect();
	const { heapUsed, external, rss } = process.memoryUsage();
	return { heap: heapUsed / 2 ** 20, arrays: external / 2 ** 20, rss: rss / 2 ** 20 };
}

/** How figures are spread. */
export interface Spread {
	readonly number: number;
	readonly median: number;
	readonly p99: number;
	readonly worst: number;
}

/** The middle of some figures, what one in a hundred exceeds, and the largest; 0 where there are none. */
export function spreadOf(figures: readonly number[]): Spread {
	const sorted = [...figures].sort((a, b) => a - b);
	const at = (index: number): number => sorted[index] ?? 0;
	const number = sorted.length;
	return { number, median: at(number >> 1), p99: at(Math.ceil(number * 0.99) - 1), worst: at(number - 1) };
}
