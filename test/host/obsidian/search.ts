import type { SearchMatches, SearchMatchPart, SearchResult, SearchResultContainer } from 'obsidian';

/**
 * Finds the query's letters in their order, anywhere in a text, whatever their case; blanks of the query do not count. A result's score
 * is 0 at best and lower the more its letters are scattered. The app documents the order of scores, not their size: the sizes are ours.
 */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
	const letters = [...query.toLowerCase().replace(/\s+/g, '')];
	return (text) => {
		if (letters.length === 0) return { score: 0, matches: [] };
		const folded = foldCase(text);
		const starts = [...folded].flatMap((letter, index) => (letter === letters[0] ? [index] : []));
		const found = starts.map((start) => matchFrom(folded, letters, start)).filter((matches) => matches !== null);
		if (found.length === 0) return null;
		const results = found.map((matches) => ({ score: fuzzyScore(folded, matches), matches }));
		return results.reduce((best, result) => (result.score > best.score ? result : best));
	};
}

/** Finds every one of the query's blank-separated words, whatever its case, and all places of each. */
export function prepareSimpleSearch(query: string): (text: string) => SearchResult | null {
	const words = [...new Set(query.toLowerCase().split(/\s+/).filter((word) => word !== ''))];
	return (text) => {
		const folded = foldCase(text);
		if (!words.every((word) => folded.includes(word))) return null;
		const matches = join(words.flatMap((word) => placesOf(folded, word)).sort((a, b) => a[0] - b[0]));
		return { score: -(matches[0]?.[0] ?? 0) / 1000, matches };
	};
}

/** Puts the best result first. */
export function sortSearchResults(results: SearchResultContainer[]): void {
	results.sort((a, b) => b.match.score - a.match.score);
}

/** Appends a text with its matches marked; the offset is added to each match, for a text that is part of the one searched. */
export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: SearchMatches | null, offset = 0): void {
	const document = el.ownerDocument;
	let done = 0;
	for (const [start, end] of matches ?? []) {
		const from = Math.max(done, start + offset);
		const to = Math.min(text.length, end + offset);
		if (to <= from) continue;
		if (from > done) el.append(text.slice(done, from));
		const mark = document.createElement('span');
		mark.className = 'suggestion-highlight';
		mark.textContent = text.slice(from, to);
		el.append(mark);
		done = to;
	}
	if (done < text.length) el.append(text.slice(done));
}

/** The same for a search's result. */
export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset?: number): void {
	renderMatches(el, text, result.matches, offset);
}

/** Lower case without a change of length, so that places stay places of the text. */
function foldCase(text: string): string {
	const folded = text.toLowerCase();
	if (folded.length === text.length) return folded;
	return Array.from(text, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');
}

/** Each letter next to the one before, else at the next start of a word, else wherever it comes next. */
function matchFrom(text: string, letters: string[], start: number): SearchMatches | null {
	const matches: SearchMatchPart[] = [];
	let place = start;
	for (const letter of letters) {
		const next = text.startsWith(letter, place) ? place : nextPlace(text, letter, place);
		if (next < 0) return null;
		matches.push([next, next + letter.length]);
		place = next + letter.length;
	}
	return join(matches);
}

function nextPlace(text: string, letter: string, from: number): number {
	const anywhere = text.indexOf(letter, from);
	for (let place = anywhere; place >= 0; place = text.indexOf(letter, place + 1)) {
		if (startsWord(text, place)) return place;
	}
	return anywhere;
}

function fuzzyScore(text: string, matches: SearchMatches): number {
	const [first] = matches[0] ?? [0];
	const scattered = matches.reduce((sum, [from]) => sum + (startsWord(text, from) ? 0.5 : 1), 0);
	return -(scattered - 0.5) - first / 1000 - text.length / 10_000;
}

function startsWord(text: string, place: number): boolean {
	return place === 0 || !/[\p{L}\p{N}]/u.test(text[place - 1] ?? '');
}

function placesOf(text: string, word: string): SearchMatches {
	const places: SearchMatches = [];
	for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + word.length))
		places.push([place, place + word.length]);
	return places;
}

/** Ranges in order, those that touch or overlap made one. */
function join(ranges: SearchMatches): SearchMatches {
	const joined: SearchMatches = [];
	for (const [from, to] of ranges) {
		const last = joined[joined.length - 1];
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else joined.push([from, to]);
	}
	return joined;
}
