import { choiceKey, foldName, type Settings } from '../../engine';

/** What the user decided about mentions, as stored in the settings. */
export type MentionDecisions = Pick<Settings, 'ignoredNames' | 'ignoredPlaces' | 'choices'>;

/** Sets the entry chosen for some names in the note at a path; null removes the choice. Other forms of a name count as separate names. */
export function withChoice(
	{ choices }: MentionDecisions,
	path: string,
	names: readonly string[],
	target: string | null,
): Pick<Settings, 'choices'> {
	const ofNote = new Map(Object.entries(new Map(Object.entries(choices)).get(path) ?? {}));
	for (const key of names.map(choiceKey)) {
		if (target === null) ofNote.delete(key);
		else ofNote.set(key, target);
	}
	return { choices: withKey(choices, path, ofNote.size === 0 ? null : Object.fromEntries(ofNote)) };
}

/** The id of the entry chosen for a name in the note at a path, or null. */
export function chosenFor({ choices }: Pick<MentionDecisions, 'choices'>, path: string, name: string): string | null {
	return new Map(Object.entries(new Map(Object.entries(choices)).get(path) ?? {})).get(choiceKey(name)) ?? null;
}

/** Whether the place with a fingerprint is ignored in the note at a path. */
export function isPlaceIgnored({ ignoredPlaces }: Pick<MentionDecisions, 'ignoredPlaces'>, path: string, fingerprint: number): boolean {
	return (new Map(Object.entries(ignoredPlaces)).get(path) ?? []).includes(fingerprint);
}

/** Ignores the place with this fingerprint from now on, or no longer ignores it. */
export function withPlace(
	{ ignoredPlaces }: MentionDecisions,
	path: string,
	fingerprint: number,
	isIgnored: boolean,
): Pick<Settings, 'ignoredPlaces'> {
	const others = (new Map(Object.entries(ignoredPlaces)).get(path) ?? []).filter((one) => one !== fingerprint);
	const fingerprints = isIgnored ? [...others, fingerprint] : others;
	return { ignoredPlaces: withKey(ignoredPlaces, path, fingerprints.length === 0 ? null : fingerprints) };
}

/**
 * Ignores names from now on, or no longer ignores them, regardless of letter case.
 * @param before the names ignored at an earlier time: the spellings of `names` among them are restored.
 */
export function withNames(
	{ ignoredNames }: MentionDecisions,
	names: readonly string[],
	isIgnored: boolean,
	before: readonly string[] = [],
): Pick<Settings, 'ignoredNames'> {
	const meant = new Set(names.map(foldName));
	const others = ignoredNames.filter((one) => !meant.has(foldName(one)));
	return { ignoredNames: [...others, ...(isIgnored ? names : before.filter((one) => meant.has(foldName(one))))] };
}

/** What the user decided about notes, by their paths. */
export type NoteDecisions = Pick<Settings, 'ignoredPlaces' | 'choices' | 'termsInsideExcept'>;

/** Moves decisions about a note, and choices that point to it, to the note's new path. Null if there are none. */
export function moveDecisions(decisions: NoteDecisions, from: string, to: string): NoteDecisions | null {
	const { choices, ignoredPlaces, termsInsideExcept } = decisions;
	const targets = Object.values(choices).flatMap((ofNote) => Object.values(ofNote));
	/** A term inside the note moves with it. */
	const isOf = (id: string): boolean => id === from || id.startsWith(`${from}#`);
	if (![...Object.keys(choices), ...Object.keys(ignoredPlaces), ...termsInsideExcept, ...targets].some(isOf)) return null;
	const moved = (id: string): string => (isOf(id) ? to + id.slice(from.length) : id);
	const byNewPath = <T,>(held: readonly (readonly [string, T])[]): Record<string, T> =>
		Object.fromEntries(held.filter(([path]) => path !== to).map(([path, what]) => [moved(path), what]));
	const led = Object.entries(choices).map(([path, ofNote]) => {
		const names = Object.entries(ofNote).map(([name, target]) => [name, moved(target)]);
		return [path, Object.fromEntries(names) as Record<string, string>] as const;
	});
	const moving = termsInsideExcept.filter((path) => path !== to).map(moved);
	return { choices: byNewPath(led), ignoredPlaces: byNewPath(Object.entries(ignoredPlaces)), termsInsideExcept: moving };
}

/** A copy of a record with one key set, or removed if the value is null. */
function withKey<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
	const entries = Object.entries(record).filter(([one]) => one !== key);
	return Object.fromEntries(value === null ? entries : [...entries, [key, value]]);
}
