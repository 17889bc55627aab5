import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { vaultOf, type Outcome } from './terminal';

let run: (...words: string[]) => Outcome;

// No text is known that makes the engine fail, or it would be mended: here it fails on every note that begins with "x".
beforeAll(async () => {
	vi.doMock('../../src/engine', async (original) => {
		const engine = await original<typeof import('../../src/engine')>();
		const parseNote: typeof engine.parseNote = (path, text) => {
			if (text.startsWith('x')) throw new RangeError('Maximum call stack size exceeded');
			return engine.parseNote(path, text);
		};
		return { ...engine, parseNote };
	});
	// The program may have been loaded by another test, with the engine as it is.
	vi.resetModules();
	({ run } = await import('./terminal'));
});

afterAll(() => {
	vi.doUnmock('../../src/engine');
	vi.resetModules();
});

const SENTENCE = '"Odd.md" makes Care Lexicon fail (Maximum call stack size exceeded) and is passed over. Please report it.';

describe('a note that the engine fails on', () => {
	it.each([
		['overview'],
		['notes', '--json'],
		['audit', '--json'],
		['search', 'payer', '--json'],
		['mentions', '--json'],
		['backlinks', 'payer', '--json'],
		['compare', 'claim', 'payer', '--json'],
	])('is said by "%s", in one sentence, and the others are read', (...words) => {
		const vault = vaultOf({
			'Claim.md': '---\nowner: a payer\n---\n*What is asked for.*', 'Odd.md': 'x', 'Payer.md': '---\nowner: none\n---\n*One who pays.*',
		});
		const { code, out, err } = run(...words, '--vault', vault);
		expect({ code, err: err.filter((line) => line.includes('Odd')) }).toEqual({ code: 0, err: [SENTENCE] });
		expect(out.join('\n')).not.toContain('Odd');
	});

	it('is bad usage where it is asked for itself', () => {
		const vault = vaultOf({ 'Odd.md': 'x' });
		const { code, err } = run('notes', 'Odd.md', '--vault', vault);
		expect(code).toBe(2);
		expect(err[0]).toBe(SENTENCE);
	});
});
