import { describe, expect, it } from 'vitest';
import { DEFAULT_ARRANGEMENT } from '../../../../src/obsidian/mentions/model/arrangement';
import {
	buildRows,
	keysToFold,
	listMentions,
	termKey,
	TERMS,
	type ListedMention,
	type ListedTerm,
	type ListOptions,
	type MentionListRow,
} from '../../../../src/obsidian/mentions/model/list';
import { listedAs, mentionOf } from './listed';

/** A row a line, indented by its level: headings with their counts, mentions by note and place. */
function outline(rows: readonly MentionListRow[]): string[] {
	return rows.map((row) => {
		const text =
			row.type === 'mention'
				? `${row.listed.note.title} @${row.listed.mention.from}`
				: row.type === 'empty'
					? '–'
					: `${row.text} ${row.count}${row.folded ? ' ▸' : ''}`;
		return '  '.repeat(row.level - 1) + text;
	});
}

const options = (change: Partial<ListOptions> = {}): ListOptions => ({
	...DEFAULT_ARRANGEMENT,
	folded: new Set(),
	hidesEmpty: false,
	whyNothing: '',
	...change,
});

const CLAIM = 'Billing/Claim.md';
const AUDIT = 'Audit.md';
const LINKED = listedAs(mentionOf({ path: AUDIT, kind: 'linked', from: 4 }), { name: 'Revenue Cycle Management', time: 300 });
const BY_ALIAS = listedAs(mentionOf({ path: CLAIM, kind: 'alias-linked', from: 9 }), { name: 'RCM', time: 200 });
const PLAIN = listedAs(mentionOf({ path: AUDIT, from: 30, score: 0.4 }), { name: 'RCM', time: 300 });
const LATER = listedAs(mentionOf({ path: AUDIT, from: 60, score: 0.4 }), { name: 'revenue cycle', time: 300 });
const WORTH = listedAs(mentionOf({ path: CLAIM, from: 50, score: 0.5, suggested: true }), { name: 'revenue cycle', time: 200 });
const ALL = [LINKED, PLAIN, LATER, BY_ALIAS, WORTH];

describe('the list of who mentions a note', () => {
	it('has three groups, and in each the notes with their mentions; counts say how many', () => {
		expect(outline(buildRows(ALL, options({ sort: 'path' })))).toEqual([
			'Linked mentions 1',
			'  Audit 1',
			'    Audit @4',
			'Linked by another name 1',
			'  Claim 1',
			'    Claim @9',
			'Unlinked mentions 3',
			'  Audit 2',
			'    Audit @30',
			'    Audit @60',
			'  Claim 1',
			'    Claim @50',
		]);
	});

	it('puts notes with something to suggest first, if relevance counts', () => {
		const rows = outline(buildRows([PLAIN, LATER, WORTH], options({ hidesEmpty: true })));
		expect(rows).toEqual(['Unlinked mentions 3', '  Claim 1', '    Claim @50', '  Audit 2', '    Audit @30', '    Audit @60']);
	});

	it('puts what was changed last first, if time counts', () => {
		const rows = outline(buildRows([PLAIN, LATER, WORTH], options({ sort: 'time', hidesEmpty: true })));
		expect(rows.slice(0, 2)).toEqual(['Unlinked mentions 3', '  Audit 2']);
	});

	it('stands under the names that matched, if asked: then each mention says its note', () => {
		const rows = buildRows([PLAIN, LATER, WORTH], options({ grouping: 'name', hidesEmpty: true }));
		expect(outline(rows)).toEqual(['Unlinked mentions 3', '  revenue cycle 2', '    Claim @50', '    Audit @60', '  RCM 1', '    Audit @30']);
		expect(rows.every((row) => row.type !== 'mention' || row.showsNote)).toBe(true);
	});

	it.each([
		['path', ['  RCM 1', '    Audit @30', '  revenue cycle 2', '    Audit @60', '    Claim @50']],
		['time', ['  RCM 1', '    Audit @30', '  revenue cycle 2', '    Audit @60', '    Claim @50']],
	] as const)('orders names and the mentions below them by %s too', (sort, expected) => {
		expect(outline(buildRows([PLAIN, LATER, WORTH], options({ grouping: 'name', sort, hidesEmpty: true }))).slice(1)).toEqual(expected);
	});

	it('hides what is below a folded row, and still counts it', () => {
		const [, , , , , , unlinked, audit] = buildRows(ALL, options({ sort: 'path' }));
		expect(outline(buildRows(ALL, options({ sort: 'path', folded: new Set([audit?.key ?? '']) }))).slice(6)).toEqual([
			'Unlinked mentions 3',
			'  Audit 2 ▸',
			'  Claim 1',
			'    Claim @50',
		]);
		expect(outline(buildRows(ALL, options({ folded: new Set([unlinked?.key ?? '']) }))).slice(6)).toEqual(['Unlinked mentions 3 ▸']);
	});

	it('says of an empty group that it is, and leaves it out where a filter is on', () => {
		expect(outline(buildRows([LINKED], options()))).toEqual([
			'Linked mentions 1',
			'  Audit 1',
			'    Audit @4',
			'Linked by another name 0',
			'  –',
			'Unlinked mentions 0',
			'  –',
		]);
		expect(outline(buildRows([LINKED], options({ hidesEmpty: true })))).toEqual(['Linked mentions 1', '  Audit 1', '    Audit @4']);
	});

	it('tells of each row its place among its neighbours, and their number', () => {
		const places = buildRows(ALL, options({ sort: 'path' })).map(({ level, position, size }) => `${level}: ${position}/${size}`);
		expect(places).toEqual([
			'1: 1/3',
			'2: 1/1',
			'3: 1/1',
			'1: 2/3',
			'2: 1/1',
			'3: 1/1',
			'1: 3/3',
			'2: 1/2',
			'3: 1/2',
			'3: 2/2',
			'2: 2/2',
			'3: 1/1',
		]);
	});

	it('gives every row a key of its own', () => {
		const keys = buildRows(ALL, options()).map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
	});
});

