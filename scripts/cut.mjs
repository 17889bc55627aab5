import ts from 'typescript';

const REFUSAL = "throw new Error('This part of the library is not used here.');";

/**
 * The source of a module without some of its parts.
 * @param names `Class.member` or `object.member`, which goes, as does a statement `Class.member = …`; or the name of a function or a
 * constant, which refuses when it is called.
 * @throws if a part is not where it was.
 */
export function cut(source, names) {
	const left = new Set(names);
	const cuts = [];
	const take = (name, { pos, end }, instead = '') => {
		if (left.delete(name)) cuts.push({ pos, end, instead });
	};
	for (const statement of ts.createSourceFile('module.js', source, ts.ScriptTarget.Latest, true).statements) takeFrom(statement, take);
	if (left.size > 0) throw new Error(`A library has no ${[...left].join(', ')} any more: look at scripts/unused.mjs.`);
	// The last one first, so that what stands before it keeps its place.
	return cuts.sort((a, b) => b.pos - a.pos).reduce((text, { pos, end, instead }) => text.slice(0, pos) + instead + text.slice(end), source);
}

/** The source of a module of yaml without the words for errors: texts handed to `onError`, and those that wait in `message` or `msg`. */
export function cutWords(source) {
	const cuts = [];
	const visit = (node) => {
		const isCall = ts.isCallExpression(node) && /(?:^|\.)onError$/.test(node.expression.getText());
		const holds = ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node);
		const isHeld = holds && /^(?:message|msg|blockMsg|startColMsg)$/.test(node.name.getText());
		for (const text of isCall ? node.arguments : isHeld ? [node.initializer] : []) {
			if (ts.isStringLiteralLike(text) || ts.isTemplateExpression(text)) cuts.push(text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('module.js', source, ts.ScriptTarget.Latest, true));
	return cuts.reverse().reduce((text, { pos, end }) => `${text.slice(0, pos)} ''${text.slice(end)}`, source);
}

function takeFrom(statement, take) {
	if (ts.isClassDeclaration(statement)) takeMembers(statement.name.text, statement.members, take);
	else if (ts.isFunctionDeclaration(statement)) take(statement.name.text, statement.body, ` { ${REFUSAL} }`);
	else if (ts.isVariableStatement(statement)) for (const one of statement.declarationList.declarations) takeConstant(one, take);
	else if (ts.isExpressionStatement(statement)) {
		const { left } = statement.expression;
		if (left) take(left.getText(), statement);
	}
}

function takeConstant({ name, initializer }, take) {
	if (!initializer) return;
	take(name.getText(), initializer, ` () => { ${REFUSAL} }`);
	if (ts.isClassExpression(initializer)) takeMembers(name.getText(), initializer.members, take);
	else if (ts.isObjectLiteralExpression(initializer)) takeMembers(name.getText(), initializer.properties, take);
}

function takeMembers(owner, members, take) {
	for (const member of members) {
		// With the comma behind it, in an object.
		const [comma] = /^\s*,|/.exec(member.getSourceFile().text.slice(member.end));
		if (member.name) take(`${owner}.${member.name.getText()}`, { pos: member.pos, end: member.end + comma.length });
	}
}
