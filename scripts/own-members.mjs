import path from 'node:path';
import ts from 'typescript';
import { sourceFiles } from './host-modules.mjs';
import { root } from './install.mjs';

const { SyntaxKind, TypeFlags } = ts;

/**
 * The names of members that our sources declare and that only our own code, by its own dots and braces, can ask for. TypeScript's checker
 * tells where a value leaves what it knows, or comes in from there: it becomes, or was, `unknown`, `any`, `object` or a record of any keys,
 * as all that is saved, sent, listed or read is. The names of what such a value holds stay open. So do those of keys that are computed,
 * quoted or asked for with `in`, of public members of classes that are derived from the app's, and whatever is declared outside.
 * @param files TypeScript, by absolute path.
 */
export function closedMembers(files = sourceFiles()) {
	const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
	const program = ts.createProgram(files, ts.parseJsonConfigFileContent(config, ts.sys, root).options);
	const members = new Members(program.getTypeChecker(), new Set(files));
	for (const file of files) members.read(program.getSourceFile(file));
	members.openCalls();
	return new Set([...members.declared].filter((name) => !members.open.has(name)));
}

class Members {
	declared = new Set();
	open = new Set();
	/** Types whose names are open, and pairs of types that have been compared. */
	opened = new Set();
	compared = new Set();
	/** Functions and classes of ours that let values of a type parameter out; and calls of ours, with the types that are given. */
	leaking = new Set();
	calls = [];

	constructor(checker, files) {
		this.checker = checker;
		this.files = files;
	}

	read(node) {
		if (isMemberName(node)) this.readName(node);
		if (ts.isExpression(node) && !isTakenApart(node)) {
			const wanted = this.checker.getContextualType(node);
			if (wanted) this.flow(this.typeOf(node), wanted);
		}
		if (ts.isAsExpression(node)) this.readAssertion(node);
		else if (ts.isTypePredicateNode(node) && node.type) this.readPredicate(node);
		else if (ts.isElementAccessExpression(node)) this.openKey(node.argumentExpression, node.expression);
		else if (ts.isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.InKeyword) this.openKey(node.left, node.right);
		else if (ts.isForInStatement(node)) this.openKeys(node.expression);
		else if (ts.isComputedPropertyName(node)) this.openKey(node.expression, node.parent.parent);
		else if (ts.isCallExpression(node) || ts.isNewExpression(node)) this.readCall(node);
		else if (ts.isClassLike(node)) this.readClass(node);
		ts.forEachChild(node, (child) => this.read(child));
	}

	readName(name) {
		if (!ts.isIdentifier(name)) return void this.open.add(name.text);
		// A binding `{ name }` asks for a member of what is taken apart.
		const isBinding = ts.isBindingElement(name.parent);
		const symbol = isBinding ? this.typeOf(name.parent.parent).getProperty(name.text) : this.checker.getSymbolAtLocation(name);
		if (!this.isOurs(symbol)) this.open.add(name.text);
		else if (isDeclaration(name)) this.declared.add(name.text);
	}

	readAssertion({ expression, type }) {
		const [from, to] = [this.typeOf(expression), this.checker.getTypeFromTypeNode(type)];
		if (ts.isConstTypeReference(type)) return;
		this.flow(from, to);
		if (!this.checker.isTypeAssignableTo(from, to)) this.openType(to);
	}

	readPredicate({ parent, parameterName, type }) {
		const asked = parent.parameters?.find(({ name }) => name.getText() === parameterName.getText());
		if (!asked || this.isLoose(this.typeOf(asked))) this.openType(this.checker.getTypeFromTypeNode(type));
	}

	readCall(node) {
		const signature = this.checker.getResolvedSignature(node);
		const declaration = signature?.declaration;
		const given = (node.arguments ?? []).map((one) => this.typeOf(one));
		if (this.isOurs(declaration?.symbol)) this.calls.push({ declaration, given });
		const last = signature?.parameters.at(-1);
		for (const one of node.arguments ?? []) {
			if (ts.isSpreadElement(one) && last) this.flow(this.elementOf(this.typeOf(one.expression)), this.typeOfParameter(last));
		}
	}

	/** Opens what is given to functions that let it out; which may make more functions of such. */
	openCalls() {
		for (let known = -1; known < this.leaking.size; ) {
			known = this.leaking.size;
			for (const { declaration, given } of this.calls) {
				if (ts.findAncestor(declaration, (one) => this.leaking.has(one))) for (const one of given) this.openType(one);
			}
		}
	}

	readClass(node) {
		const bases = (node.heritageClauses ?? []).flatMap(({ types }) => types.map((one) => this.typeOf(one)));
		const isForeign = (base) => !this.isOurs(base.symbol) || (base.getBaseTypes?.() ?? []).some(isForeign);
		const isDerived = bases.some(isForeign);
		for (const member of this.checker.getPropertiesOfType(this.checker.getDeclaredTypeOfSymbol(node.symbol))) {
			const isPrivate = (ts.getCombinedModifierFlags(member.valueDeclaration ?? node) & ts.ModifierFlags.Private) !== 0;
			if (isDerived && !isPrivate) this.open.add(member.name);
			for (const base of bases) {
				const same = this.checker.getPropertyOfType(base, member.name);
				if (same) this.flow(this.checker.getTypeOfSymbol(member), this.checker.getTypeOfSymbol(same));
			}
		}
	}

