import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const filesBelow = (folder: string): string[] =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => /\.m?ts$/.test(file)).map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
const engine = filesBelow('src/engine');
const cli = filesBelow('cli');
const plugin = [...filesBelow('src/obsidian'), 'src/main.ts'];

/** What a file imports, type imports included, read from its syntax tree. */
function importsOf(file: string): string[] {
	const tree = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		const named = (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier ? node.moduleSpecifier : undefined;
		const called = ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require') ? node.arguments[0] : undefined;
		const specifier = named ?? called;
		if (specifier) found.push(ts.isStringLiteral(specifier) ? specifier.text : '(computed)');
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return found;
}

/** The files of the project that a file imports. */
function neighboursOf(file: string): string[] {
	const relative = importsOf(file).filter((specifier) => specifier.startsWith('.'));
	return relative.map((specifier) => path.posix.join(path.posix.dirname(file), specifier).replace(/\.mjs$/, '')).map((target) => [`${target}.ts`, `${target}.mts`, `${target}/index.ts`].find((one) => [...engine, ...cli, ...plugin].includes(one)) ?? target);
}

describe('the engine knows nothing of its hosts', () => {
	test('there are engine files to check', () => expect(engine.length).toBeGreaterThan(30));

	test.each(engine)('%s imports nothing but the engine and the libraries it is allowed', (file) => {
		const foreign = importsOf(file).filter((specifier) => !specifier.startsWith('.'));
		const allowed = new Map([
			['src/engine/note/frontmatter/frontmatter.ts', ['gray-matter']],
			['src/engine/note/frontmatter/yaml.ts', ['yaml']],
			['src/engine/search/fuse-scores.ts', ['fuse.js/basic']],
		]);
		expect(foreign).toEqual(allowed.get(file) ?? []);
		expect(neighboursOf(file).filter((target) => !engine.includes(target))).toEqual([]);
	});

	test('it compiles without the types of the DOM and of Node', () => {
		const config = ts.getParsedCommandLineOfConfigFile(path.join(root, 'tsconfig.engine.json'), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined });
		expect(config?.options.lib).toEqual(['lib.es2022.d.ts']);
		expect(config?.options.types).toEqual([]);
		const program = ts.createProgram(config?.fileNames ?? [], config?.options ?? {});
		const messages = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
		expect(messages).toEqual([]);
	});

	test.each(engine)('%s has no state of its own outside its functions', (file) => {
		const tree = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
		const variables = tree.statements.filter(ts.isVariableStatement).filter(({ declarationList }) => (declarationList.flags & ts.NodeFlags.Const) === 0);
		expect(variables.map((statement) => statement.getText())).toEqual([]);
	});
});

describe('dependencies point one way', () => {
	test('the terminal program reaches the engine only through its public face', () => {
		const reached = cli.flatMap((file) => neighboursOf(file)).filter((target) => target.startsWith('src/'));
		expect([...new Set(reached)]).toEqual(['src/engine/index.ts']);
	});

	test('the plugin reaches the engine only through its public face, and nothing of the terminal', () => {
		const reached = plugin.flatMap((file) => neighboursOf(file)).filter((target) => !plugin.includes(target));
		expect([...new Set(reached)]).toEqual(['src/engine/index.ts']);
	});

	test('the plugin imports no library but Obsidian, and the editor that Obsidian gives to plugins', () => {
		const editor = ['@codemirror/state', '@codemirror/view'];
		const foreign = plugin.flatMap((file) => importsOf(file)).filter((specifier) => !specifier.startsWith('.'));
		expect([...new Set(foreign)].filter((specifier) => !editor.includes(specifier))).toEqual(['obsidian']);
		expect(plugin.filter((file) => importsOf(file).some((specifier) => editor.includes(specifier))).length).toBeLessThanOrEqual(3);
	});

	test.each(plugin)('%s works in whatever window it is shown: no class of the main window is asked of events and elements, and no clipboard of it', (file) => {
		const text = readFileSync(path.join(root, file), 'utf8');
		expect(text).not.toMatch(/instanceof (?:\w*Event|Node|Text|Element|Document|Window|(?:HTML|SVG)\w*Element)\b/);
		expect(text).not.toMatch(/(?<!activeWindow\.|\bwin\.)\bnavigator\./);
		expect(text).not.toMatch(/(?<![\w.'-])document\.\w/);
	});

	test('no file of the project imports itself through others', () => {
		const state = new Map<string, 'open' | 'done'>();
		const circles: string[][] = [];
		const visit = (file: string, trail: readonly string[]): void => {
			if (state.get(file) === 'open') circles.push([...trail.slice(trail.indexOf(file)), file]);
			if (state.has(file)) return;
			state.set(file, 'open');
			for (const target of neighboursOf(file)) visit(target, [...trail, file]);
			state.set(file, 'done');
		};
		for (const file of [...engine, ...cli, ...plugin]) visit(file, []);
		expect(circles).toEqual([]);
	});
});

describe('notes are written through one door', () => {
	const WRITING = /\b(?:vault|adapter)\.(?:process|modify|append|create|write)(?:Binary)?\(|\.(?:transaction|replaceSelection|replaceRange|setLine|processFrontMatter)\(|editor\.setValue\(/g;

	test.each(plugin)('%s', (file) => {
		const written = [...readFileSync(path.join(root, file), 'utf8').matchAll(WRITING)].map(([call]) => call);
		const allowed = new Map([
			['src/obsidian/writing/writable-note.ts', ['vault.process(', 'vault.create(', '.transaction(']],
			// A glossary saved as a table or as data is a new file, and no note.
			['src/obsidian/glossary/actions.ts', ['vault.create(']],
			// Transactions of a database.
			['src/obsidian/vault/note-cache.ts', written.filter((call) => call === '.transaction(')],
		]);
		expect(written).toEqual(allowed.get(file) ?? []);
	});
});

describe('the house keeps its rules', () => {
	test.each([...engine, ...cli, ...plugin])('%s is seen on a few screens and named by its subject', (file) => {
		expect(readFileSync(path.join(root, file), 'utf8').split('\n').length).toBeLessThanOrEqual(251);
		expect(path.basename(file)).not.toMatch(/^(?:utils?|helpers?|common|types|constants)\.m?ts$/);
	});

	test.each([...engine, ...plugin])('%s says of each export what a caller must know', (file) => {
		const text = readFileSync(path.join(root, file), 'utf8');
		const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
		const exported = tree.statements.filter((one) => ts.canHaveModifiers(one) && ts.getModifiers(one)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
		const silent = exported.filter((one) => (ts.getLeadingCommentRanges(text, one.pos) ?? []).length === 0);
		expect(silent.map((one) => one.getText().split('\n')[0])).toEqual([]);
	});
});
