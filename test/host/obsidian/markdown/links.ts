import type { App } from '../app';
import { getLinkpath } from '../links';
import { setTooltip } from '../tooltip';

/** Target and shown text of what stands between the brackets of a wikilink; in a table the bar is escaped. */
export function splitWikilink(value: string): { target: string; alias: string | null } {
	const text = value.replace(/\\\|/g, '|');
	const bar = text.indexOf('|');
	// Recorded: `[[|alias]]` links to `|alias`.
	if (bar <= 0) return { target: text.trim(), alias: null };
	return { target: text.slice(0, bar).trim(), alias: text.slice(bar + 1).trim() };
}

/** What a link without an alias shows: `a#h#s` is `a > h > s`, `#h` is `h` (recorded: obsidian-tasks). */
export function linkDisplay(target: string): string {
	return target.split('#').filter((part) => part !== '').join(' > ');
}

/** An internal link as the app makes it. The tooltip says where it leads when the shown text does not. */
export function internalLink(doc: Document, target: string, shown: string | null): HTMLAnchorElement {
	const a = doc.createElement('a');
	a.setAttribute('data-href', target);
	a.setAttribute('href', target);
	a.className = 'internal-link';
	a.target = '_blank';
	a.rel = 'noopener nofollow';
	if (shown !== linkDisplay(target)) setTooltip(a, linkDisplay(target), { placement: 'top' });
	return a;
}

/** A link out of the vault; one that would run code leads nowhere. */
export function externalLink(doc: Document, url: string): HTMLAnchorElement {
	const a = doc.createElement('a');
	setTooltip(a, url, { placement: 'top' });
	a.rel = 'noopener nofollow';
	a.className = 'external-link';
	if (!isScript(url)) a.href = url;
	a.target = '_blank';
	return a;
}

/** Whether following the address would run what it says. */
export function isScript(url: string): boolean {
	const withoutBlanks = [...url].filter((character) => character > ' ').join('');
	return /^(?:javascript|vbscript|data):/i.test(withoutBlanks);
}

/** Whether an address leaves the vault. */
export function isExternal(url: string): boolean {
	return /^[a-z][a-z0-9+.-]+:/i.test(url) || url.startsWith('//');
}

/** Marks the links that lead to no note, and takes the mark from those that do by now. Links inside embeds belong to another note. */
export function markUnresolved(rootEl: HTMLElement, app: App, sourcePath: string): void {
	const page = rootEl.closest('.markdown-preview-sizer');
	for (const link of rootEl.querySelectorAll<HTMLElement>('.internal-link[data-href]')) {
		if (link.closest('.markdown-preview-sizer') !== page) continue;
		const linkpath = getLinkpath(link.dataset['href'] ?? '');
		link.classList.toggle('is-unresolved', app.metadataCache.getFirstLinkpathDest(linkpath, sourcePath) === null);
	}
}
