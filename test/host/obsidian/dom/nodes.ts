import type {} from 'obsidian';
import { defineMethods } from './define';

/** Additions to every Node: its tree, its document and window, and `instanceof` across windows. */
export function installNodes(): void {
	defineMethods(Node.prototype, {
		get doc(): Document {
			return this instanceof Document ? this : (this.ownerDocument ?? document);
		},
		get win(): Window {
			return this.doc.defaultView ?? window;
		},
		detach() {
			this.parentNode?.removeChild(this);
		},
		empty() {
			while (this.lastChild) this.removeChild(this.lastChild);
		},
		setChildrenInPlace(children: Node[]) {
			setChildrenInPlace(this, children);
		},
		appendText(text: string) {
			this.appendChild(this.doc.createTextNode(text));
		},
		instanceOf(type: { new (): unknown; name: string }) {
			return isInstance(this, this.win, type);
		},
	});
	Node.prototype.constructorWin = window;
	defineMethods(UIEvent.prototype, {
		get targetNode(): Node | null {
			// A node of another window is none of this window's kind.
			return this.target && 'nodeType' in this.target ? (this.target as Node) : null;
		},
		get win(): Window {
			return this.view ?? this.targetNode?.win ?? window;
		},
		get doc(): Document {
			return this.win.document;
		},
		instanceOf(type: { new (): unknown; name: string }) {
			return isInstance(this, this.win, type);
		},
	});
}

/** Another window has constructors of its own, of the same names: a node that moved there is an instance of either. */
function isInstance(value: object, win: Window, type: { new (): unknown; name: string }): boolean {
	if (value instanceof type) return true;
	const own: unknown = Reflect.get(win, type.name);
	return typeof own === 'function' && value instanceof own;
}

/** Makes `children` the children of `parent`, moving as little as possible: what stays keeps its focus, scroll and state. */
function setChildrenInPlace(parent: Node, children: Node[]): void {
	const wanted = new Set(children);
	for (const child of [...parent.childNodes]) if (!wanted.has(child)) parent.removeChild(child);
	let at = parent.firstChild;
	for (const child of children) {
		if (child === at) at = at.nextSibling;
		else parent.insertBefore(child, at);
	}
}
