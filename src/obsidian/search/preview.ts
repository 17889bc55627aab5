import { distinctNames, plainText, type Lexicon, type Note } from '../../engine';
import { drawDefinition } from '../parts/definition';
import { labelBy } from '../parts/label';
import { titleOf } from '../vault/note-title';

/** How many attributes fit below the rows. */
const MOST = 8;

/** A fact of a note as it is shown. */
interface ShownFact {
	readonly key: string;
	readonly value: string;
}

/** A preview of the selected hit's note below the rows, updated with the selection while it is shown. */
export class SearchPreview {
	private readonly el: HTMLElement;
	private readonly observer: MutationObserver;

	/** @param selected the note of the selected row; null if there is none. @param factsOf the facts that describe its subject. */
	constructor(
		private readonly rowsEl: HTMLElement,
		private readonly lexicon: Lexicon,
		private readonly selected: () => Note | null,
		private readonly factsOf: (note: Note) => readonly ShownFact[],
	) {
		this.el = createDiv({ cls: 'care-lexicon-preview', attr: { role: 'region' } });
		this.observer = new MutationObserver(() => this.draw(selected()));
	}

	/** Shows or hides the preview. */
	toggle(): void {
		if (this.el.isConnected) this.close();
		else this.show(this.selected());
	}

	/** Shows a note, until another row is selected. */
	show(note: Note | null): void {
		this.close();
		this.rowsEl.after(this.el);
		this.draw(note);
		this.observer.observe(this.rowsEl, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
	}

	close(): void {
		this.observer.disconnect();
		this.el.detach();
	}

	private draw(note: Note | null): void {
		this.el.empty();
		if (note) drawNote(this.el, { lexicon: this.lexicon, note, all: this.factsOf(note) });
		else this.el.createDiv({ cls: 'care-lexicon-nothing', text: 'Nothing to preview.' });
		this.el.scrollTop = 0;
	}
}

/** What is shown of a note. */
interface ShownNote {
	readonly lexicon: Lexicon;
	readonly note: Note;
	readonly all: readonly ShownFact[];
}

function drawNote(el: HTMLElement, { lexicon, note, all }: ShownNote): void {
	const title = el.createDiv({ cls: 'care-lexicon-entry-title', text: titleOf(note, note.path) });
	labelBy(el, title);
	drawDefinition(el, lexicon, note);
	const others = distinctNames(note.names).slice(1).map(({ text }) => text);
	if (others.length > 0) el.createDiv({ cls: 'care-lexicon-aliases', text: `Also ${others.join(', ')}` });
	const facts = all.filter(({ value }) => value !== '' && value !== note.definition?.text);
	if (facts.length > 0) {
		const list = el.createEl('dl', { cls: 'care-lexicon-facts' });
		for (const { key, value } of facts.slice(0, MOST)) {
			list.createEl('dt', { text: key });
			list.createEl('dd', { text: plainText(value) });
		}
	}
	const tags = [...new Set(note.tags)];
	if (tags.length === 0) return;
	const line = el.createDiv({ cls: 'care-lexicon-tags' });
	for (const tag of tags) line.createSpan({ cls: 'care-lexicon-tag', text: `#${tag}` });
}
