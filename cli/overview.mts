import { countJson, countLines, countVault } from '../src/engine';
import type { Command } from './command.mjs';
import { openVault } from './vault.mjs';

export const overview: Command = {
	name: 'overview',
	usage: '',
	summary: 'the vault on one screen: notes, names, tags, callouts, problems',
	help: `Counts what is in the vault: notes, names, tags, attributes, callouts, links, and what the audit finds.

  --json             the counts as one JSON object`,
	options: { json: 'boolean' },
	run(call) {
		const { output, has } = call;
		const { lexicon, settings } = openVault(call);
		const counts = countVault(lexicon, settings.scope);
		if (has('json')) output.json(countJson(counts));
		else output.out(countLines(counts, output.style));
		return 0;
	},
};
