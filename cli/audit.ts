import { auditVault, DEFAULT_SCOPE } from '../src/engine';
import type { Command } from './command';
import { counted } from './output';
import { readVault } from './vault';

export const audit: Command = {
	name: 'audit',
	usage: '',
	summary: 'what is wrong or missing: problems, shared names, broken links, missing definitions',
	help: `Lists everything worth a look, by note and line: frontmatter that cannot be read, names that several notes share, links that
lead nowhere, names of one or two letters, and entries without a definition. Nothing is changed.

  --json             one JSON object a line: {code, severity, path, line, message}`,
	options: { json: 'boolean' },
	run({ vault, output, has }) {
		const { lexicon } = readVault(vault);
		const findings = auditVault(lexicon, DEFAULT_SCOPE);
		for (const finding of findings) {
			const { path, line, severity, code, message } = finding;
			output.out(has('json') ? JSON.stringify({ code, severity, path, line, message }) : `${path}:${line}: ${severity}: ${message} [${code}]`.replace(/\s*\n\s*/g, ' '));
		}
		if (!has('json')) output.err(`${counted(findings.length, 'finding')} in ${counted(lexicon.size, 'note')}.`);
		return 0;
	},
};
