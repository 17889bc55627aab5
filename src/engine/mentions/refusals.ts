import { foldName } from '../text/fold';
import type { Reason } from './evidence';

/** What the user said about a name when refusing a suggestion. */
export interface Refusal {
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
export function pointsAgainst(refusals: readonly Refusal[], name: string, target: string): Reason[] {
	const of = refusals.filter((one) => foldName(one.name) === foldName(name));
	const [everyday, wrong] = [of.filter((one) => one.target === undefined).length, of.filter((one) => one.target === target).length];
	return [
		...refused('everyday-word', everyday, 'You called it an everyday word'),
		...refused('wrong-meaning', wrong, 'You refused this meaning of it'),
	];
}

function refused(code: string, count: number, text: string): Reason[] {
	if (count === 0) return [];
	return [{ code, points: REFUSED.each * Math.min(count, REFUSED.most), text: count === 1 ? text : `${text} ${count} times` }];
}
