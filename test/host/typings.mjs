// What obsidian.d.ts declares: the exports with a value at run time, the members of each class, and what it adds to the language and the
// DOM.
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

const typingsFile = path.join(path.dirname(createRequire(import.meta.url).resolve('obsidian/package.json')), 'obsidian.d.ts');
const options = {
	skipLibCheck: true,
	types: [],
	lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
	module: ts.ModuleKind.ESNext,
	moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** @returns {import('./typings.d.mts').Typings} */
export function readTypings() {
	const program = ts.createProgram([typingsFile], options);
	const file = program.getSourceFile(typingsFile);
	const checker = program.getTypeChecker();
	const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(file));
	const declarations = exported.flatMap((symbol) => symbol.declarations ?? []);
	return {
		exports: exported.filter(({ flags }) => flags & ts.SymbolFlags.Value).map((symbol) => ({ name: symbol.name, kind: kindOf(symbol) })),
		classes: Object.fromEntries(declarations.filter(isClass).map((node) => [node.name.text, classMembers(node)])),
		globals: readGlobals(file),
	};
}

/** Makes `import typings from 'virtual:typings'` the table, made anew at each build. */
export const typingsPlugin = {
	name: 'typings',
	setup(build) {
		build.onResolve({ filter: /^virtual:typings$/ }, ({ path: name }) => ({ path: name, namespace: 'typings' }));
		build.onLoad({ filter: /.*/, namespace: 'typings' }, () => ({
			contents: JSON.stringify(readTypings()),
			loader: 'json',
			watchFiles: [typingsFile],
		}));
	},
};

function kindOf({ flags }) {
	if (flags & ts.SymbolFlags.Class) return 'class';
	if (flags & ts.SymbolFlags.Function) return 'function';
	return flags & ts.SymbolFlags.Enum ? 'enum' : 'variable';
}

/** One interface counts, as a class of the host stands for it: the vault's disk. */
function isClass(node) {
	return ts.isClassDeclaration(node) || (ts.isInterfaceDeclaration(node) && node.name.text === 'DataAdapter');
}

function classMembers(node) {
	const flag = (member, kind) => (member.modifiers ?? []).some((modifier) => modifier.kind === kind);
	const present = node.members.filter((member) => member.name && !member.questionToken && !flag(member, ts.SyntaxKind.AbstractKeyword));
	const own = present.filter((member) => !flag(member, ts.SyntaxKind.StaticKeyword));
	const statics = present.filter((member) => flag(member, ts.SyntaxKind.StaticKeyword));
	return { base: baseName(node), instance: memberList(own), statics: memberList(statics) };
}

function baseName(node) {
	const clause = (node.heritageClauses ?? []).find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
	return clause?.types[0]?.expression.getText() ?? null;
}

function memberList(members) {
	const kinds = new Map(members.map((member) => [member.name.text, isMethod(member) ? 'method' : 'property']));
	return Array.from(kinds, ([name, kind]) => ({ name, kind }));
}

function isMethod(member) {
	return ts.isMethodSignature(member) || ts.isMethodDeclaration(member);
}

function readGlobals(file) {
	const blocks = file.statements
		.filter((node) => ts.isModuleDeclaration(node) && node.name.text === 'global')
		.flatMap((node) => [...node.body.statements]);
	const interfaces = new Map();
	for (const node of blocks.filter(ts.isInterfaceDeclaration)) {
		interfaces.set(node.name.text, [...(interfaces.get(node.name.text) ?? []), ...node.members.filter((member) => !member.questionToken)]);
	}
	return {
		interfaces: Object.fromEntries(Array.from(interfaces, ([name, members]) => [name, memberList(members)])),
		functions: [...new Set(blocks.filter(ts.isFunctionDeclaration).map((node) => node.name.text))],
		variables: blocks.filter(ts.isVariableStatement).flatMap((node) => node.declarationList.declarations.map(({ name }) => name.text)),
	};
}
