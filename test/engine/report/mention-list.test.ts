import { describe, expect, it } from 'vitest';
import { MentionReport } from '../../../src/engine/report/mention-list';
import { mentionOf } from './made';

const MENTIONS = [
	mentionOf({ kind: 'linked', from: 1 }), mentionOf({ kind: 'alias-linked', from: 2 }),
	mentionOf({ from: 3 }), mentionOf({ suggested: true, from: 4 }),
];
const taken = (list: MentionReport): number[] => list.take(MENTIONS).map(({ from }) => from);

describe('a list of mentions', () => {
	it('has all of them, or those that are not linked, or those that are worth a link', () => {
		expect(taken(new MentionReport())).toEqual([1, 2, 3, 4]);
		expect(taken(new MentionReport({ unlinked: true }))).toEqual([3, 4]);
		expect(taken(new MentionReport({ suggested: true }))).toEqual([4]);
	});

	it('ends at a limit, over all notes, and says how many more there are', () => {
		const list = new MentionReport({ unlinked: true, limit: 3 });
		expect([taken(list), list.rest, taken(list), list.rest]).toEqual([[3, 4], null, [3], 'and 1 more']);
	});

	it('counts all of them, listed or not', () => {
		const list = new MentionReport({ suggested: true, limit: 1 });
		list.take(MENTIONS);
		expect(list.counts.sentence('ACO.md')).toBe('4 mentions of ACO.md: 1 linked, 1 linked by name, 2 not linked (1 suggested).');
		expect(new MentionReport().counts.sentence()).toBe('0 mentions: 0 linked, 0 linked by name, 0 not linked (0 suggested).');
	});
});
