// Measures reading and indexing: node scripts/bench.mjs [NOTES...] (default: 1000 10000 50000 100000). Every figure is the median of
// runs in processes of their own, the plain read and the indexing in turn, on the same files.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install, root } from './install.mjs';
import { makeVault } from './make-vault.mjs';

install();
const { bundle } = await import('./bundle.mjs');
await bundle('test/bench/read-vault.ts', 'dist/bench/read-vault.mjs');

const sizes = process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : [1000, 10_000, 50_000, 100_000];
const measure = (what, folder) => JSON.parse(execFileSync(process.execPath, ['--expose-gc', path.join(root, 'dist/bench/read-vault.mjs'), what, folder], { encoding: 'utf8' }));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const figures = new Map();

console.log(`Node ${process.version}, ${os.cpus().length} cores (${os.cpus()[0]?.model ?? 'unknown'}), ${new Date().toISOString().slice(0, 10)}\n`);
console.log('| notes | plain read, CPU ms | read and index, CPU ms | ratio | heap above plain Node, MB | RSS above plain Node, MB | one changed note, ms: median, worst |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
const empty = measure('empty', '');
for (const size of sizes) {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'care-lexicon-bench-'));
	makeVault(folder, size);
	const runs = Array.from({ length: size > 20_000 ? 3 : 5 }, () => ({ plain: measure('plain', folder), index: measure('index', folder) }));
	const change = measure('change', folder);
	rmSync(folder, { recursive: true });
	const plain = median(runs.map((run) => run.plain.cpu));
	const index = median(runs.map((run) => run.index.cpu));
	figures.set(size, index);
	const ratio = median(runs.map((run) => run.index.cpu / run.plain.cpu));
	const heap = median(runs.map((run) => run.index.heap)) - empty.heap;
	const rss = median(runs.map((run) => run.index.rss)) - empty.rss;
	console.log(`| ${size} | ${plain.toFixed(0)} | ${index.toFixed(0)} | ${ratio.toFixed(1)} | ${heap.toFixed(0)} | ${rss.toFixed(0)} | ${change.median.toFixed(2)}, ${change.worst.toFixed(2)} |`);
}
const [small, large] = [figures.get(10_000), figures.get(100_000)];
if (small && large) console.log(`\n100,000 notes cost ${(large / small).toFixed(1)} times what 10,000 cost.`);
