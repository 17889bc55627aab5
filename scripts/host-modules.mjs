import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './install.mjs';

/**
 * An esbuild plugin that asks Obsidian for each of its modules once. Without it, every file of ours that imports one asks for it anew and
 * takes what it needs out of it at each use.
 */
export const hostModules = {
	name: 'host-modules',
	setup(build) {
		build.onResolve({ filter: /^(?:obsidian$|@codemirror\/|@lezer\/)/ }, ({ path: name, kind }) =>
			kind === 'require-call' ? { path: name, external: true } : { path: name, namespace: 'host' },
		);
		build.onLoad({ filter: /.*/, namespace: 'host' }, ({ path: name }) => ({
			contents: `export const { ${valuesFrom(name).join(', ')} } = require('${name}');`,
		}));
	},
};

/** What our sources import from a module, types apart. */
function valuesFrom(name) {
	const values = new Set();
	for (const file of sourceFiles()) {
		for (const statement of ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest).statements) {
			if (!ts.isImportDeclaration(statement) || statement.moduleSpecifier.text !== name) continue;
			const { isTypeOnly, namedBindings } = statement.importClause;
			for (const one of isTypeOnly ? [] : namedBindings.elements) if (!one.isTypeOnly) values.add((one.propertyName ?? one.name).text);
		}
	}
	return [...values].sort();
}

/** The files of the plugin and its engine, in an order that is the same on every machine. */
export function sourceFiles() {
	const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
	return files.sort().map((file) => path.join(root, 'src', file));
}
