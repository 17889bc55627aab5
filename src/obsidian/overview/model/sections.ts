import {
	candidateWords,
	DEFAULT_SCOPE,
	FINDING_CODES,
	FINDING_KINDS,
	isOfAllNotes,
	scopeOfCandidate,
	scopeWords,
	type Counts,
	type FindingCode,
	type GlossaryCandidate,
	type Scope,
} from '../../../engine';
import type { Listing } from './listed';

/** A command that the page offers, by its id. */
export type OverviewCommand = 'search-glossary' | 'compare-notes' | 'open-mentions' | 'open-glossary';

/** What a row opens: a list on the page, what a command shows, or the check with the findings of a kind (empty for all). */
export type Opened = Listing | OverviewCommand | { readonly check: FindingCode | '' };

/** A row of the page: something counted, or something to try. */
export interface Figure {
	readonly label: string;
	/** A sentence about it. */
	readonly about?: string;
	/** An icon in place of a number. */
	readonly icon?: string;
	/** How many there are; nothing to open if 0. */
	readonly count?: number;
	readonly opens: Opened;
	/** What it consists of. */
	readonly parts?: readonly Figure[];
	/** The scope that a button beside it gives the glossary; null if that is the one in use. */
	readonly scope?: Scope | null;
}

/** A section of the page. */
export interface Section {
	readonly heading: string;
	readonly figures: readonly Figure[];
}

const MOST_CANDIDATES = 6;

/** The page for some counts. @param scope the scope in force. */
export function sectionsOf(counts: Counts, scope: Scope): Section[] {
	const candidates = counts.candidates.slice(0, MOST_CANDIDATES).map((one) => candidateFigure(one, scope));
	return [
		{
			heading: 'In this vault',
			figures: [
				{ label: 'Notes', count: counts.notes, opens: ['notes'] },
				sum('Names', 'names', NAMES, counts.names),
				sum('Definitions', 'definitions', DEFINITIONS, counts.definitions),
				sum('Callouts', 'callouts', CALLOUTS, counts.callouts),
				...(counts.notesWithTerms > 0 ? [terms(counts)] : []),
			],
		},
		{ heading: 'Glossary', figures: [entries(counts, scope), ...candidates] },
		{ heading: 'What Obsidian itself does not read', figures: unread(counts) },
		{ heading: 'Worth a look', figures: findings(counts) },
		{ heading: 'Try', figures: TRIALS },
	];
}

/** Words behind a number: the same for all, or for one and for more. */
type Words = string | readonly [one: string, more: string];

/** The kinds of what is counted, each with its words. */
const NAMES = {
	title: ['title', 'titles'],
	heading: ['heading', 'headings'],
	alias: ['alias', 'aliases'],
	derived: 'from brackets',
} as const;
const DEFINITIONS = {
	property: 'in a property',
	inline: 'in a field',
	heading: 'in a section',
	callout: 'in a callout',
	italics: 'in italics',
	sentence: 'from text',
};
const CALLOUTS = { ad: ['admonition block', 'admonition blocks'], native: 'of Obsidian' } as const;

/** A figure that consists of several kinds. */
function sum<K extends string>(
	label: string, what: Listing[0], kinds: Readonly<Record<K, Words>>, counts: Readonly<Record<NoInfer<K>, number>>,
): Figure {
	const parts = (Object.keys(kinds) as K[]).map((kind): Figure & { count: number } => {
		const words: Words = kinds[kind];
		const label = typeof words === 'string' ? words : words[counts[kind] === 1 ? 0 : 1];
		return { label, count: counts[kind], opens: [what, kind] };
	});
	return { label, count: parts.reduce((all, { count }) => all + count, 0), opens: [what], parts: parts.filter(({ count }) => count > 0) };
}

function terms({ terms, notesWithTerms: count }: Counts): Figure {
	const about = `${terms.toLocaleString()} of the entries stand in their lists, tables and sections`;
	return { label: 'Notes with terms inside', about, count, opens: ['terms'] };
}

/** What is said where there is no candidate, one, or more. */
const HINTS = ['Tags or folders can be chosen in the settings.', 'This looks like your glossary:', 'These look like your glossary:'];

function entries({ entries: count, candidates }: Counts, scope: Scope): Figure {
	const figure = { label: 'Entries', count, opens: 'open-glossary' } as const;
	if (!isOfAllNotes(scope)) {
		return { ...figure, about: `In use: ${scopeWords(scope)}`, scope: { ...DEFAULT_SCOPE, excluded: scope.excluded } };
	}
	return { ...figure, about: `All notes are entries. ${HINTS[Math.min(candidates.length, 2)]}` };
}

function candidateFigure(one: GlossaryCandidate, now: Scope): Figure {
	const scope = scopeOfCandidate(one, now);
	const isInUse = JSON.stringify(scope) === JSON.stringify(now);
	const words = candidateWords(one);
	const label = words.charAt(0).toUpperCase() + words.slice(1);
	return { label, count: one.count, opens: ['candidate', one.kind, one.text], scope: isInUse ? null : scope };
}

function unread({ unreadByObsidian: { notes, callouts, links } }: Counts): Figure[] {
	return [
		{ label: 'Notes with tags or aliases in an old form', count: notes, opens: ['unread'] },
		{
			label: 'Admonition blocks',
			about: 'Obsidian shows code. Here they are callouts, and their links count.',
			count: callouts,
			opens: ['callouts', 'ad'],
		},
		{
			label: 'Links by a name only',
			about: 'In Obsidian they lead nowhere. Here they are followed.',
			count: links,
			opens: ['links', 'alias'],
		},
	];
}

/** The findings that a first look is for. */
const FIRST_CODES = ['unresolved-link', 'ambiguous-name', 'missing-file'] as const;

function findings({ problems, ignored }: Counts): Figure[] {
	const first = FIRST_CODES.map((code): Figure => {
		const { findings: count = 0, places = 0 } = problems[code] ?? {};
		const about = places > count ? `${places.toLocaleString()} places` : '';
		return { label: FINDING_KINDS[code].heading, about, count, opens: { check: code } };
	});
	const all = FINDING_CODES.reduce((found, code) => found + (problems[code]?.findings ?? 0), 0);
	const about = ignored > 0 ? `without ${ignored.toLocaleString()} that you ignore` : '';
	return [...first, { label: 'All findings of the check', about, count: all, opens: { check: '' } }];
}

const TRIALS: readonly Figure[] = [
	{ icon: 'search', label: 'Search the glossary', about: 'By names half typed, initials and slips', opens: 'search-glossary' },
	{ icon: 'columns-3', label: 'Compare notes', about: 'Side by side, a row for each fact', opens: 'compare-notes' },
	{ icon: 'at-sign', label: 'Show mentions', about: 'Where the open note is meant, linked or not', opens: 'open-mentions' },
	{ icon: 'quote', label: 'Show callouts', about: 'Admonition blocks as well', opens: ['callouts'] },
];
