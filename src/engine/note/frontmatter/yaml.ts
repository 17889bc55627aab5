import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type Scalar } from 'yaml';
import type { PlacedProblem } from '../../text/problem';
import type { Property, PropertyValue } from './property';
import { own } from '../../text/range';
import { shortened } from '../../text/shortened';
import { findBadLine, partsOf, type BadLine } from './yaml-parts';

/** The `yaml` package needs up to 3 ms for a thousand characters of hostile input, so longer blocks are not passed to it. */
const LONGEST_BLOCK = 16_384;
const DEEPEST = 24;
/** How many items of a list that cannot be read are skipped, each at the cost of reading the list again. */
const MOST_SKIPPED = 8;

/** What a frontmatter block says, and what is wrong with it. */
export interface YamlReading {
	readonly properties: readonly Property[];
	readonly problems: readonly PlacedProblem[];
}

/**
 * Reads a frontmatter block with the `yaml` package in its failsafe schema: every scalar stays the text that stands there.
 * @param block the lines between the fences.
 * @param base where the block starts in the note; it is added to every offset.
 */
export function readYaml(block: string, base: number): YamlReading {
	if (block.length > LONGEST_BLOCK) return refused(base, block, 'length', `is longer than ${LONGEST_BLOCK} characters and not plain`);
	if (nestsTooDeep(block)) return refused(base, block, 'depth', `nests deeper than ${DEEPEST} levels`);
	try {
		return readDocument(block, base);
	} catch {
		// Not an error of the text's grammar (those are values), but the parser giving up on it.
		return refused(base, block, '', 'is too tangled');
	}
}

/** @param cause identifies the reason. @see Problem.cause */
function refused(base: number, block: string, cause: string, why: string): YamlReading {
	const message = `The block of properties ${why}, so they are not read. Shorten or simplify it.`;
	return { properties: [], problems: [{ code: 'frontmatter-refused', cause, message, from: base, to: base + block.length }] };
}

/** Whether brackets or the dashes and question marks that open nested blocks go deeper than anyone writes by hand. */
function nestsTooDeep(block: string): boolean {
	let depth = 0;
	let lineDepth = 0;
	let indicators = 0;
	for (let i = 0; i < block.length; i++) {
		const char = block[i];
		if (char === '[' || char === '{') depth++;
		else if ((char === ']' || char === '}') && depth > 0) depth--;
		else if (char === '\n') lineDepth = 0;
		else if ((char === '-' || char === '?') && block[i + 1] === ' ') lineDepth++;
		else if (char === '&' || char === '!') indicators++;
		if (depth > DEEPEST || lineDepth > DEEPEST || indicators > 1000) return true;
	}
	return false;
}

/** Reads the block, or, if it cannot be read as a whole, those of its parts that can be read alone. */
function readDocument(block: string, base: number): YamlReading {
	const whole = readMap(block, base);
	if (typeof whole !== 'number') return whole ?? { properties: [], problems: [notAMap(block, base)] };
	const parts = partsOf(block);
	const properties: Property[] = [];
	const problems: PlacedProblem[] = [];
	const bad: BadLine[] = [];
	let badEnd = -1;
	for (const { from, to } of parts) {
		const part = block.slice(from, to);
		const skipped: BadLine[] = [];
		const read = readBeside(part, base + from, skipped);
		for (const one of read?.properties ?? []) properties.push(one);
		for (const one of read?.problems ?? []) problems.push(one);
		// A line without a key below what cannot be read belongs to it.
		if (badEnd !== from || /^[^\s:]+:/.test(part)) for (const line of skipped) bad.push(line);
		if (!read) badEnd = to;
	}
	return { properties, problems: problems.concat(bad.map((line) => asProblem(line, properties.length > 0))) };
}

/** Reads a part without the items of a list that cannot be read, which are skipped; null if that is of no help. */
function readBeside(part: string, base: number, skipped: BadLine[]): YamlReading | null {
	let text = part;
	while (skipped.length < MOST_SKIPPED) {
		const read = readMap(text, base);
		if (read && typeof read !== 'number') return read;
		const line = findBadLine(text, base, read ?? 0);
		skipped.push(line);
		const [from, to] = [line.from - base, line.to - base];
		if (!/^\s*-/.test(text.slice(from, to))) return null;
		text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
	}
	return null;
}

