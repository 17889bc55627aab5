import { describe, expect, test } from 'vitest';
import { MemoryAdapter, type StoredFile } from '../obsidian/adapter';
import { ChangedOutside, type KeptVault } from '../obsidian/kept-vault';

describe('the disk in memory', () => {
	test('makes every change where the vault is kept first, from the state that it knows', async () => {
		const place = new Place({ 'ACO.md': 'a', 'Terms/HMO.md': 'h' });
		const adapter = place.open();
		await adapter.write('IPA.md', 'i');
		await adapter.rename('ACO.md', 'Terms/ACO.md');
		await adapter.mkdir('Payers');
		await adapter.rmdir('Payers', false);
		await adapter.trashLocal('Terms/HMO.md');
		await adapter.write('IPA.md', 'ii');
		await adapter.remove('IPA.md');
		expect(place.heard).toEqual([
			'write IPA.md from null', 'move ACO.md to Terms/ACO.md from #a', 'make Payers', 'remove folder Payers', 'trash Terms/HMO.md from #h',
			'write IPA.md from #i', 'remove IPA.md from #ii',
		]);
		expect(adapter.paths()).toEqual(['Terms', 'Terms/ACO.md']);
	});

	test('holds nothing that could not be kept', async () => {
		const place = new Place({});
		place.write = () => Promise.reject(new Error('read-only'));
		const adapter = place.open();
		await expect(adapter.write('ACO.md', '')).rejects.toThrow('read-only');
		expect(await adapter.exists('ACO.md')).toBe(false);
	});

	test('takes in what another program has written before a write from an older text fails', async () => {
		const place = new Place({ 'ACO.md': 'old' });
		const adapter = place.open();
		const told: unknown[] = [];
		adapter.watch((change) => told.push(change));
		place.files.set('ACO.md', 'theirs');
		await expect(adapter.write('ACO.md', 'ours')).rejects.toThrow('“ACO.md” has been changed by another program.');
		expect([place.files.get('ACO.md'), await adapter.read('ACO.md'), told]).toEqual([
			'theirs',
			'theirs',
			[{ kind: 'modified', path: 'ACO.md' }],
		]);
	});

	test('runs the function of process anew on what another program has written, and so for append', async () => {
		const place = new Place({ 'ACO.md': 'a', 'Log.md': '1' });
		const adapter = place.open();
		place.files.set('ACO.md', 'A').set('Log.md', '1,2');
		expect(await adapter.process('ACO.md', (text) => `${text}!`)).toBe('A!');
		await adapter.append('Log.md', ',3');
		expect([...place.files.values()]).toEqual(['A!', '1,2,3']);
	});

	test('gives process up where another program is quicker every time', async () => {
		const place = new Place({ 'ACO.md': '0' });
		const adapter = place.open();
		let count = 0;
		const change = (text: string): string => {
			place.files.set('ACO.md', String(++count));
			return `${text}!`;
		};
		await expect(adapter.process('ACO.md', change)).rejects.toThrow('changed by another program');
		expect([place.files.get('ACO.md'), count]).toEqual(['20', 20]);
	});

	test('makes no file where another program has made one', async () => {
		const place = new Place({});
		const adapter = place.open();
		place.files.set('ACO.md', 'theirs');
		await expect(adapter.write('ACO.md', 'ours')).rejects.toThrow('changed by another program');
		expect([place.files.get('ACO.md'), await adapter.read('ACO.md')]).toEqual(['theirs', 'theirs']);
	});

	test('tells of what came, changed, went and was moved outside, and not of its own writes', async () => {
		const place = new Place({ 'ACO.md': 'a', 'Terms/HMO.md': 'h', 'IPA.md': 'i' });
		const adapter = place.open();
		await adapter.write('IPA.md', 'own');
		const told: unknown[] = [];
		adapter.watch((change) => told.push(change));
		place.files.set('New/CIN.md', 'c').set('ACO.md', 'A').set('Terms/MSO.md', 'h').delete('Terms/HMO.md');
		for (const path of ['New/CIN.md', 'ACO.md', 'IPA.md', 'Nowhere.md']) await adapter.noticeOutside({ path });
		await adapter.noticeOutside({ path: 'Terms/MSO.md', from: 'Terms/HMO.md' });
		place.files.delete('IPA.md');
		await adapter.noticeOutside({ path: 'IPA.md' });
		expect(told).toEqual([
			{ kind: 'created', path: 'New' },
			{ kind: 'created', path: 'New/CIN.md' },
			{ kind: 'modified', path: 'ACO.md' },
			{ kind: 'renamed', path: 'Terms/MSO.md', oldPath: 'Terms/HMO.md' },
			{ kind: 'removed', path: 'IPA.md', isOutside: true },
		]);
	});

	test('finds by itself what it has not heard of', async () => {
		const place = new Place({ 'ACO.md': 'a', 'HMO.md': 'h', 'constructor.md': 'c' });
		const adapter = place.open();
		place.files.set('ACO.md', 'A').set('IPA.md', 'i').delete('HMO.md');
		await adapter.noticeAll(new Map(Object.entries(place.stored())), []);
		expect(adapter.paths().sort()).toEqual(['ACO.md', 'IPA.md', 'constructor.md']);
		expect(await adapter.read('ACO.md')).toBe('A');
	});

	test('has the bytes of what it was given without a text, or with one that is not what the bytes say', async () => {
		const bytes = new Uint8Array([0x45, 0xe9]).buffer;
		const source = { bytes: (path: string) => Promise.resolve(path.startsWith('Moved') ? new ArrayBuffer(0) : bytes), kept: null };
		const files: Record<string, StoredFile> = {
			'seal.png': { text: null, mtime: 0, ctime: 0, size: 8 },
			'Draft.md': { text: 'E\ufffd', utf8: false, mtime: 0, ctime: 0 },
		};
		const adapter = new MemoryAdapter(files, [], source);
		expect((await adapter.stat('seal.png'))?.size).toBe(8);
		await expect(adapter.read('seal.png')).rejects.toThrow('not modelled: reading a file that is not text');
		await adapter.rename('seal.png', 'Moved.png');
		expect(await Promise.all(['Moved.png', 'Draft.md'].map((path) => adapter.readBinary(path)))).toEqual([bytes, bytes]);
		await adapter.write('Draft.md', 'é');
		expect(new Uint8Array(await adapter.readBinary('Draft.md'))).toEqual(new Uint8Array([0xc3, 0xa9]));
	});

	test('keeps names as the disk has them that the vault composes, those of new files in such folders too', async () => {
		const place = new Place({ 'Cafe\u0301/Cafe\u0301.md': '' });
		const adapter = place.open();
		await adapter.write('Café/Café.md', 'new');
		await adapter.write('Café/Thé.md', 'new');
		expect(adapter.paths()).toEqual(['Café', 'Café/Café.md', 'Café/Thé.md']);
		expect([...place.files.keys()]).toEqual(['Cafe\u0301/Cafe\u0301.md', 'Cafe\u0301/Thé.md']);
	});
});

