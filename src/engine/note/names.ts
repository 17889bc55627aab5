import type { Alias } from './frontmatter/aliases';
import { deriveNames } from './derived-names';
import { plainText } from '../text/plain-text';
import type { Scan } from './prose';
import { own } from '../text/range';

/** A name of a note, with its place. The title, which is the file name, and names derived from it are at offset 0. */
export interface Name {
	readonly text: string;
	readonly kind: 'title' | 'heading' | 'alias' | 'derived';
	readonly from: number;
	/** Counted from 1. */
	readonly line: number;
}

/** The file name of a path without its folder and without `.md` (or another ending of letters, for a text that is read as a note). */
export function titleOf(path: string): string {
	const file = path.slice(path.lastIndexOf('/') + 1);
	return file.replace(/\.(?:md|markdown|txt)$/i, '');
}

type NamePlace = Pick<Name, 'from' | 'line'>;

/** What a note says of its names, apart from its path. */
interface NameSources {
	/** The note's first H1 as plain text; empty if it has none. */
	readonly heading: string;
	readonly headingAt: NamePlace;
	readonly aliases: readonly (NamePlace & { readonly text: string })[];
}

/** Finds the first H1 of a note, and places its aliases. */
export function findNameSources(scan: Scan, aliases: readonly Alias[]): NameSources {
	const h1 = scan.blocks.find((block) => block.kind === 'heading' && block.level === 1 && block.container === null);
	return {
		heading: h1 ? own(plainText(scan.text.slice(h1.lines[0], h1.lines[h1.lines.length - 1]))) : '',
		headingAt: placeOf(scan, h1?.from ?? 0),
		aliases: aliases.map(({ text, from }) => ({ text: own(text), ...placeOf(scan, from) })),
	};
}

function placeOf(scan: Scan, from: number): NamePlace {
	return { from, line: scan.lines.lineAt(from) };
}

/** The names of a note, and its heading and aliases left out because they repeat an earlier name: a rename may bring them back. */
interface Naming {
	readonly names: readonly Name[];
	readonly hidden: readonly Name[];
}

/** Names a note: its title, its first H1, its aliases, and what is derived from title and H1, in this order. */
export function buildNaming(path: string, { heading, headingAt, aliases }: NameSources): Naming {
	const title = titleOf(path);
	const all: Name[] = [{ text: title, kind: 'title', from: 0, line: 1 }];
	if (heading !== '') all.push({ text: heading, kind: 'heading', from: headingAt.from, line: headingAt.line });
	for (const { text, from, line } of aliases) all.push({ text, kind: 'alias', from, line });
	for (const text of deriveNames(title)) all.push({ text, kind: 'derived', from: 0, line: 1 });
	for (const text of heading === title ? [] : deriveNames(heading))
		all.push({ text, kind: 'derived', from: headingAt.from, line: headingAt.line });
	const names = new Map<string, Name>();
	const hidden: Name[] = [];
	for (const name of all) {
		const text = name.text.normalize('NFC');
		if (text === '') continue;
		if (!names.has(text)) names.set(text, name);
		else if (name.kind !== 'derived') hidden.push(name);
	}
	return { names: [...names.values()], hidden };
}

/** Names a note anew for another path. */
export function renameNaming({ names, hidden }: Naming, path: string): Naming {
	const all = [...names, ...hidden];
	const heading = all.find(({ kind }) => kind === 'heading');
	const aliases = all.filter(({ kind }) => kind === 'alias').sort((a, b) => a.from - b.from);
	return buildNaming(path, { heading: heading?.text ?? '', headingAt: heading ?? { from: 0, line: 1 }, aliases });
}
