import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseNote } from '../src/engine';
import { FuseScores } from '../src/engine/search/fuse-scores';
import { anyNote } from './engine/note/any-note';

/** The engine and what it asks fuse.js with, bundled as the plugin is. */
const BUILD = `
import { bundleAsShipped } from './scripts/bundle.mjs';
const contents = "export * from './src/engine'; export { FuseScores } from './src/engine/search/fuse-scores';";
process.stdout.write((await bundleAsShipped({ stdin: { contents, resolveDir: 'src/..' }, format: 'iife', globalName: 'engine' })).text);
`;

const root = path.resolve(import.meta.dirname, '..');

/** What a script of the project's own prints. */
const printed = (script: string): string =>
	execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, stdio: 'pipe' });

describe('the engine as it is shipped', () => {
	let code = '';
	beforeAll(() => {
		code = printed(BUILD);
	});

	it.each(['eval(', 'new Function', 'Buffer.', 'js-yaml', 'require("fs")', 'XMLHttpRequest', 'WebSocket', 'fetch('])(
		'holds nothing of %s',
		(word) => {
			expect(code).not.toContain(word);
		},
	);

	it('reads notes in a realm that has no Node: no Buffer, process, require', () => {
		const realm = createContext({
			note: '---\nalias: ACO, "care, accountable"\ncode: 0450\nnested: {a: [b]}\n---\n*A group.*\n\n```ad-Info\n[[HMO]]\n```\n',
		});
		runInContext(code, realm);
		expect(runInContext('typeof Buffer + typeof process + typeof require', realm)).toBe('undefinedundefinedundefined');
		const read = JSON.parse(String(runInContext('JSON.stringify(engine.parseNote("x.md", note))', realm))) as {
			names: { text: string }[];
			definition: { text: string };
			links: { target: string }[];
			problems: unknown[];
		};
		expect(read.names.map(({ text }) => text)).toEqual(['x', 'ACO', 'care, accountable']);
		expect(read.definition.text).toBe('A group.');
		expect(read.links.map(({ target }) => target)).toEqual(['HMO']);
		expect(read.problems).toEqual([]);
	});

	it('runs nothing that a note holds, and leaves Object.prototype alone', () => {
		const realm = createContext({
			hostile: [
				'---js\ncanary = 1\n---\n',
				'---\na: !!js/function "function(){ canary = 1 }"\n---\n',
				'---\n__proto__: {canary: 1}\nconstructor: {prototype: {canary: 1}}\n---\n',
			],
		});
		runInContext(code, realm);
		runInContext('for (const text of hostile) engine.parseNote("x.md", text)', realm);
		expect(runInContext('typeof canary + typeof ({}).canary', realm)).toBe('undefinedundefined');
	});

	describe('answers as with its libraries whole', () => {
		let shipped: { parseNote: typeof parseNote; FuseScores: typeof FuseScores };
		beforeAll(() => {
			shipped = runInContext(`${code}; engine`, createContext({})) as typeof shipped;
		});

		// Of two realms, so by what is said and not by what it is made of.
		const expectSame = (text: string): void => {
			expect(JSON.stringify(shipped.parseNote('x.md', text))).toBe(JSON.stringify(parseNote('x.md', text)));
		};

		it.each([
			'alias: &a ACO\nother: *a',
			'<<: *missing\na: b',
			'base: &b {x: 1}\n<<: *b',
			'a: 1\na: 2\n{a: 1, a: 2}: c',
			'a: !!map [x]\nb: !!seq {x: y}\nc: !!str 0450\nd: !!null ~',
			'? [a, {b: c}]\n: - x\n  - ? y\n    : z',
			'%YAML 1.1\na: b',
			'%TAG ! tag:care.example,2026:\na: !x b',
			'a: b\n...\nc: d',
			'a: !<tag:yaml.org,2002:str> x\nb: ! y\nc: !local {d: e}',
			'a: |2-\n   one\n   two\nb: >+\n  three\n\n  four\n',
			'# first\n\n# second\na: # third\n  - b # fourth\n  # fifth',
			"a: 'b''c'\nd: \"e\\u00e9\\x41\\\n  f\"",
			'a: [b, c: d, "e", , f]',
			'a: !<__proto__> b\nc: !<__proto__> [d]\ne: !!map [f]\ng: !!str {h: i}',
			'a: [b # first\n, # second\n # third\n, c, # fourth\n]',
			'a: {b, c: , : d}\n',
			'\ta: b',
			'a: *\nb: &\nc: !',
			'a: @b\nc: `d`',
			'a: "unclosed\nb: [',
			`${'k'.repeat(1100)}: v\nx: *y`,
			'- a\n- b: c\n-',
			'just words',
			'',
		])('reads the frontmatter %j', (block) => {
			expectSame(`---\n${block}\n---\nAn *ACO* is a group.\n`);
		});

		it('reads frontmatter of any pieces', () => {
			const pieces = fc.constantFrom(
				...['key: ', 'a', ' b', ': ', ':', '- ', '? ', '\n', '\n  ', '\n    ', '\t', '\r\n', '# note\n', ' # note', '[', ']', '{', '}', ', '],
				...['"', "'", '\\', '&x ', '*x', '<<: *x', '!x ', '!!str ', '!!map ', '!!seq ', '!<y>', '|\n  ', '>-\n  ', '|2+\n'],
				...['...\n', '%TAG ! y\n', '%YAML 1.2\n', '~', '0450', '\u2028', '\ufeff', '😀', '\ud83d', '\0', '@', '='],
			);
			fc.assert(fc.property(fc.array(pieces, { maxLength: 24 }), (some) => expectSame(`---\n${some.join('')}\n---\n`)), { numRuns: 1500 });
		});

		it('reads any notes', () => {
			fc.assert(fc.property(anyNote, expectSame), { numRuns: 150 });
		});

		it('scores any names for any query', () => {
			const letters = fc.string({ unit: fc.constantFrom('c', 'a', 'r', 'e', ' ', 'é', '糖', '😀', '*'), maxLength: 90 });
			const [ours, theirs] = [new FuseScores(), new shipped.FuseScores()];
			const expectSameScores = (query: string, names: string[]): void => {
				expect([...theirs.score(query, names)]).toEqual(ours.score(query, names));
			};
			const examples: [string, string[]][] = [['care', []], ['', ['care']], ['  ', ['care', ' ']]];
			fc.assert(fc.property(letters, fc.array(letters, { maxLength: 32 }), expectSameScores), { examples, numRuns: 500 });
		});
	});
});

