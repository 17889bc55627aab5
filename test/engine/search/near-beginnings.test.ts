import { describe, expect, it } from 'vitest';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';
import { Glossary } from '../../../src/engine/search/glossary';

function glossaryOf(...names: readonly string[]): Glossary {
	const glossary = new Glossary(DEFAULT_SCOPE);
	for (const [i, name] of names.entries()) glossary.set(parseNote(`${i}.md`, `---\naliases: ${JSON.stringify([name])}\n---\n`));
	return glossary;
}

const found = (glossary: Glossary, query: string): string[] => glossary.search(query).map(({ name }) => name);

describe('the beginning of a name with a slip in it', () => {
	const glossary = glossaryOf('Advance Care Planning', 'Advance Payment Model', 'Planned Care');

	it.each([
		['a letter typed for the blank before a few letters', 'advancercar'],
		['two letters exchanged in a word of three', 'advance cra'],
		['a letter too many in a word of three', 'advance cxar'],
		['a blank and a letter exchanged', 'advancec ar'],
	])('is found by the name as a whole: %s', (_, query) => {
		expect(found(glossary, query)[0]).toBe('Advance Care Planning');
	});

	it('is not found where more than one slip is between them, or one in what is typed of a first word alone', () => {
		expect(glossary.search('advance xyz').map(({ reason }) => reason)).toEqual(['partial', 'partial']);
		expect(found(glossary, 'xxadvan')).toEqual([]);
	});

	it('comes before names that have the word elsewhere', () => {
		const protocols = glossaryOf('Bed Protocol', 'Fall Protocol', 'Protocol for Discharge Planning');
		expect(found(protocols, 'protjcol')).toEqual(['Protocol for Discharge Planning', 'Bed Protocol', 'Fall Protocol']);
	});

	it('never comes before what has all words as typed', () => {
		expect(found(glossaryOf('Protocal Review', 'Protocol Reviewer Handbook'), 'protocal rev')[0]).toBe('Protocal Review');
		expect(found(glossaryOf('Hypocalcemia', 'Acute Hypercalcemia'), 'hypercalcemia')[0]).toBe('Acute Hypercalcemia');
	});

	it('is found in notes that came since the last fold, too', () => {
		const later = glossaryOf('Planned Care');
		for (const step of later.fold()) expect(step).toBeUndefined();
		later.set(parseNote('later.md', '---\naliases: [Advance Care Planning]\n---\n'));
		expect(found(later, 'advance cra')).toEqual(['Advance Care Planning']);
	});
});
