import { Component } from '../component';
import type { IconName, ViewStateResult } from 'obsidian';
import type { App } from '../app';
import type { Menu } from '../menu';
import type { Scope } from '../scope';
import type { WorkspaceLeaf } from '../workspace/workspace-leaf';

/** What a leaf shows. Loaded when it is put into the leaf, unloaded when it is taken out. */
export abstract class View extends Component {
	app: App;
	icon: IconName = 'lucide-file';
	navigation = false;
	leaf: WorkspaceLeaf;
	containerEl: HTMLElement;
	scope: Scope | null = null;

	constructor(leaf: WorkspaceLeaf) {
		super();
		this.app = leaf.app;
		this.leaf = leaf;
		this.containerEl = createDiv('workspace-leaf-content');
	}

	abstract getViewType(): string;
	abstract getDisplayText(): string;

	/** Puts the view into a leaf. Called by the leaf. */
	async open(parentEl: HTMLElement): Promise<void> {
		this.containerEl.setAttr('data-type', this.getViewType());
		parentEl.append(this.containerEl);
		this.load();
		await this.onOpen();
	}

	/** Takes the view out of its leaf. Called by the leaf. */
	async close(): Promise<void> {
		this.containerEl.detach();
		await this.onClose();
		this.unload();
	}

	/** Gives the view the keyboard. Called when its leaf is made active by a command, a link or its tab. */
	focus(): void {
		if (!this.containerEl.contains(document.activeElement)) (document.activeElement as HTMLElement | null)?.blur();
	}

	getState(): Record<string, unknown> {
		return {};
	}

	async setState(_state: unknown, _result: ViewStateResult): Promise<void> {
		await Promise.resolve();
	}

	getEphemeralState(): Record<string, unknown> {
		return {};
	}

	setEphemeralState(_state: unknown): void {}

	getIcon(): IconName {
		return this.icon;
	}

	onResize(): void {}

	onPaneMenu(_menu: Menu, _source: string): void {}

	protected async onOpen(): Promise<void> {
		await Promise.resolve();
	}

	protected async onClose(): Promise<void> {
		await Promise.resolve();
	}
}
