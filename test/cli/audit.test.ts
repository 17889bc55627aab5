import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, writeSettings } from '../../src/engine/settings/settings';
import { run, vaultOf } from './terminal';

const FILES = {
	'Payment/Claim.md': '---\nowner: clinic\nowner: hospital\n---\n*A request for payment.*\n\nSee [[Nobody]].\n',
	'a/MSP one.md': '---\naliases: MSP\n---\n*The payer rule.*',
	'b/MSP two.md': '---\naliases: MSP\n---\n*The vendor.*',
	'Plan.md': '---\naliases: MA\n---\n',
};

describe('the audit', () => {
	it('prints one JSON object a line with its first place, how many there are, and three of them at most', () => {
		const { code, out, err } = run('audit', '--json', '--vault', vaultOf(FILES));
		const findings = out.map((line) => JSON.parse(line) as Record<string, unknown>);
		expect({ code, err }).toEqual({ code: 0, err: [] });
		expect(findings.map((finding) => Object.keys(finding)))
			.toEqual(findings.map(() => ['code', 'severity', 'path', 'line', 'message', 'count', 'places']));
		expect(
			findings.map((finding) => `${String(finding.severity)} ${String(finding.code)} ${String(finding.path)}:${String(finding.line)}`),
		).toEqual([
			'error frontmatter-duplicate-key Payment/Claim.md:3',
			'warning unresolved-link Payment/Claim.md:7',
			'warning ambiguous-name a/MSP one.md:2',
			'info no-definition Plan.md:1',
			'info short-name Plan.md:2',
		]);
		expect(findings[2]).toMatchObject({ count: 2, places: [{ path: 'a/MSP one.md', line: 2 }, { path: 'b/MSP two.md', line: 2 }] });
	});

	it('prints for a reader the sum first, then what is to be done, one line a finding, place first', () => {
		const { code, out, err } = run('audit', '--vault', vaultOf(FILES));
		expect({ code, err }).toEqual({ code: 0, err: [] });
		expect(out.map((line) => line.replace(/: (error|warning|info): .*/, ': $1'))).toEqual([
			'5 findings in 4 notes: 1 error, 2 warnings, 2 hints.',
			'', 'Mend properties (1)', 'Payment/Claim.md:3: error',
			'', 'Mend links, or write the notes they ask for (1)', 'Payment/Claim.md:7: warning',
			'', 'Tell names apart (2)', 'a/MSP one.md:2: warning', 'Plan.md:2: info',
			'', 'Say what entries are (1)', 'Plan.md:1: info',
		]);
		expect(out[6]).toMatch(/^Payment\/Claim\.md:7: warning: .*"Nobody".*\[unresolved-link\]$/);
	});

	it('prints nothing but the sum when all is well', () => {
		const vault = vaultOf({ 'Capitation.md': '*A fixed sum for each person.* ![[rates.pdf]]', 'files/rates.pdf': 'x' });
		expect(run('audit', '--vault', vault)).toEqual({ code: 0, out: ['0 findings in 1 note.'], err: [] });
		expect(run('audit', '--json', '--vault', vault)).toEqual({ code: 0, out: [], err: [] });
	});

	it('says of a name that many notes have three, and how many more there are', () => {
		const lesson = (n: number): string => `---\naliases: [Handout]\n---\n*A lesson of part ${n}.*\n`;
		const vault = vaultOf(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`Lesson ${i + 1}.md`, lesson(i)])));
		const { out } = run('audit', '--vault', vault);
		expect(out.slice(3)).toEqual([
			'Lesson 1.md:2: warning: "Handout" is a name of 6 notes: Lesson 1.md, Lesson 2.md, Lesson 3.md and 3 more. '
				+ 'A link or search by this name cannot tell which is meant. [ambiguous-name]',
		]);
	});

	it('prints no more text for each note however many share a name', () => {
		const size = (notes: number): number => {
			const { out } = run(
				'audit', '--vault',
				vaultOf(Object.fromEntries(Array.from(
					{ length: notes }, (_, i) => [`Lesson ${i}.md`, `---\naliases: [Handout]\n---\nText of part ${i}.\n`],
				))),
			);
			return out.join('\n').length;
		};
		expect(size(80)).toBeLessThanOrEqual(size(40) * 2);
	});

	it.each([
		[['--code', 'unresolved-link'], ['unresolved-link']],
		[['--code', 'short-name, no-definition'], ['no-definition', 'short-name']],
		[['--severity', 'warning'], ['unresolved-link', 'ambiguous-name']],
		[['--severity', 'error,info', '--code', 'no-definition,unresolved-link'], ['no-definition']],
		[['--code', 'text-damaged'], []],
	])('prints only what is asked for by %j', (options, codes) => {
		const { code, out } = run('audit', ...options, '--json', '--vault', vaultOf(FILES));
		expect(code).toBe(0);
		expect(out.map((line) => (JSON.parse(line) as { code: string }).code)).toEqual(codes);
	});

	it('prints only what stands in a folder', () => {
		const paths = (...options: string[]): string[] => run('audit', ...options, '--json', '--vault', vaultOf(FILES)).out
			.map((line) => (JSON.parse(line) as { path: string }).path);
		expect(paths('--folder', 'payment/')).toEqual(['Payment/Claim.md', 'Payment/Claim.md']);
		expect(paths('--folder', 'b')).toEqual(['b/MSP two.md']);
		expect(paths('--folder', 'c')).toEqual([]);
	});

	it('leaves out what was ignored in the plugin, unless that is asked for', () => {
		const ignoredFindings = ['short-name', 'unresolved-link NOBODY'];
		const saved = JSON.stringify(writeSettings({ ...DEFAULT_SETTINGS, ignoredFindings }));
		const vault = vaultOf({ ...FILES, '.notes/plugins/care-lexicon/data.json': saved });
		const codes = (...options: string[]): string[] => run('audit', ...options, '--json', '--vault', vault).out
			.map((line) => (JSON.parse(line) as { code: string }).code);
		expect(codes()).toEqual(['frontmatter-duplicate-key', 'ambiguous-name', 'no-definition']);
		expect(codes('--ignored')).toHaveLength(5);
		expect(run('audit', '--vault', vault).out[0]).toMatch(/^3 findings in .* 2 ignored\.$/);
		expect(run('audit', '--ignored', '--vault', vault).out[0]).not.toContain('ignored');
	});

	it.each([
		['a code that there is not', ['--code', 'no-link'], ['"no-link"', 'unresolved-link']],
		['no code', ['--code', ' , '], ['""', 'unresolved-link']],
		['a severity that there is not', ['--severity', 'fatal'], ['"fatal"', 'error, warning, info']],
		['a path', ['Plan.md'], ['--help']],
	])('refuses %s, and says what there is', (_, words, says) => {
		const { code, out, err } = run('audit', ...words, '--vault', vaultOf(FILES));
		expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
		for (const part of says) expect(err[0]).toContain(part);
	});
});
