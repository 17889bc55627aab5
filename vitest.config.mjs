import { defineConfig } from 'vitest/config';

const obsidian = new URL('test/host/obsidian/index.ts', import.meta.url).pathname;

export default defineConfig({
	test: { include: ['test/**/*.test.ts'], reporters: ['dot'], testTimeout: 60_000, hookTimeout: 120_000 },
	// The typings have no code: what a test needs of the app comes from the host.
	resolve: { alias: { obsidian } },
});
