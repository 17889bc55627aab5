import type { Note } from '../note/note';
import { addByWords } from './candidates';
import { FuseScores } from './fuse-scores';
import { hitOf, type Hit } from './hits';
import { compareTexts } from './lists';
import { Marker } from './marks';
import type { Part } from './part';
import { markedWords, type Query } from './query';
import { Rows, type Row, type Why } from './rows';
import { addNamed, addTiers } from './tiers';
import { EditMeter } from './typos';

/** What a reader has done with entries, by their paths: it decides between those that fit alike. */
export interface Habits {
	/** The entries last opened, the latest first. */
	readonly recent: readonly string[];
	/** How often an entry was picked from a search. */
	readonly picks: ReadonlyMap<string, number>;
}

/** Of somebody who has done nothing yet. */
export const NO_HABITS: Habits = { recent: [], picks: new Map() };

/** Together less than any difference between the ways of typing a whole name. */
const BONUS = { recent: 0.05, picks: 0.04 };

/** Where an entry is. */
export interface Place {
	readonly part: Part;
	readonly entry: number;
}

/** All entries there are, in parts, and where the one with a path is. */
export interface Entries {
	readonly parts: readonly Part[];
	readonly placeOf: (path: string) => Place | null;
}

/** Answers queries over the parts of a glossary as if they were one. */
export class Finder {
	private readonly fuse = new FuseScores();
	private readonly marker = new Marker(new EditMeter());

	/** The best hits of a query, one for each entry. Without text: the entries that pass its filters, the recent ones first, then by title. */
	find({ parts, placeOf }: Entries, query: Query, limit: number, habits: Habits): Hit[] {
		for (const part of parts) part.filterBy(query.filter, query.passes);
		const rows = query.text === '' ? list(parts, limit, habits.recent.flatMap((path) => placeOf(path) ?? [])) : this.rowsFor(parts, query, limit, habits);
		const words = markedWords(query);
		return rows.map((row) => hitOf(row, words, this.marker));
	}

	private rowsFor(parts: readonly Part[], query: Query, limit: number, habits: Habits): Row[] {
		const rows = new Rows();
		addTiers(parts, query, limit, rows);
		if (rows.size < limit && (query.text.length > 1 || !/^[A-Z0-9]/.test(query.text))) {
			const isOneEntry = addByWords(parts, query, limit, { rows, fuse: this.fuse });
			addNamed(parts, query.words, isOneEntry, rows);
		}
		return rows.best(limit, bonusOf(habits));
	}
}

function bonusOf({ recent, picks }: Habits): (note: Note) => number {
	const places = new Map(recent.map((path, i) => [path, i]));
	return ({ path }) => {
		const place = places.get(path);
		const picked = picks.get(path) ?? 0;
		return (place === undefined ? 0 : BONUS.recent * (1 - place / recent.length)) + BONUS.picks * (1 - 1 / (1 + Math.max(0, picked)));
	};
}

/** The first entries by title, those opened recently before all others. */
function list(parts: readonly Part[], limit: number, recent: readonly Place[]): Row[] {
	const rows: (Row & { readonly title: string })[] = [];
	for (const { part, entry } of recent) addListed(part, entry, 'recent', rows);
	const held = new Set(rows.map(({ note }) => note));
	const first = rows.slice(0, limit);
	rows.length = 0;
	for (const part of parts) {
		const { sortedNames, nameEntries, nameTexts, firstNames, notes } = part.index.data;
		const start = rows.length;
		for (const name of sortedNames) {
			const entry = nameEntries[name] ?? 0;
			const note = notes[entry];
			if (!note || firstNames[entry] !== name || held.has(note)) continue;
			// Of those with one title all are looked at: their paths decide.
			if (rows.length - start >= limit && nameTexts[name] !== rows[rows.length - 1]?.title) break;
			addListed(part, entry, 'listed', rows);
		}
	}
	rows.sort((a, b) => compareTexts(a.title, b.title) || compareTexts(a.note.path, b.note.path));
	return [...first, ...rows].slice(0, limit);
}

function addListed(part: Part, entry: number, why: Why, rows: (Row & { readonly title: string })[]): void {
	const { notes, firstNames, nameTexts } = part.index.data;
	const note = notes[entry];
	const name = firstNames[entry] ?? 0;
	if (note && part.accepts(entry)) rows.push({ part, entry, note, key: Infinity, name, why, title: nameTexts[name] ?? '' });
}
