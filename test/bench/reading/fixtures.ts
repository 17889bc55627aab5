import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A named fact, as a reader says it in one line. */
export interface Fact {
	readonly key: string;
	readonly value: string;
}

/** A callout by what its reader sees of its head. */
export interface CalloutHead {
	readonly kind: string;
	readonly title: string;
}

/** What is understood of one note, by a reader or by the program. */
export interface Understood {
	/** The names under which running text may mention the note. */
	readonly names: readonly string[];
	readonly definition: string | null;
	/** Where "See X" sends the reader of a note that has no definition of its own. */
	readonly reference?: string;
	readonly attributes: readonly Fact[];
	readonly callouts: readonly CalloutHead[];
}

/** A vault whose notes are all written in one way. */
export interface FixtureVault {
	/** Who wrote it: `own` knew the rules, `fresh` had not read the code. */
	readonly set: string;
	readonly way: string;
	/** The texts by path. */
	readonly notes: ReadonlyMap<string, string>;
	/** What a reader expects, by path. */
	readonly expected: Readonly<Record<string, Understood>>;
}

/** The nine ways in which people write. */
export const WAYS: readonly string[] = [
	'sections-as-h1', 'outline-in-headings', 'bold-labels', 'facts-in-ad-blocks', 'notes-as-rows', 'head-tables', 'prose-alone',
	'templates-with-empty-headings', 'machine-made',
];

/** Reads all fixture vaults: one for each folder `SET/WAY` below the given one that has an `expected.json`. */
export function readFixtures(folder: string): FixtureVault[] {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/')).sort();
	const vaults = files.filter((file) => /^[^/]+\/[^/]+\/expected\.json$/.test(file)).map((file) => path.posix.dirname(file));
	return vaults.map((vault) => {
		const [set = '', way = ''] = vault.split('/');
		const paths = files.filter((file) => file.startsWith(`${vault}/`) && file.endsWith('.md')).map((file) => file.slice(vault.length + 1));
		const read = (file: string): string => readFileSync(path.join(folder, vault, file), 'utf8');
		return {
			set,
			way,
			notes: new Map(paths.map((file) => [file, read(file)])),
			expected: JSON.parse(read('expected.json')) as Record<string, Understood>,
		};
	});
}
