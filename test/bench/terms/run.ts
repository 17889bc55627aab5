import path from 'node:path';
import { parseNote } from '../../../src/engine';
import { sumOf, type Tally } from '../reading/agreement';
import { compareTerms, countedTerms, MEASURES, type Agreement, type Measure } from './agreement';
import { readTermVaults, type TermVault } from './fixtures';
import { FIRST_RUN } from './first-run';

/*
 * Which terms the program reads in the notes of the fixtures, beside those that a reader finds: `node terms-run.mjs FOLDER`. With
 * `--misses` each thing on which the two differ, with `--record` the figures as lines for `first-run.ts`; behind these words the sets that
 * are meant, if not all.
 */

const GOALS = { precision: 0.97, recall: 0.95 };

interface Measured extends TermVault, Agreement {}

const [folder = '', ...words] = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('--'));
const measured = readTermVaults(folder).filter(({ set }) => wanted.length === 0 || wanted.includes(set)).map((vault): Measured => {
	const notes = [...vault.notes].map(([file, text]) => parseNote(file, text));
	return { ...vault, ...compareTerms(countedTerms(notes), vault) };
});
const sets = [...new Set(measured.map(({ set }) => set))].map((set) => [set, measured.filter((one) => one.set === set)] as const);

if (words.includes('--misses')) for (const vault of measured) printMisses(vault);
else if (words.includes('--record'))
	for (const [set, vaults] of sets) say(`\t${set}: { ${MEASURES.map((measure) => record(measure, vaults)).join(', ')} },`);
else {
	for (const [set, vaults] of sets) printSet(set, vaults);
	if (sets.length > 1) printTotals('All fixtures', measured);
}

function printSet(set: string, vaults: readonly Measured[]): void {
	say(`\n## ${set}: terms\n`);
	row(['kind', 'notes', 'right / given / expected', 'precision', 'recall']);
	row(['---', '---', '---', '---', '---']);
	for (const { kind, notes, tallies } of vaults) row([kind, `${notes.size}`, shown(tallies.terms), ...shares(tallies.terms)]);
	printTotals(`All of "${set}"`, vaults, FIRST_RUN[set]);
}

function printTotals(title: string, vaults: readonly Measured[], first?: Readonly<Record<Measure, readonly number[]>>): void {
	say(`\n# ${title}: ${vaults.reduce((sum, { notes }) => sum + notes.size, 0)} notes\n`);
	row(['what', 'right / given / expected', 'precision', 'recall', ...(first ? ['first run', 'precision then', 'recall then'] : [])]);
	row(['---', '---', '---', '---', ...(first ? ['---', '---', '---'] : [])]);
	for (const measure of MEASURES) {
		const now = sumOf(vaults.map(({ tallies }) => tallies[measure]));
		const [right = 0, given = 0, expected = 0] = first?.[measure] ?? [];
		const then = { right, given, expected };
		row([measure, shown(now), ...shares(now), ...(first ? [shown(then), ...shares(then)] : [])]);
	}
	const { right, given, expected } = sumOf(vaults.map(({ tallies }) => tallies.terms));
	const isMet = right >= GOALS.precision * given && right >= GOALS.recall * expected;
	say(`\nThe goal for terms, precision ${GOALS.precision} and recall ${GOALS.recall}, is ${isMet ? '' : '**not** '}met.`);
}

function record(measure: Measure, vaults: readonly Measured[]): string {
	const { right, given, expected } = sumOf(vaults.map(({ tallies }) => tallies[measure]));
	return `${measure}: [${right}, ${given}, ${expected}]`;
}

function shown({ right, given, expected }: Tally): string {
	return `${right} / ${given} / ${expected}`;
}

/** Precision and recall; a dash where there is nothing to divide by. */
function shares({ right, given, expected }: Tally): string[] {
	return [given, expected].map((all) => (all === 0 ? '–' : (right / all).toFixed(3)));
}

function printMisses({ set, kind, misses }: Measured): void {
	for (const { path: note, line, measure, kind: how, text } of misses)
		say(`${path.posix.join(set, kind, note)}${line > 0 ? `:${line}` : ''}: ${how} in ${measure}: ${text}`);
}

function row(cells: readonly string[]): void {
	say(`| ${cells.join(' | ')} |`);
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
