import { readFileSync } from 'node:fs';
import { readVault } from '../../cli/vault.mjs';
import { DEFAULT_SETTINGS, findMentionsIn, followLinks, Linkers, MentionIndex, parseNote, scanNote, type Note } from '../../src/engine';
import { buildIndex, buildNaively, readFile, readNotes, readPlainly, scanByRegex, startCold } from './mention-passes';
import { NaiveTrie } from './naive-trie';
import { measureNewNames } from './new-names';
import { cpuMilliseconds, megabytes, spreadOf, wallMilliseconds, type Memory, type Spread } from './process-figures';

/*
 * Measurements of the mention index, each in a process of its own: `rounds` reads plainly, makes our pass and the naive trie's, and (for
 * a folder of at most 10,000 notes) that of one big regular expression, in turn; `plain` and `cold` read plainly and start without a
 * cache, once; `change` puts changed notes into a full index, `new` new aliases; `names` keeps an index of names alone; `memory` keeps
 * what a start leaves; `judge` learns what the vault's links tell, and judges a note of 2,000 mentions; `truth` compares what is found with
 * what a generator says it planted. Prints one JSON object.
 */

const [what = '', folder = '', ...amounts] = process.argv.slice(2);
const [number = 3, times = 1] = amounts.map(Number);

/** How many matches the two passes find. */
function countMatches(notes: readonly Note[]): { index: number; naive: number } {
	const index = buildIndex(folder, notes);
	return { index: notes.reduce((sum, note) => sum + index.in(note.path).length, 0), naive: buildNaively(folder, notes).size };
}

/** The passes in turn, after one of each that counts its matches and lets the compiler see the code. */
function measureRounds(rounds: number): object {
	const notes = readNotes(folder);
	const names = notes.reduce((sum, note) => sum + note.names.length, 0);
	const times = { plain: [] as number[], index: [] as number[], naive: [] as number[], regex: [] as number[] };
	const matches = countMatches(notes);
	readPlainly(folder);
	for (let round = 0; round < rounds; round++) {
		times.plain.push(cpuMilliseconds(() => readPlainly(folder)));
		times.index.push(cpuMilliseconds(() => buildIndex(folder, notes)));
		times.naive.push(cpuMilliseconds(() => buildNaively(folder, notes)));
		if (round === 0 && notes.length <= 10_000) times.regex.push(cpuMilliseconds(() => scanByRegex(folder, notes)));
	}
	return { notes: notes.length, names, matches, ...times };
}

/** What one edited note costs, its text being at hand. */
function measureChanges(): Spread {
	const notes = readNotes(folder);
	const index = buildIndex(folder, notes);
	const byPath = new Map(notes.map((note) => [note.path, note]));
	const some = notes.filter((_, i) => i % Math.max(1, Math.floor(notes.length / 300)) === 0);
	return spreadOf(some.map((note) => {
		const text = `${readFile(folder, note.path)}\nchanged\n`;
		return wallMilliseconds(() => {
			const changed = parseNote(note.path, text);
			for (const other of index.setNames(note.path, changed)) index.scan(byPath.get(other) ?? note, scanNote(readFile(folder, other)));
			index.scan(changed, scanNote(text));
		});
	}));
}

/**
 * What names take, ours and in the naive trie, and then with all texts of their notes scanned: the names of as many notes as have some
 * number of them, the facts of the notes not counted.
 */
function measureNames(wanted: number): object {
	const all = readNotes(folder);
	const notes: Note[] = [];
	let names = 0;
	for (const note of all) {
		if (names >= wanted) break;
		notes.push(note);
		names += note.names.length;
	}
	const [index, trie] = [new MentionIndex(), new NaiveTrie()];
	const start = megabytes();
	for (const note of notes) index.setNames(note.path, note);
	const ours = megabytes();
	for (const note of notes) trie.add(note);
	const naive = megabytes();
	for (const note of notes) index.scan(note, scanNote(readFile(folder, note.path)));
	const scanned = megabytes();
	const full = {
		heap: ours.heap - start.heap + scanned.heap - naive.heap,
		arrays: ours.arrays - start.arrays + scanned.arrays - naive.arrays,
	};
	return { names, index: above(start, ours), full, naive: above(ours, naive), kept: [index, trie, all].length };
}

function above(before: Memory, after: Memory): Pick<Memory, 'heap' | 'arrays'> {
	return { heap: after.heap - before.heap, arrays: after.arrays - before.arrays };
}

/** What learning from the links of the vault costs, and judging a note of 2,000 mentions, its text being at hand. */
function measureJudging(rounds: number): object {
	const { lexicon } = readVault(folder);
	const notes = [...lexicon.notes()];
	const index = new MentionIndex();
	for (const note of notes) index.setNames(note.path, note);
	for (const note of notes) {
		const text = readFile(folder, note.path);
		index.scan(note, scanNote(text), followLinks(lexicon, note, text));
	}
	const learning = cpuMilliseconds(() => {
		for (const steps = index.prepareInSteps(); steps.next().done !== true; );
	});
	const names = notes.slice(0, 700).map((note) => note.names[0]?.text ?? '');
	const text = Array.from({ length: 2000 }, (_, i) => `A ${names[i % names.length]} is paid.${i % 5 === 0 ? '\n\n' : ''}`).join(' ');
	const note = parseNote('Many names.md', text);
	lexicon.set(note);
	index.setNames(note.path, note);
	index.scan(note, scanNote(text));
	index.makeReady(note.path, text);
	const sources = { lexicon, linkers: new Linkers(), index, preferences: DEFAULT_SETTINGS };
	const judging = Array.from({ length: rounds }, () => cpuMilliseconds(() => findMentionsIn(sources, note)));
	return { learning, judging, mentions: findMentionsIn(sources, note).length };
}

/** What a generator says of a note: its path, and where it planted which kind of mention. */
interface Planted {
	readonly file: string;
	readonly planted: readonly (readonly [from: number, to: number, kind: string])[];
}

/** How many of the planted mentions are found just so, by kind; and what else is found. A note does not mention itself. */
function measureTruth(): object {
	const index = buildIndex(folder, readNotes(folder));
	const truth = JSON.parse(readFileSync(`${folder}.truth.json`, 'utf8')) as readonly Planted[];
	const kinds: Record<string, { planted: number; found: number }> = {};
	const others: string[] = [];
	for (const { file, planted } of truth) {
		const found = new Map(index.in(file).map((one) => [`${one.from} ${one.to}`, one.text]));
		for (const [from, to, kind] of planted) {
			const count = (kinds[kind] ??= { planted: 0, found: 0 });
			count.planted++;
			if (found.delete(`${from} ${to}`)) count.found++;
		}
		others.push(...found.values());
	}
	return { kinds, others: others.length, trapped: others.filter((text) => text === text.toLowerCase() && !text.includes(' ')).length };
}

/** What is asked for, by its word. */
const MEASUREMENTS: Record<string, () => object> = {
	empty: () => megabytes(),
	rounds: () => measureRounds(number),
	plain: () => ({ cpu: cpuMilliseconds(() => readPlainly(folder)) }),
	cold: () => ({ cpu: cpuMilliseconds(() => startCold(folder)) }),
	change: () => measureChanges(),
	new: () => measureNewNames(folder, number, times),
	names: () => measureNames(number),
	judge: () => measureJudging(number),
	memory: () => {
		const kept = startCold(folder);
		return { ...megabytes(), kept: kept !== null };
	},
	truth: () => measureTruth(),
};

process.stdout.write(`${JSON.stringify(MEASUREMENTS[what]?.() ?? {})}\n`);
