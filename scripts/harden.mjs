import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasUnused, withoutUnused } from './unused.mjs';

/** Trims blanks as the look-behind patterns of `yaml` do, in linear time. */
const TRIM = `
const isBlank = (text, at) => text[at] === ' ' || text[at] === '\\t';
function trimEndOf(text) { let end = text.length; while (end > 0 && isBlank(text, end - 1)) end--; return text.slice(0, end); }
function trimBothOf(text) { let start = 0; while (isBlank(text, start)) start++; return trimEndOf(text.slice(start)); }
`;

/** `yaml` tries patterns with look-behind, which older phones lack and Obsidian's directory refuses. */
function withoutLookBehind(source) {
	const contents = source
		.replace(/let trimEnd, trimBoth;\s*try \{[^}]*\}\s*catch \{[^}]*\}/, '')
		.replace(".replace(trimEnd, '')", '')
		.replace(".replace(trimBoth, '')", '')
		.replace('let res = match[1]', 'let res = trimEndOf(match[1])')
		.replace('const lm = match[1]', 'const lm = trimBothOf(match[1])');
	if (contents.includes('(?<!') || !/trimEndOf\(match\[1\]\)[^]*trimBothOf\(match\[1\]\)/.test(contents)) throw changed('yaml');
	return contents + TRIM;
}

/** A module with the same exports, all of which refuse: we read YAML and never write it. */
function refusing(source) {
	const names = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) => list.split(',').map((name) => name.trim()));
	if (names.length === 0) throw changed('yaml');
	const exported = names.map((name) => `refuse as ${name}`).join(', ');
	return `const refuse = () => { throw new Error('YAML is only read here'); };\nexport { ${exported} };`;
}

/** gray-matter asks kind-of whether something is an object or a Buffer, and all that it has are texts and plain objects. */
function kindOfPlain(source) {
	if (!/^module\.exports = function kindOf/m.test(source)) throw changed('kind-of');
	return "module.exports = (value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);";
}

/** The one schema that is used, in which every scalar is a text; those that make numbers and dates of texts stay out. */
const FAILSAFE = `
import { map } from './common/map.js';
import { seq } from './common/seq.js';
import { string } from './common/string.js';
export const coreKnownTags = {};
export const getTags = () => [map, seq, string];
`;

function changed(what) {
	return new Error(`${what} has changed: look at scripts/harden.mjs.`);
}

const read = (path) => readFileSync(path, 'utf8');

/**
 * An esbuild plugin that takes out of gray-matter what must not ship: its engines (one of them runs code from notes; another brings
 * js-yaml), the file system, and the Buffer that Obsidian's phones do not have. Its splitting of the text stays as it is. Out of yaml it
 * takes the look-behind patterns, the schemas that are not used, and what writes YAML; out of every library what is never run (see
 * scripts/unused.mjs). The build fails if a piece is not where it was.
 */
export const harden = {
	name: 'harden',
	setup(build) {
		build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({ contents: 'module.exports = {};' }));
		build.onLoad({ filter: /yaml[\\/].*resolve-flow-scalar\.js$/ }, ({ path }) => ({ contents: withoutLookBehind(read(path)) }));
		build.onLoad({ filter: /yaml[\\/].*[\\/]stringify[\\/]\w+\.js$/ }, ({ path }) => ({ contents: refusing(read(path)) }));
		build.onLoad({ filter: /yaml[\\/].*[\\/](?:parse[\\/]cst-|dist[\\/])visit\.js$/ }, ({ path }) => ({ contents: refusing(read(path)) }));
		build.onLoad({ filter: hasUnused }, ({ path }) => ({ contents: withoutUnused(path), resolveDir: dirname(path) }));
		build.onLoad({ filter: /kind-of[\\/]index\.js$/ }, ({ path }) => ({ contents: kindOfPlain(read(path)) }));
		build.onLoad({ filter: /yaml[\\/].*[\\/]schema[\\/]tags\.js$/ }, ({ path }) => {
			if (!/export \{ coreKnownTags, getTags \}/.test(read(path))) throw changed('yaml');
			return { contents: FAILSAFE, resolveDir: dirname(path) };
		});
		build.onLoad({ filter: /gray-matter[\\/]lib[\\/]utils\.js$/ }, ({ path }) => {
			const source = read(path);
			// Its hidden properties are of use to those who keep the object; we drop it, and defining them takes longer than the rest.
			const contents = source
				.replace("typeof input === 'string' ? Buffer.from(input) : input", 'input')
				.replace(/Reflect\.defineProperty\(obj, key, \{[^}]*\}\);/, 'obj[key] = val;');
			if (contents.includes('Buffer.') || contents.includes('Reflect.')) throw changed('gray-matter');
			return { contents };
		});
	},
};
