import { auditWithIgnored, filterFindings, findingJson, findingLines, readFindingFilter } from '../src/engine';
import type { Command } from './command.mjs';
import { UsageError } from './usage-error.mjs';
import { openVault } from './vault.mjs';

export const audit: Command = {
	name: 'audit',
	usage: '[--code C,..] [--severity S] [--folder F]',
	summary: 'what is wrong or missing: problems, shared names, broken links, missing definitions',
	help: `Lists everything worth a look by what is to be done, the worst first: frontmatter that cannot be read, names that several notes
share, links that lead nowhere, files that are missing, and entries without a definition. Nothing is changed.
Each line is one cause, at its first place: a note that a hundred links miss is one line, which says where else they stand.
What was ignored in the plugin is left out, if its settings lie in the vault.

  --code C,..        only these kinds, such as unresolved-link,ambiguous-name
  --severity S       only these: error, warning or info
  --folder F         only places in this folder
  --ignored          with what was ignored in the plugin
  --json             one JSON object a line: {code, severity, path, line, message, count, places: [{path, line}, at most 3]}`,
	options: { code: 'string', severity: 'string', folder: 'string', ignored: 'boolean', json: 'boolean' },
	run(call) {
		const { output, has, text, words } = call;
		if (words.length > 0) throw new UsageError('"audit" takes no names or paths. See: care-lexicon audit --help.');
		const filter = readFindingFilter(text('code'), text('severity'));
		if (typeof filter === 'string') throw new UsageError(filter);
		const { lexicon, settings } = openVault(call);
		const ignored = has('ignored') ? [] : settings.ignoredFindings;
		const found = auditWithIgnored(lexicon, settings.scope, { folder: text('folder'), ignored });
		const findings = filterFindings(found.findings, filter);
		if (!has('json')) output.out(findingLines(findings, { notes: lexicon.size, ignored: found.ignored }, output.style));
		else for (const finding of findings) output.json(findingJson(finding));
		return 0;
	},
};
