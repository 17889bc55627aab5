import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, writeSettings } from '../../src/engine';
import { DEMO_VAULT, run, runForMentions, vaultOf, type MentionLine } from './terminal';

const mentions = (vault: string, ...words: string[]): MentionLine[] => runForMentions('mentions', ...words, '--vault', vault);

/** Mentions as `path text kind`. */
const shown = (found: readonly MentionLine[]): string[] => found.map((one) => `${one.path} ${one.text} ${one.kind}`);

const FILES = {
	'ACO.md': '---\naliases: [accountable group]\n---\nAn ACO asks the payer.',
	'Claim.md': 'The [[Payer]] pays the ACOs. A payer and [[accountable group|they]] agree. An ACO.',
	'Payer.md': 'A payer pays an MSSP.',
	'x/Savings program.md': '---\naliases: [MSSP]\n---\n',
	'x/Security provider.md': '---\naliases: [MSSP]\n---\nNot for an ACO.',
};

describe('mentions as JSON', () => {
	it('are those of the whole vault, one object a line, by path and place', () => {
		expect(shown(mentions(vaultOf(FILES)))).toEqual([
			'ACO.md payer unlinked',
			'Claim.md Payer linked', 'Claim.md ACOs unlinked', 'Claim.md payer unlinked', 'Claim.md they alias-linked', 'Claim.md ACO unlinked',
			'Payer.md MSSP unlinked',
			'x/Security provider.md ACO unlinked',
		]);
	});

	it('have the fields that scripts rely on, and candidates where several notes have the name', () => {
		const fields = ['path', 'from', 'to', 'text', 'kind', 'targets', 'ambiguous', 'suggested', 'score', 'reasons'];
		for (const mention of mentions(vaultOf(FILES))) {
			expect(Object.keys(mention)).toEqual(mention.text === 'MSSP' ? [...fields, 'candidates'] : fields);
		}
	});

	it('tell of a link where it stands and leads', () => {
		expect(mentions(vaultOf(FILES), '--note', 'Claim')[3]).toEqual({
			path: 'Claim.md', from: FILES['Claim.md'].indexOf('[[acc'), to: FILES['Claim.md'].indexOf(' agree'), text: 'they', kind: 'alias-linked',
			targets: ['ACO.md'], ambiguous: false, suggested: false, score: 0, reasons: [],
		});
	});

	it('tell of an ambiguous one its candidates, best first, each with score and reasons', () => {
		const [mention] = mentions(vaultOf(FILES), '--note', 'Payer');
		const targets = ['x/Savings program.md', 'x/Security provider.md'];
		expect(mention).toMatchObject({ text: 'MSSP', ambiguous: true, suggested: false, targets });
		expect(mention?.candidates).toEqual(targets.map((one) => ({ path: one, name: 'MSSP', score: 0, reasons: [] })));
	});

	it('tell the rule that decided, be it of the settings or of the note', () => {
		const settings = JSON.stringify(writeSettings({ ...DEFAULT_SETTINGS, meanings: [{ name: 'MSSP', entry: 'x/Savings program.md' }] }));
		const own = { ...FILES, 'Own.md': '---\nlexicon-meanings:\n  MSSP: "[[Security provider]]"\n---\nAn MSSP.' };
		const found = mentions(vaultOf({ ...own, '.config/plugins/care-lexicon/data.json': settings })).filter(({ text }) => text === 'MSSP');
		expect(found.map(({ path, targets, ambiguous, rule }) => [path, targets[0], ambiguous, rule])).toEqual([
			['Own.md', 'x/Security provider.md', false,
				{ text: 'This note says that MSSP means Security provider', source: { path: 'Own.md', line: 3 } }],
			['Payer.md', 'x/Savings program.md', false, { text: 'Everywhere, MSSP means Savings program', source: 'settings' }],
		]);
	});

	it('tell what is worth a link, and why', () => {
		const found = mentions(vaultOf(FILES), '--note', 'Claim.md').filter(({ kind }) => kind === 'unlinked');
		expect(
			found.map(({ text, suggested, reasons }) => [text, suggested, reasons.filter(({ points }) => points === 0).map(({ code }) => code)]),
		).toEqual([
			['ACOs', false, ['linked']], ['payer', false, ['linked']], ['ACO', false, ['linked']],
		]);
		const [other] = mentions(vaultOf(FILES), '--note', 'x/Security provider.md');
		expect(other).toMatchObject({ text: 'ACO', suggested: true });
		const odds = other?.reasons.reduce((sum, { points }) => sum + points, 0) ?? 0;
		expect(other?.score).toBeCloseTo(1 / (1 + Math.exp(-odds)), 1);
	});
});

