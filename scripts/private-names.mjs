import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './install.mjs';

/** The typings of what a plugin meets at run time: a name that stands in one of them may be asked for from outside. */
const TYPINGS = ['typescript/lib/lib.dom.d.ts', 'typescript/lib/lib.dom.iterable.d.ts', 'obsidian/obsidian.d.ts', '@codemirror/state/dist/index.d.ts', '@codemirror/view/dist/index.d.ts'];

/**
 * A short name for each member that is private wherever it is declared, and that nothing else could mean: no key of an object or a type, no
 * text in the sources, no word of the libraries in the bundle or of the typings that a plugin is written against. Short names begin with
 * `$`, since Obsidian's own classes, from which ours are derived, have members that no typing tells.
 * @param libraries the files of other authors in the bundle. @returns original name -> short name, the same at each build.
 */
export function shortPrivateNames(libraries) {
	const found = { uses: new Map(), privates: new Set(), others: new Set() };
	const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort();
	for (const file of files) gather(ts.createSourceFile(file, readFileSync(path.join(root, 'src', file), 'utf8'), ts.ScriptTarget.Latest, true), found);
	const builtIns = readdirSync(path.join(root, 'node_modules/typescript/lib')).filter((file) => /^lib\.es.*\.d\.ts$/.test(file)).map((file) => `typescript/lib/${file}`);
	for (const file of [...[...TYPINGS, ...builtIns].map((one) => path.join(root, 'node_modules', one)), ...libraries]) {
		for (const [word] of readFileSync(file, 'utf8').matchAll(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu)) found.others.add(word);
	}
	const gain = (name) => (found.uses.get(name) ?? 0) * name.length;
	const names = [...found.privates].filter((name) => !found.others.has(name) && name.length > 3).sort((a, b) => gain(b) - gain(a) || (a < b ? -1 : 1));
	return Object.fromEntries(names.map((name, i) => [name, `$${i.toString(36)}`]));
}

/** Counts the words of a file, and tells the names of private members from whatever else may name a member. */
function gather(tree, { uses, privates, others }) {
	const visit = (node) => {
		if (ts.isIdentifier(node)) {
			uses.set(node.text, (uses.get(node.text) ?? 0) + 1);
			if (isPrivate(node)) privates.add(node.text);
			else if (isMember(node)) others.add(node.text);
		} else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
			for (const word of node.text.split(/[^\p{ID_Continue}$]+/u)) others.add(word);
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
}

function isPrivate({ parent, text }) {
	const isNamed = (ts.isClassElement(parent) || ts.isParameter(parent)) && parent.name?.getText() === text;
	return isNamed && (ts.getModifiers(parent) ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
}

/** Whether a word names a member of a class, a type or an object, and not just a parameter. */
function isMember({ parent, text }) {
	if (ts.isShorthandPropertyAssignment(parent)) return true;
	if (ts.isParameter(parent)) return ts.isParameterPropertyDeclaration(parent, parent.parent);
	return (ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isObjectLiteralElement(parent) || ts.isEnumMember(parent)) && parent.name?.getText() === text;
}
