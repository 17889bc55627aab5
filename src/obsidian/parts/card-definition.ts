import { Component } from 'obsidian';
import {
	definedEntry, isNote, markedDefinition, tellDefinition, type DefinedEntry, type Entry, type Inline, type ToldDefinition,
} from '../../engine';
import type { Services } from '../vault/services';
import { InlineDrawing, type LinkProcessor } from './inline-drawing';
import { followLinks } from './note-links';

/** What definitions are drawn from: their notes, and what makes links in these lead somewhere. */
export type DefinitionServices = Pick<Services, 'app' | 'index'> & { readonly links: LinkProcessor };

/** The definition of an entry on a card or in a preview, with its marks and links once its note was read; its words are there at once. */
export class CardDefinition extends Component {
	private readonly el: HTMLElement;
	private readonly told: ToldDefinition | null;
	/** The entry whose definition it is: another one behind "see X". */
	private readonly defined: DefinedEntry | null;
	private isLoaded = false;

	/** @param leave called before a link is followed. */
	constructor(
		parent: HTMLElement,
		private readonly services: DefinitionServices,
		private readonly entry: Entry | null,
		private readonly leave: () => void,
	) {
		super();
		const { lexicon } = services.index;
		this.told = entry && tellDefinition(lexicon, entry);
		this.defined = entry && definedEntry(lexicon, entry);
		this.el = parent.createDiv({ cls: 'care-lexicon-definition markdown-rendered', attr: { dir: 'auto' } });
	}

	/** Where it was taken from, if nobody has called it a definition; else empty. */
	get source(): string {
		return this.told?.source ?? '';
	}

	override onload(): void {
		const { el, told, defined, leave } = this;
		this.isLoaded = true;
		this.register(() => (this.isLoaded = false));
		el.toggleClass('care-lexicon-nothing', told === null);
		if (!told) el.setText('No definition');
		else if (!defined) el.setText(told.text);
		else {
			this.draw(told, defined, null);
			// A link that may mean several notes shows these in a card of its own, which would take the place of this one.
			this.registerDomEvent(el, 'mouseover', (event) => event.stopPropagation(), true);
			followLinks({ ...this.services, parent: this, leave }, el, () => defined.path);
			void this.drawMarks(told, defined);
		}
	}

	private async drawMarks(told: ToldDefinition, defined: DefinedEntry): Promise<void> {
		const { app, index } = this.services;
		const file = app.vault.getFileByPath(defined.path);
		const text = file ? await index.textOf(file).catch(() => null) : null;
		const marked = text === null ? null : markedDefinition(defined.definition, text);
		if (marked && this.isLoaded) this.draw(told, defined, marked);
	}

	/** @param marked null where only the words are known. */
	private draw({ text }: ToldDefinition, { id, path, definition }: DefinedEntry, marked: readonly Inline[] | null): void {
		const { el, entry, services: { app, links } } = this;
		el.empty();
		const lead = text.slice(0, text.length - definition.text.length);
		const name = entry && isNote(entry) && entry.id !== id ? (entry.reference?.name ?? '') : '';
		const at = lead.indexOf(name);
		el.appendText(lead.slice(0, at));
		if (name !== '') el.createEl('a', { cls: 'internal-link', text: name, href: '#', attr: { 'data-href': path, 'data-entry': id } });
		el.appendText(lead.slice(at + name.length));
		const drawing = new InlineDrawing(app, { path, line: definition.line });
		const words = el.createSpan();
		drawing.draw(marked ?? [{ kind: 'text', text: definition.text }], words);
		links.process(words, { sourcePath: path, addChild: (child) => void this.addChild(child) });
		void drawing.finish();
	}
}
