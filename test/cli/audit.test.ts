import { describe, expect, it } from 'vitest';
import { run, vaultOf } from './terminal';

const FILES = {
	'Payment/Claim.md': '---\nowner: clinic\nowner: hospital\n---\n*A request for payment.*\n\nSee [[Nobody]].\n',
	'a/MSP one.md': '---\nalias: MSP\n---\n*The payer rule.*',
	'b/MSP two.md': '---\nalias: MSP\n---\n*The vendor.*',
	'Plan.md': '---\nalias: MA\n---\n',
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
			'info no-definition Plan.md:1',
			'info short-name Plan.md:2',
			'warning ambiguous-name a/MSP one.md:2',
		]);
		expect(findings[4]).toMatchObject({ count: 2, places: [{ path: 'a/MSP one.md', line: 2 }, { path: 'b/MSP two.md', line: 2 }] });
	});

	it('prints for a reader one line a finding, place first, and the sum on stderr', () => {
		const { code, out, err } = run('audit', '--vault', vaultOf(FILES));
		expect(code).toBe(0);
		expect(out).toHaveLength(5);
		expect(out[1]).toMatch(/^Payment\/Claim\.md:7: warning: .*"Nobody".*\[unresolved-link\]$/);
		expect(err).toEqual(['5 findings in 4 notes.']);
	});

	it('prints nothing on stdout when all is well', () => {
		const vault = vaultOf({ 'Capitation.md': '*A fixed sum for each person.* ![[rates.pdf]]', 'files/rates.pdf': 'x' });
		expect(run('audit', '--vault', vault)).toEqual({ code: 0, out: [], err: ['0 findings in 1 note.'] });
		expect(run('audit', '--json', '--vault', vault)).toEqual({ code: 0, out: [], err: [] });
	});

	it('says of a name that many notes have three, and how many more there are', () => {
		const lesson = (n: number): string => `---\nalias: Handout\n---\n*A lesson of part ${n}.*\n`;
		const vault = vaultOf(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`Lesson ${i + 1}.md`, lesson(i)])));
		const { out } = run('audit', '--vault', vault);
		expect(out).toEqual([
			'Lesson 1.md:2: warning: "Handout" is a name of 6 notes: Lesson 1.md, Lesson 2.md, Lesson 3.md and 3 more. '
				+ 'A link or search by this name cannot tell which is meant. [ambiguous-name]',
		]);
	});

	it('prints no more text for each note however many share a heading', () => {
		const size = (notes: number): number => {
			const { out } = run(
				'audit', '--vault',
				vaultOf(Object.fromEntries(Array.from({ length: notes }, (_, i) => [`Lesson ${i}.md`, '---\nalias: Handout\n---\nText of it.\n']))),
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
		[['--code', 'callout-unclosed'], []],
	])('prints only what is asked for by %j', (options, codes) => {
		const { code, out } = run('audit', ...options, '--json', '--vault', vaultOf(FILES));
		expect(code).toBe(0);
		expect(out.map((line) => (JSON.parse(line) as { code: string }).code)).toEqual(codes);
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
