import { defineConfig } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { PlainTextParser } from 'eslint-plugin-obsidianmd/dist/lib/plainTextParser.js';
import tseslint from 'typescript-eslint';

// What the community directory's scan passes over, and nothing else; main.js is what it builds for itself.
const FOLDERS = ['node_modules', 'dist', 'build', 'pkg', 'test-vault', '.obsidian', 'test', 'tests', 'e2e-tests', 'mocks', 'scripts', 'docs', 'i18n', 'locale'];
const FILES = ['esbuild.config.mjs', 'version-bump.mjs', '*.test.*', '*.spec.*', '*.cjs', '*.mjs', '*.cts', '*.mts', 'main.js'];

/** The directory's own rules, with nothing switched off. Its recommended configuration leaves manifest and licence to its two rules for them. */
export default defineConfig(
	{ ignores: [...FOLDERS.map((folder) => `**/${folder}/**`), ...FILES.map((file) => `**/${file}`)] },
	...obsidianmd.configs.recommended,
	{ files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
	{ files: ['manifest.json'], languageOptions: { parser: tseslint.parser }, plugins: { obsidianmd }, rules: { 'obsidianmd/validate-manifest': 'error' } },
	{ files: ['LICENSE'], languageOptions: { parser: PlainTextParser }, plugins: { obsidianmd }, rules: { 'obsidianmd/validate-license': 'error' } },
);
