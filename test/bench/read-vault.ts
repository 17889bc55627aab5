import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Lexicon, parseNote } from '../../src/engine';
import { listFiles, readVault } from '../../cli/vault.mjs';
import { cpuMilliseconds, megabytes, spreadOf, wallMilliseconds, type Spread } from './process-figures';

/*
 * One measurement in a process of its own, so that no memory of another counts. `memory` reads and indexes a vault once and keeps it,
 * `empty` does nothing; `rounds` warms up and then reads plainly and reads and indexes in turn; `change` puts changed notes into a full
 * lexicon. Prints one JSON object.
 */

const [what = '', folder = '', rounds = '5'] = process.argv.slice(2);

function readPlainly(): number {
	let length = 0;
	for (const file of listFiles(folder)) length += readFileSync(path.join(folder, file), 'utf8').length;
	return length;
}

/** What one changed note costs: it is read anew with a word more, and replaces what the lexicon has. */
function measureChanges(): Spread {
	const { lexicon } = readVault(folder);
	const files = listFiles(folder).filter((_, i) => i % Math.max(1, Math.floor(lexicon.size / 500)) === 0);
	return spreadOf(files.map((file) => {
		const text = `${readFileSync(path.join(folder, file), 'utf8')}\nchanged\n`;
		return wallMilliseconds(() => lexicon.set(parseNote(file, text)));
	}));
}

/**
 * Both readings in turn, after two rounds that let the compiler see the code: the CPU time of each. No collection is forced in between,
 * since that throws compiled code away.
 */
function measureRounds(): { plain: number[]; index: number[] } {
	const plain: number[] = [];
	const index: number[] = [];
	for (let round = -2; round < Number(rounds); round++) {
		const read = cpuMilliseconds(readPlainly);
		const indexed = cpuMilliseconds(() => readVault(folder));
		if (round < 0) continue;
		plain.push(read);
		index.push(indexed);
	}
	return { plain, index };
}

const result: Record<string, unknown> = {};
let kept: Lexicon | null = null;
if (what === 'memory') result.cpu = cpuMilliseconds(() => (kept = readVault(folder).lexicon));
if (what === 'rounds') Object.assign(result, measureRounds());
if (what === 'change') Object.assign(result, measureChanges());
const { heap, arrays, rss } = megabytes();
process.stdout.write(`${JSON.stringify({ ...result, heap: heap + arrays, rss, kept: kept !== null })}\n`);
