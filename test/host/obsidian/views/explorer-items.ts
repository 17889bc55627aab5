import { TFile, TFolder, type TAbstractFile } from '../files';
import { setIcon } from '../icons';
import type { App } from '../app';

/** A folder shows this many children at once; the rest follow when its end comes into sight. */
const BATCH = 200;

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The rows of the explorer: which folders are open, which row is active or has the keyboard, and the elements of all this. */
export class ExplorerItems {
	private readonly app: App;
	private readonly filesEl: HTMLElement;
	private readonly open = new Set<string>(['/']);
	private readonly limits = new Map<string, number>();
	private activePath: string | null = null;
	private focusedPath: string | null = null;
	private readonly selectedPaths = new Set<string>();
	private readonly ends: IntersectionObserver;

	constructor(app: App, filesEl: HTMLElement) {
		this.app = app;
		this.filesEl = filesEl;
		this.ends = new IntersectionObserver((entries) => this.onEnds(entries), { root: filesEl });
	}

	/** Draws the tree anew. Only what is in open folders gets elements. */
	draw(): void {
		const { scrollTop } = this.filesEl;
		this.ends.disconnect();
		this.filesEl.empty();
		this.drawChildren(this.app.vault.getRoot(), this.filesEl.createDiv());
		this.mark();
		this.filesEl.scrollTop = scrollTop;
	}

	fileAt(target: EventTarget | null): TAbstractFile | null {
		const path = target instanceof Element ? target.closest('[data-path]')?.getAttribute('data-path') : null;
		return path ? this.app.vault.getAbstractFileByPath(path) : null;
	}

	isOpen(folder: TFolder): boolean {
		return this.open.has(folder.path);
	}

	toggle(folder: TFolder, open = !this.isOpen(folder)): void {
		if (open) this.open.add(folder.path);
		else this.open.delete(folder.path);
		this.draw();
	}

	collapseAll(): void {
		this.open.clear();
		this.open.add('/');
		this.draw();
	}

	setActive(file: TFile | null): void {
		this.activePath = file?.path ?? null;
		this.mark();
	}

	setFocused(file: TAbstractFile): void {
		this.focusedPath = file.path;
		this.mark();
	}

	get focused(): TAbstractFile | null {
		const path = this.focusedPath ?? this.activePath;
		return path === null ? null : this.app.vault.getAbstractFileByPath(path);
	}

	/** Selects a file or folder beside the others, or takes it out again. */
	toggleSelected(file: TAbstractFile): void {
		if (!this.selectedPaths.delete(file.path)) this.selectedPaths.add(file.path);
		this.mark();
	}

	clearSelected(): void {
		this.selectedPaths.clear();
		this.mark();
	}

	/** What is selected, in the order in which it was. */
	get selected(): TAbstractFile[] {
		return [...this.selectedPaths].flatMap((path) => this.app.vault.getAbstractFileByPath(path) ?? []);
	}

	/** The rows in the order in which they are seen. */
	rows(): TAbstractFile[] {
		return this.filesEl.findAll('[data-path]').flatMap((el) => this.fileAt(el) ?? []);
	}

	reveal(path: string): void {
		const file = this.app.vault.getAbstractFileByPath(path);
		if (!file) return;
		for (let folder = file.parent; folder; folder = folder.parent) {
			this.open.add(folder.path);
			this.limits.set(folder.path, Infinity);
		}
		this.focusedPath = path;
		this.draw();
		this.rowOf(path)?.scrollIntoView({ block: 'center' });
	}

	/** Folders that were open stay so under their new name. */
	onRename(file: TAbstractFile, oldPath: string): void {
		if (this.activePath === oldPath) this.activePath = file.path;
		if (this.focusedPath === oldPath) this.focusedPath = file.path;
		for (const path of [...this.open]) {
			if (path !== oldPath && !path.startsWith(`${oldPath}/`)) continue;
			this.open.delete(path);
			this.open.add(file.path + path.slice(oldPath.length));
		}
	}

	rowOf(path: string): HTMLElement | null {
		return this.filesEl.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
	}

	private drawChildren(folder: TFolder, parentEl: HTMLElement): void {
		const children = sorted(folder.children);
		const limit = this.limits.get(folder.path) ?? BATCH;
		for (const child of children.slice(0, limit)) {
			if (child instanceof TFolder) this.drawFolder(child, parentEl);
			else if (child instanceof TFile) this.drawFile(child, parentEl);
		}
		if (children.length > limit) this.ends.observe(parentEl.createDiv({ cls: 'nav-more', attr: { 'data-folder': folder.path } }));
	}

	private drawFolder(folder: TFolder, parentEl: HTMLElement): void {
		const open = this.isOpen(folder);
		const item = parentEl.createDiv('tree-item nav-folder');
		item.toggleClass('is-collapsed', !open);
		const cls = 'tree-item-self nav-folder-title is-clickable mod-collapsible';
		const title = item.createDiv({ cls, attr: { 'data-path': folder.path, role: 'treeitem', 'aria-expanded': open } });
		const icon = title.createDiv('tree-item-icon collapse-icon');
		icon.toggleClass('is-collapsed', !open);
		setIcon(icon, 'right-triangle');
		title.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
		if (open) this.drawChildren(folder, item.createDiv('tree-item-children nav-folder-children'));
	}

	private drawFile(file: TFile, parentEl: HTMLElement): void {
		const known = this.app.views.isExtensionRegistered(file.extension);
		const cls = 'tree-item-self nav-file-title tappable is-clickable';
		const title = parentEl.createDiv('tree-item nav-file').createDiv({ cls, attr: { 'data-path': file.path, role: 'treeitem' } });
		title.toggleClass('is-unsupported', !known);
		title.createDiv({ cls: 'tree-item-inner nav-file-title-content', text: file.basename });
		if (file.extension !== 'md') title.createDiv({ cls: 'nav-file-tag', text: file.extension });
	}

	private mark(): void {
		for (const cls of ['is-active', 'has-focus']) this.filesEl.querySelector(`.${cls}`)?.classList.remove(cls);
		for (const el of this.filesEl.findAll('.is-selected')) el.removeClass('is-selected');
		for (const path of this.selectedPaths) this.rowOf(path)?.addClass('is-selected');
		if (this.activePath !== null) this.rowOf(this.activePath)?.addClass('is-active');
		if (this.focusedPath !== null) this.rowOf(this.focusedPath)?.addClass('has-focus');
	}

	private onEnds(entries: readonly IntersectionObserverEntry[]): void {
		const seen = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target.getAttribute('data-folder') ?? '/');
		if (seen.length === 0) return;
		for (const path of seen) this.limits.set(path, (this.limits.get(path) ?? BATCH) + BATCH);
		this.draw();
	}
}

/** Folders first, each kind by name, "2" before "10". */
function sorted(children: readonly TAbstractFile[]): TAbstractFile[] {
	const rank = (file: TAbstractFile): number => (file instanceof TFolder ? 0 : 1);
	return [...children].sort((a, b) => rank(a) - rank(b) || byName.compare(a.name, b.name));
}
