// Measures finding mentions: node scripts/bench-mentions.mjs [NOTES...] (default: 10000 100000). CPU times are medians of rounds in one warm
// process, with the plain read of the same files, and one big regular expression of all names, in the same run. Figures, no verdicts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install, root } from './install.mjs';
import { makeVault } from './make-vault.mjs';

install();
const { bundle } = await import('./bundle.mjs');
await bundle('test/bench/find-mentions.ts', 'dist/bench/find-mentions.mjs');

const sizes = process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : [10_000, 100_000];
const measure = (...words) => JSON.parse(execFileSync(process.execPath, [path.join(root, 'dist/bench/find-mentions.mjs'), ...words], { encoding: 'utf8', maxBuffer: 1 << 28 }));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const figures = new Map();

console.log(`\nMentions: Node ${process.version}, ${os.cpus().length} cores (${os.cpus()[0]?.model ?? 'unknown'}), ${new Date().toISOString().slice(0, 10)}\n`);
console.log('| notes, names | plain read, CPU ms | names and texts indexed, CPU ms | ratio | one big regular expression, CPU ms | memory above plain Node, MB: heap, RSS | one changed note, ms: median, worst | one new alias, ms: median, worst |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
const empty = measure('empty', '');
for (const size of sizes) {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'care-lexicon-bench-'));
	const truth = makeVault(folder, size);
	writeFileSync(`${folder}.truth.json`, JSON.stringify(truth));
	const { notes, names, plain, index, regex } = measure('rounds', folder, size > 20_000 ? '1' : '5');
	const { heap, rss } = measure('memory', folder);
	const { edit, alias } = measure('change', folder);
	figures.set(size, { index: median(index), truth: measure('truth', folder) });
	rmSync(folder, { recursive: true });
	rmSync(`${folder}.truth.json`);
	const ratio = median(index.map((cpu, i) => cpu / plain[i]));
	const columns = [`${notes}, ${names}`, median(plain).toFixed(0), median(index).toFixed(0), ratio.toFixed(1), regex.length > 0 ? `${regex[0].toFixed(0)} (${(regex[0] / median(index)).toFixed(1)} times ours)` : 'not tried', `${(heap - empty.heap).toFixed(0)}, ${(rss - empty.rss).toFixed(0)}`, `${edit.median.toFixed(2)}, ${edit.worst.toFixed(2)}`, `${alias.median.toFixed(2)}, ${alias.worst.toFixed(2)}`];
	console.log(`| ${columns.join(' | ')} |`);
}
const [small, large] = [figures.get(10_000), figures.get(100_000)];
if (small && large) console.log(`\n100,000 notes cost ${(large.index / small.index).toFixed(1)} times what 10,000 cost.`);
const [[size, { truth }]] = figures;
console.log(`\nPlanted mentions found, ${size} notes:\n\n| kind | planted | found | share |\n| --- | --- | --- | --- |`);
for (const [kind, { planted, found }] of Object.entries(truth.kinds).sort()) console.log(`| ${kind} | ${planted} | ${found} | ${((found / planted) * 100).toFixed(2)} % |`);
console.log(`\nFound besides: ${truth.others}; of these single words in small letters: ${truth.trapped}.`);
