import type { Mention } from '../../../engine';
import type { PlacedRow } from '../../parts/tree-keys';
import type { Arrangement, MentionsSort, MentionsTab } from './arrangement';

/** What a list shows of the entry at the other end of a mention: the note that it is in, or what it means. */
export interface ListedNote {
	readonly id: string;
	readonly path: string;
	readonly title: string;
	readonly tags: readonly string[];
	/** When the file was last modified, in milliseconds. */
	readonly time: number;
	/** Title and path, folded as names are, for comparison. */
	readonly folded: string;
}

/** A term inside the open note. */
export interface ListedTerm {
	readonly id: string;
	/** The id of the entry that it is one with, or its own. */
	readonly meant: string;
	readonly title: string;
	/** The line that it stands on, 1-based. */
	readonly line: number;
}

/** A mention in a list: the name that it matched, and the note at its other end. */
export interface ListedMention {
	/** Identifies the place; stable when other parts of the note change. */
	readonly key: string;
	/** The term of the open note that is mentioned; null if it is the note itself. */
	readonly term: ListedTerm | null;
	readonly mention: Mention;
	readonly name: string;
	readonly note: ListedNote;
}

/** A row with others below it, which it can fold. */
export interface HeadRow extends PlacedRow {
	readonly type: 'group' | 'note' | 'name' | 'term';
	readonly text: string;
	/** How many mentions are below it; of the heading of all terms, how many terms. */
	readonly count: number;
	readonly folded: boolean;
	/** The kind of the mentions below it, or "suggested" or "other", or "terms". */
	readonly group: string;
	/** The id of the entry that it stands for, if it does: the note that contains the mentions below it, or the term that they mean. */
	readonly id: string | null;
}

/** A row for one mention. */
export interface MentionRow extends PlacedRow {
	readonly type: 'mention';
	readonly group: string;
	readonly listed: ListedMention;
	/** Whether the row itself must name the note at the other end. */
	readonly showsNote: boolean;
}

/** A row saying that a group is empty. */
interface EmptyRow extends PlacedRow {
	readonly type: 'empty';
	readonly group: string;
	readonly text: string;
}

/** A row of a list of mentions. */
export type MentionListRow = HeadRow | MentionRow | EmptyRow;

interface Group {
	readonly group: string;
	readonly heading: string;
	readonly none: string;
	readonly has: (mention: Mention) => boolean;
}

const SUGGESTED = 'suggested';

const GROUPS: Readonly<Record<MentionsTab, readonly Group[]>> = {
	of: [
		{ group: 'linked', heading: 'Linked mentions', none: 'No note links here.', has: ({ kind }) => kind === 'linked' },
		{
			group: 'alias-linked',
			heading: 'Linked by another name',
			none: 'No link uses another name of this note.',
			has: ({ kind }) => kind === 'alias-linked',
		},
		{
			group: 'unlinked',
			heading: 'Unlinked mentions',
			none: 'No name of this note stands elsewhere without a link.',
			has: ({ kind }) => kind === 'unlinked',
		},
	],
	in: [
		{ group: SUGGESTED, heading: 'Suggested links', none: 'Nothing here asks for a link.', has: ({ suggested }) => suggested },
		{ group: 'other', heading: 'Other mentions', none: 'No other name stands here without a link.', has: ({ suggested }) => !suggested },
	],
};

/** How to build a list from mentions. */
export interface ListOptions extends Arrangement {
	/** The keys of the folded rows. */
	readonly folded: ReadonlySet<string>;
	/** Leaves out empty groups: a filter is active. */
	readonly hidesEmpty: boolean;
	/** Why nothing is suggested; empty if there is nothing that could be. */
	readonly whyNothing: string;
}

/** The key of the heading of all terms. */
export const TERMS = 'terms';

/** The key of a term's heading. */
export function termKey(id: string): string {
	return `${TERMS} ${id}`;
}

/**
 * The rows of a list. The mentions are expected in order of path and offset, as the engine finds them. Those of the terms in the open note
 * come last, under a heading for each.
 */
export function buildRows(listed: readonly ListedMention[], options: ListOptions): MentionListRow[] {
	const own = listed.filter(({ term }) => term === null);
	const terms = own.length === listed.length ? [] : byTerm(listed);
	const groups = GROUPS[options.tab].map((group) => ({ ...group, members: own.filter(({ mention }) => group.has(mention)) }));
	const shown = groups.filter(({ members }) => members.length > 0 || !options.hidesEmpty);
	const rows: MentionListRow[] = [];
	const size = shown.length + Math.min(terms.length, 1);
	for (const [i, { group, heading, none, members }] of shown.entries()) {
		const folded = options.folded.has(group);
		const count = members.length;
		rows.push({ type: 'group', key: group, level: 1, position: i + 1, size, text: heading, count, folded, group, id: null });
		if (folded) continue;
		const text = (group === SUGGESTED && options.whyNothing) || none;
		if (count === 0) rows.push({ type: 'empty', key: `${group} -`, level: 2, position: 1, size: 1, group, text });
		else if (options.tab === 'of') addHeaded(rows, members, { group, above: group, level: 2 }, options);
		else addMentions(rows, options.sort === 'path' ? members : inOrder(members, options.sort), { group, level: 2, showsNote: true });
	}
	if (terms.length > 0) addTerms(rows, terms, size, options);
	return rows;
}

