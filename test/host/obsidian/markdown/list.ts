import type { List, ListItem, RootContent } from 'mdast';
import { renderInline, withoutBlockId } from './inline';
import { lineOf, type Page } from './page';

interface ItemText {
	readonly page: Page;
	readonly loose: boolean;
	/** The character between the brackets where the text is a task's. */
	readonly task: string | null;
}

type RenderBlock = (node: RootContent, el: Element, page: Page) => void;

/** A list as the app makes it: bullets of their own, tasks with a check-box, the line of each item. */
export function renderList(node: List, page: Page, renderBlock: RenderBlock): HTMLElement {
	const list = document.createElement(node.ordered ? 'ol' : 'ul');
	if (node.ordered && typeof node.start === 'number' && node.start !== 1) list.setAttribute('start', String(node.start));
	const loose = node.spread === true || node.children.some((item) => item.spread === true);
	const tasks = node.children.map((item) => taskMark(item, page));
	if (tasks.some((task) => task !== null)) list.classList.add('contains-task-list');
	if (!node.ordered) list.classList.add('has-list-bullet');
	node.children.forEach((item, index) => {
		const li = itemElement(item, tasks[index] ?? null, page);
		if (!node.ordered) li.prepend(bullet());
		for (const child of item.children) {
			const task = child === item.children[0] ? (tasks[index] ?? null) : null;
			if (child.type === 'paragraph') renderText(child, li, { page, loose, task });
			else renderBlock(child, li, page);
		}
		list.append(li);
	});
	return list;
}

/** The character between the brackets of a task; the app takes any, GFM only a blank and `x`. */
function taskMark(item: ListItem, page: Page): string | null {
	const [first] = item.children;
	const start = item.position?.start.offset ?? 0;
	if (first && first.type !== 'paragraph') return null;
	return /^(?:[-*+]|\d+[.)])[ \t]+\[(.)\](?:[ \t]|$)/u.exec(page.source.slice(start, start + 40).split('\n')[0] ?? '')?.[1] ?? null;
}

function itemElement(item: ListItem, task: string | null, page: Page): HTMLElement {
	const li = document.createElement('li');
	const line = String(lineOf(item, page));
	li.setAttribute('data-line', line);
	if (task !== null) {
		li.setAttribute('data-task', task.trim());
		li.className = task === ' ' ? 'task-list-item' : 'task-list-item is-checked';
		li.append(checkbox(task, line));
	}
	li.dir = 'auto';
	return li;
}

function checkbox(task: string, line: string): HTMLElement {
	const input = document.createElement('input');
	input.setAttribute('data-line', line);
	input.type = 'checkbox';
	input.className = 'task-list-item-checkbox';
	input.checked = task !== ' ';
	return input;
}

function bullet(): HTMLElement {
	const span = document.createElement('span');
	span.className = 'list-bullet';
	return span;
}

/** In a tight list an item's text stands in the item itself. */
function renderText(node: Extract<RootContent, { type: 'paragraph' }>, li: HTMLElement, { page, loose, task }: ItemText): void {
	const [first, ...rest] = withoutBlockId(node);
	if (!first) return;
	const start = task !== null && first.type === 'text' ? { ...first, value: first.value.replace(/^\[.\][ \t]*/u, '') } : first;
	const el = loose ? li.appendChild(document.createElement('p')) : li;
	if (loose) el.dir = 'auto';
	renderInline([start, ...rest], el, page);
}
