import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { harden } from './harden.mjs';
import { hostModules } from './host-modules.mjs';
import { root } from './install.mjs';
import { packagesOf, writeComment } from './notices.mjs';
import { shortNames } from './private-names.mjs';

const COMMON = {
	absWorkingDir: root,
	bundle: true,
	write: false,
	metafile: true,
	target: 'es2022',
	mainFields: ['browser', 'module', 'main'],
	plugins: [harden],
	// The comment at the end tells the licences.
	legalComments: 'none',
	logLevel: 'warning',
};

/** Bundles a program for Node from one entry file. The engine inside it uses nothing of Node: the same code runs in Obsidian. */
export async function bundle(entry, outfile) {
	const isProgram = entry.startsWith('cli/');
	const { text } = await bundled({
		entryPoints: [entry],
		format: 'esm',
		platform: 'neutral',
		external: ['node:*'],
		...(isProgram ? { banner: { js: '#!/usr/bin/env node' } } : {}),
	});
	mkdirSync(path.dirname(path.join(root, outfile)), { recursive: true });
	writeFileSync(path.join(root, outfile), text);
}

const PLUGIN = { entryPoints: ['src/main.ts'], format: 'cjs' };
const SHIPPED = { minify: true, platform: 'browser', charset: 'utf8', plugins: [harden, hostModules] };

/** Bundles the plugin as Obsidian loads it. @returns the text of main.js, and the packages that are in it. */
export async function bundlePlugin() {
	return bundleAsShipped(PLUGIN);
}

/** The same with the names of its members whole, for a benchmark that looks into it. */
export async function bundlePluginWithNames() {
	return bundled({ ...PLUGIN, ...SHIPPED });
}

/** Bundles any part of the plugin as the plugin is: minified, with short names. */
export async function bundleAsShipped(part) {
	const options = { ...part, ...SHIPPED };
	const { metafile } = await build({ ...COMMON, ...options });
	const libraries = Object.keys(metafile.inputs).filter((file) => file.startsWith('node_modules/'));
	const mangleCache = shortNames(libraries.map((file) => path.join(root, file)));
	return bundled({ ...options, mangleProps: new RegExp(`^(?:${Object.keys(mangleCache).join('|')})$`), mangleCache });
}

async function bundled(options) {
	const { outputFiles, metafile } = await build({ ...COMMON, ...options });
	const packages = packagesOf(metafile.inputs);
	return { text: outputFiles[0].text + writeComment(packages), packages };
}
