/** The kinds that the Admonition plugin has of itself. */
const COMMON = ('note seealso abstract summary tldr info todo tip hint important success check done question help faq warning caution ' +
	'attention failure fail missing danger error bug example quote cite').split(' ');

/** The languages on the fences of blocks that any vault may hold, and of some kinds more: in small letters, and with a large first one. */
export function likelyLanguages(kinds: Iterable<string>): Set<string> {
	return new Set([...COMMON, ...kinds].flatMap((kind) => [`ad-${kind}`, `ad-${kind.charAt(0).toUpperCase()}${kind.slice(1)}`]));
}

/** The languages in what was stored on this device, which may be anything. */
export function storedLanguages(stored: unknown): string[] {
	const isLanguage = (one: unknown): one is string => typeof one === 'string' && /^ad-[^\s`~]{1,80}$/i.test(one);
	return Array.isArray(stored) ? stored.filter(isLanguage) : [];
}
