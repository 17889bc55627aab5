import path from 'node:path';
import ts from 'typescript';
import { sourceFiles } from './host-modules.mjs';
import { root } from './install.mjs';
import { isAmbient, isDeclaration, isMemberName, isTakenApart } from './member-nodes.mjs';

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
	openedFromOutside = new Set();
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
		if (!this.checker.isTypeAssignableTo(this.checker.getNonNullableType(from), to)) this.openType(to, true);
	}

	readPredicate({ parent, parameterName, type }) {
		const asked = parent.parameters?.find(({ name }) => name.getText() === parameterName.getText());
		if (!asked || this.isLoose(this.typeOf(asked))) this.openType(this.checker.getTypeFromTypeNode(type), true);
	}

	readCall(node) {
		const signature = this.checker.getResolvedSignature(node);
		const declaration = signature?.declaration;
		const given = (node.arguments ?? []).map((one) => this.typeOf(one));
		if (this.isOurs(declaration?.symbol)) this.calls.push({ declaration, given });
		const last = signature?.parameters.at(-1);
		for (const one of node.arguments ?? []) {
			if (ts.isSpreadElement(one) && last) this.flow(elementOf(this.typeOf(one.expression)), this.typeOfParameter(last));
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
		for (const member of this.propertiesOf(this.checker.getDeclaredTypeOfSymbol(node.symbol))) {
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
		if (this.isLoose(from)) this.openType(to, true);
		if (to.flags & TypeFlags.TypeParameter && this.isOurs(to.symbol)) this.calls.push({ declaration: declarationOf(to), given: [from] });
		for (const one of from.isUnion() ? from.types : [from]) {
			for (const other of to.isUnion() ? to.types : [to]) if (isObject(one) && isObject(other)) this.flowOfObjects(one, other);
		}
	}

	flowOfObjects(from, to) {
		const [isOurs, isToOurs] = [from, to].map((type) => this.isOurs(type.symbol) || this.propertiesOf(type).some((one) => this.isOurs(one)));
		const wanted = this.argumentsOf(to);
		this.argumentsOf(from).forEach((one, i) => wanted[i] && this.flow(one, wanted[i]));
		for (const member of isOurs || isToOurs ? this.propertiesOf(to) : []) {
			const type = this.checker.getTypeOfSymbol(member);
			const given = this.checker.getPropertyOfType(from, member.name);
			if (given) this.flow(this.checker.getTypeOfSymbol(given), type);
			// What is not known of something from outside may be there all the same.
			else if (!isOurs && this.checker.isTypeAssignableTo(from, to)) this.openType(type, true);
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
		if (!isObject(type)) return false;
		if (type.getStringIndexType()) return true;
		// `{}` as a type is anything, and as a value nothing.
		const isEmpty = [...type.getCallSignatures(), ...type.getConstructSignatures(), ...this.propertiesOf(type)].length === 0;
		return isEmpty && !type.isIntersection() && (type.objectFlags & ts.ObjectFlags.ObjectLiteral) === 0;
	}

	/** Opens the names of all that a value holds; of its functions, if they come from outside: they are neither saved nor sent. */
	openType(type, isFromOutside = false) {
		const opened = isFromOutside ? this.openedFromOutside : this.opened;
		if (opened.has(type)) return;
		opened.add(type);
		if (type.flags & TypeFlags.TypeParameter && this.isOurs(type.symbol)) this.leaking.add(declarationOf(type));
		if (type.isUnionOrIntersection()) for (const one of type.types) this.openType(one, isFromOutside);
		if (!(type.flags & TypeFlags.Object)) return;
		const ours = this.propertiesOf(type).filter((one) => this.isOurs(one));
		for (const { name } of ours) this.open.add(name);
		const calls = isFromOutside ? type.getCallSignatures().filter(({ declaration }) => this.isOurs(declaration?.symbol)) : [];
		const held = [
			...this.argumentsOf(type),
			...this.checker.getIndexInfosOfType(type).map((info) => info.type),
			...ours.map((one) => this.checker.getTypeOfSymbol(one)),
			...calls.flatMap((call) => [call.getReturnType(), ...call.parameters.map((one) => this.typeOfParameter(one))]),
		];
		for (const one of held) this.openType(one, isFromOutside);
	}

	openKey(key, object) {
		const type = this.typeOf(key);
		if (isEvery(type, TypeFlags.StringLiteral)) for (const one of partsOf(type)) this.open.add(one.value);
		else if (!isEvery(type, TypeFlags.NumberLike | TypeFlags.ESSymbolLike)) this.openKeys(object);
	}

	openKeys(object) {
		for (const type of partsOf(this.typeOf(object))) for (const { name } of this.propertiesOf(type)) this.open.add(name);
	}

	propertiesOf(type) {
		return this.checker.getPropertiesOfType(type);
	}

	typeOf(node) {
		return this.checker.getTypeAtLocation(node);
	}

	typeOfParameter(symbol) {
		const type = this.checker.getTypeOfSymbol(symbol);
		return symbol.valueDeclaration?.dotDotDotToken ? elementOf(type) : type;
	}

	argumentsOf(type) {
		return type.target ? this.checker.getTypeArguments(type) : (type.aliasTypeArguments ?? []);
	}

	/** Whether something is declared in our sources, and not there for something that is outside. */
	isOurs(symbol) {
		const declarations = symbol?.declarations ?? [];
		const isHere = (one) => this.files.has(one.getSourceFile().fileName) && !ts.findAncestor(one, isAmbient);
		return declarations.length > 0 && declarations.every(isHere);
	}
}

/** The function or class that a type parameter belongs to. */
function declarationOf(parameter) {
	return parameter.symbol.declarations[0].parent;
}

function partsOf(type) {
	return type.isUnionOrIntersection() ? type.types : [type];
}

function elementOf(type) {
	return type.getNumberIndexType() ?? type;
}

function isObject(type) {
	return (type.flags & (TypeFlags.Object | TypeFlags.Intersection)) !== 0;
}

function isEvery(type, flags) {
	return partsOf(type).every((one) => (one.flags & flags) !== 0);
}
