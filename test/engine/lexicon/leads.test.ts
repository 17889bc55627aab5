import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../src/engine/lexicon/look-up';
import { foldSubpath, headingSubpath } from '../../../src/engine/lexicon/places';
import { lexiconOf } from '../report/made';

const LEXICON = lexiconOf({
	'Lists/Acronyms.md': [
		'---', 'lexicon: terms', '---', '# Acronyms', '', '## Payers', '',
		'- HMO: health maintenance organization', '- PPO: preferred provider organization', '- MSSP: Medicare Shared Savings Program ^mssp', '',
		'## Part A: stays', '', 'The part of Medicare for stays in hospital.', '',
	].join('\n'),
	'Policy.md': 'Text.\n\n## Risk\n\nOwner:: the payer\n\n| Kind | Share |\n| --- | --- |\n| Upside | half |\n',
	'C#.md': 'A language.',
});
const ACRONYMS = 'Lists/Acronyms.md';

describe('where a link leads', () => {
	it.each([
		['its note', 'Acronyms', '', 'Acronyms', ACRONYMS],
		['a block', 'Acronyms', '#^mssp', 'the program', `${ACRONYMS}#MSSP`],
		['a heading with a colon, as Obsidian writes it', 'Acronyms', '#Part A stays', 'x', `${ACRONYMS}#Part A: stays`],
		['the last of several headings', 'Acronyms', '#Payers#Part A stays', 'x', `${ACRONYMS}#Part A: stays`],
		['a heading that is no term', 'Acronyms', '#Payers', 'Payers', ACRONYMS],
		['the term that it shows below the heading above it', 'Acronyms', '#Payers', 'HMO', `${ACRONYMS}#HMO`],
		['the term that it shows under its other name', 'Lists/Acronyms', '', 'Preferred Provider Organization', `${ACRONYMS}#PPO`],
		['its note where it names another heading than that above the term', 'Acronyms', '#Providers', 'HMO', ACRONYMS],
		['a term by its name alone', 'HMO', '', 'HMO', `${ACRONYMS}#HMO`],
		['a place in its own note', '', '#^mssp', 'x', `${ACRONYMS}#MSSP`],
		['nothing', 'EPO', '', 'EPO', null],
	])('is %s', (_what, target, subpath, display, id) => {
		expect(LEXICON.follow({ target, subpath, display }, ACRONYMS)?.id ?? null).toBe(id);
	});

	it('is for Obsidian, and for the list of links, the note of a term', () => {
		expect(LEXICON.resolve('HMO', 'Policy.md')).toEqual({ path: ACRONYMS, via: 'alias' });
	});
});

describe('a person finds a place', () => {
	it.each([
		['by a name that it alone has', 'hmo', `${ACRONYMS}#HMO`],
		['by its note and its name', 'Acronyms#HMO', `${ACRONYMS}#HMO`],
		['by its note and its long form', 'Acronyms#preferred provider organization', `${ACRONYMS}#PPO`],
		['by its id', `${ACRONYMS}#HMO`, `${ACRONYMS}#HMO`],
		['by a block', 'Acronyms#^mssp', `${ACRONYMS}#MSSP`],
		['by a heading that is no term', 'Policy#Risk', 'Policy.md#Risk'],
		['in a note by its path', 'Lists/Acronyms#Part A stays', `${ACRONYMS}#Part A: stays`],
		['but a note whose name has the sign in it', 'C#', 'C#.md'],
	])('%s: %s', (_how, wanted, id) => {
		const found = lookUp(LEXICON, wanted);
		expect(found.kind === 'found' ? found.entry.id : found).toBe(id);
	});

	it.each(['Acronyms#EPO', 'Policy#Benefit', '#HMO', 'Nobody#HMO'])('that is not there, and is told so: %s', (wanted) => {
		expect(lookUp(LEXICON, wanted).kind).toBe('unknown');
	});
});

describe('the facts of a section', () => {
	it('are those that stand in it, with its tables', () => {
		const found = lookUp(LEXICON, 'Policy#Risk');
		const facts = found.kind === 'found' ? LEXICON.attributesOf(found.entry) : [];
		expect(facts.map(({ key, value }) => [key, value])).toEqual([['Owner', 'the payer'], ['Upside', 'half']]);
	});

	it('are read of a note without what stands there of terms', () => {
		const keysOf = (rule: string): string[] => {
			const list = '## Payers\n\n- **HMO**: health maintenance organization\n- **PPO**: preferred provider organization\n'
				+ '- **EPO**: exclusive provider organization\n- **POS**: point of service plan\n\n## Audit\n\n**Owner**: compliance\n';
			const lexicon = lexiconOf({ 'a.md': `---\nlexicon: ${rule}\n---\n${list}` });
			const note = lexicon.get('a.md');
			return note ? lexicon.attributesOf(note).map(({ key }) => key) : [];
		};
		expect(keysOf('list')).toEqual(['lexicon', 'Audit', 'Owner']);
		expect(keysOf('none')).toEqual(['lexicon', 'Payers', 'HMO', 'PPO', 'EPO', 'POS', 'Audit', 'Owner']);
	});
});

describe('the subpath of a link to a heading', () => {
	it.each([
		['HMO', '#HMO'], ['Part A: stays', '#Part A stays'], ['a | b # c ^ d', '#a b c d'], ['50 %% of [[cost]]', '#50 of cost'], ['#', ''],
	])('of %j is %j', (heading, subpath) => {
		expect(headingSubpath(heading)).toBe(subpath);
	});

	it('is the same place however it is written', () => {
		expect(foldSubpath('#Payers#Part A: stays')).toBe(foldSubpath('#part a  stays'));
		expect(foldSubpath('#^MSSP')).toBe('^mssp');
	});
});
