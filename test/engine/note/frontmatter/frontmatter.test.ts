import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../../src/engine/note/frontmatter/frontmatter';
import type { PropertyValue } from '../../../../src/engine/note/frontmatter/property';
import type { Range } from '../../../../src/engine/text/range';
import { marked } from '../../../marked';

const canary = process as { careLexiconCanary?: unknown };
const CODE = 'process.careLexiconCanary = true';

afterEach(() => {
	delete canary.careLexiconCanary;
});

/** The scalars of a note's frontmatter as `key: text` pairs. */
function scalars(text: string): [string, string][] {
	return (readFrontmatter(text).frontmatter?.properties ?? []).map(({ key, value }) => [key, value.kind === 'list' ? 'list' : value.text]);
}

function problems(text: string): string[] {
	return readFrontmatter(text).problems.map(({ code }) => code);
}

function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split('\n').length;
}

describe('what is frontmatter and where it ends', () => {
	it.each([
		['two plain lines of dashes around keys', '«---\ntags: aco\n---»\n', '# ACO'],
		['CRLF line ends', '«---\r\ntags: aco\r\n---»\r\n', '# ACO'],
		['a byte order mark, which stays outside the range', '\ufeff«---\ntags: aco\n---»\n', '# ACO'],
		['a byte order mark and CRLF', '\ufeff«---\r\ntags: aco\r\n---»\r\n', '# ACO'],
		['blanks and tabs behind both fences', '«---  \t\ntags: aco\n---»\t  \n', '# ACO'],
		['the closing fence as the last thing in the file', '«---\ntags: aco\n---»', ''],
		['the closing fence with blanks as the last thing in the file', '«---\ntags: aco\n---»  ', ''],
		['a second pair of dashes in the body, which is a rule', '«---\ntags: aco\n---»\n', 'ACO\n\n---\n\nIPA'],
		['an indented line of dashes that is no fence', '«---\ntags: aco\n# note\n ---: x\n---»\n', 'body'],
	])('takes %s as frontmatter and starts the body behind it', (_, head, body) => {
		const { text, ranges } = marked(head + body);
		const { frontmatter, body: start } = readFrontmatter(text);
		expect(frontmatter).toMatchObject(ranges[0] ?? {});
		expect(text.slice(start)).toBe(body);
	});

	it.each([
		['nothing at all', ''],
		['only a byte order mark', '\ufeff'],
		['no dashes', '# ACO\n\ntags: aco\n'],
		['a file that is one line of dashes', '---'],
		['four dashes above prose', '----\nCapitation is a payment per member.\n'],
		['a rule on line 1 above prose', '---\n\nCapitation is a payment per member.\n'],
		['a rule on line 1 above a label', '---\nNote: ask the payer.\n'],
		['line ends of carriage returns alone', '---\rtags: aco\r---\r'],
	])('takes %s as a note without frontmatter, in which nothing is wrong', (_, text) => {
		expect(readFrontmatter(text)).toEqual({ frontmatter: null, body: text.startsWith('\ufeff') ? 1 : 0, problems: [] });
	});

	it.each([
		['nothing between the fences', '---\n---\n'],
		['nothing between the fences, CRLF', '---\r\n---\r\n'],
		['blank lines only', '---\n\n  \n---\n'],
		['comments only', '---\n# made by the coding team\n  # twice\n---\n'],
		['bare comment marks only', '---\n#\n#\n---\n'],
	])('reads a block with %s as frontmatter without properties or problems', (_, head) => {
		const frontmatter = { from: 0, to: head.trimEnd().length, properties: [] };
		expect(readFrontmatter(`${head}ACO`)).toEqual({ frontmatter, body: head.length, problems: [] });
	});
});

