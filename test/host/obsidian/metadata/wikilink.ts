import type { Reference } from 'obsidian';

/** What an app's reference says of `[[…]]` or `![[…]]`, read from what stands between the brackets. */
export function readWikilink(original: string, inner: string): Reference {
	const pipe = inner.indexOf('|', 1);
	const target = pipe === -1 ? inner : inner.slice(0, inner[pipe - 1] === '\\' ? pipe - 1 : pipe);
	const link = target.trim();
	return { link, original, displayText: pipe === -1 ? spokenTarget(link) : inner.slice(pipe + 1).trim() };
}

/** How the app shows a link without a text of its own: `Note#Part#Detail` as `Note > Part > Detail`. */
function spokenTarget(link: string): string {
	return link
		.split('#')
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join(' > ');
}

const scheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** The path a Markdown link's destination leads to inside the vault, decoded; null if it leads outside or nowhere. */
export function internalTarget(destination: string): string | null {
	const written = destination.replace(/^<(.*)>$/s, '$1').replace(/\\([!-/:-@[-`{-~])/g, '$1');
	if (written === '' || scheme.test(written)) return null;
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}
