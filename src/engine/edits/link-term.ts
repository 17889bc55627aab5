import { printOf } from '../mentions/print';
import type { Range } from '../note/range';
import { planLink, type PlannedLink } from './link-mention';

/**
 * Plans the edit that puts a link to a note in the place of what was typed to find it: the link as it would be made of the name, had it been
 * written out there.
 * @param typed where the typed text stands. @param shown what the link shows. @param write as for `planLink`.
 */
export function planTerm(text: string, typed: Range, shown: string, write: (subpath: string) => string): PlannedLink {
	const written = text.slice(0, typed.from) + shown + text.slice(typed.to);
	const place = { from: typed.from, to: typed.from + shown.length };
	const name = { ...place, text: shown, kind: 'unlinked' as const, print: printOf(written, place), candidates: [] };
	const { edit, refusal } = planLink(written, name, write);
	if (!edit) return { edit, refusal };
	const { from, after } = edit;
	const to = edit.to + typed.to - name.to;
	return { edit: { from, to, before: text.slice(from, to), after }, refusal: null };
}
