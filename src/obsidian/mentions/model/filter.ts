import { foldName, type Mention } from '../../../engine';
import { countChoices, stepsOf, type Choice, type PartInForce } from '../../parts/filter-choices';
import type { ListedMention } from './list';

/** Which mentions are shown. A part that is empty filters nothing. */
export interface MentionFilter {
	/** Occurs in the line, or in the title or path of the other note, regardless of letter case. */
	readonly text: string;
	/** One of `KINDS`. */
	readonly kind: string;
	/** The name that matched. */
	readonly name: string;
	/** A folder that contains the other note, directly or deeper. */
	readonly folder: string;
	/** A tag of the other note, or a parent of one. Without `#`. */
	readonly tag: string;
}

/** Shows everything except what the user ignores. */
export const NO_FILTER: MentionFilter = { text: '', kind: '', name: '', folder: '', tag: '' };

/** A part of a filter that is chosen from options. */
export type MentionPart = 'kind' | 'name' | 'folder' | 'tag';

/** These parts, each with its label for no filter. */
export const CHOSEN_PARTS: ReadonlyMap<MentionPart, string> = new Map([
	['kind', 'Any kind'],
	['name', 'Any name'],
	['folder', 'Any folder'],
	['tag', 'Any tag'],
]);

/** The kinds to filter by: their labels, and which mentions belong to them. */
export const KINDS: ReadonlyMap<string, { readonly label: string; readonly has: (mention: Mention) => boolean }> = new Map([
	['linked', { label: 'Linked', has: ({ kind }) => kind === 'linked' }],
	['alias-linked', { label: 'Linked by another name', has: ({ kind }) => kind === 'alias-linked' }],
	['unlinked', { label: 'Unlinked', has: (mention) => mention.kind === 'unlinked' && !isIgnored(mention) }],
	['suggested', { label: 'Suggested', has: ({ suggested }) => suggested }],
	['ambiguous', { label: 'Ambiguous', has: (mention) => mention.ambiguous && !isIgnored(mention) }],
	['ignored', { label: 'Ignored', has: isIgnored }],
]);

const IGNORED = new Set(['ignored-here', 'ignored-name']);

/** Whether the user has chosen to ignore a mention. */
export function isIgnored({ reasons }: Mention): boolean {
	return reasons.some(({ code }) => IGNORED.has(code));
}

/**
 * The mentions that match a filter. Ignored ones match only if the filter asks for them.
 * @param lineOf the line of a mention, folded as names are; null while it is not known.
 */
export function filterMentions(
	listed: readonly ListedMention[],
	filter: MentionFilter,
	lineOf: (mention: Mention) => string | null,
): ListedMention[] {
	const { kind, name, folder, tag } = filter;
	const text = foldName(filter.text);
	const isKind = KINDS.get(kind)?.has ?? ((mention: Mention) => !isIgnored(mention));
	const hasText = ({ mention, note }: ListedMention): boolean => note.folded.includes(text) || (lineOf(mention)?.includes(text) ?? false);
	return listed.filter((one) => {
		const { mention, note } = one;
		if (!isKind(mention) || (name !== '' && one.name !== name)) return false;
		if (folder !== '' && !note.path.startsWith(`${folder}/`)) return false;
		return (tag === '' || note.tags.some((own) => isAtOrBelow(own, tag))) && (text === '' || hasText(one));
	});
}

function isAtOrBelow(tag: string, wanted: string): boolean {
	const own = tag.toLowerCase();
	return own === wanted || own.startsWith(`${wanted}/`);
}

/** The sorted options for one part of a filter. */
export function choicesIn(listed: readonly ListedMention[], part: MentionPart): Choice[] {
	const shown = part === 'kind' ? listed : listed.filter(({ mention }) => !isIgnored(mention));
	const choices = countChoices(shown.flatMap((one) => [...valuesOf(one, part)]));
	return part === 'kind' ? [...KINDS.keys()].flatMap((kind) => choices.find(({ value }) => value === kind) ?? []) : choices;
}

/** The distinct values that a mention has for a part of the filter, with their labels. */
function valuesOf({ mention, name, note }: ListedMention, part: MentionPart): Map<string, string> {
	switch (part) {
		case 'kind':
			return new Map([...KINDS].filter(([, { has }]) => has(mention)).map(([kind, { label }]) => [kind, label]));
		case 'name':
			return new Map([[name, name]]);
		case 'folder':
			return new Map(stepsOf(note.path).slice(0, -1).map((folder) => [folder, folder]));
		case 'tag':
			return new Map(note.tags.flatMap((tag) => stepsOf(tag)).map((tag) => [tag.toLowerCase(), `#${tag}`]));
	}
}

/** The active parts of a filter, each with a label that says what is shown. */
export function partsInForce(filter: MentionFilter): PartInForce<MentionPart>[] {
	const labels: Record<keyof MentionFilter, string> = {
		text: `“${filter.text.trim()}”`,
		kind: KINDS.get(filter.kind)?.label ?? filter.kind,
		name: filter.name,
		folder: filter.folder,
		tag: `#${filter.tag}`,
	};
	const parts = ['text', ...CHOSEN_PARTS.keys()] as const;
	return parts.filter((part) => filter[part].trim() !== '').map((part) => ({ part, label: labels[part] }));
}
