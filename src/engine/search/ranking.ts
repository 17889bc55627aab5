/*
 * The numbers that decide what a search finds, in which order, and how far it looks. The lower a key or a cost, the better. They were
 * chosen by what the bench of the search says of made glossaries: who changes one measures it there.
 */

/** Where the keys of each kind of match begin. The ranges are disjoint, so that no similarity lifts a near match above the name typed. */
export const TIER = {
	/** Exactly the name. */
	exact: 0,
	/** A name with the same letters and other blanks. */
	letters: 10,
	/** A name that begins with the query. */
	prefix: 20,
	/** Initials that are not written down as a name: after the beginnings, or, where there are many, after the first few of them. */
	initials: 22,
	/** Several names typed one by one: after all beginnings, since the whole query is more likely one name. */
	named: 22.35,
	/** The words of the query. */
	words: 30,
	/** A beginning with a typing error: after entries with all words, even misspelt, and before those that lack one. */
	nearBeginning: 31,
	/** Several names typed one by one, if an entry has all the words, or the last name is incomplete: likely, but a guess. */
	namedBehind: 31.6,
	/** The words of the query but for some that the entry has nowhere: after all that have them. */
	partial: 40,
	/** The key at which scores reach 0. */
	end: 50,
} as const;

/** Costs of a name within its tier: enough to decide between two entries, too little to leave the tier. */
export const NAME_COST = {
	/** Letters, case or signs differ from those typed; `folded` if only in ways that names ignore. */
	folded: 0.2,
	unlike: 0.4,
	/** The plural of a name. */
	plural: 1,
	/** A name that is not a title or heading: somebody who types it repeatedly means the note that has it as its title. */
	noTitle: 0.1,
	/** The same for initials, which are a guess, and for names typed one by one, where the typed order decides first. */
	initialsOfNoTitle: 0.3,
	namedNoTitle: 0.01,
	/** Each name typed before it. */
	namedPlace: 0.1,
} as const;

/** Costs of a name that begins with the query, by how much is left: a short rest is more likely meant than a long one. */
export const BEGINNING_COST = {
	/** The query ends inside a word, so it is more likely a different word. */
	inside: 0.05,
	/** The beginning is that of a heading, or an alias, where a title begins with the query as well. */
	heading: 0.01,
	other: 0.02,
	/** If the first words of a name are complete, it costs at most this plus `wholeWordsRest` of its rest, so it precedes initials. */
	wholeWords: 0.3,
	wholeWordsRest: 0.04,
	/** The number of distinct costs from 0 to 1 when beginnings are counted. */
	steps: 200,
} as const;

/**
 * Costs of an entry for one word of the query: 0 for the word itself in a name, and more the less likely the entry is meant. The cheapest
 * evidence for a word counts.
 */
export const WORD_COST = {
	/** The beginning of a word of a name; `rest` for the share that is left. */
	prefix: 0.15,
	rest: 0.25,
	/** The plural or possessive of a word. */
	plural: 0.2,
	/** Two typed words that are one. */
	joined: 0.2,
	/** One typed word that is two; plus the cost of the second. */
	split: 0.4,
	/** The initials of a name. */
	initials: 0.45,
	/** A word behind a prefix that nobody wrote: preauthorization for authorization. Before any misspelt word. */
	glued: 0.9,
	/** A word of the definition or a tag, or the beginning of one. */
	told: 0.8,
	toldPrefix: 1.5,
	/** Inside a word; `aroundRest` for the share around it. */
	around: 1,
	aroundRest: 0.5,
	/** A misspelt word, and a misspelt beginning of one: plus `slip` for each edit, and `halfRest` for the share that is left. */
	whole: 0.5,
	half: 0.8,
	slip: 0.7,
	halfRest: 0.2,
} as const;

/** Entries that lack words of the query: those with the rarest words come first, and only if there is little doubt about these. */
export const PARTIAL = {
	/** For the share of rarity that is missing, compared with the entry that has most of it. */
	lack: 8,
	/** For each missing word but the first. */
	missing: 2,
	/** That share at least. */
	least: 0.85,
	/** The average cost of the words that are there, at most. */
	mostCost: 1.3,
	/** For an entry without a name that is just the words that are there. */
	unnamed: 1.5,
	/** What counts of the rarity of a word that tells little: of one or two letters, or a prefix ("pre authorization"). */
	untelling: 0.25,
} as const;

/** The weights that blend the cost of the words and the similarity of whole names into one key, so that neither decides alone. */
export const BLEND = {
	/** The cost of the words, and fuse.js's score of the best name: the words are more reliable, the name shows their order. */
	words: 0.55,
	fuse: 1.5,
	/** The share of letters that the name has more or less than the query: fuse.js does not count those around its match. */
	gap: 0.25,
	/** The same before whole names are scored, in letters, up to a maximum: decides which candidates are scored. */
	length: 0.6,
	lengthGap: 40,
	/** All words are as typed, but in another order: a name in the typed order is more likely meant. */
	outOfOrder: 0.12,
	/** Subtracted if the name nearly begins with the query: most people who mistype a word are typing the beginning of a name. */
	begins: 0.3,
	/** If all words are as typed, the distance of the name counts no more than this: fuse.js is harsh on long names. */
	farthestClean: 0.35,
	/** The average cost up to which all words are present as typed: in names, or in names and definition. */
	cleanInNames: 0.45,
	clean: 0.85,
	/** A beginning with a typing error, for the share of the name that is left. */
	nearBeginningRest: 0.3,
	/** A misspelt word in a name compared with one as typed, when the name to show is chosen. */
	misspelt: 0.8,
} as const;

