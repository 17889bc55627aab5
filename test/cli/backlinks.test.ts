import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_VAULT, run, runForMentions, vaultOf, type BacklinkLine, type Outcome } from './terminal';

const mentionsOf = (vault: string, name: string): BacklinkLine[] => runForMentions('backlinks', name, '--vault', vault);

const GROUP = 'Models/Accountable Care Organization.md';
const FILES = {
	[GROUP]: '---\naliases: [ACO]\n---\nAn ACO is no [[ACO|HMO]].',
	'Claim.md': '# Claim\n\n   Paid by the [[Accountable Care Organization|group]] or another [[ACO]].   \n\nEnd.',
	'Blocks.md': '```ad-info\ntitle: Note\nAsk the [[aco]].\n```\n\n| Who |\n| --- |\n| [[ACO\\|ACOs]] |\n',
	'Unlinked.md': 'Some\n\n> [!info] About ACOs\n> An accountable care organization, `ACO`.',
	'a/MSP one.md': '---\naliases: [MSP]\n---\n',
	'b/MSP two.md': '---\naliases: [MSP]\n---\nSee [[MSP]].',
};

describe('backlinks as JSON', () => {
	it('are one object a line, by path and place, as scripts rely on', () => {
		const at = (text: string, part: string): { from: number; to: number } =>
			({ from: text.indexOf(part), to: text.indexOf(part) + part.length });
		const [claim, blocks, unlinked] = [FILES['Claim.md'], FILES['Blocks.md'], FILES['Unlinked.md']];
		const context = 'Paid by the group or another ACO.';
		const rest = { targets: [GROUP], ambiguous: false };
		const link = { ...rest, suggested: false, score: 0, reasons: [] };
		const found = mentionsOf(vaultOf(FILES), 'ACO');
		expect(found.slice(0, 4)).toEqual([
			{ path: 'Blocks.md', ...at(blocks, '[[aco]]'), text: 'aco', kind: 'alias-linked', ...link, line: 3, context: 'Ask the aco.' },
			{
				path: 'Blocks.md', ...at(blocks, '[[ACO\\|ACOs]]'), text: 'ACOs', kind: 'alias-linked', ...link, line: 8, context: 'ACOs',
			},
			{ path: 'Claim.md', ...at(claim, '[[Accountable Care Organization|group]]'), text: 'group', kind: 'linked', ...link, line: 3, context },
			{ path: 'Claim.md', ...at(claim, '[[ACO]]'), text: 'ACO', kind: 'alias-linked', ...link, line: 3, context },
		]);
		expect(found.slice(4)).toMatchObject([
			{
				path: 'Unlinked.md', ...at(unlinked, 'ACOs'), text: 'ACOs', kind: 'unlinked', ...rest, suggested: true, line: 3,
				context: 'About ACOs',
			},
			{
				path: 'Unlinked.md', ...at(unlinked, 'accountable care organization'), text: 'accountable care organization', kind: 'unlinked', ...rest,
				suggested: false, line: 4, context: 'An accountable care organization, ACO.',
			},
		]);
	});

	it('are those of a kind, up to a limit, if that is asked for', () => {
		const asked = (...words: string[]): string[] =>
			runForMentions('backlinks', 'ACO', ...words, '--vault', vaultOf(FILES)).map(({ text }) => text);
		expect(asked('--unlinked')).toEqual(['ACOs', 'accountable care organization']);
		expect(asked('--suggested')).toEqual(['ACOs']);
		expect(asked('--limit', '2')).toEqual(['aco', 'ACOs']);
	});

	it('have these fields and no others, candidates only where there are several', () => {
		const fields = ['path', 'from', 'to', 'text', 'kind', 'targets', 'ambiguous', 'suggested', 'score', 'reasons'];
		for (const mention of mentionsOf(vaultOf(FILES), 'ACO')) expect(Object.keys(mention)).toEqual([...fields, 'line', 'context']);
		for (const mention of mentionsOf(vaultOf(FILES), 'a/MSP one')) {
			expect(Object.keys(mention).sort()).toEqual([...fields, 'line', 'context', 'candidates'].sort());
		}
	});

	it('tell of unlinked ones how much they are worth, and why', () => {
		const unlinked = mentionsOf(vaultOf(FILES), 'ACO').filter(({ kind }) => kind === 'unlinked');
		expect(unlinked).toHaveLength(2);
		for (const { score, reasons } of unlinked) {
			expect(score).toBeGreaterThan(0);
			expect(score).toBeLessThanOrEqual(1);
			for (const reason of reasons) expect([Object.keys(reason), typeof reason.code, typeof reason.points, typeof reason.text])
				.toEqual([['code', 'points', 'text'], 'string', 'number', 'string']);
		}
		expect(unlinked.map(({ reasons }) => reasons.some(({ points }) => points === 0))).toEqual([false, true]);
	});

	it.each([
		'ACO', 'aco', 'Accountable Care Organization', 'accountable-care-organization', 'Models/Accountable Care Organization', GROUP,
	])('are the same by any name or path of the note: %s', (name) => {
		expect(mentionsOf(vaultOf(FILES), name)).toHaveLength(6);
	});

	it('of a note that shares the name say that it is ambiguous, and with whom', () => {
		const [mention, ...others] = mentionsOf(vaultOf(FILES), 'a/MSP one');
		expect(others).toEqual([]);
		expect(mention)
			.toMatchObject({ path: 'b/MSP two.md', kind: 'alias-linked', ambiguous: true, candidates: [{ name: 'MSP' }, { name: 'MSP' }] });
		expect([...(mention?.targets ?? [])].sort()).toEqual(['a/MSP one.md', 'b/MSP two.md']);
	});

	it.each([
		['a byte order mark', '\ufeffAsk the [[ACO]].'],
		['line ends of Windows', 'One.\r\n\r\nAsk the [[ACO]].\r\n'],
		['characters of two code units', '\u{1F3E5} \u{1D434} Ask the [[ACO]].'],
	])('count offsets in UTF-16 units of the text as read, with %s', (_, text) => {
		const [mention] = mentionsOf(vaultOf({ 'ACO.md': '', 'Claim.md': text }), 'ACO');
		expect(text.slice(mention?.from, mention?.to)).toBe('[[ACO]]');
		expect(mention?.context).toMatch(/Ask the ACO\.$/);
		const plain = text.replace('[[ACO]]', 'ACOs');
		const [unlinked] = mentionsOf(vaultOf({ 'ACO.md': '', 'Claim.md': plain }), 'ACO');
		expect(plain.slice(unlinked?.from, unlinked?.to)).toBe('ACOs');
		expect(unlinked?.context).toMatch(/Ask the ACOs\.$/);
	});

	it('are nothing at all where no other note mentions it', () => {
		expect(mentionsOf(vaultOf({ 'ACO.md': '[[ACO]] and ACO', 'Claim.md': 'aco, `ACO`, ACO2' }), 'ACO')).toEqual([]);
	});
});

