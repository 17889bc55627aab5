import {
	candidateWords, DEFAULT_SCOPE, FINDING_CODES, FINDING_KINDS, isOfAllNotes, scopeOfCandidate, scopeWords, type Counts, type GlossaryCandidate,
	type Scope,
} from '../../../engine';
import type { Listing } from './listed';

/** What a number opens: a list on the page, or what a command of the plugin shows. */
export type Opening = Listing | OverviewCommand;

/** A command that the page offers, by its id. */
export type OverviewCommand = 'search-glossary' | 'compare-notes' | 'open-mentions' | 'open-glossary' | 'check-vault';

/** A row of the page: something counted, or something to try. */
export interface Figure {
	readonly label: string;
	/** A sentence about it. */
	readonly about?: string;
	readonly icon?: string;
	/** How many there are; nothing to open if 0. */
	readonly count?: number;
	readonly opens: Opening;
	/** What it consists of. */
	readonly parts?: readonly Figure[];
	/** The scope that a button beside it would give the glossary; null if that is the one in use. */
	readonly scope?: Scope | null;
}

/** Identifies a figure on the page. */
export function keyOf({ label, opens }: Pick<Figure, 'label' | 'opens'>): string {
	return `${label} ${String(opens)}`;
}

/** A section of the page. */
export interface Section {
	readonly heading: string;
	readonly figures: readonly Figure[];
}

const MOST_CANDIDATES = 6;

/** The page for some counts. @param scope the scope in force. */
export function sectionsOf(counts: Counts, scope: Scope): Section[] {
	return [
		{ heading: 'In this vault', figures: contents(counts) },
		{ heading: 'Glossary', figures: [entries(counts, scope), ...counts.candidates.slice(0, MOST_CANDIDATES).map((one) => candidate(one, scope))] },
		{ heading: 'What Obsidian itself does not read', figures: unread(counts) },
		{ heading: 'Worth a look', figures: findings(counts) },
		{ heading: 'Try', figures: TRIALS },
	];
}

function contents({ notes, names, callouts, definitions }: Counts): Figure[] {
	const { none } = definitions;
	return [
		{ label: 'Notes', count: notes, opens: ['notes'] },
		{
			label: 'Names',
			count: names.title + names.heading + names.alias + names.derived,
			opens: ['names'],
			parts: [
				{ label: 'titles', count: names.title, opens: ['names', 'title'] },
				{ label: 'headings', count: names.heading, opens: ['names', 'heading'] },
				{ label: 'aliases', count: names.alias, opens: ['names', 'alias'] },
				{ label: 'from brackets', count: names.derived, opens: ['names', 'derived'] },
			],
		},
		{
			label: 'Definitions',
			count: notes - none,
			opens: ['definitions'],
			parts: [
				{ label: 'in a property', count: definitions.property, opens: ['definitions', 'property'] },
				{ label: 'in a field', count: definitions.inline, opens: ['definitions', 'inline'] },
				{ label: 'in italics', count: definitions.italics, opens: ['definitions', 'italics'] },
				{ label: 'first sentences', count: definitions.sentence, opens: ['definitions', 'sentence'] },
			],
		},
		{
			label: 'Callouts',
			count: callouts.ad + callouts.native,
			opens: ['callouts'],
			parts: [
				{ label: 'admonition blocks', count: callouts.ad, opens: ['callouts', 'ad'] },
				{ label: 'callouts of Obsidian', count: callouts.native, opens: ['callouts', 'native'] },
			],
		},
	];
}

function entries({ entries: count, candidates }: Counts, scope: Scope): Figure {
	const isAll = isOfAllNotes(scope);
	const hint = candidates.length > 0 ? 'One of these looks like your glossary.' : 'Choose tags or folders in the settings.';
	return {
		label: 'Entries',
		about: isAll ? `All notes are entries. ${hint}` : `In use: ${scopeWords(scope)}.`,
		count,
		opens: 'open-glossary',
		...(isAll ? {} : { scope: { ...DEFAULT_SCOPE, excluded: scope.excluded } }),
	};
}

function candidate(one: GlossaryCandidate, now: Scope): Figure {
	const scope = scopeOfCandidate(one, now);
	const isInUse = JSON.stringify(scope) === JSON.stringify(now);
	const words = candidateWords(one);
	const label = words.charAt(0).toUpperCase() + words.slice(1);
	return { label, count: one.count, opens: ['candidate', one.kind, one.text], scope: isInUse ? null : scope };
}

function unread({ unreadByObsidian: { notes, callouts, links } }: Counts): Figure[] {
	const properties = FINDING_CODES.filter((code: string) => code === 'not-read-by-obsidian').map((code) => {
		return { label: 'Notes with tags or aliases in an old form', count: notes, opens: ['code', code] } as const;
	});
	return [
		...properties,
		{ label: 'Admonition blocks', about: 'Obsidian shows them as code, and does not count their links.', count: callouts, opens: ['callouts', 'ad'] },
		{ label: 'Links by a name only', about: 'Obsidian says that they lead nowhere. Here they are followed.', count: links, opens: ['links', 'alias'] },
	];
}

/** The findings that a first look should be at, by code; one that does not exist is skipped. */
const FIRST_CODES: readonly string[] = ['ambiguous-name', 'unresolved-link', 'missing-file'];

function findings({ problems }: Counts): Figure[] {
	const first = FINDING_CODES.filter((code) => FIRST_CODES.includes(code)).map((code): Figure => {
		const { findings: count = 0, places = 0 } = problems[code] ?? {};
		const about = places > count ? `At ${places.toLocaleString()} places.` : '';
		return { label: FINDING_KINDS[code].heading, about, count, opens: ['code', code] };
	});
	const all = FINDING_CODES.reduce((sum, code) => sum + (problems[code]?.findings ?? 0), 0);
	return [...first, { label: 'Everything that the check found', count: all, opens: 'check-vault' }];
}

const TRIALS: readonly Figure[] = [
	{ icon: 'search', label: 'Search the glossary', about: 'Names half typed, initials and slips are found, too.', opens: 'search-glossary' },
	{ icon: 'columns-3', label: 'Compare notes', about: 'Two or more side by side, a row for each fact.', opens: 'compare-notes' },
	{ icon: 'at-sign', label: 'Show mentions', about: 'Where the open note is meant, linked or not.', opens: 'open-mentions' },
	{ icon: 'quote', label: 'Show callouts', about: 'Admonition blocks are drawn as what they were meant to be.', opens: ['callouts'] },
];
