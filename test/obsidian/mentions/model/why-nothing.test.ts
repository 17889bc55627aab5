import { describe, expect, it } from 'vitest';
import { whyNothing } from '../../../../src/obsidian/mentions/model/why-nothing';
import { mentionOf, reason } from './listed';

/** Mentions that are not suggested, each with the codes of its reasons. */
const held = (...codes: string[][]): ReturnType<typeof mentionOf>[] =>
	codes.map((ofOne, from) => mentionOf({ path: 'Plan.md', from, reasons: ofOne.map((code) => reason(code, code === 'acronym' ? 0.4 : 0)) }));

describe('why nothing in a note is suggested', () => {
	it('counts what speaks against it, the most frequent first', () => {
		expect(whyNothing(held(['ignored-here'], ['linked'], ['linked'], ['acronym', 'linked'], ['later'], ['later']))).toBe(
			'Nothing suggested: 3 are linked already, 2 not at the best place in the note, 1 ignored',
		);
	});

	it('speaks of one as of one', () => {
		expect(whyNothing(held(['ambiguous']))).toBe('Nothing suggested: 1 is ambiguous');
	});

	it('counts each mention once, under what weighs most: what the user decided first', () => {
		expect(whyNothing(held(['linked', 'later'], ['no-entry', 'linked', 'ignored-name'], ['below', 'ignored-here']))).toBe(
			'Nothing suggested: 2 are ignored, 1 linked already',
		);
	});

	it('has words for reasons that it does not know', () => {
		expect(whyNothing(held(['acronym', 'new'], ['acronym', 'newer'], ['below']))).toBe(
			'Nothing suggested: 2 are held back for other reasons, 1 below what this vault suggests',
		);
	});

	it('is not asked where something is suggested, or nothing is mentioned', () => {
		expect(whyNothing([...held(['linked']), mentionOf({ path: 'Plan.md', suggested: true })])).toBe('');
		expect(whyNothing([])).toBe('');
	});
});
