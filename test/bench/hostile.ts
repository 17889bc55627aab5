import { parseRecipe } from '../../src/engine/comparison/recipe';
import { contextOf } from '../../src/engine/mentions/context';
import { findEmphasis } from '../../src/engine/text/emphasis';
import { parseNote } from '../../src/engine/note/note';

/* What texts made to be slow cost, as rows of a table: `node dist/bench/hostile.mjs`. */

/** All mentions of a name in a text, each with its line. */
function contexts(text: string): void {
	for (let at = text.indexOf('ACO'); at >= 0; at = text.indexOf('ACO', at + 3)) contextOf(text, { from: at, to: at + 3 });
}

const read = (text: string): unknown => parseNote('Slow.md', text);

/** What is done, with which text, and how often the piece stands in it. */
const ROWS: readonly (readonly [what: string, work: (text: string) => unknown, textOf: (times: number) => string, times: number])[] = [
	['`findEmphasis`, `*a_ `', (text) => findEmphasis(text, []), (times) => '*a_ '.repeat(times), 50_000],
	['`contextOf`, mentions on one line', contexts, (times) => 'ACO '.repeat(times), 80_000],
	['`contextOf`, mentions without blanks', contexts, (times) => 'ACO|'.repeat(times), 80_000],
	['recipe, `[[a vs `', parseRecipe, (times) => '[[a vs '.repeat(times), 20_000],
	['recipe, blanks', parseRecipe, (times) => `a${' '.repeat(times)}b`, 64_000],
	['note, `*a_ `', read, (times) => '*a_ '.repeat(times), 16_000],
	['note, `://`', read, (times) => '://'.repeat(times), 20_000],
	['note, comments that open others', read, (times) => '%%<!--'.repeat(times), 10_000],
	['note, tags that differ', read, (times) => Array.from({ length: times }, (_, i) => `#a${i} `).join(''), 10_000],
	[
		'note, aliases that differ',
		read,
		(times) => `---\naliases:\n${Array.from({ length: times }, (_, i) => `- a${i}\n`).join('')}---\n`,
		6000,
	],
	['note, a delimiter row of `-\\|`', read, (times) => `a|b\n${'-|'.repeat(times)}`, 2_000_000],
	['note, links in one comment', read, (times) => `x %% ${'[[a]] '.repeat(times)}%% y`, 150_000],
];

/** The least CPU time in milliseconds of up to twenty runs within two seconds, or what was thrown. */
function leastTime(work: (text: string) => unknown, text: string): string {
	let least = Infinity;
	const end = performance.now() + 2000;
	for (let run = 0; run < 20 && (run === 0 || performance.now() < end); run++) {
		const start = process.cpuUsage();
		try {
			work(text);
		} catch (error) {
			return error instanceof Error ? error.name : 'thrown';
		}
		const { user, system } = process.cpuUsage(start);
		least = Math.min(least, (user + system) / 1000);
	}
	return least.toFixed(least < 10 ? 1 : 0);
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

print('| work | text | half of it, CPU ms | all of it, CPU ms |');
print('| --- | --- | --- | --- |');
for (const [what, work, textOf, times] of ROWS) {
	const [half, whole] = [textOf(times / 2), textOf(times)];
	const size = `${times.toLocaleString('en')} times, ${Math.ceil(whole.length / 1024).toLocaleString('en')} KB`;
	print(`| ${what} | ${size} | ${leastTime(work, half)} | ${leastTime(work, whole)} |`);
}
