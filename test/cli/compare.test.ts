import { describe, expect, it } from 'vitest';
import { run, vaultOf } from './terminal';

const FILES = {
	'Models/Accountable Care Organization (ACO).md': '---\nowner: providers\n---\nRisk:: shared savings\n\nPurpose:: *value* | quality\n',
	'Models/Independent Physician Association (IPA).md': '# Independent Physician Association\nOwner:: members\n\nRisk:: Shared  Savings\n',
	'Programs/Shared Savings Program.md': '---\naliases: [MSSP]\n---\n*A program.*',
	'Vendors/Security provider.md': '---\naliases: [MSSP]\n---\n*A firm.*',
	'Payment/Capitation.md': '*A fixed sum.*\n\nOwner:: none\nRisk::',
};

describe('a comparison as Markdown', () => {
	const table = [
		'|  | [[Models/Accountable Care Organization (ACO)\\|ACO]] | [[Models/Independent Physician Association (IPA)\\|IPA]] |',
		'| --- | --- | --- |',
		'| Owner | providers | members |',
		'| Risk | shared savings | Shared  Savings |',
		'| Purpose | *value* \\| quality | *not stated* |',
	];

	it('is what compare prints, with nothing on stderr', () => {
		expect(run('compare', 'ACO', 'IPA', '--vault', vaultOf(FILES))).toEqual({ code: 0, out: table, err: [] });
	});

	it('is the format md', () => {
		expect(run('compare', 'ACO', 'IPA', '--format', 'md', '--vault', vaultOf(FILES)).out).toEqual(table);
	});

	it('holds only differing rows with --differences', () => {
		expect(run('compare', 'ACO', 'IPA', '--differences', '--vault', vaultOf(FILES)).out).toEqual([table[0], table[1], table[2], table[4]]);
	});

	it('holds the rows that --attributes names, blanks around the commas aside', () => {
		const { out } = run('compare', 'ACO', 'IPA', '--attributes', 'risk , OWNER,', '--vault', vaultOf(FILES));
		expect(out.slice(2)).toEqual(['| Risk | shared savings | Shared  Savings |', '| OWNER | providers | members |']);
	});

	it.each([
		'aco', 'Accountable Care Organization', 'Models/Accountable Care Organization (ACO)', 'Models/Accountable Care Organization (ACO).md',
	])('finds a note by "%s"', (name) => {
		expect(run('compare', name, 'IPA', '--vault', vaultOf(FILES)).out[2]).toBe('| Owner | providers | members |');
	});
});

describe('names with "vs" between them', () => {
	it.each([
		[['ACO', 'vs', 'IPA']], [['ACO', 'VS.', 'IPA']], [['ACO', 'versus', 'IPA']], [['ACO vs IPA']], [['ACO vs. IPA']],
	])('are those names: %j', (words) => {
		const vault = vaultOf(FILES);
		expect(run('compare', ...words, '--vault', vault)).toEqual(run('compare', 'ACO', 'IPA', '--vault', vault));
	});

	it('are one name where a note is called so', () => {
		const vault = vaultOf({ ...FILES, 'Risk vs reward.md': 'Owner:: all', 'vs.md': 'Owner:: none' });
		expect(run('compare', 'Risk vs reward', 'ACO', '--vault', vault).out[2]).toBe('| Owner | all | providers |');
		expect(run('compare', 'ACO', 'vs', 'IPA', '--vault', vault).out[2]).toBe('| Owner | providers | none | members |');
	});

	it('are too few where one stands alone', () => {
		for (const words of [['ACO', 'vs'], ['vs', 'ACO'], ['vs']]) expect(run('compare', ...words, '--vault', vaultOf(FILES)).code).toBe(2);
	});
});

