import { DEFAULT_SCOPE, Glossary } from '../src/engine';
import type { Command } from './command';
import { bold, dim } from './output';
import { UsageError } from './usage-error';
import { readVault } from './vault';

export const search: Command = {
	name: 'search',
	usage: 'QUERY [--limit N]',
	summary: 'the entries that fit a name, an acronym, a slip of the keyboard or a word of a definition',
	help: `Finds entries of the glossary, best first. The words may be half typed, misspelt, or stand in the definition:
  care-lexicon search aco
  care-lexicon search "shared savigns"

  --limit N          how many entries at most (default: 20)
  --json             {query, hits: [{path, name, kind, score, ranges}]} on one line`,
	options: { limit: 'string', json: 'boolean' },
	run({ vault, words, text, has, output }) {
		const query = words.join(' ').trim();
		if (query === '') throw new UsageError('Give what to search for: care-lexicon search aco.');
		const limit = Number(text('limit') ?? 20);
		if (!Number.isInteger(limit) || limit < 1) throw new UsageError(`--limit takes a number from 1 on, not "${text('limit') ?? ''}".`);
		const { lexicon } = readVault(vault);
		const hits = new Glossary(lexicon, DEFAULT_SCOPE).search(query, limit);
		if (has('json')) {
			output.out(JSON.stringify({ query, hits }));
			return 0;
		}
		for (const { path, name } of hits) {
			const note = lexicon.get(path);
			output.out([`${bold(name, output)}  ${dim(path, output)}`, ...(note?.definition ? [`  ${note.definition.text}`] : [])].join('\n'));
		}
		if (hits.length === 0) output.err(`Nothing in the glossary fits "${query}".`);
		return 0;
	},
};
