import { setIcon } from '../icons';
import { Menu } from '../menu';
import { Platform } from '../platform';
import { setTooltip } from '../tooltip';
import { View } from './view';
import type { IconName, SplitDirection } from 'obsidian';
import type { WorkspaceLeaf } from '../workspace/workspace-leaf';

/** A view with the header of the main area (back, forward, title, actions) above its content. */
export abstract class ItemView extends View {
	readonly contentEl: HTMLElement;
	readonly headerEl: HTMLElement;
	readonly titleContainerEl: HTMLElement;
	readonly titleParentEl: HTMLElement;
	readonly titleEl: HTMLElement;
	readonly actionsEl: HTMLElement;
	readonly backButtonEl: HTMLButtonElement;
	readonly forwardButtonEl: HTMLButtonElement;
	readonly moreOptionsButtonEl: HTMLElement;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.headerEl = this.containerEl.createDiv('view-header');
		const left = this.headerEl.createDiv('view-header-left');
		if (Platform.isPhone) headerButton(left, 'lucide-panel-left', 'Open left sidebar', () => leaf.workspace.leftSplit.expand());
		const navigation = left.createDiv('view-header-nav-buttons');
		this.backButtonEl = headerButton(navigation, 'lucide-arrow-left', 'Navigate back', () => void leaf.history.back());
		this.forwardButtonEl = headerButton(navigation, 'lucide-arrow-right', 'Navigate forward', () => void leaf.history.forward());
		this.titleContainerEl = this.headerEl.createDiv('view-header-title-container mod-at-start mod-at-end');
		this.titleParentEl = this.titleContainerEl.createDiv('view-header-title-parent');
		this.titleEl = this.titleContainerEl.createDiv('view-header-title');
		this.actionsEl = this.headerEl.createDiv('view-actions');
		this.moreOptionsButtonEl = headerButton(this.actionsEl, 'lucide-more-vertical', 'More options', (event) => this.showMoreOptions(event));
		this.moreOptionsButtonEl.addClass('view-action');
		this.contentEl = this.containerEl.createDiv('view-content');
	}

	/** Adds an icon to the header, left of those that are there. */
	addAction(icon: IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const button = headerButton(this.actionsEl, icon, title, callback);
		button.addClass('view-action');
		this.actionsEl.prepend(button);
		return button;
	}

	override async open(parentEl: HTMLElement): Promise<void> {
		this.updateHeader();
		await super.open(parentEl);
		this.updateHeader();
	}

	/** Writes title and buttons anew. */
	updateHeader(): void {
		this.titleEl.setText(this.getDisplayText());
		this.backButtonEl.disabled = this.leaf.history.backHistory.length === 0;
		this.forwardButtonEl.disabled = this.leaf.history.forwardHistory.length === 0;
		this.backButtonEl.setAttr('aria-disabled', this.backButtonEl.disabled);
		this.forwardButtonEl.setAttr('aria-disabled', this.forwardButtonEl.disabled);
	}

	private showMoreOptions(event: MouseEvent): void {
		const menu = new Menu();
		const { leaf } = this;
		const { workspace } = leaf;
		const split = (title: string, icon: string, direction: SplitDirection): void => {
			menu.addItem((item) =>
				item
					.setSection('open')
					.setTitle(title)
					.setIcon(icon)
					.onClick(() => void workspace.duplicateLeaf(leaf, 'split', direction)),
			);
		};
		split('Split right', 'lucide-separator-vertical', 'vertical');
		split('Split down', 'lucide-separator-horizontal', 'horizontal');
		this.onPaneMenu(menu, 'more-options');
		menu.showAtMouseEvent(event);
	}
}

function headerButton(parent: HTMLElement, icon: IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLButtonElement {
	const button = parent.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': title } });
	setIcon(button, icon);
	setTooltip(button, title, { placement: 'bottom' });
	button.addEventListener('click', (event) => callback(event));
	return button;
}
