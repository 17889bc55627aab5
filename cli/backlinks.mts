import { backlinkJson, backlinkLines, backlinkSummary, contextOf, findMentionsOf } from '../src/engine';
import type { Command } from './command.mjs';
import { readMentionSources } from './mention-sources.mjs';
import { findEntry } from './find-entry.mjs';
import { UsageError } from './usage-error.mjs';
import { openVault } from './vault.mjs';

export const backlinks: Command = {
	name: 'backlinks',
	usage: 'NAME',
	summary: 'where other notes mention a note under any of its names, linked or not, each with its line',
	help: `Lists where a note or a term inside one is mentioned. NAME is any of its names, its path, or its place:
  care-lexicon backlinks ACO
  care-lexicon backlinks "Acronyms#HMO"
A link that only says another name of the note, such as [[ACO]], is marked "by name": Obsidian leads it nowhere. A name in running
text is marked "not linked", and "suggested" where a link would help. "care-lexicon mentions --to NAME" tells why.

  --json             one JSON object a line: {path, from, to, text, kind, targets, ambiguous, suggested, score,
                     reasons, line, context}`,
	options: { json: 'boolean' },
	run(call) {
		const { words, has, output } = call;
		const name = words.join(' ').trim();
		if (name === '') throw new UsageError('Give a name of the note: care-lexicon backlinks ACO.');
		const read = openVault(call, { keepsTexts: true });
		const entry = findEntry(read, name);
		const texts = new Map<string, string | null>();
		const mentions = findMentionsOf(readMentionSources(read, output), entry).filter(({ path }) => {
			if (!texts.has(path)) texts.set(path, read.readAgain(path));
			return texts.get(path) !== null;
		});
		for (const mention of mentions) {
			const context = contextOf(texts.get(mention.path) ?? '', mention).text;
			if (has('json')) output.json(backlinkJson(mention, context, read.lexicon));
			else output.out(backlinkLines(mention, context, output.style));
		}
		if (!has('json')) output.err(backlinkSummary(mentions, entry.id));
		return 0;
	},
};
