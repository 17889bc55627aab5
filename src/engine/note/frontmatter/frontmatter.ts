import matter from 'gray-matter';
import { findMisread } from './misread';
import { findNearFrontmatter, lineEnd } from './near-frontmatter';
import { readPlainYaml } from './plain-yaml';
import type { PlacedProblem } from '../../text/problem';
import type { Property } from './property';
import { own, type Range } from '../../text/range';
import { shortened } from '../../text/shortened';
import { readYaml, type YamlReading } from './yaml';

/** A note's frontmatter. The range reaches from the opening fence to the end of the closing `---`, without its line end. */
interface Frontmatter extends Range {
	/** Read when first asked for. */
	readonly properties: readonly Property[];
}

/** What a note begins with: its frontmatter, if it has one, and where its body starts. */
export interface Opening {
	readonly frontmatter: Frontmatter | null;
	readonly body: number;
	/** What is wrong with it; reads the properties. */
	readonly problems: readonly PlacedProblem[];
}

const OPENING_FENCE = /^\ufeff?---[ \t]*(?:\r?\n|$)/;
const OTHER_LANGUAGE = /^\ufeff?---[ \t]*([A-Za-z_][\w-]*)[ \t]*\r?\n/;
const LONGEST_BLOCK = 65_536;
/** gray-matter's search for comments is quadratic in the number of consecutive blank lines. */
const MOST_BLANK_LINES = 200;

/**
 * Splits the frontmatter off a note. Its properties and problems are read on demand, since a search for prose never needs them. As strict
 * as Obsidian: the fences are whole lines (`---`, possibly followed by blanks), the first is on line 1, and without a closing one there is
 * no frontmatter. Never throws; what cannot be read is a problem.
 */
export function readFrontmatter(text: string): Opening {
	const opening = OPENING_FENCE.exec(text);
	if (!opening) return withoutFrontmatter(text);
	const from = markLength(text);
	const start = opening[0].length;
	const close = findClosingFence(text, start);
	if (close < 0) return withoutFrontmatter(text);
	let reading: YamlReading | null = null;
	const read = (): YamlReading => (reading ??= readBlock(text.slice(start, close), start));
	return {
		frontmatter: {
			from,
			to: close + 3,
			get properties() {
				return read().properties;
			},
		},
		body: lineEnd(text, close),
		get problems() {
			const { properties, problems } = read();
			const misread = findMisread(text, start, close, properties);
			return [...problems, ...misread, ...repeatedKeys(properties), ...commentedValues(text.slice(0, close), properties)];
		},
	};
}

/** What stands between fences of another language, or nearly is frontmatter, is no text either. */
function withoutFrontmatter(text: string): Opening {
	const language = OTHER_LANGUAGE.exec(text);
	const close = language ? findClosingFence(text, language[0].length) : -1;
	if (language && close >= 0) {
		const read = 'only lines of "key: value" between two lines of "---" are, and nothing in a note is run';
		const message = `Properties in "${shortened(language[1] ?? '')}" are not read: ${read}.`;
		const cause = own((language[1] ?? '').toLowerCase());
		const place = { from: language[0].indexOf('-'), to: language[0].trimEnd().length };
		return { frontmatter: null, body: lineEnd(text, close), problems: [{ code: 'frontmatter-language', cause, message, ...place }] };
	}
	const near = findNearFrontmatter(text);
	return { frontmatter: null, body: near?.body ?? markLength(text), problems: near ? [near.problem] : [] };
}

