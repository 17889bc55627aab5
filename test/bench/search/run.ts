import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseNote } from '../../../src/engine';
import { ENGINES, type Engine, type Material } from './engines';
import { makeQueries, readQueries, writeQueries, type Asked } from './queries';
import { makeTerms, notePath, noteText } from './terms';

/*
 * One measurement in a process of its own: node search.mjs measure ENGINE COUNT SEED QUERIES, where QUERIES is a file or a seed to make some by.
 * Prints one JSON object. `node search.mjs queries COUNT SEED FILE` writes the queries for a glossary; `misses` prints what ours gets wrong;
 * `given FOLDER` measures on terms and misspellings of others. Times are CPU times of the process, its helpers' included, where it is said: the
 * clock also counts what other processes do meanwhile.
 */

const LIMIT = 20;
const SLICE_MS = 8;
const PASSES = 5;
const [what = '', ...words] = process.argv.slice(2);

function collect(): number {
	setFlagsFromString('--expose-gc');
	const gc = runInNewContext('gc') as () => void;
	gc();
	gc();
	const { heapUsed, external } = process.memoryUsage();
	return (heapUsed + external) / 2 ** 20;
}

function materialOf(count: number, seed: number): Material {
	const terms = makeTerms(count, seed);
	return { terms, notes: terms.map((term) => parseNote(notePath(term), noteText(term))) };
}

function queriesOf({ terms }: Material, source: string): Asked[] {
	return /^\d+$/.test(source) ? makeQueries(terms, Number(source), 30) : readQueries(readFileSync(source, 'utf8'));
}

/** The CPU time of this process so far, ms. */
function cpu(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** Steps in slices as a caller takes them who rests after eight milliseconds of work; notes how long slices and steps were. */
class Slices {
	/** Of each call of `take` the time in all. */
	readonly totals: number[] = [];
	readonly steps: number[] = [];
	readonly slices: number[] = [];

	readonly take = (steps: Iterable<unknown>): void => {
		const iterator = steps[Symbol.iterator]();
		let total = 0;
		for (let done = false; !done; ) {
			const start = cpu();
			let last = start;
			while (!done && last - start < SLICE_MS) {
				done = iterator.next().done === true;
				const now = cpu();
				this.steps.push(now - last);
				last = now;
			}
			this.slices.push(last - start);
			total += last - start;
		}
		this.totals.push(total);
	};
}

const at = (sortedTimes: readonly number[], share: number): number => sortedTimes[Math.min(sortedTimes.length - 1, Math.floor(sortedTimes.length * share))] ?? 0;

/** What is typed, letter by letter: some queries of each of the kinds that people type most. */
function keystrokes(asked: readonly Asked[], count: number): string[] {
	const kinds = ['one typo', 'exact title', 'partial words', 'title and alias', 'by hand'];
	const typed = kinds.flatMap((kind) => asked.filter((one) => one.kind === kind).slice(0, Math.ceil(count / kinds.length))).slice(0, count);
	return typed.flatMap(({ query }) => Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)));
}

const inOrder = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);

/** @param passes the fastest of so many counts for each keystroke, by the clock and by CPU time. */
function timeKeystrokes(search: (query: string, limit: number) => unknown, typed: readonly string[], passes: number): Record<string, number> {
	const [clock, work] = [typed.map(() => Infinity), typed.map(() => Infinity)];
	const first: number[] = [];
	for (let pass = 0; pass < passes; pass++) {
		for (const [i, query] of typed.entries()) {
			const [start, busy] = [performance.now(), cpu()];
			search(query, LIMIT);
			const [time, used] = [performance.now() - start, cpu() - busy];
			if (pass === 0) first.push(time);
			clock[i] = Math.min(clock[i] ?? Infinity, time);
			work[i] = Math.min(work[i] ?? Infinity, used);
		}
	}
	const [clocked, worked] = [inOrder(clock), inOrder(work)];
	return { keystrokes: typed.length, p50: at(clocked, 0.5), p95: at(clocked, 0.95), max: at(clocked, 1), firstP95: at(inOrder(first), 0.95), cpu50: at(worked, 0.5), cpu95: at(worked, 0.95) };
}

interface Quality {
	readonly queries: number;
	readonly first: number;
	readonly five: number;
	readonly byKind: Record<string, number>;
}

