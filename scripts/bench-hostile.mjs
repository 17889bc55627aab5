// Measures texts made to be slow: node scripts/bench-hostile.mjs. Each is worked on at half its length and at all of it; the best of
// some runs counts.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { install, root } from './install.mjs';

install();
const { bundle } = await import('./bundle.mjs');
await bundle('test/bench/hostile.ts', 'dist/bench/hostile.mjs');
execFileSync(process.execPath, [path.join(root, 'dist/bench/hostile.mjs')], { stdio: 'inherit' });
