import { foldName } from '../text/fold';
import type { Lexicon } from '../lexicon/lexicon';
import { isInGlossary, type Scope } from '../lexicon/scope';
import type { Entry } from '../note/entry';
import type { Note } from '../note/note';
import type { Decisions } from './authority';
import { folderOf, sharedTags, type Reason } from './evidence';
import type { Linkers } from './linkers';
import type { MentionIndex } from './mention-index';
import type { Occurrence } from './occurrences';

/** The user's settings and decisions for judging mentions. */
export interface Preferences extends Decisions {
	readonly scope: Scope;
	/** Only the first mention of an entry in a note is worth a link. */
	readonly firstOnly: boolean;
	/** An entry that is linked already is not worth a second link. */
	readonly skipLinked: boolean;
	/** Names that are never worth a link. */
	readonly ignoredNames: readonly string[];
	/** Places that are not worth a link: from a note's path to the fingerprints of the places. */
	readonly ignoredPlaces: Readonly<Record<string, readonly number[]>>;
}

/** The facts that mentions are found and judged by. */
export interface MentionSources {
	readonly lexicon: Lexicon;
	readonly linkers: Linkers;
	readonly index: MentionIndex;
	readonly preferences: Preferences;
}

/** Whether a mention is worth a link, and why. */
interface Verdict {
	readonly suggested: boolean;
	readonly score: number;
	readonly reasons: readonly Reason[];
}

const WORTH = 0.4;
/** A word that occurs in lower case in at least this share of the notes is an ordinary one. */
const ORDINARY_SHARE = 0.1;
const ORDINARY_NOTES = 20;

/** Judges the unlinked mentions of one note, in order: earlier ones affect later ones. */
export class Judge {
	private readonly linked: ReadonlySet<string>;
	private readonly ignoredPlaces: ReadonlySet<number>;
	private readonly ignoredNames: ReadonlySet<string>;
	private readonly seen = new Set<string>();
	/** The relation between the two notes, and whether the other is an entry: the same for all its mentions. */
	private readonly targets = new Map<Entry, { readonly relation: readonly Reason[]; readonly isEntry: boolean }>();

	constructor(
		private readonly sources: MentionSources,
		private readonly source: Note,
	) {
		const { lexicon, preferences } = sources;
		this.linked = lexicon.linkedFrom(source);
		this.ignoredPlaces = new Set(new Map(Object.entries(preferences.ignoredPlaces)).get(source.path));
		this.ignoredNames = new Set(preferences.ignoredNames.map(foldName));
	}

	/**
	 * Whether a mention is worth a link: there must be no reason against it, and its name and the two notes must provide enough reasons for
	 * it.
	 * @param id of the entry that is meant, or may be.
	 */
	judge(occurrence: Occurrence, id: string, ambiguous: boolean): Verdict {
		const target = this.sources.lexicon.entry(id);
		if (!target) return { suggested: false, score: 0, reasons: [] };
		const against = this.objections(occurrence, target, ambiguous);
		const parts = [specificity(occurrence.text), this.rarity(occurrence), ...this.about(target).relation].filter(({ points }) => points > 0);
		const score = Math.round(Math.min(1, parts.reduce((sum, { points }) => sum + points, 0)) * 100) / 100;
		const weak = against.length === 0 && score < WORTH ? [objection('weak', 'The name says too little on its own')] : [];
		// A mention that is ambiguous, ignored or inside the note's own name does not count as the first one.
		if (!ambiguous && !occurrence.inOwnName && !against.some(({ code }) => code === 'ignored-here')) this.seen.add(id);
		return { suggested: against.length + weak.length === 0, score, reasons: [...parts, ...against, ...weak] };
	}

