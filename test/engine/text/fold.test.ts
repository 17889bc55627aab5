import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, foldPath, withoutInvisible } from '../../../src/engine/text/fold';

describe('two names are one', () => {
	it.each([
		['in upper and lower case', 'Capitation', 'CAPITATION'],
		['with hyphens or blanks', 'Fee-for-service', 'fee for service'],
		['with a dash', 'Fee–for—service', 'fee-for-service'],
		['with a hyphen that does not break', 'Fee\u2011for\u2011service', 'fee for service'],
		['with a blank that does not break', 'prior\u00a0authorization', 'Prior Authorization'],
		['with several blanks or a line end', 'shared  \n savings', 'Shared Savings'],
		['with blanks around them', ' ACO ', 'ACO'],
		['with a curly or a straight apostrophe', 'Nurse’s aide', "nurse's aide"],
		['with an opening quote for an apostrophe', 'nurse‘s aide', "nurse's aide"],
		['with composed or decomposed letters', 'M\u00e9ni\u00e8re', 'Me\u0301nie\u0300re'],
		['with decomposed letters in capitals', 'm\u00e9ni\u00e8re', 'ME\u0301NIE\u0300RE'],
		['with ß or SS', 'Straße', 'STRASSE'],
		['with ß or ss', 'Straße', 'strasse'],
		['with the capital ẞ', 'Straße', 'STRAẞE'],
		['with either small sigma', 'Οργανισμός', 'ΟΡΓΑΝΙΣΜΌΣ'],
		['with a Greek letter of two marks', 'πρω\u0390', 'ΠΡΩ\u03aa\u0301'],
		['with a blank without width', 'W1\u200b', 'w1'],
		['with a soft hyphen', 'accounta\u00adble', 'accountable'],
		['with a mark of direction, a joiner or a byte order mark', '\u200eA\u2060C\ufeffO\u200d', 'ACO'],
		['with a selector of a pictograph', '❤\ufe0f care', '❤ care'],
		['with a mark between a letter and its accent', 'e\u200b\u0301', '\u00e9'],
		['in Cyrillic', 'Страховая медицина', 'СТРАХОВАЯ МЕДИЦИНА'],
		['with a composed Hangul syllable or its parts', '\ud55c', '\u1112\u1161\u11ab'],
	])('%s', (_what, one, other) => {
		expect(foldName(one)).toBe(foldName(other));
	});
});

describe('two names stay two', () => {
	it.each([
		['ACO', 'ACOs'], ['hypothermia', 'hyperthermia'], ['vitamin A', 'vitamin D'], ['MEN I', 'MEN II'], ['C', 'C++'],
		['R&D', 'RD'], ['340B', '340'], ['feeforservice', 'fee for service'],
		['ACO_2024', 'ACO 2024'], ['糖尿病', '糖尿'], ['نظام', 'نظم'], ['องค์กร', 'องค์การ'], ['constructor', '__proto__'], ['E11.9', 'E119'],
	])('when they are %s and %s', (one, other) => {
		expect(foldName(one)).not.toBe(foldName(other));
	});
});

describe('a folded name', () => {
	const odd = ['\u0301', '\u0308', '\u00a0', '\u200b', '\u00ad', '\ufe0f'];
	const letters = fc.string({ unit: fc.constantFrom(...'aZéÉßẞσςΣΐϊΪЖж糖تอ’\'-– 3&', ...odd), maxLength: 12 });

	it('is the same however often and from whichever letter case it is folded', () => {
		fc.assert(fc.property(letters, (name) => {
			const folded = foldName(name);
			expect(foldName(folded)).toBe(folded);
			expect(foldName(name.toUpperCase())).toBe(folded);
			expect(foldName(name.toLowerCase())).toBe(folded);
			expect(foldName(name.normalize('NFD'))).toBe(folded);
			expect(foldName(name.normalize('NFC'))).toBe(folded);
		}), { numRuns: 1000 });
	});

	it('is empty only for names of blanks and hyphens', () => {
		expect(foldName('')).toBe('');
		expect(foldName(' \u00a0')).toBe('');
		for (const name of ['-', '–', ' — ']) expect(foldName(name)).toBe('');
		for (const name of ['ACO', '糖', '&', '+', '?', '0']) expect(foldName(name)).not.toBe('');
	});
});

describe('a text without what cannot be seen', () => {
	it.each([
		['W1\u200b', 'W1'], ['\ufeffA\u00adC\u2060O', 'ACO'], ['plain', 'plain'], ['Ménière', 'Ménière'], ['می\u200cخواهم', 'می\u200cخواهم'],
		['👩\u200d⚕\ufe0f', '👩\u200d⚕\ufe0f'], ['a\u00a0b', 'a\u00a0b'], ['', ''],
	])('is for %j %j: joiners and selectors shape what is seen', (text, seen) => expect(withoutInvisible(text)).toBe(seen));
});

describe('a folded path', () => {
	it.each([
		['letter case', 'Glossary/ACO.md', 'glossary/aco.MD'],
		['composition', 'Glossary/M\u00e9ni\u00e8re.md', 'Glossary/Me\u0301nie\u0300re.md'],
	])('does not count %s', (_what, one, other) => {
		expect(foldPath(one)).toBe(foldPath(other));
	});

	it.each([
		['Fee-For-Service.md', 'Fee For Service.md'], ["nurse's aide.md", 'nurse’s aide.md'], ['a/b.md', 'b.md'], ['Straße.md', 'Strasse.md'],
	])('tells %s from %s, which are two files', (one, other) => {
		expect(foldPath(one)).not.toBe(foldPath(other));
	});
});
