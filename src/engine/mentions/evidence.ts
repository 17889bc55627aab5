import type { Lexicon } from '../lexicon/lexicon';
import { isTemplate } from '../lexicon/scope';
import type { Entry } from '../note/entry';
import type { Name } from '../note/names';
import type { Note } from '../note/note';
import { Authority, type AppliedRule, type Decisions, type Ruling } from './authority';
import type { MentionIndex } from './mention-index';
import type { Reason } from './reason';
import type { NameOwner, Occurrence } from './occurrences';
import { wrongMeanings, type NameRefusal } from './refusals';
import { isSame, reasonsFor, type Sign } from './signs';
import type { Weigh } from './vault-habits';
import { formsOfWord, contentWords } from '../text/content-words';
import { counted } from '../text/counted';
import { foldName } from '../text/fold';

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
	readonly preferences: Decisions & { readonly refusals: readonly NameRefusal[] };
}

/** The best candidate counts as the one meant if it leads the next by this much. */
const MARGIN = 2;
/** Whether the context would decide if the name were written in other capitals, which links have and typed text has not. */
export function isDecidedInAnyCapitals(candidates: readonly Candidate[]): boolean {
	const spelled = ({ reasons }: Candidate): number => reasons.find(({ code }) => code === 'spelling')?.points ?? 0;
	const [best, next] = candidates.map((one) => one.score - spelled(one));
	return best !== undefined && (next === undefined || best - next >= MARGIN);
}

/**
 * What each kind of sign weighs, fitted to the links of authors to one of several notes with a name: a link of the note itself, or the name
 * spelled out in it, was not to be had there. Tags, folders and other names of the note in the text told nothing.
 */
const WEIGHTS = {
	choice: 100, rule: 50, refused: -3, spelledOut: 5, nearlySpelledOut: 3, link: 3, spelling: 2, title: 0.8, template: -3, backlink: 1.5,
	nameLinks: 0.2, targetLinks: 0.2, company: 4, bestLinker: 2.9, meanLinker: 3.6, word: 0.5,
};

/** Whether the context decides: there is one candidate alone, or one with a clear lead. */
export function isDecided([best, next]: readonly Candidate[]): boolean {
	return best !== undefined && (next === undefined || best.score - next.score >= MARGIN);
}

/** How many entries that both speak of are named. */
const SHOWN = 3;

/** The kinds of names, that which says most about what is meant first. */
const KINDS_OF_NAMES: readonly Name['kind'][] = ['title', 'term', 'alias', 'heading', 'derived'];

/** Disambiguates the shared names in one note: its evidence is gathered once, and used for each of them. */
export class Disambiguator {
	private readonly linked: ReadonlySet<string>;
	private readonly found: readonly Occurrence[];
	private readonly known = new Map<string, readonly Sign[]>();
	private readonly words = new Map<Entry, ReadonlySet<string>>();
	private readonly lexicon: Lexicon;
	private readonly authority: Authority;
	private readonly refusals: readonly NameRefusal[];
	private readonly weigh: Weigh;
	private readonly likeness: ReturnType<MentionIndex['habits']['likenessOf']>;

	constructor({ lexicon, index, preferences }: Grounds, source: Note) {
		this.refusals = preferences.refusals;
		this.lexicon = lexicon;
		this.authority = new Authority(lexicon, preferences, source);
		this.found = index.in(source.path);
		this.weigh = index.habits.weigherOf(source.path);
		this.likeness = index.habits.likenessOf(source.path);
		this.linked = lexicon.linkedFrom(source);
	}

