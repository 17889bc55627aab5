import type {} from 'obsidian';
import { defineMethods } from './define';

/** Additions to Element and HTMLElement: text, classes, attributes, look-ups, visibility and styles. */
export function installElements(): void {
	installText();
	installClasses();
	installAttributes();
	installLookups();
	installVisibility();
	installStyles();
}

function installText(): void {
	defineMethods(Element.prototype, {
		getText() {
			return this.textContent ?? '';
		},
		setText(text: string | DocumentFragment) {
			if (text instanceof DocumentFragment) this.replaceChildren(text);
			else this.textContent = text;
		},
	});
}

function installClasses(): void {
	defineMethods(Element.prototype, {
		addClass(...classes: string[]) {
			this.addClasses(classes);
		},
		addClasses(classes: string[]) {
			for (const cls of classes) if (cls) this.classList.add(cls);
		},
		removeClass(...classes: string[]) {
			this.removeClasses(classes);
		},
		removeClasses(classes: string[]) {
			for (const cls of classes) if (cls) this.classList.remove(cls);
		},
		toggleClass(classes: string | string[], value: boolean) {
			const list = Array.isArray(classes) ? classes : [classes];
			if (value) this.addClasses(list);
			else this.removeClasses(list);
		},
		hasClass(cls: string) {
			return this.classList.contains(cls);
		},
	});
}

type AttributeValue = string | number | boolean | null;

function installAttributes(): void {
	defineMethods(Element.prototype, {
		setAttr(name: string, value: AttributeValue) {
			if (value === null) this.removeAttribute(name);
			else this.setAttribute(name, String(value));
		},
		setAttrs(values: Record<string, AttributeValue>) {
			for (const name of Object.keys(values)) this.setAttr(name, values[name] as AttributeValue);
		},
		getAttr(name: string) {
			return this.getAttribute(name);
		},
		getCssPropertyValue(property: string, pseudoElement?: string) {
			return this.win.getComputedStyle(this, pseudoElement).getPropertyValue(property).trim();
		},
	});
}

function installLookups(): void {
	const queries = {
		find(selector: string) {
			return this.querySelector(selector);
		},
		findAll(selector: string) {
			return [...this.querySelectorAll(selector)];
		},
	} satisfies ThisType<ParentNode> & object;
	defineMethods(Element.prototype, queries);
	defineMethods(DocumentFragment.prototype, queries);
	defineMethods(Document.prototype, queries);
	defineMethods(Element.prototype, {
		findAllSelf(selector: string) {
			const below = [...this.querySelectorAll(selector)];
			return this.matches(selector) ? [this, ...below] : below;
		},
		matchParent(selector: string, lastParent?: Element): Element | null {
			if (this.matches(selector)) return this;
			if (this === lastParent) return null;
			return this.parentElement?.matchParent(selector, lastParent) ?? null;
		},
	});
}

/** The display style an element had of its own waits here while it is hidden. */
const DISPLAY_BEFORE = 'data-display';

function installVisibility(): void {
	defineMethods(HTMLElement.prototype, {
		show() {
			if (this.style.display !== 'none') return;
			this.style.display = this.getAttribute(DISPLAY_BEFORE) ?? '';
			this.removeAttribute(DISPLAY_BEFORE);
		},
		hide() {
			const { display } = this.style;
			if (display === 'none') return;
			if (display) this.setAttribute(DISPLAY_BEFORE, display);
			this.style.display = 'none';
		},
		toggle(show: boolean) {
			if (show) this.show();
			else this.hide();
		},
		isShown() {
			return this.offsetParent !== null;
		},
	});
}

function installStyles(): void {
	const styles = {
		setCssStyles(values: Partial<CSSStyleDeclaration>) {
			Object.assign(this.style, values);
		},
		setCssProps(values: Record<string, string>) {
			for (const [name, value] of Object.entries(values)) this.style.setProperty(name, value);
		},
	} satisfies ThisType<HTMLElement | SVGElement> & object;
	defineMethods(HTMLElement.prototype, styles);
	defineMethods(SVGElement.prototype, styles);
}
