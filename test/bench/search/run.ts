import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseNote } from '../../../src/engine';
import { ENGINES, type Engine, type Material, type Sample } from './engines';
import { makeQueries, readQueries, writeQueries, type Asked } from './queries';
import { makeTerms, notePath, noteText, type Term } from './terms';

/*
 * One measurement in a process of its own: node search.mjs measure ENGINE COUNT SEED QUERIES, where QUERIES is a file or a seed to make
 * some by. Prints one JSON object. `node search.mjs queries COUNT SEED FILE` writes the queries for a glossary; `misses` prints what ours
 * gets wrong;
 * `given FOLDER` measures on terms, misspellings and near names of others. CPU times are those of the process, its helpers' (such as the
 * garbage collector's) included; the clock also counts what other processes do meanwhile.
 */

const LIMIT = 20;
const SLICE_MS = 3;
const [what = '', ...words] = process.argv.slice(2);

function collect(): number {
	setFlagsFromString('--expose-gc');
	const gc = runInNewContext('gc') as () => void;
	gc();
	gc();
	const { heapUsed, external } = process.memoryUsage();
	return (heapUsed + external) / 2 ** 20;
}

function materialOf(count: number, seed: number, takesNotes: boolean): Material {
	const terms = makeTerms(count, seed);
	return { terms, notes: takesNotes ? terms.map((term) => parseNote(notePath(term), noteText(term))) : [] };
}

function queriesOf({ terms }: Material, source: string): Asked[] {
	return /^\d+$/.test(source) ? makeQueries(terms, Number(source), 30) : readQueries(readFileSync(source, 'utf8'));
}

/** The CPU time of this process so far, ms. */
function cpu(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/**
 * Takes steps in slices as the plugin does, which rests after three milliseconds by the clock. Of each slice the lesser of clock and CPU
 * time is kept: the one counts other processes, the other helpers that work meanwhile, and the thread that waits for the slice was busy no
 * longer.
 */
class Slices {
	/** Of each call of `take` the time in all. */
	readonly totals: number[] = [];
	readonly slices: number[] = [];

	readonly take = (steps: Iterable<unknown>): void => {
		const iterator = steps[Symbol.iterator]();
		let total = 0;
		for (let done = false; !done; ) {
			const [start, busy] = [performance.now(), cpu()];
			while (!done && performance.now() - start < SLICE_MS) done = iterator.next().done === true;
			const slice = Math.min(performance.now() - start, cpu() - busy);
			this.slices.push(slice);
			total += slice;
		}
		this.totals.push(total);
	};
}

const at = (sortedTimes: readonly number[], share: number): number =>
	sortedTimes[Math.min(sortedTimes.length - 1, Math.floor(sortedTimes.length * share))] ?? 0;

/** What is typed, letter by letter: some queries of each of the kinds that people type most. */
function keystrokes(asked: readonly Asked[], { typed: count, every }: Sample): string[] {
	const kinds = ['one typo', 'exact title', 'partial words', 'title and alias', 'by hand'];
	const typed = kinds.flatMap((kind) => asked.filter((one) => one.kind === kind).slice(0, Math.ceil(count / kinds.length)));
	return typed
		.flatMap(({ query }) => Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)))
		.filter((_, i) => i % every === every - 1);
}

/** Of each kind the same share of queries, spread over all of its queries. */
function sampled(asked: readonly Asked[], ofThirty: number): Asked[] {
	const kinds = [...new Set(asked.map(({ kind }) => kind))].map((kind) => asked.filter((one) => one.kind === kind));
	return kinds.flatMap((list) => {
		const count = Math.max(1, Math.round((list.length * ofThirty) / 30));
		return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)] ?? []).flat();
	});
}

const inOrder = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);

/** @param passes the fastest of so many counts for each keystroke, by the clock and by CPU time. */
function timeKeystrokes(
	search: (query: string, limit: number) => unknown,
	typed: readonly string[],
	passes: number,
): Record<string, number> {
	const [clock, work] = [typed.map(() => Infinity), typed.map(() => Infinity)];
	const first: number[] = [];
	for (let pass = 0; pass < passes; pass++) {
		for (const [i, query] of typed.entries()) {
			const busy = cpu();
			const start = performance.now();
			search(query, LIMIT);
			const time = performance.now() - start;
			const used = cpu() - busy;
			if (pass === 0) first.push(time);
			clock[i] = Math.min(clock[i] ?? Infinity, time);
			work[i] = Math.min(work[i] ?? Infinity, used);
		}
	}
	const [clocked, worked] = [inOrder(clock), inOrder(work)];
	return {
		keystrokes: typed.length,
		p50: at(clocked, 0.5),
		p95: at(clocked, 0.95),
		max: at(clocked, 1),
		firstP95: at(inOrder(first), 0.95),
		cpu95: at(worked, 0.95),
	};
}

/** A query asked, and where the first right answer stands: 0 for the first, -1 for nowhere. */
interface Answered {
	readonly kind: string;
	readonly query: string;
	readonly place: number;
}

