import { describe, expect, test } from 'vitest';
import { MemoryAdapter } from '../obsidian/adapter';

describe('the disk in memory', () => {
	test('passes every change on to where the vault is kept', async () => {
		const kept: [string, string | null][] = [];
		const adapter = new MemoryAdapter({ 'ACO.md': { text: 'a', mtime: 0, ctime: 0 } }, ['Terms'], async (path, text) => void kept.push([path, text]));
		await adapter.write('IPA.md', 'i');
		await adapter.rename('ACO.md', 'Terms/ACO.md');
		await adapter.remove('IPA.md');
		expect(kept).toEqual([['IPA.md', 'i'], ['Terms/ACO.md', 'a'], ['ACO.md', null], ['IPA.md', null]]);
	});

	test('holds nothing that could not be kept', async () => {
		const adapter = new MemoryAdapter({}, [], () => Promise.reject(new Error('read-only')));
		await expect(adapter.write('ACO.md', '')).rejects.toThrow('read-only');
		expect(await adapter.exists('ACO.md')).toBe(false);
	});

	test('neither reads a picture nor moves one where it is kept', async () => {
		const picture = { 'Pictures/seal.png': { text: null, mtime: 0, ctime: 0, size: 8 } };
		const adapter = new MemoryAdapter(picture, [], () => Promise.resolve());
		expect((await adapter.stat('Pictures/seal.png'))?.size).toBe(8);
		await expect(adapter.read('Pictures/seal.png')).rejects.toThrow('not modelled: reading a file that is not text');
		await expect(adapter.rename('Pictures', 'Seals')).rejects.toThrow('not modelled: moving a file that is not text');
		await new MemoryAdapter(picture).rename('Pictures', 'Seals');
	});

	test('keeps names as the disk has them that the vault composes', async () => {
		const kept: string[] = [];
		const adapter = new MemoryAdapter({ 'Cafe\u0301.md': { text: '', mtime: 0, ctime: 0 } }, [], async (path) => void kept.push(path));
		await adapter.write('Café.md', 'new');
		expect([adapter.paths(), kept]).toEqual([['Café.md'], ['Cafe\u0301.md']]);
	});
});
