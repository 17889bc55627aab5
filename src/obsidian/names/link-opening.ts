import { Component, Menu, Notice, type Editor, type PaneType, type Workspace } from 'obsidian';
import { viewOf } from '../parts/editor-view';
import { inEveryWindow } from '../parts/every-window';
import { addMenuActions, type MenuAction } from '../parts/menu-actions';
import { openEntry } from '../parts/open-place';
import { distinctTitleOf } from '../vault/note-title';
import type { VaultIndex } from '../vault/vault-index';
import { whenComplete } from '../vault/when-complete';
import type { NameLink, NameLinks } from './name-links';

type OpenLink = Workspace['openLinkText'];
/** How to open a link: in which pane, and in what state. */
interface OpenOptions {
	readonly newLeaf: PaneType | boolean | undefined;
	readonly state: Parameters<OpenLink>[3];
}

/**
 * Opens links by the names they are written with. Every way of following a link, by click, key, menu or preview, in a note, a property or a
 * list, ends in `Workspace.openLinkText`, which creates a note for an unresolved link: that method is wrapped. A link that Obsidian
 * resolves, and one whose name no note has, are passed on unchanged.
 */
export class LinkOpening extends Component {
	/** The last click or key press, which tells where to show a menu. */
	private pressed: MouseEvent | KeyboardEvent | null = null;

	/** @param beforeMenu called before a menu is shown. */
	constructor(
		private readonly links: NameLinks,
		private readonly index: VaultIndex,
		private readonly beforeMenu: () => void,
	) {
		super();
	}

	override onload(): void {
		const { workspace } = this.links.app;
		this.standBefore(workspace);
		inEveryWindow(this, workspace, (doc) => this.watch(doc));
	}

	private standBefore(workspace: Workspace): void {
		// The app's own method, or the wrapper of another plugin.
		const before = Object.getOwnPropertyDescriptor(workspace, 'openLinkText');
		const open: OpenLink = workspace.openLinkText.bind(workspace);
		let isOn = true;
		const ours: OpenLink = (linktext, source, newLeaf, state) => {
			return isOn ? this.follow(open, { linktext, source }, { newLeaf, state }) : open(linktext, source, newLeaf, state);
		};
		workspace.openLinkText = ours;
		this.register(() => {
			isOn = false;
			// If another plugin has wrapped ours since, it has to stay, and passes everything on.
			if (workspace.openLinkText !== ours) return;
			if (before) Object.defineProperty(workspace, 'openLinkText', before);
			else Reflect.deleteProperty(workspace, 'openLinkText');
		});
	}

	private watch(doc: Document): void {
		for (const type of ['click', 'auxclick', 'keydown'] as const) {
			this.registerDomEvent(doc, type, (event) => (this.pressed = event), true);
		}
	}

	private async follow(open: OpenLink, { linktext, source }: Pick<NameLink, 'linktext' | 'source'>, options: OpenOptions): Promise<void> {
		if (this.links.isOpen(linktext, source) && !this.index.complete) {
			new Notice('The vault is being read. The link opens as soon as its note is known.');
			await whenComplete(this.index);
		}
		const link = this.links.find(linktext, source);
		if (!link) await open(linktext, source, options.newLeaf, options.state);
		else if (link.id !== null) await this.openEntry(open, { ...link, id: link.id }, options);
		else {
			await this.links.prepare(link);
			this.offer(open, link, options);
		}
	}

	private async openEntry(open: OpenLink, link: NameLink & { readonly id: string }, { newLeaf, state }: OpenOptions): Promise<void> {
		const { app } = this.links;
		const entry = this.index.lexicon.entry(link.id);
		const file = app.vault.getFileByPath(entry?.path ?? link.id);
		const address = this.links.addressOf(link);
		const { subpath, source } = link;
		if (subpath === '' && entry?.anchor?.kind === 'place') await openEntry(app, this.index, link.id, newLeaf ?? false);
		else if (address !== null) await open(address, source, newLeaf, state);
		else if (file) await app.workspace.getLeaf(newLeaf).openFile(file, { ...state, eState: { ...state?.eState, subpath } });
	}

	/** Lets the user choose which of several entries is meant, or none of them. */
	private offer(open: OpenLink, link: NameLink, options: OpenOptions): void {
		this.beforeMenu();
		const menu = new Menu();
		const ids = this.links.candidates(link).map(({ id }) => id);
		const openings = ids.map((id): MenuAction => {
			const title = distinctTitleOf(this.index.lexicon, id, ids);
			return { section: 'open', icon: 'file', title, act: () => this.openEntry(open, { ...link, id }, options) };
		});
		const create = (): Promise<void> => open(link.linktext, link.source, options.newLeaf, options.state);
		addMenuActions(menu, [...openings, { section: 'create', icon: 'file-plus', title: 'Create note', act: create }]);
		const { x, y, doc } = placeOf(this.pressed, this.links.app.workspace.activeEditor?.editor);
		menu.showAtPosition({ x, y }, doc);
	}
}

interface ScreenPlace {
	readonly x: number;
	readonly y: number;
	readonly doc: Document;
}

/** Where a click was; for a key, the position of the cursor or of the focused element. */
function placeOf(pressed: MouseEvent | KeyboardEvent | null, editor: Editor | undefined): ScreenPlace {
	const doc = pressed?.doc ?? activeDocument;
	if (pressed?.instanceOf(MouseEvent) && pressed.detail > 0) return { x: pressed.clientX, y: pressed.clientY, doc };
	const cm = editor?.hasFocus() ? viewOf(editor) : null;
	const { left, bottom } = cm?.coordsAtPos(cm.state.selection.main.head) ?? (doc.activeElement ?? doc.body).getBoundingClientRect();
	return { x: left, y: bottom, doc };
}
