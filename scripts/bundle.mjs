import { build } from 'esbuild';
import path from 'node:path';
import { harden } from './harden.mjs';
import { root } from './install.mjs';

/** Bundles a program for Node from one entry file. The engine inside it uses nothing of Node: the same code runs in Obsidian. */
export async function bundle(entry, outfile) {
	await build({
		entryPoints: [path.join(root, entry)],
		outfile: path.join(root, outfile),
		bundle: true,
		format: 'esm',
		target: 'es2022',
		platform: 'neutral',
		mainFields: ['browser', 'module', 'main'],
		external: ['node:*'],
		plugins: [harden],
		legalComments: 'inline',
		logLevel: 'warning',
		...(entry.startsWith('cli/') ? { banner: { js: '#!/usr/bin/env node' } } : {}),
	});
}

/** Bundles the plugin as Obsidian loads it. @returns the text of main.js. */
export async function bundlePlugin() {
	const { outputFiles } = await build({
		entryPoints: [path.join(root, 'src/main.ts')],
		bundle: true,
		write: false,
		minify: true,
		format: 'cjs',
		target: 'es2021',
		platform: 'browser',
		mainFields: ['browser', 'module', 'main'],
		external: ['obsidian', '@codemirror/*', '@lezer/*'],
		plugins: [harden],
		legalComments: 'eof',
		logLevel: 'warning',
	});
	return outputFiles[0].text;
}