describe('what the frontmatter says', () => {
	it('keeps every scalar as its author wrote it', () => {
		const written = [
			'340B', 'E11.9', '1500', '1_500', '00123', '0450', '064', '00100', '02139', '017', '0o17', '1.10', '1:30', '20:15:05', '1e3', '5E10',
		];
		written.push(
			'0x1F', '2024-01-05', '2024-01-05T10:00:00', '12345678901234567890', 'NO', 'yes', 'on', 'y', 'true', 'null', '~', '+1', '.5', '.inf',
			'=',
		);
		const text = `---\n${written.map((value, i) => `key${i}: ${value}\n`).join('')}---\n`;
		expect(scalars(text)).toEqual(written.map((value, i) => [`key${i}`, value]));
	});

	it.each(['\n', '\r\n'])('keeps keys, their case and their order with line ends %j', (end) => {
		const text = ['---', 'Tags: aco, him', 'alias: ACO', '', '# dates', 'created: 2024-01-05', 'empty:', '---', ''].join(end);
		expect(scalars(text)).toEqual([['Tags', 'aco, him'], ['alias', 'ACO'], ['created', '2024-01-05'], ['empty', '']]);
		expect(problems(text)).toEqual([]);
	});

	it.each([
		['plain', '---\ntags: «aco, him»\nalias: «"ACO, Inc."»\n---\n'],
		['plain behind a byte order mark', '\ufeff---\ntags: «aco, him»\nalias: «\'ACO\'»\n---\n'],
		['plain with CRLF', '---\r\n\r\ntags: «aco, him»\r\nalias: «"ACO"»\r\n---\r\n'],
		['not plain', '---\n"tags": «aco, him»\nalias: «"A\\tB"» # why\n---\n'],
		['not plain behind a byte order mark, with CRLF', '\ufeff---\r\n"tags": «aco, him»\r\nalias: «\'nurse\'\'s aide\'»\r\n---\r\n'],
	])('gives each value the place where it stands in the note, quotes included: %s', (_, source) => {
		const { text, ranges } = marked(source);
		const places = readFrontmatter(text).frontmatter?.properties.map(({ value }) => ({ from: value.from, to: value.to }));
		expect(places).toEqual(ranges);
	});

	it('reads JSON between the fences as the YAML that it is', () => {
		const text = '---\n{\n  "aliases": ["ACO", "IPA"],\n  "tags": "him",\n  "code": "0450"\n}\n---\nbody';
		expect(scalars(text)).toEqual([['aliases', 'list'], ['tags', 'him'], ['code', '0450']]);
		expect(problems(text)).toEqual([]);
	});
});

describe('problems, with the note still read', () => {
	it.each([
		['plain', '---\ntags: aco\nalias: ACO\n«tags: him»\n---\n'],
		['plain, three times', '---\ntags: aco\n«tags: him»\n«tags: cin»\n---\n'],
		['not plain', '---\n"tags": aco\nalias: ACO\n«tags: "h\\tim"»\n---\n'],
		['in JSON', '---\n{"tags": "aco", «"tags": "him"»}\n---\n'],
	])('reads a key that stands twice both times and says so at the later one: %s', (_, source) => {
		const { text, ranges } = marked(source);
		const { frontmatter, problems: found } = readFrontmatter(text);
		expect(frontmatter?.properties.filter(({ key }) => key === 'tags')).toHaveLength(ranges.length + 1);
		const expected = ranges.map((range) => ({ code: 'frontmatter-duplicate-key', ...range }));
		expect(found.map(({ code, from, to }) => ({ code, from, to }))).toEqual(expected);
		expect(found[0]?.message).toContain('"tags"');
	});

	it('takes keys that differ in letter case as two keys', () => {
		expect(problems('---\nalias: ACO\nAlias: IPA\n---\n')).toEqual([]);
	});

	it.each([
		['a bare text', 'managed care', /key: value/],
		['a key without a blank behind its colon', 'Aliases:ACO, IPA', /A blank is missing behind the colon of "Aliases"/],
		['a list', '- ACO\n- IPA', /no keys/],
		['a number', '340', /key: value/],
		['prose between two rules', '\nCapitation is a payment per member.\n', /key: value/],
	])('says of a block that is %s that it has no keys, and how to write it', (_, block, hint) => {
		const text = `---\n${block}\n---\nbody`;
		const { frontmatter, body, problems: found } = readFrontmatter(text);
		expect(frontmatter?.properties).toEqual([]);
		expect(text.slice(body)).toBe('body');
		expect(found.map(({ code }) => code)).toEqual(['frontmatter-not-a-map']);
		expect(found[0]?.message).toMatch(hint);
		expect(lineAt(text, found[0]?.from ?? 0)).toBe(2);
	});

	it.each([
		['200 blank lines in a row', `tags: aco\n${'\n'.repeat(200)}alias: ACO\n`, /200 blank lines/],
		['200 blank lines under the opening fence', `${'\n'.repeat(200)}alias: ACO\n`, /200 blank lines/],
		['200 lines of blanks with CRLF', `tags: aco\r\n${'  \t\r\n'.repeat(200)}alias: ACO\r\n`, /200 blank lines/],
		['more than 65,536 characters', `tags: aco\n#${'-'.repeat(65_526)}\n`, /longer than 65536/],
		['a line that begins with the fence and goes on', 'tags: aco\n---%% coding\nalias: ACO\n', /begins with "---"/],
		['four dashes on its first line', '----\nalias: ACO\n', /begins with "---"/],
	])('does not read a block that holds %s, and says why', (_, block, why) => {
		const text = `---\n${block}---\nbody`;
		const { frontmatter, body, problems: found } = readFrontmatter(text);
		expect(frontmatter?.properties).toEqual([]);
		expect(text.slice(body)).toBe('body');
		expect(found).toHaveLength(1);
		expect(found[0]?.message).toMatch(why);
	});

	it.each([
		['199 blank lines in a row', `tags: aco\n${'\n'.repeat(199)}alias: ACO\n`],
		['199 blank lines under the opening fence', `${'\n'.repeat(199)}tags: aco\nalias: ACO\n`],
		['65,536 characters', `tags: aco\n#${'-'.repeat(65_513)}\nalias: ACO\n`],
		['dashes inside its lines', 'tags: aco\nalias: ACO\n# ---\n'],
	])('still reads a block that holds %s', (_, block) => {
		expect(block.length).toBeLessThanOrEqual(65_536);
		expect(scalars(`---\n${block}---\nbody`)).toEqual([['tags', 'aco'], ['alias', 'ACO']]);
		expect(problems(`---\n${block}---\nbody`)).toEqual([]);
	});
});