function quality(search: (query: string, limit: number) => string[], asked: readonly Asked[]): Quality {
	let [first, five] = [0, 0];
	const kinds = new Map<string, number[]>();
	for (const { kind, query, right } of asked) {
		const titles = search(query, LIMIT);
		const isFirst = right.includes(titles[0] ?? '') ? 1 : 0;
		first += isFirst;
		if (titles.slice(0, 5).some((title) => right.includes(title))) five++;
		kinds.set(kind, [...(kinds.get(kind) ?? []), isFirst]);
	}
	const byKind = Object.fromEntries([...kinds].map(([kind, list]) => [kind, list.reduce((a, b) => a + b, 0) / list.length]));
	return { queries: asked.length, first: first / asked.length, five: five / asked.length, byKind };
}

function measure(engine: Engine, count: number, seed: number, source: string): Record<string, unknown> {
	const material = materialOf(count, seed);
	const all = queriesOf(material, source);
	const asked = all.filter((_, i) => i % Math.round(1 / engine.share) === 0);
	const slices = new Slices();
	const before = collect();
	const start = cpu();
	const search = engine.make(material, slices.take);
	const build = slices.totals[0] ?? cpu() - start;
	const timed = timeKeystrokes(search, keystrokes(all, engine.typed), engine.typed > 1 ? PASSES : 1);
	const memory = collect() - before;
	const [steps, taken] = [inOrder(slices.steps), inOrder(slices.slices)];
	const sliced = slices.totals.length === 0 ? {} : { warmUp: slices.totals[1] ?? 0, slice99: at(taken, 0.99), longestSlice: at(taken, 1), step99: at(steps, 0.99), longestStep: at(steps, 1) };
	return { name: engine.name, count, build, memory, ...sliced, ...timed, ...quality(search, asked) };
}

interface Given {
	readonly term: string;
	readonly aliases: readonly string[];
	readonly definition: string;
}

/** Terms with misspellings and near names that nobody on this project made. Prints a table. */
function measureGiven(folder: string): void {
	const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
	const given = read<Given[]>('terms.json');
	const terms = given.map(({ term, aliases, definition }) => ({ title: term, aliases, tag: '', definition }));
	const material: Material = { terms, notes: terms.map((term, i) => parseNote(`${i}.md`, `---\naliases: ${JSON.stringify([term.title, ...term.aliases])}\n---\n*${term.definition}*\n`)) };
	const sameName = (name: string): string[] => terms.filter(({ title }) => title.toLowerCase() === name.toLowerCase()).map(({ title }) => title);
	const asked = read<{ query: string; term: string }[]>('misspellings.json').map(({ query, term }): Asked => ({ kind: 'misspelling', query, right: sameName(term) }));
	const exact = terms.map(({ title }): Asked => ({ kind: 'exact', query: title, right: sameName(title) }));
	process.stdout.write(`${given.length} terms and ${asked.length} misspellings of others (../shared/data/glossary), no part of the project:\n\n| engine | misspellings: recall@1 | recall@5 | the term as it is: recall@1 |\n| --- | --- | --- | --- |\n`);
	for (const engine of ENGINES) {
		const search = engine.make(material, new Slices().take);
		const [slips, whole] = [quality(search, asked), quality(search, exact)];
		process.stdout.write(`| ${[engine.name, slips.first.toFixed(3), slips.five.toFixed(3), whole.first.toFixed(3)].join(' | ')} |\n`);
	}
}

if (what === 'measure') {
	const [number = '0', count = '1000', seed = '1', source = '1'] = words;
	const engine = ENGINES[Number(number)];
	if (!engine) throw new Error(`There is no engine ${number}.`);
	process.stdout.write(`${JSON.stringify(measure(engine, Number(count), Number(seed), source))}\n`);
} else if (what === 'queries') {
	const [count = '50000', seed = '1', file = 'queries.tsv'] = words;
	writeFileSync(path.resolve(file), writeQueries(makeQueries(makeTerms(Number(count), Number(seed)), Number(seed), 30)));
} else if (what === 'given') {
	measureGiven(words[0] ?? '.');
} else if (what === 'misses') {
	const [count = '1000', seed = '1', source = '1'] = words;
	const material = materialOf(Number(count), Number(seed));
	const [ours] = ENGINES;
	const search = ours?.make(material, new Slices().take);
	for (const { kind, query, right } of queriesOf(material, source)) {
		const titles = search?.(query, LIMIT) ?? [];
		if (!right.includes(titles[0] ?? '')) process.stdout.write(`${kind}\t${query}\tright: ${right.join(' | ')} (place ${titles.findIndex((title) => right.includes(title)) + 1})\tgot: ${titles.slice(0, 3).join(' | ')}\n`);
	}
}
