import type {} from 'obsidian';
/** Additions to the window: which window is active, and waiting. A popout window becomes the active one when it is used. */
export function installWindow(): void {
	window.activeWindow = window;
	window.activeDocument = document;
	window.sleep = (ms) => new Promise((resolve) => window.setTimeout(resolve, ms));
	window.nextFrame = () => new Promise((resolve) => window.requestAnimationFrame(() => resolve()));
}
