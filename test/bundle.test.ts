import { execFileSync } from 'node:child_process';
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

describe('the engine as it is shipped', () => {
	let code = '';
	beforeAll(() => {
		const root = path.resolve(import.meta.dirname, '..');
		code = execFileSync(process.execPath, ['--input-type=module', '-e', BUILD], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
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
