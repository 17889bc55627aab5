import type { Mention, Underline } from '../../../engine';

/**
 * The reasons that keep a name from being underlined. Being a weak suggestion or a repetition is not among them: the reader may want the
 * definition all the same.
 */
const AGAINST: ReadonlySet<string> = new Set(['no-entry', 'ignored-here', 'ignored-name', 'linked', 'ordinary']);

/** Whether the reader is to be shown an unlinked mention. */
export function isShown({ kind, reasons }: Mention): boolean {
	return kind === 'unlinked' && !reasons.some(({ code }) => AGAINST.has(code));
}

/** The unlinked mentions of a note to underline: all that are shown, or the first of each entry. */
export function underlinedOf(mentions: readonly Mention[], underline: Underline): Mention[] {
	if (underline === 'off') return [];
	const shown = mentions.filter(isShown);
	if (underline === 'all') return shown;
	const seen = new Set<string>();
	return shown.filter(({ targets: [target = ''] }) => !seen.has(target) && seen.add(target));
}
