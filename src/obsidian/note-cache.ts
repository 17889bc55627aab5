import type { App } from 'obsidian';
import type { Note } from '../engine';

/** What the cache holds of one file: its facts as read, and the state of the file they were read from. */
export interface CachedNote {
	readonly path: string;
	readonly mtime: number;
	readonly size: number;
	readonly note: Note;
}

const CHUNK = 200;

/**
 * The facts of a vault's notes from one start to the next, on this device only (IndexedDB). Written by one version of the plugin, read by
 * no other. Whatever goes wrong here costs a slower start and nothing else, so no method throws.
 */
export class NoteCache {
	private constructor(private readonly database: IDBDatabase) {}

	/** Opens the cache of a vault; one of another version is emptied. Null if this device keeps none. */
	static async open(vaultId: string, version: string): Promise<NoteCache | null> {
		try {
			const database = await openDatabase(`care-lexicon-${vaultId}`);
			const cache = new NoteCache(database);
			const about: unknown = await answer(database.transaction('about').objectStore('about').get('version'));
			if (about !== version) {
				const change = database.transaction(['about', 'notes'], 'readwrite');
				change.objectStore('notes').clear();
				change.objectStore('about').put(version, 'version');
				await done(change);
			}
			return cache;
		} catch {
			return null;
		}
	}

	/** The cached notes in order of path, some hundred at a time. What is not a cached note is left out. */
	async *read(): AsyncGenerator<CachedNote[]> {
		let last: string | null = null;
		for (;;) {
			const records: unknown[] | null = await this.readBehind(last);
			if (records === null || records.length === 0) return;
			const notes = records.filter(isCachedNote);
			yield notes;
			const end: string | undefined = notes[notes.length - 1]?.path;
			if (end === undefined || records.length < CHUNK) return;
			last = end;
		}
	}

	private async readBehind(path: string | null): Promise<unknown[] | null> {
		try {
			const store = this.database.transaction('notes').objectStore('notes');
			return await answer<unknown[]>(store.getAll(path === null ? null : IDBKeyRange.lowerBound(path, true), CHUNK));
		} catch {
			return null;
		}
	}

	/** Puts notes in and takes paths out. @returns whether that worked. */
	async write(notes: readonly CachedNote[], gone: readonly string[]): Promise<boolean> {
		try {
			const change = this.database.transaction('notes', 'readwrite');
			for (const one of notes) change.objectStore('notes').put(one);
			for (const path of gone) change.objectStore('notes').delete(path);
			await done(change);
			return true;
		} catch {
			return false;
		}
	}

	close(): void {
		this.database.close();
	}
}

/** Opens the database. One that cannot be opened, because it is damaged or not ours, is thrown away and made anew. */
async function openDatabase(name: string): Promise<IDBDatabase> {
	const open = (): Promise<IDBDatabase> => {
		const request = window.indexedDB.open(name, 1);
		request.onupgradeneeded = () => {
			request.result.createObjectStore('notes', { keyPath: 'path' });
			request.result.createObjectStore('about');
		};
		return answer(request);
	};
	const isOurs = (database: IDBDatabase): boolean => database.objectStoreNames.contains('notes') && database.objectStoreNames.contains('about');
	const first = await open().catch(() => null);
	if (first && isOurs(first)) return first;
	first?.close();
	await answer(window.indexedDB.deleteDatabase(name));
	return open();
}

/** A damaged record must not become a note that the engine trips over. */
function isCachedNote(record: unknown): record is CachedNote {
	if (typeof record !== 'object' || record === null) return false;
	const { path, mtime, size, note } = record as Partial<Record<keyof CachedNote, unknown>>;
	if (typeof path !== 'string' || typeof mtime !== 'number' || typeof size !== 'number' || typeof note !== 'object' || note === null) return false;
	const facts = note as Partial<Record<keyof Note, unknown>>;
	const lists = [facts.names, facts.hidden, facts.tags, facts.attributes, facts.grids, facts.callouts, facts.links, facts.problems];
	return facts.path === path && lists.every(Array.isArray) && facts.definition !== undefined;
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
		if (request instanceof IDBOpenDBRequest) request.onblocked = () => reject(new Error('another window holds the cache'));
	});
}

function done(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB refused'));
	});
}

const VAULT_KEY = 'care-lexicon-vault';

/** Opens the cache of the vault that is open. Vaults share one store of databases, so each gets a random id of its own on this device. */
export function openVaultCache(app: App, version: string): Promise<NoteCache | null> {
	const known: unknown = app.loadLocalStorage(VAULT_KEY);
	const id = typeof known === 'string' ? known : crypto.randomUUID();
	if (known !== id) app.saveLocalStorage(VAULT_KEY, id);
	return NoteCache.open(id, version);
}
