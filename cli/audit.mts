import { auditVault, filterFindings, findingJson, findingLine, findingSummary, readFindingFilter } from '../src/engine';
import type { Command } from './command.mjs';
import { UsageError } from './usage-error.mjs';
import { openVault } from './vault.mjs';

export const audit: Command = {
	name: 'audit',
	usage: '[--code C,..] [--severity S]',
	summary: 'what is wrong or missing: problems, shared names, broken links, missing definitions',
	help: `Lists everything worth a look, by note and line: frontmatter that cannot be read, names that several notes share, links that
lead nowhere, names of one or two letters, and entries without a definition. Nothing is changed.
Each line is one cause, at its first place: a note that a hundred links miss is one line, which says where else they stand.

  --code C,..        only these kinds, such as unresolved-link,ambiguous-name
  --severity S       only these: error, warning or info
  --json             one JSON object a line: {code, severity, path, line, message, count, places: [{path, line}, at most 3]}`,
	options: { code: 'string', severity: 'string', json: 'boolean' },
	run(call) {
		const { output, has, text, words } = call;
		if (words.length > 0) throw new UsageError('"audit" takes no names or paths. See: care-lexicon audit --help.');
		const filter = readFindingFilter(text('code'), text('severity'));
		if (typeof filter === 'string') throw new UsageError(filter);
		const { lexicon, settings } = openVault(call);
		const findings = filterFindings(auditVault(lexicon, settings.scope), filter);
		for (const finding of findings) {
			if (has('json')) output.json(findingJson(finding));
			else output.out(findingLine(finding));
		}
		if (!has('json')) output.err(findingSummary(findings, lexicon.size));
		return 0;
	},
};