describe('backlinks for a reader', () => {
	const LISTED = [
		'Blocks.md (2)', '  3  Ask the «aco».  ACO · linked by name', '  8  «ACOs»  ACO · linked by name',
		'Claim.md (2)', '  3  Paid by the «group» or another ACO.  linked',
		'  3  Paid by the group or another «ACO».  ACO · linked by name',
		'Unlinked.md (2)', '  3  About «ACOs»  ACO · not linked, suggested',
		'  4  An «accountable care organization», ACO.  not linked',
	];
	const SUM = [`6 mentions of ${GROUP}: 1 linked, 3 linked by name, 2 not linked (1 suggested).`];
	const shown = (...words: string[]): Outcome => run('backlinks', 'aco', ...words, '--vault', vaultOf(FILES));

	it('print the lines note by note, with the words marked, the name that is not the title, and the kind; and the sum on stderr', () => {
		expect(shown()).toEqual({ code: 0, out: LISTED, err: SUM });
	});

	it('are those not linked, or those worth a link, if that is asked for; the sum is that of all', () => {
		expect(shown('--unlinked')).toEqual({ code: 0, out: LISTED.slice(6), err: SUM });
		expect(shown('--suggested')).toEqual({ code: 0, out: ['Unlinked.md (1)', LISTED[7]], err: SUM });
	});

	it('end at a limit, and tell how many more there are', () => {
		expect(shown('--limit', '3')).toEqual({ code: 0, out: [...LISTED.slice(0, 3), 'Claim.md (1)', LISTED[4], 'and 3 more'], err: SUM });
		expect(shown('--limit', '6').out).toEqual(LISTED);
		expect(shown('--unlinked', '--limit', '1').out.slice(-1)).toEqual(['and 1 more']);
	});

	it('take several words for one name', () => {
		expect(run('backlinks', 'accountable', 'care', 'organization', '--vault', vaultOf(FILES)).err).toEqual(SUM);
	});

	it('say when there is none or one', () => {
		expect(run('backlinks', 'Claim', '--vault', vaultOf(FILES)))
			.toEqual({ code: 0, out: [], err: ['0 mentions of Claim.md: 0 linked, 0 linked by name, 0 not linked (0 suggested).'] });
		expect(run('backlinks', 'ACO', '--vault', vaultOf({ 'ACO.md': '', 'Claim.md': '[[ACO]]' })).err)
			.toEqual(['1 mention of ACO.md: 1 linked, 0 linked by name, 0 not linked (0 suggested).']);
	});
});

