import { isAside, wordsIn } from '../facts/label-key';
import { saysNothing } from '../facts/nothing';
import { isInside, type Scan } from '../prose';
import { counted } from '../../text/counted';
import { plainText } from '../../text/plain-text';
import type { Range } from '../../text/range';
import { defines, isFactName, isGloss, isQuantity } from './gloss';
import { explainsWords } from './glossary-name';
import { readNames, readText } from './left-side';
import { findRuns, type TermLine, type TermRun } from './runs';
import { asFactOfTerm, type PlacedFacts } from './placed-facts';
import { isAcronym, longFormIn } from './short-forms';
import type { Draft, DraftGroup, TermContext } from './source';

/** So many items make a list of terms. */
const LEAST = 4;
const MOST_WORDS = 6;
const LONGEST_NAME = 80;

/** A candidate with what it says. */
interface ListItem {
	readonly candidate: TermLine;
	readonly names: readonly string[];
	readonly text: string;
	readonly long: string | null;
	readonly rest: string;
	/** Whether the left side is a link and nothing else. */
	readonly isLink: boolean;
}

/** The lists of terms among the items and lines of a note. @param sections those of terms: what stands there is about these. */
export function findLists(scan: Scan, context: TermContext, facts: PlacedFacts, sections: readonly Range[]): DraftGroup[] {
	const joins = (block: { readonly lines: readonly number[] }): boolean => context.isTitled || isLetter(scan, block.lines);
	const least = context.isForced ? 1 : LEAST;
	return findRuns(scan, context.isTitled, joins).flatMap((run): DraftGroup[] => {
		if (run.candidates.length < least) return [];
		const isBelowTerm = sections.length > 0 && isInside(run.candidates[0] as TermLine, sections);
		if (context.isForced && isBelowTerm) return [];
		const items = run.candidates.map((candidate) => readItem(scan, candidate)).filter(isItem);
		const said = items.filter(({ text }) => !saysNothing(text));
		if (said.length < least) return [];
		const explains = !isBelowTerm && isExplained(scan, run, context);
		const verdict = context.isForced ? 'terms' : judge(said, run, { isTerm: context.isTerm || isBelowTerm, explains });
		if (verdict === null) return [];
		const drafts = items.map((item) => draftOf(item, facts));
		return [{ form: run.form, drafts, why: whyOf(items, run), ...(verdict === 'terms' ? {} : { needs: verdict }) }];
	});
}

/** Whether a heading is a letter of the alphabet, or a few: "A", "B–D", "0-9", "#". */
function isLetter({ text }: Scan, lines: readonly number[]): boolean {
	const heading = text.slice(lines[0], lines[lines.length - 1]);
	return heading.length < 12 && !/[\p{L}\p{N}]{2}/u.test(heading);
}

function readItem(scan: Scan, candidate: TermLine): ListItem {
	const { text, labels } = scan;
	const names = candidate.left.flatMap(({ from, to }) => readNames(text.slice(from, to), labels));
	let written = '';
	for (let i = 0; i + 1 < candidate.right.length; i += 2) {
		written += ` ${text.slice(candidate.right[i], candidate.right[i + 1]).trim()}`;
	}
	const left = candidate.left.map(({ from, to }) => text.slice(from, to)).join(' ').trim();
	const shown = readText(behindMarks(left, written.trimStart()), labels);
	const found = names.map((name) => longFormIn(name, shown)).find((one) => one !== null) ?? null;
	return { candidate, names, text: shown, long: found?.long ?? null, rest: found?.rest ?? shown, isLink: LINK.test(left) };
}

/** A right side without the marks that begin on the left: `**ACO:** text`. */
function behindMarks(left: string, right: string): string {
	const open = /^(?:\*{1,3}|_{1,3}|==)/.exec(left)?.[0];
	return open !== undefined && !left.includes(open, open.length) && right.startsWith(open) ? right.slice(open.length) : right;
}

