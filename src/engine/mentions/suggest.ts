import { foldName } from '../text/fold';
import type { Lexicon } from '../lexicon/lexicon';
import { isInGlossary, isTemplate, type Scope } from '../lexicon/scope';
import type { Entry } from '../note/entry';
import type { Note } from '../note/note';
import type { Decisions } from './authority';
import { isDecidedInAnyCapitals, type Candidate } from './evidence';
import type { Reason } from './reason';
import type { Linkers } from './linkers';
import type { MentionIndex } from './mention-index';
import type { Occurrence } from './occurrences';
import { pointsAgainst, type NameRefusal } from './refusals';
import type { Sureness } from './threshold';
import type { Weigh } from './vault-habits';
import { probabilityOf } from './weights';
import { isEverydayWord, isNumberOrDate } from './weak-names';
import { wordTerms } from './worded-terms';

/** The user's settings and decisions for judging mentions. */
export interface Preferences extends Decisions {
	readonly scope: Scope;
	/** Of the mentions of an entry in a note only the best is worth a link. */
	readonly firstOnly: boolean;
	/** An entry that is linked already is not worth a second link. */
	readonly skipLinked: boolean;
	readonly sureness: Sureness;
	/** Names that are never worth a link. */
	readonly ignoredNames: readonly string[];
	/** Places that are not worth a link: from a note's path to the fingerprints of the places. */
	readonly ignoredPlaces: Readonly<Record<string, readonly number[]>>;
	/** What the user said about names and their meanings when refusing suggestions. */
	readonly refusals: readonly NameRefusal[];
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
	/** The probability that the author would link it, from 0 to 1. */
	readonly score: number;
	readonly reasons: readonly Reason[];
}

/** A mention to be judged. */
export interface MentionToJudge {
	readonly occurrence: Occurrence;
	/** The entries that may be meant, best first. */
	readonly candidates: readonly Candidate[];
	/** Whether the context does not decide between them. */
	readonly isAmbiguous: boolean;
}

/** A weighed mention, and what stands against a link whatever it weighs. */
interface Judgement {
	readonly target: string;
	readonly logOdds: number;
	readonly terms: readonly Reason[];
	readonly objections: readonly Reason[];
}

/** Judges the unlinked mentions of one note. */
export class Judge {
	private readonly linked: ReadonlySet<string>;
	private readonly ignoredPlaces: ReadonlySet<number>;
	private readonly ignoredNames: ReadonlySet<string>;
	private readonly weigh: Weigh;
	/** Whether an entry is one of the glossary. */
	private readonly entries = new Map<Entry, boolean>();

	constructor(
		private readonly sources: MentionSources,
		private readonly source: Note,
	) {
		const { lexicon, preferences, index } = sources;
		this.weigh = index.habits.weigherOf(source.path);
		this.linked = lexicon.linkedFrom(source);
		this.ignoredPlaces = new Set(new Map(Object.entries(preferences.ignoredPlaces)).get(source.path));
		this.ignoredNames = new Set(preferences.ignoredNames.map(foldName));
	}

	/**
	 * Which of some mentions are worth a link: each that nothing stands against and that is as likely to be linked as the user wants; of those
	 * of one entry the likeliest. They must include all mentions of each entry that is meant.
	 */
	judgeAll(questions: readonly MentionToJudge[]): Verdict[] {
		const { index, preferences } = this.sources;
		const promoted = this.promoted(questions);
		const weighed = questions.map((question) => this.weighed(question, promoted.has(question)));
		const best = new Map<string, Judgement>();
		for (const one of weighed) {
			const held = best.get(one.target);
			if (one.objections.length === 0 && (!held || one.logOdds > held.logOdds)) best.set(one.target, one);
		}
		const least = weighed.length > 0 ? index.habits.thresholds[preferences.sureness] : 1;
		return weighed.map((one) => {
			const { target, logOdds, terms, objections } = one;
			const score = Math.round(probabilityOf(logOdds) * 1e4) / 1e4;
			const against = [...objections];
			if (against.length === 0 && preferences.firstOnly && best.get(target) !== one)
				against.push(objection('later', 'Another place in the note is better'));
			if (against.length === 0 && probabilityOf(logOdds) < least)
				against.push(objection('below', 'You link too few names like this one'));
			return { suggested: against.length === 0, score, reasons: [...against, ...terms] };
		});
	}

