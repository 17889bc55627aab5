/** The pages that follow a vault's changes: a stream of events to each, as long as it is open. */
export class Followers {
	#streams = new Set();

	/** Keeps an answer open, whose head has been written. */
	add(response) {
		this.#streams.add(response);
		response.on('close', () => this.#streams.delete(response));
		response.write('retry: 1000\n\n');
	}

	/** Tells every page of a change: `{path}`, with the `hash` where it is known, for a move with `from`. */
	send(change) {
		for (const stream of this.#streams) stream.write(`data: ${JSON.stringify(change)}\n\n`);
	}
}
