import { foldName } from '../text/fold';
import { agreeingForms } from '../text/agreement';
import { canBeWithout, isEponym } from './eponyms';
import { isOtherClosed } from './joined';
import { tokenizeName, type NameToken } from './tokens';

/** A way to write a name: its words and signs. */
export type NameSpelling = readonly NameToken[];

const MOST_SPELLINGS = 12;

/** Pictures before or behind a title are no part of the name. */
const AROUND = String.raw`(?:[\d#*]\ufe0f?\u20e3|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\ufe0f\u200d\s])`;
// Bounded: a title is as long as a file name may be.
const PICTURES = new RegExp(`^${AROUND}+|${AROUND}+$`, 'gu');
const PICTURE = /[\u2190-\u{1faff}]/u;

/**
 * The ways in which texts write a name besides letter case, accents, plurals and the blank that a hyphen stands for: the first as it is,
 * then others with other words or signs. Each rule is one of the field: an inverted title loses its comma, and may be turned round; dots
 * of abbreviations may be missing, or be there; letters and digits stand apart or together; what a hyphen joins is closed; what is called
 * after people loses its possessive, or has one; phrases whose words agree have another number.
 */
export function spellingsOf(name: string): readonly NameSpelling[] {
	const bare = PICTURE.test(name) ? withoutPictures(name) : name;
	const all: NameSpelling[] = [withoutDots(tokenizeName(bare))];
	for (const { vary, where } of VARIATIONS) {
		// Most names cannot vary so, which one look at the letters tells.
		if (!where.test(bare)) continue;
		for (let i = 0, { length } = all; i < length; i++) {
			for (const one of vary(all[i] ?? [])) if (all.length < MOST_SPELLINGS) all.push(one);
		}
	}
	return all;
}

/** A name without the pictures around it; one that consists of them stays. */
function withoutPictures(name: string): string {
	const bare = name.replace(PICTURES, '');
	return /[\p{L}\p{N}]/u.test(bare) ? bare : name;
}

const word = (text: string): NameToken => ({ text, isGlued: false, isHyphened: false });
const isWord = (token: NameToken | undefined): token is NameToken => token !== undefined && /^[\p{L}\p{N}\p{M}]/u.test(token.text);
const isDot = (token: NameToken | undefined): boolean => token?.text === '.' && token.isGlued;

/** Countries whose initials keep their dots where they are all of a name: the note "US" may be about ultrasound. */
export const DOTTED_ALONE: ReadonlySet<string> = new Set('US UK EU UN USA DC AM PM NO IE EG CF NB AD BC PS'.split(' '));

/** Initials with dots as one word: the matcher reads those of a text so as well. */
function withoutDots(tokens: NameSpelling): NameSpelling {
	if (!tokens.some(isDot)) return tokens;
	const joined: NameToken[] = [];
	for (let i = 0; i < tokens.length; ) {
		let end = i;
		let letters = '';
		while (/^\p{L}{1,2}$/u.test(tokens[end]?.text ?? '') && isDot(tokens[end + 1]) && (end === i || tokens[end]?.isGlued === true)) {
			letters += tokens[end]?.text ?? '';
			end += 2;
		}
		if (/^\p{L}$/u.test(tokens[end]?.text ?? '') && tokens[end]?.isGlued === true && end > i) letters += tokens[end++]?.text ?? '';
		const token = tokens[i];
		if (!token) break;
		const isInitials = end - i > 2 && !(end - i === tokens.length && DOTTED_ALONE.has(letters));
		const next = Math.max(end, i + 1);
		if (isInitials) joined.push({ ...token, text: letters });
		else for (const one of tokens.slice(i, next)) joined.push(one);
		i = next;
	}
	return joined;
}

/** "Diabetes mellitus, type 2": without the comma, and turned round; a list loses the comma before its "and", or all. */
function uninvert(tokens: NameSpelling): NameSpelling[] {
	const commas = tokens.flatMap(({ text }, i) => (text === ',' && i > 0 && i < tokens.length - 1 ? [i] : []));
	const [at = 0] = commas;
	if (commas.length === 0) return [];
	const none = tokens.filter((_, i) => !commas.includes(i));
	const isList = tokens.some(({ text }) => /^(?:and|or|und|et|y|e)$/i.test(text));
	const last = tokens.filter((_, i) => i !== commas[commas.length - 1]);
	if (isList) return commas.length > 1 ? [none, last] : [none];
	const isPhrase = at <= 4 && tokens.length <= 8 && tokens.every((token, i) => commas.includes(i) || isWord(token));
	return isPhrase ? [none, turned(tokens, commas)] : [none];
}

/** The parts between commas, the last first: chronic lymphocytic leukemia. */
function turned(tokens: NameSpelling, commas: readonly number[]): NameSpelling {
	return [...commas, tokens.length].map((end, i) => tokens.slice(i === 0 ? 0 : (commas[i - 1] ?? 0) + 1, end)).reverse().flat();
}

/** Abbreviations that texts write with a dot or without. */
const ABBREVIATED = new Set(
	'vs dr st mr mrs ms prof jr sr dept inc corp co ltd no vol ed approx etc resp hosp univ gen sen rep gov'.split(' '),
);

