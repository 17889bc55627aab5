import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const obsidian = new URL('test/host/obsidian/index.ts', import.meta.url).pathname;
// The typings have no code: what a test needs of the app comes from the host.
const shared = { resolve: { alias: { obsidian } } };
const timeouts = { testTimeout: 60_000, hookTimeout: 120_000 };

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
			{ ...shared, test: { name: 'journeys', include: ['test/specs/**/*.test.ts'], exclude: HOST, ...timeouts } },
			{ ...shared, test: { name: 'host', include: HOST, ...timeouts } },
			{ ...shared, test: { name: 'growth', include: GROWTH, maxWorkers: 1, sequence: { groupOrder: 1 }, ...timeouts } },
		],
	},
});
