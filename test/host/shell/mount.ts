import { setIcon } from '../obsidian/icons';
import { Platform } from '../obsidian/platform';
import { setTooltip } from '../obsidian/tooltip';
import { createNavbar } from './navbar';
import type { App } from '../obsidian/app';

/** Puts the app on the page: what is around the workspace differs between desktop and phone. */
export function mount(app: App): void {
	const { body } = document;
	body.addClasses(Platform.isMobile ? ['is-mobile', 'is-phone', 'is-android'] : ['mod-linux', 'is-hidden-frameless', 'is-focused']);
	body.addClasses(['obsidian-app', 'show-inline-title', 'show-ribbon', 'show-view-header']);
	const container = body.createDiv('app-container');
	container.createDiv('horizontal-main-container').append(app.workspace.containerEl);
	app.workspace.containerEl.addClasses(['is-left-sidedock-open']);
	if (Platform.isMobile) container.append(createNavbar(app));
	else {
		container.append(app.statusBar.containerEl);
		app.workspace.leftSplit.containerEl.append(createVaultProfile(app));
		addSidebarToggle(app);
	}
}

/** The vault's name at the foot of the left sidebar, with the way to the settings. */
function createVaultProfile(app: App): HTMLElement {
	const profile = createDiv('workspace-sidedock-vault-profile');
	const switcher = profile.createDiv('workspace-drawer-vault-switcher');
	setIcon(switcher.createDiv('workspace-drawer-vault-switcher-icon'), 'lucide-chevrons-up-down');
	switcher.createDiv({ cls: 'workspace-drawer-vault-name', text: app.vault.getName() });
	const actions = profile.createDiv('workspace-drawer-vault-actions');
	const settings = actions.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Settings' } });
	setIcon(settings, 'lucide-settings');
	setTooltip(settings, 'Settings', { placement: 'top' });
	settings.addEventListener('click', () => app.setting.open());
	return profile;
}

/** The button of the right sidebar stands at the right end of the top row, in the sidebar when it is open. */
function addSidebarToggle(app: App): void {
	const toggle = createDiv('sidebar-toggle-button mod-right');
	const button = toggle.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Toggle right sidebar' } });
	setIcon(button, 'lucide-panel-right');
	setTooltip(button, 'Toggle right sidebar', { placement: 'bottom' });
	button.addEventListener('click', () => app.workspace.rightSplit.toggle());
	app.workspace.containerEl.append(toggle);
}
