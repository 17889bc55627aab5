import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { CachedMetadata, Pos, Reference } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { itWithData } from '../../data';
import { parseMetadata } from '../obsidian/metadata/metadata';

/** The first place where two values differ, as `path: ours, the app's`; null if they are equal. */
function firstDifference(ours: unknown, theirs: unknown, path = ''): string | null {
	if (ours === theirs) return null;
	if (typeof ours !== 'object' || typeof theirs !== 'object' || ours === null || theirs === null) {
		return `${path}: ${JSON.stringify(ours)}, the app ${JSON.stringify(theirs)}`;
	}
	const pairs = new Map(
		[...Object.keys(ours), ...Object.keys(theirs)].map((key) => [key, [Reflect.get(ours, key), Reflect.get(theirs, key)]] as const),
	);
	const found = [...pairs].map(([key, [mine, its]]) => firstDifference(mine, its, path === '' ? key : `${path}.${key}`));
	return found.find((difference) => difference !== null) ?? null;
}

interface Dump {
	readonly fileContents: string;
	readonly cachedMetadata: CachedMetadata;
}

const place = ({ start, end }: Pos): string => `${start.line}:${start.col}-${end.line}:${end.col}`;
const note = (...lines: string[]): CachedMetadata => parseMetadata(lines.join('\n'));
const sections = (cache: CachedMetadata): string[] => (cache.sections ?? []).map(({ type, position }) => `${type} ${place(position)}`);
const items = (cache: CachedMetadata): string[] =>
	(cache.listItems ?? []).map(({ position, parent, task }) => `${place(position)} in ${parent}${task === undefined ? '' : ` [${task}]`}`);
const references = (list: readonly Reference[] | undefined): string[] =>
	(list ?? []).map(({ link, displayText }) => `${link} as ${displayText ?? 'none'}`);
const tags = (cache: CachedMetadata): string[] => (cache.tags ?? []).map(({ tag }) => tag);

describe('the metadata cache is the real app\'s', () => {
	itWithData('holds for each of 89 notes exactly what the real app recorded', (folder) => {
		const dumps = join(folder, 'obsidian-metadata');
		const files = readdirSync(dumps).filter((file) => file.endsWith('.json'));
		const differing = files.flatMap((file) => {
			const { fileContents, cachedMetadata } = JSON.parse(readFileSync(join(dumps, file), 'utf8')) as Dump;
			const difference = firstDifference(parseMetadata(fileContents), cachedMetadata);
			return difference === null ? [] : [`${file.padEnd(60)} ${difference}`];
		});
		expect(files).toHaveLength(89);
		expect(differing, `${files.length - differing.length} of ${files.length} are exact; these differ:\n${differing.join('\n')}`).toEqual([]);
	});

	it('divides the demo vault into the blocks that CommonMark\'s own parser finds', () => {
		const vault = join(import.meta.dirname, '../../../test-vault');
		const paths = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
		for (const path of paths) {
			const body = readFileSync(join(vault, path), 'utf8').replace(/^---\r?\n.*?\n---\r?\n/s, '');
			const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
			const theirs = tree.children.map(({ type, position }) => `${type} ${(position?.start.line ?? 0) - 1} ${(position?.end.line ?? 0) - 1}`);
			const commonMark = (parseMetadata(body).sections ?? []).filter(({ type }) => type !== 'text' && type !== 'element');
			const ours = commonMark.map(
				({ type, position: { start, end } }) => `${type === 'callout' ? 'blockquote' : type} ${start.line} ${end.line}`,
			);
			if (!/^(?:%%|\$\$)\r?$/m.test(body)) expect(ours, path).toEqual(theirs);
		}
		expect(paths.length).toBeGreaterThan(20);
	});
});

