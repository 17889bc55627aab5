import { describe, expect, it } from 'vitest';
import { meaningOf, worthOf, type WordingOptions } from '../../../../src/obsidian/mentions/model/words';
import { candidate, mentionOf, reason } from './listed';

const telling = (seen: string | null, most = 2): WordingOptions => ({ seen, most, titleOf: (path) => path.toUpperCase() });
const inNote = (ambiguous: boolean, ...candidates: ReturnType<typeof candidate>[]): ReturnType<typeof mentionOf> =>
	mentionOf({ path: 'note', text: 'PCP', ambiguous, candidates, targets: candidates.map(({ id }) => id) });

describe('what is said of a name that several notes have', () => {
	it('is nothing if one note alone has it', () => {
		expect(meaningOf(inNote(false, candidate('provider')), telling('provider'))).toBeNull();
	});

	it('is what decided, the weightiest first', () => {
		const mention = inNote(
			false,
			candidate('provider', reason('tag', 0.75, 'Both have the tag #care'), reason('link', 3, 'The note links to it'), reason('word', 0.5)),
			candidate('pneumonia'),
		);
		expect(meaningOf(mention, telling('provider'))).toBe('Decided: the note links to it; both have the tag #care');
	});

	it('is which other note may be meant, and that nothing decides', () => {
		expect(meaningOf(inNote(true, candidate('provider'), candidate('pneumonia')), telling('provider'))).toBe(
			'May also mean PNEUMONIA. Nothing here decides.',
		);
	});

	it('names both in the note itself', () => {
		expect(meaningOf(inNote(true, candidate('provider'), candidate('pneumonia')), telling(null))).toBe(
			'May mean PROVIDER or PNEUMONIA. Nothing here decides.',
		);
	});

	it('names three of many, and how many more there are', () => {
		const many = Array.from({ length: 9 }, (_, i) => candidate(`note ${i}`, reason('tag', 0.75, 'Both have the tag #care')));
		expect(meaningOf(inNote(true, ...many), telling(null, 1))).toBe(
			'May mean NOTE 0 or NOTE 1 or NOTE 2 and 6 more. Too little decides: ' +
				'for NOTE 0, both have the tag #care; for NOTE 1, both have the tag #care; for NOTE 2, both have the tag #care',
		);
	});

	it('is what speaks for each, where that is too little', () => {
		const mention = inNote(
			true,
			candidate('provider', reason('tag', 0.75, 'Both have the tag #care')),
			candidate('pneumonia', reason('word', 0.5, 'Near it stands “lung”')),
		);
		expect(meaningOf(mention, telling('pneumonia'))).toBe(
			'May also mean PROVIDER. Too little decides: for PROVIDER, both have the tag #care; for PNEUMONIA, near it stands “lung”',
		);
	});
});

describe('what is said of a link that might be', () => {
	it('gives what speaks for it, if it is suggested', () => {
		expect(
			worthOf(
				mentionOf({
					path: 'note',
					suggested: true,
					reasons: [
						reason('share', 1.2, 'A line of names'), reason('name-links', 0.45, 'You link it in 14 of 17 notes that use it'),
						reason('times', 0.3, 'Named once here'), reason('single-word', -0.35, 'A single word'), reason('near-top', 0.2, 'Near the top'),
					],
				}),
			),
		).toBe('Suggested: you link it in 14 of 17 notes that use it · a line of names · named once here');
	});

	it('gives what speaks against it, if it is not', () => {
		expect(
			worthOf(
				mentionOf({
					path: 'note',
					reasons: [reason('linked', 0, 'The note links there already'), reason('known', 1.2, 'It speaks of this one')],
				}),
			),
		).toBe('Not suggested: the note links there already');
	});

	it('gives what weighs most against it, where nothing else stands against it', () => {
		const reasons = [reason('below', 0, 'You link too few names like this one'), reason('known', 1.2, 'It speaks of this one'),
			reason('small', -0.8, 'Mostly written like an ordinary word'), reason('times', -1.1, 'Named 9 times here')];
		expect(worthOf(mentionOf({ path: 'note', reasons }))).toBe(
			'Not suggested: you link too few names like this one · named 9 times here · mostly written like an ordinary word',
		);
	});
});
