import type { Habits } from '../../engine';

/** What somebody has opened, picked and typed, the latest first. It says nothing of what is in the vault now. */
export interface SearchHabits extends Habits {
	/** Queries by which something was picked. */
	readonly queries: readonly string[];
}

/** Of somebody who has done nothing yet. */
export const NO_SEARCHES: SearchHabits = { recent: [], picks: new Map(), queries: [] };

/** How much is kept of each. */
const MOST = { recent: 50, picks: 200, queries: 50 };

/** Reads what was kept on this device; of what is damaged, nothing. */
export function readHabits(saved: unknown): SearchHabits {
	if (typeof saved !== 'object' || saved === null) return NO_SEARCHES;
	const { recent, picks, queries } = saved as Readonly<Record<string, unknown>>;
	const isPick = (one: unknown): one is [string, number] => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number';
	return { recent: textsIn(recent), picks: new Map(Array.isArray(picks) ? picks.filter(isPick) : []), queries: textsIn(queries) };
}

/** What is to be kept, as plain data. */
export function writeHabits({ recent, picks, queries }: SearchHabits): Readonly<Record<string, unknown>> {
	return { recent, picks: [...picks], queries };
}

/** A note was opened, by whatever way. */
export function opened(habits: SearchHabits, path: string): SearchHabits {
	return { ...habits, recent: inFront(habits.recent, path).slice(0, MOST.recent) };
}

/** A note was picked by a query; an empty one is not kept. */
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

/** A note, or a folder with all that is in it, has another path; null if it is gone. */
export function followed(habits: SearchHabits, from: string, to: string | null): SearchHabits {
	const follow = (path: string): string[] => {
		const isMoved = path === from || path.startsWith(`${from}/`);
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
