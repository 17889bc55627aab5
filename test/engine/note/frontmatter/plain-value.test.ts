import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainValue } from '../../../../src/engine/note/frontmatter/plain-value';
import { readPlainYaml } from '../../../../src/engine/note/frontmatter/plain-yaml';
import type { PropertyValue } from '../../../../src/engine/note/frontmatter/property';
import { readYaml } from '../../../../src/engine/note/frontmatter/yaml';
import { marked } from '../../../marked';

/** A value without its place: a scalar's text between the quotes that stood around it, a map's text, a list's items. */
type Plain = string | Plain[];

function plain(value: PropertyValue): Plain {
	return value.kind === 'list' ? value.items.map(plain) : value.kind === 'map' ? value.text : value.quote + value.text + value.quote;
}

function leaves(value: PropertyValue): PropertyValue[] {
	return value.kind === 'list' ? value.items.flatMap(leaves) : [value];
}

describe('what it reads', () => {
	it.each<[string, string, Plain]>([
		['a text', 'ACO', 'ACO'],
		['a text in double quotes', '"Smith, Jr."', '"Smith, Jr."'],
		['the escapes that JSON knows', String.raw`"\"A\" \\ \/ \n \r \t \b \f \u00e9"`, '""A" \\ / \n \r \t \b \f é"'],
		['a pair of escaped halves', String.raw`"\ud83c\udfe5"`, '"🏥"'],
		['a backslash in single quotes as itself', String.raw`'A\n'`, String.raw`'A\n'`],
		['an escaped backslash before the closing quote', String.raw`["A\\", "B"]`, ['"A\\"', '"B"']],
		['a list of texts', '["ACO","IPA, Inc.", "a: b", "[x]", "# y"]', ['"ACO"', '"IPA, Inc."', '"a: b"', '"[x]"', '"# y"']],
		[
			'numbers and words as they are written', '[0,-1,1.10,-2.5e-7,1E+21,true,false,null]',
			['0', '-1', '1.10', '-2.5e-7', '1E+21', 'true', 'false', 'null'],
		],
		['quoted and unquoted texts in one list', '[ACO, "IPA, Inc.", \'Smith, Jr.\' ,0450]', ['ACO', '"IPA, Inc."', "'Smith, Jr.'", '0450']],
		['lists in lists', '[[], [ ], [["a"], 1]]', [[], [], [['"a"'], '1']]],
		['a link without quotes as the list in a list that it is', '[[ACO]]', [['ACO']]],
		['an object as the text that stands there', '{"a": {"b" : [1, "}"]},"":2}', '{"a": {"b" : [1, "}"]},"":2}'],
		['objects in a list', '[{"a":1}, {}]', ['{"a":1}', '{}']],
		['a negative number', '-1', '-1'],
	])('reads %s', (_, text, expected) => {
		const value = readPlainValue(text, 0);
		expect(value && plain(value)).toEqual(expected);
	});

	it.each([
		'[«"ACO"»,«"I\\nA"» , «-1» ,[«true»,«"é"»], «{"a": [1]}»]', '«{ "a" : "b" }»', '«"🏥 \\"x\\""»',
	])('gives the places in %j, moved by the base', (source) => {
		const { text, ranges } = marked(source);
		const value = readPlainValue(text, 30);
		expect(value).toMatchObject({ from: 30, to: 30 + text.length });
		expect(value && leaves(value).map(({ from, to }) => ({ from: from - 30, to: to - 30 }))).toEqual(ranges);
	});

	it('reads a block that is one object in one line as its properties, a repeated key twice', () => {
		const { text, ranges } = marked('# c\n{ «"tags": ["a","b"]»,«"a\\tb" : 1» , «"tags":{"c":null}»}  \r\n\n');
		const properties = readPlainYaml(text, 5) ?? [];
		expect(properties.map(({ key, value }) => [key, plain(value)])).toEqual([
			['tags', ['"a"', '"b"']], ['a\tb', '1'], ['tags', '{"c":null}'],
		]);
		expect(properties.map(({ from, to }) => ({ from: from - 5, to: to - 5 }))).toEqual(ranges);
	});

	it('reads an empty object as a block without properties', () => {
		expect(readPlainYaml('{}', 0)).toEqual([]);
	});

	it('reads a string as long as a block may be', () => {
		const long = '\\"x, '.repeat(13_000);
		expect(readPlainYaml(`{"a":["${long}"]}`, 0)?.map(({ value }) => plain(value))).toEqual([[`"${long.replaceAll('\\', '')}"`]]);
	});
});

