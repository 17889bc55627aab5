import { describe, expect, it } from 'vitest';
import { LineWriter, WriteError, writeWhole } from '../../cli/line-writer.mjs';

describe('lines that are printed', () => {
	it('are gathered and written in order, each with its end', () => {
		const written: string[] = [];
		const writer = new LineWriter((text) => void written.push(text));
		writer.add('ACO');
		writer.add('IPA');
		expect(written).toEqual([]);
		writer.flush();
		writer.flush();
		expect(written).toEqual(['ACO\nIPA\n']);
	});

	it('are written while more are found, so that they never pile up', () => {
		let [longest, whole] = [0, ''];
		const writer = new LineWriter((text) => {
			longest = Math.max(longest, text.length);
			whole += text;
		});
		const line = 'x'.repeat(999);
		for (let i = 0; i < 1000; i++) writer.add(line);
		expect(whole.length).toBeGreaterThan(900_000);
		writer.flush();
		expect(whole).toBe(`${line}\n`.repeat(1000));
		expect(longest).toBeLessThan(100_000);
	});
});

describe('a text written to a file', () => {
	const failing = (code: string): Error => Object.assign(new Error(`${code}: no`), { code });

	it('is written to its end, however little is taken at once, and however long a full pipe keeps it waiting', () => {
		const taken: number[] = [];
		let turn = 0;
		writeWhole(1, 'Größe: 340B', ((_file: number, bytes: Uint8Array, at: number) => {
			if (turn++ % 2 === 0) throw failing('EAGAIN');
			taken.push(...bytes.subarray(at, at + 3));
			return Math.min(3, bytes.length - at);
		}) as typeof import('node:fs').writeSync);
		expect(new TextDecoder().decode(Uint8Array.from(taken))).toBe('Größe: 340B');
	});

	it.each(['EPIPE', 'ENOSPC'])('ends where nobody takes it, with the reason: %s', (code) => {
		const write = (): never => {
			throw failing(code);
		};
		expect(() => writeWhole(1, 'ACO', write)).toThrow(new WriteError(code));
	});
});
