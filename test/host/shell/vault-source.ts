import { MemoryAdapter, type StoredFile } from '../obsidian/adapter';
import { bytesFrom, KeptOnServer } from './kept-on-server';
import type { OutsideHint } from '../obsidian/kept-vault';

interface ServedVault {
	readonly name: string;
	/** Whether the server writes to the folder. */
	readonly write: boolean;
	readonly files: Record<string, StoredFile>;
	readonly folders: string[];
}

/**
 * The vault that the server has, held in the page. Only if the server allows it, what is written goes back to its folder, and what other
 * programs and pages change there comes here.
 */
export async function fetchVault(base: string): Promise<MemoryAdapter> {
	const vault = await readVault(base);
	const kept = vault.write ? new KeptOnServer(base) : null;
	const adapter = new MemoryAdapter(vault.files, vault.folders, { bytes: (path) => bytesFrom(base, path), kept });
	adapter.name = vault.name;
	if (kept) follow(adapter, base);
	return adapter;
}

async function readVault(base: string): Promise<ServedVault> {
	const answer = await fetch(`${base}vault.json`, { cache: 'no-store' });
	if (!answer.ok) throw new Error(`The vault could not be read: ${answer.status} ${await answer.text()}`);
	return (await answer.json()) as ServedVault;
}

/** What was not heard before the stream of changes opened, or while it was cut, is found by reading the vault once more. */
function follow(adapter: MemoryAdapter, base: string): void {
	const changes = new EventSource(`${base}events`);
	changes.addEventListener('message', ({ data }) => void adapter.noticeOutside(JSON.parse(String(data)) as OutsideHint));
	changes.addEventListener(
		'open',
		() => void readVault(base).then(({ files, folders }) => adapter.noticeAll(new Map(Object.entries(files)), folders)),
	);
}
