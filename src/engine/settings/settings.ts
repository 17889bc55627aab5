import type { TermChoice } from '../lexicon/counted-terms';
import { DEFAULT_SCOPE, type Scope } from '../lexicon/scope';
import type { MeaningRule } from '../mentions/authority';
import type { NameRefusal } from '../mentions/refusals';
import type { Preferences } from '../mentions/suggest';
import type { Sureness } from '../mentions/threshold';
import type { Attribute } from '../note/facts/attribute';

/** A kind of attribute, as the settings list it. */
export type Source = Attribute['kind'];

/** The shape of the saved settings. A newer plugin raises it; an older one then leaves the file alone. */
const SHAPE = 2;

/** What the user may choose. */
export interface Settings extends Preferences {
	/** The kinds of attributes that count, the one to be shown first in front. */
	readonly sources: readonly Source[];
	/** Keys that comparisons take for machinery, beside the known ones. */
	readonly machinery: readonly string[];
	/** The links that the plugin has written, which tell nothing of the author's habits: from a note's path to the ids of the entries. */
	readonly writtenLinks: Readonly<Record<string, readonly string[]>>;
	/** Which names of entries are underlined in notes that do not link them. */
	readonly underline: Underline;
	/** The codes of kinds of findings, and the keys of findings, that are not to be listed. */
	readonly ignoredFindings: readonly string[];
	/** Links that say a name of a note are followed to it, where Obsidian would make a new note. */
	readonly followNames: boolean;
	/** Whether terms inside notes are read, and if folders or tags are given, in which notes alone. */
	readonly termsInside: boolean;
	readonly termsInsideFolders: readonly string[];
	readonly termsInsideTags: readonly string[];
	/** The paths of notes in which no terms are read. */
	readonly termsInsideExcept: readonly string[];
	/** The signs after which terms are suggested while typing; empty for none. */
	readonly trigger: string;
	/** Terms are suggested after two capitals, too. */
	readonly suggestCapitals: boolean;
	/** The folder for notes of new terms; empty for where the app puts new notes. */
	readonly termFolder: string;
	/** The path of the note that notes of new terms are made from; empty for none. */
	readonly termTemplate: string;
}

/** Which names are underlined: none, the first of each entry in a note, or all. */
export type Underline = 'off' | 'first' | 'all';

/** How each is called. */
export const UNDERLINES: ReadonlyMap<Underline, string> = new Map([
	['off', 'None'],
	['first', 'First of each entry'],
	['all', 'All'],
]);

/** How sure suggestions are to be, each with the words for it. */
export const SURENESS: ReadonlyMap<Sureness, string> = new Map([
	['more', 'More'],
	['balanced', 'Balanced'],
	['surer', 'Surer'],
]);

/** Where attributes may come from, each with the words for it. */
export const SOURCES: ReadonlyMap<Source, string> = new Map([
	['property', 'Properties'],
	['inline', 'Inline fields'],
	['label', 'Labels'],
	['heading', 'Sections under headings'],
	['table', 'Tables'],
]);

/** Every note is an entry, every kind of attribute counts, the first mention of a note that is not linked is suggested. */
export const DEFAULT_SETTINGS: Settings = {
	scope: DEFAULT_SCOPE,
	sources: [...SOURCES.keys()],
	machinery: [],
	underline: 'first',
	followNames: true,
	firstOnly: true,
	skipLinked: true,
	sureness: 'balanced',
	refusals: [],
	ignoredNames: [],
	ignoredPlaces: {},
	choices: {},
	meanings: [],
	writtenLinks: {},
	ignoredFindings: [],
	trigger: ';;',
	suggestCapitals: true,
	termFolder: '',
	termTemplate: '',
	termsInside: true,
	termsInsideFolders: [],
	termsInsideTags: [],
	termsInsideExcept: [],
};

/** Which terms inside notes the user wants. */
export function termChoice(settings: Settings): TermChoice {
	const { termsInside: insideNotes, termsInsideFolders: folders, termsInsideTags: tags, termsInsideExcept: except, scope } = settings;
	return { insideNotes, folders, tags, except, scope };
}

/** What the second shape did not say at first: where it is absent, the default holds. */
const { trigger, suggestCapitals, termFolder, termTemplate, followNames, ignoredFindings, machinery } = DEFAULT_SETTINGS;
const { termsInside, termsInsideFolders, termsInsideTags, termsInsideExcept, meanings } = DEFAULT_SETTINGS;
const { sureness, refusals, writtenLinks } = DEFAULT_SETTINGS;
const ADDED = {
	trigger, suggestCapitals, termFolder, termTemplate, followNames, ignoredFindings, machinery,
	termsInside, termsInsideFolders, termsInsideTags, termsInsideExcept, meanings, sureness, refusals, writtenLinks,
};

/** Settings read from `data.json`, and why they must not be written back, if so. */
interface ReadSettings {
	readonly settings: Settings;
	/** What is wrong with the file, in one sentence; null if it may be written. */
	readonly refusal: string | null;
}

