/**
 * What an entry costs for one word of the query: nothing for the word itself in a name, and the more the less likely the entry is meant. Of all
 * its evidence for a word the cheapest counts. Chosen by what the bench of the search says of made glossaries.
 */
export const COST = {
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
} as const;
