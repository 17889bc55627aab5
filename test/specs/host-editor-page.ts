import { ViewPlugin } from '@codemirror/view';
import type { EditorView } from '@codemirror/view';
import '../host/obsidian/dom';
import { MemoryAdapter } from '../host/obsidian/adapter';
import { Component } from '../host/obsidian/component';
import { Commands } from '../host/obsidian/core/commands';
import { createMarkdownEditor, EditorRegistry } from '../host/obsidian/editor';
import * as editorModule from '../host/obsidian/editor';
import { Events } from '../host/obsidian/events';
import { MarkdownRegistry } from '../host/obsidian/markdown/registry';
import { MetadataCache } from '../host/obsidian/metadata-cache';
import { Keymap, Scope } from '../host/obsidian/scope';
import { Vault } from '../host/obsidian/vault';
import type { App } from '../host/obsidian/app';
import type { TFile } from '../host/obsidian/files';
import type { Editor, MarkdownEditor } from '../host/obsidian/editor';
import type { Menu } from '../host/obsidian/menu';
import type { MarkdownView } from '../host/obsidian/views/markdown-view';

/** What the workspace was asked for, as lines of text. */
const log: string[] = [];

class Workspace extends Events {
	activeEditor: unknown = null;

	openLinkText(linktext: string, sourcePath: string, pane: unknown): Promise<void> {
		log.push(`open ${linktext} from ${sourcePath} ${String(pane)}`);
		return Promise.resolve();
	}

	handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string): void {
		menu.addItem((item) => item.setTitle('Open in new tab').onClick(() => void this.openLinkText(linktext, sourcePath, 'tab')));
	}

	override trigger(name: string, ...data: unknown[]): void {
		if (name === 'hover-link')
			log.push(`hover ${(data[0] as { linktext: string; source: string }).linktext} in ${(data[0] as { source: string }).source}`);
		super.trigger(name, ...data);
	}
}

async function makeApp(files: Record<string, string>): Promise<App> {
	const stored = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, { text, mtime: 1, ctime: 1 }]));
	const vault = new Vault(new MemoryAdapter(stored));
	const metadataCache = new MetadataCache(vault);
	const scope = new Scope();
	const parts = { vault, metadataCache, scope, keymap: new Keymap(scope), markdown: new MarkdownRegistry(), workspace: new Workspace() };
	const app = parts as unknown as App;
	Object.assign(app, { commands: new Commands(app), guard: (_place: string, act: () => unknown) => void act() });
	Object.assign(app, { editors: new EditorRegistry(app), isDarkMode: () => document.body.classList.contains('theme-dark') });
	const resolved = new Promise((resolve) => metadataCache.on('resolved', () => resolve(null)));
	await vault.load();
	await resolved;
	return app;
}

class Owner extends Component {
	hoverPopover = null;
	constructor(readonly app: App, readonly file: TFile | null) {
		super();
	}
}

/** What a test holds of the page: one editor and what is around it. */
export interface EditorPage {
	app: App;
	editor: Editor;
	cm: EditorView;
	markdownEditor: MarkdownEditor;
	log: string[];
	setLivePreview(on: boolean): void;
	obsidian: typeof editorModule;
	codeMirror: { ViewPlugin: typeof ViewPlugin };
	Component: typeof Component;
}

/** Opens a note of a small vault in an editor that fills the page; the editor before it is gone. */
async function openEditor(files: Record<string, string>, path: string): Promise<EditorPage> {
	window.dispatchEvent(new Event('close-editor'));
	document.body.empty();
	log.length = 0;
	const app = await makeApp(files);
	const parentEl = document.body.createDiv('markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width is-live-preview');
	const owner = new Owner(app, app.vault.getFileByPath(path));
	owner.load();
	const markdownEditor = createMarkdownEditor(app, owner as unknown as MarkdownView, parentEl);
	Object.assign(owner, { editor: markdownEditor.editor, getMode: () => 'source' });
	Object.assign(app.workspace, { activeEditor: owner });
	markdownEditor.setText(files[path] ?? '', false);
	const setLivePreview = (on: boolean): void => {
		parentEl.toggleClass('is-live-preview', on);
		markdownEditor.setLivePreview(on);
	};
	const close = (): void => {
		markdownEditor.destroy();
		// The keymap of this app goes on listening: without an editor its commands do not apply.
		Object.assign(app.workspace, { activeEditor: null });
	};
	window.addEventListener('close-editor', close, { once: true });
	const { editor, cm } = markdownEditor;
	return { app, markdownEditor, editor, cm, log, setLivePreview, obsidian: editorModule, codeMirror: { ViewPlugin }, Component };
}

Object.assign(window, { openEditor });
