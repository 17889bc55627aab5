import { CommandPalette } from './command-palette';
import { promptForDeletion } from './delete-file';
import { createNote } from './new-note';
import { QuickSwitcher } from './quick-switcher';
import { promptForRename } from './rename';
import { revealInExplorer } from '../views/file-explorer-view';
import { MarkdownView } from '../views/markdown-view';
import { activeTabs, type WorkspaceTabs } from '../workspace/workspace-tabs';
import type { Hotkey, Modifier } from 'obsidian';
import type { App } from '../app';
import type { TFile } from '../files';
import type { HostCommand } from './commands';

/** A hotkey from its text, such as 'Mod+Shift+t'. */
function key(text: string): Hotkey[] {
	const parts = text.split('+');
	return [{ modifiers: parts.slice(0, -1) as Modifier[], key: parts[parts.length - 1] ?? '' }];
}

function command(id: string, name: string, icon: string, rest: Partial<HostCommand>): HostCommand {
	return { id, name, icon, ...rest };
}

/**
 * The app's own commands: those that somebody who tries a plugin looks for, with the app's ids, names and hotkeys; and the ribbon's
 * icons.
 */
export function registerCoreCommands(app: App): void {
	const all = [...windowCommands(app), ...tabCommands(app), ...goToTabCommands(app), ...fileCommands(app), ...noteCommands(app)];
	for (const one of all) app.commands.addCommand(one);
	const { leftRibbon } = app.workspace;
	leftRibbon.add('switcher:open', 'lucide-navigation', 'Open quick switcher', () => new QuickSwitcher(app).open());
	leftRibbon.add('command-palette:open', 'lucide-terminal', 'Open command palette', () => new CommandPalette(app).open());
}

function windowCommands(app: App): HostCommand[] {
	const { workspace } = app;
	return [
		command('command-palette:open', 'Command palette: Open command palette', 'lucide-terminal', {
			hotkeys: key('Mod+p'), callback: () => new CommandPalette(app).open(),
		}),
		command('switcher:open', 'Quick switcher: Open quick switcher', 'lucide-navigation', {
			hotkeys: key('Mod+o'), callback: () => new QuickSwitcher(app).open(),
		}),
		command('app:open-settings', 'Open settings', 'lucide-settings', { hotkeys: key('Mod+,'), callback: () => app.setting.open() }),
		command('app:toggle-left-sidebar', 'Toggle left sidebar', 'lucide-panel-left', { callback: () => workspace.leftSplit.toggle() }),
		command('app:toggle-right-sidebar', 'Toggle right sidebar', 'lucide-panel-right', { callback: () => workspace.rightSplit.toggle() }),
		command('theme:toggle-light-dark', 'Toggle light/dark mode', 'lucide-sun-moon', {
			callback: () => app.theme.set(app.isDarkMode() ? 'light' : 'dark'),
		}),
		command('app:go-back', 'Navigate back', 'lucide-arrow-left', {
			hotkeys: key('Mod+Alt+ArrowLeft'), checkCallback: (checking) => move(app, 'back', checking),
		}),
		command('app:go-forward', 'Navigate forward', 'lucide-arrow-right', {
			hotkeys: key('Mod+Alt+ArrowRight'), checkCallback: (checking) => move(app, 'forward', checking),
		}),
	];
}

function tabCommands(app: App): HostCommand[] {
	const { workspace } = app;
	const split = (direction: 'vertical' | 'horizontal') => () => {
		const leaf = workspace.getMostRecentLeaf();
		if (leaf) void workspace.duplicateLeaf(leaf, 'split', direction);
	};
	return [
		command('workspace:new-tab', 'New tab', 'lucide-plus', {
			hotkeys: key('Mod+t'), callback: () => workspace.setActiveLeaf(workspace.getLeaf('tab'), { focus: true }),
		}),
		command('workspace:close', 'Close current tab', 'lucide-x', { hotkeys: key('Mod+w'), callback: () => closeActive(app) }),
		command('workspace:close-others', 'Close all other tabs', 'lucide-x-square', { callback: () => closeOthers(app) }),
		command('workspace:undo-close-pane', 'Undo close tab', 'lucide-undo-2', {
			hotkeys: key('Mod+Shift+t'), callback: () => workspace.closedTabs.reopen(),
		}),
		command('workspace:next-tab', 'Go to next tab', 'lucide-arrow-right', {
			hotkeys: key('Ctrl+Tab'), repeatable: true, callback: () => step(app, 1),
		}),
		command('workspace:previous-tab', 'Go to previous tab', 'lucide-arrow-left', {
			hotkeys: key('Ctrl+Shift+Tab'), repeatable: true, callback: () => step(app, -1),
		}),
		command('workspace:split-vertical', 'Split right', 'lucide-separator-vertical', { callback: split('vertical') }),
		command('workspace:split-horizontal', 'Split down', 'lucide-separator-horizontal', { callback: split('horizontal') }),
		command('workspace:toggle-pin', 'Toggle pin', 'lucide-pin', { callback: () => workspace.getMostRecentLeaf()?.togglePinned() }),
	];
}

