// Measures which terms are read inside the notes in test/fixtures/terms, beside those that a reader finds: node scripts/bench-terms.mjs.
// With --misses, each thing on which the two differ; with --record, the figures as lines for test/bench/terms/first-run.ts; the names of
// sets behind these narrow them. With --sample VAULT [SEED [COUNT]], instead, terms that are read in any vault, drawn by a seed, to be
// judged by eye.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { install, root } from './install.mjs';

install();
const { bundle } = await import('./bundle.mjs');
const [option, ...words] = process.argv.slice(2);
const isSample = option === '--sample';
if (isSample && !existsSync(words[0] ?? '')) {
	console.error(`There is no folder "${words[0] ?? ''}". Usage: npm run bench:terms -- --sample VAULT [SEED [COUNT]]`);
	process.exit(2);
}
const program = isSample ? 'sample' : 'run';
const outfile = `dist/bench/terms-${program}.mjs`;
await bundle(`test/bench/terms/${program}.ts`, outfile);
const of = isSample ? words : [path.join(root, 'test/fixtures/terms'), ...process.argv.slice(2)];
execFileSync(process.execPath, [path.join(root, outfile), ...of], { stdio: 'inherit' });
