import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { listFiles, readVault } from '../../cli/vault.mjs';
import { MentionIndex, parseNote, scanNote, type Note } from '../../src/engine';

/*
 * Measurements of the mention index, each in a process of its own: `rounds` reads plainly, scans and matches, and (for a folder of at most
 * 10,000 notes) runs one big regular expression, in turn; `change` puts changed notes and new aliases into a full index; `memory` keeps an
 * index; `truth` compares what is found with what a generator says it planted. Prints one JSON object.
 */

const [what = '', folder = '', rounds = '3'] = process.argv.slice(2);

function cpuMilliseconds(work: () => void): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

const readFile = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

function readPlainly(): number {
	return listFiles(folder).reduce((length, file) => length + readFile(file).length, 0);
}

/** The trie of all names built, and every note read, scanned for what is not prose, and matched. The facts of the notes are given. */
function buildIndex(notes: readonly Note[]): MentionIndex {
	const index = new MentionIndex();
	for (const note of notes) index.setNames(note.path, note);
	for (const note of notes) index.scan(note, scanNote(readFile(note.path)));
	return index;
}

/** The yardstick: every name in one alternation, no exclusions, no plurals, no case rules. */
function scanByRegex(notes: readonly Note[]): number {
	const names = [...new Set(notes.flatMap((note) => note.names.map(({ text }) => text)))].sort((a, b) => b.length - a.length);
	const pattern = new RegExp(`\\b(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\b`, 'gi');
	let found = 0;
	for (const { path: file } of notes) for (const match of readFile(file).matchAll(pattern)) found += match.length;
	return found;
}

function measureRounds(): object {
	const notes = [...readVault(folder).lexicon.notes()];
	const figures = { notes: notes.length, names: notes.reduce((sum, note) => sum + note.names.length, 0), plain: [] as number[], index: [] as number[], regex: [] as number[] };
	for (let round = -1; round < Number(rounds); round++) {
		const plain = cpuMilliseconds(readPlainly);
		const index = cpuMilliseconds(() => buildIndex(notes));
		const regex = notes.length > 10_000 || round > 0 ? null : cpuMilliseconds(() => scanByRegex(notes));
		if (round < 0) continue;
		figures.plain.push(plain);
		figures.index.push(index);
		if (regex !== null) figures.regex.push(regex);
	}
	return figures;
}

function timesOf(works: readonly (() => void)[]): { median: number; worst: number } {
	const times = works.map((work) => {
		const start = performance.now();
		work();
		return performance.now() - start;
	}).sort((a, b) => a - b);
	return { median: times[times.length >> 1] ?? 0, worst: times[times.length - 1] ?? 0 };
}

/** What one edited note costs, and what one new alias does: the notes that may hold it are scanned anew, their texts being at hand. */
function measureChanges(): object {
	const notes = [...readVault(folder).lexicon.notes()];
	const index = buildIndex(notes);
	const texts = new Map(notes.map((note) => [note.path, readFile(note.path)]));
	const some = notes.filter((_, i) => i % Math.max(1, Math.floor(notes.length / 300)) === 0);
	const rescan = (note: Note, text: string): void => index.scan(note, scanNote(text));
	const byPath = new Map(notes.map((note) => [note.path, note]));
	const edits = some.map((note) => () => {
		const text = `${texts.get(note.path) ?? ''}\nchanged\n`;
		const changed = parseNote(note.path, text);
		for (const other of index.setNames(note.path, changed)) rescan(byPath.get(other) ?? note, texts.get(other) ?? '');
		rescan(changed, text);
	});
	const aliases = some.slice(0, 100).map((note, i) => () => {
		const named: Note = { ...note, names: [...note.names, { text: `QZ${String.fromCharCode(65 + (i % 26))}W${i}`, kind: 'alias', from: 0, line: 1 }] };
		for (const other of index.setNames(note.path, named)) rescan(byPath.get(other) ?? note, texts.get(other) ?? '');
	});
	return { edit: timesOf(edits), alias: timesOf(aliases) };
}

/** What a generator says of a note: its path, and where it planted which kind of mention. */
interface Planted {
	readonly file: string;
	readonly planted: readonly (readonly [from: number, to: number, kind: string])[];
}

/** How many of the planted mentions are found just so, by kind; and what else is found. A note does not mention itself. */
function measureTruth(): object {
	const notes = [...readVault(folder).lexicon.notes()];
	const index = buildIndex(notes);
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

let kept: unknown = null;
const result: Record<string, unknown> = {};
if (what === 'rounds') Object.assign(result, measureRounds());
if (what === 'change') Object.assign(result, measureChanges());
if (what === 'truth') Object.assign(result, measureTruth());
if (what === 'memory') {
	const { lexicon } = readVault(folder);
	kept = [lexicon, buildIndex([...lexicon.notes()])];
}
setFlagsFromString('--expose-gc');
(runInNewContext('gc') as () => void)();
process.stdout.write(`${JSON.stringify({ ...result, kept: kept !== null, rss: process.memoryUsage().rss / 2 ** 20, heap: process.memoryUsage().heapUsed / 2 ** 20 })}\n`);