describe('a comparison as JSON', () => {
	it.each([[['--json']], [['--format', 'json']]])('is one line that names each value\'s source, with %j', (options) => {
		const { code, out, err } = run('compare', 'IPA', 'Capitation', ...options, '--vault', vaultOf(FILES));
		const [ipa, capitation] = ['Models/Independent Physician Association (IPA).md', 'Payment/Capitation.md'];
		expect({ code, err }).toEqual({ code: 0, err: [] });
		expect(out).toHaveLength(1);
		expect(JSON.parse(out[0] ?? '')).toEqual({
			notes: [{ path: ipa, name: 'IPA' }, { path: capitation, name: 'Capitation' }],
			rows: [
				{
					attribute: 'Owner',
					cells: [
						{ state: 'ok', values: [{ text: 'members', kind: 'inline', path: ipa, line: 2 }] },
						{ state: 'ok', values: [{ text: 'none', kind: 'inline', path: capitation, line: 3 }] },
					],
				},
				{
					attribute: 'Risk',
					cells: [
						{ state: 'ok', values: [{ text: 'Shared  Savings', kind: 'inline', path: ipa, line: 4 }] },
						{ state: 'empty', values: [{ text: '', kind: 'inline', path: capitation, line: 4 }] },
					],
				},
			],
			problems: [],
		});
	});

	it('tells a problem that leaves a table to show, in the table and on stderr', () => {
		const { code, out, err } = run('compare', 'ACO', 'IPA', 'aco', '--json', '--vault', vaultOf(FILES));
		const { problems } = JSON.parse(out[0] ?? '') as { problems: { code: string; message: string }[] };
		expect(code).toBe(0);
		expect(problems.map((problem) => problem.code)).toEqual(['repeated-note']);
		expect(err).toEqual([problems[0]?.message]);
	});
});

describe('a comparison as text', () => {
	it('stands in columns of the terminal\'s width', () => {
		const { code, out } = run('compare', 'ACO', 'IPA', '--format', 'text', '--vault', vaultOf(FILES));
		expect(code).toBe(0);
		expect(out.find((line) => line.startsWith('Owner'))).toMatch(/^Owner +│ providers +│ members$/);
		for (const line of out) expect(line.length).toBeLessThanOrEqual(100);
	});
});

describe('a comparison that cannot be made', () => {
	it('lists the notes that an ambiguous name could be', () => {
		const { code, out, err } = run('compare', 'MSSP', 'ACO', '--vault', vaultOf(FILES));
		expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
		expect(err[0]).toContain('"MSSP"');
		expect(err[0]).toContain('Programs/Shared Savings Program.md');
		expect(err[0]).toContain('Vendors/Security provider.md');
	});

	it('names three of many notes that an ambiguous name could be', () => {
		const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`Sense ${i}.md`, '---\naliases: [PCP]\n---\n']));
		const { err } = run('compare', 'PCP', 'ACO', '--vault', vaultOf({ ...FILES, ...many }));
		expect(err).toEqual([
			'care-lexicon: "PCP" is a name of 9 notes: Sense 0.md, Sense 1.md, Sense 2.md and 6 more. Give the one you mean by its title or path.',
		]);
	});

	it('suggests for an unknown name the nearest three, best first', () => {
		const { code, out, err } = run('compare', 'ACO', 'Capitaton', '--vault', vaultOf(FILES));
		expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
		const [wanted, ...nearest] = err[0]?.match(/"[^"]*"/g) ?? [];
		expect(wanted).toBe('"Capitaton"');
		expect(nearest).toHaveLength(3);
		expect(nearest[0]).toBe('"Capitation"');
	});

	it('suggests names that begin with what was typed', () => {
		expect(run('compare', 'ACO', 'Independent', '--vault', vaultOf(FILES)).err[0]).toContain('Independent Physician Association');
	});

	it.each([
		['no name', [], 'at least two'],
		['one name', ['ACO'], 'at least two'],
		['two names of one note', ['ACO', 'Accountable Care Organization'], 'Models/Accountable Care Organization (ACO).md'],
		['an unknown format', ['ACO', 'IPA', '--format', 'pdf'], '"pdf"'],
		['an empty name', ['ACO', ''], '""'],
		['a note that is not there among others that are', ['ACO', 'IPA', 'zzz'], '"zzz"'],
	])('is bad usage: %s', (_, words, says) => {
		const { code, out, err } = run('compare', ...words, '--vault', vaultOf(FILES));
		expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
		expect(err[0]).toContain(says);
	});

	it.each([['ACO', 'zzz'], ['ACO', 'aco'], ['ACO', 'MSSP']])('ends with what to do: %s and %s', (...words) => {
		expect(run('compare', ...words, '--vault', vaultOf(FILES)).err[0]).toMatch(/\. (?:Give|Look) [^.]+\.$/);
	});

	it('names the formats there are when an unknown one is asked for', () => {
		expect(run('compare', 'ACO', 'IPA', '--format', 'pdf', '--vault', vaultOf(FILES)).err[0]).toMatch(/md.*json/);
	});
});
