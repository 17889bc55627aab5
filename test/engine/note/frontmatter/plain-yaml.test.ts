import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../../../src/engine/note/frontmatter/plain-yaml';
import type { Property, PropertyValue, ScalarValue } from '../../../../src/engine/note/frontmatter/property';
import { readYaml } from '../../../../src/engine/note/frontmatter/yaml';
import { marked } from '../../../marked';

function scalarsOf(value: PropertyValue): ScalarValue[] {
	return value.kind === 'list' ? value.items.flatMap(scalarsOf) : value.kind === 'scalar' ? [value] : [];
}

/** What a block says, without the places: keys, kinds, texts and quotes. */
function said(properties: readonly Property[]): unknown {
	return properties.map(({ key, value }) => [key, value.kind, scalarsOf(value).map(({ text, quote }) => [text, quote])]);
}

describe('what it answers', () => {
	it.each([
		['a text', 'alias: ACO\n', [['alias', 'scalar', [['ACO', '']]]]],
		['codes as they are written', 'a: 0450\nb: 1.10\nc: 2024-01-05\nd: NO\ne: 1:30\nf: ~\n', [
			['a', 'scalar', [['0450', '']]], ['b', 'scalar', [['1.10', '']]], ['c', 'scalar', [['2024-01-05', '']]],
			['d', 'scalar', [['NO', '']]], ['e', 'scalar', [['1:30', '']]], ['f', 'scalar', [['~', '']]],
		]],
		['a comma string', 'tags: definition, him, aco, glossary/him\n', [['tags', 'scalar', [['definition, him, aco, glossary/him', '']]]]],
		['an apostrophe', "alias: nurse's aide\n", [['alias', 'scalar', [["nurse's aide", '']]]]],
		['quotes of both kinds', 'a: "Smith, Jr."\nb: \'#him\'\n', [['a', 'scalar', [['Smith, Jr.', '"']]], ['b', 'scalar', [['#him', "'"]]]]],
		['a flow list', 'a: [ACO, "IPA", \'340B\' , 0450]\n', [['a', 'list', [['ACO', ''], ['IPA', '"'], ['340B', "'"], ['0450', '']]]]],
		['an empty flow list', 'a: [ ]\n', [['a', 'list', []]]],
		['a list of items', 'a:\n  - ACO\n  -   "IPA"\n', [['a', 'list', [['ACO', ''], ['IPA', '"']]]]],
		['items at the indent of the key', 'a:\n- ACO\n- IPA\nb: x', [['a', 'list', [['ACO', ''], ['IPA', '']]], ['b', 'scalar', [['x', '']]]]],
		[
			'items with blank lines and comments between', 'a:\n\n  # two\n  - ACO\n\n# more\n  - IPA\n',
			[['a', 'list', [['ACO', ''], ['IPA', '']]]],
		],
		['null items', 'a:\n  -\n  - ~\n', [['a', 'list', [['', ''], ['~', '']]]]],
		['a key without a value', 'a:\nb: x\n', [['a', 'scalar', [['', '']]], ['b', 'scalar', [['x', '']]]]],
		['a key of several words', 'Also known as: ACO\n', [['Also known as', 'scalar', [['ACO', '']]]]],
		['a key twice', 'a: x\na: y\n', [['a', 'scalar', [['x', '']]], ['a', 'scalar', [['y', '']]]]],
		[
			'CRLF line ends and blanks at the ends of lines', 'a: ACO  \r\n\r\nb:\r\n- x \r\n',
			[['a', 'scalar', [['ACO', '']]], ['b', 'list', [['x', '']]]],
		],
		[
			'a key named like what all objects share', '__proto__: x\nconstructor: y\n',
			[['__proto__', 'scalar', [['x', '']]], ['constructor', 'scalar', [['y', '']]]],
		],
		['nothing', '', []],
		['comments and blank lines', '# coding\n\n  # billing\n', []],
	])('reads %s', (_, block, expected) => {
		const answer = readPlainYaml(block, 0);
		expect(answer && said(answer)).toEqual(expected);
	});

	it.each([
		['a: «ACO»\nb:   «"IPA, Inc."»  \nc: «x y»\n'],
		['a: [«ACO»,«IPA» ,  «"x"» ]\n'],
		['# c\na:\n  - «ACO»\n\n  -   «\'IPA\'»\nb: «0450»'],
		['a: «ACO»\r\nb:\r\n- «x»\r\n'],
	])('gives the place of each text in %j, quotes included, moved by the base', (source) => {
		const { text, ranges } = marked(source);
		const found = readPlainYaml(text, 30)?.flatMap(({ value }) => scalarsOf(value));
		const places = found?.map(({ from, to }) => ({ from: from - 30, to: to - 30 }));
		expect(places).toEqual(ranges);
	});

	it.each([['«a: ACO»  \n# c\n«b: "x"»\n'], ['«a: [ACO, IPA]»\n«b: x»'], ['«a:\n  - ACO\n  - IPA»\n\n«b: x»\r\n']])(
		'reaches with each property in %j from its key to the end of its value',
		(source) => {
			const { text, ranges } = marked(source);
			expect(readPlainYaml(text, 0)?.map(({ from, to }) => ({ from, to }))).toEqual(ranges);
		},
	);
});

