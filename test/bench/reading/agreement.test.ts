import { describe, expect, test } from 'vitest';
import { compareVault, foldSeen, sumOf } from './agreement';
import type { Fact, Understood } from './fixtures';

const note = (some: Partial<Understood>): Understood => ({ names: [], definition: null, attributes: [], callouts: [], ...some });
const fact = (text: string): Fact => ({ key: text.split(' = ')[0] ?? '', value: text.split(' = ')[1] ?? '' });

/** Each difference of a single note, as `kind measure: text`. */
function missesOf(given: Partial<Understood>, expected: Partial<Understood>): string[] {
	const { misses } = compareVault(new Map([['A.md', note(given)]]), { 'A.md': note(expected) });
	return misses.map(({ kind, measure, text }) => `${kind} ${measure}: ${text}`);
}

describe('two values are the same to a reader', () => {
	test.each([
		['a list and its items in a line', '- rest\n- fluids', 'rest, fluids'],
		['numbers of a list', '1. rest\n2) fluids', 'rest, fluids'],
		['boxes of a list', '- [ ] call\n- [x] write', 'call, write'],
		['links and emphasis', '**Rest** and [[Water|fluids]]', 'rest and fluids'],
		['a title and its body', 'First line\nRest.', 'First line: Rest.'],
		['cells of a table', 'Test | When', 'Test, When'],
		['that more follows', 'First part. …', 'First part.'],
		['kinds of quotation marks', '„Ruhe“', '"Ruhe"'],
		['line ends', 'one\ntwo', 'one two'],
	])('%s', (_, one, other) => expect(foldSeen(one)).toBe(foldSeen(other)));

	test.each([
		['other words', 'rest', 'fluids'],
		['words glued', 'restfluids', 'rest fluids'],
		['a word too many', 'rest now', 'rest'],
		['another number', '5.5 mmol/L', '5.6 mmol/L'],
		['a number that is no mark of a list', '10 minutes', 'minutes'],
		['a mark of a link left over', 'rest]', 'rest'],
	])('but not %s', (_, one, other) => expect(foldSeen(one)).not.toBe(foldSeen(other)));
});

describe('what program and reader say of a note', () => {
	test('is counted as given, expected, and right', () => {
		const given = new Map([['A.md', note({ names: ['A', 'Causes'] })], ['B.md', note({ names: ['B'] })]]);
		const { tallies } = compareVault(given, { 'A.md': note({ names: ['A'] }), 'B.md': note({ names: ['b', 'Beta'] }) });
		expect(tallies.names).toEqual({ right: 2, given: 3, expected: 3 });
	});

	test.each<[string, Partial<Understood>, Partial<Understood>, string[]]>([
		['a name too many', { names: ['A', 'Causes'] }, { names: ['A'] }, ['wrong names: Causes']],
		['a name that is missing', { names: ['A'] }, { names: ['A', 'Alpha'] }, ['missing names: Alpha']],
		['a definition where there is none', { definition: 'Hello.' }, {}, ['wrong definitions: Hello.']],
		[
			'another definition', { definition: 'Hello.' }, { definition: 'A plan.' },
			['wrong definitions: Hello.', 'missing definitions: A plan.'],
		],
		[
			'a mark left in a key', { attributes: [fact('Causes: = bugs')] }, { attributes: [fact('Causes = bugs')] },
			['wrong facts: Causes: = bugs', 'missing facts: Causes = bugs'],
		],
		['an empty fact', { attributes: [fact('Gout = ')] }, {}, ['wrong facts: Gout = ']],
		[
			'the second of two callouts alike', { callouts: [{ kind: 'tip', title: 'Tip' }] },
			{ callouts: [{ kind: 'tip', title: 'Tip' }, { kind: 'tip', title: 'Tip' }] }, ['missing callouts: tip "Tip"'],
		],
	])('differs in %s', (_, given, expected, misses) => expect(missesOf(given, expected)).toEqual(misses));

	test.each<[string, Partial<Understood>, Partial<Understood>]>([
		['a fact said twice', { attributes: [fact('Dose = 5 mg'), fact('dose = 5 MG')] }, { attributes: [fact('Dose = 5 mg')] }],
		['the property of a definition', { definition: 'A plan.', attributes: [fact('summary = A plan.')] }, { definition: 'A plan.' }],
		['the property of a name', { names: ['a', 'Alpha'], attributes: [fact('title = Alpha')] }, { names: ['a', 'Alpha'] }],
	])('does not differ in %s', (_, given, expected) => expect(missesOf(given, expected)).toEqual([]));

	test('a property of these keys with other words counts as any fact', () => {
		expect(missesOf({ definition: 'A plan.', attributes: [fact('summary = Costs.')] }, { definition: 'A plan.' })).toEqual([
			'wrong facts: summary = Costs.',
		]);
	});

	test('an empty heading of a template that three notes have may be given or left out', () => {
		const empty = (path: string): [string, Understood] => [path, note({ attributes: [fact('Pearls = '), fact(`${path} = `)] })];
		const { misses } = compareVault(new Map(['A', 'B', 'C'].map(empty)), { A: note({}), B: note({}), C: note({}) });
		expect(misses.map(({ text }) => text)).toEqual(['A = ', 'B = ', 'C = ']);
	});

	test('is an error where the program was not given the note', () => {
		expect(() => compareVault(new Map(), { 'A.md': note({}) })).toThrow('The vault has no note A.md.');
	});
});

test('tallies add up', () => {
	expect(sumOf([{ right: 1, given: 2, expected: 3 }, { right: 4, given: 5, expected: 6 }])).toEqual({ right: 5, given: 7, expected: 9 });
});
