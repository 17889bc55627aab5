import { Component, type EventRef } from 'obsidian';

/** Something that is being put together, and says when it has changed. */
export interface Growing {
	readonly complete: boolean;
	onChanged(callback: () => void): EventRef;
}

/** Waits until something is complete for the first time. */
export function whenComplete(growing: Growing): Promise<void> {
	if (growing.complete) return Promise.resolve();
	const waiting = new Component();
	waiting.load();
	return new Promise((resume) => {
		waiting.registerEvent(growing.onChanged(() => {
			if (!growing.complete) return;
			waiting.unload();
			resume();
		}));
	});
}
