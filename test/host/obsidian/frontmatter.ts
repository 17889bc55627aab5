import type { CachedMetadata, FrontMatterInfo } from 'obsidian';

type Frontmatter = Record<string, unknown>;

/** The value of the first property whose name is the key or matches it. */
export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
	if (!frontmatter || typeof frontmatter !== 'object') return null;
	const name = Object.keys(frontmatter).find((candidate) => (typeof key === 'string' ? candidate === key : key.test(candidate)));
	return name === undefined ? null : ((frontmatter as Frontmatter)[name] ?? null);
}

/** A list's texts and numbers, or the one that stands alone (1.9.3: single strings are valid); anything else is null. */
export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
	const value = parseFrontMatterEntry(frontmatter, key);
	const isText = (item: unknown): item is string | number => typeof item === 'string' || typeof item === 'number';
	if (Array.isArray(value)) return value.filter(isText).map(String);
	return isText(value) ? [String(value)] : null;
}

/** The aliases under `aliases`, in any case; a singular `alias` is not read (release 1.9.0). */
export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
	return parseFrontMatterStringArray(frontmatter, /^aliases$/i)?.filter((alias) => alias !== '') ?? null;
}

/**
 * The tags under `tags`, in any case, each with its `#`. Those with blanks or commas are dropped, never split (recorded: obsidian-tasks).
 */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
	const tags = parseFrontMatterStringArray(frontmatter, /^tags$/i);
	return tags?.filter((tag) => tag !== '' && !/[\s,]/.test(tag)).map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)) ?? null;
}

/** All tags of a note: those of its frontmatter first, then those of its text, duplicates kept (recorded: obsidian-tasks). */
export function getAllTags(cache: CachedMetadata): string[] | null {
	return [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...(cache.tags ?? []).map(({ tag }) => tag)];
}

/**
 * Where the frontmatter stands: it begins on the first line and ends at the next line that is `---`, blanks after it allowed (release
 * 1.3.2).
 */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
	const opening = /^---[ \t]*\r?\n/.exec(content);
	const from = opening?.[0].length ?? 0;
	const closing = opening ? /^---[ \t]*(\r?\n|$)/m.exec(content.slice(from)) : null;
	if (!closing) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
	const to = from + closing.index;
	return { exists: true, frontmatter: content.slice(from, to), from, to, contentStart: to + closing[0].length };
}