function goToTabCommands(app: App): HostCommand[] {
	const goTo = (at: (tabs: WorkspaceTabs) => number) => () => {
		const tabs = activeTabs(app.workspace);
		const leaf = tabs.children[at(tabs)];
		if (leaf) app.workspace.setActiveLeaf(leaf, { focus: true });
	};
	const numbered = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
		id: `workspace:goto-tab-${number}`,
		name: `Go to tab #${number}`,
		hotkeys: key(`Mod+${number}`),
		callback: goTo(() => number - 1),
	}));
	const last = {
		id: 'workspace:goto-last-tab',
		name: 'Go to last tab',
		hotkeys: key('Mod+9'),
		callback: goTo((tabs) => tabs.children.length - 1),
	};
	return [...numbered, last];
}

function fileCommands(app: App): HostCommand[] {
	const { workspace } = app;
	const withFile = (act: (file: TFile) => unknown) => (checking: boolean) => {
		const file = workspace.getActiveFile();
		if (file && !checking) act(file);
		return file !== null;
	};
	return [
		command('file-explorer:new-file', 'Create new note', 'lucide-edit', {
			hotkeys: key('Mod+n'), callback: () => createNote(app, false),
		}),
		command('file-explorer:new-file-in-new-pane', 'Create note to the right', 'lucide-file-plus', {
			hotkeys: key('Mod+Shift+n'), callback: () => createNote(app, 'split'),
		}),
		command('file-explorer:open', 'Files: Show file explorer', 'lucide-folder-closed', {
			callback: () => workspace.ensureSideLeaf('file-explorer', 'left', { active: true }),
		}),
		command('file-explorer:reveal-active-file', 'Files: Reveal current file in navigation', 'lucide-folder-search', {
			checkCallback: withFile((file) => revealInExplorer(app, file.path)),
		}),
		command('workspace:edit-file-title', 'Rename file', 'lucide-edit-3', {
			hotkeys: key('F2'), checkCallback: withFile((file) => promptForRename(app, file)),
		}),
		command('app:delete-file', 'Delete current file', 'lucide-trash-2', {
			checkCallback: withFile((file) => promptForDeletion(app, file)),
		}),
	];
}

function noteCommands(app: App): HostCommand[] {
	const withView = (act: (view: MarkdownView) => unknown) => (checking: boolean) => {
		const view = app.workspace.getActiveViewOfType(MarkdownView);
		if (view && !checking) act(view);
		return view !== null;
	};
	return [
		command('markdown:toggle-preview', 'Toggle reading view', 'lucide-book-open', {
			hotkeys: key('Mod+e'), checkCallback: withView((view) => view.toggleMode()),
		}),
		command('editor:toggle-source', 'Toggle Live Preview/Source mode', 'lucide-code-2', {
			checkCallback: withView((view) => view.toggleSource()),
		}),
		command('editor:save-file', 'Save current file', 'lucide-save', {
			hotkeys: key('Mod+s'), checkCallback: withView((view) => view.save()),
		}),
		command('editor:open-search', 'Search current file', 'lucide-search', {
			hotkeys: key('Mod+f'), checkCallback: withView((view) => view.showSearch()),
		}),
		command('editor:open-search-replace', 'Search & replace in current file', 'lucide-replace', {
			hotkeys: key('Mod+Alt+f'), checkCallback: withView((view) => view.showSearch(true)),
		}),
	];
}

function move(app: App, way: 'back' | 'forward', checking: boolean): boolean {
	const history = app.workspace.getMostRecentLeaf()?.history;
	const places = way === 'back' ? history?.backHistory : history?.forwardHistory;
	if (!history || !places || places.length === 0) return false;
	if (!checking) void history[way]();
	return true;
}

/** A pinned tab is not closed by the hotkey, as in the app. */
function closeActive(app: App): void {
	const leaf = app.workspace.getMostRecentLeaf();
	if (leaf && !leaf.pinned) leaf.detach();
}

function closeOthers(app: App): void {
	const { workspace } = app;
	const kept = workspace.getMostRecentLeaf();
	for (const leaf of workspace.getLeaves(workspace.rootSplit)) {
		if (leaf !== kept && !leaf.pinned) leaf.detach();
	}
}

function step(app: App, by: number): void {
	const tabs = activeTabs(app.workspace);
	const count = tabs.children.length;
	const leaf = tabs.children[(tabs.currentTab + by + count) % count];
	if (leaf) app.workspace.setActiveLeaf(leaf, { focus: true });
}
