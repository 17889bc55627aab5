import { foldName } from '../text/fold';
import type { Name } from '../note/names';
import type { Note } from '../note/note';
import { foldText } from './fold-text';
import { compareTexts } from './lists';
import type { Part } from './part';
import type { Query } from './query';
import type { Rows, Why } from './rows';
import type { Stretch } from './search-index';

/*
 * The tiers above the words of a query, by their keys: below 10 the very name, from 10 on a name with the same letters and other blanks, from
 * 20 on one that begins so. Initials come among the beginnings, behind those of which little is missing. What is found by words has keys from 30 on.
 */
const KEY = { letters: 10, prefix: 20, initials: 20.35, named: 22.35, namedToo: 31.6 };

/** Finds entries by whole names, their beginnings and their initials. At least `limit` of those that begin so are kept, the shortest names. */
export function addTiers(parts: readonly Part[], query: Query, limit: number, rows: Rows): void {
	for (const part of parts) {
		addExact(part, query, rows);
		addSameLetters(part, query, rows);
	}
	addBeginnings(parts, query, Math.max(30, limit), rows);
	if (/^\S{3,8}$/.test(query.text)) for (const part of parts) addInitials(part, query.text, rows);
}

/** What kind of name was typed whole. */
function wholeName({ kind, text }: Name): Why {
	if (/^(?=.*\p{Lu}.*\p{Lu})[\p{L}\p{N}&./-]{2,10}$/u.test(text) && text.toUpperCase() === text) return 'acronym';
	return kind === 'alias' || kind === 'derived' ? 'alias' : 'exact';
}

function addExact(part: Part, { typed, text }: Query, rows: Rows): void {
	const { nameEntries, notes } = part.index.data;
	const [literal, folded] = [typed.normalize('NFC'), foldName(typed)];
	for (const name of part.index.namesOf(text)) {
		const entry = nameEntries[name] ?? 0;
		for (const shown of notes[entry]?.names ?? []) {
			if (foldText(shown.text) !== text) continue;
			const farness = shown.text.normalize('NFC') === literal ? 0 : foldName(shown.text) === folded ? 0.2 : 0.4;
			rows.add(part, entry, { key: farness + (isTitle(shown) ? 0 : 0.1), name, why: wholeName(shown) });
		}
	}
}

function isTitle({ kind }: Name): boolean {
	return kind === 'title' || kind === 'heading';
}

function addSameLetters(part: Part, { text }: Query, rows: Rows): void {
	const { nameEntries } = part.index.data;
	for (const name of part.index.namesOfLetters(text.replaceAll(' ', ''))) {
		const shown = part.index.nameAsShown(name);
		if (shown) rows.add(part, nameEntries[name] ?? 0, { key: KEY.letters + (isTitle(shown) ? 0 : 0.1), name, why: wholeName(shown) });
	}
}

/** What it costs a name to go on inside a word, and to be no title. */
const COST_OF = { inside: 0.05, heading: 0.01, other: 0.02 };
/** A name whose first words are typed whole costs little, however long it is: it comes before initials. */
const WHOLE_WORDS = { most: 0.3, rest: 0.04 };
const STEPS = 200;

function addBeginnings(parts: readonly Part[], { text }: Query, most: number, rows: Rows): void {
	const found = parts.map((part) => ({ part, ...part.index.namesFrom(text), whole: part.index.namesFrom(`${text} `).high, costs: costsByLength(text.length) }));
	const counts = new Int32Array(2 * STEPS);
	for (const one of found) forEachBeginning(one, (_, cost) => (counts[Math.floor(cost * STEPS)] = (counts[Math.floor(cost * STEPS)] ?? 0) + 1));
	const added = new Set<Note>();
	for (let wanted = most, highest = -1; added.size < most && highest < 1.5; wanted *= 4) {
		const lowest = highest;
		highest = costOfMany(counts, wanted) + COST_OF.other;
		for (const one of found) forEachBeginning(one, (name, cost) => cost > lowest && cost <= highest && addBeginning(one.part, name, cost, { rows, added }));
	}
}

/** The names of a part that begin with a text: those from `low` on whose next word begins behind it, and from `whole` on those that go on inside a word. */
interface Beginnings extends Stretch {
	readonly part: Part;
	readonly whole: number;
	readonly costs: ReturnType<typeof costsByLength>;
}

function forEachBeginning({ part, low, high, whole, costs }: Beginnings, call: (name: number, cost: number) => void): void {
	const { sortedNames, sortedLengths } = part.index.data;
	for (let at = low; at < high; at++) call(sortedNames[at] ?? 0, (at < whole ? costs.whole : costs.inside)[sortedLengths[at] ?? 0] ?? 1);
}

