import { someOf, type Mention, type Reason } from '../../../engine';

/** How a note is called. */
export type TitleOf = (path: string) => string;

/** How what is said of a mention is cut and seen. */
export interface WordingOptions {
	/** The note whose mentions are listed, or null. */
	readonly seen: string | null;
	readonly titleOf: TitleOf;
	/** How many reasons are given for each note, the weightiest first. */
	readonly most: number;
}

/** Of how many notes that may be meant it is told what speaks for them. */
const MOST_SPOKEN = 3;

/** What is said of a mention whose name several notes have: which may be meant, or what decided; null where one note alone has the name. */
export function meaningOf({ ambiguous, candidates }: Mention, { seen, titleOf, most }: WordingOptions): string | null {
	const [best] = candidates;
	if (!best || candidates.length < 2) return null;
	if (!ambiguous) return `Decided: ${inWords(best.reasons, most)}`;
	const others = candidates.filter(({ path }) => path !== seen).map(({ path }) => titleOf(path));
	const weighed = candidates.filter(({ reasons }) => reasons.length > 0).slice(0, MOST_SPOKEN);
	const spoken = weighed.map(({ path, reasons }) => `for ${titleOf(path)}, ${inWords(reasons, most)}`);
	const why = spoken.length === 0 ? 'Nothing here decides.' : `Too little decides: ${spoken.join('; ')}`;
	return `May ${seen === null ? '' : 'also '}mean ${someOf(others, others.length, ' or ')}. ${why}`;
}

/** Whether an unlinked mention is suggested as a link, and what speaks for it or against it. */
export function worthOf({ suggested, reasons }: Mention): string {
	const against = reasons.filter(({ points }) => points === 0);
	return suggested ? `Suggested: ${inWords(reasons)}` : `Not suggested: ${inWords(against)}`;
}

function inWords(reasons: readonly Reason[], most = reasons.length): string {
	const weightiest = [...reasons].sort((a, b) => b.points - a.points).slice(0, most);
	return weightiest.map(({ text }) => text.charAt(0).toLowerCase() + text.slice(1)).join('; ');
}
