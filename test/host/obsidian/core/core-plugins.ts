import { registerCoreCommands } from './core-commands';
import { registerCoreViews } from './core-views';
import { PagePreview } from './page-preview';
import type { App } from '../app';

/** What the app's own plugins bring: views, commands with their hotkeys, previews of pages. They are always on. */
export function loadCorePlugins(app: App): void {
	registerCoreViews(app);
	registerCoreCommands(app);
	new PagePreview(app);
}
