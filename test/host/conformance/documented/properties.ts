import { expect } from 'vitest';
import { getAllTags, getFrontMatterInfo, parseFrontMatterAliases, parseFrontMatterTags } from '../../obsidian/frontmatter';
import { parseYaml, stringifyYaml } from '../../obsidian/yaml';
import { openVault } from './open-vault';
import { sources, type Row } from './row';

/** What is told of frontmatter and YAML. */
export const properties: Row[] = [
	{
		says: 'tags are read from a list or a single text; with blanks or commas they are none',
		source: `${sources.tasks}, yaml_tags_*; ${sources.release('1.9.3')}`,
		check: () => {
			const tagsOf = (tags: unknown): string[] | null => parseFrontMatterTags({ tags });
			expect([tagsOf(['aco', '#him']), tagsOf('aco'), tagsOf('aco, him'), tagsOf([]), tagsOf(null)]).toEqual([
				['#aco', '#him'],
				['#aco'],
				[],
				[],
				null,
			]);
		},
	},
	{
		says: 'singular tag and alias are not read, other cases of the plural are',
		source: sources.release('1.9.0'),
		check: () => {
			expect([parseFrontMatterTags({ tag: ['aco'] }), parseFrontMatterAliases({ alias: ['ACO'] })]).toEqual([null, null]);
			expect([parseFrontMatterTags({ TAGS: ['aco'] }), parseFrontMatterAliases({ Aliases: ['ACO'] })]).toEqual([['#aco'], ['ACO']]);
		},
	},
	{
		says: 'all tags of a note are those of its properties, then those of its text, duplicates kept',
		source: sources.tasks,
		check: () => {
			const position = { start: { line: 0, col: 0, offset: 0 }, end: { line: 0, col: 4, offset: 4 } };
			expect(
				getAllTags({
					frontmatter: { tags: ['aco'] },
					tags: [
						{ tag: '#him', position },
						{ tag: '#aco', position },
					],
				}),
			).toEqual(['#aco', '#him', '#aco']);
		},
	},
	{
		says: 'frontmatter is told by the offsets of its text and of the end of its block',
		source: `${sources.typings}, FrontMatterInfo`,
		check: () => {
			expect(getFrontMatterInfo('---\na: 1\n---\nText')).toEqual({ exists: true, frontmatter: 'a: 1\n', from: 4, to: 9, contentStart: 13 });
			expect(getFrontMatterInfo('Text\n---\na: 1\n---\n').exists).toBe(false);
		},
	},
	{
		says: 'processFrontMatter writes the block anew and the rest as it was, and makes a block where there was none',
		source: `${sources.typings}, FileManager.processFrontMatter`,
		check: async () => {
			const { vault, fileManager, file } = await openVault({ 'ACO.md': '---\ntags: [a, b] # c\n---\nText', 'IPA.md': 'Text' });
			await fileManager.processFrontMatter(file('ACO.md'), (frontmatter) => (frontmatter.code = '0450'));
			await fileManager.processFrontMatter(file('IPA.md'), (frontmatter) => (frontmatter.aliases = ['IPA']));
			expect(await vault.read(file('ACO.md'))).toBe('---\ntags:\n  - a\n  - b\ncode: "0450"\n---\nText');
			expect(await vault.read(file('IPA.md'))).toBe('---\naliases:\n  - IPA\n---\nText');
		},
	},
	{
		says: 'processFrontMatter throws where the YAML is broken, and writes nothing',
		source: `${sources.typings}, FileManager.processFrontMatter`,
		check: async () => {
			const { vault, fileManager, file } = await openVault({ 'ACO.md': '---\na: b: c\n---\n' });
			await expect(fileManager.processFrontMatter(file('ACO.md'), () => undefined)).rejects.toMatchObject({ name: 'YAMLParseError' });
			expect(await vault.read(file('ACO.md'))).toBe('---\na: b: c\n---\n');
		},
	},
	{
		says: 'YAML is read and written by the app\'s library: null as nothing, long lines whole, the same list twice in full',
		source: `${sources.importer}; ${sources.release('1.9.0')}`,
		check: () => {
			const list = ['x'];
			expect(stringifyYaml({ a: null, b: list, c: list })).toBe('a:\nb:\n  - x\nc:\n  - x\n');
			expect(stringifyYaml({ a: 'word '.repeat(40).trim() }).split('\n')).toHaveLength(2);
			expect(parseYaml('date: 2024-07-21\ncode: 0450')).toEqual({ date: '2024-07-21', code: 450 });
		},
	},
];
