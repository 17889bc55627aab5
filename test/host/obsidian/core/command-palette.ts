import { FuzzySuggestModal } from '../suggest';
import type { FuzzyMatch } from 'obsidian';
import type { App } from '../app';
import type { HostCommand } from './commands';

const RECENT_KEY = 'recent-commands';
const MOST_RECENT = 10;

/** All commands that apply now, the most recently used first. */
export class CommandPalette extends FuzzySuggestModal<HostCommand> {
	constructor(app: App) {
		super(app);
		this.setPlaceholder('Select a command...');
		this.emptyStateText = 'No commands found.';
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: 'to use' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
	}

	override getItems(): HostCommand[] {
		const commands = this.app.commands.listCommands().sort((a, b) => a.name.localeCompare(b.name));
		const recent = recentIds(this.app).flatMap((id) => commands.find((command) => command.id === id) ?? []);
		return [...recent, ...commands.filter((command) => !recent.includes(command))];
	}

	override getItemText(command: HostCommand): string {
		return command.name;
	}

	override renderSuggestion(match: FuzzyMatch<HostCommand>, el: HTMLElement): void {
		el.addClass('mod-complex');
		super.renderSuggestion(match, el.createDiv('suggestion-content').createDiv('suggestion-title'));
		const hotkey = this.app.commands.describeHotkey(match.item.id);
		const aux = el.createDiv('suggestion-aux');
		if (hotkey) aux.createEl('kbd', { cls: 'suggestion-hotkey', text: hotkey });
	}

	override onChooseItem(command: HostCommand): void {
		const ids = [command.id, ...recentIds(this.app).filter((id) => id !== command.id)];
		this.app.saveLocalStorage(RECENT_KEY, ids.slice(0, MOST_RECENT));
		this.app.commands.executeCommand(command);
	}
}

function recentIds(app: App): string[] {
	const saved = app.loadLocalStorage(RECENT_KEY);
	return Array.isArray(saved) ? saved.filter((id): id is string => typeof id === 'string') : [];
}
