import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formsOfWord, contentWordsAround, contentWords } from '../../../src/engine/text/content-words';
import { marked } from '../../marked';

/** The content words around the marked range. */
function near(source: string): string[] {
	const { text, ranges: [range] } = marked(source);
	return contentWordsAround(text, range ?? { from: 0, to: 0 });
}

describe('the content words of a text', () => {
	it('are its words in small letters, each once, in the order of the text', () => {
		expect(contentWords('Medicare paid the hospital; Hospitals billed MEDICARE.')).toEqual(['medicare', 'paid', 'hospital', 'billed']);
	});

	it('are not those that stand in texts of every kind', () => {
		expect(contentWords('There are some which should have been here, with that of its own and for them')).toEqual(['own']);
	});

	it.each(['', '   ', '— … !', 'it is so', 'A 1 2'])('are none in %j', (text) => {
		expect(contentWords(text)).toEqual([]);
	});

	it.each([
		['hospital', 'hospitals'], ['claim', 'claims'], ['policy', 'policies'], ['diagnosis', 'diagnoses'], ['prognosis', 'prognoses'],
		['bacterium', 'bacteria'], ['criterion', 'criteria'],
		['disease', 'diseases'], ['nurse', 'nurses'], ['expense', 'expenses'], ['purchase', 'purchases'], ['increase', 'increases'],
		['database', 'databases'], ['headache', 'headaches'], ['size', 'sizes'],
		['movie', 'movies'], ['shoe', 'shoes'], ['illness', 'illnesses'], ['index', 'indexes'], ['crutch', 'crutches'],
	])('make %s and %s one word', (singular, plural) => {
		expect(formsOfWord(plural).some((form) => formsOfWord(singular).includes(form))).toBe(true);
		expect(contentWords(`${singular} ${plural}`)).toHaveLength(1);
	});

	it.each([
		['the payer', "the payer's"], ['Crohn', 'Crohn’s'], ['hopital', 'hopital'], ['Ménière', 'Ménière'.normalize('NFD')],
		['fee for service', 'Fee-for-Service'],
	])('of %j are those of %j', (one, other) => {
		expect(contentWords(other)).toEqual(contentWords(one));
	});

	it('end at an underscore', () => {
		expect(contentWords('revenue_code')).toEqual(['revenue', 'code']);
	});

	it('are words of other scripts too', () => {
		expect(contentWords('Le médecin traitant')).toEqual(['médecin', 'traitant']);
	});
});

describe('the content words near a place', () => {
	it('are those on both sides of it, as written but for their capitals, and not those in it', () => {
		expect(near('The Savings program «Medicare» pays HOSPITALS.')).toEqual(['savings', 'program', 'pays', 'hospitals']);
	});

	it('hold a word of the place only where it stands beside it too', () => {
		expect(near('savings of the «savings program» here')).toEqual(['savings']);
	});

	it('are there once, however often and in whatever form they stand', () => {
		expect(near('hospital, Hospitals and a «MSSP» for each HOSPITAL')).toHaveLength(1);
	});

	it('are not those far away', () => {
		expect(near(`firewall ${'so it is. '.repeat(60)}«MSSP»${' so it is.'.repeat(60)} hospital`)).toEqual([]);
		expect(near(`firewall ${'so it is. '.repeat(10)}«MSSP»${' so it is.'.repeat(10)} hospital`)).toEqual(['firewall', 'hospital']);
	});

	it.each([
		[8, []],
		[9, ['firewall', 'hospital']],
		[14, ['firewall', 'hospital']],
		[15, ['audit', 'firewall', 'hospital']],
		[16, ['audit', 'firewall', 'hospital', 'claims']],
	])('within %i code units are those that are there as a whole', (around, words) => {
		const { text, ranges: [range = { from: 0, to: 0 }] } = marked('audit firewall «MSSP» hospital claims');
		expect(contentWordsAround(text, range, 0, around)).toEqual(words);
	});

	it('are cut at no accent', () => {
		const { text, ranges: [range = { from: 0, to: 0 }] } = marked('Cafe\u0301s «MSSP» e\u0301lan');
		expect([2, 3, 6, 7].map((around) => contentWordsAround(text, range, 0, around))).toEqual([[], [], ['élan'], ['cafés', 'élan']]);
	});

	it('are not those before where the text begins, even in the middle of a word', () => {
		expect(contentWordsAround('owner: hospitalclaims MSSP', { from: 22, to: 26 }, 15)).toEqual(['claims']);
	});

	it('are whole words of the text, however far away it is cut', () => {
		const words = fc.array(fc.constantFrom(
			'cybersecurity', 'hypothermia', 'Medicare', 'interspecific', 'of', 'the', 'antibiotics', 'reimbursement',
		), { minLength: 30, maxLength: 60 });
		fc.assert(fc.property(words, words, (before, after) => {
			const [lead, end] = [before.join(' '), after.join(' ')];
			const found = contentWordsAround(`${lead} MSSP ${end}`, { from: lead.length + 1, to: lead.length + 5 });
			expect(found.filter((one) => ![...before, ...after].some((word) => word.toLowerCase() === one))).toEqual([]);
			expect(found.length).toBeGreaterThan(0);
		}));
	});
});
