import { onTestFinished, vi } from 'vitest';

const setReal = setTimeout;

/** Gives the plugin's code a window with clocks and nothing else. @returns what was thrown by what they called, and caught by nobody. */
export function openWindow(): unknown[] {
	const uncaught: unknown[] = [];
	const setSafely = (callback: () => void, ms?: number): unknown => setReal(() => {
		try {
			callback();
		} catch (error) {
			uncaught.push(error);
		}
	}, ms);
	vi.stubGlobal('window', { setTimeout: setSafely, clearTimeout });
	vi.stubGlobal('setTimeout', setSafely);
	onTestFinished(() => void vi.unstubAllGlobals());
	return uncaught;
}

/** Waits until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
	await vi.waitUntil(isSo, { timeout: 5000, interval: 2 });
}
