import { foldPath } from '../text/fold';
import type { Lexicon } from '../lexicon/lexicon';
import type { Entry } from '../note/entry';
import type { Note } from '../note/note';
import { Authority, type AppliedRule, type Decisions, type Ruling } from './authority';
import type { MentionIndex } from './mention-index';
import type { NameOwner, Occurrence } from './occurrences';
import { formsOfWord, contentWords } from '../text/content-words';

/** A reason why an entry is meant, or why a mention is worth a link: its weight, and its wording. */
export interface Reason {
	readonly code: string;
	/** What it adds to the score; 0 for a reason against, which no other reason outweighs. */
	readonly points: number;
	/** For people, without a full stop. */
	readonly text: string;
}

/** An entry that a mention may mean. */
export interface Candidate {
	/** The id of the entry. */
	readonly id: string;
	/** The name of the entry that the mention matches. */
	readonly name: string;
	/** The sum of the reasons' points. */
	readonly score: number;
	readonly reasons: readonly Reason[];
	/** The rule that says that it is meant; absent where none does. */
	readonly rule?: AppliedRule;
}

/** A question about an ambiguous name in a note. */
interface Question {
	readonly owners: readonly NameOwner[];
	/** The occurrence of the name in the note's text; null for a link, of which only facts are kept. */
	readonly occurrence: Occurrence | null;
}

/** What names are disambiguated by. */
interface Grounds {
	readonly lexicon: Lexicon;
	readonly index: MentionIndex;
	readonly preferences: Decisions;
}

/** The best candidate counts as the one meant if it leads the next by this much. */
const MARGIN = 1.5;

/** Whether the context decides: there is one candidate alone, or one with a clear lead. */
export function isDecided([best, next]: readonly Candidate[]): boolean {
	return best !== undefined && (next === undefined || best.score - next.score >= MARGIN);
}

/** One piece of evidence for a candidate: its kind, and what it is. */
interface Sign {
	readonly code: string;
	readonly what: string;
	readonly points: number;
}

/** How many signs of a kind count at most, and how they are worded. */
interface SignKind {
	readonly most: number;
	readonly wording: (what: string) => string;
}

/** The kinds of signs, in the order in which they are worded. */
const KINDS: ReadonlyMap<string, SignKind> = new Map<string, SignKind>([
	['chosen', { most: 1, wording: () => 'You chose this note here' }],
	['rule', { most: 1, wording: (what) => what }],
	['long-form', { most: 1, wording: (what) => `The note spells it out: “${what}”` }],
	['other-name', { most: 1, wording: () => 'The note uses another name of it too' }],
	['link', { most: 1, wording: () => 'The note links to it' }],
	['backlink', { most: 1, wording: () => 'It links to the note' }],
	['company', { most: 4, wording: (what) => `Both speak of ${what}` }],
	['tag', { most: 2, wording: (what) => `Both have ${what}` }],
	['folder', { most: 1, wording: (what) => `Both are in ${what}` }],
	['word', { most: 4, wording: (what) => `Words near it that its names or definition have: ${what}` }],
]);

const SHOWN = 3;

function reasonFor(code: string, { most, wording }: SignKind, signs: readonly Sign[]): Reason[] {
	if (signs.length === 0) return [];
	const counted = signs.slice(0, most);
	return [
		{
			code,
			points: counted.reduce((sum, { points }) => sum + points, 0),
			text: wording(
				counted
					.slice(0, code === 'word' ? most : SHOWN)
					.map(({ what }) => what)
					.join(', '),
			),
		},
	];
}

/** Disambiguates the shared names in one note: its evidence is gathered once, and used for each of them. */
export class Disambiguator {
	private readonly linked: ReadonlySet<string>;
	/** The ids of the entries with an unambiguous name that occurs here. */
	private readonly others: ReadonlySet<string>;
	private readonly found: readonly Occurrence[];
	private readonly known = new Map<string, readonly Sign[]>();
	private readonly words = new Map<Entry, ReadonlySet<string>>();
	private readonly lexicon: Lexicon;
	private readonly authority: Authority;

	constructor({ lexicon, index, preferences }: Grounds, private readonly source: Note) {
		this.lexicon = lexicon;
		this.authority = new Authority(lexicon, preferences, source);
		this.found = index.in(source.path);
		this.linked = lexicon.linkedFrom(source);
		this.others = new Set(this.found.flatMap((one) => (one.owners.length === 1 ? one.owners.map(({ id }) => lexicon.meant(id)) : [])));
	}

	/**
	 * Ranks the entries that a name may mean by what they have in common with the note, best first, ties by id. Evidence that all candidates
	 * share is left out, since it decides nothing.
	 */
	rank(question: Question): Candidate[] {
		const ruling = this.authority.decide(question.owners);
		const all = question.owners.map(({ id }) => [...signsOf(ruling, id), ...this.signsFor(id, question)]);
		const candidates = question.owners.map(({ id, name }, i): Candidate => {
			const own = (all[i] ?? []).filter(
				(sign) => all.length === 1 || !all.every((signs) => signs.some(({ code, what }) => code === sign.code && what === sign.what)),
			);
			const reasons = [...KINDS].flatMap(([code, kind]) => reasonFor(code, kind, own.filter((sign) => sign.code === code)));
			const rule = ruling?.rule && ruling.id === id ? { rule: ruling.rule } : {};
			return { id, name: name.text, score: reasons.reduce((sum, { points }) => sum + points, 0), reasons, ...rule };
		});
		return candidates.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
	}

