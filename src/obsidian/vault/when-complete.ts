import { Component, type EventRef } from 'obsidian';

/** Something that is loaded gradually, and announces changes. */
interface Loadable {
	readonly complete: boolean;
	onChanged(callback: () => void): EventRef;
}

/** Waits until something is complete for the first time. */
export function whenComplete(loadable: Loadable): Promise<void> {
	if (loadable.complete) return Promise.resolve();
	const waiting = new Component();
	waiting.load();
	return new Promise((resume) => {
		waiting.registerEvent(loadable.onChanged(() => {
			if (!loadable.complete) return;
			waiting.unload();
			resume();
		}));
	});
}
