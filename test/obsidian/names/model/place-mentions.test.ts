import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeMentions, stands, type TextRange } from '../../../../src/obsidian/names/model/place-mentions';

/** Reads «» as the marks around mentions: the text without them, and the mentions. */
function read(marked: string): { text: string; mentions: TextRange[] } {
	const mentions: TextRange[] = [];
	let text = '';
	let from = 0;
	for (const char of marked) {
		if (char === '«') from = text.length;
		else if (char === '»') mentions.push({ from, to: text.length, text: text.slice(from) });
		else text += char;
	}
	return { text, mentions };
}

/** The text with the mentions that were placed in it marked. */
function placed(marked: string, text: string): string {
	const { text: saved, mentions } = read(marked);
	return [...placeMentions(mentions, saved, text).mentions]
		.reverse()
		.reduce((out, { from, to }) => `${out.slice(0, from)}«${out.slice(from, to)}»${out.slice(to)}`, text);
}

describe('placing mentions in a text that has gone on', () => {
	it('leaves them where they are in the same text', () => {
		expect(placed('An «ACO» and an «IPA».', 'An ACO and an IPA.')).toBe('An «ACO» and an «IPA».');
	});

	it('moves those behind what was typed', () => {
		expect(placed('An «ACO» and an «IPA».', 'An ACO, not an HMO, and an IPA.')).toBe('An «ACO», not an HMO, and an «IPA».');
	});

	it('moves those behind what was taken away, and drops what was in it', () => {
		expect(placed('An «ACO», an «HMO» and an «IPA».', 'An ACO and an IPA.')).toBe('An «ACO» and an «IPA».');
	});

	it('drops one that was edited', () => {
		expect(placed('An «accountable care organization» here; an «IPA» there.', 'An accountable car organization here; an IPA there.')).toBe(
			'An accountable car organization here; an «IPA» there.',
		);
	});

	it.each(['ACOs', 'ACO2', 'xACO'])('drops one that became a part of %s', (word) => {
		expect(placed('The «ACO» pays.', `The ${word} pays.`)).toBe(`The ${word} pays.`);
	});

	it.each(['ACO, too,', 'ACO’', '“ACO', 'ACO\n\n'])('keeps one beside which %j was typed', (written) => {
		expect(placed('The «ACO» pays.', `The ${written} pays.`)).toBe(`The ${written.replace('ACO', '«ACO»')} pays.`);
	});

	it('says which part of the text is new', () => {
		const { text, mentions } = read('An «ACO» pays.');
		expect(placeMentions(mentions, text, 'An ACO often pays.').changed).toEqual({ from: 7, to: 13 });
		expect(placeMentions(mentions, text, text).changed).toBeNull();
	});

	it('counts the line ends of a file as an editor does', () => {
		expect(placed('One\r\n«ACO»\r\nand «shared\r\nsavings»\r\n', 'One\nACO\nand shared\nsavings\n')).toBe(
			'One\n«ACO»\nand «shared\nsavings»\n',
		);
	});

	it('takes no notice of a mark of the byte order that an editor leaves out', () => {
		expect(placed('\uFEFFAn «ACO».', 'An ACO.')).toBe('An «ACO».');
	});

	it('keeps names in a script without blanks, whatever is beside them', () => {
		expect(placed('患者«糖尿病»管理', '老年患者糖尿病管理')).toBe('老年患者«糖尿病»管理');
	});

	it('drops a mention of another text', () => {
		expect(placeMentions([{ from: 3, to: 6, text: 'ACO' }], 'An HMO.', 'An HMO.').mentions).toEqual([]);
	});

	it('places a mention only where its text stands, and every one that no edit came near', () => {
		const part = fc.array(fc.constantFrom('the ', 'payer ', '. ', '\n', 'é'), { maxLength: 6 }).map((words) => words.join(''));
		fc.assert(fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), part, fc.nat(), fc.nat(5), (parts, typed, place, gone) => {
			const { text, mentions } = read(parts.join(' «ACO» '));
			const at = place % (text.length + 1);
			const now = text.slice(0, at) + typed + text.slice(at + gone);
			const found = placeMentions(mentions, text, now).mentions;
			for (const { from, to } of found) expect(now.slice(from, to)).toBe('ACO');
			const untouched = mentions.filter(({ from, to }) => to < at || from > at + gone).length;
			expect(found.length).toBeGreaterThanOrEqual(untouched);
		}));
	});
});

describe('a mention that stands', () => {
	it('is whole: no letter or digit goes on with it', () => {
		expect(stands('an ACO pays', { from: 3, to: 6, text: 'ACO' })).toBe(true);
		expect(stands('an ACOs pay', { from: 3, to: 6, text: 'ACO' })).toBe(false);
		expect(stands('MACO pays', { from: 1, to: 4, text: 'ACO' })).toBe(false);
	});

	it('is written as it was', () => {
		expect(stands('an Aco pays', { from: 3, to: 6, text: 'ACO' })).toBe(false);
	});

	it('may end in a sign', () => {
		expect(stands('in C++ code', { from: 3, to: 6, text: 'C++' })).toBe(true);
	});
});
