import type { Plugin } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, writeSettings } from '../../../src/engine';
import { SettingsStore } from '../../../src/obsidian/vault/settings-store';

/** A disk with one file, which takes a moment for everything. */
class SlowDisk {
	reads = 0;
	writes = 0;

	constructor(public file: unknown = null) {}

	async loadData(): Promise<unknown> {
		this.reads++;
		await Promise.resolve();
		return this.file;
	}

	async saveData(data: unknown): Promise<void> {
		await Promise.resolve();
		this.writes++;
		this.file = JSON.parse(JSON.stringify(data));
	}
}

async function openStore(file: unknown = null): Promise<{ disk: SlowDisk; store: SettingsStore }> {
	const disk = new SlowDisk(file);
	const store = new SettingsStore(disk as unknown as Plugin);
	await store.load();
	return { disk, store };
}

describe('the settings store', () => {
	it('makes changes one after the other, each on what the one before left', async () => {
		const { disk, store } = await openStore();
		const add = (name: string): Promise<boolean> => store.change(({ ignoredNames }) => ({ ignoredNames: [...ignoredNames, name] }));
		expect(await Promise.all(['Claim', 'Benefit', 'Cost'].map(add))).toEqual([true, true, true]);
		expect(store.current.ignoredNames).toEqual(['Claim', 'Benefit', 'Cost']);
		expect(disk.file).toEqual(writeSettings({ ...DEFAULT_SETTINGS, ignoredNames: ['Claim', 'Benefit', 'Cost'] }));
	});

	it('is in force only when it is on the disk', async () => {
		const { store } = await openStore();
		const done = store.change({ trigger: '@@' });
		expect(store.current.trigger).toBe(';;');
		await done;
		expect(store.current.trigger).toBe('@@');
	});

	it('begins with what another device saved meanwhile, and keeps what only that one knows', async () => {
		const { disk, store } = await openStore();
		disk.file = {
			...writeSettings({ ...DEFAULT_SETTINGS, termFolder: 'Terms' }),
			novelty: [1],
			scope: { ...DEFAULT_SETTINGS.scope, orphans: true },
		};
		await store.change(({ scope }) => ({ scope: { ...scope, tags: ['him'] } }));
		expect(store.current).toMatchObject({ termFolder: 'Terms', scope: { tags: ['him'] } });
		expect(disk.file).toMatchObject({ termFolder: 'Terms', novelty: [1], scope: { tags: ['him'], orphans: true } });
	});

	it('loses nothing where the file is gone for a moment, as while it is synced', async () => {
		const { disk, store } = await openStore({ ...writeSettings({ ...DEFAULT_SETTINGS, termFolder: 'Terms' }), novelty: [1] });
		disk.file = null;
		await store.change({ trigger: '@@' });
		expect(disk.file).toMatchObject({ termFolder: 'Terms', trigger: '@@', novelty: [1] });
	});

	it('follows a note only where something is remembered of it, by then', async () => {
		const { disk, store } = await openStore();
		const said = store.change({ ignoredPlaces: { 'Draft.md': [7] } });
		await Promise.all([said, store.followRename('Draft.md', 'Final.md'), store.followRename('Other.md', 'Another.md')]);
		expect(store.current.ignoredPlaces).toEqual({ 'Final.md': [7] });
		expect(disk.writes).toBe(2);
	});

	it('tells of every change', async () => {
		const { store } = await openStore();
		const told: string[] = [];
		store.onChanged(() => told.push(store.current.trigger));
		await store.change({ trigger: '@@' });
		await store.load();
		expect(told).toEqual(['@@', '@@']);
	});
});