describe('mentions that are asked for', () => {
	it.each([
		[
			'those in a note, by its path', ['--note', 'Claim.md'],
			['Claim.md Payer linked', 'Claim.md ACOs unlinked', 'Claim.md payer unlinked', 'Claim.md they alias-linked', 'Claim.md ACO unlinked'],
		],
		['those in a note, by any of its names', ['--note', 'accountable group'], ['ACO.md payer unlinked']],
		['those of a note', ['--to', 'payer'], ['ACO.md payer unlinked', 'Claim.md Payer linked', 'Claim.md payer unlinked']],
		[
			'those of a note, by any of its names', ['--to', 'Accountable Group'],
			['Claim.md ACOs unlinked', 'Claim.md they alias-linked', 'Claim.md ACO unlinked', 'x/Security provider.md ACO unlinked'],
		],
		['those of a note in another', ['--note', 'Claim', '--to', 'Payer'], ['Claim.md Payer linked', 'Claim.md payer unlinked']],
		['those worth a link', ['--suggested', '--to', 'ACO'], ['x/Security provider.md ACO unlinked']],
		['those of a note in itself', ['--note', 'ACO', '--to', 'ACO'], []],
		['an ambiguous one for each note it may mean', ['--to', 'Security provider'], ['Payer.md MSSP unlinked']],
	])('are %s', (_what, words, found) => {
		expect(shown(mentions(vaultOf(FILES), ...words))).toEqual(found);
	});

	it('are all of the vault, if for every note those of it are put together', () => {
		const vault = vaultOf(FILES);
		const places = (all: readonly MentionLine[]): string[] => [...new Set(all.map((one) => `${one.path}@${one.from}`))].sort();
		expect(places(Object.keys(FILES).flatMap((note) => mentions(vault, '--to', note)))).toEqual(places(mentions(vault)));
		expect(places(Object.keys(FILES).flatMap((note) => mentions(vault, '--note', note)))).toEqual(places(mentions(vault)));
	});
});

describe('mentions of acronyms that are words', () => {
	it('are those in capitals alone', () => {
		const vault = vaultOf({
			'Health Information Management (HIM).md': '', 'Information Technology (IT).md': '',
			'Claim.md': 'Ask him: it is Him who did it. Ask HIM, and ITs, for its forms. It is #him.',
		});
		expect(shown(mentions(vault))).toEqual(['Claim.md HIM unlinked', 'Claim.md ITs unlinked']);
	});
});

describe('mentions for a reader', () => {
	it('print each place with what it means, how, and why, and the sum on stderr', () => {
		const { code, out, err } = run('mentions', '--note', 'x/Security provider.md', '--vault', vaultOf(FILES));
		expect([code, out.length, err]).toEqual([0, 2, ['1 mention: 0 linked, 0 linked by name, 1 not linked (1 suggested).']]);
		expect(out[0]).toBe('x/Security provider.md:4  ACO -> ACO.md not linked, suggested');
		expect(out[1]).toMatch(/^ {2}\d\d %: .+/);
	});

	it('say of each why it is suggested or not, if that is asked for', () => {
		const told = (note: string): string[] =>
			run('mentions', '--note', note, '--why', '--vault', vaultOf(FILES)).out.filter((one) => /^ {2}\S/.test(one));
		expect(told('Claim').map((one) => one.replace(/ \(\d+ %\)/, ''))).toEqual([
			'  Not suggested: it is linked', '  Not suggested: The note links there already', '  Not suggested: The note links there already',
			'  Not suggested: it is a link already, by a name', '  Not suggested: The note links there already',
		]);
		expect(told('x/Security provider.md')).toEqual([expect.stringMatching(/^ {2}Suggested \(\d\d %\): /)]);
		expect(told('Payer')[0]).toMatch(/^ {2}Not suggested \(\d+ %\): Several notes have this name/);
	});

	it('end at a limit, and tell how many more there are', () => {
		const { out, err } = run('mentions', '--note', 'Claim', '--limit', '2', '--vault', vaultOf(FILES));
		expect(out.filter((one) => /^\S/.test(one))).toEqual([
			'Claim.md:1  Payer -> Payer.md', 'Claim.md:1  ACOs -> ACO.md not linked', 'and 3 more',
		]);
		expect(err).toEqual(['5 mentions: 1 linked, 1 linked by name, 3 not linked (0 suggested).']);
		expect(mentions(vaultOf(FILES), '--limit', '2')).toHaveLength(2);
	});

	it('are counted where nothing is asked for, and listed on request', () => {
		const vault = vaultOf(FILES);
		const { code, out, err } = run('mentions', '--vault', vault);
		expect({ code, err }).toEqual({ code: 0, err: [] });
		expect(out.slice(0, 3)).toEqual(['  mentions    1 linked, 1 linked by name, 6 not linked', '  suggested   2', '  ambiguous   1']);
		expect(out).toContain('  3  ACO -> ACO.md, 1 suggested');
		expect(out[out.length - 1]).toContain('--all');
		expect(run('mentions', '--all', '--vault', vault).out.filter((one) => /^\S/.test(one))).toHaveLength(8);
	});

	it('print an open choice as open, with every candidate', () => {
		const { out } = run('mentions', '--note', 'Payer', '--vault', vaultOf(FILES));
		expect(out[0]).toMatch(/^Payer\.md:1 {2}MSSP -> .*may mean x\/Savings program\.md or x\/Security provider\.md$/);
		expect(out.slice(1).join('\n')).toMatch(/x\/Savings program\.md 0[\s\S]*x\/Security provider\.md 0/);
	});

	it('say when there are none', () => {
		expect(run('mentions', '--all', '--vault', vaultOf({ 'ACO.md': 'ACO' })))
			.toEqual({ code: 0, out: [], err: ['0 mentions: 0 linked, 0 linked by name, 0 not linked (0 suggested).'] });
	});
});