describe('what it leaves to the YAML parser', () => {
	it.each([
		'a: b: c', 'a: b #c', 'a: @x', 'a: *x', 'a: &x y', 'a: !x y', 'a: |\n  x', 'a: >\n  x', 'a: {b: c}', 'a: [b: c]', 'a: [x', 'a: x\n  y',
		'a: "x', 'a: "x" y', "a: 'x''y'", 'a: "x" # c', 'a:\n\t- x', 'a:\n  - x\n - y', 'a:\n  - - x', 'a:\n  - b: c', 'a:\n  b: c', '"a": b',
		'0450: b', '? a', '- a', 'a', 'a:b', 'a: x\n---\nb: y', 'a: x\n...', '%YAML 1.2', 'a: \tb', 'a: \u0000', 'a: \ud800', ' a: b', 'a : b',
		'a: {{title}}', 'a: %x', 'a: `x`', 'a: [x,]', 'a: x:',
	])(
		'answers null to %j',
		(block) => expect(readPlainYaml(block, 0)).toBeNull(),
	);
});

const KEYS = [
	'tags', 'alias', 'Aliases', 'Also known as', 'risk-model', '_x', 'a', 'TAGS', 'created', 'constructor', '__proto__', 'See also - more',
];
const WORDS = [
	'ACO', 'IPA', '340B', '0450', '1.10', "nurse's", 'aide', 'Smith,', 'Jr.', 'him,', 'glossary/him', 'C#', 'a:b', '1:30',
	'http://cms.example/x', '2024-01-05', 'NO', '~', 'null', '--', '…', '(FFS)', 'R&D', '100%', 'é', '日本', '"quoted"', 'a*b', '\\n', '=', '+1',
	'<x>', '$', ';', 'x]', 'x}', '^a', 'A|B', '.', '...', '_y',
];
const TRAPS = [
	'#him', ':', '-', '?', '!', '&x', '*x', '%', '@x', '`x`', '|', '>', '{', '}', '[', ']', ',', '"', "'", ': ', ' #', 'x:', '[[ACO]]',
	'{{t}}', '-x', ':x', '?x', '""', "''",
];

const often = <T>(weight: number, usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
	fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare });
const text = fc
	.array(often(24, fc.constantFrom(...WORDS), fc.constantFrom(...TRAPS)), { minLength: 1, maxLength: 4 })
	.map((words) => words.join(' '));
