import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, writeSettings } from '../../src/engine';
import { DEMO_VAULT, run, vaultOf } from './terminal';

const FILES = {
	'Terms/Copay.md': '---\naliases: [copayment]\n---\n*A fixed sum at a visit.*\n',
	'Terms/340B Program.md': '*Discounts on drugs.*\n',
	'Old/claim form.md': '',
	'Archive/Copay.md': '*What it was called once.*\n',
	'Drafts/Left out.md': '*Not yet.*\n',
};

function withScope(folders: readonly string[]): Record<string, string> {
	const scope = { ...DEFAULT_SETTINGS.scope, folders };
	return { '.notes/plugins/care-lexicon/data.json': JSON.stringify(writeSettings({ ...DEFAULT_SETTINGS, scope })) };
}

describe('care-lexicon export', () => {
	it('prints the glossary from A to Z as Markdown, with the number of entries beside it', () => {
		const { out, err, code } = run('export', '--vault', vaultOf({ ...FILES, ...withScope(['Terms', 'Old', 'Archive']) }));
		expect([out.join('\n'), err, code]).toEqual([[
			'## 0–9', '', '- **[[340B Program]]**: Discounts on drugs.', '',
			'## C', '', '- **[[claim form]]**', '- **[[Archive/Copay|Copay]]**: What it was called once.',
			'- **[[Terms/Copay|Copay]]** (copayment): A fixed sum at a visit.',
		].join('\n'), ['4 entries.'], 0]);
	});

	it.each([
		['{"useMarkdownLinks":true}', '- **[claim form](claim%20form.md)**'],
		['{"useMarkdownLinks":true,"newLinkFormat":"absolute"}', '- **[claim form](Old/claim%20form.md)**'],
		['{"newLinkFormat":"relative"}', '- **[[Old/claim form|claim form]]**'],
		['not JSON', '- **[[claim form]]**'],
	])('links as the settings of the vault say: %s', (settings, line) => {
		expect(run('export', '--vault', vaultOf({ ...FILES, '.notes/app.json': settings })).out).toContain(line);
	});

	it('links a term to its place in its note', () => {
		const list = '## HMO\n\nA plan with a network.\n\n## PPO\n\nA plan without one.\n\n## POS (plan)\n\nA plan of both kinds.\n';
		const vault = vaultOf({ 'Plans.md': `---\nlexicon: terms\n---\n${list}` });
		expect(run('export', '--vault', vault).out).toContain('- **[[Plans#HMO|HMO]]**: A plan with a network.');
		const other = vaultOf({ 'Plans.md': `---\nlexicon: terms\n---\n${list}`, '.notes/app.json': '{"useMarkdownLinks":true}' });
		expect(run('export', '--vault', other).out.join('\n')).toMatch(/- \*\*\[POS( \(plan\))?\]\(Plans\.md#POS%20%28plan%29\)\*\*/);
	});

	it('prints CSV, and JSON, which is the same as --json', () => {
		const vault = vaultOf({ ...FILES, ...withScope(['Terms']) });
		expect(run('export', '--format', 'csv', '--vault', vault).out).toEqual([
			'title,other names,definition,tags,path,place', '340B Program,,Discounts on drugs.,,Terms/340B Program.md,',
			'Copay,copayment,A fixed sum at a visit.,,Terms/Copay.md,',
		]);
		const json = run('export', '--json', '--vault', vault).out.join('\n');
		expect((JSON.parse(json) as { title: string }[]).map(({ title }) => title)).toEqual(['340B Program', 'Copay']);
		expect(run('export', '--format', 'json', '--vault', vault).out.join('\n')).toBe(json);
	});

	it('is the same at each run, and nothing for no entries', () => {
		expect(run('export', '--vault', DEMO_VAULT)).toEqual(run('export', '--vault', DEMO_VAULT));
		expect(run('export', '--vault', vaultOf({ ...FILES, ...withScope(['Nowhere']) }))).toEqual({ code: 0, out: [], err: ['0 entries.'] });
	});

	it('says what it does not know', () => {
		expect(run('export', '--format', 'xml', '--vault', vaultOf(FILES)).err[0])
			.toBe('care-lexicon: There is no format "xml". Choose one of: md, csv, json.');
		expect(run('export', 'Copay', '--vault', vaultOf(FILES)).code).toBe(2);
	});
});
