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

/** The causes that match a filter, those of several places with the places in its folder. */
export function filterCauses(causes: readonly Cause[], { text, kind, severity, folder }: CheckFilter): Cause[] {
	const wanted = foldName(text);
	return causes.flatMap((cause) => {
		if ((kind !== '' && cause.code !== kind) || (severity !== '' && cause.severity !== severity)) return [];
		const inFolder = folder === '' ? cause : cause.within((path) => isInFolder(path, folder));
		return inFolder && (wanted === '' || hasText(inFolder, wanted)) ? [inFolder] : [];
	});
}

function hasText({ gist, places }: Cause, wanted: string): boolean {
	return foldName(gist).includes(wanted) || places.some(({ path }) => foldName(path).includes(wanted));
}

/** The options for one part of a filter. */
export function choicesIn(causes: readonly Cause[], part: FindingPart): Choice[] {
	return countChoices(causes.flatMap((cause) => valuesOf(cause, part)));
}

function valuesOf({ code, severity, places }: Cause, part: FindingPart): (readonly [string, string])[] {
	const folders = part === 'folder' ? new Set(places.flatMap(({ path }) => stepsOf(path).slice(0, -1))) : [];
	const values = part === 'kind' ? [code] : part === 'severity' ? [severity] : [...folders];
	return values.map((value) => [value, labelOf(part, value)]);
}

function labelOf(part: FindingPart | 'text', value: string): string {
	const kinds = new Map(Object.entries(FINDING_KINDS).map(([code, { heading }]) => [code, heading]));
	const severities = new Map(Object.entries(SEVERITY_WORDS).map(([severity, [, many]]) => [severity, many]));
	const labels = part === 'kind' ? kinds : part === 'severity' ? severities : null;
	return part === 'text' ? `“${value.trim()}”` : labels?.get(value) ?? value;
}

/** The active parts of a filter, each with a label that says what is shown. */
export function partsInForce(filter: CheckFilter): PartInForce<FindingPart>[] {
	const parts = ['text', ...CHOSEN_PARTS.keys()] as const;
	return parts.filter((part) => filter[part].trim() !== '').map((part) => ({ part, label: labelOf(part, filter[part]) }));
}
