import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveNames, standsFor } from '../../../src/engine/note/derived-names';

const textsOf = (title: string): string[] => deriveNames(title).map(({ text }) => text);
const foundBy = (title: string): string[] => deriveNames(title).filter(({ lookUpOnly }) => !lookUpOnly).map(({ text }) => text);

describe('the names derived from a title', () => {
	it.each([
		['Fee-For-Service (FFS)', ['Fee-For-Service', 'FFS']],
		['Accountable Care Organization (ACO)', ['Accountable Care Organization', 'ACO']],
		['Medicare Shared Savings Program (MSSP)', ['Medicare Shared Savings Program', 'MSSP']],
		['Patient-Centered Medical Home (PCMH)', ['Patient-Centered Medical Home', 'PCMH']],
		['health information management (HIM)', ['health information management', 'HIM']],
		['Corporate Practice of Medicine (CPM)', ['Corporate Practice of Medicine', 'CPM']],
		['Corporate Practice of Medicine (CPOM)', ['Corporate Practice of Medicine', 'CPOM']],
		['Centers for Medicare & Medicaid Services (CMS)', ['Centers for Medicare & Medicaid Services', 'CMS']],
		['Centers for Medicare and Medicaid Services (CMS)', ['Centers for Medicare and Medicaid Services', 'CMS']],
		['Research & Development (R&D)', ['Research & Development', 'R&D']],
		['Registered Nurse (R.N.)', ['Registered Nurse', 'R.N.']],
		['Élan Vital (EV)', ['Élan Vital', 'EV']],
		['Οργανισμός Υπεύθυνης Φροντίδας (ΟΥΦ)', ['Οργανισμός Υπεύθυνης Φροντίδας', 'ΟΥΦ']],
	])('of %j are the words and, being their initials, the letters: %j', (title, names) => {
		expect(foundBy(title)).toEqual(names);
	});

	it.each([
		['Brand Name (Drugs)', 'Brand Name'],
		['Waiting Period (Job-based Coverage)', 'Waiting Period'],
		['Managed Care (MCO)', 'Managed Care'],
		['Risk (US)', 'Risk'],
		['Benchmark (2024)', 'Benchmark'],
		['Medicare (A)', 'Medicare'],
		['Medicare Advantage (Part C)', 'Medicare Advantage'],
		['Health Savings Account (hsa)', 'Health Savings Account'],
		['基準 (定義)', '基準'],
		['منظمة (تعريف)', 'منظمة'],
		['Capitation ()', 'Capitation'],
	])('of %j is only %j, for looking up alone, since the qualifier tells what the words alone do not', (title, name) => {
		expect(deriveNames(title)).toEqual([{ text: name, lookUpOnly: true }]);
	});

	it.each([
		['FFS (Fee-For-Service)', ['FFS', 'Fee-For-Service']],
		['HMO (Health Maintenance Organization)', ['HMO', 'Health Maintenance Organization']],
		['HMO (Health Insurance)', ['HMO']],
	])('of %j, which puts the letters first, are %j', (title, names) => {
		expect(textsOf(title)).toEqual(names);
	});

	it('name one organization where the brackets name several', () => {
		expect(textsOf('Accountable Care Organizations (ACOs)')).toEqual(['Accountable Care Organizations', 'ACO']);
		expect(textsOf('ACOs (Accountable Care Organizations)')).toEqual(['ACOs', 'Accountable Care Organizations']);
	});

	it.each(['', 'Capitation', '(FFS)', '()', 'Group (Physician) Practice', 'Capitation (draft', 'Capitation) draft'])(
		'of %j are none at all',
		(title) => {
			expect(textsOf(title)).toEqual([]);
		},
	);

	it('never hold half a pair of brackets', () => {
		expect(textsOf('Medicare Advantage (Part C (MA))')).toEqual(['Medicare Advantage']);
	});

	it('keep the brackets that belong to the words', () => {
		expect(textsOf('Shared (Upside) Risk (SR)')).toContain('Shared (Upside) Risk');
	});

	it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('treat %s before and in brackets as words', (word) => {
		expect(textsOf(`${word} (${word})`)).toEqual([word]);
		expect(textsOf(`${word} (Drugs)`)).toEqual([word]);
	});

	it('are, for any title, at most two texts that are neither blank nor the title', () => {
		fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'AaBb &-.()έ糖\u0301 ') }), (title) => {
			const names = textsOf(title);
			expect(names.length).toBeLessThanOrEqual(2);
			for (const name of names) {
				expect(name.trim()).not.toBe('');
				expect(name).not.toBe(title);
				expect(title).toContain(name);
			}
		}));
	});
});

describe('a bracket that the note has among its aliases', () => {
	it('is no qualifier, whatever it is the short form of', () => {
		const title = 'Rural Utilization Payment Act (RUPA2010)';
		expect(deriveNames(title)).toEqual([{ text: 'Rural Utilization Payment Act', lookUpOnly: true }]);
		expect(deriveNames(title, ['Rural Act', 'rupa2010'])).toEqual([{ text: 'Rural Utilization Payment Act' }, { text: 'RUPA2010' }]);
	});
});

describe('a short form stands for a long one', () => {
	it.each([
		['HMO', 'Health Maintenance Organization'],
		['ESRD', 'End-Stage Renal Disease'],
		['GPO', 'group purchasing organization'],
		['DoD', 'Department of Defense'],
		['HTML', 'HyperText Markup Language'],
	])('when the letters of %s begin the words of %s', (short, long) => {
		expect(standsFor(short, long)).toBe(true);
	});

	it.each([
		['one letter', 'A', 'Accountable'],
		['a word with one capital', 'Aco', 'Accountable Care Organization'],
		['lower case', 'aco', 'Accountable Care Organization'],
		['letters in another order', 'OCA', 'Accountable Care Organization'],
		['a letter too many', 'ACOX', 'Accountable Care Organization'],
		['a word left over', 'AC', 'Accountable Care Organization'],
		['letters from inside words', 'CCR', 'Accountable Care Organization'],
		['several words', 'AC O', 'Accountable Care Organization'],
		['a digit that the words lack', 'ACO2', 'Accountable Care Organization'],
		['nothing', '', 'Accountable Care Organization'],
	])('but not for %s', (_what, short, long) => {
		expect(standsFor(short, long)).toBe(false);
	});
});
