import { mainReasons, someOf, type Mention, type Reason } from '../../../engine';

/** The title to show for an entry, by its id. */
export type TitleOf = (id: string) => string;

/** How the wording for a mention is adapted and shortened. */
export interface WordingOptions {
	/** The id of the entry whose mentions are listed, or null. */
	readonly seen: string | null;
	readonly titleOf: TitleOf;
	/** The most reasons given for each entry, those with the highest weight first. */
	readonly most: number;
}

/** For how many possible entries the reasons are given. */
const MOST_SPOKEN = 3;

/** The wording for an ambiguous name: which entries may be meant, or what decided between them; null if only one has the name. */
export function meaningOf({ ambiguous, candidates }: Mention, { seen, titleOf, most }: WordingOptions): string | null {
	const [best] = candidates;
	if (!best || candidates.length < 2) return null;
	if (!ambiguous) return `Decided: ${inWords(best.reasons, most)}`;
	const others = candidates.filter(({ id }) => id !== seen).map(({ id }) => titleOf(id));
	const weighed = candidates.filter(({ reasons }) => reasons.length > 0).slice(0, MOST_SPOKEN);
	const spoken = weighed.map(({ id, reasons }) => `for ${titleOf(id)}, ${inWords(reasons, most)}`);
	const why = spoken.length === 0 ? 'Nothing here decides.' : `Too little decides: ${spoken.join('; ')}`;
	return `May ${seen === null ? '' : 'also '}mean ${someOf(others, others.length, ' or ')}. ${why}`;
}

/** Whether an unlinked mention is suggested as a link, and the reasons for or against it. */
export function worthOf({ suggested, reasons }: Mention): string {
	const told = mainReasons({ suggested, reasons }).map(small);
	return [suggested ? 'Suggested' : 'Not suggested', told.join(' · ')].filter((part) => part !== '').join(': ');
}

function inWords(reasons: readonly Reason[], most = reasons.length): string {
	const weightiest = [...reasons].sort((a, b) => b.points - a.points).slice(0, most);
	return weightiest.map(small).join('; ');
}

function small({ text }: Reason): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
