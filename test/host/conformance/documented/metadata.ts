import { expect, vi } from 'vitest';
import { openVault } from './open-vault';
import { sources, type Row } from './row';

/** What is told of the metadata cache and its events. */
export const metadata: Row[] = [
	{
		says: "a note is indexed some time after it changed, then 'changed' hands over its text, then 'resolve' and 'resolved' follow",
		source: `${sources.typings}, MetadataCache.on`,
		check: async () => {
			const { vault, metadataCache, file } = await openVault({ 'ACO.md': '', 'IPA.md': '' });
			const events: string[] = [];
			metadataCache.on('changed', (changed, data) => events.push(`changed ${changed.path} ${data}`));
			metadataCache.on('resolve', (resolved) => events.push(`resolve ${resolved.path}`));
			metadataCache.on('resolved', () => events.push('resolved'));
			await vault.modify(file('ACO.md'), '# A');
			expect(events).toEqual([]);
			await metadataCache.settled();
			expect(events).toEqual(['changed ACO.md # A', 'resolve ACO.md', 'resolved']);
		},
	},
	{
		says: "a rename does not set off 'changed', and what is known moves along",
		source: `${sources.typings}, MetadataCache.on('changed')`,
		check: async () => {
			const { vault, metadataCache, file } = await openVault({ 'ACO.md': '# A', 'List.md': '[[ACO]]' });
			const changed = vi.fn();
			metadataCache.on('changed', changed);
			const known = metadataCache.getCache('ACO.md');
			await vault.rename(file('ACO.md'), 'CIN.md');
			await metadataCache.settled();
			expect(changed).not.toHaveBeenCalled();
			expect(metadataCache.getCache('CIN.md')).toBe(known);
			expect(metadataCache.getCache('ACO.md')).toBeNull();
			expect(metadataCache.unresolvedLinks['List.md']).toEqual({ ACO: 1 });
		},
	},
	{
		says: "'deleted' hands over what was known",
		source: `${sources.typings}, MetadataCache.on('deleted')`,
		check: async () => {
			const { vault, metadataCache, file } = await openVault({ 'ACO.md': '# A' });
			const known = metadataCache.getCache('ACO.md');
			const deleted = vi.fn();
			metadataCache.on('deleted', deleted);
			await vault.delete(file('ACO.md'));
			expect(deleted.mock.calls[0]?.[1]).toBe(known);
			expect(metadataCache.resolvedLinks).toEqual({});
		},
	},
	{
		says: 'a link to a note that comes later is resolved then',
		source: `${sources.typings}, MetadataCache.unresolvedLinks`,
		check: async () => {
			const { vault, metadataCache } = await openVault({ 'List.md': '[[ACO]] and [[aco#Risk]]' });
			expect(metadataCache.unresolvedLinks['List.md']).toEqual({ ACO: 1, aco: 1 });
			await vault.create('ACO.md', '');
			await metadataCache.settled();
			expect(metadataCache.resolvedLinks['List.md']).toEqual({ 'ACO.md': 2 });
			expect(metadataCache.unresolvedLinks['List.md']).toEqual({});
		},
	},
	{
		says: 'every note has an entry among the links; properties, embeds and links within the note count',
		source: `${sources.tasks}, metadataCache/resolvedLinks.json`,
		check: async () => {
			const { metadataCache } = await openVault({ 'ACO.md': '', 'List.md': '---\nsee: "[[ACO]]"\n---\n![[ACO]] [[#Risk]]' });
			expect(metadataCache.resolvedLinks).toEqual({ 'ACO.md': {}, 'List.md': { 'ACO.md': 2, 'List.md': 1 } });
		},
	},
	{
		says: "after a burst of changes every note is told of, and 'resolved' comes last",
		source: `${sources.typings}, MetadataCache.on('resolved')`,
		check: async () => {
			const { adapter, metadataCache } = await openVault({});
			const paths = Array.from({ length: 50 }, (_, index) => `Note ${index}.md`);
			const events: string[] = [];
			metadataCache.on('changed', ({ path }) => events.push(path));
			metadataCache.on('resolved', () => events.push('resolved'));
			await Promise.all(paths.map((path) => adapter.external.write(path, 'x')));
			await metadataCache.settled();
			expect([...new Set(events)]).toEqual(expect.arrayContaining(paths));
			expect(events.at(-1)).toBe('resolved');
		},
	},
];
