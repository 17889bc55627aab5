import { readFileSync } from 'node:fs';
import path from 'node:path';
import { counted, foldName, line, lines, lookUp, parseNote, type Inked, type Note, type SourcedAttribute } from '../src/engine';
import type { Call, Command } from './command.mjs';
import { refusalOf } from './find-note.mjs';
import { codeOf, mendOf, reasonOf } from './unreadable.mjs';
import { UsageError } from './usage-error.mjs';
import { failedOn, openVault, pathIn, type Vault } from './vault.mjs';

export const notes: Command = {
	name: 'notes',
	usage: '[PATH...]',
	summary: 'what is read from each note: names, tags, definition, attributes, callouts, links',
	help: `Prints what Care Lexicon reads from the notes, all of them or those given. A PATH is relative to the vault or to the
current folder, or any name of a note; it may also be a text file outside the vault, which is then read as a note.

  --json             one JSON object a line:
                     {path, title, names, tags, definition, attributes, callouts, links, problems}`,
	options: { json: 'boolean' },
	run(call) {
		const vault = openVault(call);
		const chosen = call.words.length === 0 ? [...vault.lexicon.notes()] : call.words.map((word) => findNote(vault, word));
		for (const note of chosen) {
			if (call.has('json')) call.output.json(noteJson(vault, note));
			else call.output.out(describe(call, vault, note));
		}
		return 0;
	},
};

/** The note at a path: of the vault, else any text file. @throws UsageError if there is none. */
function findNote(vault: Vault, word: string): Note {
	const inVault = vault.lexicon.get(pathIn(vault, word)) ?? vault.lexicon.get(`${word}.md`);
	if (inVault) return inVault;
	const named = lookUp(vault.lexicon, word);
	if (named.kind === 'found') return named.note;
	if (named.kind === 'ambiguous') throw new UsageError(refusalOf(word, named));
	const text = textOutside(vault, word);
	try {
		return parseNote(path.relative(vault.folder, path.resolve(word)).split(path.sep).join('/'), text);
	} catch (error) {
		throw new UsageError(failedOn(word, error));
	}
}

/** The text of a file that is no note of the vault. @throws UsageError if it cannot be read. */
function textOutside({ folder }: Vault, word: string): string {
	try {
		return readFileSync(path.resolve(word), 'utf8');
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') throw new UsageError(`${word} cannot be read (${reasonOf(error)}). ${mendOf(error)}`);
		throw new UsageError(`There is no note ${word}, neither in the vault ${folder} nor from the current folder. "care-lexicon notes" lists all.`);
	}
}

function noteJson({ lexicon }: Vault, note: Note): object {
	return {
		path: note.path,
		title: note.names[0]?.text ?? '',
		names: note.names,
		tags: note.tags,
		definition: note.definition?.text ?? null,
		definitionLine: note.definition?.line ?? null,
		attributes: lexicon.attributesOf(note).map((attribute) => attributeJson(note, attribute)),
		callouts: note.callouts,
		links: note.links.map((link) => ({ ...link, ...lexicon.resolve(link.target, note.path) })),
		problems: note.problems,
	};
}

/** `path` is there only if another note says so. */
function attributeJson(note: Note, { key, value, kind, line, from, to, path: source }: SourcedAttribute): object {
	return { key, value, kind, line, from, to, ...(source === note.path ? {} : { path: source }) };
}

function describe({ output: { ink: { bold, dim } } }: Call, { lexicon }: Vault, note: Note): Inked {
	const [title, ...others] = distinctNames(note);
	const attributes = lexicon.attributesOf(note).map((one) => line`    ${one.key}: ${oneLine(one.value)} ${dim(`(${one.kind}, ${one.path === note.path ? '' : `${one.path} `}line ${one.line})`)}`);
	const leads = note.links.map(({ target }) => lexicon.resolve(target, note.path));
	const links = `${counted(note.links.length, 'link')}: ${leads.filter(({ via }) => via === 'path').length} by path, ${leads.filter(({ via }) => via === 'alias').length} by a name, ${leads.filter(({ via }) => via === null).length} to nothing`;
	return lines([
		bold(title?.text ?? note.path),
		line`  ${dim(note.path)}`,
		...(others.length > 0 ? [line`  also called: ${others.map(({ text }) => text).join(' · ')}`] : []),
		...(note.tags.length > 0 ? [line`  tags: ${note.tags.join(', ')}`] : []),
		...(note.definition ? [line`  definition: ${note.definition.text}`] : []),
		...(attributes.length > 0 ? [line`  attributes:`, ...attributes] : []),
		...note.callouts.map(({ kind, title: text, line: at }) => line`  callout: ${kind}${text ? `, "${text}"` : ''} ${dim(`(line ${at})`)}`),
		line`  ${links}`,
		...note.problems.map(({ line: at, message }) => line`  problem on line ${at}: ${message}`),
		line``,
	]);
}

/** The names that a reader would tell apart. */
function distinctNames(note: Note): Note['names'] {
	const seen = new Set<string>();
	return note.names.filter(({ text }) => !seen.has(foldName(text)) && seen.add(foldName(text)));
}

function oneLine(value: string): string {
	const flat = value.replace(/\s*\n\s*/g, ' ');
	return flat.length > 120 ? `${flat.slice(0, 119)}…` : flat;
}
