/** Jobs one after another: those of one path among themselves, and those of the whole folder among all. */
export class Turns {
	#last = new Map();
	#whole = Promise.resolve();

	/** Runs a job when all earlier ones of its paths have ended, well or not. */
	take(paths, job) {
		const keys = paths.map((name) => name.normalize('NFC').toLowerCase());
		const result = Promise.all([this.#whole, ...keys.map((key) => this.#last.get(key))]).then(job);
		const ended = result.catch(() => undefined).then(() => {
			for (const key of keys) if (this.#last.get(key) === ended) this.#last.delete(key);
		});
		for (const key of keys) this.#last.set(key, ended);
		return result;
	}

	/** Runs a job when all earlier ones have ended, and before all later ones. */
	takeAll(job) {
		const result = Promise.all([this.#whole, ...this.#last.values()]).then(job);
		this.#whole = result.catch(() => undefined).then(() => undefined);
		return result;
	}
}
