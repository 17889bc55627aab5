import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import type { TermChoice } from '../../../src/engine/lexicon/counted-terms';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { followLinks } from '../../../src/engine/mentions/followed-links';
import { Linkers } from '../../../src/engine/mentions/linkers';
import { MentionIndex } from '../../../src/engine/mentions/mention-index';
import { findLinkedIn, findMentionsIn, type Mention } from '../../../src/engine/mentions/mentions';
import { mentionsBetween } from '../../../src/engine/report/mentions';
import type { MentionSources, Preferences } from '../../../src/engine/mentions/suggest';
import { takeNames } from '../../../src/engine/mentions/take-names';
import { parseNote, type Note } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';

/** A vault as paths and texts. */
export type Texts = Readonly<Record<string, string>>;

/** Frontmatter with these aliases and, line by line, what else it says. */
export function fronted(aliases: readonly string[], ...lines: readonly string[]): string {
	return ['---', ...(aliases.length > 0 ? [`aliases: ${JSON.stringify(aliases)}`] : []), ...lines, '---', ''].join('\n');
}

/** How mentions are judged where the user has said nothing. */
export const UNSAID: Preferences = {
	scope: DEFAULT_SCOPE,
	firstOnly: true,
	skipLinked: true,
	sureness: 'balanced',
	refusals: [],
	ignoredNames: [],
	ignoredPlaces: {},
	choices: {},
	meanings: [],
};

/** Notes, with everything that mentions are found by, kept in step as the plugin keeps it: only what the index asks for is scanned anew. */
export class Shelf {
	readonly lexicon = new Lexicon();
	readonly linkers = new Linkers();
	private readonly texts = new Map<string, string>();
	index = this.newIndex();
	private readonly pending = new Set<string>();
	/** Notes whose texts are others than those that were scanned. In all others only names have changed. */
	private readonly changed = new Set<string>();

	/** @param kept what is kept of a note. */
	constructor(notes: Texts, readonly said: Partial<Preferences> = {}, private readonly kept = (note: Note): Note => note) {
		for (const [path, text] of Object.entries(notes)) this.take(path, text);
		this.scanPending();
	}

	get sources(): MentionSources {
		return { lexicon: this.lexicon, linkers: this.linkers, index: this.index, preferences: { ...UNSAID, ...this.said } };
	}

	/** The same notes judged by what the user says. */
	saying(said: Partial<Preferences>): Shelf {
		return new Shelf(Object.fromEntries(this.texts), { ...this.said, ...said });
	}

	set(path: string, text: string): void {
		this.take(path, text);
		this.scanPending();
	}

	/** Takes names and text over, and leaves the scanning to be done. */
	take(path: string, text: string): void {
		const note = this.kept(parseNote(path, text));
		this.texts.set(path, text);
		this.lexicon.set(note);
		this.linkers.set(note);
		this.pending.add(path);
		this.changed.add(path);
		this.takeNames(path);
	}

	/** Takes over the names of a note and of the terms in it, and of the notes that have other terms now. */
	private takeNames(...paths: readonly string[]): void {
		for (const path of new Set([...paths, ...this.lexicon.takeAffected()])) {
			for (const other of takeNames(this, path)) this.pending.add(other);
		}
	}

	/** Lets other terms count. */
	choose(choice: TermChoice): void {
		this.lexicon.chooseTerms(choice);
		this.takeNames();
		this.scanPending();
	}

	/** Takes a note out, and leaves the scanning to be done. */
	drop(path: string): void {
		this.texts.delete(path);
		this.lexicon.delete(path);
		this.linkers.delete(path);
		this.takeNames(path);
		this.index.forget(path);
	}

	remove(path: string): void {
		this.drop(path);
		this.scanPending();
	}

	scanPending(): void {
		for (const path of this.pending) {
			const text = this.texts.get(path);
			const note = this.lexicon.get(path);
			if (text === undefined || !note) continue;
			const links = followLinks(this.lexicon, note, text);
			if (this.changed.has(path) || !this.index.scanAgain(note, text, links)) this.index.scan(note, scanNote(text), links);
		}
		this.pending.clear();
		this.changed.clear();
	}

	/** Goes on with an index made of what this one keeps, put back in an order of paths by way of plain data. */
	restart(order: readonly string[]): void {
		this.scanPending();
		const before = this.index;
		this.index = this.newIndex();
		for (const path of order) {
			const kept = before.keep(path);
			if (kept) this.index.restore(structuredClone(kept));
		}
	}

	private newIndex(): MentionIndex {
		return new MentionIndex((path) => this.texts.get(path) ?? null);
	}

	textOf(path: string): string {
		return this.texts.get(path) ?? '';
	}

	note(path: string): Note {
		return this.lexicon.get(path) ?? parseNote(path, '');
	}

	/** The mentions of the entry with an id; none if there is no such entry. */
	of(id: string): Mention[] {
		const entry = this.lexicon.entry(id);
		return entry ? mentionsBetween(this.sources, null, entry) : [];
	}

	/** The unlinked mentions of others in the note at a path. */
	in(path: string): Mention[] {
		return findMentionsIn(this.sources, this.note(path));
	}

	/** The links of the note at a path. */
	linkedIn(path: string): Mention[] {
		return findLinkedIn(this.sources, this.note(path));
	}
}

/** Mentions as `path:line text (kind)`. */
export function shown(mentions: readonly Mention[]): string[] {
	return mentions.map(({ path, line, text, kind }) => `${path}:${line} ${text} (${kind})`);
}