describe('the list of what a note mentions', () => {
	const EHR = listedAs(mentionOf({ path: 'Note.md', from: 5, score: 0.5, suggested: true }), { path: 'EHR.md' });
	const HIPAA = listedAs(mentionOf({ path: 'Note.md', from: 40, score: 0.9, suggested: true }), { path: 'HIPAA.md' });
	const AGAIN = listedAs(mentionOf({ path: 'Note.md', from: 70, score: 0.9 }), { path: 'HIPAA.md' });

	it('has what is suggested before the rest, best first', () => {
		expect(outline(buildRows([EHR, HIPAA, AGAIN], options({ tab: 'in' })))).toEqual([
			'Suggested links 2',
			'  HIPAA @40',
			'  EHR @5',
			'Other mentions 1',
			'  HIPAA @70',
		]);
	});

	it('follows the note, if its order is asked for', () => {
		expect(outline(buildRows([EHR, HIPAA, AGAIN], options({ tab: 'in', sort: 'path' }))).slice(0, 3)).toEqual([
			'Suggested links 2',
			'  EHR @5',
			'  HIPAA @40',
		]);
	});
});

describe('the list of who mentions the terms in a note', () => {
	const term = (title: string, line: number): ListedTerm => ({ id: `Acronyms.md#${title}`, meant: `Acronyms.md#${title}`, title, line });
	const [HMO, PPO] = [term('HMO', 8), term('PPO', 9)];
	const OF_PPO = [listedAs(mentionOf({ path: AUDIT, from: 70 }), { term: PPO })];
	const OF_HMO = [
		listedAs(mentionOf({ path: AUDIT, from: 80, kind: 'linked' }), { name: 'HMO', term: HMO }),
		listedAs(mentionOf({ path: CLAIM, from: 90, score: 0.5 }), { name: 'HMOs', term: HMO }),
	];
	const EVERY = [LINKED, ...OF_PPO, ...OF_HMO];
	const open = (change: Partial<ListOptions> = {}): string[] =>
		outline(buildRows(EVERY, options({ sort: 'path', hidesEmpty: true, ...change })));

	it('comes below that of the note, a heading for each term in the order of the note', () => {
		expect(open()).toEqual([
			'Linked mentions 1', '  Audit 1', '    Audit @4',
			'Terms in this note 2',
			'  HMO 2', '    Audit 1', '      Audit @80', '    Claim 1', '      Claim @90',
			'  PPO 1', '    Audit 1', '      Audit @70',
		]);
	});

	it('is folded as a whole, or a term at a time', () => {
		expect(open({ folded: new Set([TERMS]) }).slice(3)).toEqual(['Terms in this note 2 ▸']);
		const folded = new Set([HMO, PPO].map(({ id }) => termKey(id)));
		expect(open({ folded }).slice(3)).toEqual(['Terms in this note 2', '  HMO 2 ▸', '  PPO 1 ▸']);
	});

	it('stands under the names that matched, if asked', () => {
		expect(open({ grouping: 'name' }).slice(4, 9)).toEqual(['  HMO 2', '    HMO 1', '      Audit @80', '    HMOs 1', '      Claim @90']);
	});

	it('folds to the headings of the terms, and to those of the notes beside them', () => {
		const all = buildRows(EVERY, options({ sort: 'path', hidesEmpty: true }));
		expect(open({ folded: new Set(keysToFold(all)) })).toEqual([
			'Linked mentions 1', '  Audit 1 ▸', 'Terms in this note 2', '  HMO 2 ▸', '  PPO 1 ▸',
		]);
	});

	it('tells the places of its rows, each by a key of its own', () => {
		const rows = buildRows(EVERY, options({ hidesEmpty: true }));
		const [heading] = rows.filter(({ key }) => key === TERMS);
		expect([heading?.position, heading?.size]).toEqual([2, 2]);
		expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
	});

	it('has a mention that may mean two of the terms below both', () => {
		const mention = mentionOf({ path: AUDIT });
		const keys = [HMO, PPO].flatMap((one) => listMentions([mention], () => LINKED, one)).map(({ key }) => key);
		expect(new Set(keys).size).toBe(2);
	});
});

describe('listing mentions', () => {
	const keysOf = (mentions: Parameters<typeof listMentions>[0]): string[] =>
		listMentions(mentions, () => LINKED).map(({ key }: ListedMention) => key);

	it('keeps the key of a place when the text before it changes', () => {
		const [before] = keysOf([mentionOf({ path: CLAIM, from: 10, fingerprint: 77 })]);
		const [after] = keysOf([mentionOf({ path: CLAIM, from: 500, fingerprint: 77 })]);
		expect(after).toBe(before);
	});

	it('tells places apart that look alike', () => {
		const keys = keysOf([
			mentionOf({ path: CLAIM, from: 10, fingerprint: 77 }),
			mentionOf({ path: CLAIM, from: 60, fingerprint: 77 }),
			mentionOf({ path: AUDIT, from: 10, fingerprint: 77 }),
		]);
		expect(new Set(keys).size).toBe(3);
	});

	it('tells links apart that say the same', () => {
		const link = { path: CLAIM, kind: 'linked', fingerprint: 0 } as const;
		expect(new Set(keysOf([mentionOf({ ...link, from: 1 }), mentionOf({ ...link, from: 20 })])).size).toBe(2);
	});
});
