import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/**/*.test.ts'], reporters: ['dot'], testTimeout: 60_000 } });
