import { readFileSync } from 'node:fs';

/**
 * An esbuild plugin that takes out of gray-matter what must not ship: its engines (one of them runs code from notes; another brings
 * js-yaml), the file system, and the Buffer that Obsidian's phones do not have. Its splitting of the text stays as it is. The build
 * fails if a piece is not where it was.
 */
export const harden = {
	name: 'harden-gray-matter',
	setup(build) {
		build.onResolve({ filter: /^fs$/ }, ({ importer }) => (importer.includes('gray-matter') ? { path: 'fs', namespace: 'nothing' } : undefined));
		build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
		build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({ contents: 'module.exports = {};' }));
		build.onLoad({ filter: /gray-matter[\\/]lib[\\/]utils\.js$/ }, ({ path }) => {
			const source = readFileSync(path, 'utf8');
			// Its hidden properties are of use to those who keep the object; we drop it, and defining them takes longer than the rest.
			const contents = source
				.replace("typeof input === 'string' ? Buffer.from(input) : input", 'input')
				.replace(/Reflect\.defineProperty\(obj, key, \{[^}]*\}\);/, 'obj[key] = val;');
			if (contents.includes('Buffer.') || contents.includes('Reflect.')) throw new Error('gray-matter has changed: look at scripts/harden.mjs.');
			return { contents };
		});
	},
};