describe('mentions that cannot be listed', () => {
	it.each([
		['a name without an option', ['ACO'], ['--to "ACO"']],
		['a name of two notes', ['--to', 'MSSP'], ['"MSSP"', 'x/Savings program.md', 'x/Security provider.md']],
		['a note by a name of two', ['--note', 'MSSP'], ['"MSSP"']],
		['a name that nothing has', ['--to', 'Securty provider'], ['"Securty provider"', '"Security provider"']],
		['a note that is not there', ['--note', 'Claims.md'], ['Claims.md']],
		['an empty name', ['--to', ''], ['name']],
		['an option without its value', ['--to'], ['--to']],
		['an unknown option', ['--every'], ['--every']],
		['a limit that is no number', ['--limit', '0'], ['--limit']],
	])('are bad usage: %s', (_what, words, says) => {
		const { code, out, err } = run('mentions', ...words, '--vault', vaultOf(FILES));
		expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
		for (const part of says) expect(err[0]).toContain(part);
	});
});

describe('mentions in the demo vault', () => {
	const ACO = 'Models/Accountable Care Organization (ACO).md';
	const PROGRAM = 'Programs/Medicare Shared Savings Program.md';
	const PROVIDER = 'Information/Managed Security Service Provider.md';
	const all = mentions(DEMO_VAULT);
	const textOf = (note: string): string => readFileSync(path.join(DEMO_VAULT, note), 'utf8');

	it.each([
		['ACOs', 'unlinked'], ['accountable care organization', 'unlinked'], ['accountable care organizations', 'unlinked'],
		['ACO', 'alias-linked'], ['Accountable Care Organization (ACO)', 'linked'],
	])(
		'are there of ACO as %s, %s', (text, kind) => {
			expect(mentions(DEMO_VAULT, '--to', 'ACO')).toContainEqual(expect.objectContaining({ text, kind, ambiguous: false, targets: [ACO] }));
		},
	);

	it('stand where they say', () => {
		expect(all.length).toBeGreaterThan(100);
		for (const { path: note, from, to, text, kind } of all.filter((one) => one.kind === 'unlinked')) {
			expect([kind, textOf(note).slice(from, to)]).toEqual([kind, text]);
		}
	});

	it('are never "him" of HIM, where many notes have the tag #him', () => {
		const found = mentions(DEMO_VAULT, '--to', 'HIM');
		expect(found.length).toBeGreaterThan(0);
		for (const { path: note, from, to } of found) expect(textOf(note).slice(from, to)).not.toMatch(/^[Hh]im$/);
	});

	it('of MSSP are decided where the context decides, with reasons', () => {
		const named = all.filter(({ text, kind }) => text === 'MSSP' && kind === 'unlinked');
		const meantIn = (note: string): MentionLine | undefined => named.find((one) => one.path === note);
		for (const [note, meant] of [
			['Law and roles/Business Associate.md', PROVIDER], ['Information/Managed Service Provider.md', PROVIDER],
		] as const) {
			const mention = meantIn(note);
			expect([note, mention?.ambiguous, mention?.targets[0]]).toEqual([note, false, meant]);
			expect(mention?.candidates?.[0]?.reasons.length).toBeGreaterThan(0);
		}
	});

	it('of MSSP stay open where the note speaks of both', () => {
		const mention = all.find((one) => one.path === 'Start here.md' && one.text === 'MSSP');
		expect(mention).toMatchObject({ ambiguous: true, suggested: false });
		expect([...(mention?.targets ?? [])].sort()).toEqual([PROVIDER, PROGRAM]);
	});

	it('of MSSP are never decided for the wrong note', () => {
		const right = {
			'Payment/Total Cost of Care.md': PROGRAM, 'Information/Electronic Health Record (EHR).md': PROVIDER, 'Law and roles/HIPAA.md': PROVIDER,
		};
		for (const [note, meant] of Object.entries(right)) {
			const mention = all.find((one) => one.path === note && one.text === 'MSSP');
			expect(mention).toBeDefined();
			expect(mention?.ambiguous === true ? meant : mention?.targets[0]).toBe(meant);
		}
	});

	it('are suggested at most once for a note in a note, and never of what is linked there', () => {
		const targetOf = ({ path, targets, anchors }: MentionLine): string => `${path} -> ${targets[0]}#${anchors?.[0] ?? ''}`;
		const suggested = all.filter((one) => one.suggested).map((one) => targetOf(one));
		expect(suggested.length).toBeGreaterThan(10);
		expect(new Set(suggested).size).toBe(suggested.length);
		const linked = new Set(
			all.filter(({ kind, ambiguous }) => kind !== 'unlinked' && !ambiguous).map(targetOf),
		);
		expect(suggested.filter((one) => linked.has(one))).toEqual([]);
	});
});
