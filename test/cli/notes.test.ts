import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_VAULT, run, vaultOf } from './terminal';

interface NoteLine {
	readonly path: string;
	readonly title: string;
	readonly tags: readonly string[];
	readonly callouts: readonly { readonly title: string }[];
	readonly links: readonly LinkLine[];
	readonly problems: readonly ProblemLine[];
}

interface LinkLine {
	readonly from: number;
	readonly to: number;
	readonly target: string;
	readonly path: string | null;
	readonly via: string | null;
}

interface ProblemLine {
	readonly code: string;
	readonly message: string;
	readonly from: number;
	readonly to: number;
	readonly line: number;
}

function notesOf(vault: string, ...words: string[]): NoteLine[] {
	return run('notes', ...words, '--json', '--vault', vault).out.map((line) => JSON.parse(line) as NoteLine);
}

const ACO = `---
tags: definition, aco
alias: ACO
created: 2022-05-03
---
# Accountable Care Organization
*A group that answers for cost and quality.*

Owner:: [[physicians]]

\`\`\`ad-Info
title: Not an HMO
collapse: open
See [[HMO|the insurer]].
\`\`\`
`;

describe('a note as JSON', () => {
	it('has the shape that scripts rely on', () => {
		const vault = vaultOf({ 'Models/ACO group.md': ACO, 'Models/Health plan.md': '---\naliases: [HMO]\n---\n*An insurer.*' });
		const at = (part: string): number => ACO.indexOf(part);
		expect(notesOf(vault, 'Models/ACO group.md')).toMatchObject([{
			path: 'Models/ACO group.md',
			title: 'ACO group',
			names: [
				{ text: 'ACO group', kind: 'title' }, { text: 'Accountable Care Organization', kind: 'heading' }, { text: 'ACO', kind: 'alias' },
			],
			tags: ['definition', 'aco'],
			definition: 'A group that answers for cost and quality.',
			attributes: [
				{ key: 'created', value: '2022-05-03', kind: 'property', line: 4 },
				{ key: 'Owner', value: '[[physicians]]', kind: 'inline', line: 9 },
			],
			callouts: [{ syntax: 'ad', kind: 'info', title: 'Not an HMO', fold: 'open', from: at('```ad-Info'), to: ACO.length - 1, depth: 0 }],
			links: [
				{ from: at('[[physicians]]'), to: at('[[physicians]]') + 14, target: 'physicians', display: 'physicians', path: null, via: null },
				{ from: at('[[HMO'), to: at('[[HMO') + 19, target: 'HMO', display: 'the insurer', path: 'Models/Health plan.md', via: 'alias' },
			],
			problems: [],
		}]);
	});

	it('gives null where there is no definition, and empty lists where there is nothing', () => {
		const vault = vaultOf({ 'Empty.md': '' });
		expect(notesOf(vault)).toMatchObject([{
			path: 'Empty.md', title: 'Empty', tags: [], definition: null, attributes: [], callouts: [], links: [], problems: [],
		}]);
	});

	it('names a problem with its code, message, range and line, and still reads the body', () => {
		const text = '---\nowner: [clinic\n---\n# Claim\nSee [[Payer]].';
		const [note] = notesOf(vaultOf({ 'Claim.md': text }));
		const [problem] = note?.problems ?? [];
		expect(note?.problems.map(({ code }) => code)).toEqual(['frontmatter-invalid']);
		expect(problem?.message).toMatch(/^Nothing closes the "\[" before the text of "owner"\. .+ no property of this note is read\.$/);
		expect(problem?.from).toBeGreaterThanOrEqual(text.indexOf('owner'));
		expect(problem?.to).toBeLessThanOrEqual(text.indexOf('---\n#'));
		expect(text.slice(0, problem?.from).split('\n')).toHaveLength(problem?.line ?? 0);
		expect(note?.links).toHaveLength(1);
	});

	it.each([
		['plain text', 'See [[Payer]] and [[Claim]].'],
		['a byte order mark', '\ufeff---\ntags: billing\n---\nSee [[Payer]] and [[Claim]].'],
		['line ends of Windows', '---\r\ntags: billing\r\n---\r\nOne.\r\n\r\nSee [[Payer]] and [[Claim]].\r\n'],
		['characters of two code units', '\u{1F3E5} \u{1D434} See [[Payer]] and [[Claim]].'],
	])('counts offsets in UTF-16 units of the text as read, with %s', (_, text) => {
		const [note] = notesOf(vaultOf({ 'Referral.md': text }), 'Referral.md');
		expect(note?.links.map(({ from, to }) => text.slice(from, to))).toEqual(['[[Payer]]', '[[Claim]]']);
	});

	it('says how a link is resolved: by path, by a name, or not at all', () => {
		const vault = vaultOf({
			'a/Payer.md': '---\naliases: [insurer]\n---\n', 'b/Tour.md': '[[payer]] [[insurer]] [[a/Payer#Rules]] [[nobody]] [text](../a/Payer.md)',
		});
		expect(notesOf(vault, 'b/Tour.md')[0]?.links.map((link) => [link.target, link.path, link.via])).toEqual([
			['payer', 'a/Payer.md', 'path'],
			['insurer', 'a/Payer.md', 'alias'],
			['a/Payer', 'a/Payer.md', 'path'],
			['nobody', null, null],
			['../a/Payer.md', 'a/Payer.md', 'path'],
		]);
	});

	it('counts what another note\'s table says of it, with that note as source', () => {
		const vault = vaultOf({ 'IPA.md': 'Owner:: members', 'Models.md': '| | [[IPA]] |\n| --- | --- |\n| Role | indirect |' });
		const [note] = run('notes', 'IPA.md', '--json', '--vault', vault).out.map((line) => JSON.parse(line) as { attributes: unknown[] });
		expect(note?.attributes).toMatchObject([
			{ key: 'Owner', value: 'members', kind: 'inline', line: 1 },
			{ key: 'Role', value: 'indirect', kind: 'table', line: 3, path: 'Models.md' },
		]);
	});
});

