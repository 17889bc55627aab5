import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_VAULT, run, vaultOf } from './terminal';

interface MentionLine {
	readonly path: string;
	readonly from: number;
	readonly to: number;
	readonly text: string;
	readonly kind: string;
	readonly targets: readonly string[];
	readonly ambiguous: boolean;
	readonly line: number;
	readonly context: string;
}

function mentionsOf(vault: string, name: string): MentionLine[] {
	const { code, out, err } = run('backlinks', name, '--json', '--vault', vault);
	expect({ code, err }).toEqual({ code: 0, err: [] });
	return out.map((line) => JSON.parse(line) as MentionLine);
}

const GROUP = 'Models/Accountable Care Organization.md';
const FILES = {
	[GROUP]: '---\nalias: ACO\n---\nAn ACO is no [[ACO|HMO]].',
	'Claim.md': '# Claim\n\n   Paid by the [[Accountable Care Organization|group]] or another [[ACO]].   \n\nEnd.',
	'Blocks.md': '```ad-info\ntitle: Note\nAsk the [[aco]].\n```\n\n| Who |\n| --- |\n| [[ACO\\|ACOs]] |\n',
	'Unlinked.md': 'An ACO, unlinked.',
	'a/MSP one.md': '---\nalias: MSP\n---\n',
	'b/MSP two.md': '---\nalias: MSP\n---\nSee [[MSP]].',
};

describe('backlinks as JSON', () => {
	it('are one object a line, by path and place, as scripts rely on', () => {
		const claim = FILES['Claim.md'];
		const blocks = FILES['Blocks.md'];
		const context = 'Paid by the [[Accountable Care Organization|group]] or another [[ACO]].';
		const at = (text: string, link: string): { from: number; to: number } => ({ from: text.indexOf(link), to: text.indexOf(link) + link.length });
		const rest = { targets: [GROUP], ambiguous: false };
		expect(mentionsOf(vaultOf(FILES), 'ACO')).toMatchObject([
			{ path: 'Blocks.md', ...at(blocks, '[[aco]]'), text: 'aco', kind: 'alias-linked', ...rest, line: 3, context: 'Ask the [[aco]].' },
			{ path: 'Blocks.md', ...at(blocks, '[[ACO\\|ACOs]]'), text: 'ACOs', kind: 'alias-linked', ...rest, line: 8, context: '| [[ACO\\|ACOs]] |' },
			{ path: 'Claim.md', ...at(claim, '[[Accountable Care Organization|group]]'), text: 'group', kind: 'linked', ...rest, line: 3, context },
			{ path: 'Claim.md', ...at(claim, '[[ACO]]'), text: 'ACO', kind: 'alias-linked', ...rest, line: 3, context },
		]);
	});

	it.each([
		'ACO', 'aco', 'Accountable Care Organization', 'accountable-care-organization', 'Models/Accountable Care Organization', GROUP,
	])('are the same by any name or path of the note: %s', (name) => {
		expect(mentionsOf(vaultOf(FILES), name)).toHaveLength(4);
	});

	it('of a note that shares the name say that it is ambiguous, and with whom', () => {
		expect(mentionsOf(vaultOf(FILES), 'a/MSP one')).toMatchObject([{ path: 'b/MSP two.md', kind: 'alias-linked', ambiguous: true, targets: ['a/MSP one.md', 'b/MSP two.md'] }]);
	});

	it.each([
		['a byte order mark', '\ufeffAsk the [[ACO]].'],
		['line ends of Windows', 'One.\r\n\r\nAsk the [[ACO]].\r\n'],
		['characters of two code units', '\u{1F3E5} \u{1D434} Ask the [[ACO]].'],
	])('count offsets in UTF-16 units of the text as read, with %s', (_, text) => {
		const [mention] = mentionsOf(vaultOf({ 'ACO.md': '', 'Claim.md': text }), 'ACO');
		expect(text.slice(mention?.from, mention?.to)).toBe('[[ACO]]');
		expect(mention?.context).toMatch(/Ask the \[\[ACO\]\]\.$/);
	});

	it('are nothing at all where no note links', () => {
		expect(mentionsOf(vaultOf({ 'ACO.md': '[[ACO]]', 'Claim.md': 'ACO' }), 'ACO')).toEqual([]);
	});
});

