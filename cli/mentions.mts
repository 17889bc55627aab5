import {
	mentionJson, MentionReport, mentionLines, MentionOverview, mentionReasonLines, mentionsBetween, readLimit, sourcesBetween, type Entry,
	type Note,
} from '../src/engine';
import type { Call, Command } from './command.mjs';
import { findEntry } from './find-entry.mjs';
import { readMentionSources } from './mention-sources.mjs';
import { UsageError } from './usage-error.mjs';
import { openVault, type Vault } from './vault.mjs';

export const mentions: Command = {
	name: 'mentions',
	usage: '[--note PATH] [--to NAME] [--suggested] [--all] [--why]',
	summary: 'every place where a note is meant, linked or not, which are worth a link, and why',
	help: `Tells of the mentions of a vault: links, links that only say another name of a note, and names in running text.
Without an option it counts them, and tells which names and notes have most. With one it lists them:
  care-lexicon mentions --suggested --limit 50
  care-lexicon mentions --note "Models/Accountable Care Organization (ACO).md" --why
  care-lexicon mentions --to MSSP
A name that several notes have is decided by its context, or left open; both are said with their reasons.

  --note PATH        only those in this note (a name will do)
  --to NAME          only those of this note, or of a term in one: --to "Acronyms#HMO"
  --suggested        only those worth a link
  --limit N          only the first N of these
  --all              every one of the vault
  --why              all that speaks for a link there and against it: why it is suggested, or why not
  --json             one JSON object a line: {path, from, to, text, kind, targets, ambiguous, suggested, score,
                     reasons}, anchors where a target is a place in a note, candidates where several have the name, and
                     rule {text, source} where one says which is meant: source is "settings", or {path, line} of a note.
                     score is the probability that you would link it, points are the log-odds that a reason adds`,
	options: { note: 'string', to: 'string', suggested: 'boolean', limit: 'string', all: 'boolean', why: 'boolean', json: 'boolean' },
	run(call) {
		const { words, text, has } = call;
		if (words.length > 0) {
			throw new UsageError(`"mentions" takes its note behind an option: care-lexicon mentions --to "${words.join(' ')}".`);
		}
		const limit = text('limit') === undefined ? Infinity : readLimit(text('limit'), '--limit');
		if (typeof limit === 'string') throw new UsageError(limit);
		const vault = openVault(call, { forMentions: true });
		const [inside = null, target = null] = [text('note'), text('to')].map((name) => (name === undefined ? null : findEntry(vault, name)));
		const note = inside && vault.lexicon.get(inside.path);
		const isList = text('limit') !== undefined || note !== null || target !== null
			|| ['suggested', 'all', 'why', 'json'].some((option) => has(option));
		if (isList) list(call, vault, { note, target, limit });
		else count(call, vault);
		return 0;
	},
};

/** Which mentions are to be listed. */
interface Listed {
	readonly note: Note | null;
	readonly target: Entry | null;
	readonly limit: number;
}

/** Lists mentions note by note, as they are found. */
function list({ output, has }: Call, vault: Vault, { note, target, limit }: Listed): void {
	const sources = readMentionSources(vault, output);
	const found = new MentionReport({ suggested: has('suggested'), limit });
	for (const source of sourcesBetween(sources, note, target)) {
		for (const mention of found.take(mentionsBetween(sources, source, target))) {
			if (has('json')) output.json(mentionJson(mention, vault.lexicon));
			else output.out(has('why') ? mentionReasonLines(mention, output.style) : mentionLines(mention, output.style));
		}
	}
	if (has('json')) return;
	if (found.rest !== null) output.out(output.style.dim(found.rest));
	output.err(found.counts.sentence());
}

/** What is said below the numbers. */
const WAY_ON = 'List them: care-lexicon mentions --suggested, --all, or --note NOTE --why';

/** Counts the mentions of the vault. */
function count({ output }: Call, vault: Vault): void {
	const sources = readMentionSources(vault, output);
	const overview = new MentionOverview();
	for (const source of sourcesBetween(sources, null, null)) overview.take(source.path, mentionsBetween(sources, source, null));
	output.out(overview.lines(WAY_ON, output.style));
}
