import { describe, expect, it } from 'vitest';
import { run, vaultOf } from './terminal';

const FILES = {
	'Payment/Claim.md': '---\nowner: clinic\nowner: hospital\n---\n*A request for payment.*\n\nSee [[Nobody]].\n',
	'a/MSP one.md': '---\nalias: MSP\n---\n*The payer rule.*',
	'b/MSP two.md': '---\nalias: MSP\n---\n*The vendor.*',
	'Plan.md': '---\nalias: MA\n---\n',
};

describe('the audit', () => {
	it('prints one JSON object a line with code, severity, path, line and message', () => {
		const { code, out, err } = run('audit', '--json', '--vault', vaultOf(FILES));
		const findings = out.map((line) => JSON.parse(line) as Record<string, unknown>);
		expect({ code, err }).toEqual({ code: 0, err: [] });
		expect(findings.map((finding) => Object.keys(finding))).toEqual(findings.map(() => ['code', 'severity', 'path', 'line', 'message']));
		expect(findings.map((finding) => `${String(finding.severity)} ${String(finding.code)} ${String(finding.path)}:${String(finding.line)}`)).toEqual([
			'error frontmatter-duplicate-key Payment/Claim.md:3',
			'warning unresolved-link Payment/Claim.md:7',
			'info no-definition Plan.md:1',
			'info short-name Plan.md:2',
			'warning ambiguous-name a/MSP one.md:2',
			'warning ambiguous-name b/MSP two.md:2',
		]);
	});

	it('prints for a reader one line a finding, place first, and the sum on stderr', () => {
		const { code, out, err } = run('audit', '--vault', vaultOf(FILES));
		expect(code).toBe(0);
		expect(out).toHaveLength(6);
		expect(out[1]).toMatch(/^Payment\/Claim\.md:7: warning: .*"Nobody".*\[unresolved-link\]$/);
		expect(err).toEqual(['6 findings in 4 notes.']);
	});

	it('prints nothing on stdout when all is well', () => {
		const vault = vaultOf({ 'Capitation.md': '*A fixed sum for each person.* ![[rates.pdf]]', 'files/rates.pdf': 'x' });
		expect(run('audit', '--vault', vault)).toEqual({ code: 0, out: [], err: ['0 findings in 1 note.'] });
		expect(run('audit', '--json', '--vault', vault)).toEqual({ code: 0, out: [], err: [] });
	});
});