/** A folder as other programs see it; the hash of a text is the text behind a `#`. */
class Place implements KeptVault {
	readonly isUnfinished = false;
	readonly files: Map<string, string>;
	readonly heard: string[] = [];

	constructor(files: Record<string, string>) {
		this.files = new Map(Object.entries(files));
	}

	open(): MemoryAdapter {
		return new MemoryAdapter(this.stored(), [], {
			bytes: (path) => Promise.resolve(new TextEncoder().encode(this.files.get(path)).buffer),
			kept: this,
		});
	}

	stored(): Record<string, StoredFile> {
		return Object.fromEntries(Array.from(this.files, ([path, text]) => [path, stored(text)]));
	}

	read(path: string): ReturnType<KeptVault['read']> {
		const text = this.files.get(path);
		const isFolder = [...this.files.keys()].some((other) => other.startsWith(`${path}/`));
		return Promise.resolve(text !== undefined ? stored(text) : isFolder ? 'folder' : null);
	}

	async write(path: string, text: string, hash: string | null): ReturnType<KeptVault['write']> {
		this.require(path, hash);
		this.heard.push(`write ${path} from ${hash}`);
		this.files.set(path, text);
		return Promise.resolve({ hash: `#${text}`, mtime: 0, ctime: 0, size: text.length });
	}

	async remove(path: string, hash?: string): Promise<void> {
		this.take(path, hash ?? null);
		this.heard.push(`remove ${path} from ${hash}`);
		return Promise.resolve();
	}

	async move(path: string, newPath: string, hash?: string): Promise<void> {
		this.files.set(newPath, this.take(path, hash ?? null));
		this.heard.push(`move ${path} to ${newPath} from ${hash}`);
		return Promise.resolve();
	}

	async trash(path: string, hash?: string): Promise<void> {
		this.take(path, hash ?? null);
		this.heard.push(`trash ${path} from ${hash}`);
		return Promise.resolve();
	}

	makeFolder(path: string): Promise<void> {
		this.heard.push(`make ${path}`);
		return Promise.resolve();
	}

	removeFolder(path: string): Promise<void> {
		this.heard.push(`remove folder ${path}`);
		return Promise.resolve();
	}

	private take(path: string, hash: string | null): string {
		this.require(path, hash);
		const text = this.files.get(path) ?? '';
		this.files.delete(path);
		return text;
	}

	private require(path: string, hash: string | null): void {
		const text = this.files.get(path);
		if ((text === undefined ? null : `#${text}`) !== hash) throw new ChangedOutside(path);
	}
}

function stored(text: string): StoredFile {
	return { text, hash: `#${text}`, mtime: 0, ctime: 0, size: text.length };
}
