/*
 * The seven ways in which CommonMark 0.31 (section 4.6) lets an HTML block begin, and how each of them ends.
 */

const BLOCK_TAGS = new Set(
	('address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
		'figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol ' +
		'optgroup option p param search section summary table tbody td tfoot th thead title tr track ul').split(' '),
);
const RAW_TAGS = new Set(['script', 'pre', 'style', 'textarea']);
const RAW_ENDS = [...RAW_TAGS].map((name) => `</${name}>`);

/** How an HTML block ends: with the line that holds one of `until` (in small letters), or, with none, before a blank line. */
interface HtmlStart {
	readonly until: readonly string[];
	readonly interrupts: boolean;
}

/** The HTML block that the line begins, or null. `from` is where the line's text starts. */
export function htmlStart(text: string, from: number, to: number): HtmlStart | null {
	if (text[from] !== '<') return null;
	if (text.startsWith('<!--', from)) return { until: ['-->'], interrupts: true };
	if (text.startsWith('<?', from)) return { until: ['?>'], interrupts: true };
	if (text.startsWith('<![CDATA[', from)) return { until: [']]>'], interrupts: true };
	if (text[from + 1] === '!' && isLetter(text.charCodeAt(from + 2))) return { until: ['>'], interrupts: true };
	const closing = text[from + 1] === '/';
	const nameFrom = from + (closing ? 2 : 1);
	const nameTo = tagNameEnd(text, nameFrom, to);
	const name = text.slice(nameFrom, nameTo).toLowerCase();
	const after = text[nameTo];
	const ends = nameTo >= to || after === ' ' || after === '\t' || after === '>' || (after === '/' && text[nameTo + 1] === '>');
	if (ends && after !== '/' && !closing && RAW_TAGS.has(name)) return { until: RAW_ENDS, interrupts: true };
	if (ends && BLOCK_TAGS.has(name)) return { until: [], interrupts: true };
	const tagTo = htmlTagEnd(text, from, to);
	return tagTo > 0 && text.slice(tagTo, to).trim() === '' && !RAW_TAGS.has(name) ? { until: [], interrupts: false } : null;
}

/** The offset behind the complete HTML tag that starts with the `<` at `from`, or -1 (CommonMark 6.6). */
export function htmlTagEnd(text: string, from: number, to: number): number {
	const closing = text[from + 1] === '/';
	let at = tagNameEnd(text, from + (closing ? 2 : 1), to);
	if (at === from + (closing ? 2 : 1)) return -1;
	while (!closing) {
		const next = attributeEnd(text, at, to);
		if (next < 0) return -1;
		if (next === at) break;
		at = next;
	}
	at = skipWhite(text, at, to);
	if (!closing && text[at] === '/') at++;
	return at < to && text[at] === '>' ? at + 1 : -1;
}

/** The offset behind the attribute at `from` with the blanks before it; `from` itself if none stands there; -1 if it is broken. */
function attributeEnd(text: string, from: number, to: number): number {
	let at = skipWhite(text, from, to);
	if (at === from || !/[A-Za-z_:]/.test(text.charAt(at))) return from;
	while (/[\w.:-]/.test(text.charAt(at))) at++;
	const equals = skipWhite(text, at, to);
	if (text[equals] !== '=') return at;
	at = skipWhite(text, equals + 1, to);
	const quote = text.charAt(at);
	if (quote === '"' || quote === "'") {
		do at++;
		while (at < to && text[at] !== quote);
		return at < to ? at + 1 : -1;
	}
	const start = at;
	while (at < to && !/[\s"'=<>`]/.test(text.charAt(at))) at++;
	return at === start ? -1 : at;
}

function tagNameEnd(text: string, from: number, to: number): number {
	if (!isLetter(text.charCodeAt(from))) return from;
	let at = from;
	while (at < to && /[A-Za-z0-9-]/.test(text.charAt(at))) at++;
	return at;
}

function skipWhite(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r')) at++;
	return at;
}

function isLetter(code: number): boolean {
	return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
