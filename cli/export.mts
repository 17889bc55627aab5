import {
	AToZ, collatorOf, counted, entriesAt, readFormat, writeGlossary, writeMarkdownGlossary, type Entry, type GlossaryFormat,
} from '../src/engine';
import type { Command } from './command.mjs';
import { readLinkStyle } from './saved-settings.mjs';
import { UsageError } from './usage-error.mjs';
import { openVault, type Vault } from './vault.mjs';

export const exportGlossary: Command = {
	name: 'export',
	usage: '[--format md|csv|json]',
	summary: 'the glossary from A to Z, as Markdown, CSV or JSON',
	help: `Prints the glossary from A to Z: the notes that the plugin's settings in the vault choose, or all notes, and the terms inside notes.
  care-lexicon export --format md > Glossary.md

  --format md        a heading for each letter, and a list of names with links, other names and definitions (default)
  --format csv       a line for each entry, with a line of headings: title, other names, definition, tags, path, place
  --format json      a list with the facts of each entry
  --json             the same as --format json
Links are written as Obsidian's settings in the vault say.`,
	options: { format: 'string', json: 'boolean' },
	run(call) {
		const { has, text, words, output } = call;
		if (words.length > 0) throw new UsageError('"export" takes no names or paths. See: care-lexicon export --help.');
		const read = readFormat<GlossaryFormat>(has('json') ? 'json' : text('format'), ['md', 'csv', 'json']);
		if (typeof read === 'string') throw new UsageError(read);
		const vault = openVault(call);
		const order = new AToZ(LANGUAGE);
		const listed = entriesIn(vault).map((entry) => ({ entry, title: titleOf(entry), letter: order.letterOf(titleOf(entry)) }));
		const entries = listed.sort((a, b) => order.compare(a, b)).map(({ entry }) => entry);
		const pieces = read.format === 'md'
			? writeMarkdownGlossary(entries, { letterOf: (entry) => order.letterOf(titleOf(entry)), linkTo: linksOf(vault) })
			: writeGlossary(entries, read.format);
		const written = [...pieces].join('').trimEnd();
		if (written !== '') output.data(written);
		output.err(`${counted(entries.length, 'entry', 'entries')}.`);
		return 0;
	},
};

/** The same on every machine, whatever its language. */
const LANGUAGE = collatorOf('en');

function titleOf({ id, names }: Pick<Entry, 'id' | 'names'>): string {
	return names[0]?.text ?? id;
}

function entriesIn({ lexicon, settings }: Vault): Entry[] {
	return [...lexicon.notes()].flatMap(({ path }) => entriesAt(lexicon, path, settings.scope));
}

/** What links to entries in the vault's style, from wherever the text will lie. */
function linksOf({ folder, lexicon }: Vault): (entry: Pick<Entry, 'path' | 'anchor'>) => string {
	const { isMarkdown, isShortest } = readLinkStyle(folder);
	const alike = new Map<string, number>();
	const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
	const keyOf = (path: string): string => nameOf(path).toLowerCase();
	for (const { path } of lexicon.notes()) alike.set(keyOf(path), (alike.get(keyOf(path)) ?? 0) + 1);
	return ({ path, anchor }) => {
		const target = isShortest && alike.get(keyOf(path)) === 1 ? nameOf(path) : path;
		const subpath = anchor?.subpath ?? '';
		return isMarkdown ? `[](${inAddress(target)}${inAddress(subpath, '#')})` : `[[${target.replace(/\.md$/i, '')}${subpath}]]`;
	};
}

/** A path in the brackets of a link. @param kept the sign that has its meaning there. */
function inAddress(path: string, kept = ''): string {
	const escaped = (sign: string): string => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;
	return path.replace(/[\s%()<>\\?#]/g, (sign) => (sign === kept ? sign : escaped(sign)));
}
