import type { FrontMatterCache, FrontmatterLinkCache } from 'obsidian';
import { parseYaml } from '../yaml';
import type { NoteLines } from './note-lines';
import { readWikilink } from './wikilink';

/** The frontmatter block of a note. */
interface Frontmatter {
	/** The line of the closing `---`. */
	readonly lastLine: number;
	/** The properties; null where the block holds none or is not valid YAML. */
	readonly properties: FrontMatterCache | null;
	readonly links: readonly FrontmatterLinkCache[];
}

const fence = /^---[ \t]*$/;

/** Reads the frontmatter: lines between two `---`, the first of them the note's first line. Null if there is none. */
export function readFrontmatter(note: NoteLines): Frontmatter | null {
	if (!fence.test(note.line(0))) return null;
	for (let line = 1; line < note.count; line++) {
		if (!fence.test(note.line(line))) continue;
		const properties = parseProperties(note.text.slice(note.starts[1], note.starts[line]));
		return { lastLine: line, properties, links: properties === null ? [] : linksOf(properties) };
	}
	return null;
}

function parseProperties(yaml: string): FrontMatterCache | null {
	try {
		const value = parseYaml(yaml);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}

const wholeWikilink = /^\[\[([^[\]\n]+)\]\]$/;

/** The values that are a link as a whole, each under its path (`related.0`). */
function linksOf(properties: FrontMatterCache): FrontmatterLinkCache[] {
	const links: FrontmatterLinkCache[] = [];
	const visit = (key: string, value: unknown): void => {
		const inner = typeof value === 'string' ? wholeWikilink.exec(value)?.[1] : undefined;
		if (inner !== undefined && typeof value === 'string') links.push({ key, ...readWikilink(value, inner) });
		if (typeof value !== 'object' || value === null) return;
		for (const [name, item] of Object.entries(value)) visit(key === '' ? name : `${key}.${name}`, item);
	};
	visit('', properties);
	return links;
}
