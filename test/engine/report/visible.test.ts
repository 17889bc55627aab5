import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLine, visible, withoutControls } from '../../../src/engine/report/visible';

/** Written out range by range, by other means than the code's own: what a terminal obeys, hides or turns about. */
const RANGES: readonly (readonly [from: number, to: number])[] = [
	[0x00, 0x08], [0x0b, 0x1f], [0x7f, 0x9f], [0xad, 0xad], [0x034f, 0x034f], [0x061c, 0x061c], [0x115f, 0x1160], [0x17b4, 0x17b5],
	[0x180b, 0x180f], [0x200b, 0x200f], [0x2028, 0x202e],
	[0x2060, 0x206f], [0x3164, 0x3164], [0xd800, 0xdfff], [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xffa0, 0xffa0], [0xfff0, 0xfffb],
	[0xe0000, 0xe0fff],
];
const isUnseen = (char: string): boolean =>
	RANGES.some(([from, to]) => (char.codePointAt(0) ?? 0) >= from && (char.codePointAt(0) ?? 0) <= to);
const unseenIn = (text: string): string[] => [...text].filter(isUnseen);

const unseen = fc.oneof(...RANGES.map(([min, max]) => fc.integer({ min, max })
	.map((code) => (code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : String.fromCodePoint(code)))));
const anyText = fc.array(fc.oneof(
	unseen, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }),
	fc.constantFrom('ACO', '\u001b[1m', '\u001b]8;;http://x\u0007', '\r\n', '👩‍⚕️', '糖尿病'),
), { maxLength: 12 }).map((parts) => parts.join(''));

describe('what a person sees of a text', () => {
	it.each([
		['an escape sequence', '\u001b[2JACO', '␛[2JACO'],
		['a title for the window', '\u001b]0;ACO\u0007', '␛]0;ACO␇'],
		['the eight bit form of one', '\u009b31mACO', '<U+009B>31mACO'],
		['deleted and written over', 'AC\bO\u007f\rX', 'AC␈O␡␍X'],
		['an override of direction', 'note\u202Egpj.md', 'note<U+202E>gpj.md'],
		['isolates and marks of direction', '\u2066a\u2069\u200e\u200f\u061c', '<U+2066>a<U+2069><U+200E><U+200F><U+061C>'],
		['no width at all', 'A\u200bC\u200cO\u200d\u2060\ufeff\u00ad', 'A<U+200B>C<U+200C>O<U+200D><U+2060><U+FEFF><U+00AD>'],
		['tags', 'ACO\u{E0041}\u{E007F}', 'ACO<U+E0041><U+E007F>'],
		['line ends of another kind', 'a\u2028b\u2029c', 'a<U+2028>b<U+2029>c'],
		['half a character', '\ud83d and \udc69', '<U+D83D> and <U+DC69>'],
		['a variant of a letter', 'A\ufe0f1\ufe0f', 'A<U+FE0F>1<U+FE0F>'],
	])('has signs for %s', (_, text, seen) => {
		expect(visible(text)).toBe(seen);
	});

	it.each([
		'', 'Krankenkasse – Prüfung', '糖尿病\tICD-10\n', 'شركة التأمين', 'cafe\u0301', '👩‍⚕️ 👩🏽‍⚕️ ❤️ 1️⃣ 👨‍👩‍👧', '\ufffd',
	])('is the text itself where all of it is seen: %j', (text) => {
		expect(visible(text)).toBe(text);
	});

	it('has the line ends of Windows as those of a terminal', () => {
		expect(visible('a\r\nb\r\n')).toBe('a\nb\n');
	});

	it('holds nothing that is obeyed or hidden, whatever goes in; what joins emoji aside', () => {
		fc.assert(fc.property(anyText, (text) => {
			const seen = visible(text);
			const joined = seen.replace(
				/\p{Extended_Pictographic}[\ufe0f\u200d\p{Emoji_Modifier}]{1,3}|[0-9#*]\ufe0f(?=\u20e3)|\ufe0f(?=\u20e3)/gu, '',
			);
			expect(unseenIn(joined)).toEqual([]);
			expect(unseenIn(seen).filter((char) => char !== '\u200d' && char !== '\ufe0f')).toEqual([]);
		}), { numRuns: 2000 });
	});

	it('is the same when it is made visible again', () => {
		fc.assert(fc.property(anyText, (text) => {
			expect(visible(visible(text))).toBe(visible(text));
		}));
	});
});

describe('a text for a file', () => {
	it('loses what a terminal obeys, and keeps what writing needs', () => {
		expect(withoutControls('می\u200cخواهم \u001b[31m\u200f')).toBe('می\u200cخواهم ␛[31m\u200f');
	});
});

describe('a line of JSON', () => {
	it('says the same as ever, with nothing in it that a terminal obeys or hides', () => {
		fc.assert(fc.property(anyText, fc.array(anyText), (key, values) => {
			const json = jsonLine({ [key]: values });
			expect(JSON.parse(json)).toEqual({ [key]: values });
			expect(unseenIn(json)).toEqual([]);
		}));
	});
});
