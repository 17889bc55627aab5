import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, writeSettings } from '../../src/engine';
import { DEMO_VAULT, run, vaultOf } from './terminal';

const FILES = {
	'Accountable Care Organization (ACO).md':
		'---\ntags: aco, models\nalias: accountable group, MSSP\n---\n# Accountable Care Organizations\n*A group.*\n\nOwner:: providers\n\n'
		+ '> [!tip] Look\n> at [[Payer]], [[insurer]] and [[Nobody]].\n',
	'Payer.md': '---\ntags: [models]\nalias: insurer, MSSP\n---\n*Who pays.*\n\n```ad-note\nOne.\n```\n```ad-Info\nTwo.\n```\n',
	'Templates/Term.md': '# {{title}}\n',
	'Claim.md': '---\nowner: a\nowner: b\n---\n',
};

describe('the overview', () => {
	it('counts as JSON what is in the vault', () => {
		const { code, out, err } = run('overview', '--json', '--vault', vaultOf(FILES));
		expect({ code, err, lines: out.length }).toEqual({ code: 0, err: [], lines: 1 });
		expect(JSON.parse(out[0] ?? '')).toMatchObject({
			notes: 4,
			entries: 3,
			names: { title: 4, heading: 1, alias: 4, derived: 2 },
			ambiguousNames: 1,
			tags: [['models', 2], ['aco', 1]],
			callouts: { ad: 2, native: 1 },
			links: { path: 1, alias: 1, unresolved: 1 },
			candidates: [{ kind: 'defined', text: '', count: 2 }],
			definitions: { italics: 2 },
			unreadByObsidian: { callouts: 2, links: 1 },
			problems: { 'ambiguous-name': { findings: 1, places: 2 } },
		});
	});

	it('tells a reader of notes, names, tags, callouts and problems', () => {
		const { code, out, err } = run('overview', '--vault', vaultOf(FILES));
		const line = (label: string): string | undefined => out.find((one) => one.trim().startsWith(label));
		expect({ code, err }).toEqual({ code: 0, err: [] });
		expect(line('notes')).toMatch(/\b4, 3 glossary entries/);
		expect(line('glossary')).toMatch(/all notes; looks like it: notes that state a definition \(2\)/);
		expect(line('names')).toMatch(/\b11: 4 titles, 1 heading, 4 aliases, 2 derived; 1 shared/);
		expect(line('tags')).toMatch(/\b2: models \(2\), aco \(1\)/);
		expect(line('callouts')).toMatch(/\b3: 2 admonition blocks, 1 native/);
		expect(line('links')).toMatch(/\b3: 1 by path, 1 by a name only, 1 to nothing/);
		expect(line('unread')).toMatch(/\b2 admonition blocks, 1 link/);
		expect(line('try')).toMatch(/care-lexicon search TEXT/);
		expect(line('problems')).toMatch(/\b1 error.*Claim\.md, line 3/);
	});

	it('counts no finding that was ignored in the plugin', () => {
		const saved = JSON.stringify(writeSettings({ ...DEFAULT_SETTINGS, ignoredFindings: ['ambiguous-name', 'unresolved-link NOBODY'] }));
		const { out } = run('overview', '--json', '--vault', vaultOf({ ...FILES, '.notes/plugins/care-lexicon/data.json': saved }));
		const counts = JSON.parse(out[0] ?? '') as { problems: object; findings: readonly { code: string }[] };
		expect(counts).toMatchObject({ ignored: 2, ambiguousNames: 1 });
		expect(Object.keys(counts.problems)).not.toContain('ambiguous-name');
		expect(counts.findings.some(({ code }) => code === 'ambiguous-name' || code === 'unresolved-link')).toBe(false);
	});

	it('of an empty vault is all zeros, not an error', () => {
		const { code, out } = run('overview', '--json', '--vault', vaultOf({}));
		expect(code).toBe(0);
		expect(JSON.parse(out[0] ?? '')).toMatchObject({ notes: 0, entries: 0, ambiguousNames: 0, tags: [], attributes: 0, findings: [] });
		expect(run('overview', '--vault', vaultOf({})).code).toBe(0);
	});

	it('of the demo vault fits one screen', () => {
		const { out } = run('overview', '--vault', DEMO_VAULT);
		expect(out.length).toBeLessThanOrEqual(24);
		for (const line of out) expect(line.length).toBeLessThanOrEqual(160);
	});
});
