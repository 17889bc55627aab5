import { foldLabel } from '../text/line-starts';
import type { LinkSpan, Span } from '../text/inline/span';
import { wikilinkEnd } from '../text/inline/link-ends';
import type { Scan } from './prose';
import { textsOf, type Property } from './frontmatter/property';
import { CommentReader, noteAddress, readWikilink, type LinkText } from '../text/link-text';
import { own, type Range } from '../text/range';

/** A link of a note. The range is the whole link with its marks (and the `!` of an embed). */
export interface Link extends LinkText, Range {
	readonly embed: boolean;
	readonly syntax: 'wikilink' | 'markdown';
	readonly place: 'frontmatter' | 'body';
	/** The line it stands on, counted from 1. */
	readonly line: number;
}

/**
 * The links of a note in order: wikilinks, embeds and Markdown links that lead into the vault, also by a label (`[the ACO][a]`), in the
 * frontmatter, in prose, headings, tables, callouts and `ad-*` blocks. As in Obsidian those inside `%% … %%` on a line count too; those in
 * code, math and HTML do not.
 */
export function findLinks(scan: Scan): Link[] {
	const { text, opening: { frontmatter } } = scan;
	const inBody: Link[] = [];
	addLinks(scan, scan.spans, inBody, new CommentReader(text));
	const first = frontmatter ? text.indexOf('[[', frontmatter.from) : -1;
	if (!frontmatter || first < 0 || first > frontmatter.to) return inBody;
	return [...frontmatter.properties.flatMap((property) => linksOfProperty(scan, property)), ...inBody];
}

function addLinks(scan: Scan, spans: readonly Span[], found: Link[], comments: CommentReader): void {
	const { text } = scan;
	for (const span of spans) {
		const { kind, from, to } = span;
		if (kind === 'wikilink' || kind === 'embed') {
			const { target, subpath, display } = readWikilink(text.slice(from, to));
			found.push({
				target,
				subpath,
				display,
				embed: kind === 'embed',
				syntax: 'wikilink',
				place: 'body',
				line: scan.lines.lineAt(from),
				from,
				to,
			});
		} else if (kind === 'link' || kind === 'image') {
			const address = noteAddress(addressOf(scan, span));
			if (!address) continue;
			const display = own(text.slice(span.label.from, span.label.to));
			found.push({
				target: address.target,
				subpath: address.subpath,
				display,
				embed: kind === 'image',
				syntax: 'markdown',
				place: 'body',
				line: scan.lines.lineAt(from),
				from,
				to,
			});
		} else if (kind === 'comment') {
			addLinks(scan, comments.spansIn(span), found, comments);
		}
	}
}

/** The address of a Markdown link; that of a reference link stands elsewhere in the note, under its second label or else its only one. */
function addressOf({ text, labels }: Scan, { address, label, to }: LinkSpan): string {
	if (address.to > address.from || text[label.to + 1] === '(') return text.slice(address.from, address.to);
	const id = text.slice(label.to + 2, to - 1);
	return labels.get(foldLabel(id === '' ? text.slice(label.from, label.to) : id)) ?? '';
}

function linksOfProperty({ text, lines }: Scan, property: Property): Link[] {
	const found: Link[] = [];
	for (const value of textsOf(property.value)) {
		for (let from = text.indexOf('[[', value.from); from >= 0 && from < value.to; from = text.indexOf('[[', from + 2)) {
			const to = wikilinkEnd(text, from, value.to);
			if (to < 0) continue;
			const { target, subpath, display } = readWikilink(text.slice(from, to));
			found.push({ target, subpath, display, embed: false, syntax: 'wikilink', place: 'frontmatter', line: lines.lineAt(from), from, to });
		}
	}
	return found;
}
