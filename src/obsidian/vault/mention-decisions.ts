import { choiceKey, foldName, isInFolder, type MeaningRule, type Settings } from '../../engine';

/** What the user decided about mentions, as stored in the settings. */
export type MentionDecisions = Pick<Settings, 'ignoredNames' | 'ignoredPlaces' | 'choices' | 'meanings'>;

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

/** The rules for a name in a folder itself. */
export function rulesIn({ meanings }: Pick<MentionDecisions, 'meanings'>, name: string, folder: string): MeaningRule[] {
	return meanings.filter((rule) => rule.folder !== undefined && foldName(rule.name) === foldName(name) && isFolder(rule.folder, folder));
}

/** Puts other rules in the place of those for a name in a folder. */
export function withRulesIn(
	{ meanings }: MentionDecisions, name: string, folder: string, rules: readonly MeaningRule[],
): Pick<Settings, 'meanings'> {
	const before = rulesIn({ meanings }, name, folder);
	return { meanings: [...meanings.filter((rule) => !before.includes(rule)), ...rules] };
}

function isFolder(one: string, other: string): boolean {
	return isInFolder(`${other}/`, one) && isInFolder(`${one.replace(/^\/|\/$/g, '')}/`, other);
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
export type NoteDecisions = Pick<Settings, 'ignoredPlaces' | 'choices' | 'termsInsideExcept' | 'meanings'>;

/** Moves decisions about a note or folder, and what points to it, to its new path. Null if there are none. */
export function moveDecisions(
	{ choices, ignoredPlaces, termsInsideExcept, meanings }: NoteDecisions, from: string, to: string,
): NoteDecisions | null {
	const targets = Object.values(choices).flatMap((ofNote) => Object.values(ofNote)).concat(meanings.map(({ entry }) => entry));
	/** A term inside the note moves with it. */
	const isOf = (id: string): boolean => id === from || id.startsWith(`${from}#`);
	const isIn = (folder = ''): boolean => `${folder}/`.startsWith(`${from}/`);
	const isMoved = [...Object.keys(choices), ...Object.keys(ignoredPlaces), ...termsInsideExcept, ...targets].some(isOf);
	if (!isMoved && !meanings.some(({ folder }) => isIn(folder))) return null;
	const moved = (id: string): string => (isOf(id) ? to + id.slice(from.length) : id);
	const byNewPath = <T,>(held: readonly (readonly [string, T])[]): Record<string, T> =>
		Object.fromEntries(held.filter(([path]) => path !== to).map(([path, what]) => [moved(path), what]));
	const led = Object.entries(choices).map(([path, ofNote]) => {
		const names = Object.entries(ofNote).map(([name, target]) => [name, moved(target)]);
		return [path, Object.fromEntries(names) as Record<string, string>] as const;
	});
	const ruled = meanings.map((rule) => ({
		...rule,
		entry: moved(rule.entry),
		...(isIn(rule.folder) && rule.folder !== undefined ? { folder: to + rule.folder.slice(from.length) } : {}),
	}));
	const left = termsInsideExcept.filter((path) => path !== to).map(moved);
	return { choices: byNewPath(led), ignoredPlaces: byNewPath(Object.entries(ignoredPlaces)), termsInsideExcept: left, meanings: ruled };
}

/** A copy of a record with one key set, or removed if the value is null. */
function withKey<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
	const entries = Object.entries(record).filter(([one]) => one !== key);
	return Object.fromEntries(value === null ? entries : [...entries, [key, value]]);
}
