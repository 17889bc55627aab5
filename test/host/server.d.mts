/** A running server: its address, and how to end it. */
export interface Served {
	readonly url: string;
	readonly close: () => Promise<void>;
}

/** Serves the host page and a vault on 127.0.0.1. */
export function serve(options: { readonly vault: string; readonly port?: number; readonly write?: boolean; readonly plugin?: string }): Promise<Served>;