const LINK = /^[*_=]{0,3}\[.*[\])][*_=]{0,3}$/;

/** Whether a left side may be a name. */
function isItem({ names: [name = ''], candidate }: ListItem): boolean {
	if (name.length > LONGEST_NAME || (candidate.item === null && wordsIn(name) > MOST_WORDS)) return false;
	if (isAside(name) && !isAcronym(name)) return false;
	return (/\p{L}/u.test(name) || /^\d{3,4}$/.test(name)) && name.length > 1 && !/[.!?]$|^v?\d+[:.]\d|\$.*\$/.test(name);
}

/** Whether what heads a list says that it explains words. */
function isExplained({ text, labels }: Scan, { heads }: TermRun, { isTitled, isGlossary, isTerm }: TermContext): boolean {
	const says = ({ from, to }: Range): boolean => to - from < 200 && explainsWords(plainText(text.slice(from, to), labels));
	return isTitled || (isGlossary && !isTerm) || heads.some(says);
}

/** What else is known of the place of a list. */
interface Surroundings {
	readonly isTerm: boolean;
	/** Whether something above says that it explains words. */
	readonly explains: boolean;
}

/** What speaks for a list of terms, and against it, as shares of its items. */
function judge(items: readonly ListItem[], run: TermRun, { isTerm, explains }: Surroundings): 'terms' | 'no-facts' | null {
	const share = (is: (item: ListItem) => boolean): number => items.filter(is).length / items.length;
	const nameOf = ({ names }: ListItem): string => names[0] ?? '';
	if (items.length < (items.length + run.others) * 0.6) return null;
	if (share((item) => wordsIn(nameOf(item)) <= MOST_WORDS) < 0.6 || share(({ text }) => isQuantity(text)) > 0.3) return null;
	const acronyms = share((item) => isAcronym(nameOf(item)));
	const long = share((item) => item.long !== null);
	const defining = share(({ text, long: form, names }) => form !== null || defines(text, false, names));
	// Of links with a word on each, and be it a short form, a list leads on to where they are explained.
	if (long < 0.25 && share((item) => item.isLink) > 0.5) return null;
	if (acronyms >= 0.5 && (long >= 0.25 || defining >= 0.5)) return 'terms';
	if (long >= 0.3) return 'terms';
	if (share((item) => isFactName(nameOf(item))) >= 0.25) return null;
	const glosses = share(({ text, long: form }) => form !== null || isGloss(text));
	if (explains && glosses >= 0.6) return 'terms';
	if (share(({ candidate }) => candidate.isNumbered) > 0.5) return null;
	if (glosses >= 0.6 && share(({ candidate }) => candidate.sign === '=') >= 0.8) return 'terms';
	if (isTerm || defining < 0.25) return null;
	const isMarked = share(({ candidate }) => candidate.isMarked) > 0.5;
	return defining >= 0.6 || (isMarked && share(({ text, names }) => defines(text, true, names)) >= 0.75) ? 'no-facts' : null;
}

function whyOf(items: readonly ListItem[], { form }: TermRun): string {
	const [first] = items;
	const [sign = ':', name = ''] = [first?.candidate.sign, first?.names[0]];
	if (form === 'definition-list') return `${counted(items.length, 'term')} of the form “${name}” with “: text” below`;
	const what = first?.candidate.item ? 'item' : 'line';
	return `${counted(items.length, what)} of the form “${name}${/[:：]/.test(sign) ? '' : ' '}${sign} text”`;
}

function draftOf({ candidate, names, long, rest }: ListItem, facts: PlacedFacts): Draft {
	const { from, to, right } = candidate;
	const line = right[1] ?? from;
	const own = candidate.item === null ? [] : facts.between(line, to).map(asFactOfTerm);
	return {
		from, to, at: from,
		names: long === null ? names : [...names, long],
		definition: saysNothing(rest) ? null : { text: rest, kind: 'term', from: right[0] ?? from, to: right[right.length - 1] ?? to },
		attributes: own,
	};
}
