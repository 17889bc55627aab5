import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';

const BUILD = `
import { build } from 'esbuild';
import { harden } from './scripts/harden.mjs';
const { outputFiles } = await build({
	entryPoints: ['src/engine/index.ts'], bundle: true, write: false, format: 'iife', globalName: 'engine',
	platform: 'neutral', mainFields: ['browser', 'module', 'main'], plugins: [harden],
});
process.stdout.write(outputFiles[0].text);
`;

const root = path.resolve(import.meta.dirname, '..');

/** What a script of the project's own prints. */
const printed = (script: string): string => execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });

describe('the engine as it is shipped', () => {
	let code = '';
	beforeAll(() => {
		code = printed(BUILD);
	});

	it.each(['eval(', 'new Function', 'Buffer.', 'js-yaml', 'require("fs")', 'XMLHttpRequest', 'WebSocket', 'fetch('])('holds nothing of %s', (word) => {
		expect(code).not.toContain(word);
	});

	it('reads notes in a realm that has no Node: no Buffer, process, require', () => {
		const realm = createContext({ note: '---\nalias: ACO, "care, accountable"\ncode: 0450\nnested: {a: [b]}\n---\n*A group.*\n\n```ad-Info\n[[HMO]]\n```\n' });
		runInContext(code, realm);
		expect(runInContext('typeof Buffer + typeof process + typeof require', realm)).toBe('undefinedundefinedundefined');
		const read = JSON.parse(String(runInContext('JSON.stringify(engine.parseNote("x.md", note))', realm))) as { names: { text: string }[]; definition: { text: string }; links: { target: string }[]; problems: unknown[] };
		expect(read.names.map(({ text }) => text)).toEqual(['x', 'ACO', 'care, accountable']);
		expect(read.definition.text).toBe('A group.');
		expect(read.links.map(({ target }) => target)).toEqual(['HMO']);
		expect(read.problems).toEqual([]);
	});

	it('runs nothing that a note holds, and leaves Object.prototype alone', () => {
		const realm = createContext({ hostile: ['---js\ncanary = 1\n---\n', '---\na: !!js/function "function(){ canary = 1 }"\n---\n', '---\n__proto__: {canary: 1}\nconstructor: {prototype: {canary: 1}}\n---\n'] });
		runInContext(code, realm);
		runInContext('for (const text of hostile) engine.parseNote("x.md", text)', realm);
		expect(runInContext('typeof canary + typeof ({}).canary', realm)).toBe('undefinedundefined');
	});
});

describe('the plugin as it is shipped', () => {
	let text = '';
	let packages: string[] = [];
	beforeAll(() => {
		({ text, packages } = JSON.parse(printed("import { bundlePlugin } from './scripts/bundle.mjs'; process.stdout.write(JSON.stringify(await bundlePlugin()));")) as { text: string; packages: string[] });
	});

	const folded = (lines: string): string => lines.replace(/\s+/g, ' ').trim();

	it('holds code of the libraries that the design names, and of what these bring', () => {
		expect(packages).toEqual(['fuse.js', 'gray-matter', 'kind-of', 'section-matter', 'strip-bom-string', 'yaml']);
	});

	it('ends with the notice of each: version, author, and the licence to the letter', () => {
		const notices = folded(text.slice(text.lastIndexOf('/*!')));
		for (const name of packages) {
			const read = (file: string): string => readFileSync(path.join(root, 'node_modules', name, file), 'utf8');
			const [title = '', ...licence] = read('LICENSE').split(/^(.*Copyright (?:\(c\)|2017|Eemeli).*)$/m);
			expect(notices).toContain(`${name} ${(JSON.parse(read('package.json')) as { version: string }).version}: Copyright`);
			expect(notices).toContain(folded(licence[0] ?? ''));
			for (const part of [title.replace(/The MIT License \(MIT\)/, ''), ...licence.slice(1)]) expect(notices).toContain(folded(part));
		}
	});

	it('has short names for what is private, and leaves alone what others may ask for by name', () => {
		const names = Object.keys(JSON.parse(printed("import { shortPrivateNames } from './scripts/private-names.mjs'; console.log(JSON.stringify(shortPrivateNames([])));")) as Record<string, string>);
		expect(names.length).toBeGreaterThan(100);
		// Of Obsidian and its editor, of the page, of what is kept on disk, and of the plugin's parts for each other.
		expect(names.filter((name) => ['app', 'containerEl', 'onOpen', 'state', 'selectionStart', 'mtime', 'ignoredNames', 'lexicon', 'complete'].includes(name))).toEqual([]);
	});
});
