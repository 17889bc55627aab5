import type { TFile } from 'obsidian';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { parseNote, type Note } from '../../../src/engine';
import { VaultIndex } from '../../../src/obsidian/vault/vault-index';
import { openApp, type SmallApp } from '../a-vault';
import { openWindow, until } from '../a-window';

const TOO_DEEP = 'Maximum call stack size exceeded';

/** Reads notes as the engine does, but fails on every text that says so, in one of two ways. */
function parse(path: string, text: string): Note {
	if (text.includes('(fails to parse)')) throw new RangeError(TOO_DEEP);
	const note = parseNote(path, text);
	if (!text.includes('(fails to file)')) return note;
	return { ...note, get names(): Note['names'] {
		throw new RangeError(TOO_DEEP);
	} };
}

interface Opened extends SmallApp {
	readonly index: VaultIndex;
	/** The paths of each change that was told. */
	readonly told: readonly string[][];
	/** Waits until the index has told of so many changes. */
	readonly changes: (count: number) => Promise<void>;
}

async function open(
	texts: Readonly<Record<string, string>>,
	prepare: (small: SmallApp) => void = () => undefined,
	readLimit?: number,
): Promise<Opened> {
	const small = await openApp(texts);
	prepare(small);
	const index = new VaultIndex(small.app, () => Promise.resolve(null), { parse, ...(readLimit === undefined ? {} : { readLimit }) });
	const told: string[][] = [];
	index.onChanged((paths) => void told.push([...paths].sort()));
	index.load();
	onTestFinished(() => index.unload());
	await until(() => index.complete);
	return { ...small, index, told, changes: (count) => until(() => told.length >= count) };
}

const pathsIn = ({ lexicon }: VaultIndex): string[] => [...lexicon.notes()].map(({ path }) => path).sort();

let uncaught: unknown[];
beforeEach(() => {
	uncaught = openWindow();
});

describe.each(['(fails to parse)', '(fails to file)'])('a note that the engine fails on: %s', (fault) => {
	it('is left out with the reason, and all others are read', async () => {
		const { index } = await open({ 'Copay.md': 'A sum.', 'Bad.md': fault, 'Premium.md': 'A price.' });
		expect(pathsIn(index)).toEqual(['Copay.md', 'Premium.md']);
		expect([...index.unreadable]).toEqual([['Bad.md', TOO_DEEP]]);
		expect(index.progress).toEqual({ done: 3, total: 3 });
		expect(uncaught).toEqual([]);
	});

	it('is one of many in a vault of several batches', async () => {
		const texts = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`Code ${i}.md`, i % 7 === 3 ? fault : `The code ${i}.`]));
		const { index } = await open(texts);
		expect(index.lexicon.size).toBe(129);
		expect([...index.unreadable.keys()].sort()).toEqual(Object.keys(texts).filter((path) => texts[path] === fault).sort());
	});

	it('is still a file that links lead to', async () => {
		const { index } = await open({ 'Copay.md': '[[Bad]]', 'Bad.md': fault });
		expect(index.lexicon.resolve('Bad', 'Copay.md')).toEqual({ path: 'Bad.md', via: 'path' });
	});

	it('is tried again at its next change, and then leaves the list', async () => {
		const { index, write, changes, told } = await open({ 'Copay.md': 'A sum.', 'Bad.md': fault });
		await write('Bad.md', `Still ${fault}.`);
		await changes(2);
		expect([...index.unreadable.keys()]).toEqual(['Bad.md']);
		await write('Bad.md', '---\naliases: [mended]\n---\n');
		await changes(3);
		expect(index.unreadable.size).toBe(0);
		expect(index.lexicon.ownersOf('mended')).toHaveLength(1);
		expect(told.slice(1)).toEqual([['Bad.md'], ['Bad.md']]);
	});

	it('leaves nothing behind of what it was before', async () => {
		const { index, write, changes } = await open({
			'Copay.md': '---\naliases: [cost share]\ntags: [him]\n---\n[[Premium]]',
			'Premium.md': '',
		});
		await write('Copay.md', fault);
		await changes(2);
		expect([index.lexicon.get('Copay.md'), index.lexicon.ownersOf('cost share')]).toEqual([null, []]);
		const premium = index.lexicon.get('Premium.md');
		expect(premium && index.linkers.of(premium)).toEqual([]);
	});

	it('leaves the list when it goes, or is renamed to what can be read', async () => {
		const { index, remove, rename, write, changes } = await open({ 'Bad.md': fault, 'Worse.md': fault });
		await remove('Bad.md');
		await changes(2);
		expect([...index.unreadable.keys()]).toEqual(['Worse.md']);
		await rename('Worse.md', 'Better.md');
		await changes(3);
		expect([...index.unreadable.keys()]).toEqual(['Better.md']);
		await write('Better.md', 'Fine.');
		await changes(4);
		expect([index.unreadable.size, pathsIn(index)]).toEqual([0, ['Better.md']]);
		expect(index.progress).toEqual({ done: 1, total: 1 });
	});
});

