// Measures what is understood of the notes in test/fixtures/reading, beside what a reader expects: node scripts/bench-reading.mjs. With
// --misses, each item on which the two differ; with --record, the figures as lines for test/bench/reading/before.ts.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { install, root } from './install.mjs';

install();
const { bundle } = await import('./bundle.mjs');
await bundle('test/bench/reading/run.ts', 'dist/bench/reading.mjs');
const program = path.join(root, 'dist/bench/reading.mjs');
execFileSync(process.execPath, [program, path.join(root, 'test/fixtures/reading'), ...process.argv.slice(2)], { stdio: 'inherit' });
