import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames, MATCH } from '../../../src/engine/names/find-names';
import { NameIndex } from '../../../src/engine/names/name-index';
import { mayHold, needsOf } from '../../../src/engine/names/name-needs';
import { WordFilter } from '../../../src/engine/names/word-filter';
import { EVERY_NAME, type NameRules } from '../../../src/engine/note/frontmatter/name-rules';
import { scanNote } from '../../../src/engine/note/prose';
import { hashText } from '../../../src/engine/text/hash';

/** An index of names, each the only one of its owner. */
function indexOf(...names: readonly string[]): NameIndex {
	const index = new NameIndex();
	for (const [owner, name] of names.entries()) index.add(owner, name, null);
	return index;
}

/** The names that are found in a text, by number, each once, sorted. */
const foundIn = (text: string, index: NameIndex): number[] =>
	[...new Set(findNames(scanNote(text), index).filter((_, i) => i % MATCH === 0))].sort((a, b) => a - b);

/** The filter of a text, filled while its names are looked for. */
function filterOf(text: string, index: NameIndex): WordFilter {
	const filter = WordFilter.forText(text.length, hashText(text));
	findNames(scanNote(text), index, { filter });
	return filter;
}

const NAMES = [
	'ACO',
	'ACOs',
	'IT',
	'340B',
	'HbA1c',
	'E11.9',
	'COVID-19',
	'C',
	'C++',
	'C#',
	'.NET',
	'#1 payer',
	'R&D',
	'Research and Development',
	'Research And Development',
	'& Company',
	'And Company',
	'AND',
	'A and B and C',
	'health plan',
	'Health Plans',
	'fee-for-service',
	'Fee for Service',
	'Prior Authorization',
	'Diagnosis',
	'Diagnoses',
	'Differential Diagnosis',
	'Criteria',
	'Index',
	'Explanation of Benefits',
	'Power of Attorney',
	'Diagnosis of Exclusion',
	'Act of 1996',
	'Ménière',
	'Meniere disease',
	'Pâté',
	'Pate',
	'Hôpital de jour',
	'β-blocker',
	'İstanbul',
	'Straße',
	"Crohn's disease",
	"Nurse's station",
	'Nurses’ station',
	"PT's",
	'‘Incident to’ billing',
	'"Meaningful" use',
	'ACO/MSSP',
	'ACO_2024',
	'Plan (HMO)',
	'糖尿病',
	'糖尿病足',
	'2型糖尿病',
	'Ａ１ｃ',
	'the',
	'A',
];

const anyCased = (text: string): fc.Arbitrary<string> => fc.constantFrom(text, text, text.toUpperCase(), text.toLowerCase());
const BLANKS = [' ', '  ', '-', '–', '\u2011', '\u00a0', '\n', '\r\n', '\n> ', '**', '_', ' *', '* ', '/', ''];
const APOSTROPHES = ["'", '’', '‘', 'ʼ', ''];
const AFTER = ['', '', 's', 'es', "'s", '’s', 'S', '+', '.5', '_'];