describe('what it leaves to the YAML parser', () => {
	it.each([
		'', '["a",]', '[,"a"]', '["a",,"b"]', '[,]', '["a" "b"]', '["a"', '["a"}', '["a"]]', '["a"] x', '["a"] # c', '["a" # c\n]', '["a": 1]',
		'[a: 1]', '["a","b":1]', '{"a":1,}', '{,}', '{"a"}', '{"a":}', '{"a" 1}', '{"a":1', '{"a":1]', '{"a":1}}', '{"a":1}: b', '{a: 1}',
		"{'a': 1}", '{1: 2}', '{{title}}', '{"a"::1}', '{["a"]: 1}', '{"a":1;"b":2}', '"a', '"a\\"', '"a" b', '"a": b', String.raw`"\x41"`,
		String.raw`"\u00g0"`, String.raw`"\u00"`, String.raw`"\'"`, String.raw`"\a"`, '["\\', "'it''s'", "['it''s']", "'a", '[&x "a"]', '[*x]',
		'[!x "a"]', '[- 1]', '[-a]', '-a', '- 1', '-', '--1', '[?a]', '[@a]', '[a #b]', '[a:b]', '[http://cms.example]', '[a[b]', '[%a]', '[|]',
	])(
		'answers null to %j',
		(text) => expect(readPlainValue(text, 0)).toBeNull(),
	);

	it.each([
		'{"a":1}\n{"b":2}', '{"a":1}\nb: c', 'b: c\n{"a":1}', '{\n"a":1}', '{"a":\n1}', ' {"a":1}', '["a"]', '"a"', 'a: ["b",\n  "c"]',
		'a: {"b":\n  1}', '{"a":\t1}', '{"a":"\u0000"}', '{"a":"\ud83d"}', '{"a":1}\n...', '{"a":1} # c', '- {"a":1}',
	])('answers null to the block %j', (block) => expect(readPlainYaml(block, 0)).toBeNull());

	it.each([['[', ']'], ['{"a":', '}'], ['[{"a":', '}]']])('answers null to %j within each other in more than 24 levels', (open, close) => {
		const nested = (levels: number): string => `${open.repeat(levels / close.length)}1${close.repeat(levels / close.length)}`;
		expect(readPlainValue(nested(24), 0)).not.toBeNull();
		expect(readPlainValue(nested(26), 0)).toBeNull();
		expect(readPlainValue(nested(60_000), 0)).toBeNull();
		expect(readPlainValue(open.repeat(10_000), 0)).toBeNull();
	});
});

const JSON_SIGNS = fc.constantFrom(
	'a', '"', '\\', '/', '\n', '\t', '{', '}', '[', ']', ':', ',', ' ', '#', "'", '-', '&', '*', '!', 'é', '🏥', '\ud83d', '0',
);
const anyJson = fc.oneof(fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }), fc.jsonValue({ maxDepth: 3, stringUnit: JSON_SIGNS }));
const anyObject = fc.oneof(
	fc.dictionary(fc.string({ unit: 'grapheme' }), anyJson), fc.dictionary(fc.string({ unit: JSON_SIGNS }), anyJson),
);
const tight = (value: unknown): string => JSON.stringify(value);
const spaced = (value: unknown): string => JSON.stringify(value, null, 1).replace(/\n */g, '  ');
const written = fc.constantFrom(tight, spaced);
const block = fc.oneof(
	fc.tuple(anyObject, written).map(([value, write]) => write(value)),
	fc.tuple(anyJson, anyJson, written).map(([one, other, write]) => `data: ${write(one)}\ntags: ACO\nmore: ${write(other)}  \n`),
	fc.tuple(anyJson, anyJson, written).map(([one, other, write]) => `data:\r\n  - ${write(one)}\r\n  - ${write(other)}\r\n`),
	fc.tuple(anyJson, written).map(([value, write]) => `data: [ACO, ${write(value)} , 'x']\n`),
);

/** The YAML parser's reading; null where it refuses for its own limits, which count brackets inside texts too. */
function slowly(some: string): unknown {
	const reading = readYaml(some, 7);
	return reading.problems[0]?.code === 'frontmatter-refused' ? null : reading;
}

describe('agreement with the YAML parser', () => {
	it('answers to any JSON in one line, and as the YAML parser does', () => {
		fc.assert(
			fc.property(block, (some) => {
				const properties = readPlainYaml(some, 7);
				expect(properties).not.toBeNull();
				const expected = slowly(some);
				if (expected) expect({ properties, problems: [] }).toEqual(expected);
			}),
			{ numRuns: 1000 },
		);
	});

	const noise = fc.constantFrom(
		'"',
		'\\',
		'{',
		'}',
		'[',
		']',
		':',
		',',
		' ',
		'#',
		' #',
		'- ',
		'-',
		'\t',
		"'",
		'\n',
		'\r\n',
		'\n  ',
		'\r',
		'a',
		'a: ',
		'&x ',
		'*x',
		'!',
		'!x ',
		'%',
		'|',
		'>',
		'?',
		'@',
		'\u00a0',
		'\u2028',
		'\ufeff',
		'\u0000',
		'🏥',
		'\ud83d',
		'...',
		'---',
		'""',
		'null',
		'\\u00',
		'\\x41',
		',]',
		'//',
	);
	const noisy = fc
		.tuple(block, fc.array(fc.tuple(noise, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1)), { minLength: 1, maxLength: 2 }))
		.map(([some, thrown]) => thrown.reduce((text, [sign, where, lost]) => {
			const at = Math.floor(where * text.length);
			return text.slice(0, at) + sign + text.slice(at + lost);
		}, some));

	it('answers as the YAML parser does, or not at all, when signs are thrown into JSON', () => {
		fc.assert(
			fc.property(noisy, (some) => {
				const properties = readPlainYaml(some, 7);
				const expected = properties && slowly(some);
				if (expected) expect({ properties, problems: [] }).toEqual(expected);
			}),
			{ numRuns: 4000 },
		);
	});

	it('agrees on short values of signs that mean something to JSON', () => {
		const starts = fc.constantFrom('a: [', 'a: {"b":', 'a: "', 'a:\n- [', '{"a":', '{', 'a: [[', 'a: ["b", ');
		const signs = fc.constantFrom(
			'a', '"b"', '"', '[', ']', '{', '}', ':', ', ', ',', ' ', '1', '-1', '-', '\\', '\\"', '\\n', '\\u0041', "'", '#', ' #', '"c":', 'null',
			'\n', '?', '&', '🏥', '[]', '{}',
		);
		const ends = fc.constantFrom('', ']', '}', '"', ']]', ']}', '"}');
		fc.assert(
			fc.property(starts, fc.array(signs, { maxLength: 6 }), ends, (start, some, end) => {
				const whole = start + some.join('') + end;
				const properties = readPlainYaml(whole, 7);
				if (properties) expect({ properties, problems: [] }).toEqual(slowly(whole));
			}),
			{ numRuns: 6000 },
		);
	});
});
