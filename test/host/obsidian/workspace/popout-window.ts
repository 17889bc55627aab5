import { notModelled } from '../not-modelled';
import { Platform } from '../platform';
import { Keymap } from '../scope';
import { WorkspaceWindow } from './workspace-split';
import type { WorkspaceWindowInitData } from 'obsidian';
import type { Workspace } from './workspace';

type PopoutWindow = Window & typeof globalThis;

/** What the app adds to the DOM it adds in each window: a window has prototypes of its own. */
const EXTENDED = ['Node', 'Element', 'HTMLElement', 'SVGElement', 'Document', 'UIEvent'] as const;

/** Opens a window without a leaf in it. One at a time; it is not kept in the layout, and has neither sidebars nor tooltips. */
export function openWindow(workspace: Workspace, data: WorkspaceWindowInitData = {}): { container: WorkspaceWindow; win: PopoutWindow } {
	if (!Platform.isDesktop) throw new Error('Popout windows are there on the desktop only.');
	if (workspace.floatingSplit.children.length > 0) return notModelled('a second popout window');
	const { width = 600, height = 760 } = data.size ?? {};
	const win = window.open('', '', `popup,width=${width},height=${height}`) as PopoutWindow | null;
	if (!win) throw new Error('The browser lets no window be opened. Allow popups for this page.');
	extendDom(win);
	const { body, head } = win.document;
	for (const el of document.querySelectorAll('link[rel="stylesheet"], style')) head.append(el.cloneNode(true));
	body.className = document.body.className;
	body.classList.add('is-popout-window');
	const container = new WorkspaceWindow(workspace, win);
	body.createDiv('app-container').createDiv('horizontal-main-container').createDiv('workspace').append(container.containerEl);
	workspace.floatingSplit.insertChild(0, container);
	followFocus(win);
	win.addEventListener('pagehide', () => closeWindow(workspace, container));
	return { container, win };
}

function extendDom(win: PopoutWindow): void {
	for (const name of EXTENDED) {
		const [from, to] = [window[name].prototype, win[name].prototype];
		for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(from))) {
			if (!(key in to)) Object.defineProperty(to, key, property);
		}
	}
}

/** Keys go to the app wherever they are pressed; `activeWindow` is the window that was last used. */
function followFocus(win: PopoutWindow): void {
	Keymap.global?.listenTo(win);
	for (const one of [window, win]) {
		for (const type of ['focus', 'pointerdown', 'keydown']) {
			one.addEventListener(type, () => {
				window.activeWindow = one;
				window.activeDocument = one.document;
			}, true);
		}
	}
}

/** Closing the window closes what is in it. */
function closeWindow(workspace: Workspace, container: WorkspaceWindow): void {
	for (const leaf of workspace.getLeaves(container)) leaf.detach();
	workspace.floatingSplit.removeChild(container);
	window.activeWindow = window;
	window.activeDocument = document;
	workspace.trigger('window-close', container, container.win);
}
