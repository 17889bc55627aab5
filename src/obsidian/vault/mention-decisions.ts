import { choiceKey, foldName, isInFolder, type MeaningRule, type NameRefusal, type Settings } from '../../engine';

/** What the user decided about mentions, as stored in the settings. */
export type MentionDecisions = Pick<Settings, 'ignoredNames' | 'ignoredPlaces' | 'refusals' | 'choices' | 'meanings' | 'writtenLinks'>;

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

/** Keeps what the user said of a name when refusing a suggestion, in place of what was said there. @param refusal null for nothing. */
export function withRefusal(
	{ refusals }: MentionDecisions, { path, fingerprint }: Pick<NameRefusal, 'path' | 'fingerprint'>, refusal: NameRefusal | null,
): Pick<Settings, 'refusals'> {
	const others = refusals.filter((one) => one.path !== path || one.fingerprint !== fingerprint);
	return { refusals: refusal ? [...others, refusal] : others };
}

/** The ids of the entries that the plugin has linked in the note at a path. */
export function writtenIn({ writtenLinks }: Pick<MentionDecisions, 'writtenLinks'>, path: string): readonly string[] {
	return new Map(Object.entries(writtenLinks)).get(path) ?? [];
}

/** Remembers that the plugin has linked an entry in the note at a path, or that the link was taken back. */
export function withWrittenLink(held: MentionDecisions, path: string, id: string, isWritten: boolean): Pick<Settings, 'writtenLinks'> {
	const others = writtenIn(held, path).filter((one) => one !== id);
	const ids = isWritten ? [...others, id] : others;
	return { writtenLinks: withKey(held.writtenLinks, path, ids.length === 0 ? null : ids) };
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
export type NoteDecisions = Pick<Settings, 'ignoredPlaces' | 'refusals' | 'choices' | 'termsInsideExcept' | 'meanings' | 'writtenLinks'>;

/** Moves decisions about a note or folder, and what points to it, to its new path. Null if there are none. */
export function moveDecisions(decisions: NoteDecisions, from: string, to: string): NoteDecisions | null {
	const { choices, ignoredPlaces, refusals, termsInsideExcept, meanings, writtenLinks } = decisions;
	/** A term inside the note moves with it. */
	const isOf = (id = ''): boolean => id === from || id.startsWith(`${from}#`);
	const isIn = (folder = ''): boolean => `${folder}/`.startsWith(`${from}/`);
	const targets = [...Object.values(choices).flatMap((ofNote) => Object.values(ofNote)), ...Object.values(writtenLinks).flat()];
	const said = [...meanings.map(({ entry }) => entry), ...refusals.flatMap(({ path, target = path }) => [path, target])];
	const paths = [choices, ignoredPlaces, writtenLinks].flatMap((held: object) => Object.keys(held));
	const isMoved = [...paths, ...termsInsideExcept, ...targets, ...said].some((id) => isOf(id));
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
	return {
		choices: byNewPath(led),
		ignoredPlaces: byNewPath(Object.entries(ignoredPlaces)),
		refusals: refusals.map((one) => ({ ...one, path: moved(one.path), ...(one.target === undefined ? {} : { target: moved(one.target) }) })),
		termsInsideExcept: termsInsideExcept.filter((path) => path !== to).map(moved),
		meanings: ruled,
		writtenLinks: byNewPath(Object.entries(writtenLinks).map(([path, ids]) => [path, ids.map(moved)] as const)),
	};
}

/** A copy of a record with one key set, or removed if the value is null. */
function withKey<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
	const entries = Object.entries(record).filter(([one]) => one !== key);
	return Object.fromEntries(value === null ? entries : [...entries, [key, value]]);
}
