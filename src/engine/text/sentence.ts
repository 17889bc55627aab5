/** Words whose dot does not end a sentence, in lower case. */
const ABBREVIATIONS = new Set(
	('e.g i.e etc vs cf no nos dr mr mrs ms prof st inc corp co ltd dept approx est fig sec art al u.s ph.d ' +
		'jan feb mar apr jun jul aug sep sept oct nov dec bzw ca ggf vgl').split(' '),
);

/** How many letters and dots before a dot are looked at: more than any abbreviation has. */
const LONGEST = 12;

/** The first sentence of a plain text, its closing mark included; the whole text if no sentence ends in it. */
export function firstSentence(text: string): string {
	const ends = /[.!?。！？]+["'”’)\]]*/g;
	for (let match = ends.exec(text); match; match = ends.exec(text)) {
		const end = match.index + match[0].length;
		const isIdeographic = /[。！？]/.test(match[0]);
		// After the mark there must be a blank, and then no lower-case letter, which may take two code units.
		if (!isIdeographic && !/^\s[^\p{Ll}]/u.test(text.slice(end, end + 3))) continue;
		if (match[0] === '.' && (isAbbreviation(text, match.index) || isOrdinal(text, match.index))) continue;
		return text.slice(0, end);
	}
	return text;
}

/** What stands before an ordinal number in German, which is written with a dot: "in 4. Normalform". */
const BEFORE_ORDINAL = /(?:^|\s)(?:[ai]m|in|an|ab|bis|beim|vom|zu[mr]|und|de[rmns]|die|das|jede[rmns]?)\s\d{1,2}$/i;

function isOrdinal(text: string, dot: number): boolean {
	return /\d/.test(text.charAt(dot - 1)) && BEFORE_ORDINAL.test(text.slice(Math.max(0, dot - 10), dot));
}

function isAbbreviation(text: string, dot: number): boolean {
	let from = dot;
	while (dot - from < LONGEST && /[\p{L}.]/u.test(text.charAt(from - 1))) from--;
	const word = text.slice(from, dot);
	if (/^\p{L}$/u.test(word)) return isInitial(text, from, dot);
	// Bounded: the word has at most twelve letters.
	return ABBREVIATIONS.has(word.toLowerCase()) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word);
}

/**
 * Whether a single letter is an initial ("J. D. Public") or a word cut short ("z. B."), and not the name of a part ("Medicare Part D."): it
 * begins the text or has another beside it.
 */
function isInitial(text: string, from: number, dot: number): boolean {
	const isBehindOne = /(?:^|\s)\p{L}\. $/u.test(text.slice(Math.max(0, from - 4), from));
	return from === 0 || isBehindOne || /\.\s\p{L}\./u.test(text.slice(dot, dot + 5));
}
