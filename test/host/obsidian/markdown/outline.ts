import type { Nodes, RootContent } from 'mdast';
import { getFrontMatterInfo } from '../frontmatter';
import { Slices } from '../next-task';
import { cutAtHeadings } from './chunks';
import { parseOutline } from './parse';

/** A reference to a footnote: which number it shows, and whether it is the first (0) or a later reference to it. */
export interface FootnoteMark {
	readonly number: number;
	readonly occurrence: number;
}

/** A footnote that is referred to, with its text. */
export interface Footnote {
	readonly number: number;
	readonly markdown: string;
	readonly line: number;
	occurrences: number;
}

/** A block of a note that is a section of its own in reading view. Offsets and lines are of the whole text. */
export interface Block {
	readonly type: RootContent['type'];
	/** The level of a heading, else 0. */
	readonly level: number;
	readonly from: number;
	readonly to: number;
	readonly lineStart: number;
	readonly lineEnd: number;
	readonly marks: FootnoteMark[];
}

/** A note as a list of blocks, and what they share. */
export interface Outline {
	readonly blocks: Block[];
	readonly footnotes: Footnote[];
	/** The definitions of reference links and stubs of the footnotes, to be parsed along with a block that may refer to them. */
	readonly definitions: string;
}

interface ChunkBlock extends Omit<Block, 'marks'> {
	/** In order of appearance: a defined footnote's identifier, or an inline footnote's text. */
	readonly references: { id?: string; text?: string; line: number }[];
}

interface Chunk {
	readonly blocks: ChunkBlock[];
	readonly definitions: string[];
	readonly footnotes: Map<string, { markdown: string; line: number }>;
}

const CACHED_CHUNKS = 4000;
const parsed = new Map<string, Chunk>();

/** Finds a note's blocks; parts that were seen before are not parsed again. Long notes are read in slices. */
export async function readOutline(text: string, slices = new Slices()): Promise<Outline> {
	const start = getFrontMatterInfo(text).contentStart;
	const stubs = [...text.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:/gm)].map((match) => `[^${match[1] ?? ''}]: _`).join('\n\n');
	const numbers = new Numbers();
	const blocks: Block[] = [];
	const definitions: string[] = [];
	let from = start;
	let line = countLines(text, 0, start);
	for (const part of cutAtHeadings(text.slice(start))) {
		await slices.next();
		const chunk = chunkOf(part, stubs);
		for (const block of chunk.blocks) {
			const marks = block.references.map((reference) => numbers.mark({ ...reference, line: reference.line + line }));
			blocks.push({
				...block,
				from: block.from + from,
				to: block.to + from,
				lineStart: block.lineStart + line,
				lineEnd: block.lineEnd + line,
				marks,
			});
		}
		definitions.push(...chunk.definitions);
		for (const [id, footnote] of chunk.footnotes) numbers.define(id, { ...footnote, line: footnote.line + line });
		from += part.length;
		line += countLines(part, 0, part.length);
	}
	return {
		blocks,
		footnotes: numbers.footnotes(),
		definitions: [...definitions, stubs].filter((definition) => definition !== '').join('\n\n'),
	};
}

function chunkOf(text: string, stubs: string): Chunk {
	const key = `${stubs}\0${text}`;
	const known = parsed.get(key);
	const chunk = known ?? parseChunk(text, stubs);
	// Used chunks move to the end, so that the first is the one that was not used for longest.
	parsed.delete(key);
	parsed.set(key, chunk);
	const oldest = parsed.keys().next();
	if (parsed.size > CACHED_CHUNKS && !oldest.done) parsed.delete(oldest.value);
	return chunk;
}

function parseChunk(text: string, stubs: string): Chunk {
	const chunk: Chunk = { blocks: [], definitions: [], footnotes: new Map() };
	for (const node of parseOutline(stubs === '' ? text : `${text}\n\n${stubs}`).children) {
		const { start, end } = node.position ?? {};
		if (!start || !end || (start.offset ?? 0) >= text.length) continue;
		const range = { from: start.offset ?? 0, to: Math.min(end.offset ?? 0, text.length) };
		const source = text.slice(range.from, range.to);
		if (node.type === 'definition') chunk.definitions.push(source);
		else if (node.type === 'footnoteDefinition')
			chunk.footnotes.set(node.identifier, { markdown: footnoteText(source), line: start.line - 1 });
		else if (isShown(node)) {
			const level = node.type === 'heading' ? node.depth : 0;
			chunk.blocks.push({
				type: node.type,
				level,
				...range,
				lineStart: start.line - 1,
				lineEnd: end.line - 1,
				references: [...references(node)],
			});
		}
	}
	return chunk;
}

function isShown(node: RootContent): boolean {
	if (node.type === 'comment') return false;
	return !(node.type === 'html' && /^<!--[\s\S]*?-->\s*$/.test(node.value));
}

/** A definition's text without its label and without the indent of its further lines. */
function footnoteText(source: string): string {
	return source.replace(/^\[\^[^\]]+\]:[ \t]*/, '').replace(/\n(?: {4}|\t)/g, '\n');
}

function* references(node: Nodes): Generator<{ id?: string; text?: string; line: number }> {
	const line = (node.position?.start.line ?? 1) - 1;
	if (node.type === 'footnoteReference') yield { id: node.identifier, line };
	else if (node.type === 'inlineFootnote') yield { text: node.value, line };
	else if ('children' in node) for (const child of node.children) yield* references(child);
}

/** Gives footnotes their numbers, in the order of the first reference to each. */
class Numbers {
	private readonly order: { id?: string | undefined; footnote: Footnote | null; occurrences: number }[] = [];
	private readonly definitions = new Map<string, { markdown: string; line: number }>();

	mark({ id, text, line }: { id?: string; text?: string; line: number }): FootnoteMark {
		const known = id === undefined ? -1 : this.order.findIndex((entry) => entry.id === id);
		const index = known >= 0 ? known : this.order.length;
		const number = index + 1;
		const footnote = text === undefined ? null : { number, markdown: text, line, occurrences: 1 };
		const entry = this.order[index] ?? { id, footnote, occurrences: 0 };
		this.order[index] = entry;
		entry.occurrences += 1;
		return { number, occurrence: entry.occurrences - 1 };
	}

	define(id: string, definition: { markdown: string; line: number }): void {
		if (!this.definitions.has(id)) this.definitions.set(id, definition);
	}

	footnotes(): Footnote[] {
		return this.order.map(({ id, footnote, occurrences }, index) => {
			const definition = this.definitions.get(id ?? '') ?? { markdown: '', line: 0 };
			return footnote ?? { number: index + 1, ...definition, occurrences };
		});
	}
}

function countLines(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
	return count;
}
