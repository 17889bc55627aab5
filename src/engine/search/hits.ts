import type { Entry } from '../note/entry';
import type { Name } from '../note/names';
import type { HighlightedRange, Highlighter, Highlights, Spelling } from './highlights';
import type { Match, MatchReason } from './matches';
import { BLEND, TIER } from './ranking';

/** An entry that matches a query, with its best matching name. */
export interface Hit {
	/** The id of the entry, and the path of its note. */
	readonly id: string;
	readonly path: string;
	/** The name that matches; the title if only the definition or a tag does. */
	readonly name: string;
	/** The kind of the name; `definition` if no word of the query occurs in a name, but some do in the definition. */
	readonly kind: Name['kind'] | 'definition';
	/** Why it matches. */
	readonly reason: MatchReason;
	/** The words of the query, as typed, that the entry has nowhere; empty unless the reason is `partial`. */
	readonly without: readonly string[];
	/** 1 for exactly the typed name, and less for weaker matches; only the order is meaningful. */
	readonly score: number;
	/** The matched ranges in the name, or in the definition if that is the kind: pairs of from and to, in UTF-16 code units. */
	readonly ranges: readonly HighlightedRange[];
	/** The matched ranges in the definition, whichever kind it is. */
	readonly definitionRanges: readonly HighlightedRange[];
}

/**
 * Turns a match into a hit for display.
 * @param match with the words that it lacks, as typed. @param words the folded words of the query.
 */
export function hitOf(match: Match & Pick<Hit, 'without'>, words: readonly string[], highlighter: Highlighter): Hit {
	const { subject, key } = match;
	const chosen = match.name < 0 ? chooseName(subject, words, highlighter) : nameOfMatch(match, words, highlighter);
	const definition = subject.definition?.text ?? '';
	// If the name matches every word, uncertain matches in the definition are not highlighted.
	const isWhole = match.name >= 0 || chosen.highlights.spellings.every(Boolean);
	const told = isWhole ? highlighter.highlightTyped(definition, words) : highlighter.highlight(definition, words);
	const isByDefinition = match.name < 0 && chosen.highlights.ranges.length === 0 && told.ranges.length > 0;
	return {
		id: subject.id,
		path: subject.path,
		name: chosen.name?.text ?? subject.path,
		kind: isByDefinition ? 'definition' : (chosen.name?.kind ?? 'title'),
		reason: match.reason ?? reasonFor(subject, words, { ...chosen, told }, highlighter),
		without: match.without,
		score: Math.round(Math.min(1, Math.max(0, 1 - key / TIER.end)) * 10_000) / 10_000,
		ranges: isByDefinition ? told.ranges : chosen.highlights.ranges,
		definitionRanges: told.ranges,
	};
}

interface Chosen {
	readonly name: Name | undefined;
	readonly highlights: Highlights;
}

const NO_HIGHLIGHTS: Highlights = { ranges: [], spellings: [null] };

function nameOfMatch({ segment, name: id, reason, key }: Match, words: readonly string[], highlighter: Highlighter): Chosen {
	const name = segment.index.nameAsShown(id);
	if (!name || reason === 'recent' || reason === 'listed') return { name, highlights: NO_HIGHLIGHTS };
	// An exact match, apart from blanks, is highlighted as a whole.
	const isWhole = key < TIER.prefix && reason !== 'prefix';
	return { name, highlights: isWhole ? { ranges: [[0, name.text.length]], spellings: [] } : highlighter.highlight(name.text, words) };
}

/** The name with most words of the query, preferably as typed; on a tie the first, or the shorter one if all words occur in it. */
function chooseName(subject: Entry, words: readonly string[], highlighter: Highlighter): Chosen {
	let best: Chosen = { name: subject.names[0], highlights: NO_HIGHLIGHTS };
	let most = 0;
	for (const name of subject.names) {
		const highlights = highlighter.highlight(name.text, words);
		const points = highlights.spellings.reduce((sum, spelling) => sum + pointsOf(spelling), 0) - name.text.length / 10_000;
		if (highlights.ranges.length > 0 && points > most) {
			best = { name, highlights };
			most = points;
		}
	}
	return best;
}

function pointsOf(spelling: Spelling | null): number {
	if (spelling === null) return 0;
	return spelling === 'typed' ? 1 : BLEND.misspelt;
}

type Told = Chosen & { readonly told: Highlights };

function reasonFor(subject: Entry, words: readonly string[], { highlights, told, name }: Told, highlighter: Highlighter): MatchReason {
	const missing = [...words.keys()].filter((i) => !highlights.spellings[i]);
	const elsewhere = subject.names.filter((other) => other !== name).map((other) => highlighter.highlight(other.text, words).spellings);
	const untold = missing.filter((i) => !elsewhere.some((spellings) => spellings[i]));
	const isMisspeltElsewhere = (i: number): boolean => !untold.includes(i) && elsewhere.every((spellings) => spellings[i] !== 'typed');
	if (highlights.spellings.includes('misspelt') || missing.some(isMisspeltElsewhere)) return 'typo';
	if (untold.length === 0) return 'words';
	if (untold.some((i) => told.spellings[i])) return untold.some((i) => told.spellings[i] === 'misspelt') ? 'typo' : 'definition';
	return subject.tags.some((tag) => highlighter.highlight(tag, words).ranges.length > 0) ? 'tag' : 'words';
}
