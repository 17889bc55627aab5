import type { App, TFile, Vault } from 'obsidian';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_SETTINGS, scanNote } from '../../../src/engine';
import { VaultMentions } from '../../../src/obsidian/vault/mentions';
import type { SettingsStore } from '../../../src/obsidian/vault/settings-store';
import { VaultIndex } from '../../../src/obsidian/vault/vault-index';
import { openApp, type SmallApp } from '../a-vault';
import { openWindow, until } from '../a-window';

interface Opened extends SmallApp {
	readonly index: VaultIndex;
	readonly mentions: VaultMentions;
	/** The paths of the files that were read, and of the texts that were scanned by mentions, since this was emptied. */
	readonly reads: string[];
	readonly scans: string[];
	/** The paths of each change that was told. */
	readonly told: string[][];
	/** Does something, and waits until mentions tell of a change. */
	readonly after: (work: Promise<void>) => Promise<void>;
	/** What stands in a note. */
	readonly in: (path: string) => string[];
}

async function open(texts: Readonly<Record<string, string>>, fails: readonly string[] = []): Promise<Opened> {
	const small = await openApp(texts);
	const [reads, scans, told]: [string[], string[], string[][]] = [[], [], []];
	// What the host reads for itself does not count.
	const vault = Object.create(small.app.vault) as Vault;
	let isOpened = false;
	vault.cachedRead = (file: TFile) => {
		reads.push(file.path);
		return isOpened && fails.includes(file.path) ? Promise.reject(new Error('EACCES')) : small.app.vault.cachedRead(file);
	};
	const app = { ...small.app, vault } as App;
	const settings = { current: DEFAULT_SETTINGS, onChanged: () => ({}) } as unknown as SettingsStore;
	const index = new VaultIndex(app, () => Promise.resolve(null));
	const mentions = new VaultMentions(app, index, settings, (text) => {
		scans.push(text);
		return scanNote(text);
	});
	for (const part of [index, mentions]) {
		// A settings store that never changes has no event of it.
		part.registerEvent = () => undefined;
		part.load();
		onTestFinished(() => part.unload());
	}
	mentions.onChanged((paths) => void told.push([...paths].sort()));
	await until(() => mentions.complete);
	isOpened = true;
	const after = async (work: Promise<void>): Promise<void> => {
		const before = told.length;
		await work;
		await until(() => told.length > before);
	};
	return { ...small, index, mentions, reads, scans, told, after, in: (path) => mentions.sources.index.in(path).map(({ text }) => text) };
}

const TEXTS = { 'ACO.md': 'Paid by a payer.', 'Payer.md': 'Nothing.', 'Claim.md': 'An ACO, two ACOs, a premium.' };

beforeEach(() => void openWindow());