/** How long the byte order mark is: the first line starts behind it. */
function markLength(text: string): number {
	return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Where the first line that holds only `---` starts, or -1. */
function findClosingFence(text: string, start: number): number {
	for (let at = start; at >= 0 && at < text.length; at = text.indexOf('\n', at) + 1 || -1) {
		if (text.startsWith('---', at) && isBlankUntilLineEnd(text, at + 3)) return at;
	}
	return -1;
}

function isBlankUntilLineEnd(text: string, from: number): boolean {
	let at = from;
	while (text[at] === ' ' || text[at] === '\t') at++;
	return at >= text.length || text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
}

function readBlock(block: string, base: number): YamlReading {
	const why =
		block.length > LONGEST_BLOCK ? ['length', `is longer than ${LONGEST_BLOCK} characters`]
		: blankLines(block) >= MOST_BLANK_LINES ? ['blanks', `holds ${MOST_BLANK_LINES} blank lines in a row`]
		: block.startsWith('---') || block.includes('\n---') ? ['fence', 'holds a line that begins with "---" and goes on']
		: null;
	if (why) {
		const [cause, fault] = why;
		const message = `The block of properties ${fault}, so they are not read. Remove what does not belong there.`;
		return { properties: [], problems: [{ code: 'frontmatter-refused', cause, message, from: base, to: base + block.length }] };
	}
	return readWithGrayMatter(block, base);
}

/** The most consecutive blank lines, with any line ends; the first may come right after the opening fence. */
function blankLines(block: string): number {
	let most = 1;
	let count = 1;
	for (let i = 0; i < block.length; i++) {
		const code = block.charCodeAt(i);
		if (code === 13 && block.charCodeAt(i + 1) === 10) continue;
		if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) most = Math.max(most, ++count);
		else if (code > 32 && (code < 127 || /\S/.test(block.charAt(i)))) count = 0;
	}
	return most - 1;
}

/**
 * The only call of gray-matter. It gets nothing but a block between two clean fences, so it never sees a language; every engine but ours
 * refuses; passing an options object disables its cache. It calls the engine with the block and the line end of the opening fence before
 * it.
 */
function readWithGrayMatter(block: string, base: number): YamlReading {
	let reading: YamlReading = { properties: [], problems: [] };
	const parse = (source: string): object => {
		const inner = source.slice(1);
		const plain = readPlainYaml(inner, base);
		reading = plain ? { properties: plain, problems: [] } : readYaml(inner, base);
		return {};
	};
	const refuse = (): object => {
		throw new Error('only YAML is read');
	};
	const engines = { yaml: parse, javascript: refuse, js: refuse, json: refuse, coffee: refuse };
	matter(`---\n${block}\n---\n`, { language: 'yaml', engines });
	return reading;
}

const NAMING = /^(?:tags?|alias(?:es)?)$/i;
const COMMENTED = /^(?:[A-Za-z]+[ \t]*:|[ \t]*-)[ \t]+(#[^\s#].*)$/gm;

/** Tags and aliases after a bare `#`, which makes them a YAML comment: nobody reads these, and neither does Obsidian. */
function commentedValues(text: string, properties: readonly Property[]): PlacedProblem[] {
	const problems: PlacedProblem[] = [];
	for (const [i, { key, value, from }] of properties.entries()) {
		if (!NAMING.test(key)) continue;
		const end = properties[i + 1]?.from ?? text.length;
		for (const match of text.slice(from, end).matchAll(COMMENTED)) {
			const isItem = /^[ \t]*-/.test(match[0]);
			if (!isItem && !(value.kind === 'scalar' && value.text === '')) continue;
			const to = from + match.index + match[0].trimEnd().length;
			const mend = 'Take the "#" away, or put quotation marks around the value.';
			const message = `What stands behind a "#" counts as a comment, so that "${shortened(key)}" is read without it. ${mend}`;
			const start = from + match.index + match[0].length - (match[1] ?? '').length;
			problems.push({ code: 'frontmatter-comment', cause: own(key), message, from: start, to });
		}
	}
	return problems;
}

function repeatedKeys(properties: readonly Property[]): PlacedProblem[] {
	const seen = new Set<string>();
	return properties.flatMap(({ key, from, to }) => {
		if (!seen.has(key)) {
			seen.add(key);
			return [];
		}
		const mend = 'Keep one of them; until then both are read here.';
		const message = `The key "${shortened(key)}" stands twice among the properties, which Obsidian refuses to read. ${mend}`;
		return [{ code: 'frontmatter-duplicate-key' as const, cause: own(key), message, from, to }];
	});
}