/** A name as somebody may write it, rightly or nearly so. */
function writingOf(name: string): fc.Arbitrary<string> {
	const signs = fc.record({
		blank: fc.constantFrom(...BLANKS),
		apostrophe: fc.constantFrom(...APOSTROPHES),
		and: fc.constantFrom('and', '&', ' & ', ' and ', 'AND'),
		after: fc.constantFrom(...AFTER),
		form: fc.constantFrom('NFC', 'NFD', 'bare', 'as it is'),
		change: fc.constantFrom('blank', 'apostrophe', 'and', 'none'),
	});
	return fc.tuple(anyCased(name), signs).map(([cased, { blank, apostrophe, and, after, form, change }]) => {
		let written = cased;
		if (change === 'blank') written = written.replace(/[ -]/g, blank);
		if (change === 'apostrophe') written = written.replace(/['’‘]/g, apostrophe);
		if (change === 'and') written = written.replace(/and|&/gi, and);
		if (form === 'NFC' || form === 'NFD') written = written.normalize(form);
		if (form === 'bare') written = written.normalize('NFD').replace(/\p{M}+/gu, '');
		return written + after;
	});
}

const JOINTS = [
	' ',
	' ',
	' ',
	'\n',
	'\n\n',
	'. ',
	', ',
	'-',
	'/',
	'(',
	') ',
	'"',
	"'",
	'’',
	'**',
	'_',
	'&',
	' & ',
	' and ',
	'',
	'\n- ',
	' | ',
];
const PLURALS = ['diagnoses', 'explanations of benefits', 'powers of attorney', 'acts of 1996', 'criterion', 'indices', 'ITs', 'pâtés'];
const anyName = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...NAMES) },
	fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(' ', '-', ' & ', '&', ' and ', ' of ', '/', '.', ''), fc.constantFrom(...NAMES))
		.map((parts) => parts.join('')),
);
const anyWriting = fc.oneof({ weight: 3, arbitrary: anyName.chain(writingOf) }, fc.constantFrom(...PLURALS));
const anyText = fc.array(fc.tuple(anyWriting, fc.constantFrom(...JOINTS)), { maxLength: 8 }).map((parts) => parts.flat().join(''));

describe('what a text must hold for a name to stand in it', () => {
	it('is in the filter of every text in which the name is found, whatever names were known when the filter was filled', () => {
		const case_ = anyName.chain((name) => fc.tuple(fc.constant(name), fc.array(anyName, { maxLength: 3 }), anyText, writingOf(name)));
		let found = 0;
		fc.assert(fc.property(case_, fc.constantFrom(...JOINTS), ([name, others, text, written], joint) => {
			const whole = `${text}${joint}${written}`;
			const index = indexOf(name);
			if (!foundIn(whole, index).includes(0)) return;
			found++;
			const needs = needsOf(name);
			for (const known of [index, new NameIndex(), indexOf(...others), indexOf(name, ...others)])
				expect(mayHold(filterOf(whole, known), needs)).toBe(true);
		}), { numRuns: 1500 });
		// Half of what is written nearly rightly is found: else this would say nothing.
		expect(found).toBeGreaterThan(400);
	});

	it('is in the filter of a text that is nothing but the name', () => {
		const found = NAMES.filter((name) => foundIn(name, indexOf(name)).length > 0);
		expect(found.filter((name) => !mayHold(filterOf(name, new NameIndex()), needsOf(name)))).toEqual([]);
	});

	it.each([
		['its words in another order', 'Prior Authorization', 'The authorization of a prior claim.'],
		['its words apart', 'Prior Authorization', 'A prior claim; an authorization.'],
		['some of its words', 'Prior Authorization', 'A prior claim.'],
		['its words with others between', 'Research and Development', 'Research or development.'],
		['its words without the "and"', 'Research and Development', 'Research. And more development.'],
		['its words in code', 'Prior Authorization', 'A `prior authorization`.'],
		['nothing of its only word', 'Payer', 'A claim is denied.'],
		['code between its words', 'Prior Authorization', 'A prior `x` authorization.'],
		['its words in two paragraphs', 'Prior Authorization', 'It was prior\n\nAuthorization came.'],
		['its words in two cells', 'Prior Authorization', '| prior | authorization |\n| --- | --- |'],
		['its words in a heading and behind it', 'Prior Authorization', '# Prior\nAuthorization came.'],
		['a comma for the "and"', 'Research and Development', 'Research, development.'],
		['its words about "and" the other way', 'Research & Development', 'Development & research'],
		['the singular of its first word', 'Plans Type', 'A plan type.'],
	])('is not in that of a text with %s', (_what, name, text) => {
		expect(mayHold(filterOf(text, new NameIndex()), needsOf(name))).toBe(false);
	});

	it.each([
		'prior\nauthorization',
		'prior\r\nauthorization',
		'prior\n\tauthorization',
		'> prior\n> authorization',
		'- prior\n  authorization',
	])('is in that of a text where the name goes over the end of a line: %j', (text) => {
		expect(mayHold(filterOf(text, new NameIndex()), needsOf('Prior Authorization'))).toBe(true);
	});

	it.each([
		['Payers', 'A payer.'],
		['Payer', 'Two payers.'],
		['Explanations of Benefits', 'An explanation of benefits.'],
		['Explanations of Benefits', 'Explanations of benefit.'],
		['Health Plans', 'A health plan.'],
	])('is in that of a text where the name stands in another number: %s in %j', (name, text) => {
		expect(mayHold(filterOf(text, new NameIndex()), needsOf(name))).toBe(true);
	});

	it('is nothing for a name without words', () => {
		expect(mayHold(WordFilter.forText(0, 1), needsOf('+ …'))).toBe(true);
	});
});

