import { Platform } from '../platform';
import type { Command, Hotkey, Modifier } from 'obsidian';
import type { App } from '../app';
import type { Editor } from '../editor/editor';
import type { MarkdownView } from '../views/markdown-view';

/** A command, with what only the app's own commands have. */
export interface HostCommand extends Omit<Command, 'editorCallback' | 'editorCheckCallback'> {
	editorCallback?: (editor: Editor, context: MarkdownView) => unknown;
	editorCheckCallback?: (checking: boolean, editor: Editor, context: MarkdownView) => boolean | void;
	/** Whether an editor command is offered in reading view too. */
	allowPreview?: boolean;
}

/** All commands by id; runs them by hotkey, palette or call. */
export class Commands {
	readonly commands: Record<string, HostCommand> = {};
	/** "Ctrl", or "Cmd" on a Mac: as hotkeys are written out. */
	readonly modName = Platform.isMacOS ? 'Cmd' : 'Ctrl';
	private readonly app: App;

	constructor(app: App) {
		this.app = app;
		app.scope.register(null, null, (event, context) => this.onKey(event, context.vkey));
	}

	addCommand(command: HostCommand): void {
		this.commands[command.id] = command;
	}

	removeCommand(id: string): void {
		delete this.commands[id];
	}

	findCommand(id: string): HostCommand | undefined {
		return Object.hasOwn(this.commands, id) ? this.commands[id] : undefined;
	}

	/** Whether it ran: a command that says it does not apply has not. */
	executeCommandById(id: string): boolean {
		const command = this.findCommand(id);
		return command !== undefined && this.executeCommand(command);
	}

	executeCommand(command: HostCommand): boolean {
		if (!this.isAvailable(command)) return false;
		this.app.guard(`command ${command.id}`, () => this.run(command, false));
		return true;
	}

	/** The commands that apply now. */
	listCommands(): HostCommand[] {
		return Object.values(this.commands).filter((command) => this.isAvailable(command));
	}

	/** The first hotkey of a command as text, such as "Ctrl + Shift + F". */
	describeHotkey(id: string): string {
		const hotkey = this.findCommand(id)?.hotkeys?.[0];
		return hotkey ? describeHotkey(hotkey) : '';
	}

	private isAvailable(command: HostCommand): boolean {
		if (command.mobileOnly === true && !Platform.isMobile) return false;
		try {
			return this.run(command, true);
		} catch (error) {
			this.app.reportError(`command ${command.id}`, error);
			return false;
		}
	}

	/** The order in which the kinds of callback go before each other is the typings' ("Overrides …"). */
	private run(command: HostCommand, checking: boolean): boolean {
		const { editorCheckCallback, editorCallback, checkCallback, callback } = command;
		if (editorCheckCallback ?? editorCallback) {
			const info = this.app.workspace.activeEditor;
			if (!info) return false;
			if (info.getMode() === 'preview' && command.allowPreview !== true) return false;
			if (editorCheckCallback) return editorCheckCallback(checking, info.editor, info) === true;
			if (!checking) watch(this.app, command, editorCallback?.(info.editor, info));
			return true;
		}
		if (checkCallback) return checkCallback(checking) === true;
		if (!checking) watch(this.app, command, callback?.());
		return callback !== undefined;
	}

	private onKey(event: KeyboardEvent, vkey: string): false | undefined {
		if (event.isComposing) return undefined;
		const bound = Object.values(this.commands).filter(({ hotkeys }) => hotkeys?.some((hotkey) => matches(hotkey, event, vkey)));
		const command = bound.find((one) => (!event.repeat || one.repeatable === true) && this.isAvailable(one));
		return command && this.executeCommand(command) ? false : undefined;
	}
}

/** A promise that a command answers with is watched for its error. */
function watch(app: App, command: HostCommand, result: unknown): void {
	if (result instanceof Promise) result.catch((error: unknown) => app.reportError(`command ${command.id}`, error));
}

function matches(hotkey: Hotkey, event: KeyboardEvent, vkey: string): boolean {
	const held = { Ctrl: event.ctrlKey, Meta: event.metaKey, Alt: event.altKey, Shift: event.shiftKey };
	const wanted = new Set(hotkey.modifiers.map((modifier) => systemModifier(modifier)));
	if (Object.entries(held).some(([name, on]) => on !== wanted.has(name))) return false;
	const key = hotkey.key.toLowerCase();
	return event.key.toLowerCase() === key || vkey.toLowerCase() === key;
}

function systemModifier(modifier: Modifier): string {
	if (modifier !== 'Mod') return modifier;
	return Platform.isMacOS ? 'Meta' : 'Ctrl';
}

const KEY_NAMES: Record<string, string> = {
	' ': 'Space',
	ArrowLeft: '←',
	ArrowRight: '→',
	ArrowUp: '↑',
	ArrowDown: '↓',
	Escape: 'Esc',
};

export function describeHotkey({ modifiers, key }: Hotkey): string {
	const names = modifiers.map((modifier) => (Platform.isMacOS && systemModifier(modifier) === 'Meta' ? 'Cmd' : systemModifier(modifier)));
	return [...names, KEY_NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)].join(' + ');
}
