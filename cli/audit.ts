import { auditVault, findingJson, findingLine, findingSummary } from '../src/engine';
import type { Command } from './command';
import { openVault } from './vault';

export const audit: Command = {
	name: 'audit',
	usage: '',
	summary: 'what is wrong or missing: problems, shared names, broken links, missing definitions',
	help: `Lists everything worth a look, by note and line: frontmatter that cannot be read, names that several notes share, links that
lead nowhere, names of one or two letters, and entries without a definition. Nothing is changed.

  --json             one JSON object a line: {code, severity, path, line, message}`,
	options: { json: 'boolean' },
	run(call) {
		const { output, has } = call;
		const { lexicon, settings } = openVault(call);
		const findings = auditVault(lexicon, settings.scope);
		for (const finding of findings) output.out(has('json') ? JSON.stringify(findingJson(finding)) : findingLine(finding));
		if (!has('json')) output.err(findingSummary(findings, lexicon.size));
		return 0;
	},
};