describe('the numbers of names', () => {
	it('go up from 0 and are not given twice, also when a name is taken out or looked for nowhere', () => {
		const index = new NameIndex();
		const first = index.add(5, 'ACO', null);
		index.remove(first);
		expect([first, index.add(5, '***', null), index.add(6, 'IPA', null)]).toEqual([0, 1, 2]);
	});

	it('tell the owner and the name as it is written, also of one that is gone', () => {
		const index = new NameIndex();
		index.add(5, 'Health-Plan', null);
		index.remove(0);
		expect([0, 1, -1].map((name) => [index.ownerOf(name), index.textOf(name)])).toEqual([[5, 'Health-Plan'], [-1, ''], [-1, '']]);
	});

	it('are those that a name had before where it says so, and the next one is higher than all', () => {
		const index = new NameIndex();
		const first = [index.add(1, 'ACO', null, { number: 3 }), index.add(2, 'IPA', null, { number: 1 })];
		expect([...first, index.add(3, 'HMO', null)]).toEqual([3, 1, 4]);
		expect(foundIn('An HMO, an ACO, an IPA', index)).toEqual([1, 3, 4]);
		expect([0, 1, 2, 3, 4].map((name) => index.ownerOf(name))).toEqual([-1, 2, -1, 1, 3]);
		expect([0, 2].map((name) => index.textOf(name))).toEqual(['', '']);
	});

	it('tell the words that count only in their capitals, of names that are looked for', () => {
		const index = indexOf('HIM department', 'ACO', 'payer');
		index.add(3, 'IPA', { exact: [], any: [], ignored: ['IPA'] });
		expect([0, 1, 2, 3, 4].map((spelling) => index.exactOf(spelling))).toEqual([[['HIM'], null], [['ACO']], null, null, null]);
	});
});