describe('the notes that are printed', () => {
	const files = { 'b/Claim.md': '', 'Payer.md': '', 'a/Zone.md': '', 'a/b/Area.md': '', 'table.csv': '1,2', '.trash/Hidden.md': '' };

	it('are all of the vault, each on a line, by their paths with /', () => {
		expect(notesOf(vaultOf(files)).map((note) => note.path)).toEqual(['Payer.md', 'a/Zone.md', 'a/b/Area.md', 'b/Claim.md']);
	});

	it('are those named, in the order in which they are named, with or without .md', () => {
		expect(notesOf(vaultOf(files), 'b/Claim', 'a/b/Area.md').map((note) => note.path)).toEqual(['b/Claim.md', 'a/b/Area.md']);
	});

	it('may be named by a path from the current folder or from the root of the disk', () => {
		const vault = vaultOf(files);
		const absolute = path.join(vault, 'a', 'Zone.md');
		expect(notesOf(vault, absolute, path.relative(process.cwd(), absolute)).map((note) => note.path)).toEqual(['a/Zone.md', 'a/Zone.md']);
	});

	it('may be a text file outside the vault, whose links lead into the vault', () => {
		const outside = vaultOf({ 'seed.txt': '---\ntags: definition, him\n---\nSee [[Payer]].' });
		const vault = vaultOf(files);
		const [note] = notesOf(vault, path.join(outside, 'seed.txt'));
		expect(note).toMatchObject({
			path: `../${path.basename(outside)}/seed.txt`, title: 'seed', tags: ['definition', 'him'], links: [{ path: 'Payer.md', via: 'path' }],
		});
	});

	it('do not include one that is not there: that is bad usage, and says what was looked for', () => {
		const { code, out, err } = run('notes', 'Payer.md', 'Nowhere.md', '--json', '--vault', vaultOf(files));
		expect(code).toBe(2);
		expect(out).toEqual([]);
		expect(err).toHaveLength(1);
		expect(err[0]).toContain('Nowhere.md');
	});

	it('are never changed by being read', () => {
		const vault = vaultOf({ 'ACO.md': `\ufeff${ACO.replace(/\n/g, '\r\n')}` });
		const before = readFileSync(path.join(vault, 'ACO.md'));
		run('notes', '--vault', vault);
		expect(readFileSync(path.join(vault, 'ACO.md')).equals(before)).toBe(true);
	});
});

describe('a note for reading', () => {
	it('tells names, tags, definition, attributes with their lines, callouts, links and problems', () => {
		const vault = vaultOf({ 'ACO group.md': ACO.replace('created: 2022-05-03', 'created: 2022-05-03\ncreated: 2022-05-04') });
		const text = run('notes', '--vault', vault).out.join('\n');
		const parts = [
			'ACO group.md', 'Accountable Care Organization', 'tags: definition, aco', 'A group that answers for cost and quality.',
			/created: 2022-05-03.*line 4/, /Owner: \[\[physicians\]\].*line 10/, /info.*Not an HMO.*line 12/, '2 links', /problem on line 5/,
		];
		for (const part of parts) expect(text).toMatch(part);
	});

	it('is printed without colors when no person reads along', () => {
		expect(run('notes', '--vault', DEMO_VAULT).out.join('\n')).not.toContain('\u001b');
	});
});

describe('the callouts of a note', () => {
	const block = '```ad-law\nText.\n```\n';
	const settings = JSON.stringify({ userAdmonitions: { law: { title: 'What the law says', icon: { name: 'gavel' } } } });
	const titles = (vault: string) => notesOf(vault, 'Note.md').flatMap(({ callouts }) => callouts.map(({ title }) => title));

	it('have the titles of the kinds that their owner made with the Admonition plugin', () => {
		expect(titles(vaultOf({ 'Note.md': block }))).toEqual(['Law']);
		expect(titles(vaultOf({ 'Note.md': block, '.config/plugins/obsidian-admonition/data.json': settings }))).toEqual(['What the law says']);
	});

	it('have their own titles where those settings are damaged, and nothing is said of it', () => {
		const vault = vaultOf({ 'Note.md': block, '.config/plugins/obsidian-admonition/data.json': settings.slice(1) });
		expect(titles(vault)).toEqual(['Law']);
		expect(run('notes', 'Note.md', '--vault', vault).err).toEqual([]);
	});
});
