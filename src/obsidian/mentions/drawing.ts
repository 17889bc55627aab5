/** Draws what is built: at once what a user waits for, all else in two short tasks. */
export class Drawing<T> {
	private timer: number | null = null;
	/** Rises with all that is to be drawn. */
	private changes = 0;

	constructor(
		private readonly build: () => T,
		private readonly show: (built: T) => void,
	) {}

	/** Draws at once. */
	now(): void {
		this.changes++;
		this.show(this.build());
	}

	/** Draws after some milliseconds: builds in one task, shows in the next, and once more if more came in between them. */
	soon(delay: number): void {
		this.changes++;
		this.timer ??= window.setTimeout(() => {
			const { changes } = this;
			const built = this.build();
			this.timer = window.setTimeout(() => {
				this.timer = null;
				if (changes === this.changes) this.show(built);
				else this.soon(0);
			});
		}, delay);
	}

	/** Draws nothing more of what waits. */
	stop(): void {
		if (this.timer !== null) window.clearTimeout(this.timer);
	}
}
