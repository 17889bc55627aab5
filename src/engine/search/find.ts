import type { Entry } from '../note/entry';
import { addByWords } from './candidates';
import { FuseScores } from './fuse-scores';
import { hitOf, type Hit } from './hits';
import { compareTexts } from './lists';
import { Highlighter } from './highlights';
import { Matches, type Match, type MatchReason } from './matches';
import { asTyped, highlightedWords, withHalfSpelling, type Query } from './query';
import { HABIT, SEARCH_LIMITS, type SearchLimits } from './ranking';
import type { Segment } from './segment';
import { addNamed, addTiers } from './tiers';
import { EditMeter } from './typos';

/** The entries a reader has opened and picked, by id: breaks ties between equally good matches. */
export interface Habits {
	/** The entries last opened, the latest first. */
	readonly recent: readonly string[];
	/** How often an entry was picked from a search. */
	readonly picks: ReadonlyMap<string, number>;
}

/** The habits of a new user. */
export const NO_HABITS: Habits = { recent: [], picks: new Map() };

/** The location of an entry: its segment, and its number there. */
export interface EntryPlace {
	readonly segment: Segment;
	readonly entry: number;
}

/** All entries, in segments, and where to find the one with an id. */
interface Entries {
	readonly segments: readonly Segment[];
	readonly placeOf: (id: string) => EntryPlace | null;
}

/** Answers queries over the segments of a glossary as if they were one index. */
export class Finder {
	private readonly fuse: FuseScores;
	private readonly highlighter: Highlighter;

	constructor(private readonly limits: SearchLimits = SEARCH_LIMITS) {
		this.fuse = new FuseScores(limits);
		this.highlighter = new Highlighter(new EditMeter(), limits);
	}

	/** The best hits for a query, one for each entry. Without text: the entries that pass its filters, recent ones first, then by title. */
	find({ segments, placeOf }: Entries, asked: Query, limit: number, habits: Habits): Hit[] {
		const query = withHalfSpelling(asked, (start) => segments.some((segment) => segment.hasWordFrom(start)));
		for (const segment of segments) segment.filterBy(query.filter, query.passes);
		const recent = (): EntryPlace[] => habits.recent.flatMap((id) => placeOf(id) ?? []);
		const matches = query.text === '' ? list(segments, limit, recent()) : this.matchesFor(segments, query, limit, habits);
		const words = highlightedWords(query, this.limits);
		return matches.map((match) => {
			const without = (match.lacks ?? []).map((word) => asTyped(query, word));
			return hitOf({ ...match, without }, words, this.highlighter);
		});
	}

	private matchesFor(segments: readonly Segment[], query: Query, limit: number, habits: Habits): Match[] {
		const { fuse, limits } = this;
		const matches = new Matches();
		addTiers(segments, query, { ...limits, beginnings: Math.max(limits.beginnings, limit) }, matches);
		if (matches.size < limit && (query.text.length > 1 || !/^[A-Z0-9]/.test(query.text))) {
			const isOneEntry = addByWords(segments, query, { matches, fuse, limits, most: limit });
			addNamed(segments, query.words, { isOneEntry, limits }, matches);
		}
		return matches.best(limit, bonusOf(habits));
	}
}

function bonusOf({ recent, picks }: Habits): (subject: Entry) => number {
	const places = new Map(recent.map((id, i) => [id, i]));
	return ({ id }) => {
		const place = places.get(id);
		const picked = picks.get(id) ?? 0;
		const recency = place === undefined ? 0 : HABIT.recent * (1 - place / recent.length);
		return recency + HABIT.picks * (1 - 1 / (1 + Math.max(0, picked)));
	};
}

/** The first entries by title, recently opened ones before all others. */
function list(segments: readonly Segment[], limit: number, recent: readonly EntryPlace[]): Match[] {
	const matches: (Match & { readonly title: string })[] = [];
	for (const { segment, entry } of recent) addListed(segment, entry, 'recent', matches);
	const held = new Set(matches.map(({ subject }) => subject));
	const first = matches.slice(0, limit);
	matches.length = 0;
	for (const segment of segments) {
		const { sortedNames, nameEntries, nameTexts, firstNames, subjects } = segment.index.data;
		const start = matches.length;
		for (const name of sortedNames) {
			const entry = nameEntries[name] ?? 0;
			const subject = subjects[entry];
			if (!subject || firstNames[entry] !== name || held.has(subject)) continue;
			// All entries with the same title are included, since their ids decide the order.
			if (matches.length - start >= limit && nameTexts[name] !== matches[matches.length - 1]?.title) break;
			addListed(segment, entry, 'listed', matches);
		}
	}
	matches.sort((a, b) => compareTexts(a.title, b.title) || compareTexts(a.subject.id, b.subject.id));
	return [...first, ...matches].slice(0, limit);
}

function addListed(segment: Segment, entry: number, reason: MatchReason, matches: (Match & { readonly title: string })[]): void {
	const { subjects, firstNames, nameTexts } = segment.index.data;
	const subject = subjects[entry];
	const name = firstNames[entry] ?? 0;
	if (!subject || !segment.accepts(entry)) return;
	matches.push({ segment, entry, subject, key: Infinity, name, reason, title: nameTexts[name] ?? '' });
}
