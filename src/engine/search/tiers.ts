import { foldName } from '../text/fold';
import { basesOf } from '../text/plurals';
import type { Entry } from '../note/entry';
import type { Name } from '../note/names';
import { foldSigns } from './fold-text';
import { compareTexts } from './lists';
import type { Matches, MatchReason } from './matches';
import type { Query } from './query';
import { BEGINNING_COST, LETTERS, NAME_COST, TIER, type SearchLimits } from './ranking';
import type { Stretch } from './search-index';
import type { Segment } from './segment';
import { singularsOf } from './singulars';

/**
 * Finds entries by whole names, beginnings of names, and initials. Of those that begin with the query at least so many are kept,
 * the shortest.
 */
export function addTiers(segments: readonly Segment[], query: Query, limits: TierLimits, matches: Matches): void {
	for (const segment of segments) {
		addExact(segment, query, matches);
		addPlural(segment, query, matches);
		addSameLetters(segment, query, matches);
	}
	addBeginnings(segments, query, limits.beginnings, matches);
	if (mayBeInitials(query.text)) addInitials(segments, query.text, limits, matches);
}

type TierLimits = Pick<SearchLimits, 'beginnings' | 'beforeInitials'>;

/** The reason for a match of the whole name, by its kind. */
function wholeName({ kind, text }: Name): MatchReason {
	if (/^(?=.*\p{Lu}.*\p{Lu})[\p{L}\p{N}&./-]{2,10}$/u.test(text) && text.toUpperCase() === text) return 'acronym';
	return kind === 'alias' || kind === 'derived' ? 'alias' : 'exact';
}

function addExact(segment: Segment, { typed, text }: Query, matches: Matches): void {
	const { nameEntries, subjects } = segment.index.data;
	const [literal, folded] = [typed.normalize('NFC'), foldName(typed)];
	for (const name of segment.index.namesOf(text)) {
		const entry = nameEntries[name] ?? 0;
		const own = foldSigns(segment.index.nameAsShown(name)?.text ?? '');
		for (const shown of subjects[entry]?.names ?? []) {
			if (foldSigns(shown.text) !== own) continue;
			const unlike = foldName(shown.text) === folded ? NAME_COST.folded : NAME_COST.unlike;
			const cost = shown.text.normalize('NFC') === literal ? 0 : unlike;
			matches.add(segment, entry, { key: TIER.exact + cost + (isTitle(shown) ? 0 : NAME_COST.noTitle), name, reason: wholeName(shown) });
		}
	}
}

/**
 * A name of which the query is the plural is that name, whatever is longer. That of an acronym has to be written so (ACOs): any other is
 * more likely an acronym of its own.
 */
