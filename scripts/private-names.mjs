import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { sourceFiles } from './host-modules.mjs';
import { root } from './install.mjs';

/** The typings of what a plugin meets at run time: a name that stands in one of them may be asked for from outside. */
const TYPINGS = [
	'typescript/lib/lib.dom.d.ts',
	'typescript/lib/lib.dom.iterable.d.ts',
	'obsidian/obsidian.d.ts',
	'@codemirror/state/dist/index.d.ts',
	'@codemirror/view/dist/index.d.ts',
];

/**
 * A short name for each member that is private wherever it is declared, and for each member that a library declares for itself, if nothing
 * else could mean it: no key of an object or a type of ours, no text, no word on the other side or in the typings that a plugin is written
 * against. Short names begin with `$`, since Obsidian's own classes, from which ours are derived, have members that no typing tells.
 * @param libraries the files of other authors in the bundle. @returns original name -> short name, the same at each build.
 */
export function shortNames(libraries) {
	const ours = gather(sourceFiles());
	const theirs = gather([...libraries].sort());
	const outside = wordsOfTypings();
	const mayShorten = (name, other) => name.length > 3 && ![outside, ours.texts, theirs.texts, other.uses].some((words) => words.has(name));
	const names = [
		...[...ours.privates].filter((name) => mayShorten(name, theirs) && !ours.members.has(name)),
		...[...theirs.members].filter((name) => mayShorten(name, ours)),
	];
	const gain = (name) => (ours.uses.get(name) ?? theirs.uses.get(name)) * name.length;
	names.sort((a, b) => gain(b) - gain(a) || (a < b ? -1 : 1));
	return Object.fromEntries(names.map((name, i) => [name, `$${i.toString(36)}`]));
}

function wordsOfTypings() {
	const lib = path.join(root, 'node_modules/typescript/lib');
	const builtIns = readdirSync(lib).filter((file) => /^lib\.es.*\.d\.ts$/.test(file)).map((file) => `typescript/lib/${file}`);
	const texts = [...TYPINGS, ...builtIns].map((file) => readFileSync(path.join(root, 'node_modules', file), 'utf8'));
	return new Set(texts.flatMap((text) => text.match(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu)));
}

/** The words of files, and which of them name members (private ones apart) or stand in texts. */
function gather(files) {
	const found = { uses: new Map(), privates: new Set(), members: new Set(), texts: new Set() };
	const visit = (node) => {
		if (ts.isIdentifier(node)) {
			found.uses.set(node.text, (found.uses.get(node.text) ?? 0) + 1);
			if (isPrivate(node)) found.privates.add(node.text);
			else if (isMember(node)) found.members.add(node.text);
		} else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
			for (const word of node.text.split(/[^\p{ID_Continue}$]+/u)) found.texts.add(word);
		}
		ts.forEachChild(node, visit);
	};
	for (const file of files) visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
	return found;
}

function isPrivate({ parent, text }) {
	const isNamed = (ts.isClassElement(parent) || ts.isParameter(parent)) && parent.name?.getText() === text;
	return isNamed && (ts.getModifiers(parent) ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
}

/** Whether a word names a member where a class, a type or an object gets it, and is not just a parameter. */
function isMember({ parent, text }) {
	if (ts.isShorthandPropertyAssignment(parent)) return true;
	if (ts.isParameter(parent)) return ts.isParameterPropertyDeclaration(parent, parent.parent);
	if (ts.isPropertyAccessExpression(parent)) return parent.name.text === text && isAssigned(parent);
	return (
		(ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isObjectLiteralElement(parent) || ts.isEnumMember(parent)) &&
		parent.name?.getText() === text
	);
}

function isAssigned(member) {
	return (
		ts.isBinaryExpression(member.parent) && member.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && member.parent.left === member
	);
}
