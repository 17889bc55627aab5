import type { Reason } from './reason';

/** One piece of evidence for a candidate: its kind, and what it is. */
export interface Sign {
	readonly code: string;
	readonly what: string;
	readonly points: number;
}

/** How many signs of a kind count at most, and how they are worded. */
interface SignKind {
	readonly most: number;
	readonly wording: (what: string) => string;
}

/** The kinds of signs, in the order in which they are worded. */
const KINDS: ReadonlyMap<string, SignKind> = new Map<string, SignKind>([
	['chosen', { most: 1, wording: () => 'You chose this note here' }],
	['refused', { most: 1, wording: () => 'You refused this meaning of it' }],
	['rule', { most: 1, wording: (what) => what }],
	['long-form', { most: 1, wording: (what) => `The note spells it out: “${what}”` }],
	['link', { most: 1, wording: () => 'The note links to it' }],
	['spelling', { most: 1, wording: () => 'Written just like that' }],
	['name-links', { most: 1, wording: (what) => `You link the name to it in ${what}` }],
	['title', { most: 1, wording: () => 'It is its title' }],
	['template', { most: 1, wording: () => 'It is a template' }],
	['backlink', { most: 1, wording: () => 'It speaks of the note' }],
	['target-links', { most: 1, wording: (what) => `You link it in ${what}` }],
	['linkers', { most: 1, wording: () => 'Notes like this one link it' }],
	['company', { most: 1, wording: (what) => `Both speak of ${what}` }],
	['word', { most: 4, wording: (what) => `Words near it that its names or definition have: ${what}` }],
]);

const SHOWN = 3;

/** Whether two candidates have the same evidence, so that it decides nothing between them. */
export function isSame(one: Sign, other: Sign): boolean {
	return one.code === other.code && one.what === other.what && one.points === other.points;
}

/** The evidence for a candidate in words: a reason for each kind. */
export function reasonsFor(signs: readonly Sign[]): Reason[] {
	return [...KINDS].flatMap(([code, kind]) => reasonFor(code, kind, signs.filter((sign) => sign.code === code)));
}

function reasonFor(code: string, { most, wording }: SignKind, signs: readonly Sign[]): Reason[] {
	if (signs.length === 0) return [];
	const counted = signs.slice(0, most);
	return [
		{
			code,
			points: counted.reduce((sum, { points }) => sum + points, 0),
			text: wording(
				counted
					.slice(0, code === 'word' ? most : SHOWN)
					.map(({ what }) => what)
					.join(', '),
			),
		},
	];
}
