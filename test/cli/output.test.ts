import { describe, expect, it } from 'vitest';
import { Printer } from '../../cli/output.mjs';
import { line, lines } from '../../src/engine/report/styled';

/** What a printer writes. */
function printed(print: (printer: Printer) => void, { color = false, isTerminal = false } = {}): string[] {
	const written: string[] = [];
	print(new Printer({ out: (text) => void written.push(text), err: (text) => void written.push(text), color, columns: 80, isTerminal }));
	return written;
}

describe('what the program prints', () => {
	it('has signs for what a terminal would obey, in data and messages', () => {
		expect(printed((printer) => {
			printer.out('\u001b[2J');
			printer.err('safe\u202Egpj.md');
		})).toEqual(['␛[2J', 'safe<U+202E>gpj.md']);
	});

	it('has the signs before its own colours go round them', () => {
		expect(printed(
			(printer) => printer.out(line`${printer.style.bold('A\u001b[22mB')} ${'C\u001b[1m'} ${printer.style.dim('\u009b')}`), { color: true },
		)).toEqual(['\u001b[1mA␛[22mB\u001b[22m C␛[1m \u001b[2m<U+009B>\u001b[22m']);
	});

	it('has no colours where nobody reads along', () => {
		expect(printed((printer) => printer.out(printer.style.bold('ACO')))).toEqual(['ACO']);
	});

	it('keeps a line one line, whatever is put into it', () => {
		expect(printed((printer) => printer.out(lines([line`Name: ${'A\n  B\r\nC'}`, line`  ${7}`])))).toEqual(['Name: A B C\n  7']);
	});

	it('is the data itself as JSON', () => {
		const [json = ''] = printed((printer) => printer.json({ text: '\u001b\u202e\u{E0041}' }));
		expect(json).toBe('{"text":"\\u001b\\u202e\\udb40\\udc41"}');
		expect(JSON.parse(json)).toEqual({ text: '\u001b\u202e\u{E0041}' });
	});

	it('is a table for a file as it is written there, but for escape sequences, and made visible on a terminal', () => {
		const table = '| \u200fACO\u001b[2J |';
		expect(printed((printer) => printer.data(table))).toEqual(['| \u200fACO␛[2J |']);
		expect(printed((printer) => printer.data(table), { isTerminal: true })).toEqual(['| <U+200F>ACO␛[2J |']);
	});
});
