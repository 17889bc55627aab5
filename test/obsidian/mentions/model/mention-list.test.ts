import { describe, expect, it } from 'vitest';
import type { MentionsTab } from '../../../../src/obsidian/mentions/model/arrangement';
import type { ListedMention } from '../../../../src/obsidian/mentions/model/list';
import { MentionList } from '../../../../src/obsidian/mentions/model/mention-list';
import { listedAs, mentionOf, reason } from './listed';

const LINKED = listedAs(mentionOf({ path: 'Audit.md', kind: 'linked', from: 4 }));
const ALSO_LINKED = listedAs(mentionOf({ path: 'Claim.md', kind: 'linked', from: 9 }));
const PLAIN = listedAs(mentionOf({ path: 'Audit.md', from: 30 }));
const LATER = listedAs(mentionOf({ path: 'Audit.md', from: 60 }));
const OF = [LINKED, PLAIN, LATER, ALSO_LINKED];
const IN = ['linked', 'ignored-here'].map((code, from) => listedAs(mentionOf({ path: 'Plan.md', from, reasons: [reason(code, 0)] })));
const TERM = { id: 'Plan.md#HMO', meant: 'Plan.md#HMO', title: 'HMO', line: 3 };
const OF_TERM = listedAs(mentionOf({ path: 'Visit.md' }), { term: TERM });

function listOf(mentions: Readonly<Record<MentionsTab, readonly ListedMention[]>> = { of: OF, in: IN }): MentionList {
	return new MentionList({ listed: (tab) => mentions[tab], lineOf: () => null });
}

/** Headings with a mark if they are folded, and mentions by note and place. */
const seenIn = (list: MentionList): string[] => list.rows(list.shown()).map((row) =>
	(row.type === 'mention' ? row.listed.key : row.type === 'empty' ? row.text : `${row.text}${row.folded ? ' ▸' : ''}`));
const keys = (listed: readonly ListedMention[]): string[] => listed.map(({ key }) => key);

describe('what is below a heading', () => {
	it('is there whether it is folded away or not, in the order of the list', () => {
		const list = listOf();
		list.foldAll();
		expect(keys(list.inOrder('linked'))).toEqual(['Audit.md 4', 'Claim.md 9']);
		expect(keys(list.inOrder('unlinked Audit.md'))).toEqual(['Audit.md 30', 'Audit.md 60']);
		expect(keys(list.inOrder())).toEqual(['Audit.md 4', 'Claim.md 9', 'Audit.md 30', 'Audit.md 60']);
	});

	it('is what passes the filter, and nothing for a heading that is not there', () => {
		const list = listOf();
		list.filter = { ...list.filter, text: 'claim' };
		expect(keys(list.inOrder('linked'))).toEqual(['Claim.md 9']);
		expect(list.inOrder('unlinked')).toEqual([]);
		expect(list.inOrder('no such row')).toEqual([]);
	});
});

describe('folding the others', () => {
	it('leaves one heading of its level open', () => {
		const list = listOf();
		list.toggle('linked Claim.md');
		list.foldOthers('linked Claim.md');
		expect(seenIn(list)).toEqual([
			'Linked mentions', 'Audit ▸', 'Claim', 'Claim.md 9', 'Linked by another name', 'No link uses another name of this note.',
			'Unlinked mentions', 'Audit ▸',
		]);
	});
});

describe('where nothing is suggested', () => {
	it('the list says why, of the ignored ones too', () => {
		const list = listOf();
		list.arrangement = { ...list.arrangement, tab: 'in' };
		expect(seenIn(list)).toEqual([
			'Suggested links', 'Nothing suggested: 1 is linked already, 1 ignored', 'Other mentions', 'Plan.md 0',
		]);
	});

	it('it says no more than that if nothing is mentioned', () => {
		const list = listOf({ of: [], in: [] });
		list.arrangement = { ...list.arrangement, tab: 'in' };
		expect(seenIn(list).slice(0, 2)).toEqual(['Suggested links', 'Nothing here asks for a link.']);
	});

	it('it says nothing of what a filter leaves out', () => {
		const list = listOf();
		list.arrangement = { ...list.arrangement, tab: 'in' };
		list.filter = { ...list.filter, kind: 'unlinked' };
		expect(seenIn(list)).toEqual(['Other mentions', 'Plan.md 0']);
	});
});

describe('the terms of a note', () => {
	it('are folded when they are first met, and one is shown when it is asked for', () => {
		const list = listOf({ of: [OF_TERM], in: [] });
		expect(seenIn(list).slice(-2)).toEqual(['Terms in this note', 'HMO ▸']);
		list.filter = { ...list.filter, text: 'nothing has this' };
		list.arrangement = { ...list.arrangement, tab: 'in' };
		expect(list.reveal(TERM.id)).toBe('terms Plan.md#HMO');
		expect(seenIn(list).slice(-3)).toEqual(['HMO', 'Visit', 'Visit.md 0']);
	});
});
