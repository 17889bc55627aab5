import type { FSWatcher } from 'node:fs';

/** A running server: its address, with the token in it, and how to end it. */
export interface Served {
	readonly url: string;
	readonly close: () => Promise<void>;
}

/** Serves the host page and a vault on 127.0.0.1. */
export function serve(options: {
	readonly vault: string;
	readonly port?: number;
	readonly write?: boolean;
	readonly plugin?: string;
	/** Stands in for parts of `node:fs/promises`. */
	readonly disk?: Partial<typeof import('node:fs/promises')>;
	/** Stands in for `fs.watch`. */
	readonly watchFolder?: (folder: string, options: object, changed: () => void) => FSWatcher;
	/** Hears of faults that are not the request's. */
	readonly log?: (error: unknown) => void;
}): Promise<Served>;
