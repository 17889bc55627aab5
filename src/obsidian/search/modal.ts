import { Keymap, Menu, Notice, Platform, SuggestModal } from 'obsidian';
import type { Entry, Hit } from '../../engine';
import { drawHit, drawMenuButton, drawTerm } from '../parts/hit-row';
import { addMenuActions, type MenuAction } from '../parts/menu-actions';
import { onlyMenu } from '../parts/only-menu';
import { paneOf } from '../parts/open-place';
import type { Services } from '../vault/services';
import { whenComplete } from '../vault/when-complete';
import { createNoteFromTerm, ownerOf, termIn } from '../writing/create-term';
import type { EditorPlace } from '../writing/writable-note';
import { SearchActions } from './actions';
import { DeferredRows } from './deferred-rows';
import { instructionsFor, type Purpose } from './keys';
import { SearchPreview, type PreviewServices } from './preview';

/** A row: an entry, or a term to create a note for. */
type SearchSuggestion =
	{ readonly hit: Hit; readonly term: null } | { readonly hit: null; readonly term: string; readonly isAlone: boolean };

const MOST_ROWS = 24;
const LONGEST_SELECTION = 200;

/** What the search works with. */
export type SearchServices = PreviewServices & Pick<Services, 'glossary' | 'history'>;

/** Finds an entry by any of its names, to open it or insert a link to it at the cursor; creates a note for a term that is missing. */
export class SearchModal extends SuggestModal<SearchSuggestion> {
	private readonly rows = new WeakMap<Element, SearchSuggestion>();
	private readonly deferredRows: DeferredRows;
	private readonly preview: SearchPreview;
	private readonly actions: SearchActions;
	/** The position in the query history; -1 for the typed query. */
	private past = -1;
	private typed = '';
	/** Whether nothing was found, so that Enter creates a note for what was typed. */
	private isMissing = false;
	/** The key hints that are shown, so that they are drawn anew only when they change. */
	private shownKeys = '';

	/** @param place the editor that had the focus, if any. @param purpose what Enter does. */
	constructor(
		private readonly services: SearchServices,
		place: EditorPlace | null,
		private readonly purpose: Purpose,
	) {
		super(services.app);
		this.limit = MOST_ROWS;
		this.modalEl.addClass('care-lexicon-search');
		this.deferredRows = new DeferredRows(onlyMenu(this.resultContainerEl));
		this.actions = new SearchActions(services, place, () => this.inputEl.value);
		this.preview = new SearchPreview(services, this);
		this.setPlaceholder(`${purpose === 'insert' ? 'Link to a term' : 'Search the glossary'} (#tag, in:folder, "exact", -without)`);
		this.registerKeys();
		this.showKeys();
	}

	override onOpen(): void {
		void super.onOpen();
		const { glossary } = this.services;
		// If the search is opened while the vault is being read, it shows results as soon as they are available.
		if (!glossary.complete) void whenComplete(glossary).then(() => this.inputEl.isConnected && this.ask(this.inputEl.value));
		const selection = this.actions.place?.editor.getSelection().replace(/\s+/g, ' ').trim() ?? '';
		if (selection === '' || selection.length > LONGEST_SELECTION) return;
		this.ask(selection);
		this.inputEl.select();
	}

	override onClose(): void {
		super.onClose();
		this.deferredRows.begin();
		this.preview.close();
	}

	override getSuggestions(query: string): SearchSuggestion[] {
		const { glossary, history, app } = this.services;
		this.deferredRows.begin();
		this.emptyStateText = glossary.complete ? 'No term matches.' : 'The vault is being read …';
		const { recent, picks } = history.current;
		const active = query.trim() === '' ? app.workspace.getActiveFile()?.path : undefined;
		const hits = glossary.search(query, MOST_ROWS - 1, { recent: recent.filter((id) => id !== active), picks });
		const term = glossary.complete ? termIn(query) : '';
		const rows = hits.map((hit): SearchSuggestion => ({ hit, term: null }));
		const canCreate = term !== '' && !ownerOf(this.services, term);
		this.isMissing = canCreate && hits.length === 0;
		this.showKeys();
		return canCreate ? [...rows, { hit: null, term, isAlone: this.isMissing }] : rows;
	}

	override renderSuggestion(row: SearchSuggestion, el: HTMLElement): void {
		this.rows.set(el, row);
		this.deferredRows.add(() => this.drawRow(row, el));
	}

	private drawRow(row: SearchSuggestion, el: HTMLElement): void {
		if (!row.hit) {
			drawTerm(el, row.term, row.isAlone);
			return;
		}
		drawHit(el, row.hit, this.services.index.lexicon);
		const openMenu = (event: MouseEvent): void => this.openMenu(row.hit, event);
		el.addEventListener('contextmenu', openMenu);
		if (Platform.isMobile) drawMenuButton(el, openMenu);
	}

