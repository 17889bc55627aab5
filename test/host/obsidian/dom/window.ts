import type {} from 'obsidian';
/** Additions to the window: which window is active, waiting, and readiness. A popout window becomes the active one when it is used. */
export function installWindow(): void {
	window.activeWindow = window;
	window.activeDocument = document;
	window.sleep = (ms) => new Promise((resolve) => window.setTimeout(resolve, ms));
	window.nextFrame = () => new Promise((resolve) => window.requestAnimationFrame(() => resolve()));
	Object.assign(window, { ready, ajax: unmodelled('ajax'), ajaxPromise: unmodelled('ajaxPromise') });
}

function ready(callback: () => unknown): void {
	if (document.readyState !== 'loading') callback();
	else document.addEventListener('DOMContentLoaded', () => callback(), { once: true });
}

function unmodelled(name: string): () => never {
	return () => {
		throw new Error(`not modelled: ${name}`);
	};
}
