import { notesWithTerms, termJson, termLines, termSummary } from '../src/engine';
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
		const found = notesWithTerms(vault.lexicon, words.map((word) => pathIn(vault, word)));
		if (typeof found === 'string') throw new UsageError(`${found} "care-lexicon notes" lists all notes.`);
		for (const { path, groups } of found) {
			if (!has('json')) output.out(termLines(path, groups, output.style));
			else for (const group of groups) for (const term of group.terms) output.json(termJson(term, group));
		}
		if (!has('json')) output.err(termSummary(found));
		return 0;
	},
};
