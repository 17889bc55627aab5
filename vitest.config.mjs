import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const obsidian = new URL('test/host/obsidian/index.ts', import.meta.url).pathname;
// The typings have no code: what a test needs of the app comes from the host.
const shared = { resolve: { alias: { obsidian } } };
const timeouts = { testTimeout: 60_000, hookTimeout: 120_000 };
// What goes through a browser is tried once more on a machine that is too busy for it; `scripts/test.mjs` names what needed that.
const inBrowser = { ...timeouts, retry: process.env.CI ? 1 : 0 };

/** Tests of the host itself; those of the plugin in it are the journeys. */
const HOST = ['test/host/**/*.test.ts', 'test/specs/host-*.test.ts'];
/** Tests of how time grows with the length of a text: alone, when all others are through, since they measure. */
const GROWTH = ['test/**/linear-time.test.ts'];

export default defineConfig({
	test: {
		reporters: ['dot'],
		maxWorkers: availableParallelism(),
		projects: [
			{ ...shared, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/specs/**', 'test/host/**', ...GROWTH], pool: 'forks', isolate: false, ...timeouts } },
			{ ...shared, test: { name: 'journeys', include: ['test/specs/**/*.test.ts'], exclude: HOST, ...inBrowser } },
			{ ...shared, test: { name: 'host', include: HOST, ...inBrowser } },
			{ ...shared, test: { name: 'growth', include: GROWTH, maxWorkers: 1, sequence: { groupOrder: 1 }, ...timeouts } },
		],
	},
});