function asProblem({ fault: [cause, fault], isPlaceholder, from, to }: BadLine, isRest: boolean): PlacedProblem {
	const rest = isRest ? 'Until then Obsidian reads no property of this note; here only this line is lost.'
		: 'Until then no property of this note is read.';
	return { code: isPlaceholder ? 'frontmatter-placeholder' : 'frontmatter-invalid', cause, message: `${fault} ${rest}`, from, to };
}

/** What a text in YAML says, or where it is refused; null if it is valid but no map. */
function readMap(text: string, base: number): YamlReading | number | null {
	// Our own check for repeated keys replaces the parser's, which compares every key with every other.
	const { contents, errors } = parseDocument(text, {
		schema: 'failsafe',
		resolveKnownTags: false,
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'error',
	});
	if (errors[0]) return errors[0].pos[0];
	if (contents === null) return { properties: [], problems: [] };
	const reader = new NodeReader(text, base);
	return isMap(contents) ? { properties: contents.items.map((pair) => reader.property(pair)), problems: reader.problems } : null;
}

function notAMap(block: string, base: number): PlacedProblem {
	const [cause, fault] = findBadLine(block, 0, 0).fault;
	return { code: 'frontmatter-not-a-map', cause, message: `The properties have no keys. ${fault}`, from: base, to: base + block.length };
}

/** Turns the parser's nodes into properties. An alias (`*x`) is never followed, so no note can make the reading explode. */
class NodeReader {
	readonly problems: PlacedProblem[] = [];

	constructor(
		private readonly block: string,
		private readonly base: number,
	) {}

	property(pair: Pair): Property {
		const key = this.rangeOf(pair.key);
		const value = this.value(pair.value, key.to);
		return { key: isScalar(pair.key) ? textOf(pair.key) : this.source(pair.key), value, from: key.from, to: value.to };
	}

	/** @param fallback where an absent value would stand. */
	private value(node: unknown, fallback: number): PropertyValue {
		const range = node === null ? { from: fallback, to: fallback } : this.rangeOf(node);
		if (isSeq(node)) {
			const items = node.items.map((item) => this.value(item, range.to));
			// The parser counts a comment behind the last item of a block list to the list.
			return { kind: 'list', items, from: range.from, to: node.flow === true ? range.to : (items[items.length - 1]?.to ?? range.to) };
		}
		if (isMap(node)) return { kind: 'map', text: this.source(node), pairs: node.items.map((pair) => this.property(pair)), ...range };
		const source = this.block.slice(range.from - this.base, range.to - this.base);
		if (isAlias(node)) {
			this.addAnchor(`*${node.source}`, range);
			return { kind: 'scalar', text: source, quote: '', source, ...range };
		}
		if (!isScalar(node)) return { kind: 'scalar', text: '', quote: '', source, ...range };
		const quote = node.type === 'QUOTE_DOUBLE' ? '"' : node.type === 'QUOTE_SINGLE' ? "'" : '';
		if (node.anchor !== undefined && node.value === '') {
			this.addAnchor(`&${node.anchor}`, range);
			return { kind: 'scalar', text: `&${node.anchor}`, quote, source, ...range };
		}
		return { kind: 'scalar', text: textOf(node), quote, source, ...range };
	}

	private addAnchor(what: string, range: { from: number; to: number }): void {
		const mend = 'Write the text itself, in quotes if it begins with & or *.';
		const message = `A property uses an anchor (${shortened(what)}), which is not followed. ${mend}`;
		this.problems.push({ code: 'frontmatter-anchor', cause: own(what), message, ...range });
	}

	/**
	 * A node's range without the blanks and line ends that the parser counts to its end; one of blanks alone lies behind the text
	 * before it.
	 */
	private rangeOf(node: unknown): { from: number; to: number } {
		const [from = 0, end = 0] = (node as Partial<Node> | null)?.range ?? [];
		let to = end;
		while (to > 0 && isBlank(this.block.charCodeAt(to - 1))) to--;
		return { from: this.base + Math.min(from, to), to: this.base + to };
	}

	private source(node: unknown): string {
		const { from, to } = this.rangeOf(node);
		return this.block.slice(from - this.base, to - this.base).trim();
	}
}

function isBlank(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 13);
}

/** In the failsafe schema every scalar is a string. */
function textOf({ value, source }: Scalar): string {
	return typeof value === 'string' ? value : (source ?? '');
}
