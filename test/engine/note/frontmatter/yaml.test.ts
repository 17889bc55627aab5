import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { PropertyValue } from '../../../../src/engine/note/frontmatter/property';
import { readYaml } from '../../../../src/engine/note/frontmatter/yaml';
import { marked } from '../../../marked';

const canary = process as { yamlCanary?: unknown };

afterEach(() => {
	delete canary.yamlCanary;
});

/** A value without its place: a scalar's or a map's text, a list's items. */
type Plain = string | Plain[];

function plain(value: PropertyValue): Plain {
	return value.kind === 'list' ? value.items.map(plain) : value.text;
}

function values(block: string): [string, Plain][] {
	return readYaml(block, 0).properties.map(({ key, value }) => [key, plain(value)]);
}

function codes(block: string): string[] {
	return readYaml(block, 0).problems.map(({ code }) => code);
}

describe('scalars', () => {
	it.each([
		'340B', 'E11.9', 'ICD-10', '1500', '1_500', '1_000', '00123', '0450', '064', '00100', '02139', '017', '010', '0o17', '1.10', '1:30',
		'12:30', '20:15:05', '1e3', '1E5', '5E10', '0x1F', '0b11', '2024-01-05', '2024-01-05T10:00:00Z', '12345678901234567890', 'NO', 'No',
		'yes', 'Yes', 'on', 'off', 'y', 'n', 'true', 'False', 'null', '~', '+7', '.5', '-1', '.nan', '=', '<%tp.date%>', 'a:b', "nurse's aide",
		'Smith, Jr.', 'http://cms.example/a#b',
	])(
		'reads %j as exactly this text, as a value and as an item',
		(text) => {
			const block = `a: ${text}\nb:\n  - ${text}\n`;
			expect(readYaml(block, 0).problems).toEqual([]);
			expect(values(block)).toEqual([['a', text], ['b', [text]]]);
		},
	);

	it.each([
		['"0450"', '0450', '"'],
		["'0450'", '0450', "'"],
		['""', '', '"'],
		["'nurse''s aide'", "nurse's aide", "'"],
		['"tab\\there, \\"quoted\\""', 'tab\there, "quoted"', '"'],
		['"#him"', '#him', '"'],
		['0450', '0450', ''],
		['a #b', 'a', ''],
		['a#b', 'a#b', ''],
		['#foo', '', ''],
		['', '', ''],
		['!!str 0450', '0450', ''],
		['!!int 0450', '0450', ''],
		['|\n  an ACO\n  and an IPA', 'an ACO\nand an IPA\n', ''],
		['>-\n  an ACO\n  and an IPA', 'an ACO and an IPA', ''],
		['an ACO\n  and an IPA', 'an ACO and an IPA', ''],
	])('takes the quotes off %j and tells which they were', (source, text, quote) => {
		expect(readYaml(`a: ${source}\n`, 0).properties).toMatchObject([{ key: 'a', value: { kind: 'scalar', text, quote } }]);
	});
});

describe('lists, maps and keys', () => {
	it.each([
		['a flow list', 'a: [ACO, "IPA, Inc.", 0450]', [['a', ['ACO', 'IPA, Inc.', '0450']]]],
		['a flow list over lines', 'a: [ACO,\n  IPA,\n]', [['a', ['ACO', 'IPA']]]],
		['an empty flow list', 'a: []', [['a', []]]],
		['a block list', 'a:\n  - ACO\n  - IPA\nb: x', [['a', ['ACO', 'IPA']], ['b', 'x']]],
		['a block list at the indent of its key', 'a:\n- ACO\n- IPA\nb: x', [['a', ['ACO', 'IPA']], ['b', 'x']]],
		['null items', 'a:\n  -\n  - ~\n  - ACO\n', [['a', ['', '~', 'ACO']]]],
		['a list in a list', 'a:\n  - - ACO\n    - IPA\n  - HMO\n', [['a', [['ACO', 'IPA'], 'HMO']]]],
		['an unquoted link', 'a: [[ACO]]', [['a', [['ACO']]]]],
		['a map as the text that stands there', 'a: {b: [1, 2]}', [['a', '{b: [1, 2]}']]],
		['a map over lines as the text that stands there', 'a:\n  b: 0450\n  c: NO\nd: x', [['a', 'b: 0450\n  c: NO'], ['d', 'x']]],
		['an item that a colon makes a map', 'a:\n  - Medicare: Part B\n', [['a', ['Medicare: Part B']]]],
		['a template', 'a: {{title}}', [['a', '{{title}}']]],
		[
			'keys of every kind as they are written', '"0450": a\n0450: b\nNO: c\n? d\n: e\n',
			[['0450', 'a'], ['0450', 'b'], ['NO', 'c'], ['d', 'e']],
		],
		['a key that is a list as the text that stands there', '? [ACO, IPA]\n: both\n', [['[ACO, IPA]', 'both']]],
		['a key twice, both times', 'a: x\nb: y\na: z\n', [['a', 'x'], ['b', 'y'], ['a', 'z']]],
		['nothing', '', []],
		['comments', '# coding\n\n# billing\n', []],
	])('reads %s', (_, block, expected) => {
		expect(readYaml(block, 0).problems).toEqual([]);
		expect(values(block)).toEqual(expected);
	});
});