/** Mentions by the term that they mean, in the order of their note. */
function byTerm(listed: readonly ListedMention[]): [ListedTerm, ListedMention[]][] {
	const terms = new Map<string, [ListedTerm, ListedMention[]]>();
	for (const one of listed) {
		const known = one.term && terms.get(one.term.id);
		if (known) known[1].push(one);
		else if (one.term) terms.set(one.term.id, [one.term, [one]]);
	}
	return [...terms.values()].sort(([a], [b]) => a.line - b.line);
}

function addTerms(rows: MentionListRow[], terms: readonly [ListedTerm, ListedMention[]][], size: number, options: ListOptions): void {
	const [group, count] = [TERMS, terms.length];
	const folded = options.folded.has(TERMS);
	rows.push({ type: 'group', key: TERMS, level: 1, position: size, size, text: 'Terms in this note', count, folded, group, id: null });
	if (folded) return;
	for (const [i, [{ id, title }, below]] of terms.entries()) {
		const key = termKey(id);
		const isFolded = options.folded.has(key);
		const place = { level: 2, position: i + 1, size: count };
		rows.push({ type: 'term', key, ...place, text: title, count: below.length, folded: isFolded, group, id });
		if (!isFolded) addHeaded(rows, below, { group, above: key, level: 3 }, options);
	}
}

/** Adds the mentions below a heading, under the notes they are in or the names that matched. @param above the key of that heading. */
function addHeaded(
	rows: MentionListRow[],
	members: readonly ListedMention[],
	{ group, above, level }: { readonly group: string; readonly above: string; readonly level: number },
	{ grouping, sort, folded }: ListOptions,
): void {
	const byHead = new Map<string, ListedMention[]>();
	for (const one of members) {
		const head = grouping === 'note' ? one.note.id : one.name;
		const known = byHead.get(head);
		if (known) known.push(one);
		else byHead.set(head, [one]);
	}
	const heads = sortedHeads([...byHead], sort);
	const isNote = grouping === 'note';
	for (const [i, [head, below]] of heads.entries()) {
		const key = `${above} ${isNote ? head : `“${head}”`}`;
		const isFolded = folded.has(key);
		const text = isNote ? (below[0]?.note.title ?? head) : head;
		const place = { level, position: i + 1, size: heads.length };
		rows.push({ type: grouping, key, ...place, text, count: below.length, folded: isFolded, group, id: isNote ? head : null });
		if (!isFolded) addMentions(rows, isNote ? below : inOrder(below, sort), { group, level: level + 1, showsNote: !isNote });
	}
}

function addMentions(
	rows: MentionListRow[],
	members: readonly ListedMention[],
	{ group, level, showsNote }: Pick<MentionRow, 'group' | 'level' | 'showsNote'>,
): void {
	for (const [i, listed] of members.entries())
		rows.push({ type: 'mention', key: listed.key, level, position: i + 1, size: members.length, group, listed, showsNote });
}

/** The keys of the headings that, folded, reduce a list to its headings: of terms those alone. */
export function keysToFold(rows: readonly MentionListRow[]): string[] {
	const heads = rows.filter((row): row is HeadRow => 'folded' in row);
	const lowest = heads.reduce((deepest, { level }) => Math.min(Math.max(deepest, level), 2), 0);
	return heads.filter(({ level }) => level === lowest).map(({ key }) => key);
}

/** The path of a note, or a name, with the mentions under it. */
type Headed = readonly [head: string, below: readonly ListedMention[]];

function sortedHeads(heads: readonly Headed[], sort: MentionsSort): Headed[] {
	const weighed = heads.map((headed) => ({ headed, weight: headed[1].reduce((most, one) => Math.max(most, weightOf(one, sort)), 0) }));
	return weighed.sort((a, b) => b.weight - a.weight || (a.headed[0] < b.headed[0] ? -1 : 1)).map(({ headed }) => headed);
}

/** Highest weight first; ties stay in order of path and offset. */
function inOrder(members: readonly ListedMention[], sort: MentionsSort): ListedMention[] {
	return members.map((one) => ({ one, weight: weightOf(one, sort) })).sort((a, b) => b.weight - a.weight).map(({ one }) => one);
}

/** Suggested mentions come before all others. */
function weightOf({ mention, note }: ListedMention, sort: MentionsSort): number {
	if (sort === 'relevance') return (mention.suggested ? 2 : 0) + mention.score;
	return sort === 'time' ? note.time : 0;
}

/**
 * Mentions for a list. All mentions of one note have to be passed in one call, since similar places are numbered.
 * @param about the note at the other end of a mention, and the name it matched, if that is a name of the open note.
 * @param term the term of the open note that they mean.
 */
export function listMentions(
	mentions: readonly Mention[],
	about: (mention: Mention) => Pick<ListedMention, 'name' | 'note'>,
	term: ListedTerm | null = null,
): ListedMention[] {
	const seen = new Map<string, number>();
	return mentions.map((mention) => {
		const place = `${term?.id ?? ''} ${mention.path} ${mention.kind} ${mention.fingerprint === 0 ? mention.text : mention.fingerprint}`;
		const count = (seen.get(place) ?? 0) + 1;
		seen.set(place, count);
		return { ...about(mention), key: `${place} ${count}`, mention, term };
	});
}
