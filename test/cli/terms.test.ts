import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, writeSettings } from '../../src/engine';
import { run, vaultOf } from './terminal';

const FILES = {
	'Lists/Acronyms.md': '## Payers\n\n- HMO: health maintenance organization\n- PPO: preferred provider organization\n'
		+ '- EPO: exclusive provider organization\n- POS: point of service plan ^pos\n',
	'Lists/Off.md': '---\nlexicon: none\n---\n- HMO: hypermobile orthosis\n- KAFO: knee ankle foot orthosis\n'
		+ '- AFO: ankle foot orthosis\n- FO: foot orthosis\n',
	'Network.md': 'Each HMO has a network. See [[Acronyms#^pos|POS]].',
};

const SETTINGS = '.notes/plugins/care-lexicon/data.json';

interface TermLine {
	readonly path: string;
	readonly anchor: string;
	readonly link: string;
	readonly line: number;
	readonly form: string;
}
const linesOf = (...words: readonly string[]): TermLine[] => run(...words).out.map((line) => JSON.parse(line) as TermLine);

describe('care-lexicon terms', () => {
	it('lists what was read as terms, and why', () => {
		const { out, err, code } = run('terms', '--vault', vaultOf(FILES));
		expect([out[0], out[1], err, code]).toEqual([
			'Lists/Acronyms.md:3  4 terms, read here by 4 items of the form “HMO: text”', '  HMO · health maintenance organization (line 3)',
			['4 terms in 1 note.'], 0,
		]);
	});

	it('is one JSON object a line, for the whole vault, a folder or a note', () => {
		const vault = vaultOf(FILES);
		for (const where of [[], ['Lists'], ['Lists/Acronyms.md']]) {
			expect(linesOf('terms', ...where, '--vault', vault, '--json').map(({ anchor, link, line }) => [anchor, link, line])).toEqual([
				['HMO', '#Payers', 3], ['PPO', '#Payers', 4], ['EPO', '#Payers', 5], ['POS', '#^pos', 6],
			]);
		}
		expect(run('terms', 'Network.md', '--vault', vault, '--json').out).toEqual([]);
	});

	it('says what is not there', () => {
		const { code, err } = run('terms', 'Wards', '--vault', vaultOf(FILES));
		expect([code, err[0]]).toEqual([2, 'care-lexicon: There is no note or folder Wards in the vault. "care-lexicon notes" lists all notes.']);
	});

	it('follows the settings saved in the vault', () => {
		const data = JSON.stringify(writeSettings({ ...DEFAULT_SETTINGS, termsInside: false }));
		const vault = vaultOf({ ...FILES, [SETTINGS]: data });
		expect(run('terms', '--vault', vault).err).toEqual(['0 terms in 0 notes.']);
	});
});

describe('a term inside a note, from the terminal', () => {
	it('is searched for, mentioned, linked to and compared by its name or its place', () => {
		const vault = vaultOf(FILES);
		expect(run('search', 'HMO', '--vault', vault).out[0]).toBe('HMO  in Lists/Acronyms.md, line 3');
		const { hits: [hit] } = JSON.parse(run('search', 'HMO', '--vault', vault, '--json').out[0] ?? '') as { readonly hits: readonly object[] };
		expect(hit).toMatchObject({ path: 'Lists/Acronyms.md', anchor: 'HMO' });
		expect(run('backlinks', 'Acronyms#HMO', '--vault', vault).out).toContain('Network.md (1)');
		const mentions = run('mentions', '--to', 'POS', '--vault', vault, '--json').out.map((line) => JSON.parse(line) as unknown);
		expect(mentions).toMatchObject([{ kind: 'linked', targets: ['Lists/Acronyms.md'], anchors: ['POS'] }]);
		expect(run('compare', 'Acronyms#HMO', 'PPO', '--vault', vault).out[2]).toBe(
			'| Definition | health maintenance organization | preferred provider organization |',
		);
	});
});
