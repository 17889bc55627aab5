import { scanNote, type MentionIndex, type Note } from '../../src/engine';
import { buildIndex, readFile, readNotes } from './mention-passes';
import { wordsOf } from './naive-trie';
import { spreadOf, wallMilliseconds, type Spread } from './process-figures';

/** A vault whose mentions are found, with its texts at hand. */
interface Full {
	readonly index: MentionIndex;
	readonly notes: ReadonlyMap<string, Note>;
	readonly texts: ReadonlyMap<string, string>;
}

/** What a new alias costs: the notes that are scanned anew, how many of these hold it, and milliseconds by the clock. */
interface Cost {
	readonly rescanned: number;
	readonly holding: number;
	readonly setNames: number;
	readonly scans: number;
	readonly all: number;
}

/** What new names cost that stand nowhere. */
interface Useless {
	readonly rescanned: Spread;
	readonly ms: Spread;
}

/** Gives a note a new alias, and takes it away again. */
function tryAlias({ index, notes, texts }: Full, note: Note, alias: string): Cost {
	const rescan = (paths: readonly string[]): void => {
		for (const path of paths) {
			const text = texts.get(path) ?? '';
			if (!index.scanAgain(notes.get(path) ?? note, text)) index.scan(notes.get(path) ?? note, scanNote(text));
		}
	};
	const named: Note = { ...note, names: [...note.names, { text: alias, kind: 'alias', from: 0, line: 1 }] };
	let paths: readonly string[] = [];
	const setNames = wallMilliseconds(() => (paths = index.setNames(note.path, named)));
	const scans = wallMilliseconds(() => rescan(paths));
	// In whatever form: a name of two words also stands where its last one is in the plural.
	const isHeld = (path: string): boolean =>
		index.makeReady(path, texts.get(path) ?? '').some(({ owners }) => owners.some(({ name }) => name.text === alias));
	const holding = paths.filter(isHeld).length;
	rescan(index.setNames(note.path, note));
	return { rescanned: paths.length, holding, setNames, scans, all: setNames + scans };
}

/** In how many notes each word of three letters or more stands in prose, the commonest first. No digits; in small letters. */
function countWords(texts: Iterable<string>): (readonly [word: string, notes: number])[] {
	const counts = new Map<string, number>();
	for (const text of texts) {
		const words = new Set(scanNote(text).prose.flatMap(({ from, to }) => wordsOf(text.slice(from, to))));
		for (const word of words) if (/^\p{L}{3,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return [...counts].sort(([, a], [, b]) => b - a);
}

/**
 * Names of two given words that stand side by side in no text, evenly taken from all such. Whatever is no letter or digit may be between
 * them, and a word may be a plural.
 */
function findStrangers(words: readonly string[], texts: Iterable<string>, number: number): string[] {
	const places = new Map(words.map((word, i) => [word, i]));
	const met = new Set<number>();
	for (const text of texts) {
		let before: number | undefined;
		for (const word of wordsOf(text)) {
			const place = places.get(word) ?? places.get(word.replace(/ies$/, 'y').replace(/s$/, ''));
			if (before !== undefined && place !== undefined) met.add(before * words.length + place);
			before = place;
		}
	}
	const haveMet = (first: number, second: number): boolean => met.has(first * words.length + second);
	const strangers = words.flatMap((first, i) => words.filter((_, k) => !haveMet(i, k)).map((second) => `${first} ${second}`));
	return strangers.filter((_, i) => i % Math.max(1, Math.floor(strangers.length / number)) === 0).slice(0, number);
}

/** Single words that are none of the given ones: made of syllables, always the same. */
function makeWords(known: ReadonlySet<string>, number: number): string[] {
	const syllables = 'ba dro fel gun hir jom kev lux mip nax pru quo rif sko tyv vor wen zul'.split(' ');
	const syllable = (count: number): string => syllables[count % syllables.length] ?? '';
	const made = Array.from({ length: number }, (_, i) => `${syllable(i)}${syllable(Math.floor(i / 18) + 5)}${syllable(i * 7 + 3)}`);
	return made.filter((word) => !known.has(word));
}

/** What names cost that stand nowhere, given to one note after another. */
function tryUseless(full: Full, names: readonly string[]): Useless {
	const notes = [...full.notes.values()];
	const costs = names.flatMap((name, i) => {
		const note = notes[i % notes.length];
		return note ? [tryAlias(full, note, name)] : [];
	});
	return { rescanned: spreadOf(costs.map(({ rescanned, holding }) => rescanned - holding)), ms: spreadOf(costs.map(({ all }) => all)) };
}

/**
 * What new aliases cost: a word that stands in most notes and in no name, given to some notes; and names that stand nowhere: of two
 * everyday words (each stands in a tenth of the notes at least), and made-up words.
 * @param number how many names of each kind are tried. @param times to how many notes the everyday word is given, one after the other.
 */
export function measureNewNames(folder: string, number: number, times: number): object {
	const all = readNotes(folder);
	const texts = new Map(all.map((note) => [note.path, readFile(folder, note.path)]));
	const full = { index: buildIndex(folder, all), notes: new Map(all.map((note) => [note.path, note])), texts };
	const words = countWords(texts.values());
	// A word of a longer name is found with that, and not alone.
	const named = new Set(all.flatMap(({ names }) => names.flatMap(({ text }) => wordsOf(text))));
	const [commonest = ''] = words.map(([word]) => word).filter((word) => !named.has(word));
	const everyday = all.slice(0, times).map((note) => tryAlias(full, note, commonest));
	const usual = words.filter(([, notes]) => notes * 10 >= all.length).map(([word]) => word);
	const pairs = tryUseless(full, findStrangers(usual, texts.values(), number));
	const single = tryUseless(full, makeWords(new Set(words.map(([word]) => word)), number));
	return { word: commonest, everyday, pairs, single };
}
