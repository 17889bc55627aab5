import type {} from 'obsidian';
import { defineMethods } from './define';

type ElementOptions = DomElementInfo | string;

/** `createEl` and its kin: as globals they only make the element, as methods of a node they also append it there. */
export function installCreators(): void {
	const globals = {
		createEl,
		createDiv: (o?: ElementOptions, callback?: (el: HTMLDivElement) => void) => createEl('div', o, callback),
		createSpan: (o?: ElementOptions, callback?: (el: HTMLSpanElement) => void) => createEl('span', o, callback),
		createFragment(callback?: (el: DocumentFragment) => void) {
			const fragment = document.createDocumentFragment();
			callback?.(fragment);
			return fragment;
		},
		fishAll: (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)],
	};
	Object.assign(window, globals);
	defineMethods(Node.prototype, {
		createEl<K extends keyof HTMLElementTagNameMap>(tag: K, o?: ElementOptions, callback?: (el: HTMLElementTagNameMap[K]) => void) {
			return createEl(tag, { ...named(o), parent: this }, callback);
		},
		createDiv(o?: ElementOptions, callback?: (el: HTMLDivElement) => void) {
			return this.createEl('div', o, callback);
		},
		createSpan(o?: ElementOptions, callback?: (el: HTMLSpanElement) => void) {
			return this.createEl('span', o, callback);
		},
	});
}

/** A string in place of the options is the class. */
function named<T extends { cls?: string | string[] }>(options: T | string | undefined): T | { cls: string } | undefined {
	return typeof options === 'string' ? { cls: options } : options;
}

function createEl<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	o?: ElementOptions,
	callback?: (el: HTMLElementTagNameMap[K]) => void,
): HTMLElementTagNameMap[K] {
	const options: DomElementInfo = named(o) ?? {};
	const el = document.createElement(tag);
	if (options.cls) el.className = classText(options.cls);
	if (options.text) el.setText(options.text);
	writeAttributes(el, options.attr);
	if (options.title !== undefined) el.title = options.title;
	for (const property of ['value', 'type', 'placeholder', 'href'] as const) {
		const value = options[property];
		if (value !== undefined && property in el) Reflect.set(el, property, value);
	}
	callback?.(el);
	place(el, options);
	return el;
}

function classText(cls: string | string[]): string {
	return Array.isArray(cls) ? cls.join(' ') : cls;
}

/**
 * null leaves an attribute off; undefined does not but writes "undefined" (measured by Obsidian's own Importer project against the app).
 */
function writeAttributes(el: Element, attributes: DomElementInfo['attr']): void {
	for (const [name, value] of Object.entries(attributes ?? {})) if (value !== null) el.setAttribute(name, String(value));
}

function place(el: Element, { parent, prepend }: { parent?: Node; prepend?: boolean }): void {
	if (prepend) parent?.insertBefore(el, parent.firstChild);
	else parent?.appendChild(el);
}
