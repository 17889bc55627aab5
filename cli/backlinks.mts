import { backlinkJson, backlinkLines, contextOf, findMentionsFrom, MentionReport, pathsMentioning, readLimit } from '../src/engine';
import type { Command } from './command.mjs';
import { readMentionSources } from './mention-sources.mjs';
import { findEntry } from './find-entry.mjs';
import { UsageError } from './usage-error.mjs';
import { openVault } from './vault.mjs';

export const backlinks: Command = {
	name: 'backlinks',
	usage: 'NAME [--suggested] [--unlinked] [--limit N]',
	summary: 'where other notes mention a note under any of its names, linked or not, each with its line',
	help: `Lists where a note or a term inside one is mentioned. NAME is any of its names, its path, or its place:
  care-lexicon backlinks ACO
  care-lexicon backlinks "Acronyms#HMO"
The lines are listed note by note; behind each stands the name that was found, if it is not the title, and what it is. A link that
only says another name of the note, such as [[ACO]], is "linked by name": Obsidian leads it nowhere. A name in running text is
"not linked", and "suggested" where a link would help. "care-lexicon mentions --to NAME --why" tells why.

  --suggested        only those worth a link
  --unlinked         only those that are not linked
  --limit N          only the first N of these
  --json             one JSON object a line: {path, from, to, text, kind, targets, ambiguous, suggested, score,
                     reasons, line, context}`,
	options: { suggested: 'boolean', unlinked: 'boolean', limit: 'string', json: 'boolean' },
	run(call) {
		const { words, has, text, output } = call;
		const name = words.join(' ').trim();
		if (name === '') throw new UsageError('Give a name of the note: care-lexicon backlinks ACO.');
		const limit = text('limit') === undefined ? Infinity : readLimit(text('limit'), '--limit');
		if (typeof limit === 'string') throw new UsageError(limit);
		const vault = openVault(call, { forMentions: true });
		const entry = findEntry(vault, name);
		const sources = readMentionSources(vault, output);
		const list = new MentionReport({ suggested: has('suggested'), unlinked: has('unlinked'), limit });
		for (const path of pathsMentioning(sources, entry)) {
			const note = vault.readAgain(path);
			if (note === null) continue;
			const found = list.take(findMentionsFrom(sources, entry, path)).map((mention) => ({ mention, context: contextOf(note, mention) }));
			if (has('json')) for (const one of found) output.json(backlinkJson(one, vault.lexicon));
			else if (found.length > 0) output.out(backlinkLines(entry, found, output.style));
		}
		if (has('json')) return 0;
		if (list.rest !== null) output.out(output.style.dim(list.rest));
		output.err(list.counts.sentence(entry.id));
		return 0;
	},
};
