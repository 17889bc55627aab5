import { syntaxTree } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import type { PaneType } from 'obsidian';
import { Notice } from '../notice';
import { notModelled } from '../not-modelled';
import { Keymap } from '../scope';
import { editorInfoField, editorLivePreviewField } from './fields';

/** A link in the text: to a note (`linktext`, as `openLinkText` takes it), to an address, or a tag. */
export interface TextLink {
	kind: 'note' | 'address' | 'tag';
	target: string;
}

const linkKinds = new Set(['WikiLink', 'WikiEmbed', 'Link', 'Image', 'Autolink', 'URL', 'Hashtag']);

function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

function linkOf(state: EditorState, node: SyntaxNode): TextLink | null {
	const textOf = (part: SyntaxNode | null): string => (part ? state.sliceDoc(part.from, part.to) : '');
	if (node.name === 'Hashtag') return { kind: 'tag', target: textOf(node) };
	if (node.name.startsWith('Wiki')) {
		const target = textOf(node.getChild('WikiLinkTarget')).trim();
		return target ? { kind: 'note', target } : null;
	}
	const address = (node.name === 'URL' ? textOf(node) : textOf(node.getChild('URL'))).replace(/^<|>$/g, '');
	if (!address) return null;
	const external = node.name === 'URL' || node.name === 'Autolink' || /^[a-z][a-z0-9+.-]*:/i.test(address);
	return external ? { kind: 'address', target: address } : { kind: 'note', target: decoded(address).replace(/\.md(?=$|#)/, '') };
}

/** The link at a place of the text. */
export function linkAt(state: EditorState, offset: number): TextLink | null {
	for (const side of [1, -1] as const) {
		let found: SyntaxNode | null = null;
		for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(offset, side); node; node = node.parent)
			if (linkKinds.has(node.name)) found = node;
		const link = found && linkOf(state, found);
		if (link) return link;
	}
	return null;
}

/** Follows a link of the text. */
export function openLink(view: EditorView, link: TextLink, pane: PaneType | boolean): void {
	const { app, file } = view.state.field(editorInfoField);
	if (link.kind === 'address') window.open(link.target, '_blank', 'noopener');
	else if (link.kind === 'tag') {
		new Notice('Searching for a tag is not modelled in this host.');
		notModelled('search for a tag');
	} else void app.workspace.openLinkText(link.target, file?.path ?? '', pane);
}

/** Follows the link under the cursor; false where there is none. */
export const followLink = (pane: PaneType | boolean) => (view: EditorView): boolean => {
	const link = linkAt(view.state, view.state.selection.main.head);
	if (link) openLink(view, link, pane);
	return link !== null;
};

/**
 * Where a click on a link leads. In Live Preview a click on a drawn link follows it, with Mod in a new tab.
 * Where the link is text, it takes Mod to follow it and Mod+Shift for a new tab.
 */
function paneOfClick(event: MouseEvent, drawn: boolean): PaneType | boolean | null {
	if (event.button === 1) return 'tab';
	if (event.button !== 0) return null;
	const mod = Keymap.isModifier(event, 'Mod');
	if (drawn) return Keymap.isModEvent(event);
	return mod ? (event.shiftKey ? 'tab' : event.altKey ? 'split' : false) : null;
}

const tokens = '.cm-hmd-internal-link, .cm-underline, .cm-hashtag, .cm-url, .cm-link';

/** The link that an event of the mouse is on, and its element. What is drawn as a block looks after its own links. */
export function linkUnder(view: EditorView, event: MouseEvent): { link: TextLink; el: HTMLElement } | null {
	const el = event.target instanceof Element ? event.target.closest<HTMLElement>(tokens) : null;
	const link = el && !el.closest('.cm-embed-block') ? linkAt(view.state, view.posAtDOM(el)) : null;
	return link && el && { link, el };
}

function linkOfClick(view: EditorView, event: MouseEvent): { link: TextLink; pane: PaneType | boolean } | null {
	const found = linkUnder(view, event);
	const drawn = view.state.field(editorLivePreviewField) && found?.el.closest('a.cm-underline') !== null;
	const pane = found && paneOfClick(event, drawn);
	return found && pane !== null ? { link: found.link, pane } : null;
}

function follow(event: MouseEvent, view: EditorView): boolean {
	const found = linkOfClick(view, event);
	if (!found) return false;
	event.preventDefault();
	openLink(view, found.link, found.pane);
	return true;
}

function announceHover(event: MouseEvent, view: EditorView): boolean {
	const found = linkUnder(view, event);
	const inside = found && event.relatedTarget instanceof Node && found.el.contains(event.relatedTarget);
	if (found?.link.kind !== 'note' || inside) return false;
	const owner = view.state.field(editorInfoField);
	const details = {
		event,
		source: 'editor',
		hoverParent: owner,
		targetEl: found.el,
		linktext: found.link.target,
		sourcePath: owner.file?.path ?? '',
	};
	owner.app.workspace.trigger('hover-link', details);
	return false;
}

/** Mouse on links: follow, open in a new tab, preview (source `editor`, for which the app asks for Mod). */
export const linkEvents = EditorView.domEventHandlers({
	// The press on a drawn link must not put the cursor there: its source would open under the pointer.
	mousedown: (event, view) => linkOfClick(view, event) !== null && (event.preventDefault(), true),
	click: follow,
	auxclick: follow,
	mouseover: announceHover,
});
