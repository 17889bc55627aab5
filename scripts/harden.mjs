import { readFileSync } from 'node:fs';

/** Trims blanks as the look-behind patterns of `yaml` do, in linear time. */
const TRIM = `
const isBlank = (text, at) => text[at] === ' ' || text[at] === '\\t';
function trimEndOf(text) { let end = text.length; while (end > 0 && isBlank(text, end - 1)) end--; return text.slice(0, end); }
function trimBothOf(text) { let start = 0; while (isBlank(text, start)) start++; return trimEndOf(text.slice(start)); }
`;

/** `yaml` tries patterns with look-behind, which older phones lack and Obsidian's directory refuses. We never write YAML, so there its fallback will do. */
function withoutLookBehind(source, use) {
	const contents = use === 'reading'
		? source.replace(/let trimEnd, trimBoth;\s*try \{[^}]*\}\s*catch \{[^}]*\}/, '').replace('.replace(trimEnd, \'\')', '').replace('.replace(trimBoth, \'\')', '').replace('let res = match[1]', 'let res = trimEndOf(match[1])').replace('const lm = match[1]', 'const lm = trimBothOf(match[1])') + TRIM
		: source.replace(/try \{\s*blockEndNewlines[^}]*\}\s*catch \{([^}]*)\}/, '$1');
	if (contents.includes('(?<!') || (use === 'reading' && !/trimEndOf\(match\[1\]\)[^]*trimBothOf\(match\[1\]\)/.test(contents))) throw new Error('yaml has changed: look at scripts/harden.mjs.');
	return contents;
}

/**
 * An esbuild plugin that takes out of gray-matter what must not ship: its engines (one of them runs code from notes; another brings
 * js-yaml), the file system, and the Buffer that Obsidian's phones do not have. Its splitting of the text stays as it is. Out of yaml it
 * takes the look-behind patterns. The build fails if a piece is not where it was.
 */
export const harden = {
	name: 'harden',
	setup(build) {
		build.onResolve({ filter: /^fs$/ }, ({ importer }) => (importer.includes('gray-matter') ? { path: 'fs', namespace: 'nothing' } : undefined));
		build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
		build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({ contents: 'module.exports = {};' }));
		build.onLoad({ filter: /yaml[\\/].*resolve-flow-scalar\.js$/ }, ({ path }) => ({ contents: withoutLookBehind(readFileSync(path, 'utf8'), 'reading') }));
		build.onLoad({ filter: /yaml[\\/].*stringifyString\.js$/ }, ({ path }) => ({ contents: withoutLookBehind(readFileSync(path, 'utf8'), 'writing') }));
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