describe('a note that something else failed on', () => {
	it('is told of without a path, keeps what was read of it, and is mended by its next change', async () => {
		const { index, write, changes, told } = await open({ 'Copay.md': 'A sum.' });
		index.lose('Copay.md', new Error('no names'));
		index.lose('Nowhere.md', new Error('gone'));
		await changes(2);
		expect([[...index.unreadable], pathsIn(index), told[1]]).toEqual([[['Copay.md', 'no names']], ['Copay.md'], []]);
		await write('Copay.md', 'A fixed sum.');
		await changes(3);
		expect(index.unreadable.size).toBe(0);
	});
});

describe('a file that does not come', () => {
	it('is left out after a while, and read once it comes after all', async () => {
		let give: (text: string) => void = () => undefined;
		const { index, changes } = await open({ 'Cloud.md': '', 'Copay.md': '' }, ({ app: { vault } }) => {
			const read = vault.cachedRead.bind(vault);
			const first = new Promise<string>((resolve) => (give = resolve));
			let asked = 0;
			vault.cachedRead = (file: TFile) => (file.path === 'Cloud.md' && ++asked === 1 ? first : read(file));
		}, 20);
		expect([...index.unreadable]).toEqual([['Cloud.md', 'no answer within 0.02 s']]);
		give('');
		await changes(2);
		expect([index.unreadable.size, pathsIn(index)]).toEqual([0, ['Cloud.md', 'Copay.md']]);
	});

	it('is told of with its reason where reading it fails', async () => {
		const { index } = await open({ 'Locked.md': '', 'Copay.md': '' }, ({ app: { vault } }) => {
			const read = vault.cachedRead.bind(vault);
			vault.cachedRead = (file: TFile) => (file.path === 'Locked.md' ? Promise.reject(new Error('EACCES')) : read(file));
		});
		expect([[...index.unreadable], pathsIn(index)]).toEqual([[['Locked.md', 'EACCES']], ['Copay.md']]);
	});
});

describe('the index goes on', () => {
	it('where a listener throws', async () => {
		const small = await openApp({ 'Copay.md': '' });
		const index = new VaultIndex(small.app, () => Promise.resolve(null));
		index.onChanged(() => {
			throw new Error('bad listener');
		});
		const told: string[][] = [];
		index.onChanged((paths) => void told.push([...paths]));
		index.load();
		onTestFinished(() => index.unload());
		await until(() => told.length === 1);
		await small.write('Premium.md', '');
		await until(() => told.length === 2);
		expect([index.complete, pathsIn(index)]).toEqual([true, ['Copay.md', 'Premium.md']]);
		// The app reports it, as an error that nobody caught.
		await until(() => uncaught.length === 2);
	});

	it('where the cache cannot be opened, or hands out what the engine fails on', async () => {
		const small = await openApp({ 'Copay.md': 'A sum.', 'Premium.md': 'A price.' });
		const broken = { path: 'Copay.md', mtime: 1000, size: 6, note: { ...parseNote('Copay.md', 'A sum.'), links: [{ target: 7 }] } };
		const caches = [
			() => Promise.reject(new Error('SecurityError')),
			() => Promise.resolve({ async *read() {
				await Promise.resolve();
				yield [broken];
				throw new Error('the cache broke off');
			}, write: () => Promise.resolve(true), close: () => undefined }),
		];
		for (const openCache of caches) {
			const index = new VaultIndex(small.app, openCache as unknown as ConstructorParameters<typeof VaultIndex>[1]);
			index.load();
			await until(() => index.complete);
			expect(pathsIn(index)).toEqual(['Copay.md', 'Premium.md']);
			expect(index.lexicon.get('Copay.md')?.links).toEqual([]);
			index.unload();
		}
	});
});
