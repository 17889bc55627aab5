/*
 * The numbers that decide what a search finds, in which order, and how far it looks. The lower a key or a cost, the better. They were
 * chosen by what the bench of the search says of made glossaries: who changes one measures it there.
 */

/** Where the keys of each way to find an entry begin. The ways lie apart, so that no likeness lifts a near name above the one typed. */
export const TIER = {
	/** The very name. */
	exact: 0,
	/** A name with the same letters and other blanks. */
	letters: 10,
	/** A name that begins with the query. */
	prefix: 20,
	/** Initials that nobody wrote down: among the beginnings, behind those of which little is missing. */
	initials: 20.35,
	/** Names typed one by one: behind every beginning, since the query as a whole is likelier one name. */
	named: 22.35,
	/** The words of the query. */
	words: 30,
	/** A beginning with a slip: between what has all words, misspelt ones too, and what lacks one. */
	nearBeginning: 31,
	/** Names typed one by one where an entry has all the words, or the last is half typed: likely as this is, it is guessed. */
	namedBehind: 31.6,
	/** Where scores end at 0. */
	end: 50,
} as const;

/** What a name costs within its tier: enough to decide between two entries, too little to leave the tier. */
export const NAME_COST = {
	/** Other letters, case or signs than typed; `folded` where they count for nothing in names. */
	folded: 0.2,
	unlike: 0.4,
	/** A name that is no title or heading: whoever types it more often means the note that is called so. */
	noTitle: 0.1,
	/** The same of initials, which are a guess, and of names typed one by one, which their order decides first. */
	initialsOfNoTitle: 0.3,
	namedNoTitle: 0.01,
	/** Each name typed before it. */
	namedPlace: 0.1,
} as const;

/** What a name costs that begins with the query, for what is missing of it: a short rest is likelier meant than a long one. */
export const BEGINNING_COST = {
	/** To go on inside a word, which is likelier another word. */
	inside: 0.05,
	/** To be a heading, or an alias, where a title begins so as well. */
	heading: 0.01,
	other: 0.02,
	/** A name whose first words are whole costs no more than this and `wholeWordsRest` of its rest: it comes before initials. */
	wholeWords: 0.3,
	wholeWordsRest: 0.04,
	/** So many costs from 0 to 1 are told apart where beginnings are counted. */
	steps: 200,
} as const;

/**
 * What an entry costs for one word of the query: nothing for the word itself in a name, and the more the less likely the entry is meant. Of
 * all its evidence for a word the cheapest counts.
 */
export const WORD_COST = {
	/** The beginning of a word of a name; `rest` for all that is missing of it. */
	prefix: 0.15,
	rest: 0.25,
	/** The plural or possessive of a word. */
	plural: 0.2,
	/** Two words typed that are one. */
	joined: 0.2,
	/** One word typed that is two; what the second is comes on top. */
	split: 0.4,
	/** The initials of a name. */
	initials: 0.45,
	/** A word of the definition or a tag, or the beginning of one. */
	told: 0.8,
	toldPrefix: 1.5,
	/** The inside of a word; `aroundRest` for all that is around. */
	around: 1,
	aroundRest: 0.5,
	/** A misspelt word, and a half of one: `slip` for each edit on top, `halfRest` for all that is missing. */
	whole: 0.5,
	half: 0.8,
	slip: 0.7,
	halfRest: 0.2,
	/** A word that is not there: more than any slip. */
	missing: 3,
} as const;

/** How the cost of the words and the likeness of the names as a whole make one key, in which neither stands alone. */
export const BLEND = {
	/** The cost of the words, and what fuse.js says of the best name: the words are surer, the name tells of their order. */
	words: 0.55,
	fuse: 1.5,
	/** Letters that a name has more or less than the query, of all: fuse.js does not count those around what it finds. */
	gap: 0.25,
	/** The same before names are scored whole, in letters, up to so many: what is chosen for scoring. */
	length: 0.6,
	lengthGap: 40,
	/** Words all as typed, in another order: the name typed is likelier the one in this order. */
	outOfOrder: 0.12,
	/** Taken off for a name that begins nearly so: whoever mistypes a word mostly types the beginning of a name. */
	begins: 0.3,
	/** Where all words are as typed, a name is taken for no farther than this: fuse.js is hard on long ones. */
	farthestClean: 0.35,
	/** Words so cheap on average are all there as typed: in names, or in names and definition. */
	cleanInNames: 0.45,
	clean: 0.85,
	/** A beginning with a slip, for all that is missing of the name. */
	nearBeginningRest: 0.3,
	/** A misspelt word in a name beside one as typed, where the name to show is chosen. */
	misspelt: 0.8,
} as const;