const LANGUAGES = [
	'js', 'javascript', 'JS', 'JavaScript', 'json', 'JSON', 'toml', 'coffee', 'cson', 'constructor', 'toString', 'hasOwnProperty', '__proto__',
];

describe('nothing in a note is run', () => {
	const fences = LANGUAGES.flatMap((word) => [`---${word}`, `--- ${word} `, `\ufeff---${word}\t`]);

	it.each(fences)('refuses the language word of %j and names it', (fence) => {
		const word = fence.replace(/[\ufeff\s-]/g, '');
		const text = `${fence}\n(function () { ${CODE}; return { tags: 'aco' }; })()\n---\nbody`;
		const { frontmatter, body, problems: found } = readFrontmatter(text);
		expect(canary.careLexiconCanary).toBeUndefined();
		expect({ frontmatter, body: text.slice(body) }).toEqual({ frontmatter: null, body: 'body' });
		expect(found.map(({ code }) => code)).toEqual(['frontmatter-language']);
		expect(found[0]?.message).toContain(`"${word}"`);
		expect(lineAt(text, found[0]?.from ?? 1)).toBe(1);
		expect(text.slice(found[0]?.from, found[0]?.to)).toContain(`---${fence.includes(' ') ? ' ' : ''}${word}`);
	});

	it('refuses a language word with CRLF line ends', () => {
		expect(problems(`---js\r\n${CODE}\r\n---\r\n`)).toEqual(['frontmatter-language']);
	});

	it.each([
		['a script without a closing fence', `---js\n${CODE}`],
		['a script behind a carriage return', `---js\r${CODE}\r---\r`],
		['a script block under normal frontmatter', `---\ntags: aco\n---\n---js\n${CODE}\n---\n`],
		['a script as the first line of the block', `---\njs\n${CODE}\n---\n`],
		['a function tag', `---\na: !!js/function "function () { ${CODE} }"\n---\n`],
		['a function tag on a block text', `---\na: !<tag:yaml.org,2002:js/function> |\n  (${CODE})\n---\n`],
		['a template', `---\na: <%* ${CODE} %>\n---\n`],
		['a text that only looks like a call', `---\na: (() => { ${CODE} })()\n---\n`],
	])('runs nothing of %s', (_, text) => {
		problems(text);
		expect(canary.careLexiconCanary).toBeUndefined();
	});

	it('runs nothing of 500 hostile blocks, and leaves what all objects share alone', () => {
		const words = [
			...LANGUAGES, '---', '---js', '\n---\n', '\n', '\r\n', ': ', '- ', '? ', '&a ', '*a', '<<: ', '{', '}', '[', ']', '"', "'",
			'!!js/function ', '|\n  ',
		];
		words.push(
			CODE, `(${CODE})`, `function () { ${CODE} }`, 'require', 'prototype', 'valueOf', 'a: ', '__proto__: ', '{"__proto__": {"leak": "yes"}}',
			'!<js>',
		);
		const shared = Object.getOwnPropertyNames(Object.prototype);
		const block = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((some) => some.join(''));
		const fence = fc.constantFrom('---\n', '---js\n', '--- javascript\n', '---JS \r\n', '\ufeff---js\n', '---constructor\n');
		fc.assert(
			fc.property(fence, block, (opening, inside) => {
				problems(`${opening}${inside}\n---\nbody`);
				expect(canary.careLexiconCanary).toBeUndefined();
				expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(shared);
			}),
			{ numRuns: 500 },
		);
	});

	it.each([
		['__proto__: {leak: yes}\ntags: aco', ['__proto__', 'tags']],
		['"__proto__":\n  leak: yes\ntags: aco', ['__proto__', 'tags']],
		['__proto__: plain\ntoString: plain', ['__proto__', 'toString']],
		['<<: {"__proto__": {leak: yes}}', ['<<']],
		['constructor: {prototype: {leak: yes}}\nhasOwnProperty: x', ['constructor', 'hasOwnProperty']],
		['{"__proto__": {"leak": "yes"}, "constructor": "x"}', ['__proto__', 'constructor']],
	])('reads the keys of %j like any others, and no object gains anything', (block, keys) => {
		expect(readFrontmatter(`---\n${block}\n---\n`).frontmatter?.properties.map(({ key }) => key)).toEqual(keys);
		expect('leak' in {}).toBe(false);
	});

	it.each([
		'constructor', 'toString', '__proto__', '---\nconstructor\n---\n', '---\nalias: "ACO\n---\n',
	])('reads the note %j a second time as it did the first', (text) => {
		expect(readFrontmatter(text)).toEqual(readFrontmatter(text));
	});
});

