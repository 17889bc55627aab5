import type { Block } from '../blocks/level';
import { readParagraph, type Definition } from '../definition-paragraph';
import type { Attribute } from '../facts/attribute';
import { wordsIn } from '../facts/label-key';
import { isInside, type Scan } from '../prose';
import { counted } from '../../text/counted';
import { plainText } from '../../text/plain-text';
import type { Range } from '../../text/range';
import { firstSentence } from '../../text/sentence';
import { defines, isFactName } from './gloss';
import { readNames } from './left-side';
import { longFormIn } from './short-forms';
import { asFactOfTerm, type PlacedFacts } from './placed-facts';
import type { Draft, DraftGroup, TermContext, TermSource } from './source';

/** So many sibling headings make a glossary; so many in a note that is called one. */
const LEAST = 4;
const LEAST_IN_GLOSSARY = 3;
const MOST_WORDS = 6;
/** So much of a paragraph is read, in code units. */
const READ = 600;
/** A paragraph that is no longer is a definition as a whole. */
const SHOWN = 240;

/** A heading with the block right below it, and where its section ends. */
interface HeadingPlace {
	readonly heading: Block;
	readonly below: number;
	readonly to: number;
}

/** A section as a term. */
interface HeadedTerm extends HeadingPlace {
	readonly names: readonly string[];
	readonly long: string | null;
	readonly rest: string;
	readonly isDefined: boolean;
}

type Known = { readonly note: TermSource; readonly facts: PlacedFacts };

/** The sibling headings of a note whose sections begin with a definition. */
export function findHeadings(scan: Scan, context: TermContext, { note, facts }: Known): DraftGroup[] {
	const { isForced, isTitled, isGlossary, isTerm } = context;
	if (isTerm && !isGlossary && !isForced) return [];
	const least = isForced ? 1 : isGlossary ? LEAST_IN_GLOSSARY : LEAST;
	return siblingsIn(scan, note.title).flatMap((sections): DraftGroup[] => {
		const explained = sections.filter(({ below }) => scan.blocks[below]?.kind === 'paragraph');
		if (explained.length < least) return [];
		const read = explained.map((section) => readSection(scan, section, isGlossary));
		const terms = read.filter(({ names: [name = ''] }) => mayBeTerm(name) && (isForced || !isFactName(name)));
		const defined = terms.filter(({ isDefined }) => isDefined).length;
		const share = isTitled || (isGlossary && !isTerm) ? 0.5 : 0.75;
		if (!isForced && (defined < least || defined < sections.length * share)) return [];
		const drafts = terms.map((one) => draftOf(scan, one, facts));
		const where = isGlossary ? `, in a note called “${note.names[0]?.text ?? ''}”` : '';
		const why = `${counted(drafts.length, 'heading')} with a definition below${where}`;
		return [{ form: 'heading', drafts, why, ...(isGlossary || isForced ? {} : { needs: 'glossary' }) }];
	});
}

/** The sections of a note by the rank of their headings, without its title and those that only hold other sections. */
function siblingsIn(scan: Scan, title: Block | null): HeadingPlace[][] {
	const { blocks, generated } = scan;
	const ranks: HeadingPlace[][] = [[], [], [], [], [], [], []];
	const open: { heading: Block; below: number; to: number }[] = [];
	for (let i = 0; i < blocks.length; i++) {
		const heading = blocks[i] as Block;
		if (heading.kind !== 'heading' || heading.container !== null || heading === title) continue;
		while ((open[open.length - 1]?.heading.level ?? 0) >= heading.level) (open.pop() as { to: number }).to = heading.from;
		const next = blocks[i + 1];
		const isParent = next?.kind === 'heading' && next.level > heading.level;
		const section = { heading, below: next?.container === null ? i + 1 : -1, to: scan.text.length };
		open.push(section);
		if (!isParent && (generated.length === 0 || !isInside(heading, generated))) ranks[heading.level]?.push(section);
	}
	return ranks;
}

function readSection(scan: Scan, section: HeadingPlace, isLoose: boolean): HeadedTerm {
	const { text, labels, blocks } = scan;
	const [from = 0, to = 0] = [section.heading.lines[0], section.heading.lines[section.heading.lines.length - 1]];
	const names = readNames(text.slice(from, to), labels);
	const lines = blocks[section.below]?.lines ?? [];
	const start = lines[0] ?? 0;
	const shown = plainText(text.slice(start, Math.min(lines[lines.length - 1] ?? start, start + READ)), labels);
	const found = names.map((name) => longFormIn(name, shown)).find((one) => one !== null) ?? null;
	const isDefined = found !== null || defines(shown, isLoose, names);
	return { ...section, names, long: found?.long ?? null, rest: found?.rest ?? '', isDefined };
}

/** Whether a heading may be a term: no question, no letter of the alphabet, no sentence, no date. */
function mayBeTerm(name: string): boolean {
	return /\p{L}{2}/u.test(name) && wordsIn(name) <= MOST_WORDS && !/[?!.]$|^\d+[-./:]/.test(name);
}

/** Whether a paragraph is short enough to be shown whole, as the right side of a list is. */
function isShort({ from, to, kind }: Range & Pick<Definition, 'kind'>, { to: end }: Range): boolean {
	return kind === 'sentence' && end - from <= SHOWN && to > from;
}

function draftOf(scan: Scan, { heading, below, to, names, long, rest }: HeadedTerm, facts: PlacedFacts): Draft {
	const block = scan.blocks[below];
	const place = { from: block?.from ?? heading.to, to: block?.to ?? heading.to };
	const read = long === null ? readParagraph(scan, below, { names, behind: null }).definition : null;
	const whole = block && read && isShort(read, block) ? plainText(scan.text.slice(read.from, read.to), scan.labels) : read?.text;
	const behind = rest === '' ? null : { text: firstSentence(rest), kind: 'sentence' as const, ...place };
	return {
		from: heading.from, to, at: heading.lines[0] ?? heading.from,
		names: long === null ? names : [...names, long],
		definition: read ? { text: whole ?? read.text, kind: read.kind, from: read.from, to: read.to } : behind,
		attributes: factsIn(scan, facts.between(heading.to, to).filter(({ section }) => section?.from !== heading.from)),
	};
}

/** The facts of a section. Labelled items need nothing more to be facts of what stands above them; lines of text do. */
function factsIn({ text, lines }: Scan, facts: readonly Attribute[]): Attribute[] {
	return facts.map((fact) => {
		const start = lines.starts[lines.lineAt(fact.from) - 1] ?? fact.from;
		return fact.needs === 'key' && /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text.slice(start, fact.from)) ? asFactOfTerm(fact) : fact;
	});
}
