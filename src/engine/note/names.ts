import type { Alias } from './frontmatter/aliases';
import { deriveNames } from './derived-names';
import { plainText } from './plain-text';
import type { Scan } from './prose';
import { own } from './range';

/** A text that a note is known by, and the line, counted from 1, that gives it; the title, which is the name of the file, has line 1. */
export interface Name {
	readonly text: string;
	readonly kind: 'title' | 'heading' | 'alias' | 'derived';
	readonly line: number;
}

/** The file name of a path without its folder and without `.md` (or another ending of letters, for a text that is read as a note). */
export function titleOf(path: string): string {
	const file = path.slice(path.lastIndexOf('/') + 1);
	return file.replace(/\.(?:md|markdown|txt)$/i, '');
}

/** What a note says of its names, apart from its path: kept with the note, so that a rename needs no second reading. */
export interface NameSources {
	/** The note's first H1 as plain text; empty if it has none. */
	readonly heading: string;
	readonly headingLine: number;
	readonly aliases: readonly (Omit<Alias, 'from'> & { readonly line: number })[];
}

export function findNameSources(scan: Scan, aliases: readonly Alias[]): NameSources {
	const h1 = scan.blocks.find((block) => block.kind === 'heading' && block.level === 1 && block.container === null);
	return {
		heading: h1 ? own(plainText(scan.text.slice(h1.lines[0], h1.lines[h1.lines.length - 1]))) : '',
		headingLine: h1 ? scan.lines.lineAt(h1.from) : 1,
		aliases: aliases.map(({ text, from }) => ({ text: own(text), line: scan.lines.lineAt(from) })),
	};
}

/**
 * The names of a note: its title, its first H1, its aliases, and what is derived from title and H1. A text that an earlier kind already
 * gives is not repeated.
 */
export function buildNames(path: string, { heading, headingLine, aliases }: NameSources): Name[] {
	const title = titleOf(path);
	const names: Name[] = [{ text: title, kind: 'title', line: 1 }, { text: heading, kind: 'heading', line: headingLine }];
	for (const { text, line } of aliases) names.push({ text, kind: 'alias', line });
	for (const text of deriveNames(title)) names.push({ text, kind: 'derived', line: 1 });
	for (const text of deriveNames(heading)) names.push({ text, kind: 'derived', line: headingLine });
	const seen = new Set<string>();
	return names.filter(({ text }) => {
		const key = text.normalize('NFC');
		if (key === '' || seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
