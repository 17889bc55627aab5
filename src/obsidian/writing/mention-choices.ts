import type { Mention } from '../../engine';
import { chosenFor, isRemembered, rememberChoice, rememberNames, rememberPlace } from '../vault/remembered';
import type { Change, SettingsStore } from '../vault/settings-store';
import { sayWithUndo } from './undo-notice';
import type { VaultIndex } from '../vault/vault-index';

/** What is to be remembered of mentions goes here. */
export interface ChoicePlaces {
	readonly index: VaultIndex;
	readonly settings: SettingsStore;
}

/** Never suggests a link at this place again. */
export async function ignoreHere(places: ChoicePlaces, { kind, path, print, text }: Mention): Promise<void> {
	if (kind !== 'unlinked') return;
	const wasIgnored = isRemembered(places.settings.current, path, print);
	await remember(places, `“${text}” is no longer suggested here.`, (now) => rememberPlace(now, path, print, true), (now) => rememberPlace(now, path, print, wasIgnored));
}

/** Suggests a link at this place again. */
export async function suggestHere(places: ChoicePlaces, { path, print, text }: Mention): Promise<void> {
	await remember(places, `“${text}” is suggested here again.`, (now) => rememberPlace(now, path, print, false), (now) => rememberPlace(now, path, print, true));
}

/** Never suggests a name again, wherever it stands. */
export async function ignoreName(places: ChoicePlaces, name: string): Promise<void> {
	const { ignoredNames } = places.settings.current;
	await remember(places, `“${name}” is no longer suggested.`, (now) => rememberNames(now, [name], true), (now) => rememberNames(now, [name], false, ignoredNames));
}

/** Suggests names again. @param names the forms of one name; the first is said. */
export async function suggestNames(places: ChoicePlaces, names: readonly string[]): Promise<void> {
	const { ignoredNames } = places.settings.current;
	await remember(places, `“${names[0] ?? ''}” is suggested again.`, (now) => rememberNames(now, names, false), (now) => rememberNames(now, names, false, ignoredNames));
}

/** Remembers which note is meant by the name of a mention, in the note where it stands. */
export async function chooseCandidate(places: ChoicePlaces, mention: Mention, target: string): Promise<void> {
	await choose(places, mention, target, `“${mention.text}” means ${titleOf(places, mention, target)} in “${titleOf(places, mention, mention.path)}”.`);
}

/** Forgets which note was chosen for the name of a mention: what is written around it decides again. */
export async function decideByContext(places: ChoicePlaces, mention: Mention): Promise<void> {
	await choose(places, mention, null, `What “${mention.text}” means in “${titleOf(places, mention, mention.path)}” is decided by context again.`);
}

/** Whether a note was chosen for the name of a mention. */
export function isChosen({ settings }: ChoicePlaces, { path, candidates }: Mention): boolean {
	return candidates.some(({ name }) => chosenFor(settings.current, path, name) !== null);
}

/** The title of a note that may be meant; its path where another one has the same. */
export function titleOf({ index }: ChoicePlaces, { targets }: Mention, path: string): string {
	const title = (one: string): string => index.lexicon.get(one)?.names[0]?.text ?? one;
	return targets.some((one) => one !== path && title(one) === title(path)) ? path.replace(/\.md$/i, '') : title(path);
}

async function choose(places: ChoicePlaces, { path, candidates }: Mention, target: string | null, done: string): Promise<void> {
	const names = candidates.map(({ name }) => name);
	const before = names.map((name) => [name, chosenFor(places.settings.current, path, name)] as const);
	await remember(places, done, (now) => rememberChoice(now, path, names, target), (now) => before.reduce((held, [name, chosen]) => ({ ...held, ...rememberChoice(held, path, [name], chosen) }), now));
}

/** Saves what the user said, and says so with a way back. */
async function remember({ settings }: ChoicePlaces, done: string, change: Change, back: Change): Promise<void> {
	if (!(await settings.change(change))) return;
	sayWithUndo(done, async () => {
		await settings.change(back);
	});
}
