import { foldName } from '../lexicon/fold';
import { Postings } from '../lexicon/postings';
import type { Note } from '../note/note';
import type { Scan } from '../note/prose';
import { own } from '../note/range';
import { findNames, type NameMatch } from './find-names';
import { findLongForm } from './long-forms';
import { NameCounts, type CountedNames } from './name-counts';
import { hashesForName, NameIndex } from './name-index';
import type { NameOwner } from './name-trie';
import { printOf } from './print';
import { wordsAround } from './telling-words';
import { WordFilter } from './word-filter';

/** A name found in the prose of a note that is not its own, with what it takes to judge it without the text. */
export interface Occurrence extends NameMatch {
	/** What is written there. */
	readonly text: string;
	/** The line it stands on, counted from 1. */
	readonly line: number;
	/** A number for the place, made of the words around it: it stays when other parts of the note change. */
	readonly print: number;
	/** What the note says around it; null where one note alone has the name. */
	readonly evidence: Evidence | null;
}

/** What a note says around a name that several notes have. */
export interface Evidence {
	/** What the note says the name stands for, where it says so anywhere; else null. */
	readonly longForm: string | null;
	/** The words around it in small letters, without those that say nothing. */
	readonly near: readonly string[];
}

/** What is kept of a note's names and text, as plain data: a cache may hold it from one start to the next. */
export interface KeptMentions {
	readonly path: string;
	readonly named: Pick<Note, 'names' | 'nameRules'>;
	readonly occurrences: readonly Occurrence[];
	readonly filter: Uint32Array;
	readonly ignored: readonly string[];
}

/** What is kept of one note's text. */
interface Scanned {
	readonly occurrences: readonly Occurrence[];
	readonly filter: WordFilter;
	readonly owners: readonly string[];
	readonly ignored: readonly string[];
	readonly names: CountedNames;
}

const NONE: readonly Occurrence[] = [];

/**
 * Where the names of a vault stand in its notes' prose. Follows the vault note by note: a changed text is scanned alone, and a changed name
 * says which notes have to be scanned anew. Texts are not kept.
 */
export class MentionIndex {
	private readonly names = new NameIndex();
	private readonly named = new Map<string, Pick<Note, 'names' | 'nameRules'>>();
	private readonly scanned = new Map<string, Scanned>();
	private readonly sources = new Postings();
	/** Where names stand that a note ignores: when one goes, a shorter one may come to light. */
	private readonly ignoring = new Postings();
	private readonly counts = new NameCounts();

	/** The number of notes that have been scanned. */
	get size(): number {
		return this.scanned.size;
	}

	/**
	 * Takes over the names of a note as they now are.
	 * @param note null if the path has no note any more.
	 * @returns the notes that must be scanned anew, by path: those that held a name which is gone, and those that may hold a new one.
	 */
	setNames(path: string, note: Note | null): string[] {
		const before = this.named.get(path);
		const [was, is] = [spellingsOf(before), spellingsOf(note)];
		if (before && note ? was.join('\n') === is.join('\n') : !before && !note) return [];
		if (note) {
			this.names.set(note);
			this.named.set(path, { names: note.names, nameRules: note.nameRules });
		} else {
			this.names.delete(path);
			this.named.delete(path);
		}
		const added = (note?.names ?? []).filter(({ text }) => !was.includes(spelling(text, note?.nameRules ?? null)));
		const held = was.every((one) => is.includes(one)) ? [] : [...this.sources.get(path), ...this.ignoring.get(path)];
		return [...new Set([...held, ...this.notesThatMayHold(added.map(({ text }) => text))])];
	}

	/** Puts in what a note's text holds, in place of what it held before. */
	scan(note: Note, scan: Scan): void {
		this.forget(note.path);
		const filter = WordFilter.forText(scan.text.length);
		const ignored = new Set(note.nameRules?.ignored.map(foldName));
		const all = findNames(scan, this.names, filter).filter(({ owners }) => !owners.some(({ path }) => path === note.path));
		const isIgnored = ({ owners }: NameMatch): boolean => owners.some(({ name }) => ignored.has(foldName(name.text)));
		const found = ignored.size === 0 ? all : all.filter((match) => !isIgnored(match));
		const describer = new Describer(scan, found);
		const occurrences = found.length === 0 ? NONE : found.map((match) => describer.describe(match));
		this.put(note.path, { occurrences, filter, owners: ownersOf(found), ignored: ownersOf(ignored.size === 0 ? [] : all.filter(isIgnored)), names: this.counts.add(occurrences) });
	}

	private put(path: string, scanned: Scanned): void {
		for (const owner of scanned.owners) this.sources.add(owner, path);
		for (const owner of scanned.ignored) this.ignoring.add(owner, path);
		this.scanned.set(path, scanned);
	}

