import { isWrittenSmall, type Mention, type Underline } from '../../../engine';

/**
 * The reasons that keep a name from being underlined. Being a weak suggestion or a repetition is not among them: the reader may want the
 * definition all the same.
 */
const AGAINST: ReadonlySet<string> = new Set(['no-entry', 'ignored-here', 'ignored-name', 'linked']);

/** Whether the reader is to be shown an unlinked mention: not where an ordinary word happens to be a name. */
export function isShown(mention: Mention, index: Parameters<typeof isWrittenSmall>[0]): boolean {
	const { kind, reasons } = mention;
	return kind === 'unlinked' && !reasons.some(({ code }) => AGAINST.has(code)) && !isWrittenSmall(index, mention);
}

/** The unlinked mentions of a note to underline, of those that are shown: all, or the first of each entry. */
export function underlinedOf<T extends Pick<Mention, 'targets'>>(shown: readonly T[], underline: Underline): T[] {
	if (underline === 'off') return [];
	if (underline === 'all') return [...shown];
	const seen = new Set<string>();
	return shown.filter(({ targets: [target = ''] }) => !seen.has(target) && seen.add(target));
}
