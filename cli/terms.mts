import { isInFolder, termJson, termLines, termSummary } from '../src/engine';
import type { Command } from './command.mjs';
import { UsageError } from './usage-error.mjs';
import { openVault, pathIn } from './vault.mjs';

export const terms: Command = {
	name: 'terms',
	usage: '[PATH...]',
	summary: 'what is read as terms inside notes (acronym lists, term tables, headings), and why',
	help: `Lists what is read as terms inside notes, all of them or those in the given notes and folders:
  care-lexicon terms Acronyms.md
A note decides for itself with a property: "lexicon: terms" reads every list, table and headed section in it as terms,
"lexicon: none" reads none.

  --json             one JSON object a line: {path, anchor, names, definition, form, why, line, link, attributes}; what
                     "link" holds goes behind the note in a link: [[Acronyms#HMO]]`,
	options: { json: 'boolean' },
	run(call) {
		const { words, has, output } = call;
		const vault = openVault(call);
		const { lexicon } = vault;
		const wanted = words.map((word) => pathIn(vault, word));
		const paths = Array.from(lexicon.notes(), ({ path }) => path).sort();
		const isWanted = (path: string): boolean => wanted.length === 0 || wanted.some((one) => path === one || isInFolder(path, one));
		const lost = wanted.find((one) => !paths.some((path) => path === one || isInFolder(path, one)));
		if (lost !== undefined) throw new UsageError(`There is no note or folder ${lost} in the vault. "care-lexicon notes" lists all notes.`);
		let count = 0;
		const holding = paths.filter((path) => isWanted(path) && lexicon.termsIn(path).length > 0);
		for (const path of holding) {
			const groups = lexicon.termsIn(path);
			for (const group of groups) {
				count += group.terms.length;
				if (has('json')) for (const term of group.terms) output.json(termJson(term, group));
			}
			if (!has('json')) output.out(termLines(path, groups, output.style));
		}
		if (!has('json')) output.err(termSummary(count, holding.length));
		return 0;
	},
};
