import type { App } from '../app';
import { renderMarkdown } from './block';
import type { Block, Footnote, Outline } from './outline';
import type { Page } from './page';
import { finishSection, type Section, type SectionContext } from './section';

interface FootnotesPlace {
	readonly section: Section;
	readonly el: HTMLElement;
	readonly context: SectionContext;
}

/** The section of all footnotes, which stands at a note's end; null where there is none. */
export function footnoteBlock(outline: Outline, text: string): Block | null {
	if (outline.footnotes.length === 0) return null;
	const line = text.split('\n').length - 1;
	return { type: 'footnoteDefinition', level: 0, from: text.length, to: text.length, lineStart: line, lineEnd: line, marks: [] };
}

/** The list of footnotes, as elements. */
export function footnotesElement(footnotes: readonly Footnote[], page: Page): HTMLElement {
	const section = document.createElement('section');
	section.className = 'footnotes';
	const list = document.createElement('ol');
	for (const footnote of footnotes) list.append(footnoteElement(footnote, page));
	section.append(document.createElement('hr'), list);
	return section;
}

/** Renders the footnotes as the last section of a note. */
export function renderFootnotes(app: App, footnotes: readonly Footnote[], place: FootnotesPlace): Promise<void> {
	const { section, el, context } = place;
	const { sourcePath, docId, definitions = '', depth = 0 } = context;
	el.append(footnotesElement(footnotes, { app, sourcePath, docId, definitions, depth, marks: [], source: '', line: 0 }));
	return finishSection(el, { ...context, app, section });
}

function footnoteElement(footnote: Footnote, page: Page): HTMLElement {
	const li = document.createElement('li');
	const id = `fn-${footnote.number}-${page.docId}`;
	li.setAttribute('data-line', String(footnote.line));
	li.setAttribute('data-footnote-id', id);
	li.id = id;
	renderMarkdown(footnote.markdown, li, page, footnote.line);
	const last = li.lastElementChild instanceof HTMLParagraphElement ? li.lastElementChild : li;
	for (let occurrence = 0; occurrence < footnote.occurrences; occurrence += 1) {
		const a = document.createElement('a');
		a.setAttribute('href', `#fnref-${occurrence === 0 ? footnote.number : `${footnote.number}-${occurrence}`}-${page.docId}`);
		a.className = 'footnote-backref footnote-link';
		a.target = '_blank';
		a.rel = 'noopener nofollow';
		a.textContent = '↩︎';
		last.append(' ', a);
	}
	return li;
}