describe('cutting out what a library has too much', () => {
	const SOURCE = `
		class Node { read() { return 1; } write() { return 2; } }
		const tag = { name: 'x', make() {} };
		Node.kind = 3;
		function visit() { return 4; }
	`;
	const cut = (parts: string[]): string => {
		const [source, names] = [SOURCE, parts].map((one) => JSON.stringify(one));
		return printed(`import { cut } from './scripts/cut.mjs'; process.stdout.write(cut(${source}, ${names}));`);
	};

	it('takes members away, and leaves functions that refuse', () => {
		const left = cut(['Node.write', 'tag.make', 'Node.kind', 'visit']);
		const told = `${left}; [new Node().read(), new Node().write, Object.keys(tag), Node.kind].join()`;
		expect(runInContext(told, createContext({}))).toBe('1,,name,');
		expect(() => void runInContext(`${left}; visit()`, createContext({}))).toThrow('not used');
	});

	it.each(['Node.draw', 'Tag.make', 'visitAll'])('fails where there is no %s', (part) => {
		expect(() => cut([part])).toThrow(`A library has no ${part} any more`);
	});
});

describe('the plugin as it is shipped', () => {
	let text = '';
	let packages: string[] = [];
	beforeAll(() => {
		({ text, packages } = JSON.parse(
			printed("import { bundlePlugin } from './scripts/bundle.mjs'; process.stdout.write(JSON.stringify(await bundlePlugin()));"),
		) as { text: string; packages: string[] });
	});

	const folded = (lines: string): string => lines.replace(/\s+/g, ' ').trim();

	const licenceOf = (name: string): { version: string; copyright: string; title: string; licence: string } => {
		const read = (file: string): string => readFileSync(path.join(root, 'node_modules', name, file), 'utf8');
		const [title = '', copyright = '', licence = ''] = read('LICENSE').split(/^(.*Copyright (?:\(c\)|2017|Eemeli).*)$/m).map(folded);
		return {
			version: (JSON.parse(read('package.json')) as { version: string }).version,
			copyright,
			title: title.replace('The MIT License (MIT)', ''),
			licence,
		};
	};

	it('holds code of the libraries that the design names, and of what these bring', () => {
		expect(packages).toEqual(['fuse.js', 'gray-matter', 'kind-of', 'strip-bom-string', 'yaml']);
	});

	it('ends with the notice of each: version, author, and the licence, or what the licence gives to be told instead', () => {
		const comment = folded(text.slice(text.lastIndexOf('/*!')));
		for (const name of packages) {
			const { version, copyright, licence } = licenceOf(name);
			expect(comment).toContain(`${name} ${version}: ${copyright}`);
			const standard = licence.indexOf('Licensed under the Apache License, Version 2.0');
			expect(comment).toContain(licence.slice(Math.max(standard, 0)));
		}
		expect(comment).toContain('THIRD-PARTY-NOTICES.txt');
	});

	it('lies beside a file that holds every licence to the letter', () => {
		const file = folded(readFileSync(path.join(root, 'THIRD-PARTY-NOTICES.txt'), 'utf8'));
		for (const name of packages) {
			const { version, copyright, title, licence } = licenceOf(name);
			expect(file).toContain(`${name} ${version}: ${copyright}`);
			for (const part of [title, licence]) expect(file).toContain(part);
		}
		expect([...file.matchAll(/(\S+) \d+\.\d+\.\d+: Copyright/g)].map(([, name]) => name)).toEqual(packages);
	});

	it('has short names for what is private, and leaves alone what others may ask for by name', () => {
		const names = Object.keys(
			JSON.parse(printed("import { shortNames } from './scripts/private-names.mjs'; console.log(JSON.stringify(shortNames([])));")) as Record<
				string,
				string
			>,
		);
		expect(names.length).toBeGreaterThan(100);
		// Of Obsidian and its editor, of the page, of what is kept on disk, and of the plugin's parts for each other.
		expect(
			names.filter((name) =>
				['app', 'containerEl', 'onOpen', 'state', 'selectionStart', 'mtime', 'ignoredNames', 'lexicon', 'complete'].includes(name),
			),
		).toEqual([]);
	});
});