	private signsFor(id: string, { owners, occurrence }: Question): readonly Sign[] {
		const entry = this.lexicon.entry(id);
		if (!entry) return [];
		const rivals = owners.map((owner) => owner.id);
		return [
			...this.names(entry, this.longFormFor(rivals, occurrence)),
			...this.facts(entry, rivals),
			...this.near(entry, occurrence),
		];
	}

	/** What the name stands for according to the note. A link uses what the text says for the same name. */
	private longFormFor(rivals: readonly string[], occurrence: Occurrence | null): string | null {
		const isOfRival = ({ id }: NameOwner): boolean => rivals.includes(this.lexicon.meant(id));
		const same = occurrence ?? this.found.find((one) => one.evidence !== null && one.owners.every(isOfRival));
		return same?.evidence?.longForm ?? null;
	}

	/** The note spells the name out, or uses another name of the candidate. */
	private names(entry: Entry, longForm: string | null): Sign[] {
		const share = longForm === null ? 0 : overlap(contentWords(longForm), entry.names.map(({ text }) => contentWords(text)));
		if (longForm !== null && share >= 0.6) return [{ code: 'long-form', what: longForm, points: share === 1 ? 5 : 3 }];
		return this.others.has(entry.id) ? [{ code: 'other-name', what: entry.id, points: 3 }] : [];
	}

	/** Evidence from the facts of the two, which is the same for every place in the note. */
	private facts(entry: Entry, rivals: readonly string[]): readonly Sign[] {
		const key = [entry.id, ...rivals].join('\n');
		const held = this.known.get(key);
		if (held) return held;
		const signs = [...this.links(entry), ...this.company(entry, rivals), ...this.tags(entry), ...this.folder(entry)];
		this.known.set(key, signs);
		return signs;
	}

	private links(entry: Entry): Sign[] {
		if (this.linked.has(entry.id)) return [{ code: 'link', what: '', points: 3 }];
		return this.lexicon.linkedFrom(entry).has(this.source.path) ? [{ code: 'backlink', what: '', points: 1.5 }] : [];
	}

	/** Entries that occur here, linked or not, and that the candidate links to. */
	private company(entry: Entry, rivals: readonly string[]): Sign[] {
		const theirs = this.lexicon.linkedFrom(entry);
		const here = new Set([...this.others, ...this.linked]);
		const shared = [...here].filter((id) => theirs.has(id) && !rivals.includes(id) && id !== this.source.id).sort();
		return shared.map((id) => ({ code: 'company', what: this.lexicon.entry(id)?.names[0]?.text ?? id, points: 0.5 }));
	}

	private tags(entry: Entry): Sign[] {
		return sharedTags(this.lexicon, this.source, entry).map((tag) => ({ code: 'tag', what: `#${tag}`, points: 0.75 }));
	}

	private folder(entry: Entry): Sign[] {
		const folder = folderOf(entry.path);
		return folder !== '' && folder === folderOf(this.source.path) ? [{ code: 'folder', what: folder, points: 1 }] : [];
	}

	/** Words around the name that also occur in the candidate's names or definition. */
	private near(entry: Entry, occurrence: Occurrence | null): Sign[] {
		const theirs = this.words.get(entry) ?? formsIn([...entry.names.map(({ text }) => text), entry.definition?.text ?? ''].join(' '));
		this.words.set(entry, theirs);
		const words = occurrence?.evidence?.near ?? [];
		return words
			.filter((word) => formsOfWord(word).some((form) => theirs.has(form)))
			.map((word) => ({ code: 'word', what: word, points: 0.5 }));
	}
}

/** The word of the user outweighs all that the context says. */
function signsOf(ruling: Ruling | null, id: string): Sign[] {
	if (ruling?.id !== id) return [];
	return [ruling.rule ? { code: 'rule', what: ruling.rule.text, points: 50 } : { code: 'chosen', what: '', points: 100 }];
}

function formsIn(text: string): Set<string> {
	return new Set(contentWords(text).flatMap(formsOfWord));
}

const COMMON_TAG = 0.25;

/** The tags that two entries share, in the first one's spelling, except tags on so many notes that they say nothing. */
export function sharedTags(lexicon: Lexicon, one: Entry, other: Entry): string[] {
	const theirs = new Set(other.tags.map(foldPath));
	return one.tags.filter((tag) => theirs.has(foldPath(tag)) && lexicon.countTagged(tag) <= Math.max(2, lexicon.size * COMMON_TAG));
}

/** The share of a name's words found among the words, for the name with the largest share. */
function overlap(words: readonly string[], names: readonly (readonly string[])[]): number {
	const forms = new Set(words.flatMap(formsOfWord));
	const shareOf = (name: readonly string[]): number =>
		name.length < 2
			? 0
			: name.filter((word) => formsOfWord(word).some((form) => forms.has(form))).length / Math.max(name.length, words.length);
	return names.reduce((best, name) => Math.max(best, shareOf(name)), 0);
}

/** The folder of a path; empty at the top. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
