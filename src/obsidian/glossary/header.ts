import { SearchComponent } from 'obsidian';
import { addNavButton } from '../parts/nav-button';
import { ViewTabs } from '../parts/view-tabs';
import type { GlossaryFilter, GlossaryTab } from './model/filter';
import type { LetterCount } from './model/list';

/** What the header reports to its view. */
interface GlossaryHeaderCallbacks {
	change(change: Partial<GlossaryFilter>): void;
	/** Folds everything, or unfolds it if everything is folded. */
	foldAll(): void;
	openExport(event: MouseEvent): void;
	jumpTo(letter: string): void;
	/** Moves the focus to the list. */
	enterList(): void;
}

const TABS = [{ value: 'entries', label: 'Entries' }, { value: 'tags', label: 'Tags' }] as const;

/** The header of the glossary view: its tabs, the search field, the tag filter and a bar of letters. */
export class GlossaryHeader {
	private readonly tabs: ViewTabs<GlossaryTab>;
	private readonly field: SearchComponent;
	private readonly chipsEl: HTMLElement;
	private readonly lettersEl: HTMLElement;
	private readonly foldEl: HTMLElement;
	private shown = '';
	private tag = '';

	/** @param panelEl the panel that the tabs control. */
	constructor(
		parentEl: HTMLElement,
		panelEl: HTMLElement,
		private readonly callbacks: GlossaryHeaderCallbacks,
	) {
		const header = parentEl.createDiv({ cls: 'nav-header' });
		const bar = header.createDiv({ cls: 'care-lexicon-bar' });
		this.tabs = new ViewTabs<GlossaryTab>(bar, panelEl, TABS, (tab) => callbacks.change(tab === 'tags' ? { tab, query: '' } : { tab }));
		const buttons = bar.createDiv({ cls: 'nav-buttons-container' });
		this.foldEl = addNavButton(buttons, { icon: 'list', label: 'Collapse all', act: () => callbacks.foldAll() });
		addNavButton(buttons, { icon: 'download', label: 'Export', act: (event) => callbacks.openExport(event) }).setAttr(
			'aria-haspopup',
			'menu',
		);
		this.field = new SearchComponent(header).setPlaceholder('Search…').onChange((query) => callbacks.change({ query, tab: 'entries' }));
		this.field.inputEl.setAttr('aria-label', 'Search entries');
		this.field.inputEl.addEventListener('keydown', (event) => this.onFieldKey(event));
		this.chipsEl = header.createDiv({ cls: 'care-lexicon-chips' });
		this.lettersEl = header.createDiv({ cls: 'care-lexicon-letters', attr: { role: 'toolbar', 'aria-orientation': 'horizontal' } });
		this.lettersEl.createSpan({ cls: 'care-lexicon-hidden', text: 'Jump to letter' });
		this.lettersEl.addEventListener('keydown', (event) => this.onLetterKey(event));
	}

	/** Shows the current filter. @param letters the letters to jump to; none while a search or the tags are shown. */
	show({ tab, query, tag }: GlossaryFilter, counts: Readonly<Record<GlossaryTab, number>>, letters: readonly LetterCount[]): void {
		this.tabs.show(tab, counts);
		if (this.field.getValue().trim() !== query.trim()) this.field.setValue(query);
		this.foldEl.toggle(tab === 'tags' || letters.length > 0);
		if (tag !== this.tag) this.showTag(tag);
		const shown = JSON.stringify(letters);
		if (shown !== this.shown) this.showLetters(letters);
		this.shown = shown;
	}

	private showTag(tag: string): void {
		this.tag = tag;
		this.chipsEl.empty();
		if (tag === '') return;
		const chip = this.chipsEl.createEl('button', { cls: 'care-lexicon-chip' });
		chip.createSpan({ text: `#${tag}` });
		chip.createSpan({ cls: 'care-lexicon-cross', text: '×', attr: { 'aria-hidden': 'true' } });
		chip.createSpan({ cls: 'care-lexicon-hidden', text: 'Remove filter' });
		chip.addEventListener('click', () => {
			this.callbacks.change({ tag: '' });
			this.field.inputEl.focus();
		});
	}

	private showLetters(letters: readonly LetterCount[]): void {
		const focused = this.letterButtons().find((button) => button === button.doc.activeElement)?.dataset.letter;
		for (const button of this.letterButtons()) button.remove();
		this.lettersEl.toggle(letters.length > 1);
		for (const [i, { letter, count }] of letters.entries()) {
			const button = this.lettersEl.createEl('button', {
				cls: 'clickable-icon care-lexicon-letter',
				attr: { 'data-letter': letter, tabindex: i === 0 ? '0' : '-1' },
			});
			button.createSpan({ text: letter });
			button.createSpan({ cls: 'care-lexicon-hidden', text: `, ${count.toLocaleString()}` });
			button.addEventListener('click', () => {
				this.stopAt(button);
				this.callbacks.jumpTo(letter);
			});
			if (letter === focused) this.stopAt(button).focus();
		}
	}

	private letterButtons(): HTMLElement[] {
		return [...this.lettersEl.querySelectorAll<HTMLElement>('button')];
	}

	/** Makes a letter the one reachable with Tab. */
	private stopAt(button: HTMLElement): HTMLElement {
		for (const one of this.letterButtons()) one.tabIndex = one === button ? 0 : -1;
		return button;
	}

	private onLetterKey(event: KeyboardEvent): void {
		const buttons = this.letterButtons();
		const at = buttons.findIndex((button) => button === event.targetNode);
		const typed = buttons.find(({ dataset }) => dataset.letter === event.key.toUpperCase());
		const to = new Map([['ArrowRight', at + 1], ['ArrowLeft', at - 1], ['Home', 0], ['End', -1]]).get(event.key);
		const button = typed ?? (to === undefined ? undefined : buttons.at(to % buttons.length));
		if (at < 0 || !button || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		this.stopAt(button).focus();
	}

	private onFieldKey(event: KeyboardEvent): void {
		if (event.key === 'ArrowDown') this.callbacks.enterList();
		else if (event.key === 'Escape' && this.field.getValue() !== '') this.callbacks.change({ query: '' });
		else return;
		event.preventDefault();
	}
}
