import { FINDING_CODES, FINDING_KINDS, foldName, isInFolder, SEVERITIES, SEVERITY_WORDS, type Cause } from '../../../engine';
import { countChoices, stepsOf, type Choice, type PartInForce } from '../../parts/filter-choices';

/** Which findings are shown. A part that is empty filters nothing. */
export interface CheckFilter {
	/** Occurs in the message, or in the path of a place, regardless of letter case. */
	readonly text: string;
	/** The code of a kind. */
	readonly kind: string;
	readonly severity: string;
	/** A folder that contains the place, directly or deeper. */
	readonly folder: string;
}

/** A part of a filter that is chosen from options. */
export type FindingPart = 'kind' | 'severity' | 'folder';

/** These parts, each with its label for no filter. */
export const CHOSEN_PARTS: ReadonlyMap<FindingPart, string> = new Map([
	['kind', 'Any kind'],
	['severity', 'Any severity'],
	['folder', 'Any folder'],
]);

/** Shows everything. */
export const NO_FILTER: CheckFilter = { text: '', kind: '', severity: '', folder: '' };

/** The filter in a view's state. What it does not have, or nobody knows any more, filters nothing. */
export function readFilter(state: unknown): CheckFilter {
	const saved = new Map<string, unknown>(typeof state === 'object' && state !== null ? Object.entries(state) : []);
	const text = (part: keyof CheckFilter, among?: readonly string[]): string => {
		const value = saved.get(part);
		return typeof value === 'string' && (among?.includes(value) ?? true) ? value : '';
	};
	return { text: text('text'), kind: text('kind', FINDING_CODES), severity: text('severity', SEVERITIES), folder: text('folder') };
}

/** How many causes are looked at in one step. */
const STEP = 256;

/** The causes that match a filter, those of several places with the places in its folder, in steps. */
export function* filterCauses(causes: readonly Cause[], { text, kind, severity, folder }: CheckFilter): Generator<void, Cause[]> {
	const wanted = foldName(text);
	const found: Cause[] = [];
	for (const [i, cause] of causes.entries()) {
		if (i % STEP === STEP - 1) yield;
		if ((kind !== '' && cause.code !== kind) || (severity !== '' && cause.severity !== severity)) continue;
		const inFolder = folder === '' ? cause : cause.within((path) => isInFolder(path, folder));
		if (inFolder && (wanted === '' || hasText(inFolder, wanted))) found.push(inFolder);
	}
	return found;
}

function hasText({ gist, places }: Cause, wanted: string): boolean {
	return foldName(gist).includes(wanted) || places.some(({ path }) => foldName(path).includes(wanted));
}

/** The options for one part of a filter. */
export function choicesIn(causes: readonly Cause[], part: FindingPart): Choice[] {
	return countChoices(causes.flatMap((cause) => valuesOf(cause, part)));
}

function valuesOf({ code, severity, places }: Cause, part: FindingPart): (readonly [string, string])[] {
	const values = part === 'kind' ? [code] : part === 'severity' ? [severity] : foldersOf(places);
	return values.map((value) => [value, labelOf(part, value)]);
}

/** The folders of some places, each with those that it lies in. */
function foldersOf(places: Cause['places']): string[] {
	const folders = new Set(places.map(({ path }) => path.slice(0, Math.max(path.lastIndexOf('/'), 0))));
	folders.delete('');
	return [...new Set([...folders].flatMap(stepsOf))];
}

const KIND_LABELS = new Map(Object.entries(FINDING_KINDS).map(([code, { heading }]) => [code, heading]));
const SEVERITY_LABELS = new Map(Object.entries(SEVERITY_WORDS).map(([severity, [, many]]) => [severity, many]));

function labelOf(part: FindingPart | 'text', value: string): string {
	const labels = part === 'kind' ? KIND_LABELS : part === 'severity' ? SEVERITY_LABELS : null;
	return part === 'text' ? `“${value.trim()}”` : labels?.get(value) ?? value;
}

/** The active parts of a filter, each with a label that says what is shown. */
export function partsInForce(filter: CheckFilter): PartInForce<FindingPart>[] {
	const parts = ['text', ...CHOSEN_PARTS.keys()] as const;
	return parts.filter((part) => filter[part].trim() !== '').map((part) => ({ part, label: labelOf(part, filter[part]) }));
}
