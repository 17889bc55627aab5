// Mutation testing of one room of the engine: npm run mutate ROOM (text, text/inline, names ...), or FILE of a room (text/fold.ts).
// Every change of the code is to make one of the room's own tests fail; what survives is printed. By hand only, since it takes minutes;
// docs/mutation.md keeps the scores.
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install, root } from './install.mjs';

const engine = path.join(root, 'src/engine');
const what = (process.argv[2] ?? '').replace(/\/$/, '');
if (what === '' || !existsSync(path.join(engine, what))) {
	if (what !== '') console.error(`There is no room or file "${what}" in src/engine.`);
	console.error('Usage: npm run mutate ROOM, where a room is a folder of src/engine (text, text/inline); a file of one will do as well.');
	process.exit(2);
}
const isRoom = statSync(path.join(engine, what)).isDirectory();

install();
os.setPriority(10);
process.chdir(root);
// The tests run in a copy of the tree, in processes that begin with this environment.
process.env.MUTATED_ROOM = isRoom ? what : path.dirname(what);
process.env.CARE_LEXICON_DATA = path.resolve(root, process.env.CARE_LEXICON_DATA ?? '../shared/data');
const tempDirName = 'dist/mutate';
const { Stryker } = await import('@stryker-mutator/core');
const mutants = await new Stryker({
	mutate: [`src/engine/${isRoom ? `${what}/*.ts` : what}`],
	testRunner: 'vitest',
	vitest: { configFile: 'scripts/mutate.vitest.mjs', related: false },
	plugins: ['@stryker-mutator/vitest-runner'],
	coverageAnalysis: 'perTest',
	disableTypeChecks: true,
	concurrency: 2,
	ignorePatterns: ['dist', 'docs', 'main.js', 'test/host', 'test/specs'],
	tempDirName,
	cleanTempDir: 'always',
	reporters: [process.stdout.isTTY ? 'progress' : 'progress-append-only'],
	logLevel: 'warn',
	allowConsoleColors: process.stdout.isTTY === true,
}).runMutationTest();
rmSync(tempDirName, { recursive: true, force: true });

const files = [...new Set(mutants.map(({ fileName }) => fileName))].sort();
const inFile = (file) => mutants.filter(({ fileName }) => fileName === file);
for (const file of files) {
	const lines = readFileSync(file, 'utf8').split('\n');
	for (const mutant of inFile(file).filter(isAlive)) console.log(shown(mutant, lines));
}
console.log('file: mutants, killed, alive, score');
for (const file of files) console.log(`${path.relative(engine, file)}: ${score(inFile(file))}`);
console.log(`${what}: ${score(mutants)}`);

function isAlive({ status }) {
	return status === 'Survived' || status === 'NoCoverage';
}

/** A mutant as `file:line:column`, with what stands there and what stood there instead; Stryker counts both from 1. */
function shown({ fileName, location: { start, end }, replacement, status }, lines) {
	const part = lines.slice(start.line - 1, end.line).join('\n');
	const behind = (lines[end.line - 1] ?? '').length - (end.column - 1);
	const oneLine = (text) => text.replace(/\s+/g, ' ');
	const reached = status === 'NoCoverage' ? ' (no test goes there)' : '';
	const source = part.slice(start.column - 1, part.length - behind);
	return `${path.relative(root, fileName)}:${start.line}:${start.column}${reached}\n\t${oneLine(source)}\n\t=> ${oneLine(replacement)}`;
}

/** Mutants that no test can judge, since they do not compile or were left out, do not count. */
function score(some) {
	const killed = some.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
	const alive = some.filter(isAlive).length;
	return `${killed + alive}, ${killed}, ${alive}, ${(100 * killed / (killed + alive)).toFixed(1)} %`;
}