function answers(search: (query: string, limit: number) => string[], asked: readonly Asked[]): Answered[] {
	return asked.map(({ kind, query, right }) => ({ kind, query, place: search(query, LIMIT).findIndex((title) => right.includes(title)) }));
}

const recall = (answered: readonly Answered[], most: number): number =>
	answered.filter(({ place }) => place >= 0 && place < most).length / answered.length;

function measure(engine: Engine, count: number, seed: number, source: string): Record<string, unknown> {
	const material = materialOf(count, seed, engine.takesNotes);
	const all = queriesOf(material, source);
	const slices = new Slices();
	const before = collect();
	const [start, busy] = [performance.now(), cpu()];
	const search = engine.make(material, slices.take);
	const build = slices.totals[0] ?? Math.min(performance.now() - start, cpu() - busy);
	const timed = timeKeystrokes(search, keystrokes(all, engine.sample), engine.sample.passes);
	const memory = collect() - before;
	const taken = inOrder(slices.slices);
	const sliced =
		slices.totals.length === 0
			? {}
			: { warmUp: slices.totals[1] ?? 0, slices: taken.length, slice50: at(taken, 0.5), slice99: at(taken, 0.99), longestSlice: at(taken, 1) };
	const answered = answers(search, sampled(all, engine.sample.ofThirty));
	return {
		name: engine.name,
		settings: engine.settings,
		count,
		seed,
		build,
		memory,
		...sliced,
		...timed,
		first: recall(answered, 1),
		five: recall(answered, 5),
		answered,
	};
}

interface Given {
	readonly term: string;
	readonly aliases: readonly string[];
	readonly definition: string;
}

/** Terms, misspellings and near names that nobody on this project made. Prints a table. */
function measureGiven(folder: string): void {
	const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
	const given = read<Given[]>('terms.json');
	const material = materialOfNames(given.map(({ term, aliases, definition }) => ({ title: term, aliases, tag: '', definition })));
	const sameName = (name: string): string[] => given.filter(({ term }) => term.toLowerCase() === name.toLowerCase()).map(({ term }) => term);
	const slips = read<{ query: string; term: string }[]>('misspellings.json').map(({ query, term }): Asked => ({
		kind: 'misspelling',
		query,
		right: sameName(term),
	}));
	const whole = given.map(({ term }): Asked => ({ kind: 'exact', query: term, right: sameName(term) }));
	const names = [...new Set(read<{ text: string; name: string }[]>('near-misses.json').flatMap(({ text, name }) => [text, name]))];
	const near = materialOfNames(names.map((title) => ({ title, aliases: [], tag: '', definition: '' })));
	const nearAsked = names.map((name): Asked => ({ kind: 'near', query: name, right: [name] }));
	const [ours] = ENGINES;
	process.stdout.write(
		`${given.length} terms with ${slips.length} misspellings, and ${names.length} names that are easily taken for each other ` +
			`(../shared/data/glossary):\n\n` +
			'| engine | misspelt: asked | recall@1 | recall@5 | Care Lexicon on the same: recall@1 ' +
			`| typed right: asked | recall@1 | names near others: asked | recall@1 |\n|${' --- |'.repeat(9)}\n`,
	);
	const own = ours
		? new Map(answers(ours.make(material, new Slices().take), slips).map(({ query, place }) => [query, place]))
		: new Map<string, number>();
	for (const engine of ENGINES) {
		const share = engine.sample.ofThirty;
		const search = engine.make(material, new Slices().take);
		const [misspelt, exact] = [answers(search, sampled(slips, share)), answers(search, sampled(whole, share))];
		const nearOnes = answers(engine.make(near, new Slices().take), sampled(nearAsked, share));
		const same = misspelt.map((one) => ({ ...one, place: own.get(one.query) ?? -1 }));
		const cells = [
			engine.name,
			misspelt.length,
			recall(misspelt, 1).toFixed(3),
			recall(misspelt, 5).toFixed(3),
			recall(same, 1).toFixed(3),
			exact.length,
			recall(exact, 1).toFixed(3),
			nearOnes.length,
			recall(nearOnes, 1).toFixed(3),
		];
		process.stdout.write(`| ${cells.join(' | ')} |\n`);
	}
}

/** Terms as given: their names may hold signs that a path may not. */
function materialOfNames(terms: readonly Term[]): Material {
	return {
		terms,
		notes: terms.map((term, i) =>
			parseNote(
				`${i}.md`,
				`---\naliases: ${JSON.stringify([term.title, ...term.aliases])}\n---\n${term.definition === '' ? '' : `*${term.definition}*\n`}`,
			),
		),
	};
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
	const material = materialOf(Number(count), Number(seed), true);
	const [ours] = ENGINES;
	const search = ours?.make(material, new Slices().take);
	for (const { kind, query, right } of queriesOf(material, source)) {
		const titles = search?.(query, LIMIT) ?? [];
		if (!right.includes(titles[0] ?? ''))
			process.stdout.write(
				`${kind}\t${query}\tright: ${right.join(' | ')} (place ${titles.findIndex((title) => right.includes(title)) + 1})\t` +
					`got: ${titles.slice(0, 3).join(' | ')}\n`,
			);
	}
}
