import ts from 'typescript';

/** Whether a value is taken apart on the spot: the pattern wants it to be of any type. */
export function isTakenApart(node) {
	const whole = ts.findAncestor(node, ({ parent }) => !ts.isArrayLiteralExpression(parent) && !ts.isParenthesizedExpression(parent));
	return ts.isVariableDeclaration(whole.parent) && ts.isBindingPattern(whole.parent.name) && !whole.parent.type;
}

/** Whether a declaration tells of something that is elsewhere. */
export function isAmbient(node) {
	return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true;
}

/** Whether a word names a member where it is declared, or asked for. */
export function isMemberName(node) {
	const { parent } = node;
	if (!parent || !(ts.isIdentifier(node) || ts.isStringLiteralLike(node))) return false;
	if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
	if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
		return (parent.propertyName ?? parent.name) === node && !parent.dotDotDotToken;
	}
	return isDeclaration(node);
}

/** Whether a member gets a word as its name. */
export function isDeclaration(node) {
	const { parent } = node;
	if (parent.name !== node) return false;
	if (ts.isParameter(parent)) return ts.isParameterPropertyDeclaration(parent, parent.parent);
	return ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isObjectLiteralElement(parent);
}