describe('frontmatter', () => {
	it('ends at its closing fence, and its dates stay texts while its numbers are numbers', () => {
		const cache = note('---', 'Reviewed: 2026-03-02', 'beds: 12', 'open: true', 'owner:', '---', 'Ward 3');
		expect(cache.frontmatter).toEqual({ Reviewed: '2026-03-02', beds: 12, open: true, owner: null });
		expect(place(cache.frontmatterPosition as Pos)).toBe('0:0-5:3');
		expect(cache.frontmatterLinks).toEqual([]);
		expect(sections(cache)).toEqual(['yaml 0:0-5:3', 'paragraph 6:0-6:6']);
	});

	it('records a value that is a link, in lists under its number', () => {
		const cache = note('---', 'part of: "[[Primary care#Teams]]"', 'related:', '  - "[[Triage|sorting]]"', '  - see [[Nobody]]', '---');
		expect(cache.frontmatterLinks).toEqual([
			{ key: 'part of', link: 'Primary care#Teams', original: '[[Primary care#Teams]]', displayText: 'Primary care > Teams' },
			{ key: 'related.0', link: 'Triage', original: '[[Triage|sorting]]', displayText: 'sorting' },
		]);
	});

	it.each([
		['empty', ['---', '---', 'x']],
		['broken', ['---', 'a: [', '---', 'x']],
		['only a comment', ['---', '# later', '---', 'x']],
	])('has a section but no properties where it is %s', (_, lines) => {
		const cache = note(...lines);
		expect(Object.keys(cache)).toEqual(['sections']);
		expect(cache.sections?.[0]?.type).toBe('yaml');
	});

	it('is a rule and text where it is not closed, or not at the top', () => {
		expect(sections(note('---', 'beds: 2'))).toEqual(['thematicBreak 0:0-0:3', 'paragraph 1:0-1:7']);
		expect(note('', '---', 'beds: 2', '---').frontmatter).toBeUndefined();
	});
});

describe('sections', () => {
	it('are the blocks at the root, each with its type', () => {
		const first = note('# Sepsis', 'An emergency.', '- fever', '', '> quoted', '', '> [!warning]- Act', '> > [!info]');
		expect(first.sections?.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'blockquote', 'callout']);
		const second = note('```', '[[x]]', '```', '***', '| a |', '| - |', '', '<div>', '</div>', '', '$$', 'x', '$$');
		expect(second.sections?.map(({ type }) => type)).toEqual(['code', 'thematicBreak', 'table', 'html', 'math']);
	});

	it('begin at the edge of the page also where they are indented', () => {
		expect(sections(note(' > [!tip]', ' > Wash hands.', '', '  Text ', ' - item'))).toEqual([
			'callout 0:0-1:14',
			'paragraph 3:0-3:7',
			'list 4:0-4:7',
		]);
	});

	it('count lines that continue a paragraph to the quote or list it stands in', () => {
		expect(sections(note('> quoted', 'still', '', '- item', 'still', '# not'))).toEqual([
			'blockquote 0:0-1:5',
			'list 3:0-4:5',
			'heading 5:0-5:5',
		]);
	});

	it('are comments between marks on lines of their own, which hide lists and code but not tags', () => {
		const cache = note('Ward:', '%%', '- [ ] ask #pharmacy', '```', '%%', '', 'a %% b %% [[c]]', '<!-- #no', '[[no]] -->');
		expect(sections(cache)).toEqual(['paragraph 0:0-0:5', 'comment 1:0-4:2', 'paragraph 6:0-6:15', 'html 7:0-8:10']);
		expect(cache.listItems).toBeUndefined();
		expect(tags(cache)).toEqual(['#pharmacy']);
		expect(references(cache.links)).toEqual(['c as c']);
	});

	it('know headings only at the root, their texts as they are written', () => {
		const cache = note(
			'## **Care** of [[Wounds]] ##',
			'> # quoted',
			'- # listed',
			'',
			'Under a line',
			'---',
			'',
			'Two',
			'lines',
			'---',
			'#tag',
		);
		const headings = cache.headings?.map(({ heading, level, position }) => `${level} ${heading} ${place(position)}`);
		expect(headings).toEqual(['2 **Care** of [[Wounds]] 0:0-0:28', '2 Under a line 4:0-5:3']);
		expect(sections(cache).slice(-3)).toEqual(['paragraph 7:0-8:5', 'thematicBreak 9:0-9:3', 'paragraph 10:0-10:4']);
	});

	it('count columns without carriage returns', () => {
		expect(sections(parseMetadata('Dose\r\n\r\n- 5 mg\r\n- 10 mg\r\n'))).toEqual(['paragraph 0:0-0:4', 'list 2:0-3:7']);
	});
});

