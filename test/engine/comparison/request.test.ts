import { describe, expect, it } from 'vitest';
import { buildComparison } from '../../../src/engine/comparison/comparison';
import { fatalProblem, readComparisonRequest } from '../../../src/engine/comparison/request';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote } from '../../../src/engine/note/note';

const WORDS = { leastNames: 2, tooFewNames: 'Name two.', noAttributes: 'Name an attribute.' };

function read(names: readonly string[], attributes?: string, words = WORDS): unknown {
	return readComparisonRequest({ names, attributes, differences: false }, words);
}

describe('a request to compare', () => {
	it('names notes, and asks for all their attributes', () => {
		expect(read(['ACO', 'IPA'])).toEqual({ notes: ['ACO', 'IPA'], differences: false });
	});

	it('asks for the attributes named, with commas or line ends between, blanks aside', () => {
		expect(read(['ACO', 'IPA'], ' risk , Owner,\nterm,')).toMatchObject({ attributes: ['risk', 'Owner', 'term'] });
	});

	it('asks for differences alone', () => {
		const asked = { names: ['ACO', 'IPA'], attributes: undefined, differences: true };
		expect(readComparisonRequest(asked, WORDS)).toMatchObject({ differences: true });
	});

	it('is none with too few names: one may do where it can name two notes', () => {
		expect(read(['ACO'])).toBe('Name two.');
		expect(read(['ACO vs IPA'], undefined, { ...WORDS, leastNames: 1 })).toMatchObject({ notes: ['ACO vs IPA'] });
		expect(read([], undefined, { ...WORDS, leastNames: 1 })).toBe('Name two.');
	});

	it.each(['', ' , ', '\n'])('is none where attributes are asked for as %j', (attributes) => {
		expect(read(['ACO', 'IPA'], attributes)).toBe('Name an attribute.');
	});
});

describe('a table that is worth nothing', () => {
	const lexicon = new Lexicon();
	for (const [path, alias] of [['ACO.md', 'MSSP'], ['IPA.md', 'MSSP'], ['MSO.md', 'office']]) {
		lexicon.set(parseNote(path ?? '', `---\naliases: ${alias ?? ''}\n---\n`));
	}
	const problemOf = (...notes: string[]): string | null =>
		fatalProblem(buildComparison(lexicon, { notes, attributes: ['risk'] }))?.code ?? null;

	it('has a name that leads to no note, or to several, whatever else is wrong', () => {
		expect(problemOf('ACO', 'IPA', 'HMO')).toBe('unknown-name');
		expect(problemOf('ACO', 'ACO', 'IPA', 'MSSP')).toBe('ambiguous-name');
	});

	it('has fewer than two notes, and the first reason is told', () => {
		expect(problemOf('MSO', 'office')).toBe('repeated-note');
		expect(problemOf('MSO')).toBe('too-few-notes');
	});

	it('is none where a note is named twice, or an attribute that no note has', () => {
		expect(problemOf('ACO', 'IPA', 'ACO')).toBeNull();
	});
});
