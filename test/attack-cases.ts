import { readFileSync } from 'node:fs';
import path from 'node:path';

/*
 * The cases under `test/fixtures/attack`, whose README says what each act's cases are.
 */

/** A text as it stands, or one with a piece of it over and over. */
export type CaseText = string | { readonly before: string; readonly unit: string; readonly times: number; readonly after: string };

/** Files of a case by their paths. */
export type CaseFiles = Readonly<Record<string, CaseText>>;

/** What every case has. */
export interface Case {
	readonly id: string;
	/** Why it is one, in a sentence. */
	readonly why: string;
}

/** The cases of one act. */
export function casesOf<T extends Case>(act: string): T[] {
	return JSON.parse(readFileSync(path.join(import.meta.dirname, `fixtures/attack/${act}.json`), 'utf8')) as T[];
}

/** A text of a case. @param share how much of what is repeated in it is wanted. */
export function textOf(text: CaseText, share = 1): string {
	return typeof text === 'string' ? text : text.before + text.unit.repeat(Math.ceil(text.times * share)) + text.after;
}

/** The files of a case with their texts. */
export function filesOf(files: CaseFiles): Record<string, string> {
	return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, textOf(text)]));
}

/** A text without the `│` that stands for the cursor in it, or without `«` and `»` around a selection, and where these are. */
export function placed(source: string): { text: string; from: number; to: number } {
	const cursor = source.indexOf('│');
	if (cursor >= 0) return { text: source.slice(0, cursor) + source.slice(cursor + 1), from: cursor, to: cursor };
	const [from, end] = [source.indexOf('«'), source.indexOf('»')];
	if (from < 0 || end < from) throw new Error(`No cursor and no selection is marked in ${source.slice(0, 80)}`);
	return { text: source.slice(0, from) + source.slice(from + 1, end) + source.slice(end + 1), from, to: end - 1 };
}
