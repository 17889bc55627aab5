/** Words whose dot does not end a sentence, in lower case. */
const ABBREVIATIONS = new Set('e.g i.e etc vs cf no nos dr mr mrs ms prof st inc corp co ltd dept approx est fig sec art al u.s ph.d jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

/** The first sentence of a plain text, its closing mark included; the whole text if no sentence ends in it. */
export function firstSentence(text: string): string {
	const ends = /[.!?。！？]+["'”’)\]]*/g;
	for (let match = ends.exec(text); match; match = ends.exec(text)) {
		const end = match.index + match[0].length;
		const rest = text.slice(end, end + 3);
		const ideographic = /[。！？]/.test(match[0]);
		if (!ideographic && rest !== '' && !/^\s+["'“‘(]?[^\p{Ll}]/u.test(rest)) continue;
		if (match[0] === '.' && rest !== '' && isAbbreviation(text, match.index)) continue;
		return text.slice(0, end);
	}
	return text;
}

function isAbbreviation(text: string, dot: number): boolean {
	let from = dot;
	while (from > 0 && dot - from < 12 && /[\p{L}.]/u.test(text.charAt(from - 1))) from--;
	const word = text.slice(from, dot);
	if (/^\p{Lu}$/u.test(word)) return isInitial(text, from, dot);
	// Bounded: the word has at most twelve letters.
	return ABBREVIATIONS.has(word.toLowerCase()) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word);
}

/** Whether a single capital is an initial ("J. D. Public") and not the name of a part ("Medicare Part D."): it begins the text or has another beside it. */
function isInitial(text: string, from: number, dot: number): boolean {
	return from === 0 || /(?:^|\s)\p{Lu}\. $/u.test(text.slice(Math.max(0, from - 4), from)) || /^\. \p{Lu}\./u.test(text.slice(dot, dot + 5));
}