/** What a reader's habits take off a key: together less than any difference between the ways of typing a whole name. */
export const HABIT = { recent: 0.05, picks: 0.04 } as const;

/** From how many letters on something is looked for, since with fewer nearly every word would fit; `most...` is up to how many. */
export const LETTERS = {
	/** One edit, and two. */
	edit: 4,
	twoEdits: 8,
	/** A slip in the last word of a query, if its first letter is right. */
	lastSlip: 3,
	/** A misspelt word that is the beginning of a longer one, and the last word of a query: with fewer hardly any would be right. */
	half: 5,
	lastHalf: 4,
	/** The inside of a word. Of a script without blanks two signs are enough. */
	inside: 4,
	insideOther: 2,
	/** The beginning of a word of a definition or tag, and where it is highlighted. */
	told: 4,
	highlighted: 3,
	/** A word with others inside it. */
	around: 3,
	/** The acronym behind a plural, and the most letters of the plural. */
	acronym: 3,
	mostInAcronyms: 5,
	/** A word that is two, its parts, and a misspelt one of them. */
	split: 6,
	splitPart: 3,
	splitMisspelt: 4,
	/** A query that begins a name with a slip in its later half, and the half before. */
	nearBeginning: 7,
	nearBeginningAsTyped: 4,
	/** Initials as a whole query, and among other words. */
	initials: 3,
	mostInitials: 8,
	initialsAmongWords: 2,
	mostInitialsAmongWords: 7,
	/** The names that a half-typed one may become, where names are typed one by one: acronyms. */
	mostInHalfTyped: 8,
} as const;

/** What bounds the work of a search, so that no query and no vault makes it long. */
export interface SearchLimits {
	/** Code units and words of a query that are looked at. */
	readonly queryUnits: number;
	readonly queryWords: number;
	/** Letters of a query that fuse.js compares: its work grows with them, and what is beyond says little. */
	readonly fuseLetters: number;
	/** Letters of a word that is looked for when misspelt or inside others. */
	readonly wordLetters: number;
	/** Words whose near ones are remembered. */
	readonly knownWords: number;
	/** Places of one word that are looked at: in names, when misspelt, and in definitions and tags. */
	readonly prefixPlaces: number;
	readonly slipPlaces: number;
	readonly toldPlaces: number;
	/** Words of definitions and tags that begin with one typed. */
	readonly toldWords: number;
	/** A word with more places than this, and so many times those of the words before, is looked for in their entries alone. */
	readonly manyPlaces: number;
	readonly manyTimes: number;
	/** Entries kept of those whose names begin with the query, if no more are asked for. */
	readonly beginnings: number;
	/** Names compared with the query for a beginning with a slip. */
	readonly nearBeginnings: number;
	/** Ways to part a glued word. */
	readonly splits: number;
	/** Names typed one by one, and of those that a half-typed one may become how many are listed. */
	readonly named: number;
	readonly halfTyped: number;
	/** Entries with all words in their names from which on nobody need be understood to have mistyped one. */
	readonly enough: number;
	/** Candidates chosen by their words. More, or more scored, find nothing more on the bench. */
	readonly candidates: number;
	/** Candidates scored whole, fewer for a query of more than so many letters, since the work grows with its length. */
	readonly scored: readonly { readonly letters: number; readonly most: number }[];
	/** Words of a text, as definitions are, in which two that were typed as one and misspelt are looked for. */
	readonly splitPlaces: number;
}

/** The limits of every search that is given no others. */
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
