import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const below = (folder: string): string[] => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
	.map((file) => path.posix.join(folder, file.split(path.sep).join('/'))).sort();
const everything = below('test/host').filter((file) => /\.(?:m?ts|mjs|css|html)$/.test(file));
const code = everything.filter((file) => /\.(?:m?ts|mjs)$/.test(file) && !/\.d\.m?ts$/.test(file));
const host = code.filter((file) => !file.endsWith('.test.ts'));
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const treeOf = (file: string): ts.SourceFile => ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
const importsOf = (file: string): ts.ImportDeclaration[] => treeOf(file).statements.filter(ts.isImportDeclaration);

/** Obsidian's own name, which its typings tell. */
const OWN_OF_THE_APP = new Map([['test/host/obsidian/dom/delegated-events.ts', ['_EVENTS']]]);

/** The names of the members that the classes and types of a file declare. */
function membersOf(file: string): string[] {
	const names = new Set<string>();
	const visit = (node: ts.Node): void => {
		if ((ts.isClassElement(node) || ts.isTypeElement(node)) && node.name) names.add(node.name.getText());
		ts.forEachChild(node, visit);
	};
	visit(treeOf(file));
	return [...names];
}

/** The file of the host that a specifier means; undefined for a library. */
function fileOf(from: string, specifier: string): string | undefined {
	const target = path.posix.join(path.posix.dirname(from), specifier);
	return specifier.startsWith('.') ? [target, `${target}.ts`, `${target}/index.ts`].find((file) => code.includes(file)) : undefined;
}

/** What is left of an import or a re-export once types are gone. */
function isAtRunTime(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
	if (ts.isExportDeclaration(statement)) return !statement.isTypeOnly;
	const { importClause: clause } = statement;
	const named = clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
	const isType = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (named.length > 0 && named.every((element) => element.isTypeOnly));
	return !isType;
}

function neighboursOf(file: string): string[] {
	const statements = treeOf(file).statements.filter((one) => ts.isImportDeclaration(one) || ts.isExportDeclaration(one)).filter(isAtRunTime);
	const specifiers = statements.map(({ moduleSpecifier }) => moduleSpecifier).filter((one) => one !== undefined).filter(ts.isStringLiteral);
	return specifiers.flatMap(({ text }) => fileOf(file, text) ?? []);
}

interface Class {
	readonly base: string | undefined;
	readonly members: readonly string[];
	readonly privates: readonly string[];
}

/** The classes of files, by name. */
function classesOf(files: readonly string[]): Map<string, Class> {
	const found = new Map<string, Class>();
	const isPrivate = (member: ts.ClassElement | ts.ParameterDeclaration): boolean =>
		(ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
	const visit = (node: ts.Node): void => {
		if (ts.isClassDeclaration(node) && node.name) {
			const given = node.members.filter(ts.isConstructorDeclaration).flatMap((constructor) => [...constructor.parameters]);
			const fields = [...node.members, ...given.filter((parameter) => ts.isParameterPropertyDeclaration(parameter, parameter.parent))];
			const nameOf = ({ name }: { name?: ts.Node }): string[] => (name ? [name.getText()] : []);
			const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression.getText();
			found.set(node.name.text, { base, members: fields.flatMap(nameOf), privates: fields.filter(isPrivate).flatMap(nameOf) });
		}
		ts.forEachChild(node, visit);
	};
	for (const file of files) visit(treeOf(file));
	return found;
}

describe('the host is written as the product is', () => {
	test('there are files to check', () => expect(host.length).toBeGreaterThan(150));

	test.each(host)('%s writes `private` before what is private', (file) => {
		// Node runs `.mjs` files as they are, and JavaScript has nothing but the number sign for it.
		const other = file.endsWith('.mjs') ? /^_/ : /^[#_]/;
		expect(membersOf(file).filter((name) => other.test(name))).toEqual(OWN_OF_THE_APP.get(file) ?? []);
	});

	test.each(code)('%s has one subject: it imports from at most 16 files, from each once', (file) => {
		const from = importsOf(file).map(({ moduleSpecifier }) => moduleSpecifier.getText());
		expect(from.length).toBeLessThanOrEqual(16);
		expect(from.filter((one, at) => from.indexOf(one) !== at)).toEqual([]);
	});

	test.each(host)('%s is seen on a few screens', (file) => {
		expect(textOf(file).split('\n').length).toBeLessThanOrEqual(261);
	});

	test.each(everything)('%s has no line of more than 140 characters', (file) => {
		expect(textOf(file).split('\n').filter((line) => line.length > 140)).toEqual([]);
	});
});

describe('private members of the host are in nobody\'s way', () => {
	const ours = classesOf(host);
	const inherited = (name: string | undefined): string[] => {
		const base = ours.get(name ?? '');
		return base ? [...base.privates, ...inherited(base.base)] : [];
	};

	test('a class of the plugin has no member of that name, which the typings would not tell of', () => {
		const plugin = classesOf(below('src').filter((file) => file.endsWith('.ts')));
		expect([...plugin].filter(([, { base }]) => ours.has(base ?? '')).length).toBeGreaterThan(10);
		const met = [...plugin].flatMap(([name, { base, members }]) =>
			members.filter((member) => inherited(base).includes(member)).map((member) => `${name}.${member}`));
		expect(met).toEqual([]);
	});

	test('no member that the typings declare is hidden behind one, so that it seems modelled', () => {
		const declared = classesOf(['node_modules/obsidian/obsidian.d.ts']);
		const membersUpTo = (name: string | undefined): string[] => {
			const type = declared.get(name ?? '');
			return type ? [...type.members, ...membersUpTo(type.base)] : [];
		};
		const hidden = [...ours].flatMap(([name, { privates }]) =>
			privates.filter((member) => membersUpTo(name).includes(member)).map((member) => `${name}.${member}`));
		expect(hidden).toEqual([]);
	});
});

describe('files of the host depend one way', () => {
	test('none imports itself through others at run time, but that a section shows embeds, and an embed sections', () => {
		const state = new Map<string, 'open' | 'done'>();
		const circles: string[][] = [];
		const visit = (file: string, trail: readonly string[]): void => {
			if (state.get(file) === 'open') circles.push([...trail.slice(trail.indexOf(file)), file]);
			if (state.has(file)) return;
			state.set(file, 'open');
			for (const target of neighboursOf(file)) visit(target, [...trail, file]);
			state.set(file, 'done');
		};
		for (const file of code) visit(file, []);
		const markdown = ['embed', 'section', 'section-list', 'rendered-section', 'footnotes'];
		const embeds = markdown.map((name) => `test/host/obsidian/markdown/${name}.ts`);
		expect(circles.length).toBeGreaterThan(0);
		expect(circles.filter((circle) => !circle.every((file) => embeds.includes(file)))).toEqual([]);
	});

	test('settings are built in storeys, of which each knows those below it', () => {
		const storeys = ['controls', 'rows', 'definitions', 'tabs', 'window'];
		const storeyOf = (file: string): number => storeys.indexOf(/obsidian\/settings\/(\w+)\//.exec(file)?.[1] ?? '');
		const settings = host.filter((file) => storeyOf(file) >= 0);
		expect(new Set(settings.map(storeyOf)).size).toBe(storeys.length);
		const upwards = settings.flatMap((file) =>
			neighboursOf(file).filter((target) => storeyOf(target) > storeyOf(file)).map((target) => `${file} -> ${target}`));
		expect(upwards).toEqual([]);
	});
});
