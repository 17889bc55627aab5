import type { Block } from '../blocks/level';
import { isAside, wordsIn } from '../facts/label-key';
import { saysNothing } from '../facts/nothing';
import { isInside, type Scan } from '../prose';
import { counted } from '../../text/counted';
import { plainText } from '../../text/plain-text';
import type { Range } from '../../text/range';
import { isFactName, isGloss, isQuantity, readsAs } from './gloss';
import { explainsWords } from './glossary-name';
import { glance, glanceName, isNameLike, readNames, readText } from './left-side';
import { findRuns, type TermLine, type TermRun } from './runs';
import { asFactOfTerm, type PlacedFacts } from './placed-facts';
import { isAcronym, longFormIn } from './short-forms';
import type { TermContext } from './context';
import type { Draft, DraftGroup } from './source';

/** So many items make a list of terms. */
const LEAST = 4;
const MOST_WORDS = 6;
const LONGEST_NAME = 80;
/** So much of a right side is looked at to tell what the list is, in code units. */
const LOOKED_AT = 200;

/** A line or item as far as it is looked at to tell what the list is. */
interface ListItem {
	readonly candidate: TermLine;
	readonly name: string;
	readonly text: string;
	/** Whether the name is a short form, and whether its long form follows. */
	readonly isShort: boolean;
	readonly isSpelledOut: boolean;
	/** Whether the left side is a link and nothing else. */
	readonly isLink: boolean;
}

/** The lists of terms among the items and lines of a note. @param sections those of terms: what stands there is about these. */
export function findLists(scan: Scan, context: TermContext, facts: PlacedFacts, sections: readonly Range[]): DraftGroup[] {
	const least = context.isForced ? 1 : LEAST;
	const joining = {
		isAll: () => context.isTitled,
		over: ({ lines }: Block) => isLetter(scan, lines) || (context.isTitled && !leadsOn(scan, lines)),
	};
	return findRuns(scan, least, joining).flatMap((run): DraftGroup[] => {
		const isBelowTerm = sections.length > 0 && isInside(run.lines[0] as TermLine, sections);
		if (context.isForced && isBelowTerm) return [];
		const items = ofOneKind(run.lines.map((line) => glanceAt(scan, line)).filter(isItem));
		const said = items.filter(({ text }) => !saysNothing(text) && !/^\\?\[.*\]$/.test(text));
		if (said.length < least) return [];
		const verdict = context.isForced ? 'terms' : judge(said, run.others, {
			isOfOther: () => isBelowTerm || context.isTerm || run.heads.some((head) => isOfOptions(scan, head)),
			isExplained: () => !isBelowTerm && isExplained(scan, run, context),
		});
		if (verdict === null) return [];
		const drafts = items.flatMap((item) => draftOf(scan, item, facts));
		return [{ form: run.form, drafts, why: whyOf(items, run), ...(verdict === 'terms' ? {} : { needs: verdict }) }];
	});
}

/** Of items with numbers and such without, where a note has several lists, those that are more. */
function ofOneKind(items: readonly ListItem[]): readonly ListItem[] {
	const numbered = items.filter(({ candidate }) => candidate.isNumbered);
	if (numbered.length === 0 || numbered.length === items.length) return items;
	return numbered.length * 2 > items.length ? numbered : items.filter(({ candidate }) => !candidate.isNumbered);
}

/** Whether a heading says that what follows is elsewhere. */
function leadsOn({ text }: Scan, lines: readonly number[]): boolean {
	return /see also|related|links?\b|references|sources|further reading|siehe auch|quellen|véase|fuentes/i.test(
		text.slice(lines[0], lines[lines.length - 1]),
	);
}

/** Whether a heading is a letter of the alphabet, or a few: "A", "B–D", "0-9", "#". */
function isLetter({ text }: Scan, lines: readonly number[]): boolean {
	const heading = text.slice(lines[0], lines[lines.length - 1]);
	return heading.length < 12 && !/[\p{L}\p{N}]{2}/u.test(heading);
}

function glanceAt({ text }: Scan, candidate: TermLine): ListItem {
	const { left: [left], right: [start = 0, end = 0] } = candidate;
	const written = left ? text.slice(left.from, left.to).trim() : '';
	const [name, shown] = [glanceName(written), glance(text.slice(start, Math.min(end, start + LOOKED_AT)))];
	const isSpelledOut = longFormIn(name, shown) !== null;
	return { candidate, name, text: shown, isShort: isAcronym(name), isSpelledOut, isLink: LINK.test(written) };
}

/** A right side without the marks that begin on the left: `**ACO:** text`. */
function behindMarks(left: string, right: string): string {
	const open = /^(?:\*{1,3}|_{1,3}|==)/.exec(left)?.[0];
	// The mark may close behind a long form: `**ACO - accountable care organization**: text`.
	return open !== undefined && !left.includes(open, open.length) ? right.replace(open, '') : right;
}

const LINK = /^[*_=]{0,3}\[.*[\])][*_=]{0,3}$/;

/** Whether a left side may be a name. */
function isItem({ name, candidate, isShort }: ListItem): boolean {
	if (name.length > LONGEST_NAME || (candidate.item === null && wordsIn(name) > MOST_WORDS)) return false;
	if (isAside(name) && !isShort) return false;
	return (isNameLike(name) || /^\d{3,4}$/.test(name)) && !/[.!?]$|^v?\d+[:.]\d|\$.*\$/.test(name);
}

