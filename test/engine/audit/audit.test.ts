import { describe, expect, it } from 'vitest';
import { auditVault, type Finding } from '../../../src/engine/audit/audit';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { DEFAULT_SCOPE, type Scope } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';

function audit(notes: Readonly<Record<string, string>>, scope: Partial<Scope> = {}, files: readonly string[] = []): Finding[] {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(notes)) lexicon.set(parseNote(path, text));
	for (const file of files) lexicon.addFile(file);
	return auditVault(lexicon, { ...DEFAULT_SCOPE, ...scope });
}

/** Findings as `code path:line`. */
function placesOf(findings: readonly Finding[]): string[] {
	return findings.map(({ code, path, line }) => `${code} ${path}:${line}`);
}

const HEALTHY = '# Benchmark\n*The spending against which savings are measured.*\n';

describe('an audit of a vault', () => {
	it('finds nothing in a vault where all is well', () => {
		expect(audit({
			'Benchmark.md': HEALTHY,
			'Capitation.md': '---\naliases: [PMPM payment]\n---\n*A fixed sum for each person and month.* See [[Benchmark]], [[pmpm payment]] and [[Capitation#Rates]].',
		})).toEqual([]);
	});

	it('reports what cannot be read in a note as an error, with its line', () => {
		const findings = audit({ 'Claim.md': '---\nowner: clinic\nowner: hospital\n---\n*A request for payment.*' });
		expect(findings).toMatchObject([{ code: 'frontmatter-duplicate-key', severity: 'error', path: 'Claim.md', line: 3 }]);
		expect(findings[0]?.message).toContain('owner');
	});

	it('reports a name that two notes share at both, each with the other', () => {
		const findings = audit({
			'Medicare Shared Savings Program.md': '---\ntags: medicare\nalias: MSSP\n---\n*A program.*',
			'Managed Security Service Provider.md': '---\naliases:\n  - MSSP\n---\n*A firm.*',
		});
		expect(placesOf(findings)).toEqual(['ambiguous-name Managed Security Service Provider.md:3', 'ambiguous-name Medicare Shared Savings Program.md:3']);
		expect(findings[0]?.message).toContain('Medicare Shared Savings Program.md');
		expect(findings[1]?.message).toContain('Managed Security Service Provider.md');
		expect(findings.every(({ severity, message }) => severity === 'warning' && message.includes('"MSSP"'))).toBe(true);
	});

	it('names every other owner of a name that three notes share', () => {
		const note = '---\nalias: PCP\n---\n*A meaning.*';
		const findings = audit({ 'Primary care provider.md': note, 'Phencyclidine.md': note, 'Patient care plan.md': note });
		expect(findings).toHaveLength(3);
		expect(findings.find(({ path }) => path === 'Phencyclidine.md')?.message).toMatch(/Patient care plan\.md.*Primary care provider\.md|Primary care provider\.md.*Patient care plan\.md/);
	});

	it('does not call a name shared that one note has twice', () => {
		expect(audit({ 'Capitation.md': '---\naliases: [capitation, CAPITATION]\n---\n# Capitation\n*A fixed sum.*' })).toEqual([]);
	});

	it.each([
		['in prose', '*A group.*\n\nSee [[Nobody wrote this]].', 3],
		['in the frontmatter', '---\nowner: "[[Nobody wrote this]]"\n---\n*A group.*', 2],
		['as an embed', '*A group.*\n![[chart.png]]', 2],
		['in an ad block', '*A group.*\n\n```ad-info\ntitle: Note\n[[Nobody wrote this]]\n```', 5],
		['as a Markdown link', '*A group.*\n\n[text](Nobody.md)', 3],
	])('reports a link that leads nowhere, %s', (_, text, line) => {
		expect(placesOf(audit({ 'ACO group.md': text }))).toEqual([`unresolved-link ACO group.md:${line}`]);
	});

	it.each([
		['in code', '*A group.* `[[Nobody]]`'],
		['out of the vault', '*A group.* [CMS](https://www.cms.gov)'],
		['to a heading of the note itself', '*A group.* [[#Rules]]'],
		['to a file that is no note', '*A group.* ![[fee table.pdf]]'],
	])('has nothing to say about a link %s', (_, text) => {
		expect(audit({ 'ACO group.md': text }, {}, ['files/fee table.pdf'])).toEqual([]);
	});

	it('reports a link by a shared name with the notes it may mean', () => {
		const note = '---\nalias: MSP\n---\n*A meaning.*';
		const findings = audit({ 'Medicare Secondary Payer.md': note, 'Managed Service Provider.md': note, 'Tour.md': '*A tour.*\n\n[[MSP]]' });
		const link = findings.find(({ path }) => path === 'Tour.md');
		expect(link).toMatchObject({ code: 'ambiguous-link', severity: 'warning', line: 3 });
		expect(link?.message).toContain('Medicare Secondary Payer.md');
		expect(link?.message).toContain('Managed Service Provider.md');
	});

	it.each(['B', 'MA', 'É', 'E\u0301R'])('reports the name %j, which has one or two letters, at its line', (name) => {
		const findings = audit({ 'Medicare Advantage.md': `---\ntags: [insurance]\naliases:\n  - ${name}\n---\n*A private plan.*` });
		expect(placesOf(findings)).toEqual(['short-name Medicare Advantage.md:4']);
		expect(findings[0]?.message).toContain(`"${name}"`);
	});

	it('has nothing against a name of three letters', () => {
		expect(audit({ 'Fee-for-service.md': '---\nalias: FFS\n---\n*A price for each service.*' })).toEqual([]);
	});

	it.each(['', '# Referral\n', '# Referral\n\n- a list\n', '```\ncode\n```\n'])('reports an entry without a definition, such as %j', (text) => {
		expect(placesOf(audit({ 'Referral.md': text }))).toEqual(['no-definition Referral.md:1']);
	});

	it('asks no definition of a note outside the glossary', () => {
		expect(audit({ 'Journal/Monday.md': '# Monday\n', 'Lists/Codes.md': '- 0450\n' }, { folders: ['Terms'] })).toEqual([]);
		expect(placesOf(audit({ 'Journal/Monday.md': '', 'Terms/Payer.md': '' }, { folders: ['Terms'] }))).toEqual(['no-definition Terms/Payer.md:1']);
	});

	it('passes over the names, links and missing definition of a template, but not over its problems', () => {
		expect(audit({ 'Templates/Term.md': '---\naliases: [X]\n---\n[[{{title}}]]', 'Benchmark.md': HEALTHY })).toEqual([]);
		expect(placesOf(audit({ 'Templates/Term.md': '---\na: 1\na: 2\n---\n' }))).toEqual(['frontmatter-duplicate-key Templates/Term.md:3']);
	});

	it('sorts its findings by path, then by line', () => {
		expect(placesOf(audit({
			'Zone.md': '[[Nowhere]] is the first sentence.\n\n[[Nobody]]',
			'Area.md': '---\nalias: AB\n---\nA sentence.\n\n[[Nowhere]]',
		}))).toEqual(['short-name Area.md:2', 'unresolved-link Area.md:6', 'unresolved-link Zone.md:1', 'unresolved-link Zone.md:3']);
	});

	it('says in every message what to do or what it leads to, in one line', () => {
		const findings = audit({ 'A.md': '---\na: [\n---\n[[Nowhere]]', 'b/A.md': '', 'T.md': '---\nt: 1\nt: 2\n---\n' });
		expect(findings.length).toBeGreaterThan(4);
		for (const { message } of findings) expect(message).toMatch(/^["A-Z][^\n]{20,}\.$/);
	});
});
