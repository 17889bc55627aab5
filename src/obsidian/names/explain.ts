import { Component, MarkdownView, type App, type Editor } from 'obsidian';
import { findMeanings, fingerprintOf, type Hit, type Mention } from '../../engine';
import { CardDefinition } from '../parts/card-definition';
import { viewOf } from '../parts/editor-view';
import { drawName } from '../parts/hit-row';
import { openEntry, paneOf } from '../parts/open-place';
import { titleOf, whereabouts } from '../vault/note-title';
import type { Services } from '../vault/services';
import { whenComplete } from '../vault/when-complete';
import { drawEntryCard, type CardHost, type CardServices } from './entry-card';
import { EntryPopovers, type PopoverAnchor, type Card } from './entry-popover';
import type { Underlines } from './underlines';

/** Text selected in a note. */
export interface Selected {
	readonly text: string;
	readonly anchor: PopoverAnchor;
	/** The path of the note. */
	readonly path: string;
	/** The editor that contains it; null in reading view. */
	readonly editor: Editor | null;
}

/** A selection longer than this is no name. */
const LONGEST = 120;
const MOST_NEAR = 3;

/** Explains selected text: shows the entry that has it as a name, or the closest ones. */
export class Explanations extends Component {
	private readonly popovers: EntryPopovers;

	/** @param search opens the search with a query. */
	constructor(
		private readonly services: CardServices & Pick<Services, 'glossary' | 'mentions'> & { readonly underlines: Underlines },
		private readonly search: (text: string) => void,
	) {
		super();
		this.popovers = this.addChild(new EntryPopovers(services));
	}

	/** Explains the selection in the active note. @returns whether there is one. */
	explainSelection(checking: boolean): boolean {
		const selected = selectionIn(this.services.app);
		if (selected && !checking) void this.explain(selected);
		return selected !== null;
	}

	/** The selection in an editor, if it may be a name. */
	selectedIn(editor: Editor, path: string): Selected | null {
		return nameSelected(selectionOf(editor), { path, editor });
	}

	/** Shows what selected text means. */
	async explain(selected: Selected): Promise<void> {
		await this.services.mentions.prepare([selected.path]);
		this.popovers.openCard(selected.anchor, { title: selected.text, draw: this.drawerFor(selected) });
	}

	/** Shows what a mention means. */
	open(anchor: PopoverAnchor, mention: Mention): void {
		this.popovers.open(anchor, mention);
	}

	private drawerFor(selected: Selected): Card['draw'] {
		const mention = this.mentionOf(selected);
		return (el, host) => (mention ? drawEntryCard(el, this.services, mention, host) : this.drawUnknown(el, selected, host));
	}

	/** The selected text as a mention; null if no note has the name. */
	mentionOf({ text, path, editor }: Selected): Mention | null {
		const { mentions, index, underlines } = this.services;
		const found = editor && underlines.mentionAt(editor);
		if (found?.text === text) return found;
		const source = index.lexicon.get(path);
		const meanings = [text, withoutSigns(text)]
			.map((one) => findMeanings(mentions.sources, one, source))
			.find(({ candidates }) => candidates.length > 0);
		if (!meanings) return null;
		const targets = meanings.candidates.map((candidate) => candidate.id);
		const selection = editor?.getSelection() ?? '';
		const from = editor ? editor.posToOffset(editor.getCursor('from')) + selection.indexOf(text) : 0;
		const isPlace = editor !== null && selection.includes(text) && targets[0] !== path;
		const range = { from, to: from + text.length };
		const fingerprint = isPlace ? fingerprintOf(editor.getValue(), range) : 0;
		const place = { path, text, ...range, line: (editor?.getCursor('from').line ?? 0) + 1, fingerprint };
		return { ...place, kind: isPlace ? 'unlinked' : 'linked', targets, ...meanings, suggested: false, score: 0, reasons: [] };
	}

	/** For text that is no known name: the closest names, and a button that opens the search. */
	private drawUnknown(el: HTMLElement, selected: Selected, host: CardHost): void {
		const { glossary } = this.services;
		const text = withoutSigns(selected.text);
		if (!glossary.complete) {
			el.createDiv({ cls: 'care-lexicon-about', text: 'The vault is being read …' });
			void whenComplete(glossary).then(() => {
				if (!el.isConnected) return;
				el.empty();
				this.drawUnknown(el, selected, host);
				el.querySelector('button')?.focus();
			});
			return;
		}
		const isNear = ({ id, reason }: Hit): boolean => id !== selected.path && reason !== 'partial';
		const near = glossary.search(text, MOST_NEAR + 1).filter(isNear).slice(0, MOST_NEAR);
		el.createDiv({ cls: 'care-lexicon-about', text: `No note has the name “${text}”.${near.length > 0 ? ' Did you mean:' : ''}` });
		for (const hit of near) this.drawNear(el, hit, host);
		const buttons = el.createDiv({ cls: 'care-lexicon-buttons care-lexicon-search-instead' });
		buttons.createEl('button', { text: 'Search glossary' }).addEventListener('click', () => {
			host.close();
			this.search(text);
		});
	}

	private drawNear(parent: HTMLElement, hit: Hit, host: CardHost): void {
		const { app, index } = this.services;
		const entry = index.lexicon.entry(hit.id);
		const el = parent.createDiv({ cls: 'care-lexicon-candidate', attr: { 'data-path': hit.id } });
		drawName(el.createDiv({ cls: 'care-lexicon-entry-title' }), hit, titleOf(entry, hit.id), whereabouts(index.lexicon, entry));
		const { source } = host.parent.addChild(new CardDefinition(el, this.services, entry, host.close));
		if (source !== '') el.createDiv({ cls: 'care-lexicon-source', text: source });
		el.createDiv({ cls: 'care-lexicon-buttons' }).createEl('button', { text: 'Open' }).addEventListener('click', (event) => {
			host.close();
			void openEntry(app, index, hit.id, paneOf(event));
		});
	}
}

/** A text without surrounding punctuation, such as commas, asterisks and quotation marks. */
function withoutSigns(text: string): string {
	return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** The selection in the active note, as one line, with its place; null if there is none, or if it is too long for a name. */
function selectionIn(app: App): Selected | null {
	const view = app.workspace.getActiveViewOfType(MarkdownView);
	if (!view?.file) return null;
	const editor = view.getMode() === 'source' ? view.editor : null;
	return nameSelected(editor ? selectionOf(editor) : renderedSelection(view), { path: view.file.path, editor });
}

function nameSelected([written, anchor]: ReturnType<typeof selectionOf>, where: Pick<Selected, 'path' | 'editor'>): Selected | null {
	const text = written.replace(/\s+/g, ' ').trim();
	if (!anchor || !/[\p{L}\p{N}]/u.test(text) || text.length > LONGEST) return null;
	return { text, anchor, ...where };
}

function selectionOf(editor: Editor): [text: string, anchor: PopoverAnchor | null] {
	const cm = viewOf(editor);
	const place = cm?.coordsAtPos(editor.posToOffset(editor.getCursor('from')));
	return [editor.getSelection(), cm && place ? { el: cm.contentDOM, place } : null];
}

function renderedSelection({ contentEl }: MarkdownView): [text: string, anchor: PopoverAnchor | null] {
	const selection = contentEl.doc.getSelection();
	const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
	if (!range || !contentEl.contains(range.commonAncestorContainer)) return ['', null];
	return [range.toString(), { el: contentEl, place: range.getBoundingClientRect() }];
}
