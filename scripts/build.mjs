import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { install, root } from './install.mjs';

install();
const { bundle } = await import('./bundle.mjs');
await bundle('cli/main.ts', 'dist/cli.mjs');

const file = path.join(root, 'dist/cli.mjs');
const text = readFileSync(file, 'utf8');
for (const [pattern, what] of [[/\beval\(/, 'eval'], [/new Function\b/, 'new Function'], [/\bBuffer\./, 'Buffer'], [/js-yaml/, 'js-yaml']]) {
	if (pattern.test(text)) throw new Error(`dist/cli.mjs holds ${what}, which must not ship.`);
}
chmodSync(file, 0o755);
console.log(`Built dist/cli.mjs (${Math.round(text.length / 1024)} KB).`);
