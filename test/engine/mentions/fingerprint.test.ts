import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/engine/mentions/fingerprint';
import { marked } from '../../marked';

/** The fingerprint of the marked range. */
function print(source: string): number {
	const { text, ranges: [range] } = marked(source);
	return fingerprintOf(text, range ?? { from: 0, to: 0 });
}

const AROUND = 'The hospital signed its contract in the spring with the «ACO» and has since shared in what the group could save.';

describe('the fingerprint of a place', () => {
	it('is a whole number, the same for the same text', () => {
		expect(Number.isInteger(print(AROUND))).toBe(true);
		expect(print(AROUND)).toBe(print(AROUND));
	});

	it.each([
		['a paragraph is put before', `# Contracts\n\nA new first paragraph.\n\n${AROUND}`],
		['a paragraph is put behind', `${AROUND}\n\nA new last paragraph about another ACO.`],
		['the note gets frontmatter', `---\naliases: [contract]\n---\n${AROUND}`],
		['the sentence begins in another way', AROUND.replace('The hospital', 'Last year the clinic')],
		['the sentence ends in another way', AROUND.replace('could save', 'spent less')],
		['a line breaks near it', AROUND.replace('with the', 'with\nthe')],
		['a line breaks near it as on Windows', AROUND.replace('with the', 'with\r\nthe')],
		['a blank near it is doubled', AROUND.replace('with the', 'with  the')],
		['a blank behind it is doubled', AROUND.replace('has since', 'has   since')],
	])('stays when %s', (_what, changed) => {
		expect(print(changed)).toBe(print(AROUND));
	});

	it.each([['\n\n'], ['\r\n\r\n'], ['\n \t\n']])('is that of its paragraph, whatever stands beyond a blank line (%j)', (gap) => {
		const alone = print('The «ACO» saves.');
		expect(print(`Clinics report.${gap}The «ACO» saves.${gap}Payers pay.`)).toBe(alone);
		expect(print('Clinics report.\nThe «ACO» saves.\nPayers pay.')).not.toBe(alone);
	});

	it.each([
		['the word before it', AROUND.replace('with the', 'without the')],
		['the word behind it', AROUND.replace('and has', 'but has')],
		['what is written there', AROUND.replace('ACO', 'ACOs')],
		['its letter case', AROUND.replace('ACO', 'aco')],
	])('goes when %s changes', (_what, changed) => {
		expect(print(changed)).not.toBe(print(AROUND));
	});

	it('is another at each place of a text where the words around differ', () => {
		const text = 'One ACO pays its doctors, a second ACO pays a bonus, and the third ACO pays nobody at all.';
		const fingerprints = [...text.matchAll(/ACO/g)].map(({ index }) => fingerprintOf(text, { from: index, to: index + 3 }));
		expect(new Set(fingerprints).size).toBe(3);
	});

	it('is there for every place of every text, at its edges too', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, one, other) => {
			const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
			expect(Number.isInteger(fingerprintOf(text, { from, to }))).toBe(true);
		}));
	});
});
