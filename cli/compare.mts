import {
	buildComparison, fatalProblem, jsonLine, parseRecipe, readComparisonRequest, readFormat, writeColumns, writeMarkdown, type Comparison,
	type RecipeProblem,
} from '../src/engine';
import type { Command } from './command.mjs';
import { UsageError } from './usage-error.mjs';
import { openVault, pathIn, type Vault } from './vault.mjs';

type Format = 'md' | 'json' | 'text';

const WRITERS: Readonly<Record<Format, (comparison: Comparison, columns: number) => string>> = {
	md: (comparison) => writeMarkdown(comparison).trimEnd(),
	json: jsonLine,
	text: writeColumns,
};

const WORDS = {
	leastNames: 1,
	tooFewNames: 'A comparison needs at least two names: care-lexicon compare ACO IPA.',
	noAttributes: '--attributes names no attribute. Give them with commas between: --attributes "risk, owner".',
};

/** Advice for comparisons that cannot be made. */
const WAYS_ON: Readonly<Partial<Record<RecipeProblem['code'], string>>> = {
	'unknown-name': 'Look for the note: care-lexicon search WORDS.',
	'repeated-note': 'Give the name of another note beside it.',
	'too-few-notes': 'Give the names of two notes or more.',
};

export const compare: Command = {
	name: 'compare',
	usage: 'NAME [vs] NAME... [--attributes A,B] [--differences] [--format md|json|text]',
	summary: 'a table of notes side by side, each known by any of its names',
	help: `Prints a comparison table: attributes as rows, notes as columns. A NAME is a name or path of a note, or a place in it:
  care-lexicon compare ACO IPA MSO
  care-lexicon compare ACO vs IPA
  care-lexicon compare "Acronyms#HMO" PPO
What the notes say in properties, inline fields ("Owner:: physicians"), sections and tables makes the rows.

  --attributes A,B   only these rows, in this order
  --differences      only rows in which the notes do not agree
  --format md        a Markdown table (default)
  --format json      {notes, rows, problems}: every value with its note and line
  --format text      columns for reading in the terminal
  --json             the same as --format json`,
	options: { attributes: 'string', differences: 'boolean', format: 'string', json: 'boolean' },
	run(call) {
		const { words: names, has, text, output } = call;
		const read = readFormat<Format>(has('json') ? 'json' : text('format'), ['md', 'json', 'text']);
		if (typeof read === 'string') throw new UsageError(read);
		const request = readComparisonRequest({ names, attributes: text('attributes'), differences: has('differences') }, WORDS);
		if (typeof request === 'string') throw new UsageError(request);
		const vault = openVault(call);
		const notes = namesOf(vault, names);
		if (notes.length < 2) throw new UsageError(WORDS.tooFewNames);
		const { lexicon, settings: { sources, machinery } } = vault;
		const comparison = buildComparison(lexicon, { ...request, notes, sources, machinery });
		const fatal = fatalProblem(comparison);
		if (fatal) throw new UsageError(`${fatal.message} ${WAYS_ON[fatal.code] ?? ''}`.trim());
		for (const { message } of comparison.problems) output.err(message);
		output.data(WRITERS[read.format](comparison, output.columns));
		return 0;
	},
};

const SEPARATOR = /^(?:vs\.?|versus)$/i;

/** The note names in the arguments. "vs" between two of them, or inside a quoted one, separates names, unless a note is called that. */
function namesOf(vault: Vault, words: readonly string[]): string[] {
	const isName = (word: string): boolean => vault.lexicon.get(pathIn(vault, word)) !== null || vault.lexicon.countOwners(word) > 0;
	return words.flatMap((word, i) => {
		if (isName(word)) return [pathIn(vault, word)];
		if (SEPARATOR.test(word) && i > 0 && i < words.length - 1) return [];
		return /\s(?:vs\.?|versus)\s/i.test(word) ? parseRecipe(word).recipe.notes : [pathIn(vault, word)];
	});
}
