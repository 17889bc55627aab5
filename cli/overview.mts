import { countJson, countLines, countVault, line } from '../src/engine';
import type { Command } from './command.mjs';
import { openVault } from './vault.mjs';

/** What to try, as on the page in the app. */
const TRIALS = 'care-lexicon search TEXT, compare NAME NAME, backlinks NAME, mentions --suggested, audit';

export const overview: Command = {
	name: 'overview',
	usage: '',
	summary: 'the vault on one screen: notes, glossary, names, callouts, problems',
	help: `Counts what is in the vault: notes, names, definitions, tags, attributes, callouts, links, what Obsidian itself does not
read, and what the audit finds, without what was ignored in the plugin. "glossary" says which notes are entries, and
which tags, folders or definitions look like the glossary.

  --json             the counts as one JSON object`,
	options: { json: 'boolean' },
	run(call) {
		const { output, has } = call;
		const { lexicon, settings } = openVault(call);
		const counts = countVault(lexicon, settings.scope, settings.ignoredFindings);
		if (has('json')) {
			output.json(countJson(counts));
		} else {
			output.out(countLines(counts, settings.scope, output.style));
			output.out(line`  ${output.style.bold('try'.padEnd(11))} ${TRIALS}`);
		}
		return 0;
	},
};
