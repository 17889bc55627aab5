import type { Note } from '../note/note';
import { FirstOf } from './top-k';
import { isSmallWord } from './fold-text';
import type { FuseScores } from './fuse-scores';
import { addNearBeginnings, beginsNearly } from './near-beginnings';
import type { Part } from './part';
import type { Query } from './query';
import { compareNotes, type Rows } from './rows';
import type { AskedWord } from './word-pass';

/** An entry with the words of a query, and what they cost. */
interface Candidate {
	readonly part: Part;
	readonly entry: number;
	readonly note: Note;
	readonly cost: number;
	/** The cost, and a little for names of another length than the query's. */
	readonly rank: number;
}

/** So many candidates are chosen by their words. More, or more scored, find nothing more on the bench. */
const MOST_CHOSEN = 32;
/** So many of them are scored whole; fewer for a query of more than so many letters, since the work grows with its length. */
const SCORED = [{ letters: 32, most: 8 }, { letters: 20, most: 12 }, { letters: 0, most: 16 }];
const KEY = 30;
const WEIGHT = { words: 0.55, fuse: 1.5, gap: 0.25, length: 0.6, outOfOrder: 0.12, begins: 0.3 };
/** Words so cheap on average are all there as typed: in names, or in names and definition. */
const CLEAN = { names: 0.45, texts: 0.85 };
/** Where so many entries have all words in their names, nobody need be understood to have mistyped one. */
const ENOUGH = 24;
const MISSING = 3;

/** Whether an entry has all words, and how many have them as typed in their names, counted no further than is enough. */
interface WordsFound {
	readonly isWhole: boolean;
	readonly named: number;
}

/**
 * Adds entries by the words of a query, first as typed; if few have them all in their names, also misspelt, glued, split and inside others; if
 * none has, by the beginning of a name as a whole, and, if there are three, with one missing. What comes first does not depend on the limit.
 * @returns whether an entry has all of them in its names, as typed.
 */
export function addByWords(parts: readonly Part[], query: Pick<Query, 'text' | 'words'>, limit: number, { rows, fuse }: { readonly rows: Rows; readonly fuse: FuseScores }): boolean {
	let asked = askWords(parts, query.words);
	let slips = false;
	let missing: 0 | 1 = 0;
	const run = (): WordsFound => {
		for (const part of parts) part.pass.run(asked, { slips, missing });
		return countFound(parts, CLEAN.names * asked.length);
	};
	let found = run();
	if (!found.isWhole && asked.length > 1 && isSmallWord(asked[asked.length - 1]?.text ?? '')) {
		asked = asked.slice(0, -1);
		found = run();
	}
	const isAsTyped = found.named > 0;
	if (found.named < ENOUGH) {
		slips = true;
		found = run();
		if (!found.isWhole) addNearBeginnings(parts, query.text, rows);
		if (!found.isWhole && asked.length > 2) {
			missing = 1;
			run();
		}
	}
	score(selectBest(parts, query.text.length, Math.max(MOST_CHOSEN, limit)), { text: query.text, wordCount: asked.length }, rows, fuse);
	return isAsTyped;
}

function askWords(parts: readonly Part[], words: readonly string[]): AskedWord[] {
	return words.map((text, i) => {
		const joined = [words[i - 1] === undefined ? '' : `${words[i - 1] ?? ''}${text}`, words[i + 1] === undefined ? '' : `${text}${words[i + 1] ?? ''}`].filter((one) => one !== '');
		return { text, isLast: i > 0 && i === words.length - 1, joined, isKnown: parts.some((part) => part.hasWordFrom(text)) };
	});
}

/** @param most what the words of a name may cost. */
function countFound(parts: readonly Part[], most: number): WordsFound {
	let isWhole = false;
	let named = 0;
	for (const part of parts) {
		part.pass.forEach((entry, cost, missing) => {
			const counts = missing === 0 && (!isWhole || (named < ENOUGH && cost <= most)) && part.accepts(entry);
			isWhole ||= counts;
			if (counts && cost <= most) named++;
		});
	}
	return { isWhole, named };
}

/** The likeliest candidates by their words, at most so many, in order. */
function selectBest(parts: readonly Part[], length: number, most: number): Candidate[] {
	const first = new FirstOf<Candidate>(most, (a, b) => a.rank - b.rank || compareNotes(a.note, b.note));
	for (const part of parts) {
		part.pass.forEach((entry, wordCost, missing) => {
			const cost = wordCost + MISSING * missing;
			const highest = first.last?.rank ?? Infinity;
			if (cost > highest || !part.accepts(entry)) return;
			const note = part.index.data.notes[entry];
			const rank = cost + WEIGHT.length * Math.min(1, lengthGap(part, entry, length) / 40);
			if (note && rank <= highest) first.add({ part, entry, note, cost, rank });
		});
	}
	return first.sorted();
}

function lengthGap({ index: { data: { firstNames, nameTexts } } }: Part, entry: number, length: number): number {
	let least = Infinity;
	for (let name = firstNames[entry] ?? 0; name < (firstNames[entry + 1] ?? 0); name++) least = Math.min(least, Math.abs((nameTexts[name]?.length ?? 0) - length));
	return least;
}

/** Blends the cost of the words with what fuse.js says of the names as a whole, for the likeliest; the rest follow by their words. */
function score(candidates: readonly Candidate[], query: { text: string; wordCount: number }, rows: Rows, fuse: FuseScores): void {
	const most = SCORED.find(({ letters }) => query.text.length > letters)?.most;
	const names = candidates.slice(0, most).map(({ part, entry }) => part.index.namesOfEntry(entry));
	const scores = fuse.score(query.text, names.flat());
	// Small words need not be there, but tell which of two names is meant if they are.
	const inOrder = query.text.split(' ');
	let at = 0;
	for (const [i, { part, entry, cost }] of candidates.entries()) {
		let far = 1;
		for (const name of names[i] ?? []) {
			const gap = Math.abs(name.length - query.text.length) / Math.max(name.length, query.text.length);
			far = Math.min(far, (scores[at++] ?? 1) + WEIGHT.gap * gap);
		}
		const average = cost / query.wordCount;
		if (average <= CLEAN.texts) far = Math.min(far, 0.35);
		const isScattered = query.wordCount > 1 && average <= CLEAN.names && !(names[i] ?? []).some((name) => hasInOrder(name, inOrder));
		// Whoever mistypes a word mostly types the beginning of a name.
		const begins = average > CLEAN.names && (names[i] ?? []).some((name) => beginsNearly(name, query.text));
		const extra = (isScattered ? WEIGHT.outOfOrder : 0) - (begins ? WEIGHT.begins : 0);
		rows.add(part, entry, { key: KEY + WEIGHT.words * cost + WEIGHT.fuse * far + extra, name: -1, why: null });
	}
}

function hasInOrder(name: string, words: readonly string[]): boolean {
	let next = 0;
	for (const word of name.split(' ')) if (next < words.length && word.startsWith(words[next] ?? '')) next++;
	return next === words.length;
}
