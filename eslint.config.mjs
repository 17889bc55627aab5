import { defineConfig } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import globals from 'globals';

export default defineConfig(
	{ ignores: ['main.js', 'dist', 'node_modules', 'scripts', 'test-vault', '**/*.mjs', '**/*.d.mts', '*.json'] },
	...obsidianmd.configs.recommended,
	{ languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
	// The host stands in for Obsidian itself: rules for plugins are not for it.
	{
		files: ['test/host/**', 'test/specs/**'],
		languageOptions: { globals: globals.browser },
		rules: { ...Object.fromEntries(Object.keys(obsidianmd.rules).map((rule) => [`obsidianmd/${rule}`, 'off'])), '@typescript-eslint/no-restricted-imports': 'off', 'no-restricted-globals': 'off' },
	},
	// moment comes with the typings of Obsidian, as it comes with the app.
	{ files: ['test/host/obsidian/platform.ts'], rules: { 'import/no-extraneous-dependencies': 'off' } },
	// A plugin's main.js is evaluated as the app does it.
	{ files: ['test/host/shell/module-loader.ts'], rules: { '@typescript-eslint/no-implied-eval': 'off' } },
	// The terminal program and the tests run in Node and never in Obsidian.
	{ files: ['cli/**', 'test/**'], languageOptions: { globals: globals.node }, rules: { 'obsidianmd/no-nodejs-modules': 'off', 'import/no-nodejs-modules': 'off' } },
);
