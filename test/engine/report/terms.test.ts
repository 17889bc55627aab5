import { describe, expect, it } from 'vitest';
import { auditVault } from '../../../src/engine/audit/audit';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { countLines } from '../../../src/engine/report/count-lines';
import { countVault } from '../../../src/engine/report/counts';
import { noteJson, noteLines } from '../../../src/engine/report/notes';
import { notesWithTerms, termJson, termLines, termSummary } from '../../../src/engine/report/terms';
import { lexiconOf, READABLE } from './made';

const TEXT = '# Acronyms\n\n- HMO: health maintenance organization; a plan\n- PPO: preferred provider organization\n'
	+ '- EPO: exclusive provider organization\n- POS: point of service plan\n';
const lexicon = lexiconOf({ 'Acronyms.md': TEXT, 'Orthosis.md': '---\naliases: [HMO]\n---\n*Worn on the knee.*' });
const [group] = lexicon.termsIn('Acronyms.md');

describe('the terms of a note', () => {
	it('stand for people below the reason why they were read', () => {
		expect(group && termLines('Acronyms.md', [group], READABLE).text.split('\n').slice(0, 3)).toEqual([
			'*Acronyms.md*:3  4 terms, read here by 4 items of the form “HMO: text”',
			'  HMO · health maintenance organization _(line 3)_: a plan',
			'  PPO · preferred provider organization _(line 4)_',
		]);
		expect(termSummary([{ path: 'Acronyms.md', groups: group ? [group] : [] }])).toBe('4 terms in 1 note.');
	});

	it('have single blanks, and no definition of more than two lines', () => {
		const row = (name: string, text: string): string => `| ${name} | ${text} |\n`;
		const table = row('Term', 'Definition') + row('---', '---') + row('Care   gap', `What is    missing, ${'and more '.repeat(40)}`)
			+ row('Claim', 'A bill.') + row('Copay', 'A sum.') + row('Payer', 'Who pays.');
		const vault = lexiconOf({ 'Terms.md': `---\nlexicon: terms\n---\n${table}` });
		const line = termLines('Terms.md', vault.termsIn('Terms.md')).text.split('\n')[1] ?? '';
		expect(line).toMatch(/^ {2}Care gap \(line 6\): What is missing, and more .*….* more$/);
		expect(line.length).toBe('  Care gap (line 6): '.length + 160);
	});

	it('are those of the vault, of a note or of a folder; what is not there is named', () => {
		const vault = lexiconOf({ 'Lists/B.md': TEXT, 'Lists/A.md': TEXT, 'Acronyms.md': TEXT, 'Wards/Note.md': 'Text.' });
		const pathsIn = (...wanted: string[]): unknown => {
			const found = notesWithTerms(vault, wanted);
			return typeof found === 'string' ? found : found.map(({ path }) => path);
		};
		expect(pathsIn()).toEqual(['Acronyms.md', 'Lists/A.md', 'Lists/B.md']);
		expect(pathsIn('Lists')).toEqual(['Lists/A.md', 'Lists/B.md']);
		expect(pathsIn('Acronyms.md', 'Lists/B.md', 'Wards')).toEqual(['Acronyms.md', 'Lists/B.md']);
		expect(pathsIn('Lists', 'List')).toBe('There is no note or folder List in the vault.');
	});

	it('are as JSON what scripts rely on', () => {
		const [term] = group?.terms ?? [];
		expect(group && term && termJson(term, group)).toEqual({
			path: 'Acronyms.md', anchor: 'HMO',
			names: [{ text: 'HMO', kind: 'term' }, { text: 'health maintenance organization', kind: 'alias' }],
			definition: 'a plan', form: 'list', why: '4 items of the form “HMO: text”', line: 3, link: '#Acronyms', attributes: [],
		});
	});

	it('stand in what is told of their note, for people and as JSON', () => {
		const note = lexicon.get('Acronyms.md');
		expect(note && noteLines(lexicon, note).text).toContain('  4 terms: 4 items of the form “HMO: text” (line 3)');
		const entries = ['HMO', 'PPO', 'EPO', 'POS'].map((anchor) => ({ anchor }));
		expect(note && noteJson(lexicon, note)).toMatchObject({ entries });
		const other = lexicon.get('Orthosis.md');
		expect(other && noteJson(lexicon, other)).not.toHaveProperty('entries');
	});

	it('are counted as entries, apart', () => {
		const counts = countVault(lexicon, DEFAULT_SCOPE);
		expect([counts.entries, counts.terms, counts.notesWithTerms, counts.names.term, counts.definitions.term]).toEqual([6, 4, 1, 4, 1]);
		expect(countLines(counts, DEFAULT_SCOPE).text).toContain('2, 6 glossary entries, of which 4 terms inside 1 note');
		expect(countLines(countVault(lexiconOf({ 'a.md': '' }), DEFAULT_SCOPE), DEFAULT_SCOPE).text).not.toContain('term');
	});

	it('share a name with a note that is unlike, which the audit tells', () => {
		const [finding] = auditVault(lexicon, DEFAULT_SCOPE).filter(({ code }) => code === 'ambiguous-name');
		expect(finding?.message).toContain('"HMO" is a name of 2 entries: Acronyms.md#HMO, Orthosis.md.');
		expect(finding?.places.map(({ path, line }) => `${path}:${line}`)).toEqual(['Acronyms.md:3', 'Orthosis.md:2']);
		const one = lexiconOf({ 'Acronyms.md': TEXT, 'HMO.md': '---\naliases: [health maintenance organization]\n---\n*A plan.*' });
		expect(auditVault(one, DEFAULT_SCOPE).filter(({ code }) => code === 'ambiguous-name')).toEqual([]);
	});
});
