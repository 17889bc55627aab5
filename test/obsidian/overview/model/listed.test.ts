import { describe, expect, it } from 'vitest';
import { DEFAULT_SCOPE, Lexicon, parseNote, type Scope } from '../../../../src/engine';
import { listedRows, type ListedRow, type Listing } from '../../../../src/obsidian/overview/model/listed';

const NOTES = {
	'Payer.md': '---\nalias: [insurer, Bill]\n---\nWho pays. #term/him\n\n> [!tip] **Look**\n> here\n',
	'Claim.md': '---\nalias: Bill\n---\n*A demand.*\n\n[[Payer]] [[insurer]] [[Nobody]]\n'
		+ '[[Nowhere]]\n[[Nobody]]\n\n```ad-note\ntitle: \nOne.\n```\n',
	'Old/Term.md': '#term',
};

function rowsOf(listing: Listing, scope: Partial<Scope> = {}): ListedRow[] {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(NOTES)) lexicon.set(parseNote(path, text));
	const steps = listedRows(lexicon, { ...DEFAULT_SCOPE, ...scope }, listing);
	let step = steps.next();
	while (step.done !== true) step = steps.next();
	return step.value;
}

/** The rows of a list, in words: `Claim, Claim.md:1`. */
const list = (listing: Listing, scope?: Partial<Scope>): string[] =>
	rowsOf(listing, scope).map(({ text, path, line }) => `${text}, ${path}:${line}`);

describe('the list behind a number', () => {
	it.each<[Listing, string[]]>([
		[['notes'], ['Claim, Claim.md:1', 'Term, Old/Term.md:1', 'Payer, Payer.md:1']],
		[['names', 'alias'], ['Bill, Claim.md:2', 'insurer, Payer.md:2', 'Bill, Payer.md:2']],
		[['names', 'heading'], []],
		[['definitions', 'italics'], ['A demand., Claim.md:4']],
		[['definitions', 'sentence'], ['Who pays., Payer.md:4']],
		[['callouts', 'native'], ['Look, Payer.md:6']],
		[['callouts', 'ad'], ['note, Claim.md:10']],
		[['links', 'alias'], ['insurer, Claim.md:6']],
		[['candidate', 'tag', 'term'], ['Term, Old/Term.md:1', 'Payer, Payer.md:1']],
		[['candidate', 'folder', 'Old'], ['Term, Old/Term.md:1']],
		[['candidate', 'defined', ''], ['Claim, Claim.md:1']],
	])('%j', (listing, rows) => expect(list(listing)).toEqual(rows));

	it('of notes with terms says why these are read, once for each note', () => {
		const list = '- **ABN**: advance beneficiary notice\n- **EOB**: explanation of benefits\n- **ERA**: electronic remittance advice\n'
			+ '- **NPI**: national provider identifier\n';
		const table = '| Term | Meaning |\n|-|-|\n| POS | place of service |\n| CC | complication or comorbidity |\n'
			+ '| PA | prior authorization |\n';
		const lexicon = new Lexicon();
		lexicon.set(parseNote('Codes/Acronyms.md', `# Acronyms\n\n${list}\n${table}`));
		lexicon.set(parseNote('Claim.md', 'A demand.'));
		const steps = listedRows(lexicon, DEFAULT_SCOPE, ['terms']);
		let step = steps.next();
		while (step.done !== true) step = steps.next();
		expect(step.value.map(({ text, path, line }) => [text, path, line])).toEqual([
			['4 items of the form “ABN: text”; a table with the columns “Term” and “Meaning”', 'Codes/Acronyms.md', 3],
		]);
	});

	it('is of all kinds where none is asked for', () => {
		expect(list(['names'])).toHaveLength(6);
		expect(list(['callouts'])).toEqual(['note, Claim.md:10', 'Look, Payer.md:6']);
	});

	it('of a candidate is of its entries, whatever is the glossary now', () => {
		expect(list(['candidate', 'tag', 'term'], { folders: ['Nowhere'], excluded: ['Old'] })).toEqual(['Payer, Payer.md:1']);
	});

	it('numbers its rows', () => expect(rowsOf(['notes']).map(({ key }) => key)).toEqual(['0', '1', '2']));

	it('is built note by note, so that other work can be done in between', () => {
		const lexicon = new Lexicon();
		for (let i = 0; i < 50; i++) lexicon.set(parseNote(`${i}.md`, ''));
		expect([...listedRows(lexicon, DEFAULT_SCOPE, ['notes'])].length).toBeGreaterThanOrEqual(50);
	});
});
