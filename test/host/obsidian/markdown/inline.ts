import type { Parent, PhrasingContent } from 'mdast';
import { imageElement } from './image';
import { InlineHtml } from './html';
import { embedElement } from './embed-element';
import { externalLink, internalLink, isExternal, linkDisplay, splitWikilink } from './links';
import { inside, type Page } from './page';
import { parseMarkdown } from './parse';

/** Renders a text that is inline whatever it starts with: something before it keeps `-` or `#` from opening a block. */
export function renderInlineMarkdown(markdown: string, el: Element, page: Page): void {
	const source = `. ${markdown}`;
	const [paragraph] = parseMarkdown(`${source}\n\n${page.definitions}`).children;
	const [first, ...rest] = paragraph?.type === 'paragraph' ? paragraph.children : [];
	const start: PhrasingContent = { type: 'text', value: first?.type === 'text' ? first.value.slice(2) : markdown };
	renderInline([start, ...rest], el, inside(page, source, page.line));
}

/** Renders inline nodes into an element. */
export function renderInline(nodes: readonly PhrasingContent[], el: Element, page: Page): void {
	const html = new InlineHtml(el);
	for (const node of nodes) {
		if (node.type === 'html') html.add(node.value);
		else html.el.append(...inlineNodes(node, page));
	}
}

function inlineNodes(node: PhrasingContent, page: Page): Node[] {
	switch (node.type) {
		case 'text':
			return textNodes(node.value, page);
		case 'strong':
		case 'emphasis':
		case 'delete':
			return [wrap({ strong: 'strong', emphasis: 'em', delete: 'del' }[node.type], node.children, page)];
		case 'highlight':
			return [highlight(node.value, page)];
		case 'inlineCode':
			return [withText('code', node.value)];
		case 'break':
			return [document.createElement('br'), document.createTextNode('\n')];
		case 'link':
			return [link(node, page)];
		case 'image':
			return [isExternal(node.url) ? imageElement(node.url, node.alt ?? '') : embedElement(decode(node.url), node.alt || null)];
		case 'linkReference':
		case 'imageReference':
			return reference(node, page);
		case 'footnoteReference':
		case 'inlineFootnote':
			return footnoteReference(page);
		case 'comment':
			return [];
		case 'html':
			return [];
		default:
			return obsidianNodes(node);
	}
}

function obsidianNodes(node: PhrasingContent): Node[] {
	switch (node.type) {
		case 'wikilink': {
			const { target, alias } = splitWikilink(node.value);
			const a = internalLink(document, target, alias ?? linkDisplay(target));
			a.textContent = alias ?? linkDisplay(target);
			return [a];
		}
		case 'wikiEmbed': {
			const { target, alias } = splitWikilink(node.value);
			return [embedElement(target, alias)];
		}
		case 'tag': {
			const a = withText('a', node.value) as HTMLAnchorElement;
			a.setAttribute('href', node.value);
			a.className = 'tag';
			a.target = '_blank';
			a.rel = 'noopener nofollow';
			return [a];
		}
		case 'formula':
			return [formula(node.value, node.display)];
		default:
			return [];
	}
}

/** A formula shown as its source: MathJax is not modelled. */
export function formula(source: string, display: boolean): HTMLElement {
	const span = withText('span', source.trim());
	span.className = `math ${display ? 'math-block' : 'math-inline'}`;
	return span;
}

/** The app breaks lines where the note does (setting "Strict line breaks", off by default). */
function textNodes(value: string, page: Page): Node[] {
	if (page.app.vault.config.get('strictLineBreaks') === true) return [document.createTextNode(value)];
	return value.split(/\r?\n/).flatMap((line, index) => {
		const text = document.createTextNode(index === 0 ? line : `\n${line}`);
		return index === 0 ? [text] : [document.createElement('br'), text];
	});
}

function withText(name: string, text: string): HTMLElement {
	const el = document.createElement(name);
	el.textContent = text;
	return el;
}

function wrap(name: string, children: readonly PhrasingContent[], page: Page): HTMLElement {
	const el = document.createElement(name);
	renderInline(children, el, page);
	return el;
}

function highlight(markdown: string, page: Page): HTMLElement {
	const el = document.createElement('mark');
	renderInlineMarkdown(markdown, el, page);
	return el;
}

function link(node: Extract<PhrasingContent, { type: 'link' }>, page: Page): HTMLElement | Text {
	const source = page.source.slice(node.position?.start.offset, node.position?.end.offset);
	const [only] = node.children;
	// GFM makes links of `www.` and mail addresses too, the app does not.
	if (!/^[[<]/.test(source) && only?.type === 'text' && only.value !== node.url && isExternal(node.url))
		return document.createTextNode(only.value);
	const a = isExternal(node.url) ? externalLink(document, node.url) : internalLink(document, decode(node.url), null);
	renderInline(node.children, a, page);
	return a;
}

/** Reference links find their definitions among those parsed along; micromark gives references only where one exists. */
function reference(node: Extract<PhrasingContent, { type: 'linkReference' | 'imageReference' }>, page: Page): Node[] {
	const definition = parseMarkdown(page.definitions).children.find(
		(child) => child.type === 'definition' && child.identifier === node.identifier,
	);
	const url = definition?.type === 'definition' ? definition.url : '';
	if (node.type === 'imageReference')
		return [isExternal(url) ? imageElement(url, node.alt ?? '') : embedElement(decode(url), node.alt || null)];
	const a = isExternal(url) ? externalLink(document, url) : internalLink(document, decode(url), null);
	renderInline(node.children, a, page);
	return [a];
}

function footnoteReference(page: Page): Node[] {
	const mark = page.marks.shift();
	if (!mark) return [];
	const place = mark.occurrence === 0 ? `${mark.number}` : `${mark.number}-${mark.occurrence}`;
	const sup = document.createElement('sup');
	sup.setAttribute('data-footnote-id', `fnref-${place}-${page.docId}`);
	sup.className = 'footnote-ref';
	sup.id = `fnref-${place}-${page.docId}`;
	const a = withText('a', `[${place}]`) as HTMLAnchorElement;
	a.setAttribute('href', `#fn-${mark.number}-${page.docId}`);
	a.className = 'footnote-link';
	a.target = '_blank';
	a.rel = 'noopener nofollow';
	sup.append(a);
	return [sup];
}

function decode(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}

/** A block's inline content without the ` ^id` at its end, which the app hides. */
export function withoutBlockId(node: Parent): PhrasingContent[] {
	const children = node.children as PhrasingContent[];
	const last = children.at(-1);
	if (last?.type !== 'text') return children;
	return [...children.slice(0, -1), { ...last, value: last.value.replace(/(?:^|\s+)\^[A-Za-z0-9-]+$/, '') }];
}
