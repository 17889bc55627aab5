import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The folder of the project. */
export const root = path.resolve(import.meta.dirname, '..');
const filesBelow = (folder: string): string[] =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.m?ts$/.test(file))
		.map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
/** The files of the engine, of the terminal program and of the plugin. */
export const engine = filesBelow('src/engine');
export const cli = filesBelow('cli');
export const plugin = [...filesBelow('src/obsidian'), 'src/main.ts'];
const all = new Set([...engine, ...cli, ...plugin]);

/** The text of a file. */
export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const trees = new Map<string, ts.SourceFile>();

/** The syntax tree of a file. */
export function treeOf(file: string): ts.SourceFile {
	const tree = trees.get(file) ?? ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
	trees.set(file, tree);
	return tree;
}

/** Whether an import or export brings types alone, which are gone from what runs. */
function isOfTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
	const names = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
	if (ts.isImportDeclaration(node) ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : node.isTypeOnly) return true;
	const hasDefault = ts.isImportDeclaration(node) && node.importClause?.name !== undefined;
	if (!names || !(ts.isNamedImports(names) || ts.isNamedExports(names)) || hasDefault) return false;
	return names.elements.length > 0 && names.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** What a file imports, read from its syntax tree: type imports included, unless only values are asked for. */
export function importsOf(file: string, what: 'all' | 'values' = 'all'): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		const isNamed = (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && (what === 'all' || !isOfTypes(node));
		const isCalled = ts.isCallExpression(node) && ['import', 'require'].includes(node.expression.getText());
		const typed = ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && what === 'all' ? node.argument.literal : undefined;
		const specifier = isNamed ? node.moduleSpecifier : isCalled ? node.arguments[0] : typed;
		if (specifier) found.push(ts.isStringLiteral(specifier) ? specifier.text : '(computed)');
		ts.forEachChild(node, visit);
	};
	visit(treeOf(file));
	return found;
}

/** The files of the project that a file imports. */
export function neighboursOf(file: string, what?: 'all' | 'values'): string[] {
	const relative = importsOf(file, what).filter((specifier) => specifier.startsWith('.'));
	const targets = relative.map((specifier) => path.posix.join(path.posix.dirname(file), specifier).replace(/\.mjs$/, ''));
	return targets.map((target) => [`${target}.ts`, `${target}.mts`, `${target}/index.ts`].find((one) => all.has(one)) ?? target);
}

/** The circles of a graph, each as a walk that ends where it began. */
export function circlesIn(nodes: Iterable<string>, next: (node: string) => Iterable<string>): string[][] {
	const state = new Map<string, 'open' | 'done'>();
	const circles: string[][] = [];
	const visit = (node: string, trail: readonly string[]): void => {
		if (state.get(node) === 'open') circles.push([...trail.slice(trail.indexOf(node)), node]);
		if (state.has(node)) return;
		state.set(node, 'open');
		for (const target of next(node)) visit(target, [...trail, node]);
		state.set(node, 'done');
	};
	for (const node of nodes) visit(node, []);
	return circles;
}
