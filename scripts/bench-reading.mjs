// Measures what is understood of the notes in test/fixtures/reading, beside what a reader expects: node scripts/bench-reading.mjs. With
// --misses, each item on which the two differ; with --record, the figures as lines for test/bench/reading/before.ts. With --sample VAULT
// [SEED [COUNT]], instead, what is understood of some notes of any vault, drawn by a seed, to be judged by eye.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { install, root } from './install.mjs';

install();
const { bundle } = await import('./bundle.mjs');
const [option, ...words] = process.argv.slice(2);
const isSample = option === '--sample';
if (isSample && !existsSync(words[0] ?? '')) {
	console.error(`There is no folder "${words[0] ?? ''}". Usage: npm run bench:reading -- --sample VAULT [SEED [COUNT]]`);
	process.exit(2);
}
const program = isSample ? 'sample' : 'run';
const outfile = `dist/bench/reading-${program}.mjs`;
await bundle(`test/bench/reading/${program}.ts`, outfile);
const of = isSample ? words : [path.join(root, 'test/fixtures/reading'), ...process.argv.slice(2)];
execFileSync(process.execPath, [path.join(root, outfile), ...of], { stdio: 'inherit' });
