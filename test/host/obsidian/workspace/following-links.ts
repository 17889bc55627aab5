import { getLinkpath, parseLinktext } from '../links';
import { MarkdownView } from '../views/markdown-view';
import type { OpenViewState, PaneType } from 'obsidian';
import type { TFile } from '../files';
import type { Menu } from '../menu';
import type { Workspace } from './workspace';
import type { WorkspaceLeaf } from './workspace-leaf';

interface LinkRequest {
	readonly linktext: string;
	readonly sourcePath: string;
	readonly newLeaf?: PaneType | boolean;
	readonly openViewState?: OpenViewState;
}

/** Follows a link: opens its note at the heading or block it names. A note that does not exist is created, as in the app. */
export async function openLinkText(workspace: Workspace, request: LinkRequest): Promise<void> {
	const { linktext, sourcePath, newLeaf = false, openViewState = {} } = request;
	const { path, subpath } = parseLinktext(linktext);
	const file = await fileOf(workspace, path, sourcePath);
	const eState = { ...openViewState.eState, ...(subpath ? { subpath } : {}) };
	const shown = newLeaf === false ? showingLeaf(workspace, file) : null;
	const leaf = shown ?? workspace.getLeaf(newLeaf);
	await leaf.openFile(file, { ...openViewState, eState: Object.keys(eState).length > 0 ? eState : undefined });
}

async function fileOf(workspace: Workspace, path: string, sourcePath: string): Promise<TFile> {
	const { app } = workspace;
	const source = app.vault.getFileByPath(sourcePath);
	if (path === '' && source) return source;
	const found = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
	if (found) return found;
	const name = path.endsWith('.md') ? path : `${path}.md`;
	// A path with folders is taken from the vault's root, a bare name goes to the folder for new notes.
	const parent = path.includes('/') ? '' : app.fileManager.getNewFileParent(sourcePath, name).path;
	const target = parent === '' || parent === '/' ? name : `${parent}/${name}`;
	const folder = target.slice(0, Math.max(0, target.lastIndexOf('/')));
	if (folder !== '' && !app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
	return app.vault.create(target, '');
}

/** Inside one note, a link to a place in it scrolls the same leaf. */
function showingLeaf(workspace: Workspace, file: TFile): WorkspaceLeaf | null {
	const leaf = workspace.activeLeaf;
	return leaf?.view instanceof MarkdownView && leaf.view.file === file ? leaf : null;
}

/** What the context menu of a link offers; plugins add to it by 'file-menu' where the note exists. */
export function addLinkItems(workspace: Workspace, menu: Menu, linktext: string, sourcePath: string): boolean {
	const open = (newLeaf: PaneType | boolean) => () => void workspace.openLinkText(linktext, sourcePath, newLeaf);
	menu.addItem((item) => item.setSection('open').setTitle('Open link').setIcon('lucide-file').onClick(open(false)));
	menu.addItem((item) => item.setSection('open').setTitle('Open in new tab').setIcon('lucide-file-plus').onClick(open('tab')));
	menu.addItem((item) => item.setSection('open').setTitle('Open to the right').setIcon('lucide-separator-vertical').onClick(open('split')));
	const file = workspace.app.metadataCache.getFirstLinkpathDest(getLinkpath(linktext), sourcePath);
	if (file) workspace.trigger('file-menu', menu, file, 'link-context-menu');
	return true;
}
