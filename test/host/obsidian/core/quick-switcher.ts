import { setIcon } from '../icons';
import { Keymap } from '../scope';
import { prepareFuzzySearch, renderResults, sortSearchResults } from '../search';
import { parseFrontMatterAliases } from '../frontmatter';
import { SuggestModal } from '../suggest';
import type { SearchResult } from 'obsidian';
import type { App } from '../app';
import type { TFile } from '../files';

/** A way to a note: by its path, by one of its aliases, or (without a file) to a note that is only linked to so far or not there yet. */
interface Destination {
	readonly kind: 'file' | 'alias' | 'unresolved' | 'new';
	readonly file: TFile | null;
	readonly text: string;
	readonly match: SearchResult;
}

const FLAIRS: Partial<Record<Destination['kind'], { icon: string; label: string }>> = {
	alias: { icon: 'lucide-forward', label: 'Alias' },
	unresolved: { icon: 'lucide-file-plus', label: 'Not created yet, select to create' },
};

const NO_MATCH: SearchResult = { score: 0, matches: [] };

/** Opens notes by name or alias, and makes a note of a name that nothing has. */
export class QuickSwitcher extends SuggestModal<Destination> {
	constructor(app: App) {
		super(app);
		const { modName } = app.commands;
		this.setPlaceholder('Find or create a note...');
		this.emptyStateText = 'No notes found.';
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: 'to open' },
			{ command: `${modName.toLowerCase()} ↵`, purpose: 'to open in new tab' },
			{ command: `${modName.toLowerCase()} alt ↵`, purpose: 'to open to the right' },
			{ command: 'shift ↵', purpose: 'to create' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
		const choose = (event: KeyboardEvent): false => {
			this.selectActiveSuggestion(event);
			return false;
		};
		this.scope.register(['Mod'], 'Enter', choose);
		this.scope.register(['Mod', 'Alt'], 'Enter', choose);
		this.scope.register(['Shift'], 'Enter', (event) => {
			this.close();
			void this.create(this.inputEl.value.trim(), event);
			return false;
		});
	}

	override getSuggestions(query: string): Destination[] {
		const wanted = query.trim();
		if (wanted === '')
			return this.app.workspace.recentFiles.files().map((file) => ({ kind: 'file', file, text: shownPath(file), match: NO_MATCH }));
		const search = prepareFuzzySearch(wanted);
		const found = this.destinations().flatMap((destination) => {
			const match = search(destination.text);
			return match ? [{ ...destination, match }] : [];
		});
		sortSearchResults(found);
		if (found.length > 0) return found.slice(0, this.limit);
		return [{ kind: 'new', file: null, text: wanted, match: NO_MATCH }];
	}

	override renderSuggestion({ kind, file, text, match }: Destination, el: HTMLElement): void {
		el.addClass('mod-complex');
		const content = el.createDiv('suggestion-content');
		renderResults(content.createDiv('suggestion-title'), text, match);
		if (kind === 'alias' && file) content.createDiv({ cls: 'suggestion-note', text: shownPath(file) });
		const aux = el.createDiv('suggestion-aux');
		const flair = FLAIRS[kind];
		if (flair) setIcon(aux.createSpan({ cls: 'suggestion-flair', attr: { 'aria-label': flair.label } }), flair.icon);
		if (kind === 'new') aux.createEl('kbd', { cls: 'suggestion-hotkey', text: 'Enter to create' });
	}

	override onChooseSuggestion({ file, text }: Destination, event: MouseEvent | KeyboardEvent): void {
		if (file) void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
		else void this.create(text, event);
	}

	private async create(name: string, event: MouseEvent | KeyboardEvent): Promise<void> {
		if (name !== '') await this.app.workspace.openLinkText(name, '', Keymap.isModEvent(event), { eState: { focus: true } });
	}

	private destinations(): Omit<Destination, 'match'>[] {
		const { metadataCache, vault } = this.app;
		const files = vault.getFiles().filter((file) => this.app.views.isExtensionRegistered(file.extension));
		const byPath = files.map((file) => ({ kind: 'file' as const, file, text: shownPath(file) }));
		const byAlias = files.flatMap((file) => {
			const aliases = parseFrontMatterAliases(metadataCache.getFileCache(file)?.frontmatter ?? null) ?? [];
			return aliases.map((text) => ({ kind: 'alias' as const, file, text }));
		});
		const names = new Set(Object.values(metadataCache.unresolvedLinks).flatMap((links) => Object.keys(links)));
		return [...byPath, ...byAlias, ...Array.from(names, (text) => ({ kind: 'unresolved' as const, file: null, text }))];
	}
}

/** The extension is left out for notes. */
function shownPath(file: TFile): string {
	return file.extension === 'md' ? file.path.slice(0, -3) : file.path;
}
