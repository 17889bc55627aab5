import { DEFAULT_SCOPE, type Attribute, type Scope } from '../engine';

/** A kind of attribute, as the settings list it. */
export type Source = Attribute['kind'];

/** The shape of the saved settings. A newer plugin raises it; an older one then leaves the file alone. */
const SHAPE = 1;

/** What the user may choose. */
export interface Settings {
	readonly scope: Scope;
	/** The kinds of attributes that count, the one to be shown first in front. */
	readonly sources: readonly Source[];
}

/** Where attributes may come from, each with the words for it. */
export const SOURCES: ReadonlyMap<Source, string> = new Map([
	['property', 'Properties'],
	['inline', 'Inline fields'],
	['heading', 'Sections under headings'],
	['table', 'Tables'],
]);

/** Every note is an entry, every kind of attribute counts. */
export const DEFAULT_SETTINGS: Settings = { scope: DEFAULT_SCOPE, sources: [...SOURCES.keys()] };

/** Settings read from `data.json`, and why they must not be written back, if so. */
export interface ReadSettings {
	readonly settings: Settings;
	/** What is wrong with the file, in one sentence; null if it may be written. */
	readonly refusal: string | null;
}

/** Reads saved settings, of whatever shape. What is damaged or newer than this plugin is not used, and must be kept as it is. */
export function readSettings(data: unknown): ReadSettings {
	if (data === null || data === undefined) return { settings: DEFAULT_SETTINGS, refusal: null };
	if (!isRecord(data)) return refused('is damaged');
	const { shape, scope, sources } = data;
	if (typeof shape === 'number' && shape > SHAPE) return refused('was written by a newer version of the plugin');
	if (shape !== SHAPE || !isScope(scope) || !isSources(sources)) return refused('is damaged');
	return { settings: { scope, sources: [...new Set(sources)] }, refusal: null };
}

/** Settings as they are saved. */
export function writeSettings({ scope, sources }: Settings): Readonly<Record<string, unknown>> {
	return { shape: SHAPE, scope, sources };
}

function refused(why: string): ReadSettings {
	const refusal = `The saved settings cannot be used: data.json ${why}. It is left as it is, and the defaults are in force. Rename or remove the file to save settings again.`;
	return { settings: DEFAULT_SETTINGS, refusal };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isScope(value: unknown): value is Scope {
	return isRecord(value) && isTexts(value.tags) && isTexts(value.folders) && isTexts(value.excluded) && typeof value.property === 'string';
}

function isSources(value: unknown): value is Source[] {
	return isTexts(value) && value.every((one) => SOURCES.has(one as Source));
}

/** The items of a list typed on one line or several: parted by commas and line ends, marks such as `#` kept. */
export function readList(text: string): string[] {
	return text.split(/[,\n]/).map((item) => item.trim()).filter((item) => item !== '');
}

/** What is wrong with a typed list of tags, or null. */
export function tagsProblem(text: string): string | null {
	const wrong = readList(text).find((tag) => !/^#?[\p{L}\p{N}_\-/]+$/u.test(tag) || /^#?[\p{N}]+$/u.test(tag));
	return wrong === undefined ? null : `"${wrong}" cannot be a tag. Write tags such as glossary/him, with commas between.`;
}

/** What is wrong with a typed list of folders, given those of the vault, or null. */
export function foldersProblem(text: string, exists: (folder: string) => boolean): string | null {
	const wrong = readList(text).find((folder) => !exists(folder.replace(/^\/+|\/+$/g, '')));
	return wrong === undefined ? null : `This vault has no folder "${wrong}". Give folders by their path, with commas between.`;
}

/** What is wrong with a typed name of a property, or null. */
export function propertyProblem(text: string): string | null {
	return /[:,#[\]{}]/.test(text) ? 'A property is one name without punctuation, such as definition.' : null;
}
