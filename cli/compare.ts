import { buildComparison, writeMarkdown, type Comparison } from '../src/engine';
import type { Command } from './command';
import { writeColumns } from './columns';
import { UsageError } from './usage-error';
import { openVault, pathIn } from './vault';

const FORMATS: ReadonlyMap<string, (comparison: Comparison, columns: number) => string> = new Map([
	['md', (comparison) => writeMarkdown(comparison).trimEnd()],
	['json', (comparison) => JSON.stringify(comparison)],
	['text', writeColumns],
]);

export const compare: Command = {
	name: 'compare',
	usage: 'NAME NAME... [--attributes A,B] [--differences] [--format md|json|text]',
	summary: 'a table of notes side by side, each known by any of its names',
	help: `Prints a comparison table: attributes as rows, notes as columns. A NAME is a title, heading, alias, acronym or path:
  care-lexicon compare ACO IPA MSO
What the notes say in properties, inline fields ("Owner:: physicians"), sections and tables makes the rows.

  --attributes A,B   only these rows, in this order
  --differences      only rows in which the notes do not agree
  --format md        a Markdown table (default)
  --format json      {notes, rows, problems}: every value with its note and line
  --format text      columns for reading in the terminal
  --json             the same as --format json`,
	options: { attributes: 'string', differences: 'boolean', format: 'string', json: 'boolean' },
	run(call) {
		const format = call.has('json') ? 'json' : (call.text('format') ?? 'md');
		const write = FORMATS.get(format);
		if (!write) throw new UsageError(`There is no format "${format}". Choose one of: ${[...FORMATS.keys()].join(', ')}.`);
		if (call.words.length < 2) throw new UsageError('A comparison needs at least two names: care-lexicon compare ACO IPA.');
		const attributes = call.text('attributes')?.split(',').map((name) => name.trim()).filter((name) => name !== '');
		if (attributes?.length === 0) throw new UsageError('--attributes names no attribute. Give them with commas between: --attributes "risk, owner".');
		const vault = openVault(call);
		const comparison = buildComparison(vault.lexicon, { notes: call.words.map((word) => pathIn(vault, word)), differences: call.has('differences'), sources: vault.settings.sources, ...(attributes ? { attributes } : {}) });
		const fatal = comparison.problems.find(({ code }) => code === 'ambiguous-name' || code === 'unknown-name') ?? (comparison.notes.length < 2 ? comparison.problems[0] : undefined);
		if (fatal) throw new UsageError(fatal.message);
		for (const { message } of comparison.problems) call.output.err(message);
		call.output.out(write(comparison, call.output.columns));
		return 0;
	},
};
