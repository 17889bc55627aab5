import { EmptyView } from '../views/empty-view';
import { FileExplorerView } from '../views/file-explorer-view';
import { MarkdownView } from '../views/markdown-view';
import { UnknownView } from '../views/unknown-view';
import type { App } from '../app';

/** The app's own views. A view whose type goes away leaves a placeholder behind, and comes back there with its type. */
export function registerCoreViews(app: App): void {
	const { views, workspace } = app;
	views.registerView('empty', (leaf) => new EmptyView(leaf));
	views.registerView('markdown', (leaf) => new MarkdownView(leaf));
	views.registerView('file-explorer', (leaf) => new FileExplorerView(leaf));
	views.registerExtensions(['md'], 'markdown');
	views.on('view-unregistered', (type: string) => {
		for (const leaf of workspace.getLeavesOfType(type)) {
			if (leaf.isDeferred) continue;
			const state = leaf.view.getState();
			const unknown = new UnknownView(leaf, type);
			void leaf.open(unknown).then(() => unknown.setState(state, { history: false }));
		}
	});
	views.on('view-registered', (type: string) => {
		for (const leaf of workspace.getLeavesOfType(type)) {
			if (leaf.view instanceof UnknownView) void leaf.setViewState(leaf.getViewState());
		}
	});
}
