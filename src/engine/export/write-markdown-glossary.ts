import { distinctNames } from '../note/names';
import type { Entry } from '../note/entry';
import { escapeMarkdown } from '../text/escape-markdown';

/** What is written of an entry. */
type Exported = Pick<Entry, 'id' | 'path' | 'anchor' | 'names' | 'definition'>;

/** What a glossary in Markdown needs to know beside its entries. */
interface MarkdownWays {
	/** The heading of an entry. */
	readonly letterOf: (entry: Exported) => string;
	/** A link to an entry in the style of the vault, whatever it shows; null if there is nothing to link to. */
	readonly linkTo: (entry: Exported) => string | null;
}

/**
 * Writes entries as Markdown in the order given, in pieces that are the whole text when put together: a heading wherever the letter
 * changes, and an item for each entry, with its title as a link, its other names in brackets and its definition.
 */
export function* writeMarkdownGlossary(entries: readonly Exported[], { letterOf, linkTo }: MarkdownWays): Generator<string> {
	let last = '';
	for (const entry of entries) {
		const letter = letterOf(entry);
		const heading = letter === last ? '' : `${last === '' ? '' : '\n'}## ${letter.replace('#', '\\#')}\n\n`;
		last = letter;
		yield `${heading}${itemOf(entry, linkTo(entry))}\n`;
	}
}

function itemOf({ id, names, definition }: Exported, link: string | null): string {
	const title = names[0]?.text ?? id;
	const others = distinctNames(names).filter(({ kind, text }) => kind !== 'derived' && text !== title);
	const also = others.map(({ text }) => escapeMarkdown(text)).filter((text) => text !== '').join(', ');
	const told = definition === null ? '' : `: ${escapeMarkdown(definition.text)}`;
	return `- **${link === null ? escapeMarkdown(title) : showing(link, title)}**${also === '' ? '' : ` (${also})`}${told}`;
}

/** A link with another text. That of a wikilink is no Markdown, but some signs would end it. */
function showing(link: string, title: string): string {
	if (!link.startsWith('[[')) return `[${escapeMarkdown(title)}]${link.slice(link.lastIndexOf('](') + 1)}`;
	const [target = ''] = link.slice(2, -2).split('|');
	const shown = title.replace(/\[\[|\]\]|[|\n]/g, ' ').replace(/\s+/g, ' ').trim();
	return shown === target || shown === '' ? `[[${target}]]` : `[[${target}|${shown}]]`;
}
