import { resolveSubpath } from '../links';
import type { EditorPosition } from 'obsidian';
import type { MarkdownView } from './markdown-view';

/** Goes to the place in a note that an ephemeral state names: a heading or block, a line, a match, a cursor, a scroll position. */
export function goToPlace(view: MarkdownView, state: Record<string, unknown>): void {
	const line = lineOf(view, state);
	if (line !== null) showLine(view, line, state['match'] !== undefined || typeof state['subpath'] === 'string');
	const cursor = state['cursor'] as { from: EditorPosition; to: EditorPosition } | undefined;
	if (cursor?.from && cursor.to) view.editor.setSelection(cursor.from, cursor.to);
	if (typeof state['scroll'] === 'number' && line === null) view.currentMode.applyScroll(state['scroll']);
	if (state['focus'] === true) view.focus();
}

function lineOf(view: MarkdownView, state: Record<string, unknown>): number | null {
	const { subpath, line, match } = state;
	if (typeof subpath === 'string' && view.file) {
		const cache = view.app.metadataCache.getFileCache(view.file);
		const place = cache && resolveSubpath(cache, subpath);
		return place?.start.line ?? null;
	}
	if (typeof line === 'number') return line;
	const first = (match as { content: string; matches: [number, number][] } | undefined)?.matches[0];
	if (!first) return null;
	return view.getViewData().slice(0, first[0]).split('\n').length - 1;
}

/** The line comes to the top of the view; where it is the target of a link it lights up for a moment. */
function showLine(view: MarkdownView, line: number, flash: boolean): void {
	if (view.getMode() === 'source') view.editor.setCursor({ line, ch: 0 });
	view.currentMode.applyScroll(line);
	if (!flash) return;
	const light = (): void => {
		const el = view.getMode() === 'preview' ? view.previewMode.elementAtLine(line) : view.editMode.containerEl.querySelector('.cm-active');
		if (!(el instanceof HTMLElement)) return;
		el.addClass('is-flashing');
		window.setTimeout(() => el.removeClass('is-flashing'), 1500);
	};
	window.setTimeout(() => void view.previewMode.renderer.list.whenRendered().then(light), 0);
}
