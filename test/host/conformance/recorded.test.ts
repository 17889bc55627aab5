import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CachedMetadata } from 'obsidian';
import { describe, expect } from 'vitest';
import { itWithData } from '../../data';
import { MemoryAdapter } from '../obsidian/adapter';
import { getAllTags, parseFrontMatterTags } from '../obsidian/frontmatter';
import { getLinkpath } from '../obsidian/links';
import { MetadataCache } from '../obsidian/metadata-cache';
import { Vault } from '../obsidian/vault';

/** What the app said of one note of the vault that obsidian-tasks records. */
interface Recording {
	filePath: string;
	cachedMetadata: CachedMetadata;
	getAllTags: string[] | null;
	parseFrontMatterTags: string[] | null;
	/** For each link of the note the file it leads to; null: none. */
	resolveLinkToPath: Record<string, string | null>;
}

function readRecordings(folder: string): Recording[] {
	const recordings = path.join(folder, 'obsidian-metadata');
	const names = readdirSync(recordings).filter((name) => name.endsWith('.json'));
	return names.map((name) => JSON.parse(readFileSync(path.join(recordings, name), 'utf8')) as Recording);
}

describe('what the app said of 89 notes is said here', () => {
	itWithData('of all their tags', (folder) => {
		const recordings = readRecordings(folder);
		expect(recordings).toHaveLength(89);
		for (const { cachedMetadata, getAllTags: tags, filePath } of recordings)
			expect([filePath, getAllTags(cachedMetadata)]).toEqual([filePath, tags]);
	});

	itWithData('of the tags in their properties', (folder) => {
		for (const { cachedMetadata, parseFrontMatterTags: tags, filePath } of readRecordings(folder)) {
			expect([filePath, parseFrontMatterTags(cachedMetadata.frontmatter)]).toEqual([filePath, tags]);
		}
	});

	itWithData('of the files their links lead to', async (folder) => {
		const recordings = readRecordings(folder);
		const targets = recordings
			.flatMap(({ filePath, resolveLinkToPath }) => [filePath, ...Object.values(resolveLinkToPath)])
			.filter((target) => target !== null);
		const vault = new Vault(new MemoryAdapter(Object.fromEntries(targets.map((target) => [target, { text: '', mtime: 0, ctime: 0 }]))));
		const metadataCache = new MetadataCache(vault);
		await vault.load();
		for (const { filePath, resolveLinkToPath } of recordings) {
			const found = Object.keys(resolveLinkToPath).map((link) => [
				link,
				metadataCache.getFirstLinkpathDest(getLinkpath(link), filePath)?.path ?? null,
			]);
			expect([filePath, Object.fromEntries(found)]).toEqual([filePath, resolveLinkToPath]);
		}
	});
});
