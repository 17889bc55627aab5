// Measures finding mentions: node scripts/bench-mentions.mjs [NOTES...] (default: 10000 50000). CPU times are medians of rounds in one
// warm process: the plain read, our pass, that of a naive trie and that of one big regular expression of all names, over the same files,
// in turn. What a start, memory and new names cost is measured in processes of their own. Figures, no verdicts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install, root } from './install.mjs';
import { makeVault } from './make-vault.mjs';

install();
const { bundle } = await import('./bundle.mjs');
await bundle('test/bench/find-mentions.ts', 'dist/bench/find-mentions.mjs');

const sizes = process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : [10_000, 50_000];
const program = path.join(root, 'dist/bench/find-mentions.mjs');
const run = (words) => execFileSync(process.execPath, [program, ...words.map(String)], { encoding: 'utf8', maxBuffer: 1 << 28 });
const measure = (...words) => JSON.parse(run(words));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const ratioOf = (some, others) => median(some.map((figure, i) => figure / others[i])).toFixed(1);
/** As many names as memory is measured for, where the vault has them. */
const KEPT_NAMES = 30_000;

const machine = `${os.cpus().length} cores (${os.cpus()[0]?.model ?? 'unknown'})`;
console.log(`\nMentions: Node ${process.version}, ${machine}, ${new Date().toISOString().slice(0, 10)}`);
const empty = measure('empty');
const vaults = sizes.map(measureVault);
printPasses();
printGrowth();
printStarts();
printMemory();
printChanges();
printUseless();
printJudging();
printTruth(vaults[0]);

/** All figures of a vault of some size; a large one is gone over less often. */
function measureVault(size) {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'care-lexicon-bench-'));
	writeFileSync(`${folder}.truth.json`, JSON.stringify(makeVault(folder, size)));
	const isLarge = size > 20_000;
	const figures = {
		size,
		...measure('rounds', folder, isLarge ? 1 : 5),
		starts: Array.from({ length: isLarge ? 1 : 5 }, () => ({ plain: measure('plain', folder).cpu, cold: measure('cold', folder).cpu })),
		memory: measure('memory', folder),
		namesKept: measure('names', folder, KEPT_NAMES),
		change: measure('change', folder),
		fresh: measure('new', folder, isLarge ? 50 : 200, isLarge ? 1 : 5),
		judge: measure('judge', folder, 20),
		truth: measure('truth', folder),
	};
	rmSync(folder, { recursive: true });
	rmSync(`${folder}.truth.json`);
	return figures;
}

function printTable(head, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	console.log(['', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'));
}

function printPasses() {
	const head = [
		'notes, names', 'plain read, CPU ms', 'names and texts indexed, CPU ms', 'beside the plain read', 'naive trie, CPU ms',
		'indexed beside the naive trie', 'one big regular expression, CPU ms', 'matches: ours, naive',
	];
	printTable(head, vaults.map(({ notes, names, plain, index, naive, regex, matches }) => {
		const [ours, tried] = [median(index), regex.length > 0];
		return [
			`${notes}, ${names}`, median(plain).toFixed(0), ours.toFixed(0), ratioOf(index, plain), median(naive).toFixed(0), ratioOf(index, naive),
			tried ? `${regex[0].toFixed(0)} (${(regex[0] / ours).toFixed(1)} times ours)` : 'not tried', `${matches.index}, ${matches.naive}`,
		];
	}));
}

function printGrowth() {
	const few = vaults.find(({ size }) => size === 10_000);
	if (!few) return;
	for (const many of vaults.filter(({ size }) => size > 10_000)) {
		const grown = (pass) => (median(many[pass]) / median(few[pass])).toFixed(1);
		const yardsticks = `the naive trie ${grown('naive')} times, the plain read ${grown('plain')} times`;
		console.log(`\n${many.size.toLocaleString('en')} notes cost ${grown('index')} times what 10,000 cost (${yardsticks}).`);
	}
}

function printStarts() {
	const head = ['notes', 'plain read in a new process, CPU ms', 'all read, parsed, and mentions found in a new process, CPU ms', 'ratio'];
	printTable(head, vaults.map(({ size, starts }) => {
		const [plain, cold] = [starts.map((start) => start.plain), starts.map((start) => start.cold)];
		return [size, median(plain).toFixed(0), median(cold).toFixed(0), ratioOf(cold, plain)];
	}));
}

function printMemory() {
	const head = [
		'notes', 'facts and mentions above plain Node, MB: heap, outside it, RSS', 'names alone: number', 'index, MB: heap, outside it',
		'the same with their notes scanned',
		'naive trie, MB: heap, outside it',
	];
	const both = ({ heap, arrays }) => `${heap.toFixed(1)}, ${arrays.toFixed(1)}`;
	printTable(head, vaults.map(({ size, memory, namesKept: { names, index, full, naive } }) => {
		const all = [memory.heap - empty.heap, memory.arrays - empty.arrays, memory.rss - empty.rss];
		return [size, all.map((figure) => figure.toFixed(0)).join(', '), names, both(index), both(full), both(naive)];
	}));
}

function printChanges() {
	const head = [
		'notes', 'one changed note, ms: median, worst', 'new alias, an everyday word', 'notes scanned anew, of these hold it',
		'names taken over, ms', 'scans, ms', 'together, ms',
	];
	printTable(head, vaults.map(({ size, change, fresh: { word, everyday } }) => {
		const middle = (figure) => median(everyday.map((cost) => cost[figure]));
		const times = ['setNames', 'scans', 'all'].map((figure) => middle(figure).toFixed(1));
		return [size, `${change.median.toFixed(2)}, ${change.worst.toFixed(2)}`, word, `${middle('rescanned')}, ${middle('holding')}`, ...times];
	}));
}

function printUseless() {
	const head = ['notes', 'new aliases that stand nowhere', 'number', 'notes scanned for nothing: p50, p99, worst', 'ms: median, worst'];
	const row = (size, what, { rescanned, ms }) => [
		size, what, rescanned.number, `${rescanned.median}, ${rescanned.p99}, ${rescanned.worst}`,
		`${ms.median.toFixed(2)}, ${ms.worst.toFixed(2)}`,
	];
	printTable(head, vaults.flatMap(({ size, fresh: { pairs, single } }) => [
		row(size, 'two everyday words, never side by side', pairs), row(size, 'a made-up word', single),
	]));
}

function printJudging() {
	const head = ['notes', 'counting all links and learning from them, CPU ms', 'judging a note, CPU ms: mentions, median'];
	printTable(head, vaults.map(({ size, judge: { learning, judging, mentions } }) =>
		[size, learning.toFixed(0), `${mentions}, ${median(judging).toFixed(1)}`]));
}

function printTruth({ size, truth: { kinds, others, trapped } }) {
	console.log(`\nPlanted mentions found, ${size} notes:`);
	const rows = Object.entries(kinds).sort();
	const share = ({ planted, found }) => `${((found / planted) * 100).toFixed(2)} %`;
	printTable(['kind', 'planted', 'found', 'share'], rows.map(([kind, count]) => [kind, count.planted, count.found, share(count)]));
	console.log(`\nFound besides: ${others}; of these single words in small letters: ${trapped}.`);
}
