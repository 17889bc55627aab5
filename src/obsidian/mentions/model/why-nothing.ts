import type { Mention } from '../../../engine';

/** What speaks against a link, by the codes of reasons: what a user decided first, then what holds whatever the name. "5 are ...". */
const AGAINST: ReadonlyMap<string, string> = new Map([
	['ignored-here', 'ignored'],
	['ignored-name', 'ignored'],
	['linked', 'linked already'],
	['later', 'not at the best place in the note'],
	['ambiguous', 'ambiguous'],
	['no-entry', 'outside the glossary'],
	['template', 'in a template'],
	['same-note', 'explained in the note itself'],
	['below', 'below what this vault suggests'],
]);
const OTHER = 'held back for other reasons';
const RANKS: ReadonlyMap<string, number> = new Map([...AGAINST.keys()].map((code, rank) => [code, rank]));

/**
 * Why none of some mentions is suggested: each is counted once, under what weighs most against it, the most frequent first. Empty if one is
 * suggested, or there are none.
 */
export function whyNothing(mentions: readonly Mention[]): string {
	if (mentions.length === 0 || mentions.some(({ suggested }) => suggested)) return '';
	const counts = new Map<string, number>();
	for (const mention of mentions) {
		const why = mainReason(mention);
		counts.set(why, (counts.get(why) ?? 0) + 1);
	}
	const parts = [...counts].sort(([, a], [, b]) => b - a);
	const said = parts.map(([why, count], i) => `${count.toLocaleString()} ${i > 0 ? '' : count === 1 ? 'is ' : 'are '}${why}`);
	return `Nothing suggested: ${said.join(', ')}`;
}

function mainReason({ reasons }: Mention): string {
	const known = reasons.map(({ code }) => code).filter((code) => AGAINST.has(code));
	const [first = ''] = known.sort((a, b) => (RANKS.get(a) ?? 0) - (RANKS.get(b) ?? 0));
	return AGAINST.get(first) ?? OTHER;
}