const dense = fc.array(fc.constantFrom(...WORDS, ...TRAPS), { minLength: 1, maxLength: 3 }).map((words) => words.join(''));
const scalar = fc.oneof(
	{ weight: 8, arbitrary: text },
	{ weight: 1, arbitrary: dense },
	{ weight: 2, arbitrary: text.map((inside) => `"${inside.replace(/["\\]/g, '')}"`) },
	{ weight: 2, arbitrary: text.map((inside) => `'${inside.replace(/'/g, '')}'`) },
	{ weight: 1, arbitrary: fc.constantFrom('', '~', '""', "''", '"', "'", '"a" b', "'a''b'", '"a\\tb"') },
);
const blanks = (most: number): fc.Arbitrary<string> => fc.nat(most).map((count) => ' '.repeat(count));
const flowItem = often(10, fc.constantFrom('ACO', '0450', '"IPA"', "'him'", "nurse's aide", 'a b', 'x/y', '2024-01-05', '-1'), scalar);
const flow = fc
	.tuple(fc.array(fc.tuple(blanks(2), flowItem, blanks(1)), { maxLength: 4 }), blanks(1))
	.map(([items, end]) => `[${items.map((item) => item.join('')).join(',')}${end}]`);
const between = fc.array(often(4, fc.constant(''), fc.constantFrom('   ', '# coding', '    # billing: x', '#')), { maxLength: 2 });
const item = fc.tuple(between, often(30, fc.constant(0), fc.nat(3)), often(6, fc.constant(1), fc.nat(3)), scalar);
const itemLines = fc
	.tuple(fc.nat(4), fc.array(item, { minLength: 1, maxLength: 4 }))
	.map(([indent, items]) =>
		items.flatMap(([before, odd, gap, written]) => [...before, `${' '.repeat(indent + odd)}-${' '.repeat(gap)}${written}`]),
	);
const key = often(30, fc.constantFrom(...KEYS), dense);
const entry = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.tuple(key, fc.integer({ min: 1, max: 3 }), scalar).map(([name, gap, value]) => [`${name}:${' '.repeat(gap)}${value}`]),
	},
	{ weight: 2, arbitrary: fc.tuple(key, flow).map(([name, list]) => [`${name}: ${list}`]) },
	{ weight: 2, arbitrary: fc.tuple(key, itemLines).map(([name, lines]) => [`${name}:`, ...lines]) },
	{ weight: 1, arbitrary: key.map((name) => [`${name}:`]) },
);
const block = fc
	.tuple(
		fc.array(fc.tuple(between, entry), { maxLength: 4 }), fc.array(blanks(2), { minLength: 5, maxLength: 5 }),
		fc.constantFrom('\n', '\n', '\r\n'), fc.boolean(),
	)
	.map(([entries, trailing, end, ended]) => {
		const lines = entries.flatMap(([before, own]) => [...before, ...own]).map((line, i) => line + (trailing[i % 5] ?? ''));
		return lines.join(end) + (ended ? end : '');
	});

