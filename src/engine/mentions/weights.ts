import type { LinkCounts, Role } from './text-habits';
import type { PlaceKind } from './standing';

/** What speaks for or against a link, in the order in which it is weighed. */
export const TERMS = [
	'bias', 'name-links', 'target-links', 'place-links', 'times', 'spread', 'known', 'share', 'behind-see', 'small', 'title', 'single-word',
	'several', 'near-top',
] as const;
/** Something that speaks for or against a link. */
export type WeighedTerm = (typeof TERMS)[number];

/** What is known of a mention when it is judged; of the vault's notes all but its own. */
export interface MentionFacts {
	/** The other notes that hold the name and link anything, and those of them that link it. */
	readonly name: LinkCounts;
	/** The same of the entry under all its names. */
	readonly target: LinkCounts;
	/** The mentions in places of its kind in such notes, and the linked ones. */
	readonly spot: LinkCounts;
	readonly kind: PlaceKind;
	readonly role: Role;
	/** How often the entry is mentioned in the note. */
	readonly times: number;
	/** In how many notes it is mentioned. */
	readonly notes: number;
	/** What the logarithms of the two are on average. */
	readonly means: { readonly times: number; readonly notes: number };
	/** Whether the other note mentions or links this one. */
	readonly isKnown: boolean;
	/** Which part of the letters of its line or cell belongs to names. */
	readonly share: number;
	readonly isBehindSee: boolean;
	readonly isNearTop: boolean;
	/** The other notes that hold the name, and those that hold it in lower case. */
	readonly written: readonly [held: number, small: number];
	readonly isTitle: boolean;
	/** Whether the name itself is in lower case. */
	readonly isSmall: boolean;
	readonly isSingleWord: boolean;
	/** Whether several entries have the name. */
	readonly isShared: boolean;
	/** Whether the context decides between these: then it matters half as much. */
	readonly isDecided: boolean;
}

/**
 * How much each counts: a logistic regression over the links that the authors of five vaults made, each vault weighed by what was learnt
 * from the others. How often what is mentioned is linked is its keyphraseness (Mihalcea and Csomai 2007): here of names, entries, places.
 */
const WEIGHTS: Readonly<Record<WeighedTerm, number>> = {
	'bias': -1.2,
	'name-links': 0.5,
	'target-links': 0.1,
	'place-links': 0.55,
	'times': -0.6,
	'spread': -0.45,
	'known': 1.2,
	'share': 1.25,
	'behind-see': 2.2,
	'small': -1,
	'title': 0.75,
	'single-word': -0.35,
	'several': -2.4,
	'near-top': 0.35,
};

/** How often mentions in a kind of place are linked, by and large: what holds until the vault's own links say something else. */
const LINKED_SHARES: Readonly<Record<Role, Readonly<Record<PlaceKind, number>>>> = {
	first: { text: 0.41, item: 0.4, alone: 0.77, cell: 0.48, heading: 0.64 },
	later: { text: 0.13, item: 0.21, alone: 0.64, cell: 0.45, heading: 0.3 },
	own: { text: 0.13, item: 0.19, alone: 0.37, cell: 0.33, heading: 0.18 },
};

/** As many mentions as this must contradict an expectation before it is half outweighed. */
const TRUST = { name: 2, place: 20 };
/** Which share of the notes link a name that is worth it. */
const NAME_SHARE = 0.6;

/** The log-odds that each term adds, in the order of TERMS. Their sum is that of the author linking the mention. */
export function weigh(facts: MentionFacts): number[] {
	const { name, target, spot, kind, role, times, notes, means, written: [held, small] } = facts;
	const expected = TRUST.place * LINKED_SHARES[role][kind];
	return [
		WEIGHTS.bias,
		WEIGHTS['name-links'] * linkedOdds(name),
		WEIGHTS['target-links'] * linkedOdds(target),
		WEIGHTS['place-links'] * logit((spot.linked + expected) / (spot.held + TRUST.place)),
		WEIGHTS.times * (Math.log(Math.max(1, times)) - means.times),
		WEIGHTS.spread * (Math.log(1 + notes) - means.notes),
		WEIGHTS.known * Number(facts.isKnown),
		// A line that is a name of the note itself is no line of names.
		WEIGHTS.share * (role === 'own' ? 0 : facts.share),
		WEIGHTS['behind-see'] * Number(facts.isBehindSee),
		WEIGHTS.small * (held > 0 && !facts.isSmall ? small / held : 0),
		WEIGHTS.title * Number(facts.isTitle),
		WEIGHTS['single-word'] * Number(facts.isSingleWord),
		WEIGHTS.several * Number(facts.isShared) * (facts.isDecided ? 0.5 : 1),
		WEIGHTS['near-top'] * Number(facts.isNearTop),
	];
}

function linkedOdds({ held, linked }: LinkCounts): number {
	return logit((linked + TRUST.name * NAME_SHARE) / (held + TRUST.name)) - logit(NAME_SHARE);
}

function logit(share: number): number {
	return Math.log(share / (1 - share));
}

/** The probability that log-odds stand for. */
export function probabilityOf(logOdds: number): number {
	return 1 / (1 + Math.exp(-logOdds));
}
