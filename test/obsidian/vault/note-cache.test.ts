import type { App } from 'obsidian';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteCache, openVaultCache, PATIENCE } from '../../../src/obsidian/vault/note-cache';
import { openWindow, until } from '../a-window';

const SHORT = { open: 30, answer: 30, write: 30 };

type Handler = (() => void) | null;

/** A request of a database that answers when it is told to, or never. */
class Request {
	onsuccess: Handler = null;
	onerror: Handler = null;
	onblocked: Handler = null;
	onupgradeneeded: Handler = null;
	readonly error = new Error('refused');

	constructor(readonly result: unknown) {}

	succeed(): this {
		queueMicrotask(() => this.onsuccess?.());
		return this;
	}
}

/** A database with a version on record, that answers everything but what it is told to keep quiet about. */
class Database {
	readonly asked: string[] = [];
	isClosed = false;
	names = ['notes', 'mentions', 'about'];
	readonly objectStoreNames = { contains: (name: string): boolean => this.names.includes(name) };

	constructor(private readonly silent: readonly string[] = []) {}

	transaction(): object {
		const change = { oncomplete: null as Handler, objectStore: () => this.store };
		this.asked.push('transaction');
		if (!this.silent.includes('transaction')) queueMicrotask(() => queueMicrotask(() => change.oncomplete?.()));
		return change;
	}

	private readonly store = Object.fromEntries(['get', 'getAll', 'put', 'delete', 'clear'].map((act) => [act, (key: unknown) => {
		this.asked.push(act);
		const answers: Record<string, unknown> = { get: key === 'version' ? '1.0.0' : true, getAll: [] };
		const request = new Request(answers[act]);
		return this.silent.includes(act) ? request : request.succeed();
	}]));

	close(): void {
		this.isClosed = true;
	}
}

/** Puts a store of databases in place, whose answers to `open` and `deleteDatabase` a test chooses. */
function install(open: () => unknown, deleteDatabase: () => unknown = () => new Request(undefined).succeed()): void {
	Object.assign(window, { indexedDB: { open, deleteDatabase } });
}

const openOn = (database: Database, patience = SHORT): Promise<NoteCache | null> => {
	install(() => new Request(database).succeed());
	return NoteCache.open('vault', '1.0.0', patience);
};

async function all<T>(records: AsyncIterable<T[]>): Promise<T[]> {
	const found: T[] = [];
	for await (const some of records) found.push(...some);
	return found;
}

beforeEach(() => void openWindow());

describe('a cache that cannot be opened is none', () => {
	it.each<[string, () => unknown]>([
		['the database never answers', () => new Request(null)],
		['it may not be asked for', () => {
			throw new DOMException('not here', 'SecurityError');
		}],
		['it refuses, and making it anew does too', () => {
			const request = new Request(null);
			queueMicrotask(() => request.onerror?.());
			return request;
		}],
		['what is in it never comes', () => new Request(new Database(['get'])).succeed()],
		['what is another version\'s cannot be thrown away', () => new Request(new Database(['transaction'])).succeed()],
	])('where %s', async (_, open) => {
		install(open);
		expect(await NoteCache.open('vault', '2.0.0', SHORT)).toBeNull();
	});

	it('where a damaged one is held by another window', async () => {
		const damaged = Object.assign(new Database(), { names: ['foreign'] });
		const blocked = new Request(undefined);
		install(() => new Request(damaged).succeed(), () => {
			queueMicrotask(() => blocked.onblocked?.());
			return blocked;
		});
		expect(await NoteCache.open('vault', '1.0.0', SHORT)).toBeNull();
		expect(damaged.isClosed).toBe(true);
	});

	it('where it comes too late; it is then closed, so that the next start finds it free', async () => {
		const [database, late] = [new Database(), [] as Request[]];
		install(() => {
			late.push(new Request(database));
			return late[0];
		});
		expect(await NoteCache.open('vault', '1.0.0', SHORT)).toBeNull();
		late[0]?.succeed();
		await until(() => database.isClosed);
	});

	it('and a start waits for opening and one answer less than three seconds', () => {
		expect(PATIENCE.open + PATIENCE.answer).toBeLessThan(3000);
	});
});

describe('a cache that falls silent', () => {
	it('says that reading broke off, and is not waited for again', async () => {
		const database = new Database(['getAll']);
		const cache = await openOn(database, { ...SHORT, answer: 400 });
		if (!cache) throw new Error('It should be open.');
		await expect(all(cache.read())).rejects.toThrow('no answer');
		const clock = vi.fn();
		window.setTimeout(clock, 300);
		await expect(all(cache.readMentions())).rejects.toThrow('no answer');
		expect(clock).not.toHaveBeenCalled();
	});

	it('does not know whether its mentions agree', async () => {
		const database = new Database();
		const cache = await openOn(database);
		expect(await cache?.mentionsAgree()).toBe(true);
		database.transaction = () => {
			throw new DOMException('closing', 'InvalidStateError');
		};
		expect(await cache?.mentionsAgree()).toBeNull();
	});

	it('says of what it never finishes to write that it is not written', async () => {
		const cache = await openOn(new Database(['transaction']));
		expect(await cache?.write(['Copay.md'])).toBe(false);
		expect(await cache?.writeMentions(['Copay.md'])).toBe(false);
		expect(await cache?.setMentionsAgree(false)).toBe(false);
	});

	it('hands out and takes what it can otherwise', async () => {
		const cache = await openOn(new Database());
		expect(cache && await all(cache.read())).toEqual([]);
		expect([await cache?.write(['Copay.md']), await cache?.setMentionsAgree(true)]).toEqual([true, true]);
	});
});

describe('the cache of a vault', () => {
	/** An app with its part of the device's storage. */
	const appWith = (kept: Map<string, unknown>, faults: Partial<Pick<App, 'loadLocalStorage' | 'saveLocalStorage'>> = {}): App =>
		({
			loadLocalStorage: (key: string) => kept.get(key) ?? null,
			saveLocalStorage: (key: string, value: unknown) => void kept.set(key, value),
			...faults,
		}) as unknown as App;
	const refuse = (): never => {
		throw new DOMException('no storage', 'SecurityError');
	};
	let names: unknown[];
	beforeEach(() => {
		names = [];
		install((...given: unknown[]) => {
			names.push(given[0]);
			return new Request(new Database()).succeed();
		});
	});

	it('has one random name on this device, the next time too, also where pages get no random UUIDs', async () => {
		vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(171) });
		const kept = new Map<string, unknown>();
		await openVaultCache(appWith(kept), '1.0.0');
		await openVaultCache(appWith(kept), '1.0.0');
		expect(names).toEqual(Array(2).fill(`care-lexicon-${'ab'.repeat(16)}`));
	});

	it.each<[string, Parameters<typeof appWith>[1]]>([
		['can be read', { loadLocalStorage: refuse }],
		['can be written', { saveLocalStorage: refuse }],
		['keeps anything', { saveLocalStorage: () => undefined }],
	])('is none where no storage %s: another database would be left behind at each start', async (_, faults) => {
		expect(await openVaultCache(appWith(new Map(), faults), '1.0.0')).toBeNull();
		expect(names).toEqual([]);
	});
});
