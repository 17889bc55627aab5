import type { Code, Heading, Paragraph, RootContent, Table } from 'mdast';
import { codeBlock } from './code-block';
import { quoteElement } from './callout';
import { sanitizeHTMLToDom } from './html';
import { formula, renderInline, withoutBlockId } from './inline';
import { renderList } from './list';
import { inside, lineOf, sourceOf, type Page } from './page';
import { parseMarkdown } from './parse';

/** Renders a piece of Markdown, block by block. `line` is the piece's first line, counted from its section's. */
export function renderMarkdown(markdown: string, el: Element, page: Page, line = page.line): void {
	const definitions = markdown.includes('[') ? page.definitions : '';
	const { children } = parseMarkdown(definitions === '' ? markdown : `${markdown}\n\n${definitions}`);
	const piece = inside(page, markdown, line);
	for (const node of children) if ((node.position?.start.offset ?? 0) < Math.max(markdown.length, 1)) renderBlock(node, el, piece);
}

/** Renders one block node into an element. */
function renderBlock(node: RootContent, el: Element, page: Page): void {
	switch (node.type) {
		case 'paragraph':
			return renderParagraph(node, el, page);
		case 'heading':
			return void el.append(headingElement(node, page));
		case 'blockquote':
			return void el.append(quoteElement(sourceOf(node, page), { ...page, line: lineOf(node, page) }, renderMarkdown));
		case 'list':
			return void el.append(renderList(node, page, renderBlock));
		case 'code':
			return void el.append(codeElement(node));
		case 'table':
			return void el.append(tableElement(node, page));
		case 'thematicBreak':
			return void el.append(document.createElement('hr'));
		case 'html':
			return void el.append(sanitizeHTMLToDom(node.value));
		case 'formula':
			return void el.append(paragraphOf([formula(node.value, true)]));
		default:
	}
}

/** A paragraph of which nothing is shown (a comment, a block id) leaves nothing behind. */
function renderParagraph(node: Paragraph, el: Element, page: Page): void {
	const children = withoutBlockId(node);
	if (children.some((child) => child.type !== 'comment' && !(child.type === 'text' && child.value.trim() === ''))) {
		const p = paragraphOf([]);
		renderInline(children, p, page);
		el.append(p);
	}
}

function paragraphOf(children: Node[]): HTMLElement {
	const p = document.createElement('p');
	p.dir = 'auto';
	p.append(...children);
	return p;
}

function headingElement(node: Heading, page: Page): HTMLElement {
	const el = document.createElement(`h${node.depth}`);
	const text = sourceOf(node, page).split('\n')[0] ?? '';
	el.setAttribute('data-heading', text.replace(/^ {0,3}#+[ \t]*/, '').replace(/[ \t]+#+[ \t]*$/, '').trim());
	el.dir = 'auto';
	renderInline(withoutBlockId(node), el, page);
	return el;
}

function codeElement(node: Code): HTMLElement {
	return codeBlock(node.value, node.lang ?? '');
}

function tableElement(node: Table, page: Page): HTMLElement {
	const table = document.createElement('table');
	const columns = node.children[0]?.children.length ?? 0;
	node.children.forEach((row, index) => {
		const tr = document.createElement('tr');
		for (let column = 0; column < columns; column += 1) {
			const cell = document.createElement(index === 0 ? 'th' : 'td');
			cell.dir = 'auto';
			cell.style.textAlign = node.align?.[column] ?? '';
			renderInline(row.children[column]?.children ?? [], cell, page);
			tr.append(cell);
		}
		if (index === 0) table.createTHead().append(tr);
		else (table.tBodies[0] ?? table.createTBody()).append(tr);
	});
	return table;
}
