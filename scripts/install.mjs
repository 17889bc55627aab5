import { createHash } from 'node:crypto';
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Installs what the lock file says, if that is not what is installed. Says what it does. */
export function install() {
	const lock = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
	const stamp = path.join(root, 'node_modules', '.installed-lock');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	const why = existsSync(path.join(root, 'node_modules')) ? 'node_modules is out of date' : 'node_modules is missing';
	console.log(`Installing what package-lock.json says (npm ci), because ${why} …`);
	execSync('npm ci --no-audit --no-fund --loglevel=error', { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
	writeFileSync(stamp, lock);
}
