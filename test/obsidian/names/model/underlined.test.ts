import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../../src/engine';
import { isShown, underlinedOf } from '../../../../src/obsidian/names/model/underlined';

/** A mention of the notes named first, with the codes of what is said of it. */
function mention(from: number, targets: string, ...codes: string[]): Mention {
	const reasons = codes.map((code) => ({ code, points: 0, text: code }));
	return {
		path: 'Note.md',
		from,
		to: from + 3,
		text: 'ACO',
		kind: 'unlinked',
		line: 1,
		targets: targets.split(' '),
		ambiguous: false,
		candidates: [{ id: targets.split(' ')[0] ?? '', name: 'name', score: 0, reasons: [] }],
		suggested: false,
		score: 0,
		reasons,
		fingerprint: from,
	};
}

/** A vault that has each name in so many notes, and in so many of them in lower case. */
function written(notes: number, small: number): Parameters<typeof isShown>[1] {
	return { size: 100, habits: { writtenOf: () => [notes, small] } };
}

const RARE = written(1, 0);
const shownOf = (mentions: readonly Mention[]): Mention[] => mentions.filter((one) => isShown(one, RARE));
const placesOf = (mentions: readonly Mention[]): number[] => mentions.map(({ from }) => from);

describe('which names are underlined', () => {
	const mentions = [
		mention(0, 'ACO.md'),
		mention(10, 'IPA.md', 'weak'),
		mention(20, 'ACO.md', 'later'),
		mention(30, 'Term.md', 'no-entry'),
		mention(40, 'IPA.md'),
	];

	it('none, if underlines are off', () => {
		expect(underlinedOf(shownOf(mentions), 'off')).toEqual([]);
	});

	it('the first of each entry', () => {
		expect(placesOf(underlinedOf(shownOf(mentions), 'first'))).toEqual([0, 10]);
	});

	it('all of entries', () => {
		expect(placesOf(underlinedOf(shownOf(mentions), 'all'))).toEqual([0, 10, 20, 40]);
	});

	it('the first that is shown: one that is ignored does not stand in the way of the next', () => {
		const mentions = shownOf([mention(0, 'ACO.md', 'ignored-here'), mention(10, 'ACO.md')]);
		expect(placesOf(underlinedOf(mentions, 'first'))).toEqual([10]);
	});

	it.each(['no-entry', 'ignored-here', 'ignored-name', 'linked'])('not where "%s" speaks against it', (code) => {
		expect(isShown(mention(0, 'ACO.md', code), RARE)).toBe(false);
	});

	it.each(['weak', 'later', 'ambiguous', 'acronym'])('though "%s" is said of it', (code) => {
		expect(isShown(mention(0, 'ACO.md', code), RARE)).toBe(true);
	});

	it('no links', () => {
		expect(isShown({ ...mention(0, 'ACO.md'), kind: 'alias-linked' }, RARE)).toBe(false);
	});

	it('no name that the vault writes like an ordinary word nearly everywhere', () => {
		const payer = { ...mention(0, 'Payer.md'), text: 'payer' };
		expect(isShown(payer, written(50, 49))).toBe(false);
		expect(isShown(payer, written(50, 10))).toBe(true);
		expect(isShown(mention(0, 'ACO.md'), written(50, 49))).toBe(true);
	});
});