function dot(tokens: NameSpelling): NameSpelling[] {
	const dots = tokens.flatMap((token, i) => (i > 0 && isDot(token) && isWord(tokens[i - 1]) && tokens[i + 1]?.isGlued !== true ? [i] : []));
	if (dots.length > 0) return [tokens.filter((_, i) => !dots.includes(i))];
	if (tokens.length < 2) return [];
	const isShort = ({ text }: NameToken, i: number): boolean =>
		(text.length < 7 && ABBREVIATED.has(text.toLowerCase())) || (i === 0 && isGenus(text, tokens[1]));
	if (!tokens.some((token, i) => i < tokens.length - 1 && isShort(token, i) && !(tokens[i + 1]?.isGlued ?? false))) return [];
	const sign: NameToken = { text: '.', isGlued: true, isHyphened: false };
	return [tokens.flatMap((token, i) => (i < tokens.length - 1 && isShort(token, i) ? [token, sign] : [token]))];
}

/** The initial of a genus before its species: E. coli. */
function isGenus(text: string, next: NameToken | undefined): boolean {
	return /^[^\P{L}aAiI]$/u.test(text) && next?.isHyphened === false && /^\p{Ll}{4,}$/u.test(next.text);
}

/** B12 in a phrase may stand as B 12, and HER2 as HER 2; what is apart in the name may be together: ICD 10, HER-2, vitamin D 3. */
function digits(tokens: NameSpelling): NameSpelling[] {
	const found: NameSpelling[] = [];
	for (const [i, token] of tokens.entries()) {
		const [, letters = '', number = ''] = /^(\p{L}+)(\d+)$/u.exec(token.text) ?? [];
		const around = [tokens.slice(0, i), tokens.slice(i + 1)] as const;
		if (letters !== '' && (tokens.length > 1 || /^\p{Lu}{3,}$/u.test(letters)))
			found.push([...around[0], { ...token, text: letters }, word(number), ...around[1]]);
		const next = tokens[i + 1];
		if (/^\p{L}{1,6}$/u.test(token.text) && next?.isGlued === false && /^\d+$/.test(next.text) && (next.isHyphened || isCode(token.text)))
			found.push([...around[0], { ...token, text: token.text + next.text }, ...tokens.slice(i + 2)]);
	}
	return found;
}

/** Whether letters before a number are part of a code, and not a word before an amount: "type 2" is never one word. */
function isCode(letters: string): boolean {
	return letters === letters.toUpperCase();
}

/** What a hyphen joins is written closed as well: checkup, copay. */
function close(tokens: NameSpelling): NameSpelling[] {
	return tokens.flatMap((token, i): NameSpelling[] => {
		const before = tokens[i - 1];
		const closed = (before?.text ?? '') + token.text;
		const mayClose = token.isHyphened ? isWord(before) && /^\p{L}+$/u.test(closed) && !isOtherClosed(closed) : CLOSED.test(closed);
		if (before && mayClose) return [[...tokens.slice(0, i - 1), { ...before, text: closed }, ...tokens.slice(i + 1)]];
		const [first = '', second = ''] = (CLOSED.exec(token.text) ?? []).slice(1).filter((part) => part !== undefined);
		return first === '' ? [] : [[...tokens.slice(0, i), { ...token, text: first }, word(second), ...tokens.slice(i + 1)]];
	});
}

/** Words that are written as one and as two, by list: a blank is no hyphen ("in patient" is no inpatient). */
const CLOSED =
	/^(health|child|day|elder|after|home|self|foster|respite)(care)$|^(care)(givers?|takers?)$|^(work)(flow|force|place)$|^(data)(base)$/i;
/** Parkinson's disease and Parkinson disease, Down syndrome and Down's syndrome. */
function callAfter(tokens: NameSpelling): NameSpelling[] {
	if (tokens.length < 2) return [];
	return tokens.flatMap((token, i): NameSpelling[] => {
		if (!isEponym(token.text, tokens[i + 1]?.text)) return [];
		const plain = token.text.replace(/['‘’ʼ]s$/i, '');
		const other = plain === token.text ? { ...token, text: `${plain}'s` } : { ...token, text: plain, mustKeep: !canBeWithout(plain) };
		return [[...tokens.slice(0, i), other, ...tokens.slice(i + 1)]];
	});
}

function agree(tokens: NameSpelling): NameSpelling[] {
	if (tokens.length > 8 || !tokens.every(isWord) || (tokens.length === 1 && !/[^\p{ASCII}]/u.test(tokens[0]?.text ?? ''))) return [];
	return agreeingForms(tokens.map(({ text }) => foldName(text))).map((forms) => {
		return tokens.map((token, i) => ({ ...token, text: forms[i] ?? token.text }));
	});
}

/** How a name may vary, and what it must hold for that. */
const VARIATIONS: readonly { readonly vary: (tokens: NameSpelling) => NameSpelling[]; readonly where: RegExp }[] = [
	{ vary: uninvert, where: /,/ },
	{ vary: dot, where: /\.|(?:^|\P{L})\p{L}{1,6}[ -]/u },
	{ vary: digits, where: /\d/ },
	{ vary: close, where: /[-\u2010\u2011]|care|flow|force|place|base/i },
	{ vary: callAfter, where: /[ -]/ },
	{ vary: agree, where: /[ -]|[^\p{ASCII}]/u },
];