describe('places', () => {
	it.each([
		['a: «ACO»\nb: «"IPA, Inc."»\nc: «\'x\'» # why\n'],
		['a:   «an ACO and\n  an IPA»\nb: «x»'],
		['a: «[ACO, IPA]»\nb: «{c: d}»\n'],
		['"a"   :   «x»\n? b\n: «y»\n'],
		['a: «ACO»\r\nb: «"x"»\r\n'],
		['\n\n# c\na: «ACO»   \n\n'],
	])('gives the source of each value in %j by its range, moved by the base', (source) => {
		const { text, ranges } = marked(source);
		const found = readYaml(text, 100).properties.map(({ value }) => ({ from: value.from - 100, to: value.to - 100 }));
		expect(found).toEqual(ranges);
	});

	it.each([
		['a: [«ACO», «"IPA, Inc."», «\'x\'»]'],
		['a:\n  - «ACO»\n  -   «"IPA"» # why\n\n  - «0450»   \n'],
		['a:\r\n- «ACO»\r\n- «IPA»\r\n'],
	])('gives the source of each item in %j by its range', (source) => {
		const { text, ranges } = marked(source);
		const items = readYaml(text, 0).properties.flatMap(({ value }) => (value.kind === 'list' ? value.items : []));
		const found = items.map(({ from, to }) => ({ from, to }));
		expect(found).toEqual(ranges);
	});

	it.each([
		['«a: ACO»\n«b: "x"»\n'],
		['«a: [ACO, IPA]»\n# c\n«b: x»\n'],
		['«a:\n  - ACO\n  - IPA»\n«b: x»\n'],
		['«a:\n  - ACO\n  - IPA»\n\n# about the next key\n«b: x»\n'],
		['«a:\r\n- ACO»\r\n«b: x»\r\n'],
		['«a:\n  b: x»\n«c: y»\n'],
		['{«a», «b: x», «c»}'],
		['? «a»\n«b: x»\n'],
	])('reaches with each property in %j from its key to the end of its value and no further', (source) => {
		const { text, ranges } = marked(source);
		expect(readYaml(text, 0).properties.map(({ from, to }) => ({ from, to }))).toEqual(ranges);
	});
});

describe('anchors, tags and depth', () => {
	it.each([
		['a reference', 'a: &x ACO\nb: «*x»\n', [['a', 'ACO'], ['b', '*x']]],
		['a reference in a list', 'a: &x [ACO]\nb: [«*x», «*x»]\n', [['a', ['ACO']], ['b', ['*x', '*x']]]],
		['a cycle', 'a: &x [ACO, «*x»]\n', [['a', ['ACO', '*x']]]],
		['a merge key', 'a: &x {tags: him}\n<<: «*x»\n', [['a', '{tags: him}'], ['<<', '*x']]],
	])('never follows %s, and names its place as a problem', (_, source, expected) => {
		const { text, ranges } = marked(source);
		const { problems } = readYaml(text, 0);
		expect(values(text)).toEqual(expected);
		const anchors = ranges.map((range) => ({ code: 'frontmatter-anchor', ...range }));
		expect(problems.map(({ code, from, to }) => ({ code, from, to }))).toEqual(anchors);
		expect(problems[0]?.message).toContain('*x');
	});

	it('reports a reference to an anchor that does not exist', () => {
		expect(codes('alias: *coding\n')).toHaveLength(1);
	});

	it('reads a billion laughs as the few references that are written', () => {
		const levels = Array.from({ length: 20 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array.from({ length: 9 }, () => `*l${i}`).join(', ')}]\n`);
		const { properties, problems } = readYaml(`l0: &l0 [ha, ha]\n${levels.join('')}`, 0);
		expect(properties).toHaveLength(21);
		expect(plain(properties[20]?.value ?? { kind: 'list', items: [], from: 0, to: 0 })).toEqual(Array.from({ length: 9 }, () => '*l19'));
		expect(problems).toHaveLength(20 * 9);
	});

	it.each([
		['brackets', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`],
		['brackets that nothing closes', `a: ${'['.repeat(5000)}`],
		['braces', `a: ${'{b: '.repeat(3000)}${'}'.repeat(3000)}`],
		['dashes', `a:\n  ${'- '.repeat(5000)}x`],
		['question marks', `${'? '.repeat(5000)}x`],
	])('refuses %s that nest thousands deep, with a reason', (_, block) => {
		const { properties, problems } = readYaml(block, 0);
		expect(properties).toEqual([]);
		expect(problems).toHaveLength(1);
		expect(problems[0]?.message).toMatch(/deep|long/);
		expect(problems[0]).toMatchObject({ from: 0, to: block.length });
	});

	it('reads a list of lists that a person might write', () => {
		expect(values('a: [[[ACO], [IPA]], [[[HMO]]]]')).toEqual([['a', [[['ACO'], ['IPA']], [[['HMO']]]]]]);
	});

	it.each([
		'!!js/function "function () { process.yamlCanary = true }"', '!!js/regexp /x/', '!<tag:yaml.org,2002:js/function> "x"',
		'!!python/object/apply:os.system [ls]', '!x y',
	])(
		'reads the tagged value %j without acting on its tag',
		(value) => {
			expect(readYaml(`a: ${value}\nb: ACO\n`, 0).properties.map(({ key }) => key)).toEqual(['a', 'b']);
			expect(canary.yamlCanary).toBeUndefined();
		},
	);

	it('reports a long block that is not plain instead of reading it slowly', () => {
		const { properties, problems } = readYaml(`a: [${'"x, y", '.repeat(8000)}]`, 0);
		expect(properties).toEqual([]);
		expect(problems[0]?.message).toContain('longer than');
	});
});

