import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHalfCharacter, readNoteBytes, whyNotWritable } from '../../../src/engine/edits/note-bytes';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, isBigEndian: boolean): Uint8Array =>
	new Uint8Array(Buffer.from(text, 'utf16le')).map((_, i, bytes) => bytes[isBigEndian ? i ^ 1 : i] ?? 0);

describe('the bytes of a note that is to be written', () => {
	it.each([
		['plain letters', 'The clinic pays.\n'],
		['letters of every length', 'café, 糖尿病, \u{1F3E5}\n'],
		['nothing', ''],
		['a byte order mark', '\ufeffThe clinic pays.\n'],
		['a replacement character that somebody wrote', 'an unreadable \ufffd in a scan\n'],
		['a zero between letters', 'a\0b and much more text behind it\n'],
		['line ends of Windows', 'one\r\ntwo\r\n'],
	])('are its text if they are UTF-8: %s', (_, text) => {
		expect(readNoteBytes(utf8(text))).toEqual({ text, refusal: null });
	});

	it.each([
		['Latin-1', latin1('Résumé of the ward\n')],
		['Latin-1 at the very end', latin1('ward é')],
		['Windows-1252', Uint8Array.of(0x93, 0x41, 0x43, 0x4f, 0x94)],
		['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, ...utf16('ward\n', false))],
		['UTF-16 the other way round with its mark', Uint8Array.of(0xfe, 0xff, ...utf16('ward\n', true))],
		['a character cut off', utf8('ward 糖').slice(0, -1)],
		['a byte that continues nothing', Uint8Array.of(0x41, 0x80, 0x42)],
		['an overlong slash', Uint8Array.of(0xc0, 0xaf)],
		['an overlong zero', Uint8Array.of(0xe0, 0x80, 0x80)],
		['two surrogates, as CESU-8 has them', Uint8Array.of(0xed, 0xa0, 0xbc, 0xed, 0xbf, 0xa5)],
		['a number above all characters', Uint8Array.of(0xf4, 0x90, 0x80, 0x80)],
		['five bytes in one', Uint8Array.of(0xf8, 0x88, 0x80, 0x80, 0x80)],
	])('refuse to be written if they are not: %s', (_, bytes) => {
		expect(readNoteBytes(bytes).refusal).toMatch(/^is not saved as UTF-8, .* Save it as UTF-8 first/);
	});

	it.each([
		['little end first', false],
		['big end first', true],
	])('refuse to be written if they are UTF-16 without a mark, which passes for UTF-8 (%s)', (_, isBigEndian) => {
		expect(readNoteBytes(utf16('The clinic pays the ward.\n', isBigEndian)).refusal)
			.toMatch(/^is saved as UTF-16, .* Save it as UTF-8 first/);
	});

	it('give a text exactly where the text gives the bytes', () => {
		const mixed = fc.array(fc.oneof(fc.string({ unit: 'binary' }).map(utf8), fc.uint8Array({ maxLength: 3 })), { maxLength: 5 })
			.map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));
		fc.assert(fc.property(mixed, (bytes) => {
			const { text } = readNoteBytes(bytes);
			const shownByApps = Buffer.from(bytes).toString('utf8');
			if (text !== null) expect(utf8(text)).toEqual(bytes);
			else if (!bytes.includes(0)) expect(utf8(shownByApps)).not.toEqual(bytes);
		}));
	});
});

describe('a text that is to be written', () => {
	it('is refused with half of a character in it, by the line', () => {
		expect(whyNotWritable('one\r\ntwo\nthe \ud83c ward')).toMatch(/^holds half of a character on line 3, .*Save it as UTF-8 first/);
		expect(whyNotWritable('\udfe5')).toContain('line 1');
	});

	it('is not refused for whole ones, or for a replacement character', () => {
		expect(whyNotWritable('the \u{1F3E5} ward \ufffd\n')).toBeNull();
		expect(whyNotWritable('')).toBeNull();
	});

	it('is refused exactly where encoding it would change it', () => {
		const halves = fc.array(fc.constantFrom('a', '\n', '\ud83c', '\udfe5', '\u{1F3E5}', '\ufffd')).map((parts) => parts.join(''));
		fc.assert(fc.property(halves, (text) => {
			const isKept = new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8(text)) === text;
			expect(findHalfCharacter(text) < 0).toBe(isKept);
		}));
	});
});