describe('the mentions of a vault', () => {
	it('are found in the texts that the index of the vault has read: no file is read, and no text scanned, a second time', async () => {
		const { reads, scans, mentions } = await open(TEXTS);
		expect([reads.sort(), scans]).toEqual([['ACO.md', 'Claim.md', 'Payer.md'], []]);
		expect(mentions.sources.index.sourcesOf('ACO.md')).toEqual(['Claim.md']);
	});

	it('are found so in a note that has changed, too', async () => {
		const { reads, scans, mentions, write, after, told } = await open(TEXTS);
		reads.length = 0;
		await after(write('Payer.md', 'One ACO.'));
		expect([reads, scans, told.at(-1)]).toEqual([['Payer.md'], [], ['Payer.md']]);
		expect(mentions.sources.index.sourcesOf('ACO.md')).toEqual(['Claim.md', 'Payer.md']);
	});

	it('follow a new alias of another note: just the notes that may hold it are read, and none is scanned', async () => {
		const { reads, scans, mentions, write, after, told } = await open(TEXTS);
		reads.length = 0;
		await after(write('Payer.md', '---\naliases: [premium]\n---\nNothing.'));
		expect([reads.sort(), scans]).toEqual([['Claim.md', 'Payer.md'], []]);
		expect(told.at(-1)).toEqual(['Claim.md', 'Payer.md']);
		expect(mentions.sources.index.sourcesOf('Payer.md')).toEqual(['ACO.md', 'Claim.md']);
	});

	it('follow a new alias that comes with the text that says it', async () => {
		const { mentions, write, after } = await open(TEXTS);
		await after(Promise.all([write('Payer.md', '---\naliases: [remitter]\n---\n'), write('Claim.md', 'A remitter.')]).then(() => undefined));
		await until(() => mentions.sources.index.sourcesOf('Payer.md').length === 2);
		expect(mentions.sources.index.sourcesOf('ACO.md')).toEqual([]);
	});

	it('are looked for in the text that was read before a note was renamed', async () => {
		const { reads, write, rename, after, mentions } = await open(TEXTS);
		reads.length = 0;
		await after(write('Claim.md', 'A second ACO.').then(() => rename('Claim.md', 'Old claim.md')));
		await until(() => mentions.sources.index.sourcesOf('ACO.md').join() === 'Old claim.md');
		expect(mentions.sources.index.sourcesOf('ACO.md')).toEqual(['Old claim.md']);
		expect(reads.filter((path) => path === 'Old claim.md').length).toBeLessThan(2);
	});

	it('go and move with their notes', async () => {
		const { mentions, remove, rename, after } = await open(TEXTS);
		await after(rename('Claim.md', 'Old claim.md'));
		expect(mentions.sources.index.sourcesOf('ACO.md')).toEqual(['Old claim.md']);
		await after(remove('Old claim.md'));
		expect([mentions.sources.index.sourcesOf('ACO.md'), mentions.sources.index.size]).toEqual([[], 2]);
	});
});

describe('what stands in a note', () => {
	it('is told once its text has been read for it, and then without reading it again', async () => {
		const opened = await open(TEXTS);
		opened.reads.length = 0;
		expect(opened.in('Claim.md')).toEqual([]);
		await opened.mentions.prepare(['Claim.md', 'Gone.md']);
		await opened.mentions.prepare(['Claim.md']);
		expect([opened.in('Claim.md'), opened.reads]).toEqual([['ACO', 'ACOs'], ['Claim.md']]);
	});

	it('is read of no note in which no name stands', async () => {
		const opened = await open(TEXTS);
		opened.reads.length = 0;
		await opened.mentions.prepare(['Payer.md']);
		expect(opened.reads).toEqual([]);
	});

	it('is nothing where the text cannot be read, and that stops nobody', async () => {
		const opened = await open(TEXTS, ['Claim.md']);
		await opened.mentions.prepare(['Claim.md', 'ACO.md']);
		expect([opened.in('Claim.md'), opened.in('ACO.md')]).toEqual([[], ['payer']]);
	});

	it('has to be read anew once the note has changed', async () => {
		const opened = await open(TEXTS);
		await opened.mentions.prepare(['Claim.md']);
		await opened.after(opened.write('Claim.md', 'One ACO.'));
		expect(opened.in('Claim.md')).toEqual([]);
		await opened.mentions.prepare(['Claim.md']);
		expect(opened.in('Claim.md')).toEqual(['ACO']);
	});

	it('is told of many notes one after the other, in their order, while at most sixteen are read at once', async () => {
		const paths = Array.from({ length: 40 }, (_, i) => `Claim ${i}.md`);
		const opened = await open({ 'ACO.md': '', ...Object.fromEntries(paths.map((path) => [path, 'An ACO.'])) });
		opened.reads.length = 0;
		const told: string[] = [];
		for await (const path of opened.mentions.prepared(paths)) {
			told.push(path);
			expect(opened.in(path)).toEqual(['ACO']);
			expect(opened.reads.length).toBe(Math.min(40, Math.ceil(told.length / 16) * 16));
		}
		expect(told).toEqual(paths);
	});
});