describe('a name that is taken out', () => {
	it.each([
		['a plain one', 'payer', 'The payer, the payers.'],
		['one that is filed under all that its last word may be the plural of', 'Diagnoses', 'A diagnosis, two diagnoses.'],
		['one with accents, which is filed without them too', 'Ménière', 'Of Ménière, of Meniere.'],
		['one with a head before "of"', 'Explanations of Benefits', 'An explanation of benefits, explanations of benefit.'],
		['one that begins with a sign', '.NET', 'In .NET.'],
		['the plural of an acronym', 'ACOs', 'An ACO, ACOs.'],
		['one that counts only in its capitals', 'IT', 'Ask IT.'],
		['one that is glued', 'E11.9', 'As E11.9.'],
		['Han', '糖尿病', '老年糖尿病患者'],
	])('is found no more, and others are: %s', (_what, name, text) => {
		const index = indexOf(name, 'benchmark', name);
		const whole = `${text} A benchmark.`;
		expect(foundIn(whole, index)).toEqual([0, 1, 2]);
		index.remove(0);
		expect(foundIn(whole, index)).toEqual([1, 2]);
		index.remove(2);
		expect(foundIn(whole, index)).toEqual([1]);
	});

	it('is found no more whatever rules it was put in with', () => {
		const rules: NameRules[] = [
			{ exact: ['*'], any: [], ignored: [] },
			{ exact: [], any: ['payer'], ignored: [] },
			{ exact: [], any: [], ignored: ['payer'] },
		];
		for (const rule of rules) {
			const index = new NameIndex();
			index.remove(index.add(0, 'payer', rule));
			expect(foundIn('payer, Payer, PAYERS', index)).toEqual([]);
		}
	});

	it('leaves an index that finds what one without it finds', () => {
		const names = fc.array(anyName, { minLength: 1, maxLength: 6 });
		fc.assert(fc.property(names, fc.infiniteStream(fc.boolean()), anyText, (all, gone, text) => {
			const index = indexOf(...all);
			const without = new NameIndex();
			for (const [number, name] of all.entries()) {
				if (gone.next().value === true) index.remove(number);
				else without.add(number, name, null, { number });
			}
			const whole = `${text} ${all.join(' ')}`;
			expect(findNames(scanNote(whole), index)).toEqual(findNames(scanNote(whole), without));
		}), { numRuns: 300 });
	});

	it('is found as it was when it comes back, and only where all its words stand', () => {
		const names = ['Care Plan', 'Payer', 'Ménière'];
		const index = indexOf(...names);
		for (const number of names.keys()) index.remove(number);
		for (const [number, name] of names.entries()) index.add(number, name, null, { number });
		const text = 'A care plan. Care payer payer, care Ménière payer.';
		expect(findNames(scanNote(text), index)).toEqual(findNames(scanNote(text), indexOf(...names)));
		expect(foundIn('Care payer. Care Ménière.', index)).toEqual([1, 2]);
	});

	it('changes nothing when it is taken out twice', () => {
		const index = indexOf('payer', 'payer');
		for (let i = 0; i < 2; i++) index.remove(0);
		expect(foundIn('A payer.', index)).toEqual([1]);
	});
});

describe('the words at which a name is looked for', () => {
	const looksAt = (index: NameIndex, word: string): boolean => {
		index.starts.read(word, 0, word.length);
		return index.starts.mayStart;
	};

	it.each<[string, string, string[], string[]]>([
		['the forms of a name of one word', 'payer', ['payer', 'Payers', 'PAYER', "payer's"], ['pay', 'payered']],
		['an acronym in its capitals', 'ACO', ['ACO', 'ACOs', "ACO's"], ['aco', 'Aco', 'acos']],
		['the first word of a phrase, as it is', 'Health Plan', ['health', 'Health'], ['healths', 'plan', 'plans']],
		['the head before "of", in either number', 'Explanations of Benefits', ['explanation', 'Explanations'], ['of', 'benefits']],
		['a first word with accents, and without', 'Ménière disease', ['Ménière', 'Meniere'], ['disease']],
	])('are %s', (_what, name, words, others) => {
		const index = indexOf(name);
		expect([...words, ...others].filter((word) => looksAt(index, word))).toEqual(words);
		index.remove(0);
		expect(words.filter((word) => looksAt(index, word))).toEqual([]);
	});
});

describe('a name that is looked for nowhere', () => {
	it.each([
		['has no letter and no digit', '***'],
		['is empty', ''],
		['has more words than a name', Array.from({ length: 65 }, (_, i) => `word${i}`).join(' ')],
	])('%s', (_what, name) => {
		expect(foundIn(name, indexOf(name))).toEqual([]);
	});

	it('is none of 64 words', () => {
		const name = Array.from({ length: 64 }, (_, i) => `word${i}`).join(' ');
		expect(foundIn(name, indexOf(name))).toEqual([0]);
	});

	it('is one that its owner ignores', () => {
		const index = new NameIndex();
		index.add(0, 'Health Plan', { exact: [], any: [], ignored: ['health-plan'] });
		expect(foundIn('A health plan.', index)).toEqual([]);
	});

	it('is any of an owner that ignores all its names', () => {
		const index = new NameIndex();
		index.add(0, 'Health Plan', { exact: [], any: [], ignored: [EVERY_NAME] });
		expect([foundIn('A health plan.', index), index.isSought(0)]).toEqual([[], false]);
	});
});

