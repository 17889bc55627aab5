import type { Component, Workspace } from 'obsidian';

/** Does something with the document of each window in which there are notes: the main one, and those that are opened later. */
export function inEveryWindow(component: Component, workspace: Workspace, act: (doc: Document) => void): void {
	workspace.onLayoutReady(() => {
		const docs = new Set<Document>();
		workspace.iterateAllLeaves(({ view }) => docs.add(view.containerEl.doc));
		for (const doc of docs) act(doc);
	});
	component.registerEvent(workspace.on('window-open', ({ doc }) => act(doc)));
}
