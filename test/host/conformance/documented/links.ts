import { expect } from 'vitest';
import { parseLinktext, resolveSubpath, stripHeading, stripHeadingForLink } from '../../obsidian/links';
import { openVault } from './open-vault';
import { sources, type Row } from './row';

/** What is told of links: what they lead to, and how they are written. */
export const links: Row[] = [
	{
		says: 'a link finds its note by name, whatever its case, with or without extension',
		source: `${sources.tasks}, link_in_task_wikilink_different_case`,
		check: async () => {
			const { metadataCache } = await openVault({ 'Terms/ACO.md': '' });
			expect(['aco', 'ACO.md', 'terms/Aco'].map((link) => metadataCache.getFirstLinkpathDest(link, '')?.path)).toEqual(
				Array(3).fill('Terms/ACO.md'),
			);
		},
	},
	{
		says: 'of several notes with the name the one at exactly that path is meant, then one below the source\'s folder, then the shortest path',
		source: sources.reported,
		check: async () => {
			const { metadataCache } = await openVault({ 'MSSP.md': '', 'Security/Vendors/MSSP.md': '', 'Medicare/MSSP.md': '' });
			const found = (link: string, source: string): string | undefined => metadataCache.getFirstLinkpathDest(link, source)?.path;
			expect(found('MSSP', 'Security/List.md')).toBe('MSSP.md');
			expect(found('Vendors/MSSP', 'List.md')).toBe('Security/Vendors/MSSP.md');
			expect(found('/Medicare/MSSP', 'Security/List.md')).toBe('Medicare/MSSP.md');
			expect(found('../Medicare/MSSP', 'Security/List.md')).toBe('Medicare/MSSP.md');
			expect(found('/Vendors/MSSP', 'List.md')).toBeUndefined();
			const two = await openVault({ 'Security/Vendors/MSP.md': '', 'Medicare/MSP.md': '' });
			expect(two.metadataCache.getFirstLinkpathDest('MSP', 'Security/List.md')?.path).toBe('Security/Vendors/MSP.md');
			expect(two.metadataCache.getFirstLinkpathDest('MSP', 'List.md')?.path).toBe('Medicare/MSP.md');
		},
	},
	{
		says: 'an empty linkpath means the note itself',
		source: `${sources.tasks}, internal_heading_links`,
		check: async () => {
			const { metadataCache, file } = await openVault({ 'ACO.md': '' });
			expect(metadataCache.getFirstLinkpathDest('', 'ACO.md')).toBe(file('ACO.md'));
		},
	},
	{
		says: 'an alias is no name for a link',
		source: 'help, Linking notes and files/Aliases: a link to an alias is written [[Note|Alias]]',
		check: async () => {
			const { metadataCache } = await openVault({ 'Accountable care organization.md': '---\naliases: [ACO]\n---\n' });
			expect(metadataCache.getFirstLinkpathDest('ACO', '')).toBeNull();
		},
	},
	{
		says: 'a file\'s linktext is its name where no other file has it, else its path',
		source: `${sources.typings}, MetadataCache.fileToLinktext`,
		check: async () => {
			const { metadataCache, file } = await openVault({ 'Terms/ACO.md': '', 'A/MSSP.md': '', 'B/mssp.md': '' });
			expect(metadataCache.fileToLinktext(file('Terms/ACO.md'), '')).toBe('ACO');
			expect(metadataCache.fileToLinktext(file('Terms/ACO.md'), '', false)).toBe('ACO.md');
			expect(metadataCache.fileToLinktext(file('A/MSSP.md'), '')).toBe('A/MSSP');
		},
	},
	{
		says: 'a generated link names the note, its subpath and an alias that says something else; none begins with "!"',
		source: `${sources.typings}, FileManager.generateMarkdownLink; ${sources.release('1.10.0')}`,
		check: async () => {
			const { fileManager, file } = await openVault({ 'Terms/ACO.md': '', 'seal.svg': '' });
			const to = (path: string, ...rest: [string?, string?]): string => fileManager.generateMarkdownLink(file(path), 'List.md', ...rest);
			expect([to('Terms/ACO.md'), to('Terms/ACO.md', '#Risk', 'risk'), to('Terms/ACO.md', '', 'ACO'), to('seal.svg')])
				.toEqual(['[[ACO]]', '[[ACO#Risk|risk]]', '[[ACO]]', '[[seal.svg]]']);
			expect(fileManager.generateMarkdownLink(file('Terms/ACO.md'), 'Terms/ACO.md', '#Risk')).toBe('[[#Risk]]');
		},
	},
	{
		says: 'with the setting for Markdown links a generated link is one, its blanks encoded',
		source: `${sources.typings}, FileManager.generateMarkdownLink; ${sources.importer}`,
		check: async () => {
			const { fileManager, file } = await openVault({ '.obsidian/app.json': '{"useMarkdownLinks": true}', 'Care model.md': '' });
			expect(fileManager.generateMarkdownLink(file('Care model.md'), 'List.md')).toBe('[Care model](Care%20model.md)');
		},
	},
	{
		says: 'renaming through the file manager writes the links anew that would lose their note, and no others',
		source: `${sources.typings}, FileManager.renameFile`,
		check: async () => {
			const { vault, fileManager, file } = await openVault({
				'ACO.md': '',
				'Terms/IPA.md': '',
				'List.md': '---\nsee: "[[ACO]]"\n---\n![[ACO#Risk|risk]] [one](ACO.md) [[IPA]] `[[ACO]]`',
			});
			await fileManager.renameFile(file('ACO.md'), 'Terms/Care model.md');
			expect(await vault.read(file('List.md'))).toBe(
				'---\nsee: "[[Care model]]"\n---\n![[Care model#Risk|risk]] [one](Care%20model.md) [[IPA]] `[[ACO]]`',
			);
		},
	},
	{
		says: 'a linktext is split at its first "#"',
		source: `${sources.importer}; ${sources.typings}, parseLinktext`,
		check: () => {
			expect(parseLinktext('Note#Heading#Sub')).toEqual({ path: 'Note', subpath: '#Heading#Sub' });
			expect(parseLinktext('Note')).toEqual({ path: 'Note', subpath: '' });
		},
	},
	{
		says: 'headings are stripped of punctuation for matching, and of what breaks links for linking',
		source: sources.reported,
		check: () => {
			expect(stripHeading('Risk: what  (and who)?')).toBe('Risk what and who');
			expect(stripHeadingForLink('Risk: a|b #c [[d]]  (e)')).toBe('Risk a b c d (e)');
		},
	},
	{
		says: 'a subpath leads to the heading it names, whatever its case, below the headings before it, and ends at the next of its level',
		source: `${sources.typings}, HeadingSubpathResult`,
		check: () => {
			const at = (line: number) => ({ start: { line, col: 0, offset: line * 10 }, end: { line, col: 5, offset: line * 10 + 5 } });
			const headings = [['Payment', 1, 0], ['Risk', 2, 1], ['Quality', 1, 2], ['Risk', 2, 3], ['Sources', 1, 4]] as const;
			const cache = { headings: headings.map(([heading, level, line]) => ({ heading, level, position: at(line) })) };
			expect(resolveSubpath(cache, '#quality#RISK')).toMatchObject({ type: 'heading', start: { line: 3 }, end: { line: 4 } });
			expect(resolveSubpath(cache, '#Risk#Quality')).toBeNull();
		},
	},
];
