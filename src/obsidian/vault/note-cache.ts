import type { App } from 'obsidian';
import { decodeMentions, decodeNote, encodeRecord, type CachedMentions, type CachedNote } from './cache-records';
import { keepOnDevice, readFromDevice } from './device-storage';
import { TimeoutError, withTimeout } from './timeout';
import { TimeSlice } from './time-slice';

type Store = 'notes' | 'mentions';

const STORES: readonly Store[] = ['notes', 'mentions'];
const CHUNK = 100;
/**
 * How long to wait for the database, in milliseconds: to open, to answer, and to write. The cache is optional: a start waits for it to open
 * and for one answer at most, and has to complete within three seconds all the same.
 */
export const PATIENCE = { open: 1300, answer: 1300, write: 10_000 };

/** The key of the mark that the cached mentions are consistent with each other. */
const AGREE = 'mentions-agree';

/**
 * Caches the facts of a vault's notes from one start to the next, on this device only (IndexedDB). A cache is used only by the plugin
 * version that wrote it. Any fault costs a slower start and nothing else: the readers throw if they are interrupted, and nothing else
 * throws.
 */
export class NoteCache {
	/** Whether the database once failed to answer; no further requests are made then. */
	private isSilent = false;

	private constructor(
		private readonly database: IDBDatabase,
		private readonly patience: typeof PATIENCE,
	) {}

	/** Opens the cache of a vault, and empties it if another version wrote it. Null if this device has none. */
	static async open(vaultId: string, version: string, patience = PATIENCE): Promise<NoteCache | null> {
		const opening = openDatabase(`care-lexicon-${vaultId}`).then(async (database) => {
			await emptyIfForeign(database, version);
			return new NoteCache(database, patience);
		});
		// A database that opens too late must not block the next start.
		return withTimeout(opening, patience.open, (late) => late.close()).catch(() => null);
	}

	/** The cached notes by path, some hundreds at a time. Invalid records are skipped. @throws Error if reading is interrupted. */
	read(): AsyncGenerator<CachedNote[]> {
		return this.readAll('notes', decodeNote);
	}

	/** The cached mentions by path, some hundreds at a time. @throws Error if reading is interrupted. */
	readMentions(): AsyncGenerator<CachedMentions[]> {
		return this.readAll('mentions', decodeMentions);
	}

	/** Stores notes; a bare path is removed. Pulls each item only when its turn comes. @returns whether it succeeded. */
	write(notes: Iterable<CachedNote | string>): Promise<boolean> {
		return this.change('notes', notes);
	}

	/** Stores mentions; a bare path is removed. Pulls each item only when its turn comes. @returns whether it succeeded. */
	writeMentions(mentions: Iterable<CachedMentions | string>): Promise<boolean> {
		return this.change('mentions', mentions);
	}

	/** Whether the cached mentions of all notes were completely written, and so are consistent; null if that cannot be determined. */
	async mentionsAgree(): Promise<boolean | null> {
		try {
			return (await this.ask(() => this.database.transaction('about').objectStore('about').get(AGREE))) === true;
		} catch {
			return null;
		}
	}

	/** Sets or clears the mark that the cached mentions are consistent. @returns whether it succeeded. */
	async setMentionsAgree(agree: boolean): Promise<boolean> {
		try {
			const change = this.database.transaction('about', 'readwrite');
			change.objectStore('about').put(agree, AGREE);
			await withTimeout(done(change), this.patience.write);
			return true;
		} catch {
			return false;
		}
	}

	private async *readAll<T extends { readonly path: string }>(store: Store, decode: (record: unknown) => T | null): AsyncGenerator<T[]> {
		let last: string | null = null;
		for (;;) {
			const range: IDBKeyRange | null = last === null ? null : IDBKeyRange.lowerBound(last, true);
			const records: unknown[] = await this.ask(() => this.database.transaction(store).objectStore(store).getAll(range, CHUNK));
			if (records.length === 0) return;
			const fitting = records.flatMap((record) => decode(record) ?? []);
			yield fitting;
			const end: string | undefined = fitting[fitting.length - 1]?.path;
			if (end === undefined || records.length < CHUNK) return;
			last = end;
		}
	}

	/** Splits large changes into several transactions: copying records into the database blocks the main thread. */
	private async change(store: Store, records: Iterable<CachedNote | CachedMentions | string>): Promise<boolean> {
		const left = records[Symbol.iterator]();
		try {
			for (let next = left.next(); next.done !== true;) {
				const slice = new TimeSlice();
				const change = this.database.transaction(store, 'readwrite');
				const target = change.objectStore(store);
				for (; next.done !== true && !slice.isOver; next = left.next()) {
					if (typeof next.value === 'string') target.delete(next.value);
					else target.put(encodeRecord(next.value));
				}
				await withTimeout(done(change), this.patience.write);
			}
			return true;
		} catch {
			return false;
		}
	}

	/** @throws Error if there is no answer. */
	private async ask<T>(request: () => IDBRequest<T>): Promise<T> {
		try {
			return await withTimeout(answer(request()), this.isSilent ? 0 : this.patience.answer);
		} catch (error) {
			this.isSilent ||= error instanceof TimeoutError;
			throw error;
		}
	}

	close(): void {
		this.database.close();
	}
}

/** Opens the database. One that cannot be opened, because it is damaged or not ours, is deleted and recreated. */
async function openDatabase(name: string): Promise<IDBDatabase> {
	const isOurs = (database: IDBDatabase): boolean => [...STORES, 'about'].every((store) => database.objectStoreNames.contains(store));
	const first = await openOnce(name).catch(() => null);
	if (first && isOurs(first)) return first;
	first?.close();
	await answerUnlessBlocked(window.indexedDB.deleteDatabase(name));
	return openOnce(name);
}

async function openOnce(name: string): Promise<IDBDatabase> {
	const request = window.indexedDB.open(name, 1);
	request.onupgradeneeded = () => {
		for (const store of STORES) request.result.createObjectStore(store, { keyPath: 'path' });
		request.result.createObjectStore('about');
	};
	const database = await answerUnlessBlocked(request);
	// Another window that deletes the database must not have to wait for this one.
	database.onversionchange = () => database.close();
	return database;
}

/** Clears data written by another version of the plugin. */
async function emptyIfForeign(database: IDBDatabase, version: string): Promise<void> {
	const about: unknown = await answer(database.transaction('about').objectStore('about').get('version'));
	if (about === version) return;
	const change = database.transaction(['about', ...STORES], 'readwrite');
	for (const store of STORES) change.objectStore(store).clear();
	change.objectStore('about').delete(AGREE);
	change.objectStore('about').put(version, 'version');
	await done(change);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
	});
}

function answerUnlessBlocked(request: IDBOpenDBRequest): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		request.onblocked = () => reject(new Error('another window holds the cache'));
		answer(request).then(resolve, reject);
	});
}

function done(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB refused'));
	});
}

const VAULT_KEY = 'care-lexicon-vault';

/** Opens the cache of the open vault. All vaults share one IndexedDB origin, so each gets a random id of its own on this device. */
export async function openVaultCache(app: App, version: string): Promise<NoteCache | null> {
	const known = readFromDevice(app, VAULT_KEY);
	const id = typeof known === 'string' ? known : randomId();
	// If the id cannot be stored, each start would leave another database behind.
	if (known !== id && !(keepOnDevice(app, VAULT_KEY, id) === null && readFromDevice(app, VAULT_KEY) === id)) return null;
	return NoteCache.open(id, version);
}

/** Not `crypto.randomUUID`, which is not available in pages served over plain HTTP. */
function randomId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
