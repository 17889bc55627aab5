import type { Reason } from './reason';
import type { LinkCounts, Role } from './text-habits';
import type { PlaceKind } from './standing';
import { TERMS, type MentionFacts, type WeighedTerm } from './weights';
import { counted } from '../text/counted';

/** What the vault's own links tell: it is said first. */
const EVIDENCE: ReadonlySet<string> = new Set(['everyday-word', 'wrong-meaning', 'name-links', 'target-links', 'place-links']);
/** Terms that weigh less than this say nothing. */
const LEAST = 0.005;

/** The weighed terms of a mention as reasons, in the order of TERMS. @param owners how many entries have the name. */
export function wordTerms(points: readonly number[], facts: MentionFacts, owners: number): Reason[] {
	return TERMS.flatMap((code, i): Reason[] => {
		const weight = points[i] ?? 0;
		return Math.abs(weight) < LEAST ? [] : [{ code, points: Math.round(weight * 100) / 100, text: WORDINGS[code](facts, owners, weight) }];
	});
}

const WORDINGS: Readonly<Record<WeighedTerm, (facts: MentionFacts, owners: number, weight: number) => string>> = {
	'bias': () => 'Most names are not linked',
	'name-links': ({ name }, _, weight) => `You link it in ${shareOf(name, weight, ['uses it', 'use it'])}`,
	'target-links': ({ target }, _, weight) => `You link the note in ${shareOf(target, weight, ['names it', 'name it'])}`,
	'place-links': placeWords,
	'times': ({ times }) => (times < 2 ? 'Named once here' : `Named ${times} times here`),
	'spread': ({ notes }) => `Named in ${counted(notes, 'note')}`,
	'known': () => 'The other note speaks of this one',
	'share': ({ share }) => (share >= 0.6 ? 'A line of names' : 'Names fill part of the line'),
	'behind-see': () => 'Behind a word such as “see”',
	'small': ({ written: [held, small] }) => `${small * 2 >= held ? 'Mostly' : 'At times'} written like an ordinary word`,
	'title': () => 'The title of the note',
	'single-word': () => 'A single word',
	'several': (_, owners) => `The name of ${owners} entries`,
	'near-top': () => 'Near the top',
};

function shareOf({ held, linked }: LinkCounts, weight: number, [one, many]: readonly [one: string, many: string]): string {
	if (held === 1) return linked === 1 ? `the only other note that ${one}` : `no note, though one ${one}`;
	return `${linked === 0 ? 'none' : weight < 0 ? `only ${linked}` : linked} of ${held} notes that ${many}`;
}

const KIND_WORDS: Readonly<Record<PlaceKind, string>> = {
	text: 'in running text',
	item: 'in lists',
	alone: 'alone on a line',
	cell: 'in tables',
	heading: 'in headings',
};
const ROLE_WORDS: Readonly<Record<Role, string>> = { first: '', later: ' once more', own: ' inside the note’s own name' };
/** From so many mentions on the vault's own share is told. */
const TELLING = 20;

function placeWords({ spot: { held, linked }, kind, role }: MentionFacts, _owners: number, weight: number): string {
	const where = `names ${KIND_WORDS[kind]}${ROLE_WORDS[role]}`;
	if (held >= TELLING) return `You link ${Math.round((100 * linked) / held)} % of ${where}`;
	return `${where.charAt(0).toUpperCase()}${where.slice(1)} are ${weight > 0 ? 'often' : 'seldom'} linked`;
}

/** A mention with its reasons. */
interface JudgedMention {
	readonly suggested: boolean;
	readonly reasons: readonly Reason[];
}

/** How many reasons are told to people. */
const TOLD = 3;

/**
 * The reasons to be told of an unlinked mention: what stands against it, or else those that weigh most for a suggested one, or against it;
 * among them what the vault's own links tell comes first.
 */
export function mainReasons({ suggested, reasons }: JudgedMention): readonly Reason[] {
	const objections = reasons.filter(({ points }) => points === 0);
	const isBelow = objections.some(({ code }) => code === 'below');
	if (objections.length > 0 && !isBelow) return objections;
	const sign = suggested ? 1 : -1;
	const telling = reasons.filter(({ code, points }) => points * sign > 0 && code !== 'bias');
	const weightiest = telling.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, TOLD);
	const isEvidence = ({ code }: Reason): boolean => EVIDENCE.has(code);
	return [...objections, ...weightiest.filter(isEvidence), ...weightiest.filter((one) => !isEvidence(one))];
}
