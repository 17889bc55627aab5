import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Lexicon, parseNote } from '../../src/engine';
import { listFiles, readVault } from '../../cli/vault';

/*
 * One measurement in a process of its own, so that neither memory nor compiled code of another counts: `plain` reads the files, `index`
 * reads and indexes them, `change` puts changed notes into a full lexicon, `empty` does nothing. Prints one JSON object.
 */

const [what = '', folder = ''] = process.argv.slice(2);

function cpuMilliseconds(work: () => void): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

function readPlainly(): number {
	let length = 0;
	for (const file of listFiles(folder)) length += readFileSync(path.join(folder, file), 'utf8').length;
	return length;
}

function megabytes(): { heap: number; rss: number } {
	globalThis.gc?.();
	const { heapUsed, external, rss } = process.memoryUsage();
	return { heap: (heapUsed + external) / 2 ** 20, rss: rss / 2 ** 20 };
}

/** What one changed note costs: it is read anew with a word more, and replaces what the lexicon has. */
function measureChanges(): { median: number; worst: number } {
	const { lexicon } = readVault(folder);
	const files = listFiles(folder).filter((_, i) => i % Math.max(1, Math.floor(lexicon.size / 500)) === 0);
	const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
	const times = files.map((file, i) => {
		const start = performance.now();
		lexicon.set(parseNote(file, `${texts[i] ?? ''}\nchanged\n`));
		return performance.now() - start;
	}).sort((a, b) => a - b);
	return { median: times[times.length >> 1] ?? 0, worst: times[times.length - 1] ?? 0 };
}

const kept: { lexicon?: Lexicon; length?: number } = {};
const result: Record<string, number> = {};
if (what === 'plain') result.cpu = cpuMilliseconds(() => (kept.length = readPlainly()));
if (what === 'index') result.cpu = cpuMilliseconds(() => (kept.lexicon = readVault(folder).lexicon));
if (what === 'change') Object.assign(result, measureChanges());
Object.assign(result, megabytes());
process.stdout.write(`${JSON.stringify({ ...result, kept: kept.lexicon?.size ?? kept.length })}\n`);
