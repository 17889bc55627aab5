import { describe, expect, it } from 'vitest';
import { buildComparison, type Comparison } from '../../../src/engine/comparison/comparison';
import { parseRecipe } from '../../../src/engine/comparison/recipe';
import { findRecipes, writeRecipe } from '../../../src/engine/comparison/recipe-block';
import { writeMarkdown } from '../../../src/engine/comparison/write-markdown';
import { scanNote } from '../../../src/engine/note/prose';
import { lexiconOf } from '../report/made';

const LEXICON = lexiconOf({
	'Acronyms.md': [
		'## Payers', '', '- HMO: health maintenance organization; pays for care in its network', '- PPO: preferred provider organization',
		'- EPO: exclusive provider organization', '- POS: point of service plan', '',
		'## Quality', '', '| Term | Meaning | Steward |', '| --- | --- | --- |',
		'| HEDIS | Healthcare Effectiveness Data and Information Set | NCQA |', '| QPP | Quality Payment Program | CMS |',
		'| CAHPS | Consumer Assessment of Healthcare Providers and Systems | AHRQ |', '| MIPS | Merit-based Incentive Payment System | CMS |', '',
	].join('\n'),
	'CRAO.md': '## Onset\n\nSudden.\n',
	'Occlusions.md': '## CRAO\n\n### Onset\n\nSudden and painless.\n\n## BRAO\n\n**Vision**: often good\n\n### Onset\n\nA part is lost.\n',
});
const compare = (...notes: readonly string[]): Comparison => buildComparison(LEXICON, { notes });
const texts = ({ rows }: Comparison): string[][] =>
	rows.map(({ attribute, cells }) => [attribute, ...cells.map(({ values }) => values[0]?.text ?? '')]);

describe('a place in a note as a column', () => {
	it('is a term, with what its list says of it in the first row', () => {
		const comparison = compare('Acronyms#HMO', 'PPO');
		expect(comparison.notes).toEqual([
			{ path: 'Acronyms.md', name: 'HMO', anchor: 'HMO', link: '#Payers' },
			{ path: 'Acronyms.md', name: 'PPO', anchor: 'PPO', link: '#Payers' },
		]);
		expect(texts(comparison)).toEqual([
			['Definition', 'health maintenance organization: pays for care in its network', 'preferred provider organization'],
		]);
		expect(comparison.rows[0]?.cells[1]?.values).toEqual([
			{ text: 'preferred provider organization', kind: 'definition', path: 'Acronyms.md', line: 4 },
		]);
	});

	it('is a row of a table, with its further columns', () => {
		expect(texts(compare('HEDIS', 'QPP'))).toEqual([
			['Definition', 'Healthcare Effectiveness Data and Information Set', 'Quality Payment Program'], ['Steward', 'NCQA', 'CMS'],
		]);
	});

	it('is any section, with the facts inside it, beside a note or another section', () => {
		expect(texts(compare('Occlusions#BRAO', 'CRAO'))).toEqual([['Vision', 'often good', ''], ['Onset', 'A part is lost.', 'Sudden.']]);
		expect(texts(compare('Occlusions#CRAO', 'Occlusions#BRAO')).map(([row]) => row)).toEqual(['Onset', 'Vision']);
	});

	it('is a section of nothing but inline fields, too', () => {
		const text = '## CRAO\n\nVessel:: central artery\n\n## BRAO\n\n- Vessel:: a branch\n- Field:: in part\n\n## 3\n\nA:: b\n';
		const lexicon = lexiconOf({ 'Eye.md': text });
		const table = buildComparison(lexicon, { notes: ['Eye#CRAO', 'Eye#BRAO'] });
		expect(texts(table)).toEqual([['Vessel', 'central artery', 'a branch'], ['Field', '', 'in part']]);
		const note = lexicon.get('Eye.md');
		expect(note && lexicon.attributesOf(note).map(({ key }) => key)).toEqual(['Vessel', 'Vessel', 'Field', 'A']);
	});

	it('is asked for by a link in a recipe, and the head of its column leads there', () => {
		const [block] = findRecipes(scanNote('```compare\n[[Occlusions#BRAO]]\n[[CRAO]]\n```\n'));
		const { recipe } = parseRecipe(block?.source ?? '');
		expect(recipe.notes).toEqual(['Occlusions#BRAO', 'CRAO']);
		expect(writeMarkdown(buildComparison(LEXICON, recipe)).split('\n')[0]).toBe('|  | [[Occlusions#BRAO\\|BRAO]] | [[CRAO\\|CRAO]] |');
	});

	it('that is not there is told, and the table is made of the others', () => {
		const { problems, notes } = compare('Occlusions#Glaucoma', 'CRAO', 'HMO');
		expect(problems[0]?.code).toBe('unknown-name');
		expect(problems[0]?.message).toContain('Occlusions#Glaucoma');
		expect(notes.map(({ name }) => name)).toEqual(['CRAO', 'HMO']);
	});

	it('is one column where it is asked for twice', () => {
		expect(compare('Acronyms#HMO', 'health maintenance organization', 'PPO').problems.map(({ code }) => code)).toEqual(['repeated-note']);
	});
});

describe('a written recipe', () => {
	it('names a term so that it is read again: by its name, or by its note and name where others have it too', () => {
		const ids = ['Acronyms.md#HMO', 'Acronyms.md#PPO'];
		expect(writeRecipe(LEXICON, ids.map((id) => ({ id, name: id.slice(-3) })))).toEqual(['HMO', 'PPO']);
		const two = lexiconOf({ 'Acronyms.md': '- HMO: health maintenance organization\n- PPO: preferred provider organization\n'
			+ '- EPO: exclusive provider organization\n- POS: point of service plan\n', 'Orthosis.md': '---\naliases: [HMO]\n---\n' });
		expect(writeRecipe(two, ids.map((id) => ({ id, name: id.slice(-3) })))).toEqual(['Acronyms#HMO', 'PPO']);
	});
});

it('a note of nothing but terms states nothing of itself', () => {
	const note = LEXICON.get('Acronyms.md');
	expect(note && LEXICON.attributesOf(note)).toEqual([]);
});
