// Measures the search beside other engines, on the same data in the same run: node scripts/bench-search.mjs [COUNT...] (default: 50000 100000).
// The glossary and its queries are made from a seed, those of 50,000 entries are committed; a second seed, on which nothing was
// tuned, and terms with misspellings made by others follow. Each engine has a process of its own. Figures, no verdicts.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { harden } from './harden.mjs';
import { install, root } from './install.mjs';

install();
const program = path.join(root, 'dist/bench/search.mjs');
await build({
	entryPoints: [path.join(root, 'test/bench/search/run.ts')], outfile: program, bundle: true, format: 'esm', target: 'es2022', platform: 'neutral', mainFields: ['browser', 'module', 'main'],
	external: ['node:*', 'flexsearch', 'fuzzysort', 'minisearch', '@leeoniya/ufuzzy'], plugins: [harden], logLevel: 'warning',
});

const counts = process.argv.slice(2).map(Number).filter((number) => number > 0);
const run = (...words) => execFileSync(process.execPath, [program, ...words.map(String)], { encoding: 'utf8', maxBuffer: 1 << 26 });
const measure = (...words) => JSON.parse(run('measure', ...words));
const [engineCount, committed] = [7, path.join(root, 'test/bench/search/queries.tsv')];
const HEADS = ['entries', 'engine', 'build, CPU ms', 'memory MB', 'keystroke, ms: p50', 'p95', 'max', 'first pass p95', 'CPU ms: p50', 'p95', 'recall@1', 'recall@5', 'queries'];
const KINDS = [];

console.log(`Node ${process.version}, ${os.cpus().length} cores (${os.cpus()[0]?.model ?? 'unknown'}), ${new Date().toISOString().slice(0, 10)}. Queries of the first seed, at most 20 hits. Typed letter by letter: 40 queries (others: 10 of them; fuse.js alone: one), for each keystroke the best of five passes (fuse.js alone: one). Recall of fuse.js alone: every eleventh query. Load of the machine at the start: ${os.loadavg()[0].toFixed(1)}:\n`);
head(HEADS);
for (const count of counts.length > 0 ? counts : [50_000, 100_000]) {
	const engines = count > 50_000 ? [0] : Array.from({ length: engineCount }, (_, i) => i);
	for (const engine of engines) {
		const figures = measure(engine, count, 1, count === 50_000 ? committed : 1);
		KINDS.push(figures);
		row(figures);
	}
}

console.log('\nRecall@1 by kind of query:\n');
const kinds = Object.keys(KINDS[0].byKind);
head(['kind', ...KINDS.map(({ name, count }) => `${name.split(',')[0]}, ${count}`)]);
for (const kind of kinds) console.log(`| ${[kind, ...KINDS.map(({ byKind }) => byKind[kind]?.toFixed(2) ?? '')].join(' | ')} |`);

console.log('\nHeld out: another glossary and other queries, by a second seed on which nothing was tuned:\n');
head(HEADS);
for (const engine of [0, 1, 2]) row(measure(engine, 50_000, 2, 2));

console.log('\nOurs is built and warmed up in steps; slices end with the step in which 8 ms of CPU are used up. CPU ms:\n');
head(['entries', 'build', 'warm-up', 'a slice: 99 %', 'longest', 'a step: 99 %', 'longest']);
for (const { count, build: ms, warmUp, slice99, longestSlice, step99, longestStep } of KINDS.filter(({ warmUp }) => warmUp !== undefined)) {
	console.log(`| ${count} | ${[ms, warmUp].map((one) => one.toFixed(0)).join(' | ')} | ${[slice99, longestSlice, step99, longestStep].map((one) => one.toFixed(1)).join(' | ')} |`);
}

const data = path.resolve(root, process.env.CARE_LEXICON_DATA ?? '../shared/data', 'glossary');
if (existsSync(data)) console.log(`\n${run('given', data)}`);
else console.log(`\nTerms with misspellings made by others: not measured, ${data} is absent.`);

function head(columns) {
	console.log(`| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}`);
}

function row({ count, name, build: ms, memory, p50, p95, max, firstP95, cpu50, cpu95, first, five, queries }) {
	console.log(`| ${[count, name, ms.toFixed(0), memory.toFixed(0), p50.toFixed(2), p95.toFixed(2), max.toFixed(1), firstP95.toFixed(2), cpu50.toFixed(2), cpu95.toFixed(2), first.toFixed(3), five.toFixed(3), queries].join(' | ')} |`);
}
