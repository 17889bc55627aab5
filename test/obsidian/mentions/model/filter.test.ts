import { describe, expect, it } from 'vitest';
import { foldName } from '../../../../src/engine';
import { choicesIn, filterMentions, NO_FILTER, partsInForce, type MentionFilter } from '../../../../src/obsidian/mentions/model/filter';
import type { ListedMention } from '../../../../src/obsidian/mentions/model/list';
import { listedAs, mentionOf, reason } from './listed';

const LINES = new Map([
	['Billing/Claim.md', 'The coder checks the café’s invoice.'],
	['Billing/Denials/Appeal.md', 'A letter to the payer.'],
	['Tags.md', 'Nothing of note.'],
	['Old.md', 'An old page.'],
]);
const CLAIM = listedAs(mentionOf({ path: 'Billing/Claim.md', kind: 'linked' }), {
	name: 'Revenue Cycle Management',
	tags: ['billing/claims', 'Coding'],
});
const APPEAL = listedAs(mentionOf({ path: 'Billing/Denials/Appeal.md', kind: 'alias-linked', ambiguous: true }), {
	name: 'RCM',
	tags: ['billing'],
});
const TAGS = listedAs(mentionOf({ path: 'Tags.md', suggested: true }), { name: 'RCM', tags: ['billings'] });
const IGNORED = listedAs(mentionOf({ path: 'Old.md', ambiguous: true, reasons: [reason('acronym', 0.4), reason('ignored-here', 0)] }), {
	name: 'RCM',
});
const ALL = [CLAIM, APPEAL, TAGS, IGNORED];

function passing(change: Partial<MentionFilter>, listed: readonly ListedMention[] = ALL): string[] {
	const found = filterMentions(listed, { ...NO_FILTER, ...change }, ({ path }) => foldName(LINES.get(path) ?? ''));
	return found.map(({ note }) => note.title);
}

describe('a filter of mentions', () => {
	it('lets all pass but what the user ignores', () => {
		expect(passing({})).toEqual(['Claim', 'Appeal', 'Tags']);
		expect(passing({}, [listedAs(mentionOf({ path: 'Old.md', reasons: [reason('ignored-name', 0)] }))])).toEqual([]);
	});

	it.each([
		['linked', ['Claim']],
		['alias-linked', ['Appeal']],
		['unlinked', ['Tags']],
		['suggested', ['Tags']],
		['ambiguous', ['Appeal']],
		['ignored', ['Old']],
	])('by kind: %s', (kind, expected) => expect(passing({ kind })).toEqual(expected));

	it.each([
		['a word of the line', 'invoice', ['Claim']],
		['in any letter case, with either apostrophe', "CAFÉ'S", ['Claim']],
		['a part of the path', 'denials', ['Appeal']],
		['a part of the title', 'appe', ['Appeal']],
		['what stands nowhere', 'zebra', []],
		['blanks around it, which do not count', '  invoice ', ['Claim']],
	])('by text: %s', (_, text, expected) => expect(passing({ text })).toEqual(expected));

	it('by text holds back a mention whose line is not known yet', () => {
		expect(filterMentions([CLAIM], { ...NO_FILTER, text: 'invoice' }, () => null)).toEqual([]);
	});

	it('by the name that matched, and not by what only begins like it', () => {
		expect(passing({ name: 'RCM' })).toEqual(['Appeal', 'Tags']);
		expect(passing({ name: 'Revenue Cycle' })).toEqual([]);
	});

	it.each([
		['Billing', ['Claim', 'Appeal']],
		['Billing/Denials', ['Appeal']],
		['Bill', []],
	])('by folder, those below included: %s', (folder, expected) => expect(passing({ folder })).toEqual(expected));

	it.each([
		['billing', ['Claim', 'Appeal']],
		['billing/claims', ['Claim']],
		['coding', ['Claim']],
	])('by tag, those below included: %s', (tag, expected) => expect(passing({ tag })).toEqual(expected));

	it('lets pass only what all its parts do', () => {
		expect(passing({ folder: 'Billing', name: 'RCM', tag: 'billing', text: 'payer' })).toEqual(['Appeal']);
		expect(passing({ folder: 'Billing', name: 'RCM', text: 'invoice' })).toEqual([]);
	});
});

describe('what a filter can be set to', () => {
	const choices = (part: Parameters<typeof choicesIn>[1]): string[] => choicesIn(ALL, part).map(({ label, count }) => `${label} ${count}`);

	it('has each kind there is, ignored ones by themselves', () => {
		expect(choices('kind')).toEqual(['Linked 1', 'Linked by another name 1', 'Unlinked 1', 'Suggested 1', 'Ambiguous 1', 'Ignored 1']);
	});

	it('has names, folders with those around them, and tags with those above them, without what is ignored', () => {
		expect(choices('name')).toEqual(['RCM 2', 'Revenue Cycle Management 1']);
		expect(choices('folder')).toEqual(['Billing 2', 'Billing/Denials 1']);
		expect(choices('tag')).toEqual(['#Coding 1', '#billing 2', '#billing/claims 1', '#billings 1']);
	});

	it('gives values that let as many pass as it says', () => {
		for (const part of ['kind', 'name', 'folder', 'tag'] as const) {
			for (const { value, count } of choicesIn(ALL, part))
				expect([part, value, passing({ [part]: value }).length]).toEqual([part, value, count]);
		}
	});
});

describe('the parts of a filter in force', () => {
	it('are said in words', () => {
		expect(partsInForce({ text: ' payer ', kind: 'alias-linked', name: 'RCM', folder: 'Billing', tag: 'coding' })).toEqual([
			{ part: 'text', label: '“payer”' },
			{ part: 'kind', label: 'Linked by another name' },
			{ part: 'name', label: 'RCM' },
			{ part: 'folder', label: 'Billing' },
			{ part: 'tag', label: '#coding' },
		]);
	});

	it('are none where nothing is held back', () => {
		expect(partsInForce(NO_FILTER)).toEqual([]);
		expect(partsInForce({ ...NO_FILTER, text: '  ' })).toEqual([]);
	});
});
