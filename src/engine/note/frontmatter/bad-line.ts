import { own } from '../../text/range';
import { shortened } from '../../text/shortened';
import { faultOfFence } from './near-frontmatter';

/** What cannot be told from a blank, or cannot be seen, but is no blank to YAML. */
const FALSE_BLANK = /(?:^|[:\s-])(?![ \t\r\n])[\s\p{Default_Ignorable_Code_Point}]/u;
/** A key, dash of an item included, with a colon and a blank behind it, and the value. */
const PAIR = /^ *(?:- +)?([^\s:[{"'#-][^:\n]*|"[^"\n]*"|'[^'\n]*'):(?: +(.*)|)$/;
const NO_FENCE = 'This line ends no properties: for that it must hold three hyphens ("---") and nothing else.';
const SIGNS = '@`%&*!|>?,]}#';

/** What is wrong with a line: which fault, and of which property; and what to do about it. @see Problem.cause */
export type Fault = readonly [cause: string, message: string];

/**
 * What is wrong with a line of properties that cannot be read, and what to do about it, in words that ask for no knowledge of YAML; null
 * if it looks right. Linear in the length of the line.
 */
export function faultOfLine(written: string): Fault | null {
	const line = written.trimEnd();
	if (line.trim() === '' || /^\s*# /.test(line)) return null;
	if (/^ *\t/.test(line)) return ['tab', 'A tab stands at the beginning of the line. Put two blanks there instead.'];
	if (FALSE_BLANK.test(line)) {
		const before = /^[^\s:]*:/.exec(line)?.[0];
		const where = before === undefined ? 'in the line' : `behind "${shortened(before)}"`;
		const what = line.includes('\u00a0') ? 'A no-break space' : 'A sign that cannot be told from a blank';
		return [`blank ${before ?? ''}`, `${what} stands ${where}. Type a blank instead.`];
	}
	if (faultOfFence(line.trim()) !== null) return ['fence', NO_FENCE];
	if (/^ *-[^\s-]/.test(line)) return ['dash', 'A blank is missing behind the dash. Write "- " before each item of a list.'];
	const pair = PAIR.exec(line);
	if (pair) return of(pair[1] ?? '', faultOfValue(pair[2] ?? '', `the text of "${shortened(pair[1] ?? '')}"`));
	const key = /^ *([\p{L}_][^\s:]*):(?=\S)/u.exec(line)?.[1];
	if (key !== undefined) return of(key, ['colon', `A blank is missing behind the colon of "${shortened(key)}". Write it as "key: value".`]);
	const item = /^ *- +(.*)$/.exec(line)?.[1];
	if (item !== undefined) return faultOfValue(item, 'an item of a list');
	return ['key', 'This line is no property: it has no key. Write it as "key: value", or delete it.'];
}

/** A fault, as that of a property. */
function of(key: string, fault: Fault | null): Fault | null {
	return fault && [`${fault[0]} ${own(key)}`, fault[1]];
}

/** @param whose what the value is, for the sentence. */
function faultOfValue(value: string, whose: string): Fault | null {
	const first = value.charAt(0);
	if (first === '"' || first === "'") return faultOfQuoted(value, first, whose);
	if (value.startsWith('[[')) {
		const mend = 'Where there are several, write each on a line of its own behind a dash.';
		return ['link', `A link in a property needs quotation marks: "[[Note]]". ${mend}`];
	}
	if (first === '[' || first === '{') return faultOfBrackets(value, first, whose);
	if (first !== '' && SIGNS.includes(first)) return [first, `A property must not begin with ${first}, as ${whose} does. ${QUOTE}`];
	if (/: |:$/.test(value)) return [':', `A colon with a blank stands inside ${whose}. ${QUOTE}`];
	return null;
}

const QUOTE = 'Put quotation marks around the whole text.';

function faultOfQuoted(value: string, quote: string, whose: string): Fault | null {
	let close = value.indexOf(quote, 1);
	while (close > 0 && (quote === '"' ? value[close - 1] === '\\' : value[close + 1] === quote)) {
		close = value.indexOf(quote, close + (quote === '"' ? 1 : 2));
	}
	if (close < 0) return ['open-quote', `Nothing closes the quotation mark before ${whose}. Put one at its end.`];
	if (!/^\s*(?:#|$)/.test(value.slice(close + 1))) {
		const mend = 'Put all of it between the marks, or make it a list: ["A", "B"].';
		return ['quoted', `${capital(whose)} goes on behind its closing quotation mark. ${mend}`];
	}
	return quote === '"' && value.includes('\\') ? ['\\', `A backslash stands inside ${whose}. Use single quotation marks: '...'.`] : null;
}

function capital(whose: string): string {
	return whose.charAt(0).toUpperCase() + whose.slice(1);
}

function faultOfBrackets(value: string, open: string, whose: string): Fault {
	const shut = open === '[' ? ']' : '}';
	const close = value.lastIndexOf(shut);
	if (close < 0) return [open, `Nothing closes the "${open}" before ${whose}. Put "${shut}" at its end.`];
	if (close < value.length - 1) return [shut, `${capital(whose)} goes on behind its "${shut}". Put all of it between the brackets.`];
	const what = `A comma, a quotation mark or a bracket is missing or too many in ${whose}.`;
	return ['brackets', `${what} Write each item on a line of its own behind a dash.`];
}
