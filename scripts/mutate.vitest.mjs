import { defineConfig } from 'vitest/config';

/** The tests of the room that `scripts/mutate.mjs` changes, and no others. */
export default defineConfig({
	test: {
		include: [`test/engine/${process.env.MUTATED_ROOM}/**/*.test.ts`],
		exclude: ['**/linear-time.test.ts'],
		setupFiles: ['scripts/mutate.seed.mjs'],
		testTimeout: 60_000,
	},
});
