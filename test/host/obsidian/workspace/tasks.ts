/** The work that has to end before the app quits: handed to listeners of the workspace's 'quit' event. */
export class Tasks {
	private readonly promises: Promise<unknown>[] = [];

	add(callback: () => Promise<unknown>): void {
		this.promises.push(callback());
	}
}
