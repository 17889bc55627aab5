import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type Scalar } from 'yaml';
import type { PlacedProblem } from '../../text/problem';
import type { Property, PropertyValue } from './property';
import { shortened } from '../../text/shortened';

/** The `yaml` package needs up to 3 ms for a thousand characters of hostile input, so longer blocks are not passed to it. */
const LONGEST_BLOCK = 16_384;
/** The parser's message may quote the note. */
const LONGEST_REASON = 200;
const DEEPEST = 24;

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
	if (block.length > LONGEST_BLOCK) return refused(base, block, `is longer than ${LONGEST_BLOCK} characters and not plain`);
	if (nestsTooDeep(block)) return refused(base, block, `nests deeper than ${DEEPEST} levels`);
	try {
		return readDocument(block, base);
	} catch {
		// Not an error of the text's grammar (those are values), but the parser giving up on it.
		return refused(base, block, 'could not be read by the YAML parser');
	}
}

function refused(base: number, block: string, why: string): YamlReading {
	const message = `The frontmatter ${why}, so its properties are not read. Shorten or simplify it.`;
	return { properties: [], problems: [{ code: 'frontmatter-refused', message, from: base, to: base + block.length }] };
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

function readDocument(block: string, base: number): YamlReading {
	// Our own check for repeated keys replaces the parser's, which compares every key with every other.
	const document = parseDocument(block, {
		schema: 'failsafe',
		resolveKnownTags: false,
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'error',
	});
	const error = document.errors[0];
	if (error) {
		// What is missing at the end of the block is missing behind its last text.
		const at = base + Math.min(error.pos[0], block.trimEnd().length);
		const reason = shortened(error.message, LONGEST_REASON).replace(/\.?\s*$/, '');
		const message = `The frontmatter is not valid YAML: ${reason}. Its properties are not read until this is mended.`;
		return { properties: [], problems: [{ code: 'frontmatter-invalid', message, from: at, to: at }] };
	}
	if (document.contents === null) return { properties: [], problems: [] };
	const reader = new NodeReader(block, base);
	return isMap(document.contents)
		? { properties: document.contents.items.map((pair) => reader.property(pair)), problems: reader.problems }
		: { properties: [], problems: [notAMap(block, base)] };
}

function notAMap(block: string, base: number): PlacedProblem {
	const hint = /^[\w-]+:\S/m.test(block) ? ' A colon needs a blank behind it: "aliases: ACO".' : ' Write it as lines of "key: value".';
	return { code: 'frontmatter-not-a-map', message: `The frontmatter has no keys.${hint}`, from: base, to: base + block.length };
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
		if (isMap(node)) return { kind: 'map', text: this.source(node), ...range };
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
		const message = `The frontmatter uses an anchor (${shortened(what)}), which is not followed. ${mend}`;
		this.problems.push({ code: 'frontmatter-anchor', message, ...range });
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
