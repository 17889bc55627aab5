import type { App } from 'obsidian';

/** What this device keeps under a key; null if nothing, or if it keeps nothing at all or what it kept is damaged. Never throws. */
export function readFromDevice(app: App, key: string): unknown {
	try {
		return app.loadLocalStorage(key);
	} catch {
		return null;
	}
}

/** Has this device keep a value under a key. Never throws. @returns why it could not; null if it could. */
export function keepOnDevice(app: App, key: string, value: unknown): string | null {
	try {
		app.saveLocalStorage(key, value);
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
