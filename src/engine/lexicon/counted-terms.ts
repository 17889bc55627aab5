import type { Entry } from '../note/entry';
import { foldKey } from '../note/facts/keys';
import type { Note } from '../note/note';
import type { Term, TermGroup } from '../note/terms/term';
import { foldPath } from '../text/fold';
import { FactKeys } from './fact-keys';
import { DEFAULT_SCOPE, isEntry, isInFolder, isOfAllNotes, isTagBelow, isTemplate, type Scope } from './scope';

/** Which notes' terms the user wants. */
export interface TermChoice {
	/** Whether terms are read at all; a note that says `lexicon: terms` of itself stands above that. */
	readonly insideNotes: boolean;
	/** If folders or tags are given, only notes in one of them or with one of them. */
	readonly folders: readonly string[];
	readonly tags: readonly string[];
	/** The paths of notes whose terms are not to be read. */
	readonly except: readonly string[];
	/** The glossary, whose notes need less evidence, and the folders in which nothing is an entry. */
	readonly scope: Scope;
}

/** Terms of every note. */
export const ALL_TERMS: TermChoice = { insideNotes: true, folders: [], tags: [], except: [], scope: DEFAULT_SCOPE };

const NONE: readonly never[] = [];
const NO_GROUPS: readonly TermGroup[] = NONE;
/** From this share of left sides on that other notes call their facts so, a list is one of facts. */
const FACT_SHARE = 0.5;

/**
 * The terms inside notes that count: what a note offers, the other notes and the user decide. A note that changes is decided anew when
 * somebody asks next; so are those notes whose left sides have become usual names of facts, or are no longer.
 */
export class CountedTerms {
	private readonly offering = new Map<string, Note>();
	private readonly groups = new Map<string, readonly TermGroup[]>();
	private readonly byId = new Map<string, Term>();
	private readonly undecided = new Set<string>();
	private readonly facts = new FactKeys((path) => this.undecided.add(path));
	private choice = ALL_TERMS;

	/** @param file called with a term that counts from now on (1), or no longer does (-1). */
	constructor(private readonly file: (term: Term, by: 1 | -1) => void) {}

	/** Sets which terms the user wants. */
	choose(choice: TermChoice): void {
		if (JSON.stringify(choice) === JSON.stringify(this.choice)) return;
		this.choice = choice;
		for (const path of this.offering.keys()) this.undecided.add(path);
	}

	/** Takes a note in; its terms count once they are decided on. */
	add(note: Note): void {
		this.facts.add(note);
		if (note.terms.length === 0) return;
		this.offering.set(note.path, note);
		this.undecided.add(note.path);
		for (const group of note.terms) if (group.needs === 'no-facts') this.facts.watch(note.path, leftSides(group));
	}

	/** Takes a note out, and its terms with it. */
	remove(note: Note): void {
		this.facts.remove(note);
		if (!this.offering.delete(note.path)) return;
		for (const group of note.terms) if (group.needs === 'no-facts') this.facts.unwatch(note.path, leftSides(group));
		this.undecided.delete(note.path);
		this.put(note.path, NO_GROUPS);
	}

	/** Decides where that is still to be done. @returns the paths of the notes that have other terms now. */
	decide(): readonly string[] {
		if (this.undecided.size === 0) return NONE;
		const changed: string[] = [];
		for (const path of this.undecided) {
			const note = this.offering.get(path);
			const counted = note?.terms.filter((group) => this.counts(note, group)) ?? NO_GROUPS;
			const held = this.of(path);
			if (counted.length === held.length && counted.every((group, i) => group === held[i])) continue;
			this.put(path, counted);
			changed.push(path);
		}
		this.undecided.clear();
		return changed;
	}

	/** The groups of terms in the note at a path that count. */
	of(path: string): readonly TermGroup[] {
		return this.groups.get(path) ?? NO_GROUPS;
	}

	/** How many terms count. */
	get size(): number {
		return this.byId.size;
	}

	get(id: string): Term | null {
		return this.byId.get(id) ?? null;
	}

	/** All terms that count, by note. */
	all(): IterableIterator<Term> {
		return this.byId.values();
	}

	private put(path: string, groups: readonly TermGroup[]): void {
		for (const term of this.of(path).flatMap((group) => group.terms)) {
			this.byId.delete(term.id);
			this.file(term, -1);
		}
		if (groups.length > 0) this.groups.set(path, groups);
		else this.groups.delete(path);
		for (const term of groups.flatMap((group) => group.terms)) {
			this.byId.set(term.id, term);
			this.file(term, 1);
		}
	}

	private counts(note: Note, group: TermGroup): boolean {
		const { insideNotes, folders, tags, except, scope } = this.choice;
		if (isTemplate(note.path) || scope.excluded.some((folder) => isInFolder(note.path, folder))) return false;
		if (saysOfTerms(note) === 'terms') return true;
		const isChosen = folders.length + tags.length === 0 || folders.some((folder) => isInFolder(note.path, folder))
			|| note.tags.some((tag) => tags.some((wanted) => isTagBelow(tag, wanted)));
		if (!insideNotes || !isChosen || except.includes(note.path)) return false;
		if (group.needs === 'glossary') return !isOfAllNotes(scope) && isEntry(note, scope);
		return group.needs === undefined || this.facts.shareOf(leftSides(group), note) < FACT_SHARE;
	}
}

/** What a note says of itself by the property `lexicon`: that it holds terms, or none; null if nothing. */
export function saysOfTerms({ attributes }: Pick<Entry, 'attributes'>): 'terms' | 'none' | null {
	const said = attributes.find(({ kind, key }) => kind === 'property' && foldPath(key) === 'lexicon')?.value.trim().toLowerCase();
	return said === 'terms' || said === 'none' ? said : null;
}

/** What stands on the left in a group, as keys of facts are compared; acronyms are nobody's facts. */
function leftSides({ terms }: TermGroup): string[] {
	const texts = terms.map(({ names }) => names[0]?.text ?? '');
	return texts.filter((text) => !/^\p{Lu}[\p{Lu}\p{N}&/-]+$/u.test(text)).map(foldKey);
}
