import { describe, expect, it } from 'vitest';
import { exactWords, isNoPlural, keepsCapitals, stemOf } from '../../../src/engine/names/case-rule';

/** The words of a name that count only in their capitals, with `-` for the others; "any" if no word does. */
const exactIn = (name: string): string => exactWords(name, name.split(' '))?.map((ways) => ways?.join('/') ?? '-').join(' ') ?? 'any';

describe('the words of a name that count only in their capitals', () => {
	it.each([
		['HIM', 'HIM', 'all of an acronym'],
		['ACO REACH', 'ACO REACH', 'all of several'],
		['COVID-19', 'any', 'none where digits stand beside'],
		['UNESCO', 'any', 'none of five letters and more that are no word'],
		['CARES', 'CARES', 'all of those that are one'],
		['ICD-10', 'any', 'none of what is no word beside digits'],
		['AT 10', 'AT 10', 'all of what is one'],
		['Mg', 'Mg', 'all where the small form is a unit'],
		['He', 'He', 'all where it is an ordinary word'],
		['Tx', 'Tx/tx', 'all, or none, where it is neither'],
		['Fee', 'any', 'none of a short noun'],
		['gORD', 'gORD', 'all of a small letter before capitals'],
		['IgE', 'IgE/ige', 'all, or none, of a small letter between capitals'],
		['pH', 'pH', 'all of one before a capital where the small form is a unit'],
		['MacOS', 'any', 'none of a longer name'],
		['mRNA', 'mRNA', 'all where three of four letters are capitals'],
		['HbA1c', 'any', 'none where half are'],
		['ABCd efg', 'any', 'none where fewer than three quarters are'],
		['C', 'C', 'a capital alone'],
		['340B', 'any', 'no capital with digits'],
		['c', 'any', 'no small letter alone'],
		['AZ', 'AZ', 'all up to the ends of the alphabet'],
		['azAZazazaz', 'any', 'none where few are, up to its ends'],
		['Abcd', 'any', 'none of a word that begins with its only capital'],
		['NO?', 'NO?', 'all where a sign stands beside'],
		['7', 'any', 'none of what has no letters'],
		['ITs', 'ITs', 'all of the plural of an acronym'],
		["PT's", "PT's", 'all of the possessive of one'],
		['ÉTÉ', 'ÉTÉ', 'all of an acronym with accents'],
		['Ététété', 'any', 'none where one of seven letters is, accents or not'],
		['A_C', 'A_C', 'all where what stands beside is no letter'],
		['①', 'any', 'none of what has no letters in any script'],
		['É', 'É', 'a capital with an accent alone'],
		['é', 'any', 'no small letter with an accent alone'],
		['ΑΒΓδ', 'ΑΒΓδ', 'all of three capitals and one other of any script'],
		['糖尿病', 'any', 'none of writing without capitals'],
		['HIM department', 'HIM -', 'in a phrase those that would be ordinary words'],
		['the HIM and IT team', '- HIM - IT -', 'all of these'],
		['WHO guideline', 'WHO -', 'in a phrase those that would be ordinary words, to the end of the list'],
		['the ACO board', 'any', 'none that would be no word'],
		['him department', 'any', 'none in small letters'],
	])('in %s are %s: %s', (name, exact) => {
		expect(exactIn(name)).toBe(exact);
	});
});

/** Whether words keep the capitals of a name, in which `-` stands for a word that counts in any. */
const keeps = (written: string, name: string): boolean =>
	keepsCapitals(
		written.split(' '),
		name.split(' ').map((word) => (word === '-' ? null : [word])),
	);

describe('capitals', () => {
	it.each([
		['ACO', 'ACO'],
		['ACOs', 'ACO'],
		["ACO's", 'ACO'],
		['ACO’s', 'ACO'],
		["ACOs's", 'ACO'],
		['ACO', 'ACOs'],
		['ACO', "ACO's"],
		['340Bs', '340B'],
		['ACO REACHs', 'ACO REACH'],
		['HIM departments', 'HIM -'],
		['any Thing', '- -'],
		['Diagnoses', 'Diagnosis'],
		['Diagnosis', 'Diagnoses'],
		['Indices of', 'Index -'],
		["Crohn’s", "Crohn's"],
		['É'.normalize('NFD'), 'É'],
		["PT’s care", "PT's -"],
		['O’NEIL', "O'NEIL"],
		['O’NEIL ACT', "O'NEIL ACT"],
	])('are kept in %s where the name is %s', (written, name) => {
		expect(keeps(written, name)).toBe(true);
	});

	it.each([
		['aco', 'ACO'],
		['Aco', 'ACO'],
		['ACOS', 'ACO'],
		['acos', 'ACO'],
		['ACOx', 'ACO'],
		['its', 'IT'],
		["it's", 'ITs'],
		['ACO', 'ACO REACH'],
		['ACOs REACH', 'ACO REACH'],
		['aco REACH', 'ACO REACH'],
		['him department', 'HIM -'],
		['diagnoses', 'Diagnosis'],
		['DIAGNOSES', 'Diagnosis'],
		['DiagnosES', 'Diagnosis'],
		['Diagnoses', 'DiagnosIs'],
		['x', 'Diagnosis'],
		['care', 'plan'],
		['', 'ACO'],
	])('are not kept in %s where the name is %s', (written, name) => {
		expect(keeps(written, name)).toBe(false);
	});
});

describe('the stem of an acronym', () => {
	it.each([
		['ACOs', 'ACO'],
		["ACO's", 'ACO'],
		['ACO‘s', 'ACO'],
		['ACO’s', 'ACO'],
		['ACOʼs', 'ACO'],
		["ACOs's", 'ACO'],
		['ACOs’s', 'ACO'],
		['340Bs', '340B'],
		['糖s', '糖'],
	])('of %s is %s', (word, stem) => {
		expect(stemOf(word)).toBe(stem);
	});

	it.each(['ACO', 'ACOS', 'plans', "plan's", 's', "'s", "ACO'", 'ACOss', "ACO''s", 'éés', ''])('of %s is the word itself', (word) => {
		expect(stemOf(word)).toBe(word);
	});
});

describe('acronyms that look like plurals', () => {
	it('are none, in their capitals alone', () => {
		expect(['AIDS', 'CARES', 'HEROES', 'aids', 'Cares', 'AID', 'PLANS'].map(isNoPlural)).toEqual([
			true,
			true,
			true,
			false,
			false,
			false,
			false,
		]);
	});
});
