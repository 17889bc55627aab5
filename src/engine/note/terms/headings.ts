import type { Block } from '../blocks/level';
import { readParagraph } from '../definition-paragraph';
import type { Attribute } from '../facts/attribute';
import { wordsIn } from '../facts/label-key';
import { isInside, type Scan } from '../prose';
import { counted } from '../../text/counted';
import { plainText } from '../../text/plain-text';
import { firstSentence } from '../../text/sentence';
import { isFactName, readsAs } from './gloss';
import { glance, glanceName, readNames, readText } from './left-side';
import { longFormIn } from './short-forms';
import { asFactOfTerm, type PlacedFacts } from './placed-facts';
import type { TermContext } from './context';
import type { Draft, DraftGroup, TermSource } from './source';

/** So many sibling headings make a glossary; so many in a note that is called one. */
const LEAST = 4;
const LEAST_IN_GLOSSARY = 3;
const MOST_WORDS = 6;
/** So much of a paragraph is read, in code units. */
const READ = 600;
/** A paragraph that is no longer is a definition as a whole. */
const SHOWN = 240;
/** So much of it is looked at to tell whether it is one. */
const LOOKED_AT = 200;

/** A heading with the block right below it, and where its section ends. */
interface HeadingPlace {
	readonly heading: Block;
	readonly below: number;
	readonly to: number;
}

type Known = { readonly note: TermSource; readonly facts: PlacedFacts };

/** The sibling headings of a note whose sections begin with a definition. */
export function findHeadings(scan: Scan, context: TermContext, { note, facts }: Known): DraftGroup[] {
	const { isForced } = context;
	return siblingsIn(scan, note.title).flatMap((sections): DraftGroup[] => {
		const isRead = isForced || (sections.length >= LEAST_IN_GLOSSARY && readsAsGlossary(scan, context, sections));
		// In a glossary a short form that is spelled out right below is a term, whatever the other sections are.
		const read = isRead ? sections : context.isGlossary ? sections.filter((section) => isSpelledOut(scan, section)) : [];
		const drafts = read.flatMap((section) => {
			const name = nameOf(scan, section.heading);
			return isExplained(scan, section) && mayBeTerm(name) && (isForced || !isFactName(name)) ? draftOf(scan, section, facts) : [];
		});
		if (drafts.length === 0) return [];
		const isCalled = isForced || context.isGlossary;
		const where = isCalled && !isForced ? `, in a note called “${note.names[0]?.text ?? ''}”` : '';
		const why = `${counted(drafts.length, 'heading')} with a definition below${where}`;
		return [{ form: 'heading', drafts, why, ...(isCalled ? {} : { needs: 'glossary' }) }];
	});
}

function isSpelledOut(scan: Scan, section: HeadingPlace): boolean {
	return isExplained(scan, section) && longFormIn(nameOf(scan, section.heading), shownBelow(scan, section)) !== null;
}

/** Whether a paragraph stands right below the heading of a section. */
function isExplained({ blocks }: Scan, { below }: HeadingPlace): boolean {
	return blocks[below]?.kind === 'paragraph';
}

function nameOf({ text }: Scan, { lines }: Block): string {
	return glanceName(text.slice(lines[0], lines[lines.length - 1]));
}

/** Whether so many sections begin with a definition as the note promises by its name, or as it takes without such a name. */
function readsAsGlossary(scan: Scan, context: TermContext, sections: readonly HeadingPlace[]): boolean {
	const { isGlossary } = context;
	if (!isGlossary && (sections.length < LEAST || context.isTerm)) return false;
	const wanted = sections.length * (context.isTitled || (isGlossary && !context.isTerm) ? 0.5 : 0.75);
	let [plain, perhaps] = [0, 0];
	for (let i = 0; i < sections.length && plain + perhaps + sections.length - i >= wanted; i++) {
		const reading = readingOf(scan, sections[i] as HeadingPlace);
		if (reading === 'plain') plain++;
		else if (reading !== null) perhaps++;
	}
	if (isGlossary) return plain + perhaps >= Math.max(LEAST_IN_GLOSSARY, wanted);
	return plain >= Math.max(LEAST, wanted);
}

function readingOf(scan: Scan, section: HeadingPlace): ReturnType<typeof readsAs> {
	if (!isExplained(scan, section)) return null;
	const name = nameOf(scan, section.heading);
	if (!mayBeTerm(name) || isFactName(name)) return null;
	const shown = shownBelow(scan, section);
	return longFormIn(name, shown) ? 'plain' : readsAs(shown, name);
}

function shownBelow({ text, blocks }: Scan, { below }: HeadingPlace): string {
	const [start = 0, end = 0] = blocks[below]?.lines ?? [];
	return glance(text.slice(start, Math.min(end, start + LOOKED_AT)));
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

/** Whether a heading may be a term: no question, no letter of the alphabet, no sentence, no date. */
function mayBeTerm(name: string): boolean {
	return /\p{L}{2}/u.test(name) && wordsIn(name) <= MOST_WORDS && !/[?!.]$|^\d+[-./:]/.test(name);
}

function draftOf(scan: Scan, { heading, below, to }: HeadingPlace, facts: PlacedFacts): Draft[] {
	const { text, labels, blocks } = scan;
	const names = readNames(text.slice(heading.lines[0], heading.lines[heading.lines.length - 1]), labels);
	if (names.length === 0) return [];
	const block = blocks[below];
	const lines = block?.lines ?? [];
	const start = lines[0] ?? heading.to;
	const shown = readText(text.slice(start, Math.min(lines[lines.length - 1] ?? start, start + READ)), labels);
	const found = names.map((name) => longFormIn(name, shown)).find((one) => one !== null);
	return [{
		from: heading.from, to, at: heading.lines[0] ?? heading.from,
		names: found ? [...names, found.long] : names, // Bounded: the names of one heading.
		definition: block ? definitionIn(scan, { at: below, block, names, rest: found?.rest }) : null,
		attributes: factsIn(scan, facts.between(heading.to, to).filter(({ section }) => section?.from !== heading.from)),
	}];
}

interface Below {
	readonly at: number;
	readonly block: Block;
	readonly names: readonly string[];
	/** What follows the long form, where the paragraph begins with it. */
	readonly rest: string | undefined;
}

/** What the paragraph below a heading says that it is: as a whole, if it is short, as is the right side in a list. */
function definitionIn(scan: Scan, { at, block, names, rest }: Below): Draft['definition'] {
	const { from, to } = block;
	if (rest !== undefined) return rest === '' ? null : { text: firstSentence(rest), kind: 'sentence', from, to };
	const { definition } = readParagraph(scan, at, { names, behind: null });
	if (!definition) return null;
	const isShort = definition.kind === 'sentence' && to - definition.from <= SHOWN;
	const text = isShort ? plainText(scan.text.slice(definition.from, definition.to), scan.labels) : definition.text;
	return { text, kind: definition.kind, from: definition.from, to: definition.to };
}

/** The facts of a section. Labelled items need nothing more to be facts of what stands above them; lines of text do. */
function factsIn({ text, lines }: Scan, facts: readonly Attribute[]): Attribute[] {
	return facts.map((fact) => {
		const start = lines.starts[lines.lineAt(fact.from) - 1] ?? fact.from;
		return fact.needs === 'key' && /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text.slice(start, fact.from)) ? asFactOfTerm(fact) : fact;
	});
}