/** How much a reader's habits lower a key: together less than any difference between ways of typing a whole name. */
export const HABIT = { recent: 0.05, picks: 0.04 } as const;

/** Minimum lengths in letters, below which nearly every word would match; those called `most...` are maximums. */
export const LETTERS = {
	/** For one edit, and for two. */
	edit: 4,
	twoEdits: 8,
	/** For an error in the last word of a query, if its first letter is right. */
	lastSlip: 3,
	/**
	 * For a misspelt word that is the beginning of a longer one, and for the last word of a query: shorter ones would hardly ever be right.
	 */
	half: 5,
	lastHalf: 4,
	/** From here on it may be any share of the longer word. */
	longHalf: 7,
	/** For a match inside a word, of which it must be half, or, if it is longer, a third. In scripts without blanks two are enough. */
	inside: 4,
	longInside: 5,
	insideOther: 2,
	/** For the beginning of a word in a definition or tag, and where it is highlighted. */
	told: 4,
	highlighted: 3,
	/** For a word that contains others. */
	around: 3,
	/** For the acronym in a plural; and the longest such plural. */
	acronym: 3,
	mostInAcronyms: 5,
	/** For a word that is two joined ones, for its parts, and for a misspelt one of these. */
	split: 6,
	splitPart: 3,
	splitMisspelt: 4,
	/** For a query that begins a name with an error in its later half, and for the correct half before that. */
	nearBeginning: 7,
	nearBeginningAsTyped: 4,
	/** For initials as the whole query, and among other words. */
	initials: 2,
	mostInitials: 8,
	initialsAmongWords: 2,
	mostInitialsAmongWords: 7,
	/** The longest name that an incomplete one is completed to, when names are typed one by one: acronyms. */
	mostInHalfTyped: 8,
} as const;

/** Limits on the work of a search, so that no query and no vault makes it slow. */
export interface SearchLimits {
	/** Code units and words of a query that are considered. */
	readonly queryUnits: number;
	readonly queryWords: number;
	/** Letters of a query passed to fuse.js, whose cost grows with them; the rest adds little. */
	readonly fuseLetters: number;
	/** Letters of a word that is searched for misspelt or inside others. */
	readonly wordLetters: number;
	/** Words whose close matches are cached. */
	readonly knownWords: number;
	/** Occurrences of one word that are considered: in names, when misspelt, and in definitions and tags. */
	readonly prefixPlaces: number;
	readonly slipPlaces: number;
	readonly toldPlaces: number;
	/** Words of definitions and tags that begin with a typed one. */
	readonly toldWords: number;
	/** A word with more occurrences than this, and this many times those of the words before, is only checked against the entries found. */
	readonly manyPlaces: number;
	readonly manyTimes: number;
	/** Beginnings of names that come before initials. */
	readonly beforeInitials: number;
	/** Entries kept whose names begin with the query, unless more are asked for. */
	readonly beginnings: number;
	/** Names compared with the query for a beginning with an error. */
	readonly nearBeginnings: number;
	/** Ways to split a joined word. */
	readonly splits: number;
	/** Names typed one by one, and completions listed for an incomplete one. */
	readonly named: number;
	readonly halfTyped: number;
	/** If this many entries have all words in their names, misspellings are not considered. */
	readonly enough: number;
	/** Candidates chosen by their words. On the benchmark, raising this or the number scored finds nothing more. */
	readonly candidates: number;
	/** Candidates scored by whole names: fewer for queries longer than `letters`, since the cost grows with length. */
	readonly scored: readonly { readonly letters: number; readonly most: number }[];
	/** Words of a text such as a definition in which two that were typed as one and misspelt are searched for. */
	readonly splitPlaces: number;
}

/** The default limits. */
export const SEARCH_LIMITS: SearchLimits = {
	queryUnits: 1000,
	queryWords: 30,
	fuseLetters: 64,
	wordLetters: 40,
	knownWords: 300,
	prefixPlaces: 25_000,
	slipPlaces: 30_000,
	toldPlaces: 8000,
	toldWords: 150,
	manyPlaces: 2000,
	manyTimes: 8,
	beforeInitials: 3,
	beginnings: 30,
	nearBeginnings: 2000,
	splits: 12,
	named: 4,
	halfTyped: 5,
	enough: 24,
	candidates: 32,
	scored: [{ letters: 32, most: 8 }, { letters: 20, most: 12 }, { letters: 0, most: 16 }],
	splitPlaces: 24,
};
