import { install, root } from './install.mjs';

install();
// The journeys run in a browser, in the plugin as it is built.
process.env.CHROME_PATH = (await import('./browser.mjs')).browser();
await import('./build.mjs');
await (await import('../test/host/build.mjs')).buildHost();
const { startVitest } = await import('vitest/node');
const filters = process.argv.slice(2);
const vitest = await startVitest('test', filters, { root, watch: false });
const tests = vitest.state.getFiles().flatMap((file) => testsOf(file));
const passed = tests.filter((test) => test.result?.state === 'pass').length;
const skipped = tests.filter((test) => test.mode === 'skip').length;
const broken = vitest.state.getFiles().filter((file) => file.result?.state === 'fail' && testsOf(file).every((test) => test.result?.state !== 'fail')).length;
const failed = tests.length - passed - skipped + broken + vitest.state.getUnhandledErrors().length;
await vitest.close();
console.log(`Tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

function testsOf(task) {
	return task.type === 'test' ? [task] : (task.tasks ?? []).flatMap(testsOf);
}