describe('for any text', () => {
	const marks = [
		'---', '---\n', '\n', '\r\n', '\r', '\ufeff', ' ', '\t', ':', ': ', '- ', ',', '[', ']', '{', '}', '"', "'", '#', '&a', '*a', '|', '>',
		'? ', '!x ',
	];
	const pieces = fc.constantFrom(...marks, 'tags', 'alias', 'ACO', '0450', '\u2028', '\u00a0', '\ud83d', '😀');
	const notes = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.array(pieces, { maxLength: 30 }).map((some) => some.join('')),
		fc.array(pieces, { maxLength: 30 }).map((some) => `---\n${some.join('')}\n---\nbody`),
	);

	function ranges(value: PropertyValue): Range[] {
		return value.kind === 'list' ? [value, ...value.items.flatMap(ranges)] : [value];
	}

	it('never throws, and keeps every range inside the text, keys in order', () => {
		fc.assert(
			fc.property(notes, (text) => {
				const { frontmatter, body, problems: found } = readFrontmatter(text);
				const properties = frontmatter?.properties ?? [];
				for (const { from, to } of [...found, ...properties, ...properties.flatMap(({ value }) => ranges(value))]) {
					expect(from >= 0 && from <= to && to <= text.length).toBe(true);
				}
				if (frontmatter) {
					expect(text.slice(frontmatter.from, frontmatter.from + 3)).toBe('---');
					expect(text.slice(frontmatter.to - 3, frontmatter.to)).toBe('---');
					expect(frontmatter.to <= body && text.slice(frontmatter.to, body).trim() === '').toBe(true);
				}
				properties.forEach((property, i) => {
					const before = properties[i - 1]?.to ?? frontmatter?.from ?? 0;
					expect(property.from >= before && property.to <= (frontmatter?.to ?? 0)).toBe(true);
				});
			}),
			{ numRuns: 2000 },
		);
	});

	it('gives the same when read twice', () => {
		fc.assert(
			fc.property(notes, (text) => {
				expect(readFrontmatter(text)).toEqual(readFrontmatter(text));
			}),
			{ numRuns: 500 },
		);
	});
});
