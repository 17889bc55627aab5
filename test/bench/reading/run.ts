import path from 'node:path';
import { compareVault, MEASURES, sumOf, type Agreement, type Measure, type Tally } from './agreement';
import { BEFORE } from './before';
import { readFixtures, WAYS, type FixtureVault } from './fixtures';
import { understand } from './understand';

/*
 * What the program understands of the fixtures, beside what a reader does: `node reading.mjs FOLDER`. With `--misses` each item on which
 * the two differ; with `--record` the figures as lines for `before.ts`.
 */

const GOALS: Readonly<Record<Measure, number | null>> = { names: 0.98, definitions: 0.95, facts: 0.95, callouts: null };

interface Measured extends FixtureVault, Agreement {}

const [folder = '', ...options] = process.argv.slice(2);
const measured = readFixtures(folder).map((vault): Measured => ({ ...vault, ...compareVault(understand(vault.notes), vault.expected) }));
const sets = [...new Set(measured.map(({ set }) => set))].map((set) => ({
	set,
	vaults: inOrder(measured.filter((one) => one.set === set)),
}));

if (options.includes('--record')) for (const { set, vaults } of sets) printRecord(set, vaults);
else if (options.includes('--misses')) for (const { vaults } of sets) vaults.forEach(printMisses);
else {
	for (const { set, vaults } of sets) printSet(set, vaults);
	if (sets.length > 1) printTotals('All fixtures', measured);
}

function inOrder(vaults: readonly Measured[]): Measured[] {
	return [...vaults].sort((a, b) => WAYS.indexOf(a.way) - WAYS.indexOf(b.way));
}

function printSet(set: string, vaults: readonly Measured[]): void {
	for (const measure of MEASURES) {
		say(`\n## ${set}: ${measure}\n`);
		head(['way', 'notes', 'right / given / expected', 'precision', 'recall', 'precision before', 'recall before']);
		for (const { way, notes, tallies } of vaults)
			row([way, `${notes.size}`, `${tallies[measure].right} / ${tallies[measure].given} / ${tallies[measure].expected}`,
				...shares(tallies[measure]), ...shares(before(set, way, measure))]);
	}
	printTotals(`All of "${set}"`, vaults);
}

function printTotals(title: string, vaults: readonly Measured[]): void {
	const notes = vaults.reduce((sum, vault) => sum + vault.notes.size, 0);
	say(`\n# ${title}: ${notes} notes\n`);
	head(['what', 'right / given / expected', 'goal', 'precision', 'recall', 'precision before', 'recall before', 'goal met']);
	for (const measure of MEASURES) {
		const now = sumOf(vaults.map(({ tallies }) => tallies[measure]));
		const then = vaults.map(({ set, way }) => before(set, way, measure));
		const known = then.filter((tally) => tally !== null);
		const goal = GOALS[measure];
		const isMet = goal !== null && now.right >= goal * now.given && now.right >= goal * now.expected;
		row([measure, `${now.right} / ${now.given} / ${now.expected}`, goal === null ? '' : goal.toFixed(2), ...shares(now),
			...shares(known.length === then.length ? sumOf(known) : null), goal === null ? '' : isMet ? 'yes' : '**no**']);
	}
}

function before(set: string, way: string, measure: Measure): Tally | null {
	const counts = BEFORE[set]?.[way]?.[measure];
	return counts ? { right: counts[0], given: counts[1], expected: counts[2] } : null;
}

/** Precision and recall; a dash where there is nothing to divide by. */
function shares(tally: Tally | null): string[] {
	if (tally === null) return ['', ''];
	return [tally.given, tally.expected].map((all) => (all === 0 ? '–' : (tally.right / all).toFixed(3)));
}

function printMisses({ set, way, misses }: Measured): void {
	for (const { path: note, measure, kind, text } of misses)
		say(`${path.posix.join(set, way, note)}: ${kind} in ${measure}: ${text.replace(/\n/g, ' ⏎ ')}`);
}

function printRecord(set: string, vaults: readonly Measured[]): void {
	say(`\t${set}: {`);
	for (const { way, tallies } of vaults) {
		const counts = MEASURES.map((measure) => {
			const { right, given, expected } = tallies[measure];
			return `${measure}: [${right}, ${given}, ${expected}]`;
		});
		say(`\t\t'${way}': { ${counts.join(', ')} },`);
	}
	say('\t},');
}

function head(columns: readonly string[]): void {
	row(columns);
	row(columns.map(() => '---'));
}

function row(cells: readonly string[]): void {
	say(`| ${cells.join(' | ')} |`);
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
