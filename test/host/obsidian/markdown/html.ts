import { isScript } from './links';

/**
 * What a note's HTML may hold. The app uses DOMPurify, which allows more of the same kind (and `iframe`, left out here: nothing foreign
 * is loaded).
 */
const elements = new Set(
	(
		'a abbr address article aside audio b bdi bdo big blockquote br button caption center cite code col colgroup data datalist ' +
		'dd del details dfn dialog ' +
		'div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd ' +
		'label legend li main map mark ' +
		'menu meter nav ol optgroup option output p picture pre progress q rp rt ruby s samp section select small source span strike ' +
		'strong sub summary ' +
		'sup table tbody td template textarea tfoot th thead time tr track tt u ul var video wbr ' +
		'svg g path circle ellipse line polyline polygon rect text tspan title desc defs use symbol marker'
	).split(' '),
);

/** Elements whose text is code, not prose: they go with all they hold. Others that are not allowed leave their children behind. */
const removedWhole = new Set('script style iframe object embed noscript link meta base head'.split(' '));

const addresses = new Set(['href', 'src', 'xlink:href', 'action', 'formaction', 'poster', 'srcset']);

/** The HTML as elements, without scripts, handlers and addresses that run code. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
	const parsed = new DOMParser().parseFromString(html, 'text/html');
	const fragment = document.createDocumentFragment();
	fragment.append(...document.importNode(parsed.body, true).childNodes);
	clean(fragment);
	return fragment;
}

function clean(parent: ParentNode & Node): void {
	for (const child of [...parent.childNodes]) {
		if (child.nodeType === Node.COMMENT_NODE) child.remove();
		if (child.nodeType !== Node.ELEMENT_NODE) continue;
		const el = child as Element;
		const name = el.localName;
		if (removedWhole.has(name)) {
			el.remove();
			continue;
		}
		clean(el);
		if (elements.has(name)) cleanAttributes(el);
		else el.replaceWith(...el.childNodes);
	}
}

function cleanAttributes(el: Element): void {
	for (const { name, value } of [...el.attributes]) {
		const handler = name.toLowerCase().startsWith('on');
		if (handler || name === 'srcdoc' || (addresses.has(name.toLowerCase()) && isScript(value))) el.removeAttribute(name);
	}
}

const voidElements = new Set('area br col hr img input source track wbr'.split(' '));

/** Puts inline content into elements as HTML tags among it open and close. */
export class InlineHtml {
	private readonly open: { name: string; el: Element }[] = [];

	constructor(private readonly rootEl: Element) {}

	/** Where content goes now. */
	get el(): Element {
		return this.open.at(-1)?.el ?? this.rootEl;
	}

	/** Takes one tag or comment as it stands in the text. */
	add(html: string): void {
		const name = /^<\/?([a-z][\w-]*)/i.exec(html)?.[1]?.toLowerCase();
		if (name === undefined) return;
		if (html.startsWith('</')) {
			const at = this.open.map((entry) => entry.name).lastIndexOf(name);
			if (at >= 0) this.open.splice(at);
			return;
		}
		const el = sanitizeHTMLToDom(html).firstElementChild;
		if (el) this.el.append(el);
		if (!voidElements.has(name) && !html.endsWith('/>')) this.open.push({ name, el: el ?? hiddenFor(name, this.el) });
	}
}

/** Content of a tag that is not allowed stays, that of a script does not. */
function hiddenFor(name: string, el: Element): Element {
	return removedWhole.has(name) ? document.createElement('span') : el;
}
