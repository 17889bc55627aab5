import { getLinkpath } from '../links';
import type { PaneType } from 'obsidian';
import type { Menu } from '../menu';
import type { Workspace } from './workspace';

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