	/** A value of one type is taken as one of another. */
	flow(from, to) {
		const pair = `${from.id} ${to.id}`;
		if ((from === to && !this.isLoose(to)) || this.compared.has(pair)) return;
		this.compared.add(pair);
		if (this.isLoose(to)) this.openType(from);
		if (this.isLoose(from)) this.openType(to);
		if (to.flags & TypeFlags.TypeParameter && this.isOurs(to.symbol)) this.calls.push({ declaration: declarationOf(to), given: [from] });
		for (const one of partsOf(from)) {
			for (const other of partsOf(to)) if (one.flags & other.flags & TypeFlags.Object) this.flowOfObjects(one, other);
		}
	}

	flowOfObjects(from, to) {
		const [isOurs, isToOurs] = [from, to].map(({ symbol }) => this.isOurs(symbol));
		const wanted = this.argumentsOf(to);
		this.argumentsOf(from).forEach((one, i) => wanted[i] && this.flow(one, wanted[i]));
		for (const member of isOurs || isToOurs ? this.checker.getPropertiesOfType(to) : []) {
			const given = this.checker.getPropertyOfType(from, member.name);
			if (given) this.flow(this.checker.getTypeOfSymbol(given), this.checker.getTypeOfSymbol(member));
			if (given ? !this.isOurs(given) || !this.isOurs(member) : !isOurs) this.open.add(member.name);
		}
		for (const given of from.getCallSignatures()) for (const asked of to.getCallSignatures()) this.flowOfCalls(given, asked);
	}

	flowOfCalls(given, asked) {
		this.flow(given.getReturnType(), asked.getReturnType());
		given.parameters.forEach((one, i) => {
			const other = asked.parameters[Math.min(i, asked.parameters.length - 1)];
			if (other) this.flow(this.typeOfParameter(other), this.typeOfParameter(one));
		});
	}

	/** Whether a type lets values of other types in or out unseen. */
	isLoose(type) {
		if (type.flags & (TypeFlags.Any | TypeFlags.Unknown | TypeFlags.NonPrimitive)) return true;
		if (type.isUnion()) return type.types.some((one) => this.isLoose(one));
		if (!(type.flags & TypeFlags.Object)) return false;
		const calls = type.getCallSignatures().length + type.getConstructSignatures().length;
		return type.getStringIndexType() !== undefined || (calls === 0 && this.checker.getPropertiesOfType(type).length === 0);
	}

	/** Opens the names of all data that a value holds: functions are neither saved nor sent. */
	openType(type) {
		if (this.opened.has(type)) return;
		this.opened.add(type);
		if (type.flags & TypeFlags.TypeParameter && this.isOurs(type.symbol)) this.leaking.add(declarationOf(type));
		if (type.isUnionOrIntersection()) for (const one of type.types) this.openType(one);
		if (!(type.flags & TypeFlags.Object)) return;
		for (const one of [...this.argumentsOf(type), ...this.checker.getIndexInfosOfType(type).map((info) => info.type)]) this.openType(one);
		for (const property of this.checker.getPropertiesOfType(type)) {
			if (!this.isOurs(property)) continue;
			this.open.add(property.name);
			this.openType(this.checker.getTypeOfSymbol(property));
		}
	}

	openKey(key, object) {
		const type = this.typeOf(key);
		if (isEvery(type, TypeFlags.StringLiteral)) for (const one of partsOf(type)) this.open.add(one.value);
		else if (!isEvery(type, TypeFlags.NumberLike | TypeFlags.ESSymbolLike)) this.openKeys(object);
	}

	openKeys(object) {
		for (const type of partsOf(this.typeOf(object))) for (const { name } of this.checker.getPropertiesOfType(type)) this.open.add(name);
	}

	typeOf(node) {
		return this.checker.getTypeAtLocation(node);
	}

	typeOfParameter(symbol) {
		const type = this.checker.getTypeOfSymbol(symbol);
		return symbol.valueDeclaration?.dotDotDotToken ? this.elementOf(type) : type;
	}

	elementOf(type) {
		return type.getNumberIndexType() ?? type;
	}

	argumentsOf(type) {
		return type.target ? this.checker.getTypeArguments(type) : (type.aliasTypeArguments ?? []);
	}

	/** Whether something is declared in our sources, and not there for something that is outside. */
	isOurs(symbol) {
		const declarations = symbol?.declarations ?? [];
		const isHere = (one) => this.files.has(one.getSourceFile().fileName) && !ts.findAncestor(one, ts.isModuleDeclaration);
		return declarations.length > 0 && declarations.every(isHere);
	}
}

/** Whether a value is taken apart on the spot: the pattern wants it to be of any type. */
function isTakenApart(node) {
	const whole = ts.findAncestor(node, ({ parent }) => !ts.isArrayLiteralExpression(parent) && !ts.isParenthesizedExpression(parent));
	return ts.isVariableDeclaration(whole.parent) && ts.isBindingPattern(whole.parent.name) && !whole.parent.type;
}

/** The function or class that a type parameter belongs to. */
function declarationOf(parameter) {
	return parameter.symbol.declarations[0].parent;
}

function partsOf(type) {
	return type.isUnionOrIntersection() ? type.types : [type];
}

function isEvery(type, flags) {
	return partsOf(type).every((one) => (one.flags & flags) !== 0);
}

function isMemberName(node) {
	const { parent } = node;
	if (!parent || !(ts.isIdentifier(node) || ts.isStringLiteralLike(node))) return false;
	if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
	if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
		return (parent.propertyName ?? parent.name) === node && !parent.dotDotDotToken;
	}
	return isDeclaration(node);
}

function isDeclaration(node) {
	const { parent } = node;
	if (parent.name !== node) return false;
	if (ts.isParameter(parent)) return ts.isParameterPropertyDeclaration(parent, parent.parent);
	return ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isObjectLiteralElement(parent);
}
