import { saysOfTerms, type Lexicon, type Settings, type Term, type TermGroup } from '../../../engine';

/** What was read as terms in a note, why, and who decides that. */
export interface TermsReading {
	readonly groups: readonly TermGroup[];
	/** How many terms were read, or why there are none, as a sentence. */
	readonly summary: string;
	/** Whether the user switched terms off in this note. */
	readonly isOff: boolean;
	/** What a switch for this note would do, or who decides in its place. */
	readonly about: string;
	/** Whether it would do anything. */
	readonly canSwitch: boolean;
}

const SWITCH = 'Kept in the settings of the plugin; the note stays as it is.';
const SAYS = {
	terms: 'The note decides by its property “lexicon: terms”: all its lists, tables and headed sections are read as terms.',
	none: 'The note decides by its property “lexicon: none”. Without it, terms would be read here.',
};

/** The reading of the note at a path. */
export function readingOf(lexicon: Lexicon, settings: Settings, path: string): TermsReading {
	const groups = lexicon.termsIn(path);
	const note = lexicon.get(path);
	const said = note && saysOfTerms(note);
	const isOff = settings.termsInsideExcept.includes(path);
	const canSwitch = !said && settings.termsInside && (isOff || groups.length > 0);
	const about = said ? SAYS[said] : canSwitch ? SWITCH : '';
	const summary = note ? summaryOf(groups, { isOff: isOff && !said, isOn: settings.termsInside }) : 'The note is still to be read.';
	return { groups, summary, isOff, about, canSwitch };
}

function summaryOf(groups: readonly TermGroup[], { isOff, isOn }: Readonly<Record<'isOff' | 'isOn', boolean>>): string {
	const count = countTerms(groups);
	if (count > 0) return `${count.toLocaleString()} ${count === 1 ? 'term was' : 'terms were'} read here.`;
	if (!isOn) return 'Terms inside notes are switched off in the settings.';
	return isOff ? 'You switched terms off in this note.' : 'No terms were read here.';
}

/** How many terms some groups hold. */
export function countTerms(groups: readonly TermGroup[]): number {
	return groups.reduce((count, group) => count + group.terms.length, 0);
}

/** What heads a group: `A table with the columns “Term” and “Meaning”`. */
export function groupHeading({ why }: TermGroup): string {
	return why.charAt(0).toUpperCase() + why.slice(1);
}

/** The term on a line of a note, counted from 1: the last that begins there or above, if what is said of it reaches so far. */
export function termAt(groups: readonly TermGroup[], line: number): Term | null {
	const reach = ({ anchor, definition, attributes }: Term): number =>
		attributes.reduce((last, one) => Math.max(last, one.line), Math.max(anchor.line, definition?.line ?? 0));
	const found = groups.flatMap((group) => group.terms).filter((term) => term.anchor.line <= line && reach(term) >= line);
	return found.reduce<Term | null>((last, term) => (last && last.anchor.line > term.anchor.line ? last : term), null);
}
