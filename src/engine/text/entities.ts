/** The named characters that people write in notes; HTML knows two thousand more, which stay as written. */
const NAMED: ReadonlyMap<string, string> = new Map(Object.entries({
	amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad', ndash: '–', mdash: '—', hellip: '…',
	lsquo: '‘', rsquo: '’',
	ldquo: '“', rdquo: '”', le: '≤', ge: '≥', ne: '≠', asymp: '≈', plusmn: '±', times: '×', divide: '÷', minus: '−', deg: '°', micro: 'µ',
	frac12: '½', frac14: '¼', sup2: '²', sup3: '³', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', mu: 'μ', Delta: 'Δ', rarr: '→', larr: '←',
	uarr: '↑', darr: '↓', bull: '•', middot: '·', sect: '§', para: '¶', copy: '©', reg: '®', trade: '™', euro: '€', pound: '£', cent: '¢',
}));

const ENTITY = /&(?:#(\d{1,7}|[xX][\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/g;

/** A text with its character references (`&ge;`, `&#8805;`) decoded; unknown names stay as written. */
export function decodeEntities(text: string): string {
	// Behind a zero the digits are a number as JavaScript writes it, decimal or with an `x`.
	return text.replace(ENTITY, (source: string, digits: string | undefined, name: string) =>
		digits === undefined ? (NAMED.get(name) ?? source) : characterOf(Number(`0${digits}`)));
}

// Bounded: the same.
const ENTITY_HERE = new RegExp(ENTITY.source, 'y');

/** The character reference at an offset of a text, with its length in UTF-16 code units; null if there is none. */
export function entityAt(text: string, at: number): { readonly character: string; readonly length: number } | null {
	ENTITY_HERE.lastIndex = at;
	const source = ENTITY_HERE.exec(text)?.[0];
	const character = source === undefined ? '' : decodeEntities(source);
	return source === undefined || character === source ? null : { character, length: source.length };
}

/** The character with a code point; U+FFFD if it is not a valid one, as in CommonMark. */
function characterOf(code: number): string {
	const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
	return isNone ? '\ufffd' : String.fromCodePoint(code);
}
