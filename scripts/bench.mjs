// Measures reading and indexing: node scripts/bench.mjs [NOTES...] (default: 1000 10000 50000 100000). CPU figures are medians of rounds
// in one warm process, the plain read and the indexing of the same files in turn; memory is that of a process that did nothing else.
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
const measure = (...words) =>
	JSON.parse(execFileSync(process.execPath, [path.join(root, 'dist/bench/read-vault.mjs'), ...words], { encoding: 'utf8' }));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const figures = new Map();

console.log(
	`Node ${process.version}, ${os.cpus().length} cores (${os.cpus()[0]?.model ?? 'unknown'}), ${new Date().toISOString().slice(0, 10)}\n`,
);
console.log(
	'| notes | plain read, CPU ms | read and index, CPU ms | ratio | first time in a new process, CPU ms ' +
		'| heap above plain Node, MB | RSS above plain Node, MB | one changed note, ms: median, worst |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
const empty = measure('empty', '');
for (const size of sizes) {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'care-lexicon-bench-'));
	makeVault(folder, size);
	const { plain, index } = measure('rounds', folder, size > 20_000 ? '3' : '7');
	const once = measure('memory', folder);
	const change = measure('change', folder);
	rmSync(folder, { recursive: true });
	figures.set(size, median(index));
	const ratio = median(index.map((cpu, i) => cpu / plain[i]));
	const columns = [
		size,
		median(plain).toFixed(0),
		median(index).toFixed(0),
		ratio.toFixed(1),
		once.cpu.toFixed(0),
		(once.heap - empty.heap).toFixed(1),
		(once.rss - empty.rss).toFixed(0),
		`${change.median.toFixed(2)}, ${change.worst.toFixed(2)}`,
	];
	console.log(`| ${columns.join(' | ')} |`);
}
for (const [small, large] of [[10_000, 50_000], [10_000, 100_000]]) {
	const [few, many] = [figures.get(small), figures.get(large)];
	const [larger, smaller] = [large.toLocaleString('en'), small.toLocaleString('en')];
	if (few && many) console.log(`\n${larger} notes cost ${(many / few).toFixed(1)} times what ${smaller} cost.`);
}
