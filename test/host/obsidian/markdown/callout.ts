import { setIcon } from '../icons';
import { sanitizeHTMLToDom } from './html';
import { renderInlineMarkdown } from './inline';
import type { Page } from './page';

type RenderMarkdown = (markdown: string, el: Element, page: Page, line?: number) => void;

/** The first line of a callout. */
interface CalloutHeader {
	/** In lower case. */
	readonly type: string;
	readonly metadata: string;
	readonly fold: '' | '+' | '-';
	/** Markdown; empty where the callout says no title of its own. */
	readonly title: string;
}

/** Reads `[!type|metadata]± title`; null where the line starts no callout. */
function parseCalloutHeader(line: string): CalloutHeader | null {
	const match = /^\[!([^\]|]+)(?:\|([^\]]*))?\]([+-]?)[ \t]*(.*)$/.exec(line.trim());
	if (!match) return null;
	const [, type = '', metadata = '', fold = '', title = ''] = match;
	return { type: type.trim().toLowerCase(), metadata: metadata.trim(), fold: fold as CalloutHeader['fold'], title };
}

/** The type in title case, hyphens as blanks: `prior-auth` is "Prior auth". */
function defaultTitle(type: string): string {
	const words = type.replace(/-/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A quote, or the callout that it is. What stands in it is Markdown of its own, so the title line never joins the text below. */
export function quoteElement(source: string, page: Page, renderMarkdown: RenderMarkdown): HTMLElement {
	const lines = source.split(/\r?\n/).map((text) => text.replace(/^[ \t]*>[ \t]?/, ''));
	const header = parseCalloutHeader(lines[0] ?? '');
	if (header) return calloutElement(header, lines.slice(1).join('\n'), page, renderMarkdown);
	const quote = document.createElement('blockquote');
	quote.dir = 'auto';
	renderMarkdown(lines.join('\n'), quote, page);
	return quote;
}

function calloutElement(header: CalloutHeader, body: string, page: Page, renderMarkdown: RenderMarkdown): HTMLElement {
	const callout = document.createElement('div');
	callout.setAttribute('data-callout-metadata', header.metadata);
	callout.setAttribute('data-callout-fold', header.fold);
	callout.setAttribute('data-callout', header.type);
	callout.className = 'callout';
	callout.append(titleElement(header, page));
	if (body.trim() !== '') {
		const content = document.createElement('div');
		content.className = 'callout-content';
		renderMarkdown(body, content, page, page.line + 1);
		callout.append(content);
	}
	if (header.fold !== '') makeFoldable(callout, header.fold === '-');
	drawIconOnceShown(callout);
	return callout;
}

function titleElement(header: CalloutHeader, page: Page): HTMLElement {
	const title = document.createElement('div');
	title.className = 'callout-title';
	title.dir = 'auto';
	const [icon, inner] = ['callout-icon', 'callout-title-inner'].map((name) => {
		const el = document.createElement('div');
		el.className = name;
		title.append(el);
		return el;
	});
	icon?.append(emptyIcon());
	if (header.title === '') inner?.append(defaultTitle(header.type));
	else if (inner) renderInlineMarkdown(header.title, inner, page);
	return title;
}

function makeFoldable(callout: HTMLElement, collapsed: boolean): void {
	const title = callout.querySelector<HTMLElement>(':scope > .callout-title');
	const fold = document.createElement('div');
	fold.className = 'callout-fold';
	setIcon(fold, 'lucide-chevron-down');
	title?.append(fold);
	callout.classList.add('is-collapsible');
	setCollapsed(callout, collapsed);
	title?.addEventListener('click', (event) => {
		const { target } = event;
		if (event.defaultPrevented || (target instanceof Element && target.closest('a, button, input'))) return;
		setCollapsed(callout, !callout.classList.contains('is-collapsed'));
	});
}

function setCollapsed(callout: HTMLElement, collapsed: boolean): void {
	callout.classList.toggle('is-collapsed', collapsed);
	callout.querySelector(':scope > .callout-title > .callout-fold')?.classList.toggle('is-collapsed', collapsed);
	const content = callout.querySelector<HTMLElement>(':scope > .callout-content');
	if (content) content.style.display = collapsed ? 'none' : '';
}

/** Until the callout is in the page and visible its icon is an empty drawing (obsidian-releases #2417, share-note #22). */
function emptyIcon(): SVGSVGElement {
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	svg.setAttribute('width', '16');
	svg.setAttribute('height', '16');
	return svg;
}

/** The style sheets decide the icon, by `--callout-icon`; they apply once the callout is shown, which an animation tells. */
function drawIconOnceShown(callout: HTMLElement): void {
	callout.classList.add('node-insert-event');
	const draw = (event: AnimationEvent): void => {
		if (event.target !== callout || event.animationName !== 'node-inserted') return;
		callout.removeEventListener('animationstart', draw);
		callout.classList.remove('node-insert-event');
		const name = getComputedStyle(callout).getPropertyValue('--callout-icon').trim().replace(/^(["'])(.*)\1$/s, '$2');
		const icon = callout.querySelector<HTMLElement>(':scope > .callout-title > .callout-icon');
		icon?.replaceChildren();
		if (name.startsWith('<svg')) icon?.append(sanitizeHTMLToDom(name));
		else if (icon) setIcon(icon, name);
	};
	callout.addEventListener('animationstart', draw);
}
