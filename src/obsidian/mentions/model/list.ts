import type { Mention } from '../../../engine';
import type { PlacedRow } from '../../parts/tree-keys';

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

/** A mention in a list: the name that it matched, and the note at its other end. */
export interface ListedMention {
	/** Identifies the place; stable when other parts of the note change. */
	readonly key: string;
	readonly mention: Mention;
	readonly name: string;
	readonly note: ListedNote;
}

/** Which mentions are shown: those of the open note, or the unlinked ones in it. */
export type MentionsTab = 'of' | 'in';

/** How mentions are ordered. */
export type MentionsSort = 'relevance' | 'path' | 'time';

/** How a list is made up. */
export interface Arrangement {
	readonly tab: MentionsTab;
	/** What mentions of the open note are grouped by: the note they are in, or the name that matched. */
	readonly grouping: 'note' | 'name';
	readonly sort: MentionsSort;
}

/** The arrangement of a new view. */
export const DEFAULT_ARRANGEMENT: Arrangement = { tab: 'of', grouping: 'note', sort: 'relevance' };

/** Reads an arrangement from a saved layout of any shape. @param other the fallback for parts that are invalid or missing. */
export function readArrangement(saved: unknown, other: Arrangement): Arrangement {
	const parts = new Map<string, unknown>(typeof saved === 'object' && saved !== null ? Object.entries(saved) : []);
	const read = <T extends string>(part: string, values: readonly T[], or: T): T => values.find((value) => value === parts.get(part)) ?? or;
	return {
		tab: read('tab', ['of', 'in'], other.tab),
		grouping: read('grouping', ['note', 'name'], other.grouping),
		sort: read('sort', ['relevance', 'path', 'time'], other.sort),
	};
}

/** A row with others below it, which it can fold. */
export interface HeadRow extends PlacedRow {
	readonly type: 'group' | 'note' | 'name';
	readonly text: string;
	readonly count: number;
	readonly folded: boolean;
	/** The kind of the mentions below it, or "suggested" or "other". */
	readonly group: string;
	/** The note that contains the mentions below it, if it stands for one. */
	readonly path: string | null;
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
		{ group: 'suggested', heading: 'Suggested links', none: 'Nothing here asks for a link.', has: ({ suggested }) => suggested },
		{ group: 'other', heading: 'Other mentions', none: 'No other name stands here without a link.', has: ({ suggested }) => !suggested },
	],
};

/** How to build a list from mentions. */
export interface ListOptions extends Arrangement {
	/** The keys of the folded rows. */
	readonly folded: ReadonlySet<string>;
	/** Leaves out empty groups: a filter is active. */
	readonly hidesEmpty: boolean;
}

/** The rows of a list. The mentions are expected in order of path and offset, as the engine finds them. */
export function buildRows(listed: readonly ListedMention[], options: ListOptions): MentionListRow[] {
	const groups = GROUPS[options.tab].map((group) => ({ ...group, members: listed.filter(({ mention }) => group.has(mention)) }));
	const shown = groups.filter(({ members }) => members.length > 0 || !options.hidesEmpty);
	const rows: MentionListRow[] = [];
	for (const [i, { group, heading, none, members }] of shown.entries()) {
		const folded = options.folded.has(group);
		rows.push({
			type: 'group',
			key: group,
			level: 1,
			position: i + 1,
			size: shown.length,
			text: heading,
			count: members.length,
			folded,
			group,
			path: null,
		});
		if (folded) continue;
		if (members.length === 0) rows.push({ type: 'empty', key: `${group} -`, level: 2, position: 1, size: 1, group, text: none });
		else if (options.tab === 'of') addHeaded(rows, members, group, options);
		else addMentions(rows, options.sort === 'path' ? members : inOrder(members, options.sort), { group, level: 2, showsNote: true });
	}
	return rows;
}

/** Adds the mentions of a group, under the notes they are in or the names that matched. */
function addHeaded(
	rows: MentionListRow[],
	members: readonly ListedMention[],
	group: string,
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
	for (const [i, [head, below]] of heads.entries()) {
		const isNote = grouping === 'note';
		const key = `${group} ${isNote ? head : `“${head}”`}`;
		const isFolded = folded.has(key);
		const text = isNote ? (below[0]?.note.title ?? head) : head;
		rows.push({
			type: grouping,
			key,
			level: 2,
			position: i + 1,
			size: heads.length,
			text,
			count: below.length,
			folded: isFolded,
			group,
			path: isNote ? head : null,
		});
		if (!isFolded) addMentions(rows, isNote ? below : inOrder(below, sort), { group, level: 3, showsNote: !isNote });
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

/** The keys of the lowest headings: folding them reduces a list to its headings. */
export function keysToFold(rows: readonly MentionListRow[]): string[] {
	const heads = rows.filter((row): row is HeadRow => 'folded' in row);
	const lowest = heads.reduce((deepest, { level }) => Math.max(deepest, level), 0);
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
 */
export function listMentions(
	mentions: readonly Mention[],
	about: (mention: Mention) => Pick<ListedMention, 'name' | 'note'>,
): ListedMention[] {
	const seen = new Map<string, number>();
	return mentions.map((mention) => {
		const place = `${mention.path} ${mention.kind} ${mention.fingerprint === 0 ? mention.text : mention.fingerprint}`;
		const count = (seen.get(place) ?? 0) + 1;
		seen.set(place, count);
		return { ...about(mention), key: `${place} ${count}`, mention };
	});
}
