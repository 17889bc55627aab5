import { describe, expect, it } from 'vitest';
import { CharacterKind, kindOf } from '../../../src/engine/text/characters';

const LETTERS = new Map([
	[CharacterKind.Blank, ' '], [CharacterKind.Word, 'w'], [CharacterKind.Sign, 's'], [CharacterKind.Apostrophe, "'"],
	[CharacterKind.Mark, 'm'], [CharacterKind.Running, 'r'], [CharacterKind.Rest, '.'],
]);

/** The kinds of a text's characters, a letter each: word, sign, mark, running; blanks and apostrophes as themselves, a dot for a rest. */
function kindsIn(text: string): string {
	return Array.from({ length: text.length }, (_, at) => LETTERS.get(kindOf(text, at)) ?? '?').join('');
}

describe('what a character is to the matcher', () => {
	it.each([
		['letters, digits and the underscore', 'AZaz09_', 'wwwwwww'],
		['letters, digits and accents of any script', 'éßЖאم²e\u0301', 'wwwwwwww'],
		['letters beyond the first plane, read as one', '𝐀', 'w.'],
	])('is part of a word: %s', (_what, text, kinds) => {
		expect(kindsIn(text)).toBe(kinds);
	});

	it.each([
		['a space, a tab, a line end', 'a b\tc\r\nd', 'w w w  w'],
		['a control character', '\u0000\u001f', '  '],
		['blanks of other widths, and those of no width', '\u00a0\u2009\u3000\u200b\ufeff', '     '],
	])('is a blank: %s', (_what, text, kinds) => {
		expect(kindsIn(text)).toBe(kinds);
	});

	it.each([
		['a hyphen', 'care-led', 'wwww www'],
		['a hyphen at the edge of the text', '-a-', ' w '],
		['the other hyphens, the short dash and the minus', 'a\u2010b\u2011c\u2012d\u2013e\u2212f', 'w w w w w w'],
	])('is a blank where it joins two words: %s', (_what, text, kinds) => {
		expect(kindsIn(text)).toBe(kinds);
	});

	it.each([
		['between blanks', 'a - b', 'w s w'],
		['behind a blank', 'a -b', 'w sw'],
		['before a blank', 'a– b', 'ws w'],
		['beside a tab', 'a\t-b', 'w sw'],
		['beside a blank that does not break', 'a-\u00a0b', 'ws w'],
		['the long dash anywhere', 'a\u2014b', 'wsw'],
	])('is a sign where a dash parts two clauses: %s', (_what, text, kinds) => {
		expect(kindsIn(text)).toBe(kinds);
	});

	it('is an apostrophe, straight or curly', () => {
		expect(kindsIn("'’ʼ‘`")).toBe("''''s");
	});

	it.each([
		['a star and a backslash', 'a*\\b', 'wmmw'],
		['two equals signs and two tildes', '==a== ~~b~~', 'mmwmm mmwmm'],
	])('is a mark of the text: %s', (_what, text, kinds) => {
		expect(kindsIn(text)).toBe(kinds);
	});

	it.each([
		['one equals sign and one tilde', 'a=b ~c =~', 'wsw sw ss'],
		['what is left of ASCII', '!"#$%&()+,./:;<>?@[]^{|}\u007f', 'sssssssssssssssssssssssss'],
		['a sign twice, unless it marks text', 'call!!', 'wwwwss'],
		['a symbol', '€§', 'ss'],
		['an emoji', '😀', 's.'],
		['a private character, or half of one', '\ue000\udbff', 'ss'],
	])('is a sign: %s', (_what, text, kinds) => {
		expect(kindsIn(text)).toBe(kinds);
	});

	it.each([
		['Han, kana, Hangul and Thai', '糖ひカ한ก', 'rrrrr'],
		['Han beyond the first plane', '𠮷', 'r.'],
	])('is a token of its own in writing without blanks: %s', (_what, text, kinds) => {
		expect(kindsIn(text)).toBe(kinds);
	});

	it('is the rest of another one behind any first half', () => {
		expect(kindsIn('\udc00\udfff')).toBe('..');
	});
});