/** Whether what heads a list says that it explains words. */
function isExplained({ text, labels }: Scan, { heads }: TermRun, { isTitled, isGlossary, isTerm }: TermContext): boolean {
	const says = ({ from, to }: Range): boolean => to - from < 200 && explainsWords(plainText(text.slice(from, to), labels));
	return isTitled || (isGlossary && !isTerm) || heads.some(says);
}

const OPTIONS = /\b(?:settings?|options?|configur|features|changelog|release notes|einstellung|optionen|ajustes|opciones)/i;

/** Whether a heading or line speaks of what a program can be set to, or of what is new in it. */
function isOfOptions({ text }: Scan, { from, to }: Range): boolean {
	return to - from < 200 && OPTIONS.test(text.slice(from, to));
}

/** What else is known of the place of a list; asked only where it matters. */
interface Surroundings {
	/** Whether it is about something else: the note or section is a term itself, or the heading above speaks of settings. */
	readonly isOfOther: () => boolean;
	/** Whether something above says that it explains words. */
	readonly isExplained: () => boolean;
}

/** What speaks for a list of terms, and against it, as shares of its items. @param others how many lines between them are none. */
function judge(items: readonly ListItem[], others: number, { isOfOther, isExplained }: Surroundings): 'terms' | 'no-facts' | null {
	const atLeast = (share: number, is: (item: ListItem) => boolean): boolean => hasShare(items, share, is);
	if (items.length < (items.length + others) * 0.6 || !atLeast(0.6, ({ name }) => wordsIn(name) <= MOST_WORDS)) return null;
	if (atLeast(0.3, ({ text }) => isQuantity(text)) || repeats(items)) return null;
	const isOfShort = atLeast(0.5, ({ isShort }) => isShort);
	if (!atLeast(0.25, ({ isSpelledOut }) => isSpelledOut)) {
		// Of links with a word on each, and be it a short form, a list leads on to where they are explained.
		if (atLeast(0.5, ({ isLink }) => isLink)) return null;
	} else if (isOfShort || atLeast(0.3, ({ isSpelledOut }) => isSpelledOut)) return 'terms';
	if (isOfShort && atLeast(0.5, isPlain)) return 'terms';
	if (atLeast(0.25, ({ name }) => isFactName(name))) return null;
	const isGlossed = (): boolean => atLeast(0.6, ({ text, isSpelledOut }) => isSpelledOut || isGloss(text));
	const isNumbered = atLeast(0.5, ({ candidate }) => candidate.isNumbered);
	if ((!isNumbered || atLeast(0.5, isPlain)) && isExplained() && isGlossed()) return 'terms';
	// Facts are hardly written with this sign, but formulas and conditions are.
	if (!isNumbered && atLeast(0.8, ({ candidate, text }) => candidate.sign === '=' && !text.includes('=')) && isGlossed()) return 'terms';
	if (isOfOther()) return null;
	// Numbers are those of steps, unless nearly all are explained.
	if (atLeast(isNumbered ? 0.75 : 0.6, isPlain)) return 'no-facts';
	if (isNumbered || !atLeast(0.5, ({ candidate }) => candidate.isMarked) || !atLeast(0.25, isPlain)) return null;
	return atLeast(0.75, (item) => item.isSpelledOut || readsAs(item.text, item.name) !== null) ? 'no-facts' : null;
}

function isPlain({ isSpelledOut, text, name }: ListItem): boolean {
	return isSpelledOut || readsAs(text, name) === 'plain';
}

/** Whether the same words stand on the left again and again, as facts of several things do. */
function repeats(items: readonly ListItem[]): boolean {
	const seen = new Set<string>();
	for (const { name, isShort } of items) seen.add(isShort ? `${name} ${seen.size}` : name.toLowerCase());
	return seen.size < items.length * 0.75;
}

/** Whether a share of some things is so. It stops where that is clear. */
function hasShare<T>(things: readonly T[], share: number, is: (thing: T) => boolean): boolean {
	const needed = things.length * share;
	let found = 0;
	for (let i = 0; i < things.length && found < needed && found + things.length - i >= needed; i++) if (is(things[i] as T)) found++;
	return found >= needed;
}

function whyOf(items: readonly ListItem[], { form }: TermRun): string {
	const [first] = items;
	const [sign = ':', name = ''] = [first?.candidate.sign, first?.name];
	if (form === 'definition-list') return `${counted(items.length, 'term')} of the form “${name}” with “: text” below`;
	const what = first?.candidate.item ? 'item' : 'line';
	return `${counted(items.length, what)} of the form “${name}${/[:：]/.test(sign) ? '' : ' '}${sign} text”`;
}

function draftOf({ text, labels }: Scan, { candidate }: ListItem, facts: PlacedFacts): Draft[] {
	const { from, to, left, right, item } = candidate;
	const names = left.flatMap((side) => readNames(text.slice(side.from, side.to), labels));
	if (names.length === 0) return [];
	let written = '';
	for (let i = 0; i + 1 < right.length; i += 2) written += ` ${text.slice(right[i], right[i + 1]).trim()}`;
	const shown = readText(behindMarks(left.map((side) => text.slice(side.from, side.to)).join(' ').trim(), written.trimStart()), labels);
	const found = names.map((name) => longFormIn(name, shown)).find((one) => one !== null);
	const rest = found?.rest ?? shown;
	return [{
		from, to, at: from,
		names: found ? [...names, found.long] : names, // Bounded: the names of one left side.
		definition: saysNothing(rest) ? null : { text: rest, kind: 'term', from: right[0] ?? from, to: right[right.length - 1] ?? to },
		attributes: item === null ? [] : facts.between(right[1] ?? from, to).map(asFactOfTerm),
	}];
}
