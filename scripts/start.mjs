import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { install, root } from './install.mjs';

install();
execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });

const run = (words) => execFileSync(process.execPath, [path.join(root, 'dist/cli.mjs'), ...words, '--vault', 'test-vault'], { cwd: root, stdio: 'inherit' });
console.log('\nThe demo vault, test-vault:\n');
run(['overview']);
console.log('\nACO, IPA and MSO compared (care-lexicon compare ACO IPA MSO --format text):\n');
run(['compare', 'ACO', 'IPA', 'MSO', '--format', 'text']);
console.log('\nMore: node dist/cli.mjs --help');
