import { describe, expect, it } from 'vitest';
import { ALL_TERMS, saysOfTerms } from '../../../src/engine/lexicon/counted-terms';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote } from '../../../src/engine/note/note';

const LIST = '- **ABN**: advance beneficiary notice\n- **EOB**: explanation of benefits\n- **ERA**: electronic remittance advice\n'
	+ '- **NPI**: national provider identifier\n';
const saying = (value: string): string => `---\nlexicon: ${value}\n---\n${LIST}`;

function lexiconOf(notes: Readonly<Record<string, string>>): Lexicon {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(notes)) lexicon.set(parseNote(path, text));
	return lexicon;
}

describe('a note in which the user switched terms off', () => {
	it('holds none, while others do, until they are switched on again', () => {
		const lexicon = lexiconOf({ 'Codes.md': LIST, 'Other.md': LIST.replaceAll('**ERA**', '**ERX**') });
		lexicon.chooseTerms({ ...ALL_TERMS, except: ['Codes.md'] });
		expect([lexicon.termsIn('Codes.md').length, lexicon.termsIn('Other.md').length]).toEqual([0, 1]);
		expect(lexicon.ownersOf('ERA')).toEqual([]);
		lexicon.chooseTerms(ALL_TERMS);
		expect(lexicon.ownersOf('ERA').map(({ entry }) => entry.id)).toEqual(['Codes.md#ERA']);
		expect(lexicon.takeAffected()).toContain('Codes.md');
	});

	it('holds them still if it says so itself', () => {
		const lexicon = lexiconOf({ 'Codes.md': saying('terms') });
		lexicon.chooseTerms({ ...ALL_TERMS, except: ['Codes.md'] });
		expect(lexicon.termsIn('Codes.md')).toHaveLength(1);
	});
});

describe('what a note says of its terms', () => {
	it.each([['terms', 'terms'], [' Terms ', 'terms'], ['none', 'none'], ['maybe', null], ['', null]] as const)('%j: %s', (value, said) => {
		expect(saysOfTerms(parseNote('Codes.md', saying(value)))).toBe(said);
	});

	it('is nothing without the property', () => expect(saysOfTerms(parseNote('Codes.md', `lexicon:: none\n\n${LIST}`))).toBeNull());
});