	/**
	 * Ranks the entries that a name may mean by what speaks for them, best first, ties by the kind of their name and by id. Evidence that all
	 * candidates share is left out, since it decides nothing.
	 */
	rank(question: Question): Candidate[] {
		const ruling = this.authority.decide(question.owners);
		const all = question.owners.map((owner) => [...signsOf(ruling, owner.id), ...this.signsFor(owner, question)]);
		const candidates = question.owners.map(({ id, name }, i): Candidate => {
			const own = (all[i] ?? []).filter(
				(sign) => all.length === 1 || !all.every((signs) => signs.some((other) => isSame(sign, other))),
			);
			const reasons = reasonsFor(own);
			const rule = ruling?.rule && ruling.id === id ? { rule: ruling.rule } : {};
			return { id, name: name.text, score: reasons.reduce((sum, { points }) => sum + points, 0), reasons, ...rule };
		});
		const kinds = new Map(question.owners.map(({ id, name: { kind } }) => [id, KINDS_OF_NAMES.indexOf(kind)]));
		return candidates.sort((a, b) => b.score - a.score || (kinds.get(a.id) ?? 0) - (kinds.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
	}

	private signsFor(owner: NameOwner, { owners, occurrence }: Question): readonly Sign[] {
		const entry = this.lexicon.entry(owner.id);
		if (!entry) return [];
		const rivals = owners.map(({ id }) => id);
		return [
			...this.spelledOut(entry, this.longFormFor(rivals, occurrence)),
			...this.named(entry, owner, occurrence),
			...this.facts(entry, rivals),
			...this.near(entry, occurrence),
		];
	}

	/** How the name stands to the entry, and what the author's links make of it. */
	private named(entry: Entry, { name }: NameOwner, occurrence: Occurrence | null): Sign[] {
		const { facts } = this.weigh({ id: entry.id, name, ...(occurrence ?? NOWHERE), isShared: true });
		const signs: Sign[] = [];
		const refused = this.refusals.length > 0 ? wrongMeanings(this.refusals, name.text, entry.id) : 0;
		if (refused > 0) signs.push({ code: 'refused', what: '', points: WEIGHTS.refused * refused });
		if (occurrence?.text === name.text) signs.push({ code: 'spelling', what: '', points: WEIGHTS.spelling });
		if (isTitle(entry, name)) signs.push({ code: 'title', what: '', points: WEIGHTS.title });
		if (isTemplate(entry.path)) signs.push({ code: 'template', what: '', points: WEIGHTS.template });
		if (facts.isKnown) signs.push({ code: 'backlink', what: '', points: WEIGHTS.backlink });
		const { name: ofName, target } = facts;
		const linked = [['name-links', ofName.linked, WEIGHTS.nameLinks], ['target-links', target.linked, WEIGHTS.targetLinks]] as const;
		for (const [code, count, weight] of linked)
			if (count > 0) signs.push({ code, what: counted(count, 'note'), points: weight * Math.log(1 + count) });
		return signs;
	}

	/** What the name stands for according to the note. A link uses what the text says for the same name. */
	private longFormFor(rivals: readonly string[], occurrence: Occurrence | null): string | null {
		const isOfRival = ({ id }: NameOwner): boolean => rivals.includes(this.lexicon.meant(id));
		const same = occurrence ?? this.found.find((one) => one.evidence !== null && one.owners.every(isOfRival));
		return same?.evidence?.longForm ?? null;
	}

	private spelledOut(entry: Entry, longForm: string | null): Sign[] {
		const share = longForm === null ? 0 : overlap(contentWords(longForm), entry.names.map(({ text }) => contentWords(text)));
		const points = share === 1 ? WEIGHTS.spelledOut : WEIGHTS.nearlySpelledOut;
		return longForm !== null && share >= 0.6 ? [{ code: 'long-form', what: longForm, points }] : [];
	}

	/** Evidence from the facts of the two, which is the same for every place in the note. */
	private facts(entry: Entry, rivals: readonly string[]): readonly Sign[] {
		const key = [entry.id, ...rivals].join('\n');
		const held = this.known.get(key);
		if (held) return held;
		const signs = [...this.links(entry), ...this.company(entry, rivals)];
		this.known.set(key, signs);
		return signs;
	}

	private links(entry: Entry): Sign[] {
		return this.linked.has(entry.id) ? [{ code: 'link', what: '', points: WEIGHTS.link }] : [];
	}

	/** What the note and the entry mention both, and how alike the note is to those that link the entry. */
	private company(entry: Entry, rivals: readonly string[]): Sign[] {
		const { own, shared, best, mean } = this.likeness(entry.id, rivals);
		const signs: Sign[] = [];
		const names = shared.slice(0, SHOWN).map((id) => this.lexicon.entry(id)?.names[0]?.text ?? id);
		if (own > 0) signs.push({ code: 'company', what: names.join(', '), points: WEIGHTS.company * own });
		if (best > 0) signs.push({ code: 'linkers', what: '', points: WEIGHTS.bestLinker * best + WEIGHTS.meanLinker * mean });
		return signs;
	}

	/** Words around the name that also occur in the candidate's names or definition. */
	private near(entry: Entry, occurrence: Occurrence | null): Sign[] {
		const theirs = this.words.get(entry) ?? formsIn([...entry.names.map(({ text }) => text), entry.definition?.text ?? ''].join(' '));
		this.words.set(entry, theirs);
		const words = occurrence?.evidence?.near ?? [];
		return words
			.filter((word) => formsOfWord(word).some((form) => theirs.has(form)))
			.map((word) => ({ code: 'word', what: word, points: WEIGHTS.word }));
	}
}

/** Where a link stands does not matter for what it means. */
const NOWHERE = { from: 0, inOwnName: false, standing: 0 };

/** The word of the user outweighs all that the context says. */
function signsOf(ruling: Ruling | null, id: string): Sign[] {
	if (ruling?.id !== id) return [];
	const { rule } = ruling;
	return [rule ? { code: 'rule', what: rule.text, points: WEIGHTS.rule } : { code: 'chosen', what: '', points: WEIGHTS.choice }];
}

/** Whether a name is the title of an entry, if in other capitals or with hyphens in it. */
function isTitle({ names: [title] }: Entry, { text }: Name): boolean {
	const spaced = (name: string): string => foldName(name.replace(/[\u2010-\u2015_-]+/g, ' '));
	return title?.kind === 'title' && spaced(title.text) === spaced(text);
}

function formsIn(text: string): Set<string> {
	return new Set(contentWords(text).flatMap(formsOfWord));
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
