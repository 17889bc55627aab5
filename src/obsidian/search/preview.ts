import { Component, setIcon, type Scope } from 'obsidian';
import { factsToCompare, type Entry } from '../../engine';
import { CardDefinition, type DefinitionServices } from '../parts/card-definition';
import { drawOtherNames } from '../parts/definition';
import { drawFacts, factsBesideDefinition } from '../parts/fact-list';
import { labelBy } from '../parts/label';
import { titleOf, whereabouts } from '../vault/note-title';
import type { Services } from '../vault/services';
import { PreviewKeys } from './preview-keys';

/** How many attributes fit below a definition. */
const MOST = 8;

/** What a preview is drawn from. */
export type PreviewServices = DefinitionServices & Pick<Services, 'settings'>;

/** Whether the preview is shown, and whether it has the focus. */
export type PreviewState = 'hidden' | 'shown' | 'entered';

/** The dialog that a preview is in. */
interface PreviewOwner {
	readonly modalEl: HTMLElement;
	readonly inputEl: HTMLElement;
	readonly resultContainerEl: HTMLElement;
	readonly scope: Scope;
	/** The entry of the selected row; null if there is none. */
	selectedEntry(): Entry | null;
	/** Called when the state of the preview has changed. */
	showKeys(): void;
	close(): void;
}

/** A preview of the selected hit's entry, beside the rows or below them, updated with the selection while it is shown. */
export class SearchPreview {
	private readonly el: HTMLElement;
	private readonly keys: PreviewKeys;
	private readonly observer: MutationObserver;
	private readonly bodyEl: HTMLElement;
	private selected: Entry | null = null;
	/** Owns what is drawn of the entry that is shown. */
	private drawn: Component | null = null;

	constructor(
		private readonly services: PreviewServices,
		private readonly owner: PreviewOwner,
	) {
		const { resultContainerEl, inputEl, scope } = owner;
		this.bodyEl = createDiv({ cls: 'care-lexicon-search-body' });
		resultContainerEl.before(this.bodyEl);
		this.bodyEl.append(resultContainerEl);
		this.el = createDiv({ cls: 'care-lexicon-preview', attr: { role: 'region', tabindex: '0' } });
		this.keys = new PreviewKeys({ app: services.app, scope, inputEl, previewEl: this.el }, () => owner.showKeys());
		this.observer = new MutationObserver(() => this.follow());
	}

	get state(): PreviewState {
		if (!this.drawn) return 'hidden';
		return this.keys.isEntered ? 'entered' : 'shown';
	}

	/** Shows the selected entry, or gives the preview the focus if it is shown already. */
	advance(): void {
		if (this.drawn) this.keys.enter();
		else this.show(this.owner.selectedEntry());
	}

	/** Shows an entry, until another row is selected. */
	show(entry: Entry | null): void {
		const { resultContainerEl, modalEl } = this.owner;
		this.selected = this.owner.selectedEntry();
		this.bodyEl.append(this.el);
		modalEl.addClass('is-previewing');
		this.draw(entry);
		this.observer.observe(resultContainerEl, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
		this.owner.showKeys();
	}

	close(): void {
		this.observer.disconnect();
		this.keys.leave();
		this.drawn?.unload();
		this.drawn = null;
		this.el.detach();
		this.owner.modalEl.removeClass('is-previewing');
		this.owner.showKeys();
	}

	private follow(): void {
		const entry = this.owner.selectedEntry();
		if (entry === this.selected) return;
		this.selected = entry;
		this.draw(entry);
	}

	private draw(entry: Entry | null): void {
		const { el } = this;
		const { isEntered } = this.keys;
		this.drawn?.unload();
		this.drawn = new Component();
		el.empty();
		const title = el.createDiv(entry
			? { cls: 'care-lexicon-entry-title', text: titleOf(entry, entry.id) }
			: { cls: 'care-lexicon-nothing', text: 'Nothing to preview.' });
		labelBy(el, title);
		if (entry) this.drawEntry(entry, this.drawn);
		this.drawCloseButton();
		this.drawn.load();
		el.scrollTop = 0;
		// The link that had the focus is gone.
		if (isEntered) this.keys.enter();
	}

	/** Behind the links, though it stands beside the title: whoever has keys hides the preview with one. */
	private drawCloseButton(): void {
		const button = this.el.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Hide preview' } });
		setIcon(button, 'lucide-x');
		button.addEventListener('click', () => this.close());
	}

	private drawEntry(entry: Entry, drawn: Component): void {
		const { el, services: { index: { lexicon }, settings } } = this;
		const { source } = drawn.addChild(new CardDefinition(el, this.services, entry, () => this.owner.close()));
		const origin = [source, whereabouts(lexicon, entry).replace(/^i/, 'I')];
		for (const text of origin) if (text !== '') el.createDiv({ cls: 'care-lexicon-source', text });
		drawOtherNames(el, lexicon, entry);
		const facts = factsBesideDefinition(entry, factsToCompare(lexicon, entry, settings.current.machinery));
		if (facts.length > 0) drawFacts(el, facts.slice(0, MOST));
		const tags = [...new Set(entry.tags)];
		if (tags.length === 0) return;
		const line = el.createDiv({ cls: 'care-lexicon-tags' });
		for (const tag of tags) line.createSpan({ cls: 'care-lexicon-tag', text: `#${tag}` });
	}
}
