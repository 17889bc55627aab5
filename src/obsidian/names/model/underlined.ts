import type { Mention, Underline } from '../../../engine';

/**
 * What keeps a name from being underlined. That it says little, or comes a second time, does not: its definition may be wanted all the
 * same.
 */
const AGAINST: ReadonlySet<string> = new Set(['no-entry', 'ignored-here', 'ignored-name', 'linked', 'ordinary']);

/** Whether an unlinked mention is one that the note's reader is to be shown. */
export function isShown({ kind, reasons }: Mention): boolean {
	return kind === 'unlinked' && !reasons.some(({ code }) => AGAINST.has(code));
}

/** Those of a note's unlinked mentions that are underlined: all that are shown, or the first of each entry. */
export function underlinedOf(mentions: readonly Mention[], underline: Underline): Mention[] {
	if (underline === 'off') return [];
	const shown = mentions.filter(isShown);
	if (underline === 'all') return shown;
	const seen = new Set<string>();
	return shown.filter(({ targets: [target = ''] }) => !seen.has(target) && seen.add(target));
}
