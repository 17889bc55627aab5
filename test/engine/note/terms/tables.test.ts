import { describe, expect, test } from 'vitest';
import { groupsIn, termsIn, told } from './read';

/** A table with a line for each row, cells parted by commas. */
function table(...rows: string[]): string {
	const [head = '', ...others] = rows.map((row) => `| ${row.split(', ').join(' | ')} |\n`);
	return `${head}${head.replace(/[^|\n]+/g, '---')}${others.join('')}`;
}

describe('a table of terms', () => {
	test.each([
		['Acronym, Meaning'], ['Abbreviation, Stands for'], ['Term, Definition'], ['Abkürzung, Bedeutung'], ['Sigla, Significado'],
		['Letters, In full'], ['Anything, Something'], ['Terminology, Definition'], ['Term, Meaning (in our house)'],
	])('may be headed %s', (head) => {
		const text = table(head, 'HMO, Health maintenance organization', 'NPI, National Provider Identifier', 'EDI, Electronic data interchange');
		expect(told(text)).toEqual([
			'HMO | Health maintenance organization', 'NPI | National Provider Identifier', 'EDI | Electronic data interchange',
		]);
	});

	test('says by which columns it is one', () => {
		const text = table('Name, What it means', 'Paid, The payer sent it', 'Denied, The payer will not pay', 'Pended, Waits for a look');
		expect(groupsIn(text)).toMatchObject([{ form: 'table', line: 1, why: 'a table with the columns “Name” and “What it means”' }]);
		expect(told(text)[2]).toBe('Pended = Waits for a look');
	});

	test('has facts in its further columns, and names in one for short forms', () => {
		const text = table('Begriff, Abkürzung, Bedeutung, Grundlage', 'Hauptdiagnose, HD, Diagnose mit dem größten Aufwand, DKR D002',
			'Nebendiagnose, ND, Krankheit daneben, DKR D003', 'Wahlleistung, , Gesondert berechnete Leistung, KHEntgG');
		expect(told(text)[0]).toBe('Hauptdiagnose | HD = Diagnose mit dem größten Aufwand');
		expect(termsIn(text)[0]?.attributes).toMatchObject([{ key: 'Grundlage', value: 'DKR D002', kind: 'table', line: 3 }]);
	});

	test('may have a row or two in a note that is called a glossary', () => {
		const text = table('Acronym, Meaning', 'HMO, Health maintenance organization');
		expect(told(text, 'Acronyms.md')).toEqual(['HMO | Health maintenance organization']);
		expect(told(text)).toEqual([]);
	});

	test('may say the same twice', () => {
		const rows = ['BIA, Impact analysis of a business', 'BCP, Business continuity plan', 'BIA, Impact analysis of a business'];
		expect(told(table('Acronym, Expanded', ...rows))).toHaveLength(3);
	});

	test('may be in a note that is a term itself', () => {
		const text = table('Acronym, Meaning', 'HMO, Health maintenance organization', 'POS, Point of service', 'IPA, Group of doctors');
		expect(told(`---\ndefinition: A thing.\n---\n${text}`)).toHaveLength(3);
	});
});

describe('no table of terms is one of', () => {
	test.each([
		['doses', table('Name, Onset, Peak', 'lispro, 15 min, 1 h', 'aspart, 15 min, 1 h', 'regular, 30 min, 3 h')],
		['reference ranges', table('Test, Range, Unit', 'Na, 135–145, mmol/L', 'K, 3.5–5.0, mmol/L', 'Cl, 98–106, mmol/L')],
		['calls of a program, whose methods come again', table('Method, Meaning', 'GET, Reads a claim that is there', 'PUT, Writes a claim',
			'GET, Reads all payers', 'PUT, Writes a payer', 'GET, Reads a plan', 'PUT, Writes a plan')],
		['prices', table('CPT, Exam, Price', '71046, Chest X-ray, $ 85', '73610, Ankle X-ray, $ 90', '70450, CT head, $ 290')],
		['two notes compared', table('Plan, HMO, PPO', 'Network, closed, open', 'Referral, needed, not needed', 'Premium, lower, higher')],
		['telephone numbers', table('Name, Extension', 'Lab, 1042', 'Billing, 1088', 'HIM, 1060')],
	])('%s', (_, text) => expect(told(text)).toEqual([]));
});
