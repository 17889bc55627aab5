import {
	closeSearchPanel, findNext, findPrevious, getSearchQuery, replaceAll, replaceNext, search, SearchCursor, SearchQuery, selectMatches,
	setSearchQuery,
} from '@codemirror/search';
import { StateEffect, type Extension } from '@codemirror/state';
import { runScopeHandlers, type Command, type EditorView, type Panel, type ViewUpdate } from '@codemirror/view';
import { setIcon } from '../icons';
import { setTooltip } from '../tooltip';

/** Shows or hides the line for replacing. */
export const showReplace = StateEffect.define<boolean>();

// Counting stops here: a match in every second character of a book is of no use as a number.
const MOST_COUNTED = 9999;

function countMatches(view: EditorView): { at: number; of: number } {
	const query = getSearchQuery(view.state);
	if (!query.valid) return { at: 0, of: 0 };
	const { main } = view.state.selection;
	let [at, of] = [0, 0];
	const cursor = query.getCursor(view.state) as SearchCursor;
	for (let next = cursor.next(); !next.done && of < MOST_COUNTED; next = cursor.next()) {
		of++;
		if (next.value.from === main.from && next.value.to === main.to) at = of;
	}
	return { at, of };
}

/** The app's find bar over CodeMirror's search. */
class SearchPanel implements Panel {
	readonly dom = createDiv({ cls: 'document-search-container' });
	readonly top = true;
	private readonly view: EditorView;
	private readonly findInput: HTMLInputElement;
	private readonly replaceInput: HTMLInputElement;
	private readonly replaceRow: HTMLElement;
	private readonly count: HTMLElement;

	constructor(view: EditorView) {
		this.view = view;
		const row = this.dom.createDiv('document-search');
		const box = row.createDiv('search-input-container document-search-input');
		this.findInput = this.createInput(box, 'Find…', findNext);
		this.findInput.setAttribute('main-field', 'true');
		this.count = box.createDiv('document-search-count');
		const buttons = row.createDiv('document-search-buttons');
		this.createIcon(buttons, 'lucide-arrow-up', 'Previous match', findPrevious);
		this.createIcon(buttons, 'lucide-arrow-down', 'Next match', findNext);
		this.createIcon(buttons, 'lucide-text-select', 'Select all matches', selectMatches);
		this.createIcon(buttons, 'lucide-x', 'Close', closeSearchPanel);
		this.replaceRow = this.dom.createDiv('document-replace');
		this.replaceInput = this.createInput(
			this.replaceRow.createDiv('search-input-container document-replace-input'),
			'Replace with…',
			replaceNext,
		);
		const replaceButtons = this.replaceRow.createDiv('document-replace-buttons');
		this.createButton(replaceButtons, 'Replace', replaceNext);
		this.createButton(replaceButtons, 'Replace all', replaceAll);
		this.replaceRow.toggle(false);
		this.fill();
		this.dom.addEventListener('keydown', (event) => this.onKey(event));
	}

	mount(): void {
		this.findInput.select();
	}

	update(update: ViewUpdate): void {
		for (const transaction of update.transactions) {
			for (const effect of transaction.effects) {
				if (effect.is(setSearchQuery)) this.fill();
				if (effect.is(showReplace)) this.replaceRow.toggle(effect.value);
			}
		}
		if (update.docChanged || update.selectionSet) this.writeCount();
	}

	private fill(): void {
		const query = getSearchQuery(this.view.state);
		if (this.findInput.value !== query.search) this.findInput.value = query.search;
		if (this.replaceInput.value !== query.replace) this.replaceInput.value = query.replace;
		this.writeCount();
	}

	private writeCount(): void {
		const { at, of } = countMatches(this.view);
		this.count.setText(this.findInput.value === '' ? '' : `${at} / ${of}`);
		this.findInput.parentElement?.toggleClass('mod-no-match', this.findInput.value !== '' && of === 0);
	}

	private commit(): void {
		const query = new SearchQuery({ search: this.findInput.value, replace: this.replaceInput.value, literal: true });
		this.view.dispatch({ effects: setSearchQuery.of(query) });
	}

	private onKey(event: KeyboardEvent): void {
		if (runScopeHandlers(this.view, event, 'search-panel')) event.preventDefault();
	}

	private createInput(parent: HTMLElement, placeholder: string, onEnter: Command): HTMLInputElement {
		const input = parent.createEl('input', {
			type: 'text',
			placeholder,
			attr: { 'aria-label': placeholder.replace('…', ''), spellcheck: 'false' },
		});
		input.addEventListener('input', () => this.commit());
		input.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter') return;
			event.preventDefault();
			(event.shiftKey ? findPrevious : onEnter)(this.view);
		});
		return input;
	}

	private createIcon(parent: HTMLElement, icon: string, label: string, run: Command): void {
		const button = parent.createEl('button', { cls: 'clickable-icon document-search-button' });
		setIcon(button, icon);
		setTooltip(button, label);
		button.addEventListener('click', () => run(this.view));
	}

	private createButton(parent: HTMLElement, text: string, run: Command): void {
		parent.createEl('button', { cls: 'document-replace-button', text }).addEventListener('click', () => run(this.view));
	}
}

/** Find and replace in the note. */
export const noteSearch: Extension = search({ top: true, literal: true, createPanel: (view) => new SearchPanel(view) });