describe('list items', () => {
	it('name their parent by line, at the root the negated line of the list, and -1 for the first line', () => {
		expect(items(note('- vitals', '    - pulse', '        - rate', '- labs'))).toEqual([
			'0:0-0:8 in -1',
			'1:2-1:11 in 0',
			'2:6-2:14 in 1',
			'3:0-3:6 in -1',
		]);
		expect(items(note('Round', '', '- [x] vitals', '- [?] labs'))).toEqual(['2:0-2:12 in -2 [x]', '3:0-3:10 in -2 [?]']);
		expect(items(note('> [!todo]', '> - [ ] call'))).toEqual(['1:2-1:12 in -1 [ ]']);
	});

	it('end at the start of the blank line that parts them from the next', () => {
		expect(items(note('1. wash', '', '2. dress', '3. rest'))).toEqual(['0:0-1:0 in -1', '2:0-2:8 in -1', '3:0-3:7 in -1']);
	});

	it('stand behind their parent\'s indentation, of which one tab and the point of a number take a column more', () => {
		expect(items(note('- a', '\t- b', '\t\t- c'))).toEqual(['0:0-0:3 in -1', '1:1-1:4 in 0', '2:2-2:5 in 1']);
		expect(items(note('1. a', '    1. b'))).toEqual(['0:0-0:4 in -1', '1:4-1:8 in 0']);
		expect(items(note('1) a', '    1) b'))).toEqual(['0:0-0:4 in -1', '1:3-1:8 in 0']);
	});

	it('hold a list on their own line, and lines of text', () => {
		expect(items(note('- [ ] 1. first', '- note', '    goes on', '  ```', '  code', '  ```'))).toEqual([
			'0:0-0:14 in -1 [ ]',
			'0:6-0:14 in 0',
			'1:0-5:5 in -1',
		]);
	});

	it('are in lists of one kind of mark', () => {
		expect(sections(note('- a', '* b', '1. c', '1) d'))).toEqual(['list 0:0-0:3', 'list 1:0-1:3', 'list 2:0-2:4', 'list 3:0-3:4']);
	});
});

describe('links', () => {
	it('show their path where they have no text of their own', () => {
		expect(references(note('[[Fall]] [[Fall#Risk#Score]] [[#Risk]] [[#^a1]] [[##Risk]] [[]]').links)).toEqual([
			'Fall as Fall', 'Fall#Risk#Score as Fall > Risk > Score', '#Risk as Risk', '#^a1 as ^a1', '##Risk as Risk',
		]);
		expect(references(note('[[Fall|fell]] [[Fall||fell]] [[|fell]]').links)).toEqual(['Fall as fell', 'Fall as |fell', '|fell as |fell']);
	});

	it('are also Markdown links into the vault, decoded, but not links out of it', () => {
		const cache = note('[a](Falls%20risk.md#Top) [b](<Falls risk.md>) [c](https://who.int) [d](mailto:a@b.org) [e]() [f](100%)');
		expect(references(cache.links)).toEqual(['Falls risk.md#Top as a', 'Falls risk.md as b', '100% as f']);
	});

	it('are embeds behind an exclamation mark', () => {
		const cache = note('![[ecg.png|300]] ![[Stroke#Signs]] ![x](ray%201.png) ![y](https://a.b/c.png)');
		expect(references(cache.embeds)).toEqual(['ecg.png as 300', 'Stroke#Signs as Stroke > Signs', 'ray 1.png as x']);
		expect(cache.links).toBeUndefined();
	});

	it('lose the backslash before the pipe in a table', () => {
		const cache = note('| Term | Note |', '| --- | --- |', '| [[Sepsis\\|blood poisoning]] | ![[chart.png\\|120]] [[a|b]] |');
		expect(cache.links).toMatchObject([{ link: 'Sepsis', original: '[[Sepsis\\|blood poisoning]]', displayText: 'blood poisoning' }]);
		expect(cache.links?.map(({ position }) => place(position))).toEqual(['2:2-2:29']);
		expect(references(cache.embeds)).toEqual(['chart.png as 120']);
	});

	it('are none in code, formulas, HTML comments, HTML blocks, attributes and behind a backslash', () => {
		const inLines = note(
			'`[[a]]` ``[[b]` [[c]]`` $[[d]]$ $$[[e]]$$ <!-- [[f]] -->',
			'<i title="[[g]]">[[h]]</i> \\[[i]] costs $5 and [[j]] for $6',
		);
		expect(references(inLines.links)).toEqual(['h as h', 'j as j']);
		expect(note('<p>[[k]]</p>', '', '    [[l]]', '', '$$', '[[m]]', '$$', '', '~~~', '[[n]]').links).toBeUndefined();
	});

	it('are found where a quote and a list part their lines', () => {
		const cache = note('> - one', '>   two [[Three]]');
		expect(cache.links?.map(({ position }) => place(position))).toEqual(['1:8-1:17']);
	});
});