describe('agreement with the YAML parser, wherever it answers', () => {
	it('answers to more than 30 of 100 blocks like those that people write', () => {
		const answered = fc.sample(block, 2000).filter((some) => readPlainYaml(some, 0) !== null);
		expect(answered.length).toBeGreaterThan(600);
	});

	it('reads the same keys, kinds, texts and quotes, and nothing that is not valid', () => {
		fc.assert(
			fc.property(block, (some) => {
				const answer = readPlainYaml(some, 0);
				if (!answer) return;
				const reading = readYaml(some, 0);
				expect(reading.problems).toEqual([]);
				expect(said(answer)).toEqual(said(reading.properties));
			}),
			{ numRuns: 3000 },
		);
	});

	it('agrees on short blocks of signs that mean something to YAML', () => {
		const starts = fc.constantFrom('a:', 'a: ', 'a:\n- ', 'a:\n  - ', 'a: [', '');
		const signs = fc.constantFrom(
			'a', 'b', ':', ': ', ' ', '-', '- ', '\n', '\r\n', '\n- ', '\n  - ', '\na: ', '#', ' #', '"', "'", '[', ']', ', ', ',', '?', '...', '\\',
			'!', '&', '*', '|', 'é',
		);
		fc.assert(
			fc.property(starts, fc.array(signs, { maxLength: 8 }), (start, some) => {
				const answer = readPlainYaml(start + some.join(''), 0);
				if (!answer) return;
				const reading = readYaml(start + some.join(''), 0);
				expect(reading.problems).toEqual([]);
				expect(said(answer)).toEqual(said(reading.properties));
			}),
			{ numRuns: 5000 },
		);
	});

	it('gives every text the same place', () => {
		const places = (properties: readonly Property[]): unknown =>
			properties.map(({ from, value }) => [from, scalarsOf(value).filter((one) => one.to > one.from).map((one) => [one.from, one.to])]);
		fc.assert(
			fc.property(block, (some) => {
				const answer = readPlainYaml(some, 7);
				if (answer) expect(places(answer)).toEqual(places(readYaml(some, 7).properties));
			}),
			{ numRuns: 1500 },
		);
	});

	it('gives an absent value its place behind the colon, whatever blanks follow', () => {
		const places = (properties: readonly Property[]): unknown => properties.map(({ value }) => [value.from, value.to]);
		expect(places(readYaml('a:    ', 7).properties)).toEqual([[9, 9]]);
		expect(places(readPlainYaml('a:    ', 7) ?? [])).toEqual([[9, 9]]);
	});

	it('gives properties, lists and absent values the same places too', () => {
		fc.assert(
			fc.property(block, (some) => {
				const answer = readPlainYaml(some, 7);
				if (answer) expect(answer).toEqual(readYaml(some, 7).properties);
			}),
			{ numRuns: 1500 },
		);
	});

	it.each([
		['a no-break space at the start of an item of a flow list', 'a: [\u00a0ACO]'],
		['a flow list that holds only a no-break space', 'a: [\u00a0]'],
		['a no-break space before what looks like a comment', 'a: b\n\u00a0# c\n'],
		['an ideographic space before what looks like a comment', 'a: b\n\u3000# c\n'],
		['a carriage return before a CRLF', 'a: b\r\r\nc: d\n'],
		['a carriage return as the last character', 'a: b\r'],
		['a carriage return inside a flow list', 'a: [b\r]'],
		['a carriage return before a comment', 'a: b\n\r# c\n'],
		['a key of more than 1,024 characters', `${'a'.repeat(1025)}: b\n`],
		['a byte order mark inside', 'a: \ufeffb\n'],
		['a line separator', 'a: b\u2028c: d\n'],
		['a no-break space around a text', 'a: \u00a0b\u00a0\n'],
	])('answers as the YAML parser does, or not at all, to %s', (_, some) => {
		const answer = readPlainYaml(some, 0);
		const reading = readYaml(some, 0);
		if (answer) expect({ said: said(answer), problems: [] }).toEqual({ said: said(reading.properties), problems: reading.problems });
	});

	it('agrees when odd blanks and signs are thrown into a plain block', () => {
		const signs = fc.constantFrom(
			'\u00a0', '\u3000', '\u2003', '\r', '\u2028', '\u0085', '\ufeff', '\t', '\u200b', '😀', ' ', '#', ',', ']', '"', "'", '-', ':',
		);
		const odd = fc.tuple(block, signs, fc.nat(200)).map(([some, sign, where]) => {
			const at = where % (some.length + 1);
			return some.slice(0, at) + sign + some.slice(at);
		});
		fc.assert(
			fc.property(odd, (some) => {
				const answer = readPlainYaml(some, 0);
				if (!answer) return;
				const reading = readYaml(some, 0);
				expect({ said: said(answer), problems: [] }).toEqual({ said: said(reading.properties), problems: reading.problems });
			}),
			{ numRuns: 3000 },
		);
	});
});