	override onChooseSuggestion(row: SearchSuggestion, event: MouseEvent | KeyboardEvent): void {
		const pane = paneOf(event);
		const isInsert = pane === false && (this.purpose === 'insert' || event.altKey);
		if (row.hit && isInsert) void this.actions.insert(row.hit);
		else if (row.hit) this.actions.open(row.hit, pane);
		else if (isInsert) void this.actions.createAndInsert(row.term);
		else void this.actions.create(row.term, pane);
	}

	private registerKeys(): void {
		const { scope } = this;
		const choose = (event: KeyboardEvent): false => {
			this.selectActiveSuggestion(event);
			return false;
		};
		for (const modifiers of [['Mod'], ['Mod', 'Alt'], ['Mod', 'Alt', 'Shift'], ['Alt']] as const)
			scope.register([...modifiers], 'Enter', choose);
		scope.register(['Shift'], 'Enter', (event) => this.create(event));
		scope.register(['Mod', 'Shift'], 'Enter', (event) => this.create(event));
		scope.register(['Mod', 'Shift'], 'C', () => this.copy());
		scope.register([], 'Tab', () => {
			this.preview.advance();
			return false;
		});
		scope.register(['Shift'], 'Tab', () => {
			if (this.preview.state === 'hidden') return;
			this.preview.close();
			return false;
		});
		scope.register(['Alt'], 'ArrowUp', () => this.recall(1));
		scope.register(['Alt'], 'ArrowDown', () => this.recall(-1));
	}

	/** The row that Enter would choose. */
	private selected(): SearchSuggestion | null {
		const el = this.resultContainerEl.querySelector('.suggestion-item.is-selected');
		return (el && this.rows.get(el)) ?? null;
	}

	/** The entry of the selected row; null if there is none. */
	selectedEntry(): Entry | null {
		return this.entryAt(this.selected()?.hit?.id ?? '');
	}

	private entryAt(id: string): Entry | null {
		return this.services.index.lexicon.entry(id);
	}

	/** Shows what keys do as things stand. A phone has neither keys nor room. */
	showKeys(): void {
		const { purpose, isMissing, preview } = this;
		const instructions = instructionsFor({ purpose, canInsert: this.actions.place !== null, isMissing, preview: preview.state });
		const shown = JSON.stringify(instructions);
		if (Platform.isPhone || shown === this.shownKeys) return;
		this.shownKeys = shown;
		this.setInstructions(instructions);
		// The app may add a line below the former one.
		for (const line of this.modalEl.findAll('.prompt-instructions').slice(0, -1)) line.remove();
	}

	/** Replaces the query. */
	private ask(query: string): void {
		this.inputEl.value = query;
		this.inputEl.dispatchEvent(new Event('input'));
	}

	private create(event: KeyboardEvent): false {
		const term = termIn(this.inputEl.value);
		if (term === '') {
			new Notice('Type a name without filters to create a term.');
			return false;
		}
		this.close();
		if (this.purpose === 'insert' && !Keymap.isModEvent(event)) void this.actions.createAndInsert(term);
		else void this.actions.create(term, paneOf(event));
		return false;
	}

	private copy(): false {
		const hit = this.selected()?.hit;
		if (hit) void this.actions.copyDefinition(hit.id);
		return false;
	}

	/** Goes back in the query history, or forward to the typed query. */
	private recall(by: number): false {
		const { queries } = this.services.history.current;
		if (this.past < 0 || this.inputEl.value !== queries[this.past]) {
			this.typed = this.inputEl.value;
			this.past = -1;
		}
		const past = Math.max(-1, Math.min(queries.length - 1, this.past + by));
		this.past = past;
		this.ask(queries[past] ?? this.typed);
		return false;
	}

	private openMenu(hit: Hit, event: MouseEvent): void {
		const closing = (act: () => void) => (): void => {
			this.close();
			act();
		};
		const { actions } = this;
		const open = (pane: 'tab' | false): (() => void) => closing(() => actions.open(hit, pane));
		const insert: MenuAction = { section: 'action', icon: 'link', title: 'Insert link', act: closing(() => void actions.insert(hit)) };
		const entry = this.entryAt(hit.id);
		const make = closing(() => entry && void createNoteFromTerm(this.services, entry));
		const menu = new Menu();
		addMenuActions(menu, [
			{ section: 'open', icon: 'file', title: 'Open', act: open(false) },
			{ section: 'open', icon: 'file-plus', title: 'Open in new tab', act: open('tab') },
			...(actions.place ? [insert] : []),
			{ section: 'action', icon: 'copy', title: 'Copy definition', act: () => actions.copyDefinition(hit.id) },
			{ section: 'view', icon: 'book-open-text', title: 'Preview', act: () => this.preview.show(entry) },
			...(entry?.anchor ? [{ section: 'note', icon: 'file-plus-2', title: 'Create note from this term', act: make }] : []),
		]);
		event.preventDefault();
		event.stopPropagation();
		menu.showAtMouseEvent(event);
	}
}
