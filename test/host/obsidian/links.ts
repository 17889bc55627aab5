import type { BlockSubpathResult, CachedMetadata, FootnoteSubpathResult, HeadingCache, HeadingSubpathResult } from 'obsidian';

/** Splits `Note#Heading` where the first `#` stands; the subpath keeps it. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
	const hash = linktext.indexOf('#');
	return hash < 0 ? { path: linktext, subpath: '' } : { path: linktext.slice(0, hash), subpath: linktext.slice(hash) };
}

/** The part of a linktext that names the note. */
export function getLinkpath(linktext: string): string {
	return parseLinktext(linktext).path;
}

/** A heading without the characters that do not count when links to headings are matched. */
export function stripHeading(heading: string): string {
	return collapse(heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' '));
}

/** A heading without the characters that would break a link to it. */
export function stripHeadingForLink(heading: string): string {
	return collapse(heading.replace(/[:#|^\\\r\n]|%%|\[\[|]]/g, ' '));
}

/** What a subpath such as `#Heading#Sub`, `#^block` or `#[^1]` points to in a note. */
export function resolveSubpath(
	cache: CachedMetadata, subpath: string,
): HeadingSubpathResult | BlockSubpathResult | FootnoteSubpathResult | null {
	const parts = subpath.split('#').filter((part) => part !== '');
	const [first] = parts;
	if (first === undefined) return null;
	if (parts.length === 1 && first.startsWith('^')) return findBlock(cache, first.slice(1).toLowerCase());
	if (parts.length === 1 && first.startsWith('[^')) return findFootnote(cache, first.slice(2, -1));
	return findHeading(cache.headings ?? [], parts.map(sameHeading));
}

/** Headings are matched without case, from the outermost part to the innermost, each below the one before. */
function findHeading(headings: HeadingCache[], parts: string[]): HeadingSubpathResult | null {
	let level = 0;
	let matched = 0;
	for (const [index, heading] of headings.entries()) {
		if (heading.level <= level || sameHeading(heading.heading) !== parts[matched]) continue;
		level = heading.level;
		matched++;
		if (matched < parts.length) continue;
		const next = headings.slice(index + 1).find((later) => later.level <= heading.level) ?? null;
		const end = next?.position.start ?? null;
		return { type: 'heading', current: heading, next, start: heading.position.start, end } as HeadingSubpathResult;
	}
	return null;
}

function findBlock(cache: CachedMetadata, id: string): BlockSubpathResult | null {
	const block = Object.values(cache.blocks ?? {}).find((candidate) => candidate.id.toLowerCase() === id);
	if (!block) return null;
	const list = cache.listItems?.find((item) => item.id?.toLowerCase() === id);
	return { type: 'block', block, ...(list && { list }), start: block.position.start, end: block.position.end };
}

function findFootnote(cache: CachedMetadata, id: string): FootnoteSubpathResult | null {
	const footnote = cache.footnotes?.find((candidate) => candidate.id === id);
	return footnote ? { type: 'footnote', footnote, start: footnote.position.start, end: footnote.position.end } : null;
}

function sameHeading(heading: string): string {
	return stripHeading(heading).toLowerCase();
}

function collapse(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
