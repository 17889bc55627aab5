import { MemoryAdapter, type StoredFile } from '../obsidian/adapter';
import { base64ToArrayBuffer } from '../obsidian/binary';
import { Notice } from '../obsidian/notice';

interface ServedVault {
	readonly name: string;
	/** Whether the server writes to the folder. */
	readonly write: boolean;
	/** Bytes come as base64. */
	readonly files: Record<string, Omit<StoredFile, 'bytes'> & { readonly bytes?: string }>;
	readonly folders: string[];
}

/** The vault that the server has, held in the page. What is written goes back to its folder only if the server allows that. */
export async function fetchVault(url: string): Promise<MemoryAdapter> {
	const answer = await fetch(url, { cache: 'no-store' });
	if (!answer.ok) throw new Error(`The vault could not be read: ${answer.status} ${await answer.text()}`);
	const vault = (await answer.json()) as ServedVault;
	const files = Object.entries(vault.files).map(([path, { bytes, ...file }]) => [path, bytes === undefined ? file : { ...file, bytes: new Uint8Array(base64ToArrayBuffer(bytes)) }] as const);
	const adapter = new MemoryAdapter(Object.fromEntries(files), vault.folders, vault.write ? writeBack : undefined);
	adapter.name = vault.name;
	return adapter;
}

async function writeBack(path: string, text: string | null): Promise<void> {
	const body = JSON.stringify({ path, text });
	const headers = { 'Content-Type': 'application/json' };
	// What is written while the page is being left still has to arrive.
	const keepalive = document.visibilityState === 'hidden';
	const answer = await fetch('/vault', { method: 'POST', headers, body, keepalive });
	if (answer.ok) return;
	const reason = `“${path}” was not written: ${await answer.text()}`;
	new Notice(reason, 0);
	throw new Error(reason);
}
