import { folderOf, type Candidate, type Mention } from '../../engine';
import { chosenFor, isPlaceIgnored, rulesIn, withChoice, withNames, withPlace, withRefusal, withRulesIn } from '../vault/mention-decisions';
import { distinctTitleOf } from '../vault/note-title';
import type { Services } from '../vault/services';
import type { SettingsChange } from '../vault/settings-store';
import { notifyWithUndo } from './undo-notice';

type ChoiceServices = Pick<Services, 'index' | 'settings'>;

/** Why a user wants no link at a place. */
export type RefusalReason = 'not-here' | 'everyday-word' | 'wrong-meaning' | 'longer-name';

/** What is said of it once it is done. */
const REFUSED: Readonly<Record<RefusalReason, string>> = {
	'not-here': '',
	'everyday-word': ': an everyday word',
	'wrong-meaning': ': another meaning',
	'longer-name': ': part of a longer name',
};

/** Never suggests a link at the place of a mention again, for a reason. */
export async function refuse(services: ChoiceServices, mention: Mention, reason: RefusalReason): Promise<void> {
	if (mention.kind !== 'unlinked') return;
	const { path, fingerprint, candidates: [best] } = mention;
	const said = best && (reason === 'everyday-word' || reason === 'wrong-meaning') ? best : null;
	const refusal = said && { name: said.name, path, fingerprint, ...(reason === 'wrong-meaning' ? { target: said.id } : {}) };
	const ignore: SettingsChange = (now) => ({ ...withPlace(now, path, fingerprint, true), ...withRefusal(now, mention, refusal) });
	await remember(services, `“${mention.text}” is no longer suggested here${REFUSED[reason]}.`, ignore, placesAsIn(services, [mention]));
}

/** Never suggests links at the places of mentions again; links among them are left alone. One undo takes it back. */
export async function ignoreHere(services: ChoiceServices, mentions: readonly Mention[]): Promise<void> {
	await setIgnored(services, mentions.filter(({ kind }) => kind === 'unlinked'), true);
}

/** Suggests links at the places of mentions again. */
export async function suggestHere(services: ChoiceServices, mentions: readonly Mention[]): Promise<void> {
	await setIgnored(services, mentions, false);
}

async function setIgnored(services: ChoiceServices, mentions: readonly Mention[], isIgnored: boolean): Promise<void> {
	const { current } = services.settings;
	const others = mentions.filter(({ path, fingerprint }) => isPlaceIgnored(current, path, fingerprint) !== isIgnored);
	const [one] = others;
	if (!one) return;
	const change: SettingsChange = (now) => others.reduce((held, mention) => {
		const place = withPlace(held, mention.path, mention.fingerprint, isIgnored);
		return { ...held, ...place, ...(isIgnored ? {} : withRefusal(held, mention, null)) };
	}, now);
	const isOne = others.length === 1;
	const what = isOne ? `“${one.text}” is` : `${others.length.toLocaleString()} mentions are`;
	const here = isOne ? ' here' : '';
	const done = isIgnored ? `${what} no longer suggested${here}.` : `${what} suggested${here} again.`;
	await remember(services, done, change, placesAsIn(services, others));
}

/** Gives the places of mentions back what is said of them now. */
function placesAsIn({ settings: { current } }: ChoiceServices, mentions: readonly Mention[]): SettingsChange {
	return (now) => mentions.reduce((held, mention) => {
		const { path, fingerprint } = mention;
		const refusal = current.refusals.find((one) => one.path === path && one.fingerprint === fingerprint) ?? null;
		const place = withPlace(held, path, fingerprint, isPlaceIgnored(current, path, fingerprint));
		return { ...held, ...place, ...withRefusal(held, mention, refusal) };
	}, now);
}

/** Never suggests a name again, wherever it stands. */
export async function ignoreName(services: ChoiceServices, name: string): Promise<void> {
	const { ignoredNames } = services.settings.current;
	const back: SettingsChange = (now) => withNames(now, [name], false, ignoredNames);
	await remember(services, `“${name}” is no longer suggested.`, (now) => withNames(now, [name], true), back);
}

/** Suggests names again. @param names the spellings of one name; the notice shows the first. */
export async function suggestNames(services: ChoiceServices, names: readonly string[]): Promise<void> {
	const { ignoredNames } = services.settings.current;
	const back: SettingsChange = (now) => withNames(now, names, false, ignoredNames);
	await remember(services, `“${names[0] ?? ''}” is suggested again.`, (now) => withNames(now, names, false), back);
}

/** Remembers which note the name of a mention means in the note where it stands. */
export async function chooseCandidate(services: ChoiceServices, mention: Mention, target: string): Promise<void> {
	const { index: { lexicon } } = services;
	const meant = distinctTitleOf(lexicon, target, mention.targets);
	const here = distinctTitleOf(lexicon, mention.path, mention.targets);
	await choose(services, mention, target, `“${mention.text}” means ${meant} in “${here}”.`);
}

/** Makes a rule that the name of a mention means an entry in the folder of its note, or, if there is that rule, takes it back. */
export async function ruleInFolder(services: ChoiceServices, { path, targets, text }: Mention, { id, name }: Candidate): Promise<void> {
	const folder = folderOf(path);
	const { current } = services.settings;
	const before = rulesIn(current, name, folder);
	const rules = hasRuleIn(services, path, { id, name }) ? [] : [{ name, entry: id, folder }];
	const meant = distinctTitleOf(services.index.lexicon, id, targets);
	const done = rules.length > 0
		? `“${text}” means ${meant} in the folder “${folder}”.`
		: `There is no rule for “${text}” in the folder “${folder}” any more.`;
	const back: SettingsChange = (now) => withRulesIn(now, name, folder, before);
	await remember(services, done, (now) => withRulesIn(now, name, folder, rules), back);
}

/** Whether a rule says that a name means an entry in the folder of the note at a path. */
export function hasRuleIn({ settings, index }: ChoiceServices, path: string, { id, name }: Pick<Candidate, 'id' | 'name'>): boolean {
	return rulesIn(settings.current, name, folderOf(path)).some(({ entry }) => index.lexicon.meant(entry) === id);
}

/** Forgets which note was chosen for the name of a mention; the context decides again. */
export async function decideByContext(services: ChoiceServices, mention: Mention): Promise<void> {
	const here = distinctTitleOf(services.index.lexicon, mention.path, mention.targets);
	await choose(services, mention, null, `What “${mention.text}” means in “${here}” is decided by context again.`);
}

/** Whether a note was chosen for the name of a mention. */
export function isChosen({ settings }: ChoiceServices, { path, candidates }: Mention): boolean {
	return candidates.some(({ name }) => chosenFor(settings.current, path, name) !== null);
}

async function choose(services: ChoiceServices, { path, candidates }: Mention, target: string | null, done: string): Promise<void> {
	const names = candidates.map(({ name }) => name);
	const before = names.map((name) => [name, chosenFor(services.settings.current, path, name)] as const);
	const back: SettingsChange = (now) =>
		before.reduce((held, [name, chosen]) => ({ ...held, ...withChoice(held, path, [name], chosen) }), now);
	await remember(services, done, (now) => withChoice(now, path, names, target), back);
}

/** Saves a decision of the user, and shows a notice with a way to undo it. */
async function remember({ settings }: ChoiceServices, done: string, change: SettingsChange, back: SettingsChange): Promise<void> {
	if (!(await settings.change(change))) return;
	notifyWithUndo(done, async () => {
		await settings.change(back);
	});
}