	private objections(occurrence: Occurrence, target: Entry, ambiguous: boolean): Reason[] {
		const { preferences } = this.sources;
		const found: Reason[] = [];
		if (this.ignoredPlaces.has(occurrence.fingerprint)) found.push(objection('ignored-here', 'You ignored it here'));
		if (this.ignoredNames.size > 0 && occurrence.owners.some(({ name }) => this.ignoredNames.has(foldName(name.text))))
			found.push(objection('ignored-name', 'You ignore this name'));
		if (!this.about(target).isEntry) found.push(objection('no-entry', 'The note is no entry of the glossary'));
		if (this.isOrdinary(occurrence)) found.push(objection('ordinary', 'An ordinary word in this vault'));
		if (ambiguous) return [objection('ambiguous', 'Several notes have this name, and nothing here decides between them'), ...found];
		if (preferences.skipLinked && this.linked.has(target.id)) found.push(objection('linked', 'The note links there already'));
		if (occurrence.inOwnName) found.push(objection('own-name', 'Inside a name of this note itself'));
		if (preferences.firstOnly && this.seen.has(target.id)) found.push(objection('later', 'Not the first mention in the note'));
		return found;
	}

	/** A single word that many notes have in lower case, here with at most an initial capital, as at the start of a sentence. */
	private isOrdinary(occurrence: Occurrence): boolean {
		const { lexicon, index } = this.sources;
		const { text } = occurrence;
		const rest = text.slice(1);
		if (/[\s-]/.test(text) || rest !== rest.toLowerCase() || rest === rest.toUpperCase()) return false;
		const count = index.countSmall(occurrence);
		return count >= ORDINARY_NOTES && count > lexicon.size * ORDINARY_SHARE;
	}

	/** A name that occurs in few notes is more significant. */
	private rarity(occurrence: Occurrence): Reason {
		const { lexicon, index } = this.sources;
		const share = index.countOf(occurrence) / Math.max(1, lexicon.size);
		const points = Math.round(Math.max(0, 0.25 * (1 - share * 4)) * 100) / 100;
		return { code: 'rarity', points, text: `In ${Math.max(1, Math.round(share * 100))} % of the notes` };
	}

	private about(target: Entry): { readonly relation: readonly Reason[]; readonly isEntry: boolean } {
		const known = this.targets.get(target);
		if (known) return known;
		const about = { relation: this.relation(target), isEntry: isInGlossary(target, this.sources.preferences.scope) };
		this.targets.set(target, about);
		return about;
	}

	/** What the two notes have in common. */
	private relation(target: Entry): Reason[] {
		const { lexicon } = this.sources;
		const found: Reason[] = [];
		const tags = sharedTags(lexicon, this.source, target);
		if (tags.length > 0) found.push({ code: 'tags', points: 0.05, text: `Both have ${tags.slice(0, 3).map((tag) => `#${tag}`).join(', ')}` });
		if (lexicon.linkedFrom(target).has(this.source.path)) found.push({ code: 'backlink', points: 0.1, text: 'The other note links here' });
		const folder = folderOf(this.source.path);
		if (folder !== '' && folder === folderOf(target.path)) found.push({ code: 'folder', points: 0.05, text: `Both are in ${folder}` });
		return found;
	}
}

function objection(code: string, text: string): Reason {
	return { code, points: 0, text };
}

/** A longer name is more specific, and an acronym more than a word. */
function specificity(text: string): Reason {
	const words = text.split(/[\s\u2010-\u2015-]+/).length;
	const capitals = text.match(/\p{Lu}|\p{N}/gu)?.length ?? 0;
	if (words > 1) return { code: 'words', points: words === 2 ? 0.45 : 0.6, text: `A name of ${words} words` };
	if (capitals >= 3) return { code: 'acronym', points: 0.45, text: 'An acronym' };
	if (text.length < 3 || capitals === 2) return { code: 'short', points: 0.15, text: 'A very short name' };
	return { code: 'word', points: text.length >= 10 ? 0.35 : 0.25, text: text.length >= 10 ? 'A long word' : 'A single word' };
}
