import { describe, expect, it } from 'vitest';
import { planLink } from '../../../src/engine/edits/link-mention';
import { parseRecipe } from '../../../src/engine/comparison/recipe';
import { contextOf } from '../../../src/engine/mentions/context';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { build, expectLinear, KB } from '../linear-time';
import { NamedNotes } from '../names/named-notes';
import { fronted, Shelf } from './shelf';

/** An index of the names of one note. */
function indexOf(...aliases: string[]): NamedNotes {
	const index = new NamedNotes();
	index.set(parseNote('Accountable care organization.md', fronted(aliases)));
	return index;
}

describe('names are found in time that is proportional to the text', () => {
	it.each([
		['names alone', 'ACO '],
		['names without blanks', 'ACO|'],
		['names in brackets', 'ACO ('],
		['beginnings of a long name', 'care '],
		['signs', '. '],
		['names of signs and letters', 'C++'],
		['possessives', "ACO's "],
		['writing without blanks', '医疗'],
	])('%s', (_what, piece) => {
		const index = indexOf('ACO', 'C++', '医疗保险', `${'care '.repeat(40)}end`);
		expectLinear((text) => {
			const scan = scanNote(text);
			return () => void index.in(scan);
		}, (size) => build(piece, size));
	});

	it('a name as long as a text is none, and found nowhere', () => {
		const long = build('a. ', 40 * KB);
		const index = indexOf(long, 'ACO');
		const text = `${long} ACO`;
		expect(index.in(scanNote(text)).map(({ from, to }) => text.slice(from, to))).toEqual(['ACO']);
	});
});

describe('a note that names the same thing very often', () => {
	const MEANINGS = { 'MSSP.md': fronted(['Payer']), 'Savings.md': fronted(['MSSP']) };

	it.each([
		['with several meanings', 'The MSSP pays. '],
		['with one meaning', 'The payer pays. '],
		['in brackets that spell nothing out', 'a (MSSP) '],
		['before brackets that spell nothing out', 'MSSP (m s s) '],
	])('is scanned in time that is proportional to its text: %s', (_what, piece) => {
		const { index } = new Shelf(MEANINGS);
		expectLinear((text) => {
			const [note, scan] = [parseNote('Claim.md', text), scanNote(text)];
			return () => void index.scan(note, scan);
		}, (size) => build(piece, size));
	});

	it('is judged in time that is proportional to its text', () => {
		expectLinear((text) => {
			const shelf = new Shelf({ ...MEANINGS, 'Claim.md': text });
			return () => void shelf.in('Claim.md');
		}, (size) => build('The MSSP pays. ', size));
	});
});

describe('the lines around all mentions of a line take time in proportion to it', () => {
	it.each([
		['behind blanks', `ACO ${'and '.repeat(12)}`],
		['without blanks', `ACO|${'and|'.repeat(12)}`],
		['behind many blanks', `ACO${' '.repeat(300)}`],
		['with line ends', `ACO ${'and '.repeat(12)}\n`],
		['in rows', `| ACO | ${'and '.repeat(30)} |\n`],
		['with marks', `**ACO** \`${'and '.repeat(30)} [[`],
	])('%s', (_what, piece) => {
		const textOf = (size: number): string => build(piece, size);
		expectLinear((text) => () => {
			for (let at = text.indexOf('ACO'); at >= 0; at = text.indexOf('ACO', at + 3)) contextOf(text, { from: at, to: at + 3 });
		}, textOf);
	});
});

describe('a recipe is read in time that is proportional to it', () => {
	it.each([
		['separators', 'vs '],
		['names and separators', 'a vs '],
		['open links', '[[a vs '],
		['links', '[[a]] vs '],
		['quotes', '"a vs '],
		['blanks', ' '],
		['tabs', 'a\t'],
		['lines', 'a\n'],
		['separators on lines', 'vs\n'],
		['emphasis', '*a_ '],
	])('of %s', (_what, piece) => {
		expectLinear((text) => () => void parseRecipe(text), (size) => build(piece, size));
	});
});

describe('a link is planned in time that is proportional to the note', () => {
	it.each([
		['words', 'a '],
		['emphasis', '*a_ '],
		['paragraphs', 'a\n\n'],
		['links', '[[a]] '],
	])('among %s', (_what, piece) => {
		expectLinear((text) => {
			const at = text.indexOf('ACO');
			const mention = { from: at, to: at + 3, text: 'ACO', kind: 'unlinked' as const, fingerprint: 0, candidates: [] };
			return () => void planLink(text, mention, () => '[[Accountable care organization]]');
		}, (size) => `${build(piece, size / 2)} ACO ${build(piece, size / 2)}`);
	});

	it('where marks of two kinds stand around the name', () => {
		expectLinear((text) => {
			const at = text.indexOf('ACO');
			const mention = { from: at, to: at + 3, text: 'ACO', kind: 'unlinked' as const, fingerprint: 0, candidates: [] };
			return () => void planLink(text, mention, () => '[[Accountable care organization]]');
		}, (size) => `${'*_'.repeat(size / 4)}ACO${'_*'.repeat(size / 4)}`);
	});
});