/** What a name costs that begins with so many letters, by its length. */
function costsByLength(typed: number): { whole: Float32Array; inside: Float32Array } {
	const [whole, inside] = [new Float32Array(256), new Float32Array(256)];
	for (let length = 1; length < 256; length++) {
		const rest = Math.max(0, 1 - typed / length);
		whole[length] = Math.min(rest, WHOLE_WORDS.most + WHOLE_WORDS.rest * rest);
		inside[length] = rest + COST_OF.inside;
	}
	return { whole, inside };
}

function addBeginning(part: Part, name: number, cost: number, { rows, added }: { readonly rows: Rows; readonly added: Set<Note> }): void {
	const { nameEntries, notes } = part.index.data;
	const entry = nameEntries[name] ?? 0;
	const note = notes[entry];
	if (!note || !part.accepts(entry)) return;
	const kind = part.index.nameAsShown(name)?.kind;
	rows.add(part, entry, { key: KEY.prefix + cost + (kind === 'title' ? 0 : kind === 'heading' ? COST_OF.heading : COST_OF.other), name, why: 'prefix' });
	added.add(note);
}

/** The cost that so many names do not exceed; 2, which none does, if there are fewer. */
function costOfMany(counts: Int32Array, wanted: number): number {
	let sum = 0;
	for (const [step, count] of counts.entries()) {
		sum += count;
		if (sum >= wanted) return (step + 1) / STEPS;
	}
	return 2;
}

function addInitials(part: Part, letters: string, rows: Rows): void {
	const { nameEntries } = part.index.data;
	for (const name of part.index.namesOfInitials(letters)) {
		const shown = part.index.nameAsShown(name);
		if (shown) rows.add(part, nameEntries[name] ?? 0, { key: KEY.initials + (isTitle(shown) ? 0 : 0.3), name, why: 'initials' });
	}
}

/** A name in a part. */
interface Owned {
	readonly part: Part;
	readonly name: number;
}

/** Of the names that a half-typed word may become so many are listed, of so many letters at most. */
const HALF_TYPED = { most: 5, letters: 8 };

/**
 * Adds the entries that the words of a query name one by one, in the order typed, if each word is a name: "ACO HMO". The last may be half
 * typed, so that what was found does not go while the next name is typed.
 * @param isOneEntry whether some entry has all words as typed; these then come behind.
 */
export function addNamed(parts: readonly Part[], words: readonly string[], isOneEntry: boolean, rows: Rows): void {
	if (words.length < 2 || words.length > 4) return;
	const owned: Owned[][] = [];
	let isHalf = false;
	for (const [place, word] of words.entries()) {
		const whole = ownersOf(parts, (part) => part.index.namesOf(word));
		isHalf = whole.length === 0 && !isOneEntry && place === words.length - 1;
		const names = isHalf ? halfTyped(parts, word) : whole;
		if (names.length === 0) return;
		owned.push(names);
	}
	const base = isOneEntry || isHalf ? KEY.namedToo : KEY.named;
	for (const [place, ofWord] of owned.entries()) {
		for (const { part, name } of ofWord) {
			const shown = part.index.nameAsShown(name);
			const why = isHalf && place === words.length - 1 ? 'prefix' : shown && wholeName(shown);
			if (shown && why) rows.add(part, part.index.data.nameEntries[name] ?? 0, { key: base + 0.1 * place + (isTitle(shown) ? 0 : 0.01), name, why });
		}
	}
}

function ownersOf(parts: readonly Part[], namesOf: (part: Part) => readonly number[]): Owned[] {
	return parts.flatMap((part) => namesOf(part).filter((name) => part.accepts(part.index.data.nameEntries[name] ?? 0)).map((name) => ({ part, name })));
}

/** The shortest names of a single word that begin with some letters. */
function halfTyped(parts: readonly Part[], letters: string): Owned[] {
	const textOf = ({ part, name }: Owned): string => part.index.data.nameTexts[name] ?? '';
	const pathOf = ({ part, name }: Owned): string => part.index.data.notes[part.index.data.nameEntries[name] ?? 0]?.path ?? '';
	const found = ownersOf(parts, (part) => {
		const { low, high } = part.index.namesFrom(letters);
		const { sortedNames, sortedLengths, nameTexts } = part.index.data;
		const short: number[] = [];
		for (let at = low; at < high; at++) if ((sortedLengths[at] ?? 0) <= HALF_TYPED.letters) short.push(sortedNames[at] ?? 0);
		return short.filter((name) => !(nameTexts[name] ?? '').includes(' '));
	});
	const compare = (a: Owned, b: Owned): number => textOf(a).length - textOf(b).length || compareTexts(textOf(a), textOf(b)) || compareTexts(pathOf(a), pathOf(b));
	return found.sort(compare).slice(0, HALF_TYPED.most);
}
