import { utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, writeSettings, type Settings } from '../../src/engine/settings/settings';
import { run, runForMentions, vaultOf } from './terminal';

const FILE = '.config/plugins/care-lexicon/data.json';
const saved = (change: Partial<Settings>): string => JSON.stringify(writeSettings({ ...DEFAULT_SETTINGS, ...change }));

const NOTES = {
	'Terms/Capitation.md': '---\nOwner: plan\n---\n*A fixed sum for each person.*\n\n## Risk\n\nthe group',
	'Terms/Bundle.md': '*One price for an episode.*\n\n## Risk\n\nshared',
	'Journal/Capitation talk.md': 'Talked about capitation and a bundle.',
	'a/MSP one.md': '---\naliases: [MSP]\n---\n',
	'b/MSP two.md': '---\naliases: [MSP]\n---\n',
	'Case.md': 'Sent to the MSP.',
};
const vaultWith = (change: Partial<Settings>): string => vaultOf({ ...NOTES, '.gitignore': '', [FILE]: saved(change) });
const found = (vault: string, query: string): string[] => run(
	'search', query, '--json', '--vault', vault,
).out.flatMap((line) => (JSON.parse(line) as { hits: { path: string }[] }).hits.map((hit) => hit.path));

describe('settings that the plugin saved in a vault', () => {
	it('say what is an entry: for the search, the audit and the overview', () => {
		const vault = vaultWith({ scope: { ...DEFAULT_SETTINGS.scope, folders: ['Terms'] } });
		expect(found(vaultOf(NOTES), 'capitation')).toEqual(['Terms/Capitation.md', 'Journal/Capitation talk.md']);
		expect(found(vault, 'capitation')).toEqual(['Terms/Capitation.md']);
		const noDefinition = (folder: string): string[] => run('audit', '--vault', folder).out.filter((line) => line.includes('no-definition'));
		expect([noDefinition(vaultOf(NOTES)).length, noDefinition(vault).length]).toEqual([1, 0]);
		expect(run('overview', '--json', '--vault', vault).out).not.toEqual(run('overview', '--json', '--vault', vaultOf(NOTES)).out);
	});

	it('say which names are not suggested, and which note was chosen for a name', () => {
		const judged = (vault: string): unknown[] => runForMentions('mentions', '--vault', vault)
			.map(({ text, suggested, ambiguous, targets }) => [text, suggested, ambiguous ? 'open' : targets[0]]);
		expect(judged(vaultOf(NOTES)))
			.toEqual([['MSP', false, 'open'], ['capitation', true, 'Terms/Capitation.md'], ['bundle', true, 'Terms/Bundle.md']]);
		const vault = vaultWith({ ignoredNames: ['Capitation'], choices: { 'Case.md': { MSP: 'b/MSP two.md' } } });
		expect(judged(vault))
			.toEqual([['MSP', true, 'b/MSP two.md'], ['capitation', false, 'Terms/Capitation.md'], ['bundle', true, 'Terms/Bundle.md']]);
	});

	it('say what counts as an attribute', () => {
		const rows = (vault: string): string[] => (JSON.parse(
			run('compare', 'Capitation', 'Bundle', '--json', '--vault', vault).out.join(''),
		) as { rows: { attribute: string }[] }).rows.map(({ attribute }) => attribute);
		expect(rows(vaultOf(NOTES))).toEqual(['Owner', 'Risk']);
		expect(rows(vaultWith({ sources: ['property'] }))).toEqual(['Owner']);
	});

	it('count wherever Obsidian keeps its own things; of several folders the one written last', () => {
		const phone = '.phone/plugins/care-lexicon/data.json';
		const vault = vaultOf({ ...NOTES, [FILE]: saved({}), [phone]: saved({ scope: { ...DEFAULT_SETTINGS.scope, folders: ['Terms'] } }) });
		utimesSync(path.join(vault, phone), 1000, 1000);
		expect(found(vault, 'capitation')).toHaveLength(2);
		utimesSync(path.join(vault, phone), 3e9, 3e9);
		expect(found(vault, 'capitation')).toHaveLength(1);
	});

	it.each([
		['is no JSON', '{"shape":', 'is damaged'], ['is no settings', '[]', 'is damaged'],
		['is of a newer plugin', '{"shape": 99}', 'was written by a newer version'],
	])('are not used where the file %s, which is said and mended by the user', (_, text, reason) => {
		const { code, out, err } = run('search', 'capitation', '--vault', vaultOf({ ...NOTES, [FILE]: text }));
		expect(code).toBe(0);
		expect(out.join('\n')).toContain('Journal/Capitation talk.md');
		expect(err).toHaveLength(1);
		expect(err[0]).toContain(`"${FILE}" ${reason}`);
		expect(err[0]).toContain('the defaults are in force');
	});
});
