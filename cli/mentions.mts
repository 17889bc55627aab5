import { mentionJson, mentionLines, mentionsBetween, mentionSummary } from '../src/engine';
import type { Command } from './command.mjs';
import { findEntry } from './find-entry.mjs';
import { readMentionSources } from './mention-sources.mjs';
import { UsageError } from './usage-error.mjs';
import { openVault } from './vault.mjs';

export const mentions: Command = {
	name: 'mentions',
	usage: '[--note PATH] [--to NAME]',
	summary: 'every place where a note is meant, linked or not, which are worth a link, and why',
	help: `Lists the mentions of a vault: links, links that only say another name of a note, and names in running text.
  care-lexicon mentions --note "Models/Accountable Care Organization (ACO).md"
  care-lexicon mentions --to MSSP
A name that several notes have is decided by its context, or left open; both are said with their reasons.

  --note PATH        only those in this note (a name will do)
  --to NAME          only those of this note, or of a term in one: --to "Acronyms#HMO"
  --suggested        only those worth a link
  --json             one JSON object a line: {path, from, to, text, kind, targets, ambiguous, suggested, score,
                     reasons}, anchors where a target is a place in a note, candidates where several have the name, and
                     rule {text, source} where one says which is meant: source is "settings", or {path, line} of a note`,
	options: { note: 'string', to: 'string', suggested: 'boolean', json: 'boolean' },
	run(call) {
		const { words, text, has, output } = call;
		if (words.length > 0) {
			throw new UsageError(`"mentions" takes its note behind an option: care-lexicon mentions --to "${words.join(' ')}".`);
		}
		const read = openVault(call, { keepsTexts: true });
		const [source, target] = [text('note'), text('to')].map((name) => (name === undefined ? null : findEntry(read, name)));
		const all = mentionsBetween(readMentionSources(read, output), source ? read.lexicon.get(source.path) : null, target ?? null);
		const found = all.filter(({ suggested }) => suggested || !has('suggested'));
		for (const mention of found) {
			if (has('json')) output.json(mentionJson(mention, read.lexicon));
			else output.out(mentionLines(mention, output.style));
		}
		if (!has('json')) output.err(mentionSummary(found));
		return 0;
	},
};
