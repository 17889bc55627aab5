import { RUNNING, type Settings } from '../../../engine';

/** Typed text for which terms are to be suggested. */
export interface Trigger {
	/** Its offset in the line, including the trigger characters. */
	readonly from: number;
	readonly query: string;
	/** Whether it is a word in capitals: then only names that begin with it match. */
	readonly isCapitals: boolean;
}

/** Longer than any name: more text after the trigger is ordinary text. */
const MOST_LETTERS = 60;
const MOST_WORDS = 7;

/** Two capitals at the start of a word, and the rest of the word, but not in a tag, an address or a path. */
const CAPITALS = /(?:^|[^\p{L}\p{N}\p{M}_'’#@/\\.])(\p{Lu}\p{Lu}[\p{L}\p{N}\p{M}&-]*)$/u;
const WORD_START = /^[\p{L}\p{N}\p{M}_]/u;
const WORD_END = /[\p{L}\p{N}\p{M}_]$/u;

/**
 * Finds the text at the cursor for which terms are to be suggested, or null.
 * @param before the line up to the cursor.
 * @param after the rest of the line.
 */
export function findTrigger(before: string, after: string, settings: Pick<Settings, 'trigger' | 'suggestCapitals'>): Trigger | null {
	if (WORD_START.test(after)) return null;
	return afterSigns(before, settings.trigger) ?? (settings.suggestCapitals ? inCapitals(before) : null);
}

function afterSigns(before: string, signs: string): Trigger | null {
	const from = signs === '' ? -1 : before.lastIndexOf(signs);
	const around = before.slice(Math.max(0, from - 2), Math.max(0, from));
	const [last = ''] = [...around].slice(-1);
	if (from < 0 || (WORD_END.test(around) && !RUNNING.test(last))) return null;
	const query = before.slice(from + signs.length);
	const isName =
		query.length <= MOST_LETTERS &&
		/^[\p{L}\p{N}\p{M}]/u.test(query) &&
		!/\s\s|[.!?:;,]\s|[[\]|`]/.test(query) &&
		query.split(' ').length <= MOST_WORDS;
	return isName ? { from, query, isCapitals: false } : null;
}

function inCapitals(before: string): Trigger | null {
	const query = CAPITALS.exec(before)?.[1];
	return query === undefined ? null : { from: before.length - query.length, query, isCapitals: true };
}

/** Whether a link is being typed at the end of a line: Obsidian has its own suggestions for that. */
export function isInOpenLink(before: string): boolean {
	return before.lastIndexOf('[[') > before.lastIndexOf(']]') || /\]\([^()]*$/.test(before);
}