	/** The mentions that are the first of their entry, now that the user ignores those before them. */
	private promoted(questions: readonly MentionToJudge[]): ReadonlySet<MentionToJudge> {
		const promoted = new Set<MentionToJudge>();
		if (this.ignoredPlaces.size === 0) return promoted;
		/** By entry, whether all that has been seen of it is ignored. */
		const ignored = new Map<string, boolean>();
		for (const question of questions) {
			const { occurrence: { inOwnName, fingerprint }, candidates: [best] } = question;
			if (!best || inOwnName) continue;
			const isIgnored = this.ignoredPlaces.has(fingerprint);
			if (!isIgnored && ignored.get(best.id) === true) promoted.add(question);
			ignored.set(best.id, isIgnored && ignored.get(best.id) !== false);
		}
		return promoted;
	}

	private weighed({ occurrence, candidates, isAmbiguous }: MentionToJudge, isFirst: boolean): Judgement {
		const { lexicon, preferences: { refusals } } = this.sources;
		const [best] = candidates;
		const target = lexicon.entry(best?.id ?? '');
		if (!best || !target) return { target: '', logOdds: -Infinity, terms: [], objections: [objection('no-entry', NO_ENTRY)] };
		const { from, inOwnName, standing } = occurrence;
		const name = occurrence.owners.find(({ name: { text } }) => text === best.name)?.name ?? { text: best.name };
		const isRuled = best.reasons.some(({ code }) => code === 'chosen' || code === 'rule');
		const isShared = candidates.length > 1 && !isRuled;
		const place = { from, inOwnName, standing, ...(isFirst ? { role: 'first' as const } : {}) };
		const { points, facts } = this.weigh({ id: target.id, name, ...place, isShared, isDecided: isDecidedInAnyCapitals(candidates) });
		const refused = refusals.length === 0 ? [] : pointsAgainst(refusals, best.name, target.id);
		const terms = [...wordTerms(points, facts, candidates.length), ...refused];
		let logOdds = 0;
		for (const one of points) logOdds += one;
		for (const one of refused) logOdds += one.points;
		const objections = this.objections(occurrence, target, isAmbiguous);
		const isTold = isRuled || facts.name.linked > 0;
		return { target: target.id, logOdds, terms, objections: [...objections, ...objectionsTo(best.name, facts.isTitle || isTold)] };
	}

	private objections(occurrence: Occurrence, target: Entry, isAmbiguous: boolean): Reason[] {
		const found: Reason[] = [];
		if (this.ignoredPlaces.has(occurrence.fingerprint)) found.push(objection('ignored-here', 'You ignored it here'));
		if (this.ignoredNames.size > 0 && occurrence.owners.some(({ name }) => this.ignoredNames.has(foldName(name.text))))
			found.push(objection('ignored-name', 'You ignore this name'));
		if (isTemplate(this.source.path)) found.push(objection('template', 'The note is a template'));
		if (target.path === this.source.path) found.push(objection('same-note', 'It is explained in this note itself'));
		if (!this.isEntry(target)) found.push(objection('no-entry', NO_ENTRY));
		if (isAmbiguous) found.push(objection('ambiguous', 'Several notes have this name, and nothing here decides between them'));
		else if (this.sources.preferences.skipLinked && this.linked.has(target.id))
			found.push(objection('linked', 'The note links there already'));
		return found;
	}

	private isEntry(target: Entry): boolean {
		const known = this.entries.get(target);
		if (known !== undefined) return known;
		const isEntry = isInGlossary(target, this.sources.preferences.scope);
		this.entries.set(target, isEntry);
		return isEntry;
	}
}

/** What stands against a name as such. @param isTitle whether it is a title, or the author links it. */
function objectionsTo(name: string, isTitle: boolean): Reason[] {
	if (isNumberOrDate(name)) return [objection('number', 'The name is a number or a date')];
	return !isTitle && isEverydayWord(name) ? [objection('everyday', 'The name is an everyday word, and you link it nowhere')] : [];
}

const NO_ENTRY = 'The note is no entry of the glossary';

function objection(code: string, text: string): Reason {
	return { code, points: 0, text };
}