/** Reads saved settings, of whatever shape. What is damaged or newer than this plugin is not used, and must be kept as it is. */
export function readSettings(data: unknown): ReadSettings {
	if (data === null || data === undefined) return { settings: DEFAULT_SETTINGS, refusal: null };
	if (!isRecord(data)) return refused('is damaged');
	const { shape, ...saved } = data;
	// Labels came together with machinery. Who had chosen among the kinds before did not choose against them.
	if (isTexts(saved.sources) && !('machinery' in saved)) saved.sources = [...saved.sources, 'label'];
	if (typeof shape === 'number' && shape > SHAPE) return refused('was written by a newer version of the plugin');
	// The first shape said nothing of mentions.
	const settings =
		shape === 1 ? { ...DEFAULT_SETTINGS, scope: saved.scope, sources: saved.sources } : shape === SHAPE ? { ...ADDED, ...saved } : {};
	if (!isSettings(settings)) return refused('is damaged');
	const { sources, underline, firstOnly, skipLinked, ignoredNames, ignoredPlaces, choices } = settings;
	const { tags, folders, property, excluded } = settings.scope;
	// The second shape did not have it at first.
	const scope = { tags, folders, property, defined: settings.scope.defined === true, excluded };
	const added = {
		trigger: settings.trigger,
		suggestCapitals: settings.suggestCapitals,
		termFolder: settings.termFolder,
		termTemplate: settings.termTemplate,
		followNames: settings.followNames,
		ignoredFindings: settings.ignoredFindings,
		machinery: settings.machinery,
		termsInside: settings.termsInside,
		termsInsideFolders: settings.termsInsideFolders,
		termsInsideTags: settings.termsInsideTags,
		termsInsideExcept: settings.termsInsideExcept,
		meanings: settings.meanings,
		sureness: settings.sureness,
		refusals: settings.refusals,
		writtenLinks: settings.writtenLinks,
	};
	return {
		settings: { scope, sources: [...new Set(sources)], underline, firstOnly, skipLinked, ignoredNames, ignoredPlaces, choices, ...added },
		refusal: null,
	};
}

/** Settings as they are saved. @param saved what the file said: what it holds besides, for another version of the plugin, is kept. */
export function writeSettings(settings: Settings, saved: unknown = null): Readonly<Record<string, unknown>> {
	const others = isRecord(saved) ? saved : {};
	const othersInScope = isRecord(others.scope) ? others.scope : {};
	return { ...others, shape: SHAPE, ...settings, scope: { ...othersInScope, ...settings.scope } };
}

function refused(why: string): ReadSettings {
	const mend = 'It is left as it is, and the defaults are in force. Rename or remove the file to save settings again.';
	const refusal = `The saved settings cannot be used: data.json ${why}. ${mend}`;
	return { settings: DEFAULT_SETTINGS, refusal };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isSettings(
	value: Readonly<Record<keyof Settings, unknown>> | Record<string, unknown>,
): value is Record<string, unknown> & Settings {
	const { scope, sources, underline, firstOnly, skipLinked, ignoredNames, ignoredPlaces, choices } = value;
	const isChoices = isRecord(choices) && Object.values(choices).every((one) => isRecord(one) && isTexts(Object.values(one)));
	const isPlaces =
		isRecord(ignoredPlaces) &&
		Object.values(ignoredPlaces).every((one) => Array.isArray(one) && one.every((fingerprint) => typeof fingerprint === 'number'));
	const isFlags =
		typeof firstOnly === 'boolean' &&
		typeof skipLinked === 'boolean' &&
		typeof value.followNames === 'boolean' &&
		typeof value.termsInside === 'boolean' &&
		UNDERLINES.has(underline as Underline);
	const isSuggester = typeof value.trigger === 'string' && typeof value.suggestCapitals === 'boolean';
	return (
		isScope(scope) &&
		isSources(sources) &&
		isTexts(ignoredNames) &&
		isTexts(value.ignoredFindings) &&
		isChoices &&
		isPlaces &&
		isFlags &&
		isSuggester &&
		isTexts(value.machinery) &&
		isTexts(value.termsInsideFolders) &&
		isTexts(value.termsInsideTags) &&
		isTexts(value.termsInsideExcept) &&
		Array.isArray(value.meanings) &&
		value.meanings.every(isMeaning) &&
		SURENESS.has(value.sureness as Sureness) &&
		Array.isArray(value.refusals) &&
		value.refusals.every(isRefusal) &&
		isRecord(value.writtenLinks) &&
		Object.values(value.writtenLinks).every(isTexts) &&
		isTexts([value.termFolder, value.termTemplate])
	);
}

function isScope(value: unknown): value is Scope {
	if (!isRecord(value) || !['undefined', 'boolean'].includes(typeof value.defined)) return false;
	return isTexts(value.tags) && isTexts(value.folders) && isTexts(value.excluded) && typeof value.property === 'string';
}

function isRefusal(value: unknown): value is NameRefusal {
	if (!isRecord(value) || !isTexts([value.name, value.path]) || typeof value.fingerprint !== 'number') return false;
	return ['undefined', 'string'].includes(typeof value.target);
}

/** A rule has at most one condition. */
function isMeaning(value: unknown): value is MeaningRule {
	if (!isRecord(value) || !isTexts([value.name, value.entry])) return false;
	const conditions = [value.folder, value.tag, value.property].filter((one) => one !== undefined);
	return conditions.length < 2 && isTexts(conditions);
}

function isSources(value: unknown): value is Source[] {
	return isTexts(value) && value.every((one) => SOURCES.has(one as Source));
}
