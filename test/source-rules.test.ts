import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/*
 * What makes a text or a list of some length stop the program. A regular expression that repeats a group keeps a place to go back to for
 * each time round, and an argument list keeps each argument, on a stack that is small on a phone. Where something bounds the length, a
 * comment on the line, or above the statement, says what: "Bounded: ...".
 */

const root = path.resolve(import.meta.dirname, '..');
const files = ['src', 'cli'].flatMap((folder) =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.m?ts$/.test(file))
		.map((file) => `${folder}/${file.split(path.sep).join('/')}`),
);

/** More times round than this is no bound. */
const MOST_REPEATS = 100;

/** What a text of TypeScript does without a bound, as `line: what`. */
function unboundedIn(text: string): string[] {
	const tree = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
	const found: string[] = [];
	const tell = (node: ts.Node, what: string): void => {
		if (!isSaidBounded(tree, node)) found.push(`${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
	};
	const visit = (node: ts.Node): void => {
		if (spreads(node) || applies(node)) tell(node, node.getText());
		for (const group of ts.isRegularExpressionLiteral(node) ? repeatedGroups(node.text) : []) tell(node, group);
		if (makesPattern(node)) tell(node, node.getText());
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return found;
}

/**
 * Whether a comment that begins with "Bounded:" stands on the line of a node, or right above the statement or member that it belongs to.
 */
function isSaidBounded(tree: ts.SourceFile, node: ts.Node): boolean {
	const lines = tree.text.split('\n');
	const lineOf = (one: ts.Node): number => tree.getLineAndCharacterOfPosition(one.getStart()).line;
	let owner = node;
	while (!ts.isStatement(owner) && !ts.isClassElement(owner) && !ts.isSourceFile(owner.parent)) owner = owner.parent;
	return / \/\/ Bounded: \S/.test(lines[lineOf(node)] ?? '') || /^\s*\/\/ Bounded: \S/.test(lines[lineOf(owner) - 1] ?? '');
}

function spreads(node: ts.Node): boolean {
	return (ts.isCallExpression(node) || ts.isNewExpression(node)) && node.arguments?.some(ts.isSpreadElement) === true;
}

/** `Reflect.apply` and the `apply` of a function take their arguments as a list. */
function applies(node: ts.Node): boolean {
	return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'apply';
}

/** A pattern made while the program runs cannot be looked at here. */
function makesPattern(node: ts.Node): boolean {
	return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
}

function repeatedGroups(literal: string): string[] {
	const end = literal.lastIndexOf('/');
	const flags = literal.slice(end + 1);
	const pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(literal.slice(1, end), 0, end - 1, {
		unicode: flags.includes('u'),
		unicodeSets: flags.includes('v'),
	});
	const groups: string[] = [];
	visitRegExpAST(pattern, {
		onQuantifierEnter({ element, max, raw }) {
			if ((element.type === 'Group' || element.type === 'CapturingGroup') && max > MOST_REPEATS) groups.push(raw);
		},
	});
	return groups;
}

describe('a rule that looks for what has no bound', () => {
	test.each([
		['found.push(...more);', 'found.push(...more)'],
		['Math.max(0, ...sizes)', 'Math.max(0, ...sizes)'],
		['String.fromCharCode(...codes)', 'String.fromCharCode(...codes)'],
		['lists.concat(...more)', 'lists.concat(...more)'],
		['new Path(...parts)', 'new Path(...parts)'],
		['Math.max.apply(null, sizes)', 'Math.max.apply(null, sizes)'],
		['/^(?:a|b)+$/.test(text)', '(?:a|b)+'],
		['/(a b)*/u.exec(text)', '(a b)*'],
		['/(?:ab){3,}/.exec(text)', '(?:ab){3,}'],
		['/(?:x(?:ab)+?)?/.exec(text)', '(?:ab)+?'],
		['new RegExp(`a{${n}}`)', 'new RegExp(`a{${n}}`)'],
	])('finds %s', (source, what) => {
		expect(unboundedIn(source)).toEqual([`1: ${what}`]);
	});

	test.each([
		['[...a, ...b]'],
		['({ ...a })'],
		['/^[a-z]+ [0-9]*$/.test(text)'],
		['/(?:ab){1,5}(?:cd)?/.test(text)'],
		['/[(a|b)+]\\(c\\)+/.test(text)'],
		['// Bounded: six at most.\nconst width = Math.max(...widths);'],
		['const width = Math.max(...widths); // Bounded: six at most.'],
	])('passes %j', (source) => {
		expect(unboundedIn(source)).toEqual([]);
	});

	test('does not take a comment for one that stands elsewhere, or gives no reason', () => {
		expect(unboundedIn('// Bounded:\nf(...a);\n// Bounded: here.\n\nf(...b);')).toEqual(['2: f(...a)', '5: f(...b)']);
	});
});

describe('the length of a text or a list stops nothing', () => {
	test('there are files to look at', () => expect(files.length).toBeGreaterThan(100));

	test.each(files)('in %s', (file) => {
		expect(unboundedIn(readFileSync(path.join(root, file), 'utf8'))).toEqual([]);
	});
});

describe('lines are read without scrolling', () => {
	const LONGEST = 140;
	/** Notes as people write them, a paragraph to a line, as in `test-vault`. */
	const isFixture = (file: string): boolean => file.startsWith('test/fixtures/');
	const texts = ['src', 'cli', 'test', 'scripts', 'docs', 'README.md', 'styles.css'].flatMap((name) => {
		const at = path.join(root, name);
		if (!statSync(at).isDirectory()) return [name];
		return readdirSync(at, { recursive: true, encoding: 'utf8' }).map((file) => `${name}/${file.split(path.sep).join('/')}`);
	}).filter((file) => /\.(?:m?ts|mjs|css|md)$/.test(file) && !isFixture(file));
	/** In Markdown, a row of a table cannot go on in another line. */
	const isUnbreakable = (file: string, line: string): boolean => file.endsWith('.md') && line.startsWith('|');
	const longIn = (file: string, text: string): number[] =>
		text.split('\n').flatMap((line, i) => ([...line].length > LONGEST && !isUnbreakable(file, line) ? [i + 1] : []));

	test.each([
		['code', 'cli/a.mts', `${'x'.repeat(140)}\n${'x'.repeat(141)}`, [2]],
		['a text in code', 'test/a.ts', `const text = '${'x'.repeat(140)}';`, [1]],
		['prose', 'docs/a.md', `Care ${'x'.repeat(140)}`, [1]],
		['tabs and characters beyond the first plane, each as one', 'src/a.ts', `\t${'𝒳'.repeat(139)}\n\t${'𝒳'.repeat(140)}`, [2]],
		['rows of a table in Markdown, which may be longer', 'docs/a.md', `| ${'x'.repeat(140)} |`, []],
	])('a rule knows %s', (_, file, text, long) => expect(longIn(file, text)).toEqual(long));

	test('there are files of all kinds to look at', () => {
		expect([...new Set(texts.map((file) => path.extname(file)))].sort()).toEqual(['.css', '.md', '.mjs', '.mts', '.ts']);
	});

	test.each(texts)('%s', (file) => expect(longIn(file, readFileSync(path.join(root, file), 'utf8'))).toEqual([]));
});
