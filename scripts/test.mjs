import { parseArgs } from 'node:util';
import { install, root } from './install.mjs';

// Filters are parts of paths; without any, everything runs. The projects `unit` and `growth` need neither browser nor build.
const {
	values: { project },
	positionals,
} = parseArgs({ options: { project: { type: 'string', multiple: true } }, allowPositionals: true });
install();
if (!project || project.some((name) => name !== 'unit' && name !== 'growth')) {
	// The journeys run in a browser, in the plugin as it is built.
	process.env.CHROME_PATH = (await import('./browser.mjs')).browser();
	await import('./build.mjs');
	await (await import('../test/host/build.mjs')).buildHost();
}
const { startVitest } = await import('vitest/node');
const vitest = await startVitest('test', positionals, { root, watch: false, ...(project ? { project } : {}) });
const tests = vitest.state.getFiles().flatMap((file) => testsOf(file));
const passed = tests.filter((test) => test.result?.state === 'pass').length;
const skipped = tests.filter((test) => test.mode === 'skip').length;
const broken = vitest.state
	.getFiles()
	.filter((file) => file.result?.state === 'fail' && testsOf(file).every((test) => test.result?.state !== 'fail')).length;
const failed = tests.length - passed - skipped + broken + vitest.state.getUnhandledErrors().length;
const unsteady = tests.filter(({ result }) => result?.state === 'pass' && (result.retryCount ?? 0) > 0);
await vitest.close();
if (unsteady.length > 0)
	console.log(`Passed at the second try only; look what they depend on:\n${unsteady.map(shown).join('\n')}`);
console.log(`Tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** A test, and in what it failed first. */
function shown({ name, file, result }) {
	const [first] = result.errors ?? [];
	return `  ${file.name}: ${name}${first ? `\n    ${first.message.split('\n', 1)[0]}` : ''}`;
}

function testsOf(task) {
	return task.type === 'test' ? [task] : (task.tasks ?? []).flatMap(testsOf);
}