function addPlural(segment: Segment, { typed, text }: Query, matches: Matches): void {
	const before = text.slice(0, text.lastIndexOf(' ') + 1);
	const last = text.slice(before.length);
	for (const single of /\p{Lu}[’']?s$/u.test(typed) ? singularsOf(last) : basesOf(last).slice(1)) {
		for (const name of segment.index.namesOf(before + single)) {
			const shown = segment.index.nameAsShown(name);
			if (!shown) continue;
			const key = TIER.exact + NAME_COST.plural + (isTitle(shown) ? 0 : NAME_COST.noTitle);
			matches.add(segment, segment.index.data.nameEntries[name] ?? 0, { key, name, reason: wholeName(shown) });
		}
	}
}

function isTitle({ kind }: Name): boolean {
	return kind === 'title' || kind === 'heading' || kind === 'term';
}

function addSameLetters(segment: Segment, { text }: Query, matches: Matches): void {
	const { nameEntries } = segment.index.data;
	for (const name of segment.index.namesOfLetters(text.replaceAll(' ', ''))) {
		const shown = segment.index.nameAsShown(name);
		if (!shown) continue;
		const key = TIER.letters + (isTitle(shown) ? 0 : NAME_COST.noTitle);
		matches.add(segment, nameEntries[name] ?? 0, { key, name, reason: wholeName(shown) });
	}
}

function addBeginnings(segments: readonly Segment[], { text }: Query, most: number, matches: Matches): void {
	const costs = costsByLength(text.length);
	const found = segments.map((segment): Beginnings => {
		return { segment, ...segment.index.namesFrom(text), whole: segment.index.namesFrom(`${text} `).high, costs };
	});
	const counts = countCosts(found);
	const added = new Set<Entry>();
	for (let wanted = most, highest = -1; added.size < most && highest < 1.5; wanted *= 4) {
		const lowest = highest;
		highest = costOfMany(counts, wanted) + BEGINNING_COST.other;
		for (const one of found) {
			forEachBeginning(one, (name, cost) => {
				if (cost > lowest && cost <= highest) addBeginning(one.segment, name, cost, { matches, added });
			});
		}
	}
}

/** The number of names at each cost, in steps. */
function countCosts(found: readonly Beginnings[]): Int32Array {
	const counts = new Int32Array(2 * BEGINNING_COST.steps);
	for (const one of found) {
		forEachBeginning(one, (_, cost) => {
			const step = Math.floor(cost * BEGINNING_COST.steps);
			counts[step] = (counts[step] ?? 0) + 1;
		});
	}
	return counts;
}

/**
 * The names of a segment that begin with a text: from `low` on those that continue with another word, and from `whole` on those that
 * continue inside a word.
 */
interface Beginnings extends Stretch {
	readonly segment: Segment;
	readonly whole: number;
	readonly costs: ReturnType<typeof costsByLength>;
}

function forEachBeginning({ segment, low, high, whole, costs }: Beginnings, call: (name: number, cost: number) => void): void {
	const { sortedNames, sortedLengths } = segment.index.data;
	for (let at = low; at < high; at++) {
		const byLength = at < whole ? costs.whole : costs.inside;
		call(sortedNames[at] ?? 0, byLength[sortedLengths[at] ?? 0] ?? 1);
	}
}

/** The cost of a name that begins with a query of this length, by the name's length. */
function costsByLength(typed: number): { whole: Float32Array; inside: Float32Array } {
	const [whole, inside] = [new Float32Array(256), new Float32Array(256)];
	for (let length = 1; length < 256; length++) {
		const rest = Math.max(0, 1 - typed / length);
		whole[length] = Math.min(rest, BEGINNING_COST.wholeWords + BEGINNING_COST.wholeWordsRest * rest);
		inside[length] = rest + BEGINNING_COST.inside;
	}
	return { whole, inside };
}

/** Where beginnings are added: the matches, and the notes among them. */
interface Added {
	readonly matches: Matches;
	readonly added: Set<Entry>;
}

function addBeginning(segment: Segment, name: number, cost: number, { matches, added }: Added): void {
	const { nameEntries, subjects } = segment.index.data;
	const entry = nameEntries[name] ?? 0;
	const subject = subjects[entry];
	if (!subject || !segment.accepts(entry)) return;
	const kind = segment.index.nameAsShown(name)?.kind;
	const noTitle = kind === 'heading' ? BEGINNING_COST.heading : BEGINNING_COST.other;
	matches.add(segment, entry, { key: TIER.prefix + cost + (kind === 'title' || kind === 'term' ? 0 : noTitle), name, reason: 'prefix' });
	added.add(subject);
}

/** The cost that this many names do not exceed; 2, which is above all costs, if there are fewer names. */
function costOfMany(counts: Int32Array, wanted: number): number {
	let sum = 0;
	for (const [step, count] of counts.entries()) {
		sum += count;
		if (sum >= wanted) return (step + 1) / BEGINNING_COST.steps;
	}
	return 2;
}

function mayBeInitials(text: string): boolean {
	return text.length >= LETTERS.initials && text.length <= LETTERS.mostInitials && !/\s/.test(text);
}

/** Initials come after what begins so, or at least after the first few: both are in sight. */
function addInitials(segments: readonly Segment[], letters: string, { beforeInitials }: TierLimits, matches: Matches): void {
	let base: number | null = null;
	for (const segment of segments) {
		for (const name of segment.index.namesOfInitials(letters)) {
			const shown = segment.index.nameAsShown(name);
			if (!shown) continue;
			base ??= matches.behindBeginnings(beforeInitials) ?? TIER.initials;
			const key = base + (isTitle(shown) ? 0 : NAME_COST.initialsOfNoTitle);
			matches.add(segment, segment.index.data.nameEntries[name] ?? 0, { key, name, reason: 'initials' });
		}
	}
}

/** A name in a segment. */
interface Owned {
	readonly segment: Segment;
	readonly name: number;
}

/** Whether an entry has all words of the query as typed, and how many names are listed. */
interface NamedOptions {
	readonly isOneEntry: boolean;
	readonly limits: Pick<SearchLimits, 'named' | 'halfTyped'>;
}

/**
 * Adds the entries that the words of a query name one by one, in the typed order, if each word is a name: "ACO HMO". The last may be
 * incomplete, so that earlier results do not vanish while it is typed. If an entry has all words as typed, these come after it.
 */
export function addNamed(segments: readonly Segment[], words: readonly string[], options: NamedOptions, matches: Matches): void {
	const { isOneEntry, limits } = options;
	if (words.length < 2 || words.length > limits.named) return;
	const owned: Owned[][] = [];
	let isHalf = false;
	for (const [place, word] of words.entries()) {
		const whole = ownersOf(segments, (segment) => segment.index.namesOf(word));
		isHalf = whole.length === 0 && !isOneEntry && place === words.length - 1;
		const names = isHalf ? halfTyped(segments, word).slice(0, limits.halfTyped) : whole;
		if (names.length === 0) return;
		owned.push(names);
	}
	const base = isOneEntry || isHalf ? TIER.namedBehind : TIER.named;
	for (const [place, ofWord] of owned.entries()) {
		for (const { segment, name } of ofWord) {
			const shown = segment.index.nameAsShown(name);
			const reason = isHalf && place === words.length - 1 ? 'prefix' : shown && wholeName(shown);
			if (!shown || !reason) continue;
			const key = base + NAME_COST.namedPlace * place + (isTitle(shown) ? 0 : NAME_COST.namedNoTitle);
			matches.add(segment, segment.index.data.nameEntries[name] ?? 0, { key, name, reason });
		}
	}
}

function ownersOf(segments: readonly Segment[], namesOf: (segment: Segment) => readonly number[]): Owned[] {
	return segments.flatMap((segment) => {
		const { nameEntries } = segment.index.data;
		return namesOf(segment).filter((name) => segment.accepts(nameEntries[name] ?? 0)).map((name) => ({ segment, name }));
	});
}

/** The shortest single-word names that begin with some letters. */
function halfTyped(segments: readonly Segment[], letters: string): Owned[] {
	const textOf = ({ segment, name }: Owned): string => segment.index.data.nameTexts[name] ?? '';
	const pathOf = ({ segment: { index: { data } }, name }: Owned): string => data.subjects[data.nameEntries[name] ?? 0]?.path ?? '';
	const found = ownersOf(segments, (segment) => {
		const { low, high } = segment.index.namesFrom(letters);
		const { sortedNames, sortedLengths, nameTexts } = segment.index.data;
		const short: number[] = [];
		for (let at = low; at < high; at++) if ((sortedLengths[at] ?? 0) <= LETTERS.mostInHalfTyped) short.push(sortedNames[at] ?? 0);
		return short.filter((name) => !(nameTexts[name] ?? '').includes(' '));
	});
	const compare = (a: Owned, b: Owned): number => compareTexts(textOf(a), textOf(b)) || compareTexts(pathOf(a), pathOf(b));
	return found.sort((a, b) => textOf(a).length - textOf(b).length || compare(a, b));
}