describe('what is not valid, or no map', () => {
	it.each([
		['«note: HIM: coding: x»', /A colon with a blank stands inside the text of "note"/],
		['«alias: ACO:»', /A colon with a blank stands inside the text of "alias"/],
		['a: x\n«owner: @coding»', /must not begin with @, as the text of "owner" does/],
		['a: x\n«owner: `coding`»', /must not begin with `/],
		['a: x\n«owner: %coding»', /must not begin with %/],
		['a:\n«\t- ACO»', /A tab stands at the beginning of the line/],
		['a: x\n«alias: "ACO»', /Nothing closes the quotation mark before the text of "alias"/],
		["«a: 'nurse''s aide»", /Nothing closes the quotation mark/],
		['«a: [ACO»\nb: x', /Nothing closes the "\["/],
		['«a: {b: c»', /Nothing closes the "\{"/],
		['«a: [ACO] IPA»', /The text of "a" goes on behind its "\]"/],
		['«a: [ACO,, IPA]»', /missing or too many/],
		['«alias: "Fever, type 2", F2»', /The text of "alias" goes on behind its closing quotation mark/],
		["«a: 'x' y»", /behind its closing quotation mark/],
		['«a: "\\q"»', /A backslash stands inside the text of "a"/],
		['«a: [[ACO]], [[IPA]]»', /A link in a property needs quotation marks/],
		['a:\n  - "[[ACO]]"\n«  - [[IPA]] and more»', /A link in a property needs quotation marks/],
		['a: x\n«held together with tape»', /This line is no property/],
		['a: x\n«aliases:ACO»', /A blank is missing behind the colon of "aliases"/],
		['aliases:\n«-ACO»\nb: x', /A blank is missing behind the dash/],
		['aliases:\n- ACO\n«-IPA»', /A blank is missing behind the dash/],
		['«tags:\u00a0payer»\nb: x', /A no-break space stands behind "tags:"/],
		['a:\n  - x\n«  -\u00a0y»\n  - z', /A no-break space stands in the line/],
		['a: x\n«...»\nb: y', /This line ends no properties/],
		['a: x\n«—--»\nb: y', /This line ends no properties/],
		['a:\n    - x\n«  - y»', /not in line with its neighbors/],
		['a: x\n«- y»', /not in line with its neighbors/],
	])('names in %j the line that is wrong, and says what to do', (source, fault) => {
		const { text, ranges } = marked(source);
		const { problems } = readYaml(text, 50);
		expect(problems).toMatchObject([{ code: 'frontmatter-invalid' }]);
		expect(problems.map(({ from, to }) => ({ from: from - 50, to: to - 50 }))).toEqual(ranges);
		expect(problems[0]?.message).toMatch(fault);
		expect(problems[0]?.message).toMatch(/\. Until then .+\.$/);
	});

	it.each([
		['a: x\nnote: HIM: coding\nb: y', [['a', 'x'], ['b', 'y']]],
		['alias: "A", B\naliases: [C, D]', [['aliases', ['C', 'D']]]],
		['a: "x\nb: y', [['b', 'y']]],
		['a: [x,\ny\nb: z', [['b', 'z']]],
		['aliases:\n  - "A", B\n  - C\n  - @D\n  - E\ntags: [x]', [['aliases', ['C', 'E']], ['tags', ['x']]]],
		['a: |\n  text: x: y\nb: z: w', [['a', 'text: x: y\n']]],
		['a:\n  b: x\nc:y\nd:\n- z', [['a', 'b: x'], ['d', ['z']]]],
	])('reads beside the line that is wrong all others of %j, and says that only this line is lost', (block, expected) => {
		expect(values(block)).toEqual(expected);
		for (const { message } of readYaml(block, 0).problems)
			expect(message).toMatch(/Until then Obsidian reads no property of this note; here only this line is lost\.$/);
	});

	it.each(['a: [x', '{a: x, b: [', 'note: HIM: coding'])('says of %j, in which nothing else stands, that no property is read', (block) => {
		const { properties, problems } = readYaml(block, 0);
		expect(properties).toEqual([]);
		expect(problems[0]?.message).toMatch(/Until then no property of this note is read\.$/);
	});

	it('skips eight lines of a list at most', () => {
		const list = (bad: number): string => `a:\n${'  - "x" y\n'.repeat(bad)}  - z\nb: x`;
		expect(values(list(7))).toEqual([['a', ['z']], ['b', 'x']]);
		expect(values(list(8))).toEqual([['b', 'x']]);
		expect(codes(list(8))).toHaveLength(8);
	});

	it.each(['created: {{date}}, {{time}}\na: x', 'a: x\ncreated: <% tp.date.now() %>, x: y', 'a:\n  - {{x}} y\n  - z'])(
		'tells what is to be filled in apart from what is wrong: %j',
		(block) => expect(codes(block)).toEqual(['frontmatter-placeholder']),
	);

	it('passes on no word of the parser', () => {
		const lines = [
			'a: b: c', 'a: "x', 'a: "x" y', 'a: @x', '\tx: y', 'a: [x', 'x', '- x', '? x', 'a: &x &y z', '%x', 'a: !x !y z', 'a: |x', '"a": b: c',
		];
		fc.assert(fc.property(fc.array(fc.constantFrom(...lines, 'b: x', '  - x', ' - x', '-x'), { minLength: 1, maxLength: 4 }), (some) => {
			for (const { message } of readYaml(some.join('\n'), 0).problems) {
				expect(message).not.toMatch(/implicit|scalar|node|token|mapping|sequence|flow|unexpected|plain value|column|indicator/i);
				expect(message).toMatch(/^[A-Z].+\.$/);
			}
		}));
	});

	it.each([
		'ACO', 'Aliases:Foo, Bar', '- ACO\n- IPA', '340', '"ACO"', '[ACO, IPA]', '>\n  ACO\n',
	])('says of the document %j that it has no keys', (block) => {
		const problem = { code: 'frontmatter-not-a-map', from: 7, to: 7 + block.length };
		expect(readYaml(block, 7)).toMatchObject({ properties: [], problems: [problem] });
	});
});

describe('for any block', () => {
	const pieces = fc.constantFrom(
		' ', '\n', '\r\n', 'a', 'ACO', ': ', ':', '- ', ', ', '[', ']', '{', '}', '"', "'", '# ', '&x ', '*x', '|\n', '>-\n', '? ', '!!str ',
		'<<', '%', '@', '\t',
	);
	const blocks = fc.oneof(fc.string({ unit: 'binary', maxLength: 100 }), fc.array(pieces, { maxLength: 25 }).map((some) => some.join('')));

	it('never throws, and answers with a property or a problem wherever a line begins with a word', () => {
		fc.assert(
			fc.property(blocks, (block) => {
				const { properties, problems } = readYaml(block, 0);
				const says = block.split('\n').some((line) => /^ *[a-z]/i.test(line));
				if (says) expect(properties.length + problems.length).toBeGreaterThan(0);
			}),
			{ numRuns: 2000 },
		);
	});

	it('keeps every range inside the block', () => {
		fc.assert(
			fc.property(blocks, (block) => {
				const { properties, problems } = readYaml(block, 0);
				for (const { from, to } of [...properties, ...properties.map(({ value }) => value), ...problems]) {
					expect([from >= 0, from <= to, to <= block.length]).toEqual([true, true, true]);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('moves every place by the base and changes nothing else', () => {
		fc.assert(
			fc.property(blocks, fc.integer({ min: 1, max: 1000 }), (block, base) => {
				const there = readYaml(block, base);
				const here = readYaml(block, 0);
				expect(there.properties.map(({ key, from, to, value }) => [key, from - base, to - base, plain(value)])).toEqual(
					here.properties.map(({ key, from, to, value }) => [key, from, to, plain(value)]),
				);
				expect(there.problems.map(({ code, from, to }) => [code, from - base, to - base])).toEqual(
					here.problems.map(({ code, from, to }) => [code, from, to]),
				);
			}),
			{ numRuns: 500 },
		);
	});
});
