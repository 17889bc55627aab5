import type { App } from 'obsidian';

/**
 * The value stored under a key on this device; null if there is none, if storage is unavailable, or if the value is damaged. Never throws.
 */
export function readFromDevice(app: App, key: string): unknown {
	try {
		return app.loadLocalStorage(key);
	} catch {
		return null;
	}
}

/** Stores a value under a key on this device. Never throws. @returns why it could not be stored; null on success. */
export function keepOnDevice(app: App, key: string, value: unknown): string | null {
	try {
		app.saveLocalStorage(key, value);
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
