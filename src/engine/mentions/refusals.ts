import { foldName } from '../text/fold';
import type { Reason } from './reason';

/** What the user said about a name when refusing a suggestion. */
export interface NameRefusal {
	readonly name: string;
	/** The id of the entry that the name did not mean; absent where the name is an everyday word. */
	readonly target?: string;
	/** Where it stood: the path of the note, and the fingerprint of the place. */
	readonly path: string;
	readonly fingerprint: number;
}

/** What each refusal takes from the log-odds of a link; as much as three of them counts at most. */
const REFUSED = { each: -1.5, most: 3 };

/** What refusals say against a name, and against an entry under it. @param target the id of the entry. */
export function pointsAgainst(refusals: readonly NameRefusal[], name: string, target: string): Reason[] {
	const everyday = refusals.filter((one) => one.target === undefined && isOf(one, name)).length;
	return [
		...refused('everyday-word', everyday, 'You called it an everyday word'),
		...refused('wrong-meaning', wrongMeanings(refusals, name, target), 'You refused this meaning of it'),
	];
}

/** How often, up to a limit, the user said that a name did not mean an entry. @param target its id. */
export function wrongMeanings(refusals: readonly NameRefusal[], name: string, target: string): number {
	return Math.min(REFUSED.most, refusals.filter((one) => one.target === target && isOf(one, name)).length);
}

function isOf(refusal: NameRefusal, name: string): boolean {
	return foldName(refusal.name) === foldName(name);
}

function refused(code: string, count: number, text: string): Reason[] {
	if (count === 0) return [];
	return [{ code, points: REFUSED.each * Math.min(count, REFUSED.most), text: count === 1 ? text : `${text} ${count} times` }];
}
