import { describe, expect, it } from 'vitest';
import { AToZ, collatorOf, isNoLetter } from '../../../src/engine/text/a-to-z';

const order = new AToZ(collatorOf('en'));
const listed = (title: string, id = title): Parameters<AToZ['compare']>[0] => ({ title, letter: order.letterOf(title), entry: { id } });

describe('the letter of a title', () => {
	it.each([
		['capitation', 'C'],
		['Évaluation', 'E'],
		['"Any willing provider" law', 'A'],
		['(ACO) accountable care', 'A'],
		['340B Program', '0–9'],
		['β-blocker', 'Β'],
		['…', '#'],
		['医療', '#'],
		['', '#'],
	])('of %s is %s', (title, letter) => expect(order.letterOf(title)).toBe(letter));

	it('is one of its own where the language has it so', () => {
		expect(new AToZ(collatorOf('sv')).letterOf('öppenvård')).toBe('Ö');
		expect(order.letterOf('öppenvård')).toBe('O');
	});

	it('is none for digits and signs', () => {
		expect(['340B', '…', 'Copay', 'β'].map((title) => isNoLetter(order.letterOf(title)))).toEqual([true, true, false, false]);
	});
});

describe('titles from A to Z', () => {
	it('begin with signs and digits, go by the value of numbers, and mind neither capitals nor accents', () => {
		const titles = ['Copay', 'ICD-10', 'écart', '340B', '…', 'claim', 'ICD-9', 'eligibility'];
		const sorted = titles.map((title) => listed(title)).sort((a, b) => order.compare(a, b));
		expect(sorted.map(({ title }) => title)).toEqual(['…', '340B', 'claim', 'Copay', 'écart', 'eligibility', 'ICD-9', 'ICD-10']);
	});

	it('that are equal go by what tells them apart', () => {
		expect(Math.sign(order.compare(listed('ACO', 'b/ACO.md'), listed('ACO', 'a/ACO.md')))).toBe(1);
		expect(order.compare(listed('ACO'), listed('ACO'))).toBe(0);
	});
});