describe('tags', () => {
	it('stand behind a blank or behind what is not plain text, and are not digits alone', () => {
		const plain = note('#one (#no) "#no" .#no —#no \t#two [x #three] a\u00a0#four 5#no #2026 #y2026 #a/b-c_d, ok');
		expect(tags(plain)).toEqual(['#one', '#two', '#three', '#four', '#y2026', '#a/b-c_d']);
		const marked = note('#one#two x _#three_ **#four** ==#five== \\[#six [a #seven](https://b.c/#no)', '', '|a|', '|-|', '|#eight|');
		expect(tags(marked)).toEqual(['#one', '#two', '#three', '#four', '#five', '#six', '#seven', '#eight']);
	});

	it('are none in code, formulas, comments of HTML and frontmatter', () => {
		expect(tags(note('---', 'tags: [ward]', '---', '`#a` $#b c$ <!-- #d -->', '    #lazy', '', '    #code'))).toEqual(['#lazy']);
	});
});

describe('ids and footnotes', () => {
	it('name paragraphs and items by an id at their end, and other blocks by one behind them', () => {
		const cache = note('Wash hands. ^Wash-1', '', '- rinse ^rinse', '- dry', '', '^drying', '', '> [!tip]', '> Dry well.', '^tip');
		expect(cache.sections?.map(({ type, id }) => `${type} ${id ?? ''}`)).toEqual(['paragraph wash-1', 'list drying', 'callout tip']);
		expect(cache.listItems?.map(({ id }) => id)).toEqual(['rinse', undefined]);
		expect(Object.entries(cache.blocks ?? {}).map(([key, { id, position }]) => `${key} ${id} ${place(position)}`)).toEqual([
			'wash-1 wash-1 0:0-0:19', 'rinse rinse 2:0-2:14', 'drying drying 2:0-3:5', 'tip tip 7:0-8:11',
		]);
	});

	it('records footnotes, their references, and footnotes in the line by their text', () => {
		const cache = note('Aspirin[^1] and rest^[or [[Sleep]]].', '', '[^1]: 300 mg [[Dose]]', '    once', '[^2]: unused');
		expect(cache.footnotes?.map(({ id, position }) => `${id} ${place(position)}`)).toEqual(['[inline1 0:22-0:34', '1 2:0-3:8', '2 4:0-4:12']);
		expect(cache.footnoteRefs?.map(({ id, position }) => `${id} ${place(position)}`)).toEqual(['1 0:7-0:11']);
		expect(references(cache.links)).toEqual(['Sleep as Sleep', 'Dose as Dose']);
		expect(sections(cache).slice(1)).toEqual([
			'footnoteDefinition 2:0-3:8',
			'footnoteDefinition 4:0-4:12',
			'text 4:12-4:12',
			'element 4:12-4:12',
		]);
	});

	it('records where reference links lead', () => {
		expect(note('[who]: https://who.int "WHO"').referenceLinks).toMatchObject([{ id: 'who', link: 'https://who.int' }]);
	});
});

describe('any text', () => {
	const scraps = [
		'- ', '1. ', '> ', '    ', '\t', '\n', '\n\n', '`', '```', '$', '$$', '%%', '[[a|b]]', '![[', ']]', '[^1]', '^[', '^id', '(x)', '<!--',
		'-->', '<div>', '#t', '# ', '| ', '|-|', '---', '_', '\\', 'word', '\r\n', '\u{1f600}', '[ ] ',
	];

	it('is read without an error into sections that follow each other within the text', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...scraps), { maxLength: 60 }), (parts) => {
				const text = parts.join('');
				const blocks = (parseMetadata(text).sections ?? []).filter(({ type }) => type !== 'text' && type !== 'element');
				const offsets = blocks.flatMap(({ position: { start, end } }) => [start.offset, end.offset]);
				expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
				expect(offsets.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
			}),
			{ numRuns: 2000 },
		);
	});

	it('has every link and tag where it is said to stand', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...scraps), { maxLength: 40 }), (parts) => {
				const text = parts.join('');
				const { links = [], embeds = [], tags: found = [] } = parseMetadata(text);
				for (const { original, position } of [...links, ...embeds].filter((link) => !link.original.includes('\n'))) {
					expect(text.slice(position.start.offset, position.end.offset)).toBe(original);
				}
				for (const { tag, position } of found) expect(text.slice(position.start.offset, position.end.offset)).toBe(tag);
			}),
			{ numRuns: 2000 },
		);
	});

	const hostile = [
		'>', '- ', '[', '](', '$a ', '<a ', '<!-- ', '> a\nb\n', '> - a\nb\n', '- a\n  b\nc\n', '%%\n', '^[', '[[a|', '_#a ',
		'[^1]: a\n    b\nc\n', '* *  ',
	];
	it.each(hostile)('of %j without end takes time in proportion to its length', (scrap) => {
		const began = performance.now();
		parseMetadata(scrap.repeat(30_000 / scrap.length));
		expect(performance.now() - began).toBeLessThan(2000);
	});
});
