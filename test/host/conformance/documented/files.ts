import { expect } from 'vitest';
import { MemoryAdapter } from '../../obsidian/adapter';
import { TFile, TFolder, type TAbstractFile } from '../../obsidian/files';
import { Vault } from '../../obsidian/vault';
import { heard, openVault, stored } from './open-vault';
import { sources, type Row } from './row';

/** What is told of files and folders and of the events about them. */
export const files: Row[] = [
	{
		says: "'create' is fired for every file when the vault is first loaded",
		source: `${sources.typings}, Vault.on('create')`,
		check: async () => {
			const vault = new Vault(new MemoryAdapter({ 'Terms/ACO.md': stored(''), 'IPA.md': stored('') }));
			const events = heard(vault);
			await vault.load();
			expect(events).toEqual(['create Terms', 'create Terms/ACO.md', 'create IPA.md']);
		},
	},
	{
		says: 'creating a file that exists throws, whatever its case',
		source: sources.importer,
		check: async () => {
			const { vault } = await openVault({ 'ACO.md': '' });
			await expect(vault.create('aco.md', '')).rejects.toThrow('File already exists.');
		},
	},
	{
		says: 'creating a folder that exists throws, whatever its case',
		source: sources.importer,
		check: async () => {
			const { vault } = await openVault({ 'Terms/ACO.md': '' });
			await expect(vault.createFolder('terms')).rejects.toThrow('Folder already exists.');
		},
	},
	{
		says: 'a write is told of before its promise resolves',
		source: sources.reported,
		check: async () => {
			const { vault } = await openVault({});
			const events = heard(vault);
			const file = await vault.create('ACO.md', 'a');
			await vault.modify(file, 'b');
			await vault.delete(file);
			expect(events).toEqual(['create ACO.md', 'modify ACO.md', 'delete ACO.md']);
		},
	},
	{
		says: 'creating a file in a folder that does not exist fails',
		source: sources.reported,
		check: async () => {
			const { vault } = await openVault({});
			await expect(vault.create('Terms/ACO.md', '')).rejects.toThrow('ENOENT');
		},
	},
	{
		says: 'text is read as UTF-8 with U+FFFD for what is none, and the bytes stay as they are until text is written',
		source: sources.reported,
		check: async () => {
			const { vault } = await openVault({});
			const bytes = Uint8Array.of(0x63, 0x61, 0x66, 0xe9);
			const file = await vault.createBinary('Coffee.md', bytes.buffer);
			expect(await vault.read(file)).toBe('caf\ufffd');
			expect(new Uint8Array(await vault.readBinary(file))).toEqual(bytes);
			await vault.process(file, (text) => `${text}!`);
			expect(new Uint8Array(await vault.readBinary(file))).toEqual(Uint8Array.of(0x63, 0x61, 0x66, 0xef, 0xbf, 0xbd, 0x21));
		},
	},
	{
		says: 'half of a character is not kept',
		source: sources.reported,
		check: async () => {
			const { vault } = await openVault({});
			expect(await vault.read(await vault.create('Half.md', 'a\ud83cb'))).toBe('a\ufffdb');
		},
	},
	{
		says: 'process is not overtaken by another write',
		source: `${sources.vaultDocs}, "Modify files"`,
		check: async () => {
			const { vault, file } = await openVault({ 'Count.md': '' });
			await Promise.all(['a', 'b', 'c'].map((letter) => vault.process(file('Count.md'), (text) => text + letter)));
			expect(await vault.read(file('Count.md'))).toBe('abc');
		},
	},
	{
		says: 'process returns the text it wrote, and writes nothing where its function throws',
		source: `${sources.typings}, Vault.process`,
		check: async () => {
			const { vault, file } = await openVault({ 'ACO.md': 'a' });
			expect(await vault.process(file('ACO.md'), () => 'b')).toBe('b');
			const failing = (): string => {
				throw new Error('stop');
			};
			await expect(vault.process(file('ACO.md'), failing)).rejects.toThrow('stop');
			expect(await vault.read(file('ACO.md'))).toBe('b');
		},
	},
	{
		says: 'cachedRead may be behind read only until the vault has noticed a change from outside',
		source: `${sources.vaultDocs}, "Read files"`,
		check: async () => {
			const { vault, adapter, file } = await openVault({ 'ACO.md': 'old' });
			const noticed = adapter.external.write('ACO.md', 'new');
			const seen: string[] = [];
			while ((await vault.adapter.read('ACO.md')) === 'old');
			seen.push(await vault.cachedRead(file('ACO.md')));
			await noticed;
			seen.push(await vault.cachedRead(file('ACO.md')));
			expect(seen).toEqual(['old', 'new']);
		},
	},
	{
		says: "a change from outside is told as 'create', 'modify' and 'delete', a rename as the last and the first",
		source: sources.reported,
		check: async () => {
			const { vault, adapter } = await openVault({});
			const events = heard(vault);
			await adapter.external.write('ACO.md', 'a');
			await adapter.external.write('ACO.md', 'b');
			await adapter.external.rename('ACO.md', 'IPA.md');
			expect(events).toEqual(['create ACO.md', 'modify ACO.md', 'delete ACO.md', 'create IPA.md']);
		},
	},
	{
		says: 'renaming a folder renames what is in it, and every file keeps its object',
		source: sources.reported,
		check: async () => {
			const { vault, file } = await openVault({ 'Terms/Payers/HMO.md': '' });
			const note = file('Terms/Payers/HMO.md');
			const events = heard(vault);
			await vault.rename(vault.getFolderByPath('Terms') as TFolder, 'Glossary');
			expect(events).toEqual([
				'rename Terms > Glossary',
				'rename Terms/Payers > Glossary/Payers',
				'rename Terms/Payers/HMO.md > Glossary/Payers/HMO.md',
			]);
			expect(file('Glossary/Payers/HMO.md')).toBe(note);
			expect(note.parent?.path).toBe('Glossary/Payers');
		},
	},
	{
		says: 'renaming onto another file fails, to another case of its own name does not',
		source: sources.reported,
		check: async () => {
			const { vault, file } = await openVault({ 'aco.md': '', 'IPA.md': '' });
			await expect(vault.rename(file('aco.md'), 'IPA.md')).rejects.toThrow('Destination file already exists!');
			await vault.rename(file('aco.md'), 'ACO.md');
			expect(vault.getFileByPath('ACO.md')?.basename).toBe('ACO');
		},
	},
	{
		says: 'a folder with hidden files in it is deleted only by force',
		source: `${sources.typings}, Vault.delete`,
		check: async () => {
			const { vault } = await openVault({ 'Terms/ACO.md': '', 'Terms/.sync/state': '' });
			const folder = vault.getFolderByPath('Terms') as TFolder;
			await expect(vault.delete(folder)).rejects.toThrow('ENOTEMPTY');
			await vault.delete(folder, true);
			expect(vault.getFolderByPath('Terms')).toBeNull();
		},
	},
	{
		says: 'trash moves a file to .trash where there is no system trash',
		source: `${sources.typings}, Vault.trash; ${sources.vaultDocs}, "Delete files"`,
		check: async () => {
			const { vault, adapter, file } = await openVault({ 'ACO.md': 'a' });
			const events = heard(vault);
			await vault.trash(file('ACO.md'), true);
			expect(events).toEqual(['delete ACO.md']);
			expect(await adapter.read('.trash/ACO.md')).toBe('a');
		},
	},
	{
		says: 'files and folders whose names begin with a dot are not in the vault, but can be read through its adapter',
		source: sources.reported,
		check: async () => {
			const { vault } = await openVault({ '.obsidian/app.json': '{}', 'ACO.md': '' });
			expect(vault.getAllLoadedFiles().map((file) => file.path)).toEqual(['/', 'ACO.md']);
			expect(await vault.adapter.read('.obsidian/app.json')).toBe('{}');
		},
	},
	{
		says: 'getFileByPath, getFolderByPath and getAbstractFileByPath heed case and kind',
		source: sources.typings,
		check: async () => {
			const { vault } = await openVault({ 'Terms/ACO.md': '' });
			expect(vault.getFileByPath('Terms/aco.md')).toBeNull();
			expect(vault.getFileByPath('Terms')).toBeNull();
			expect(vault.getFolderByPath('Terms/ACO.md')).toBeNull();
			expect(vault.getAbstractFileByPath('Terms/ACO.md')).toBeInstanceOf(TFile);
			expect(vault.getRoot().isRoot()).toBe(true);
		},
	},
	{
		says: 'getAllFolders leaves the root out unless asked, getMarkdownFiles all that is not Markdown',
		source: sources.typings,
		check: async () => {
			const { vault } = await openVault({ 'Terms/ACO.md': '', 'Terms/seal.svg': '' });
			expect(vault.getAllFolders().map(({ path }) => path)).toEqual(['Terms']);
			expect(vault.getAllFolders(true).map(({ path }) => path)).toEqual(['/', 'Terms']);
			expect(vault.getMarkdownFiles().map(({ path }) => path)).toEqual(['Terms/ACO.md']);
			expect(vault.getFiles()).toHaveLength(2);
		},
	},
	{
		says: 'a file knows its name without extension, its extension, times and size in bytes',
		source: `${sources.typings}, TFile and FileStats`,
		check: async () => {
			const { file } = await openVault({ 'Terms/Café (v1.2).md': 'é' });
			const { basename, extension, name, stat } = file('Terms/Café (v1.2).md');
			expect({ basename, extension, name, stat }).toEqual({
				basename: 'Café (v1.2)', extension: 'md', name: 'Café (v1.2).md', stat: { ctime: 500, mtime: 1000, size: 2 },
			});
		},
	},
	{
		says: 'write options set the times',
		source: `${sources.typings}, DataWriteOptions`,
		check: async () => {
			const { vault } = await openVault({});
			expect((await vault.create('ACO.md', '', { ctime: 1, mtime: 2 })).stat).toEqual({ ctime: 1, mtime: 2, size: 0 });
		},
	},
	{
		says: 'recurseChildren visits the folder and everything in it',
		source: `${sources.typings}, Vault.recurseChildren`,
		check: async () => {
			const { vault } = await openVault({ 'Terms/Payers/HMO.md': '' });
			const visited: string[] = [];
			Vault.recurseChildren(vault.getRoot(), (file: TAbstractFile) => visited.push(file.path));
			expect(visited).toEqual(['/', 'Terms', 'Terms/Payers', 'Terms/Payers/HMO.md']);
		},
	},
	{
		says: 'the first free path is "Note", "Note 1", "Note 2", whatever the case',
		source: sources.importer,
		check: async () => {
			const { vault } = await openVault({ 'note.md': '', 'Note 1.md': '' });
			expect(vault.getAvailablePath('Note', 'md')).toBe('Note 2.md');
		},
	},
];
