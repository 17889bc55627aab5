import { setIcon } from '../icons';
import { setTooltip } from '../tooltip';
import type { IconName, Side } from 'obsidian';
import type { Workspace } from './workspace';

interface RibbonItem {
	readonly id: string;
	readonly icon: IconName;
	readonly title: string;
	readonly callback: (event: MouseEvent) => unknown;
	readonly buttonEl: HTMLElement;
}

/** The narrow column of icons at the left edge. On the phone its items are in the menu of the bottom bar. */
export class WorkspaceRibbon {
	readonly containerEl: HTMLElement;
	readonly items: RibbonItem[] = [];
	private readonly actionsEl: HTMLElement;

	constructor(workspace: Workspace, side: Side) {
		this.containerEl = createDiv({ cls: ['workspace-ribbon', 'side-dock-ribbon', `mod-${side}`] });
		const toggle = this.containerEl.createDiv({ cls: ['sidebar-toggle-button', `mod-${side}`] });
		const button = toggle.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': `Toggle ${side} sidebar` } });
		setIcon(button, side === 'left' ? 'lucide-panel-left' : 'lucide-panel-right');
		setTooltip(button, side === 'left' ? 'Toggle left sidebar' : 'Toggle right sidebar', { placement: 'right' });
		button.addEventListener('click', () => (side === 'left' ? workspace.leftSplit : workspace.rightSplit).toggle());
		this.actionsEl = this.containerEl.createDiv('side-dock-actions');
		if (side === 'right') this.containerEl.hide();
	}

	add(id: string, icon: IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const buttonEl = this.actionsEl.createEl('button', { cls: ['clickable-icon', 'side-dock-ribbon-action'], attr: { 'aria-label': title } });
		setIcon(buttonEl, icon);
		setTooltip(buttonEl, title, { placement: 'right' });
		buttonEl.addEventListener('click', (event) => callback(event));
		this.items.push({ id, icon, title, callback, buttonEl });
		return buttonEl;
	}

	remove(buttonEl: HTMLElement): void {
		buttonEl.detach();
		const at = this.items.findIndex((item) => item.buttonEl === buttonEl);
		if (at !== -1) this.items.splice(at, 1);
	}
}
