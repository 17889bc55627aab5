import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { sourceFiles } from './host-modules.mjs';
import { root } from './install.mjs';
import { closedMembers } from './own-members.mjs';

/** The typings of what a plugin meets at run time: a name that stands in one of them may be asked for from outside. */
const TYPINGS = [
	'typescript/lib/lib.dom.d.ts',
	'typescript/lib/lib.dom.iterable.d.ts',
	'obsidian/obsidian.d.ts',
	'@codemirror/state/dist/index.d.ts',
	'@codemirror/view/dist/index.d.ts',
];

/** Found out once: it takes some seconds. */
let closed;

/**
 * A short name for each member of ours that only our own code can ask for (see `closedMembers`), and for each that a library declares for
 * itself, if nothing else could mean it: no word of ours, no text, no word on the other side or in the typings that a plugin is written
 * against. Short names begin with `$`, since Obsidian's own classes, from which ours are derived, have members that no typing tells.
 * @param libraries the files of other authors in the bundle. @returns original name -> short name, the same at each build.
 */
export function shortNames(libraries) {
	const ours = gather(sourceFiles());
	const theirs = gather([...libraries].sort());
	const outside = wordsOfTypings();
	closed ??= closedMembers();
	const mayShorten = (name, ...taken) => name.length > 2 && ![outside, theirs.texts, ...taken].some((words) => words.has(name));
	const names = [
		...[...closed].filter((name) => mayShorten(name, theirs.uses)),
		...[...theirs.members].filter((name) => mayShorten(name, ours.uses, ours.texts)),
	];
	// The shortest for what is said most.
	const uses = (name) => ours.uses.get(name) ?? theirs.uses.get(name);
	names.sort((a, b) => uses(b) - uses(a) || (a < b ? -1 : 1));
	return Object.fromEntries(names.map((name, i) => [name, `$${i.toString(36)}`]));
}

/** The words of the typings' code, and of the code in their comments. */
function wordsOfTypings() {
	const lib = path.join(root, 'node_modules/typescript/lib');
	const builtIns = readdirSync(lib).filter((file) => /^lib\.es.*\.d\.ts$/.test(file)).map((file) => `typescript/lib/${file}`);
	const files = [...TYPINGS, ...builtIns].map((file) => path.join(root, 'node_modules', file));
	const { uses, texts } = gather(files);
	const quoted = files.flatMap((file) => readFileSync(file, 'utf8').match(/`[^`]*`/g) ?? []);
	return new Set([...uses.keys(), ...texts, ...quoted.flatMap((code) => code.match(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu) ?? [])]);
}

/** The words of files, and which of them name members or stand in texts. */
function gather(files) {
	const found = { uses: new Map(), members: new Set(), texts: new Set() };
	const visit = (node) => {
		if (ts.isIdentifier(node)) {
			found.uses.set(node.text, (found.uses.get(node.text) ?? 0) + 1);
			if (isMember(node)) found.members.add(node.text);
		} else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
			for (const word of node.text.split(/[^\p{ID_Continue}$]+/u)) found.texts.add(word);
		}
		ts.forEachChild(node, visit);
	};
	for (const file of files) visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
	return found;
}

/** Whether a word names a member where a class or an object gets it. */
function isMember({ parent, text }) {
	if (ts.isShorthandPropertyAssignment(parent)) return true;
	if (ts.isPropertyAccessExpression(parent)) return parent.name.text === text && isAssigned(parent);
	return (ts.isClassElement(parent) || ts.isObjectLiteralElement(parent)) && parent.name?.getText() === text;
}

function isAssigned(member) {
	return (
		ts.isBinaryExpression(member.parent) && member.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && member.parent.left === member
	);
}
