import type { Property, PropertyValue, ScalarValue } from './property';

/*
 * The values of plain YAML, each on one line: a text, a quoted text, and brackets and braces as in JSON, whose lists may also contain
 * unquoted texts. Anything ambiguous gives null, as in `plain-yaml.ts`.
 */

/** Indicators of YAML that must not begin an unquoted text. */
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`';
/** Brackets within brackets: the readers call themselves, and `yaml.ts` refuses what nests deeper. */
const DEEPEST = 24;
/** In brackets, a colon or another bracket can begin something else than a text. */
const WORD = /[^,:[\]{}]*/y;

/** Reads a value that is all of the text; null if it is not plain. */
export function readPlainValue(text: string, from: number): PropertyValue | null {
	const first = text.charAt(0);
	if (first === '[' || first === '{') return new FlowReader(text, from).value();
	if (first !== '"' && first !== "'") return readUnquoted(text, from);
	const quoted = readQuoted(text, 0, from);
	return quoted && quoted.source.length === text.length ? quoted : null;
}

/** Reads the properties of a block that is one JSON object in one line; null if it is not plain. */
export function readPlainMap(text: string, from: number): Property[] | null {
	return new FlowReader(text, from).properties();
}

/** A text without quotes, as it stands there. */
export function plainScalar(text: string, from: number): ScalarValue {
	return { kind: 'scalar', text, quote: '', source: text, from, to: from + text.length };
}

/** Cuts off the spaces at the end: a no-break space belongs to the text, to YAML. */
export function withoutLastSpaces(text: string): string {
	let to = text.length;
	while (to > 0 && text.charCodeAt(to - 1) === 32) to--;
	return text.slice(0, to);
}

function readUnquoted(text: string, from: number): ScalarValue | null {
	if (text === '' || text.includes(': ') || text.includes(' #') || text.endsWith(':')) return null;
	if (INDICATORS.includes(text.charAt(0)) && !isNegative(text)) return null;
	return plainScalar(text, from);
}

/** Of texts that begin with a dash, only a number cannot be a list item or a line of dashes. */
function isNegative(text: string): boolean {
	const digit = text.charCodeAt(1);
	return text.startsWith('-') && digit >= 48 && digit <= 57;
}

/** The quoted text that begins at `at`; null if nothing closes it or it has escapes that JSON does not know. */
function readQuoted(text: string, at: number, base: number): ScalarValue | null {
	const quote = text.charAt(at) === '"' ? '"' : "'";
	const to = endOfQuoted(text, at, quote);
	if (to < 0) return null;
	const source = text.slice(at, to);
	const inside = quote === '"' && source.includes('\\') ? unescaped(source) : source.slice(1, -1);
	return inside === null ? null : { kind: 'scalar', text: inside, quote, source, from: base + at, to: base + to };
}

/** Where the text behind the closing quote begins, or -1. Of `'a''b'` that is the second half, which no caller takes for an end. */
function endOfQuoted(text: string, at: number, quote: '"' | "'"): number {
	if (quote === "'") return text.indexOf(quote, at + 1) + 1 || -1;
	for (let i = at + 1; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 34) return i + 1;
		if (code === 92) i++;
	}
	return -1;
}

/** All escapes of JSON mean the same to YAML, which knows more. */
function unescaped(source: string): string | null {
	try {
		const text: unknown = JSON.parse(source);
		return typeof text === 'string' ? text : null;
	} catch {
		return null;
	}
}

/** Goes through one text that begins with a bracket or a brace, once. */
class FlowReader {
	private at = 0;
	private depth = 0;

	constructor(
		private readonly text: string,
		private readonly base: number,
	) {}

	value(): PropertyValue | null {
		return this.ifAll(this.readValue());
	}

	properties(): Property[] | null {
		return this.ifAll(this.readMembers('}', () => this.readPair()));
	}

	private ifAll<T>(what: T | null): T | null {
		return this.at === this.text.length ? what : null;
	}

	private readValue(): PropertyValue | null {
		const from = this.base + this.at;
		const start = this.at;
		switch (this.text.charAt(start)) {
			case '[': {
				const items = this.readMembers(']', () => this.readValue());
				return items && { kind: 'list', items, from, to: this.base + this.at };
			}
			case '{': {
				const pairs = this.readMembers('}', () => this.readPair());
				return pairs && { kind: 'map', text: this.text.slice(start, this.at), pairs, from, to: this.base + this.at };
			}
			case '"':
			case "'":
				return this.readQuoted();
			default:
				return this.readWord();
		}
	}

	/** What stands between brackets with commas between; a comma behind the last one is none of JSON's. */
	private readMembers<T>(close: ']' | '}', readMember: () => T | null): T[] | null {
		if (++this.depth > DEEPEST) return null;
		const members: T[] = [];
		this.at++;
		this.skipSpaces();
		let sign = this.text.charAt(this.at) === close ? this.text.charAt(this.at++) : ',';
		while (sign === ',') {
			this.skipSpaces();
			const member = readMember();
			if (member === null) return null;
			members.push(member);
			this.skipSpaces();
			sign = this.text.charAt(this.at++);
		}
		this.depth--;
		return sign === close ? members : null;
	}

	/** A key in double quotes with its value. */
	private readPair(): Property | null {
		if (this.text.charAt(this.at) !== '"') return null;
		const key = this.readQuoted();
		this.skipSpaces();
		if (!key || this.text.charAt(this.at++) !== ':') return null;
		this.skipSpaces();
		const value = this.readValue();
		return value && { key: key.text, value, from: key.from, to: value.to };
	}

	private readQuoted(): ScalarValue | null {
		const quoted = readQuoted(this.text, this.at, this.base);
		if (quoted) this.at = quoted.to - this.base;
		return quoted;
	}

	private readWord(): ScalarValue | null {
		WORD.lastIndex = this.at;
		const word = WORD.exec(this.text)?.[0] ?? '';
		const from = this.base + this.at;
		this.at += word.length;
		return readUnquoted(withoutLastSpaces(word), from);
	}

	private skipSpaces(): void {
		while (this.text.charCodeAt(this.at) === 32) this.at++;
	}
}