describe('whether names begin with signs', () => {
	it.each([['payer', false], ['R&D', false], ['.NET', true], ['& Company', true], ['And Company', true]])(
		'is known from the moment on in which one such as %s came: %s',
		(name, isSo) => {
			const index = new NameIndex();
			expect(index.hasSigns).toBe(false);
			index.add(0, name, null);
			expect(index.hasSigns).toBe(isSo);
		},
	);
});

describe('a name that comes after texts were read', () => {
	it('is found in them from then on', () => {
		const index = new NameIndex();
		expect(foundIn('A payer.', index)).toEqual([]);
		index.add(0, 'payer', null);
		expect(foundIn('A payer.', index)).toEqual([0]);
	});
});

describe('the words of a name that may stand in another number', () => {
	it.each([
		['its last', 'Related Groups', 'A related group.', [0]],
		['the one before "of"', 'Explanations of Benefits', 'An explanation of benefits.', [0]],
		['the one before "of" in capitals, too', 'Explanations OF Benefits', 'An explanation OF benefits.', [0]],
		['no other', 'Related Diagnoses Group', 'A related diagnosis group.', []],
		['none behind "of" but the last', 'Act of States Parties', 'An act of state parties.', []],
	])('are %s', (_what, name, text, found) => {
		expect(foundIn(text, indexOf(name))).toEqual(found);
	});
});

describe('the rules of an owner for the letters of its names', () => {
	it.each<[string, Partial<NameRules>, string, number[]]>([
		['any for one', { any: ['ACO'] }, 'An aco.', [0]],
		['any for another', { any: ['IPA'] }, 'An aco.', []],
		['any for all', { any: [EVERY_NAME] }, 'An aco.', [0]],
		['exact for all, any for one', { exact: [EVERY_NAME], any: ['aco'] }, 'An aco.', [0]],
	])('are %s', (_what, rules, text, found) => {
		const index = new NameIndex();
		index.add(0, 'ACO', { exact: [], any: [], ignored: [], ...rules });
		expect(foundIn(text, index)).toEqual(found);
	});

	it('are exact for one, or for all', () => {
		for (const exact of ['health-plan', EVERY_NAME]) {
			const index = new NameIndex();
			index.add(0, 'Health Plan', { exact: [exact], any: [], ignored: [] });
			expect([foundIn('A health plan.', index), foundIn('A Health Plan.', index)]).toEqual([[], [0]]);
		}
	});
});

describe('the bounds of a name', () => {
	const found = (index: NameIndex, text: string): number[] => findNames(scanNote(text), index).filter((_, i) => i % MATCH === 0);

	it('are so many words and signs: what has more is searched for nowhere', () => {
		const index = new NameIndex({ tokens: 3, trails: 16 });
		const [short, long] = [index.add(0, 'Prior Claim Review', null), index.add(0, 'Prior Claim Review Board', null)];
		expect([index.isSought(short), index.isSought(long)]).toEqual([true, false]);
		expect(found(index, 'The prior claim review board.')).toEqual([short]);
	});

	it('are so many ways that a name with words of several forms is filed under', () => {
		const ways = (trails: number): number => {
			const index = new NameIndex({ tokens: 64, trails });
			index.add(0, 'Bases of axes', null);
			return ['basis of axes', 'base of axes', 'bases of axis', 'bases of axe', 'bases of axes', 'basis of axis', 'base of axe']
				.filter((text) => found(index, text).length > 0).length;
		};
		expect(ways(2)).toBeLessThan(ways(16));
		expect(ways(1)).toBeGreaterThan(0);
	});
});
