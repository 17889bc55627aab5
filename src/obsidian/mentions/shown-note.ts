import { MarkdownView, type App } from 'obsidian';
import type { Lexicon } from '../../engine';

/** Which note a view shows: the open one or, until another is opened, one that was asked for. */
export class ShownNote {
	/** Its path; it stays while a view that is no note has the focus. Null if there is none. */
	path: string | null = null;
	/** The note that was open when this was last decided. */
	private opened: string | null = null;

	constructor(private readonly app: App) {}

	/** Goes to the open note if that is another than before. @returns whether another note is shown now. */
	follow(): boolean {
		const path = openNotePath(this.app);
		return path !== null && path !== this.opened && this.show(path);
	}

	/** Goes to a note that need not be open; with null, to the open one. @returns whether another note is shown now. */
	show(path: string | null): boolean {
		this.opened = openNotePath(this.app);
		const before = this.path;
		this.path = path ?? this.opened ?? before;
		return this.path !== before;
	}

	/** Goes to the open note if the one that is shown is gone. Renamed while it is open, a note is still the open one. */
	checkThere(lexicon: Lexicon): void {
		const isGone = (path: string | null): boolean => path === null || !lexicon.get(path);
		const isShownGone = isGone(this.path);
		if (isShownGone || isGone(this.opened)) this.opened = openNotePath(this.app);
		if (isShownGone) this.path = this.opened;
	}
}

/** The path of the active note, or of the most recent one that is still open; null if there is none. */
function openNotePath({ workspace }: App): string | null {
	const active = workspace.getActiveFile();
	if (active) return active.path;
	const open = new Set(
		workspace.getLeavesOfType('markdown').flatMap(({ view }) => (view instanceof MarkdownView && view.file ? [view.file.path] : [])),
	);
	return workspace.getLastOpenFiles().find((path) => open.has(path)) ?? null;
}