describe('backlinks for a reader', () => {
	it('print each place with its line below it, marked where a link only says a name, and the sum on stderr', () => {
		expect(run('backlinks', 'aco', '--vault', vaultOf(FILES))).toEqual({
			code: 0,
			out: [
				'Blocks.md:3 by name', '  Ask the [[aco]].',
				'Blocks.md:8 by name', '  | [[ACO\\|ACOs]] |',
				'Claim.md:3', '  Paid by the [[Accountable Care Organization|group]] or another [[ACO]].',
				'Claim.md:3 by name', '  Paid by the [[Accountable Care Organization|group]] or another [[ACO]].',
			],
			err: [`4 links to ${GROUP}.`],
		});
	});

	it('take several words for one name', () => {
		expect(run('backlinks', 'accountable', 'care', 'organization', '--vault', vaultOf(FILES)).err).toEqual([`4 links to ${GROUP}.`]);
	});

	it('say when there is none or one', () => {
		expect(run('backlinks', 'Claim', '--vault', vaultOf(FILES))).toEqual({ code: 0, out: [], err: ['0 links to Claim.md.'] });
		expect(run('backlinks', 'ACO', '--vault', vaultOf({ 'ACO.md': '', 'Claim.md': '[[ACO]]' })).err).toEqual(['1 link to ACO.md.']);
	});
});

describe('backlinks that cannot be listed', () => {
	it.each([
		['no name', [], ['name']],
		['a blank name', ['  '], ['name']],
		['a name that two notes share', ['MSP'], ['"MSP"', 'a/MSP one.md', 'b/MSP two.md']],
		['a name that nothing has', ['Accountable Car'], ['"Accountable Car"', '"Accountable Care Organization"']],
		['an unknown option', ['ACO', '--all'], ['--all']],
	])('are bad usage: %s', (_, words, says) => {
		const { code, out, err } = run('backlinks', ...words, '--vault', vaultOf(FILES));
		expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
		for (const part of says) expect(err[0]).toContain(part);
	});
});

describe('backlinks in the demo vault', () => {
	const textOf = (note: string): string => readFileSync(path.join(DEMO_VAULT, note), 'utf8');

	it('of ACO hold the links that only say its acronym', () => {
		const mentions = mentionsOf(DEMO_VAULT, 'ACO');
		expect(mentions).toContainEqual(expect.objectContaining({ path: 'Start here.md', text: 'ACO', kind: 'alias-linked' }));
		expect(mentions).toContainEqual(expect.objectContaining({ path: 'Start here.md', text: 'Accountable Care Organization (ACO)', kind: 'linked' }));
	});

	it('of Capitation hold the link in the admonition block of another note', () => {
		const aco = 'Models/Accountable Care Organization (ACO).md';
		const [mention] = mentionsOf(DEMO_VAULT, 'capitation').filter((one) => one.path === aco);
		expect(mention).toMatchObject({ text: 'Capitation', kind: 'linked' });
		expect(mention?.from).toBeGreaterThan(textOf(aco).indexOf('```ad-Info'));
	});

	it.each(['ACO', 'HMO', 'Capitation', 'Medicare Shared Savings Program', 'EHR'])('of %s stand where they say, on lines that hold their context', (name) => {
		const mentions = mentionsOf(DEMO_VAULT, name);
		expect(mentions.length).toBeGreaterThan(1);
		for (const mention of mentions) {
			const text = textOf(mention.path);
			expect(text.slice(mention.from, mention.to)).toMatch(/^!?\[.*[\])]$/);
			expect(text.slice(0, mention.from).split('\n')).toHaveLength(mention.line);
			expect(mention.context).toContain(text.slice(mention.from, mention.to));
			expect(text.split('\n')[mention.line - 1]).toContain(mention.context.replace(/^… | …$/g, ''));
		}
	});
});
