import { Component } from 'obsidian';
import { TimeSlice } from './time-slice';

/** The result of a step: done at once, asynchronous, or divided into smaller steps between which other tasks may run. */
export type Steps = void | Promise<void> | Generator<void>;

/** What is done with the keys, one after the other. */
export interface Job<K> {
	/** Processes one key. */
	step(key: K): Steps;
	/** Called with what a step threw. The other keys go on; this one is retried only when it is added again. */
	failed(key: K, error: unknown): void;
	/** Called when the queue is empty, once for all keys added in the meantime. */
	emptied(): Steps;
	/** Whether work may go on now. Whoever makes this true calls `resume`. */
	mayWork?(): boolean;
}

/**
 * A queue of distinct keys, first in, first out, processed in slices short enough to keep typing and scrolling smooth. What a step throws
 * affects its own key and no other. Stops with its component.
 */
export class SteadyWork<K> extends Component {
	private readonly keys = new Set<K>();
	private isLoaded = false;
	/** Whether `resume` was called before it was loaded. */
	private isAsked = false;
	private isRunning = false;

	/** @param budget how long one slice may take, in milliseconds. */
	constructor(
		private readonly job: Job<K>,
		private readonly budget?: number,
	) {
		super();
	}

	override onload(): void {
		this.isLoaded = true;
		if (this.isAsked) this.resume();
	}

	override onunload(): void {
		this.isLoaded = false;
	}

	/** How many keys are waiting. */
	get size(): number {
		return this.keys.size;
	}

	/** Whether a key is waiting. The key being processed does not count. */
	has(key: K): boolean {
		return this.keys.has(key);
	}

	/** The waiting keys, next one first. */
	waiting(): Iterable<K> {
		return this.keys.values();
	}

	/** Adds a key to the end of the queue, unless it is already waiting. `resume` starts the work. */
	add(key: K): void {
		this.keys.add(key);
	}

	/** Removes a key from the queue. */
	delete(key: K): void {
		this.keys.delete(key);
	}

	/** Continues with the queue, and calls `emptied` at its end, even if there was nothing to do. */
	resume(): void {
		this.isAsked = true;
		if (!this.isRunning && this.goesOn) void this.run();
	}

	private get goesOn(): boolean {
		return this.isLoaded && (this.job.mayWork?.() ?? true);
	}

	private async run(): Promise<void> {
		this.isRunning = true;
		const slice = new TimeSlice(this.budget);
		do {
			// One iteration over the whole set: after its first keys are deleted, starting over to find the next one is slow.
			for (const key of this.keys) {
				if (!this.goesOn) break;
				this.keys.delete(key);
				await this.take(() => this.job.step(key), slice, (error) => this.job.failed(key, error));
				await slice.rest();
			}
			if (this.goesOn && this.keys.size === 0) await this.take(() => this.job.emptied(), slice, report);
		} while (this.goesOn && this.keys.size > 0);
		this.isRunning = false;
	}

	private async take(begin: () => Steps, slice: TimeSlice, onError: (error: unknown) => void): Promise<void> {
		try {
			const steps = begin();
			if (steps instanceof Promise) await steps;
			else if (steps) await this.takeSteps(steps, slice);
		} catch (error) {
			try {
				onError(error);
			} catch (another) {
				report(another);
			}
		}
	}

	private async takeSteps(steps: Generator<void>, slice: TimeSlice): Promise<void> {
		while (this.isLoaded && steps.next().done !== true) await slice.rest();
	}
}

/** Reports an error to the app as uncaught, without interrupting the work. */
function report(error: unknown): void {
	window.setTimeout(() => {
		throw error;
	});
}
