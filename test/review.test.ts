import path from 'node:path';
import { ESLint } from 'eslint';
import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const eslint = new ESLint({ cwd: root, overrideConfigFile: path.join(root, 'eslint.review.mjs') });

const rulesBrokenBy = async (text: string, file: string): Promise<(string | null)[]> =>
	(await eslint.lintText(text, { filePath: path.join(root, file) })).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));

const stylesBrokenBy = async (code: string): Promise<string[]> =>
	(await stylelint.lint({ code, cwd: root })).results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule));

describe('the review', () => {
	it('refuses a manifest that the directory would refuse', async () => {
		const broken = await rulesBrokenBy('{ "id": "care-lexicon", "name": "Care Lexicon plugin", "version": 1 }', 'manifest.json');
		expect(broken.length).toBeGreaterThan(2);
		expect(new Set(broken)).toEqual(new Set(['obsidianmd/validate-manifest']));
	});

	it('refuses a licence that names the author of a template', async () => {
		expect(await rulesBrokenBy('MIT License\n\nCopyright (C) 2020 by Dynalist Inc.\n', 'LICENSE')).toContain('obsidianmd/validate-license');
	});

	it('refuses a dependency that has a better replacement', async () => {
		expect(await rulesBrokenBy('{ "devDependencies": { "moment": "2.29.4" } }', 'package.json')).toEqual(['depend/ban-dependencies']);
	});

	it.each(['test/x.test.ts', 'cli/main.mts', 'scripts/build.mjs', 'docs/x.ts', 'node_modules/x/x.ts'])(
		'passes over %s, as the directory does',
		async (file) => {
			expect(await eslint.isPathIgnored(path.join(root, file))).toBe(true);
		},
	);

	it.each(['src/main.ts', 'src/engine/index.ts', 'package.json', 'manifest.json', 'LICENSE'])('reads %s', async (file) => {
		expect(await eslint.isPathIgnored(path.join(root, file))).toBe(false);
	});

	it.each([
		['.a { color: red !important; }', ['color-named', 'declaration-no-important']],
		['.a:has(.b) { gap: 1px; }', ['selector-pseudo-class-disallowed-list']],
		['.a { color: #336699; }', ['color-no-hex']],
		['.a { background: rgba(0 0 0 / 10%); }', ['function-disallowed-list']],
		['.a { background: url("https://example.org/x.png"); }', ['function-disallowed-list']],
		['.a { color: var(--text-muted); }', []],
	])('judges the style %s', async (code, rules) => {
		expect((await stylesBrokenBy(code)).sort()).toEqual(rules);
	});
});
