import { ALONE, InlineScanner } from './inline/inline';
import type { Span } from './inline/span';
import { own } from './range';

/** The text of a link, before it is resolved to a note. */
export interface LinkText {
	/** The path or name before any `#`; empty for a link inside its own note. */
	readonly target: string;
	/** The heading or block, `#` included; empty if there is none. */
	readonly subpath: string;
	/** What a reader sees. Without a text of its own a wikilink shows `Note > Heading`. */
	readonly display: string;
}

/** The one link that a text consists of, or null. */
export function linkOf(markdown: string): Pick<LinkText, 'target' | 'subpath'> | null {
	const [span] = new InlineScanner(markdown).scan(0, markdown.length, ALONE);
	if (!span || span.from > 0 || span.to < markdown.length) return null;
	if (span.kind === 'wikilink') return readWikilink(markdown);
	return span.kind === 'link' ? noteAddress(markdown.slice(span.address.from, span.address.to)) : null;
}

/** Reads `[[target#subpath|display]]`, with or without the `!` of an embed; `\|`, as tables need it, separates like `|`. */
export function readWikilink(source: string): LinkText {
	const inside = source.slice(source.indexOf('[[') + 2, -2);
	const bar = inside.indexOf('|');
	const path = (bar > 0 ? inside.slice(0, inside[bar - 1] === '\\' ? bar - 1 : bar) : inside).trim();
	const { target, subpath } = splitSubpath(path);
	const given = bar > 0 ? inside.slice(bar + 1).trim() : '';
	const shown = [target, ...subpath.split('#')].filter((part) => part !== '').join(' > ');
	const name = own(target);
	// What is shown is often the name itself: then it is kept once.
	return { target: name, subpath: own(subpath), display: given === '' && subpath === '' ? name : own(given === '' ? shown : given) };
}

/** Where in the vault the address of a Markdown link leads, or null if it leads out of it. */
export function noteAddress(address: string): Pick<LinkText, 'target' | 'subpath'> | null {
	if (address === '' || /^(?:[A-Za-z][\w+.-]*:|\/\/)/.test(address)) return null;
	return splitSubpath(own(decodePath(address)));
}

function decodePath(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address; // A stray "%" is no encoding: the author's text is the path.
	}
}

function splitSubpath(path: string): Pick<LinkText, 'target' | 'subpath'> {
	const hash = path.indexOf('#');
	return hash < 0 ? { target: path, subpath: '' } : { target: path.slice(0, hash).trim(), subpath: path.slice(hash) };
}

/**
 * Reads what is inside the `%%` comments on lines of a text: hidden from readers, but Obsidian counts its links and tags. One reader
 * handles all comments of a text, from left to right, so that failed searches are not repeated.
 */
export class CommentReader {
	private scanner: InlineScanner | null = null;

	constructor(private readonly text: string) {}

	/** The spans inside one comment; none if the span is no such comment. */
	spansIn(span: Span): Span[] {
		if (span.kind !== 'comment' || !this.text.startsWith('%%', span.from)) return [];
		this.scanner ??= new InlineScanner(this.text);
		return this.scanner.scan(span.from + 2, span.to - 2, ALONE);
	}
}
