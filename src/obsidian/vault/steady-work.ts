import { Component } from 'obsidian';
import { TimeSlice } from './time-slice';

/** Some work: done at once, by waiting, or in steps between which others have their turn. */
export type Steps = void | Promise<void> | Generator<void>;

/** What is done to keys, one after the other. */
export interface Job<K> {
	/** The work on one key. */
	step(key: K): Steps;
	/** Told what a step threw. The other keys go on; this one comes again when it is added again. */
	failed(key: K, error: unknown): void;
	/** Told when nothing is left to do, once for all keys that came meanwhile. */
	emptied(): Steps;
	/** Whether it may go on now. Whoever makes this true calls `resume`. */
	mayWork?(): boolean;
}

/**
 * Keys to do, each once, in the order in which they came, in slices so short that typing and scrolling go on. What a step throws is
 * contained: it costs its own key and never the others. Stops with its component.
 */
export class SteadyWork<K> extends Component {
	private readonly keys = new Set<K>();
	private isLoaded = false;
	/** Whether it was to begin before it was loaded. */
	private isAsked = false;
	private isRunning = false;

	/** @param budget how long it works at a stretch, in milliseconds. */
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

	/** How many keys wait. */
	get size(): number {
		return this.keys.size;
	}

	/** Whether a key waits. One that is being worked on does not. */
	has(key: K): boolean {
		return this.keys.has(key);
	}

	/** The keys that wait, the next one first. */
	waiting(): Iterable<K> {
		return this.keys.values();
	}

	/** Puts a key behind those that wait, unless it is one of them. `resume` begins. */
	add(key: K): void {
		this.keys.add(key);
	}

	/** Takes a key out of those that wait. */
	delete(key: K): void {
		this.keys.delete(key);
	}

	/** Goes on with what waits, and tells when nothing is left, even if there was nothing. */
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
			// One walk through all, since a set that loses its first keys is slow to find the next.
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

/** Lets the app see an error as one that nobody caught, and goes on. */
function report(error: unknown): void {
	window.setTimeout(() => {
		throw error;
	});
}
