import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { typingsPlugin } from './typings.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');

/** Where the built page lies. */
export const outDir = path.join(root, 'dist/host');

/** The order of the style sheets: what later ones build on comes first. */
const FIRST = ['app.css', 'workspace.css'];
const LAST = ['mobile.css'];

/** Bundles the host's page: one script, one style sheet. */
export async function buildHost() {
	mkdirSync(outDir, { recursive: true });
	const theme = path.join(here, 'theme');
	const others = readdirSync(theme).filter((name) => name.endsWith('.css') && ![...FIRST, ...LAST].includes(name)).sort();
	const sheets = [...FIRST, ...others, ...LAST];
	writeFileSync(path.join(outDir, 'host.css'), sheets.map((name) => readFileSync(path.join(theme, name), 'utf8')).join('\n'));
	await build({
		entryPoints: [path.join(here, 'shell/browser.ts')],
		outfile: path.join(outDir, 'host.js'),
		bundle: true,
		format: 'iife',
		target: 'chrome120',
		platform: 'browser',
		plugins: [typingsPlugin],
		// Class names are part of what the host says ('not modelled: Class.member').
		keepNames: true,
		sourcemap: true,
		legalComments: 'none',
		logLevel: 'warning',
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildHost();
