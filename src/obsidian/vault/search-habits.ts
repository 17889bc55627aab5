import type { Habits } from '../../engine';

/** What the user has opened, picked and typed, latest first. It may refer to notes that are no longer in the vault. */
export interface SearchHabits extends Habits {
	/** Queries that led to a pick. */
	readonly queries: readonly string[];
}

/** The habits of a new user. */
export const NO_SEARCHES: SearchHabits = { recent: [], picks: new Map(), queries: [] };

/** How many of each are kept. */
const MOST = { recent: 50, picks: 200, queries: 50 };

/** Reads the habits stored on this device; damaged parts are dropped. */
export function readHabits(saved: unknown): SearchHabits {
	if (typeof saved !== 'object' || saved === null) return NO_SEARCHES;
	const { recent, picks, queries } = saved as Readonly<Record<string, unknown>>;
	const isPick = (one: unknown): one is [string, number] => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number';
	return { recent: textsIn(recent), picks: new Map(Array.isArray(picks) ? picks.filter(isPick) : []), queries: textsIn(queries) };
}

/** The habits as plain data, to be stored. */
export function writeHabits({ recent, picks, queries }: SearchHabits): Readonly<Record<string, unknown>> {
	return { recent, picks: [...picks], queries };
}

/** A note was opened, by any route. */
export function opened(habits: SearchHabits, path: string): SearchHabits {
	return { ...habits, recent: inFront(habits.recent, path).slice(0, MOST.recent) };
}

/** An entry was picked for a query; an empty query is not kept. */
export function picked(habits: SearchHabits, path: string, query: string): SearchHabits {
	const count = (habits.picks.get(path) ?? 0) + 1;
	const others = [...habits.picks].filter(([one]) => one !== path).slice(0, MOST.picks - 1);
	return { ...asked(opened(habits, path), query), picks: new Map([[path, count], ...others]) };
}

/** A query led to something; an empty one is not kept. */
export function asked(habits: SearchHabits, query: string): SearchHabits {
	const text = query.trim();
	return text === '' ? habits : { ...habits, queries: inFront(habits.queries, text).slice(0, MOST.queries) };
}

/** A note with the terms in it, or a folder with everything in it, was moved; null if it was deleted. */
export function followed(habits: SearchHabits, from: string, to: string | null): SearchHabits {
	const follow = (path: string): string[] => {
		const isMoved = path === from || path.startsWith(`${from}/`) || path.startsWith(`${from}#`);
		return isMoved ? (to === null ? [] : [to + path.slice(from.length)]) : [path];
	};
	return {
		...habits,
		recent: [...new Set(habits.recent.flatMap(follow))],
		picks: new Map([...habits.picks].flatMap(([path, count]) => follow(path).map((one) => [one, count] as const))),
	};
}

function inFront(list: readonly string[], one: string): string[] {
	return [one, ...list.filter((other) => other !== one)];
}

function textsIn(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