	/** What is known of the note at a path; null if its names or its text are not in. */
	keep(path: string): KeptMentions | null {
		const [named, scanned] = [this.named.get(path), this.scanned.get(path)];
		return named && scanned ? { path, named, occurrences: scanned.occurrences, filter: scanned.filter.bits, ignored: scanned.ignored } : null;
	}

	/** Puts back what was kept, as it was then. What has changed since goes in by `setNames` and `scan`, which then know what is new. */
	restore({ path, named, occurrences, filter, ignored }: KeptMentions): void {
		this.forget(path);
		this.names.set({ path, ...named });
		this.named.set(path, named);
		this.put(path, { occurrences, filter: new WordFilter(filter), owners: ownersOf(occurrences), ignored, names: this.counts.add(occurrences) });
	}

	/** Takes the text of a path out. Its names stay until `setNames` says otherwise. */
	forget(path: string): void {
		const before = this.scanned.get(path);
		if (!before) return;
		for (const owner of before.owners) this.sources.remove(owner, path);
		for (const owner of before.ignored) this.ignoring.remove(owner, path);
		this.counts.remove(before.names);
		this.scanned.delete(path);
	}

	/** The notes that have a text as one of their names, in any form that would be found in prose; none if it is more or less than a name. */
	namesIn(text: string): readonly NameOwner[] {
		const whole = text.trim();
		const [found] = findNames({ text: whole, prose: [{ from: 0, to: whole.length, block: 0 }] }, this.names);
		return found && found.from === 0 && /^(?:['‘’ʼ]s)?$/i.test(whole.slice(found.to)) ? found.owners : [];
	}

	/** What stands in a note, in order. */
	in(path: string): readonly Occurrence[] {
		return this.scanned.get(path)?.occurrences ?? NONE;
	}

	/** The paths of the notes in which a name of the note at a path stands, sorted. */
	sourcesOf(path: string): string[] {
		return [...this.sources.get(path)].sort();
	}

	/** In how many notes the name of an occurrence stands. */
	countOf(occurrence: Occurrence): number {
		return this.counts.of(occurrence);
	}

	/** In how many notes the name of an occurrence stands in small letters. */
	countSmall(occurrence: Occurrence): number {
		return this.counts.ofSmall(occurrence);
	}

	private notesThatMayHold(names: readonly string[]): string[] {
		if (this.scanned.size === 0) return [];
		const wanted = names.map(hashesForName);
		if (wanted.length === 0) return [];
		const paths: string[] = [];
		for (const [path, { filter }] of this.scanned) {
			if (wanted.some((words) => words.every((forms) => forms.some((hash) => filter.mayHold(hash))))) paths.push(path);
		}
		return paths;
	}
}

/** The paths of the notes whose names are found, each once. */
function ownersOf(matches: readonly NameMatch[]): string[] {
	const paths = new Set<string>();
	for (const { owners } of matches) for (const { path } of owners) paths.add(path);
	return [...paths];
}

function nameOf({ owners }: NameMatch): string {
	return foldName(owners[0]?.name.text ?? '');
}

/** What is written at a match, without holding on to the note's text: mostly the name as it is, which then is there but once. */
function writtenAt(text: string, { from, to, owners }: NameMatch): string {
	const name = owners[0]?.name.text ?? '';
	return name.length === to - from && text.startsWith(name, from) ? name : own(text.slice(from, to));
}

/** A name with the rules that change how it matches. */
function spelling(text: string, rules: Note['nameRules']): string {
	return rules ? `${text}\t${JSON.stringify(rules)}` : text;
}

function spellingsOf(note: Pick<Note, 'names' | 'nameRules'> | null | undefined): string[] {
	return note?.names.map(({ text }) => spelling(text, note.nameRules)) ?? [];
}

/** Says of the matches in a note what is kept of them. */
class Describer {
	/** What the note says that names stand for, by name; worked out when first asked for. */
	private longForms: Map<string, string> | null = null;

	constructor(
		private readonly scan: Scan,
		private readonly all: readonly NameMatch[],
	) {}

	describe(match: NameMatch): Occurrence {
		const { text, lines, opening } = this.scan;
		const { from, to, owners } = match;
		const evidence = owners.length < 2 ? null : { longForm: this.longFormOf(match), near: wordsAround(text, match, opening.body) };
		return { from, to, owners, text: writtenAt(text, match), line: lines.lineAt(from), print: printOf(text, match), evidence };
	}

	/** What the note says the name stands for: here, or else where it first says so. */
	private longFormOf(match: NameMatch): string | null {
		this.longForms ??= this.findLongForms();
		return findLongForm(this.scan.text, match) ?? this.longForms.get(nameOf(match)) ?? null;
	}

	private findLongForms(): Map<string, string> {
		const found = new Map<string, string>();
		for (const match of this.all) {
			if (match.owners.length < 2) continue;
			const name = nameOf(match);
			const longForm = found.has(name) ? null : findLongForm(this.scan.text, match);
			if (longForm !== null) found.set(name, own(longForm));
		}
		return found;
	}
}
