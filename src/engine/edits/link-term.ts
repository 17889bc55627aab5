import { fingerprintOf } from '../mentions/fingerprint';
import type { Range } from '../text/range';
import { scanNote } from '../note/prose';
import { applyEdit, planLink, refused, type PlannedLink } from './link-mention';
import { BETWEEN } from './link-spots';
import { isBetweenBrackets } from './place';
import { shapeBeside } from './shape';

const MISREAD = 'A link here would change how the note around it is read. Put it elsewhere.';

/**
 * Plans the edit that replaces a typed query with a link to a note: the link that the note's name would become, had it been written out
 * there.
 * @param typed the range of the typed text.
 * @param shown the display text of the link.
 * @param write as for `planLink`.
 * @param own as for `planLink`.
 */
export function planTerm(text: string, typed: Range, shown: string, write: (subpath: string) => string, own = ''): PlannedLink {
	if (isBetweenBrackets(text, typed)) return refused(BETWEEN);
	const written = text.slice(0, typed.from) + shown + text.slice(typed.to);
	const place = { from: typed.from, to: typed.from + shown.length };
	const name = { ...place, text: shown, kind: 'unlinked' as const, fingerprint: fingerprintOf(written, place), candidates: [] };
	const { edit, refusal } = planLink(written, name, write, own);
	if (!edit) return { edit, refusal };
	const { from, after } = edit;
	const to = edit.to + typed.to - name.to;
	const replaced = { from, to, before: text.slice(from, to), after };
	// Written out, the name may be read as a mark, such as "1." at the start of a line.
	const edited = scanNote(applyEdit(text, replaced));
	return shapeBeside(edited, { from, to: from + after.length }) === shapeBeside(scanNote(text), replaced)
		? { edit: replaced, refusal: null }
		: refused(MISREAD);
}
