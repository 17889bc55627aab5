import { Notice, Platform, SuggestModal, type App, type Editor, type TFile } from 'obsidian';
import { Glossary, type Hit } from '../engine';
import { openPlace } from './open-place';
import type { SettingsStore } from './settings-store';
import type { VaultIndex } from './vault-index';

/** What a search is made over. */
export interface SearchSources {
	readonly app: App;
	readonly index: VaultIndex;
	readonly settings: SettingsStore;
}

/** Where a term may be put: an editor, and the note in it. */
export interface LinkPlace {
	readonly editor: Editor;
	readonly file: TFile;
}


/** Finds an entry by any of its names: opens it, or puts a link to it at the cursor. */
export class SearchModal extends SuggestModal<Hit> {
	private readonly glossary: Glossary;

	/** @param place the editor that had the focus, if any. @param purpose what Enter does. */
	constructor(
		private readonly sources: SearchSources,
		private readonly place: LinkPlace | null,
		private readonly purpose: 'open' | 'insert',
	) {
		super(sources.app);
		this.glossary = new Glossary(sources.index.lexicon, sources.settings.current.scope);
		this.limit = 50;
		this.emptyStateText = sources.index.complete ? 'No term matches.' : 'The vault is being read …';
		this.setPlaceholder(purpose === 'insert' ? 'Link to a term' : 'Search the glossary');
		this.registerKeys();
		this.modalEl.addClass('care-lexicon-search');
	}

	private registerKeys(): void {
		const choose = (event: KeyboardEvent): false => {
			this.selectActiveSuggestion(event);
			return false;
		};
		this.scope.register(['Mod'], 'Enter', choose);
		this.scope.register(['Alt'], 'Enter', choose);
		if (Platform.isPhone) return;
		const mod = Platform.isMacOS ? '⌘' : 'Ctrl';
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: this.purpose === 'insert' ? 'to insert link' : 'to open' },
			...(this.purpose === 'open' ? [{ command: `${mod} ↵`, purpose: 'to open in new tab' }] : []),
			...(this.purpose === 'open' && this.place ? [{ command: 'alt ↵', purpose: 'to insert link' }] : []),
			{ command: 'esc', purpose: 'to dismiss' },
		]);
	}

	override getSuggestions(query: string): Hit[] {
		return this.glossary.search(query, this.limit);
	}

	override renderSuggestion(hit: Hit, el: HTMLElement): void {
		const note = this.sources.index.lexicon.get(hit.path);
		const title = note?.names[0]?.text ?? hit.path;
		const isByDefinition = hit.kind === 'definition';
		el.addClass('mod-complex');
		const content = el.createDiv({ cls: 'suggestion-content' });
		const heading = content.createDiv({ cls: 'suggestion-title' });
		showMarked(heading.createSpan(), hit.name, isByDefinition ? [] : hit.ranges);
		if (hit.name !== title) heading.createSpan({ cls: 'care-lexicon-title', text: `→ ${title}` });
		if (note?.definition) showMarked(content.createDiv({ cls: 'suggestion-note' }), note.definition.text, isByDefinition ? hit.ranges : []);
	}

	override onChooseSuggestion(hit: Hit, event: MouseEvent | KeyboardEvent): void {
		if (this.purpose === 'insert' || event.altKey) this.insertLink(hit);
		else void openPlace(this.sources.app, { path: hit.path, line: 1 }, event.ctrlKey || event.metaKey ? 'tab' : false);
	}

	/** The link shows the name that was searched for, and leads to the note. */
	private insertLink({ path, name }: Hit): void {
		const { app } = this.sources;
		const file = app.vault.getFileByPath(path);
		if (!this.place) new Notice('Open a note in an editor to insert a link.');
		if (!this.place || !file) return;
		const alias = name === file.basename ? undefined : name;
		this.place.editor.replaceSelection(app.fileManager.generateMarkdownLink(file, this.place.file.path, undefined, alias));
	}
}

/** A text with some ranges of it marked. */
export function showMarked(el: HTMLElement, text: string, ranges: readonly (readonly [number, number])[]): void {
	let at = 0;
	for (const [from, to] of ranges) {
		el.appendText(text.slice(at, from));
		el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
		at = to;
	}
	el.appendText(text.slice(at));
}