describe('backlinks that cannot be listed', () => {
	it.each([
		['no name', [], ['name']],
		['a blank name', ['  '], ['name']],
		['a name that two notes share', ['MSP'], ['"MSP"', 'a/MSP one.md', 'b/MSP two.md']],
		['a name that nothing has', ['Accountable Car'], ['"Accountable Car"', '"Accountable Care Organization"']],
		['an unknown option', ['ACO', '--all'], ['--all']],
		['a limit that is no number', ['ACO', '--limit', 'few'], ['--limit', '"few"']],
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
		expect(mentions)
			.toContainEqual(expect.objectContaining({ path: 'Start here.md', text: 'Accountable Care Organization (ACO)', kind: 'linked' }));
	});

	it.each(['ACOs', 'accountable care organizations', 'ACO'])('of ACO hold unlinked ones too: %s', (text) => {
		expect(mentionsOf(DEMO_VAULT, 'ACO')).toContainEqual(
			expect.objectContaining({ text, kind: 'unlinked', ambiguous: false, targets: ['Models/Accountable Care Organization (ACO).md'] }),
		);
	});

	it('of HIM are never the word "him"', () => {
		const mentions = mentionsOf(DEMO_VAULT, 'HIM');
		expect(mentions.length).toBeGreaterThan(0);
		for (const { text, from, to, path: note } of mentions) {
			expect(text).not.toMatch(/^[Hh]im$/);
			expect(textOf(note).slice(from, to)).not.toMatch(/^[Hh]im$/);
		}
	});

	it('of Capitation hold the link in the admonition block of another note', () => {
		const aco = 'Models/Accountable Care Organization (ACO).md';
		const [mention] = mentionsOf(DEMO_VAULT, 'capitation').filter((one) => one.path === aco);
		expect(mention).toMatchObject({ text: 'Capitation', kind: 'linked' });
		expect(mention?.from).toBeGreaterThan(textOf(aco).indexOf('```ad-Info'));
	});

	it.each([
		'ACO', 'HMO', 'Capitation', 'Medicare Shared Savings Program', 'EHR',
	])('of %s stand where they say, with what readers see around them', (name) => {
		const mentions = mentionsOf(DEMO_VAULT, name);
		expect(mentions.length).toBeGreaterThan(1);
		for (const mention of mentions) {
			const text = textOf(mention.path);
			const written = text.slice(mention.from, mention.to);
			if (mention.kind === 'unlinked') expect(written).toBe(mention.text);
			else expect(written).toMatch(/^!?\[.*[\])]$/);
			expect(text.slice(0, mention.from).split('\n')).toHaveLength(mention.line);
			expect(mention.context).toContain(mention.text);
			expect(mention.context).not.toMatch(/\||\[\[|^[>#] /);
		}
	});
});
