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
		candidates: [],
		suggested: false,
		score: 0,
		reasons,
		fingerprint: from,
	};
}

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
		expect(underlinedOf(mentions, 'off')).toEqual([]);
	});

	it('the first of each entry', () => {
		expect(placesOf(underlinedOf(mentions, 'first'))).toEqual([0, 10]);
	});

	it('all of entries', () => {
		expect(placesOf(underlinedOf(mentions, 'all'))).toEqual([0, 10, 20, 40]);
	});

	it('the first that is shown: one that is ignored does not stand in the way of the next', () => {
		expect(placesOf(underlinedOf([mention(0, 'ACO.md', 'ignored-here'), mention(10, 'ACO.md')], 'first'))).toEqual([10]);
	});

	it.each(['no-entry', 'ignored-here', 'ignored-name', 'linked', 'ordinary'])('not where "%s" speaks against it', (code) => {
		expect(isShown(mention(0, 'ACO.md', code))).toBe(false);
	});

	it.each(['weak', 'later', 'ambiguous', 'acronym'])('though "%s" is said of it', (code) => {
		expect(isShown(mention(0, 'ACO.md', code))).toBe(true);
	});

	it('no links', () => {
		expect(isShown({ ...mention(0, 'ACO.md'), kind: 'alias-linked' })).toBe(false);
	});
});
