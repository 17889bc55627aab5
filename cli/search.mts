import { Glossary, hitJson, hitLines, nothingFits, queryLine, readLimit, type Hit, type Lexicon } from '../src/engine';
import type { Command } from './command.mjs';
import type { Printer } from './output.mjs';
import { UsageError } from './usage-error.mjs';
import { failedOn, openVault, readText } from './vault.mjs';

export const search: Command = {
	name: 'search',
	usage: 'QUERY [--limit N]',
	summary: 'the entries that fit a name, an acronym, a slip of the keyboard or a word of a definition',
	help: `Finds entries of the glossary, best first. The words may be half typed, misspelt, in any order, or stand in the definition:
  care-lexicon search aco
  care-lexicon search "shared savigns"
Narrow it down with #tag, in:folder, in:"folder name", "a phrase" and -word:
  care-lexicon search 'risk in:Payment -losses'
What begins with "-" goes behind "--": care-lexicon search -- '-losses risk'.

  --queries FILE     makes many searches: one query a line of FILE, blank lines passed over
  --limit N          how many entries at most (default: 20)
  --json             {query, hits: [{path, anchor?, name, kind, reason, without?, score, ranges, definition, definitionRanges}]}
                     on one line for each query; the ranges are of the name, or of the definition if that is the kind`,
	options: { limit: 'string', queries: 'string', json: 'boolean' },
	run(call) {
		const { words, text, has, output } = call;
		const queries = readQueries(words, text('queries'));
		const limit = readLimit(text('limit'), '--limit');
		if (typeof limit === 'string') throw new UsageError(limit);
		const { lexicon, settings } = openVault(call);
		const glossary = Glossary.of(lexicon, settings.scope, ({ path }, error) => output.err(failedOn(path, error)));
		for (const query of queries) {
			const hits = glossary.search(query, limit);
			if (has('json')) output.json({ query, hits: hits.map((hit) => hitJson(hit, lexicon)) });
			else {
				if (text('queries') !== undefined) output.out(queryLine(query, output.style));
				print(query, hits, lexicon, output);
			}
		}
		return 0;
	},
};

/** The queries to run: the arguments joined as one, or the lines of a file. */
function readQueries(words: readonly string[], file: string | undefined): string[] {
	const query = words.join(' ').trim();
	if (file === undefined) {
		if (query === '') throw new UsageError('Give what to search for: care-lexicon search aco.');
		return [query];
	}
	if (file === '') throw new UsageError('--queries takes a file: care-lexicon search --queries FILE.');
	if (query !== '') throw new UsageError(`Give either a query or --queries ${file}, not both.`);
	return readText(file).replace(/^\ufeff/, '').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
}

function print(query: string, hits: readonly Hit[], lexicon: Lexicon, output: Printer): void {
	for (const hit of hits) output.out(hitLines(hit, lexicon, output.style, output.columns));
	if (hits.length === 0) output.err(nothingFits(query));
}
