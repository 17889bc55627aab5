import { foldName } from '../text/fold';

/** A line longer than this is text. */
const LONGEST = 400;

const BLOCK_ID = /(?:^|\s)\^[A-Za-z0-9-]+$/;
/** An attribute list as exporters write it, an inline query, a formula, a bare JSON block. */
const MACHINE = /^(?:\$\$?[^$]+\$\$?|\{[^{}]*\}|`\$?=[^`]*`|`dv\.[^`]*`|\[\[?_TOC_\]?\]|\[TOC\]|\{[\s"'[{].*[\]}])$/i;
const COMMENT = /%%[^%]*%%/g;
/** A field in brackets; without a blank behind the colons several words, or round brackets, are code. */
const BRACKET_FIELD = /\[(?:[^[\]:]{1,80}::\s|[\p{L}\p{N}_-]{1,80}::)[^[\]]*\]|\([^():]{1,80}::\s[^()]*\)/gu;
const WIKILINK = /!?\[\[[^[\]\n]*\]\]/g;
/** A wikilink as a label shows it. */
const LABELLING = /\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g;
const MARKDOWN_LINK = /!?\[[^[\]\n]*\]\([^()\n]*\)/g;
const ADDRESS = /\b(?:https?:\/\/|www\.|mailto:)\S*/gi;
const TAG = /(?:^|\s)#[^\s#]+/g;
/** What parts the steps of a line of navigation. */
const STEP = /\s(?:>|»|›|→|←|⟵|⟶|->|<-|\||·|•|\/|::?)\s|[←→⬅➡⬆]\ufe0f?/u;
/** What a line of a derivation begins with. */
const ARROW = /^(?:[→⇒⟶⟹←⇐]|=>|->)/;
const GREETING = /^(?:hello|hi|hey|welcome|greetings|good\s(?:morning|day)|hallo|willkommen|guten\stag|hola|bonjour)(?![\p{L}-])/iu;
const LABEL = /^[*_]{0,3}([\p{L}\p{N}][^:\n*_[\]]{0,38}?)[*_]{0,3}:[*_]{0,3}(?:\s|$)/u;
/** Words that begin a sentence rather than a label, folded. */
const SENTENCE_WORDS = new Set('A AN THE THIS THESE THAT IT THEY WE THERE EIN EINE DER DIE DAS ES UN UNA EL LA LOS LAS LE LES'.split(' '));
const BOLD_ALONE = /^(?:\*\*[^*\n]+\*\*|__[^_\n]+__)$/;

/**
 * A line of a paragraph without what defines nothing: its block id, bracket fields, and the whole line where it is a label, navigation,
 * addresses, tags, an attribute list, a query or a greeting.
 * @param names what the note is called: a label that repeats a name leads to a definition and is taken off.
 * @returns the text that is left; empty if there is none.
 */
export function definingText(line: string, names: readonly string[]): string {
	const text = withoutMarks(line);
	if (SENDS_ON.test(text)) return '';
	if (text.length > LONGEST) return text;
	if (MACHINE.test(text) || ARROW.test(text) || isGreeting(text) || isBoldHeading(text) || !hasWords(text)) return '';
	const label = LABEL.exec(text.includes('[[') ? text.replace(LABELLING, '$1') : text);
	const key = label?.[1]?.trim() ?? '';
	if (label && isLabel(key)) {
		const isName = names.some((name) => foldName(name) === foldName(key)) || /^(?:definition|meaning|definición)$/i.test(key);
		return isName ? text.slice(label[0].length).replace(/^[*_]+\s/, '').trim() : '';
	}
	return isNavigation(text) ? '' : text;
}

/** "Also see X", "alternatively see X": "see X". */
const ALSO = /^([*_(]{0,3})(?:also|alternatively),?\s+(?=see(?![\p{L}\p{N}]))/iu;

/** A line without its block id, comments and bracket fields, and without "also" before "see". */
function withoutMarks(line: string): string {
	const bare = line.includes('^') ? line.replace(BLOCK_ID, '') : line;
	const shown = bare.includes('%%') ? bare.replace(COMMENT, '') : bare;
	return (shown.includes('::') ? shown.replace(BRACKET_FIELD, '') : shown).trim().replace(ALSO, '$1');
}

function isGreeting(text: string): boolean {
	return GREETING.test(text) && (wordsIn(text) <= 3 || /^(?:welcome\sto|willkommen)\s/i.test(text));
}

/** A paragraph in bold alone is a heading that its author did not mark as one, unless it begins or ends like a sentence. */
function isBoldHeading(text: string): boolean {
	const inside = BOLD_ALONE.test(text) ? text.slice(2, -2) : '';
	return inside !== '' && wordsIn(inside) <= 5 && !/[.!?]$/.test(inside) && !beginsSentence(inside);
}

function wordsIn(text: string): number {
	return text.split(/\s+/).length;
}

function beginsSentence(text: string): boolean {
	return SENTENCE_WORDS.has(foldName(text.split(/\s/, 1)[0] ?? ''));
}

const JOINING = /\b(?:and|or|und|oder|y|et)\b/gi;

/** One of these is in every link, address and tag. */
const MARKS = ['[', '@', '#', '://', 'www.', 'mailto:'];

/** Whether a text holds more than links, addresses, tags, signs, and the words between them. */
export function hasWords(text: string): boolean {
	if (!MARKS.some((mark) => text.includes(mark))) return /\p{L}/u.test(text);
	const beside = text.replace(WIKILINK, ' ').replace(MARKDOWN_LINK, ' ');
	const unmailed = beside.includes('@') ? beside.split(/\s/).filter((word) => !word.includes('@')).join(' ') : beside;
	const rest = unmailed.replace(ADDRESS, ' ').replace(TAG, ' ');
	return /\p{L}/u.test(rest.length < text.length ? rest.replace(JOINING, ' ') : rest);
}

/** A label has at most three words, or five in capitals; "Two parties share it: …" is a sentence, and so is what begins like one. */
function isLabel(key: string): boolean {
	const most = /^(?:\p{Lu}\S*\s)+\p{Lu}\S*$/u.test(key) ? 5 : 3; // Bounded: a key has at most forty characters.
	return key !== '' && wordsIn(key) <= most && !beginsSentence(key);
}

/** "[[Home]] > [[Models]] > ACO": a line with links whose steps are short and no sentence. */
function isNavigation(text: string): boolean {
	if (!/\]\]|\]\(/.test(text) || !STEP.test(text)) return false;
	return text.split(STEP).every((step) => wordsIn(step.trim()) <= 5 && !/[.!?]$/.test(step.trim()));
}

/** What sends a reader on defines nothing, however long it goes on. */
const SENDS_ON = /^[*_(]{0,3}(?:see\s(?:also\s|\[)|cf\.?\s|siehe\s|vgl\.?\s|see:)/i;
/** What sends on only for more. */
const ASIDE = /^[*_(]{0,3}(?:see\s+also|also\s+see|alternatively,?\s+see|siehe\s+auch|v[eé]ase\s+tambi[eé]n)(?![\p{L}\p{N}])/iu;
const REFERENCE =
	/^[*_(]{0,3}(?:see(?:\s+also)?|cf\.?|compare|refer\s+to|siehe(?:\s+auch)?|vgl\.?|véase(?:\s+también)?|voir)[:\s]\s*(\S.*)$/iu;
/** What a reference leads to has at most so many words. */
const LONGEST_REFERENCE = 8;

/** Whether a line sends its reader on, or may do so: it begins with "See". */
export function sendsOn(line: string): boolean {
	return REFERENCE.test(withoutMarks(line));
}

/** Whether a line that sends its reader on does so beside what is said here: "See also". */
export function sendsAside(line: string): boolean {
	return ASIDE.test(line);
}

/** What a text sends its reader on to ("See X", "see also X", "cf. X"), as Markdown; null if it does not. */
export function referredTo(text: string): string | null {
	const line = withoutMarks(text);
	const rest = REFERENCE.exec(line)?.[1]?.replace(/[.*_\s]+$/, '').replace(line.startsWith('(') ? /\)$/ : /$^/, '');
	if (rest === undefined || /^(?:$|also(?![\p{L}\p{N}]))|[{}]/iu.test(rest)) return null;
	const words = rest.replace(WIKILINK, 'link').replace(MARKDOWN_LINK, 'link').split(/\s+/);
	return words.length <= LONGEST_REFERENCE && /\p{L}/u.test(rest) && !/[.!?]\s/.test(rest) ? rest : null;
}
