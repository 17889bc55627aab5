import type { Entry, Lexicon } from '../../engine';
import { drawDefinition, drawOtherNames } from '../parts/definition';
import { drawFacts, factsBesideDefinition, type ShownFact } from '../parts/fact-list';
import { labelBy } from '../parts/label';
import { titleOf, whereabouts } from '../vault/note-title';

/** How many attributes fit below the rows. */
const MOST = 8;

/** A preview of the selected hit's entry below the rows, updated with the selection while it is shown. */
export class SearchPreview {
	private readonly el: HTMLElement;
	private readonly observer: MutationObserver;

	/** @param selected the entry of the selected row; null if there is none. @param factsOf the facts that describe its subject. */
	constructor(
		private readonly rowsEl: HTMLElement,
		private readonly lexicon: Lexicon,
		private readonly selected: () => Entry | null,
		private readonly factsOf: (entry: Entry) => readonly ShownFact[],
	) {
		this.el = createDiv({ cls: 'care-lexicon-preview', attr: { role: 'region' } });
		this.observer = new MutationObserver(() => this.draw(selected()));
	}

	/** Shows or hides the preview. */
	toggle(): void {
		if (this.el.isConnected) this.close();
		else this.show(this.selected());
	}

	/** Shows an entry, until another row is selected. */
	show(entry: Entry | null): void {
		this.close();
		this.rowsEl.after(this.el);
		this.draw(entry);
		this.observer.observe(this.rowsEl, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
	}

	close(): void {
		this.observer.disconnect();
		this.el.detach();
	}

	private draw(entry: Entry | null): void {
		this.el.empty();
		if (entry) drawEntry(this.el, { lexicon: this.lexicon, entry, all: this.factsOf(entry) });
		else this.el.createDiv({ cls: 'care-lexicon-nothing', text: 'Nothing to preview.' });
		this.el.scrollTop = 0;
	}
}

/** What is shown of an entry. */
interface ShownEntry {
	readonly lexicon: Lexicon;
	readonly entry: Entry;
	readonly all: readonly ShownFact[];
}

function drawEntry(el: HTMLElement, { lexicon, entry, all }: ShownEntry): void {
	const title = el.createDiv({ cls: 'care-lexicon-entry-title', text: titleOf(entry, entry.id) });
	labelBy(el, title);
	drawDefinition(el, lexicon, entry);
	const where = whereabouts(lexicon, entry);
	if (where !== '') el.createDiv({ cls: 'care-lexicon-source', text: where.replace(/^i/, 'I') });
	drawOtherNames(el, lexicon, entry);
	const facts = factsBesideDefinition(entry, all);
	if (facts.length > 0) drawFacts(el, facts.slice(0, MOST));
	const tags = [...new Set(entry.tags)];
	if (tags.length === 0) return;
	const line = el.createDiv({ cls: 'care-lexicon-tags' });
	for (const tag of tags) line.createSpan({ cls: 'care-lexicon-tag', text: `#${tag}` });
}
