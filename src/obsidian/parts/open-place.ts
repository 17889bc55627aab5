import { Keymap, MarkdownView, type App, type PaneType } from 'obsidian';
import type { Entry, Lexicon, Range } from '../../engine';

/** A line of a note, 1-based. */
export interface NoteLine {
	readonly path: string;
	readonly line: number;
}

/** Where a click or key should open a note, by its modifiers: in this tab, in a new one or beside it. */
export function paneOf(event: MouseEvent | KeyboardEvent): PaneType | boolean {
	return event.instanceOf(MouseEvent) && event.button === 1 ? 'tab' : Keymap.isModEvent(event);
}

/** The place where an entry stands: the beginning of a note, or the line of a term, with what explains it. */
export function placeOf(entry: Entry): NoteLine & { readonly shown?: Range } {
	if (!entry.anchor) return { path: entry.path, line: 1 };
	const { from, to } = entry as Entry & Range;
	return { path: entry.path, line: entry.anchor.line, shown: { from, to } };
}

/** An entry as a link tells it: its note, with its heading or block. */
export function addressOf({ path, anchor }: Entry): string {
	return path + (anchor?.subpath ?? '');
}

/** Opens the entry with an id, or another file, at its place; a term lights up for a moment. */
export async function openEntry(app: App, { lexicon }: { readonly lexicon: Lexicon }, id: string, pane: PaneType | boolean): Promise<void> {
	const entry = lexicon.entry(id);
	const place = entry ? placeOf(entry) : { path: id, line: 1 };
	const file = place.shown ? app.vault.getFileByPath(place.path) : null;
	if (!file || !place.shown) return openPlace(app, place, pane);
	const content = await app.vault.cachedRead(file);
	const { from, to } = place.shown;
	// As for a hit of Obsidian's own search.
	await app.workspace.getLeaf(pane).openFile(file, { eState: { match: { content, matches: [[from, to]] } } });
}

/** Opens a note at a line: scrolled to in reading view, with the cursor on it in an editor. */
export async function openPlace(app: App, { path, line }: NoteLine, pane: PaneType | boolean): Promise<void> {
	const file = app.vault.getFileByPath(path);
	if (!file) return;
	const leaf = app.workspace.getLeaf(pane);
	await leaf.openFile(file, { eState: { line: line - 1 } });
	if (leaf.view instanceof MarkdownView && leaf.view.getMode() === 'source') leaf.view.editor.setCursor({ line: line - 1, ch: 0 });
}
