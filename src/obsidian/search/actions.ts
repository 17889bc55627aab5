import { MarkdownView, Notice, type PaneType, type TFile } from 'obsidian';
import { tellDefinition, type Hit } from '../../engine';
import { copyText } from '../parts/clipboard';
import { openEntry } from '../parts/open-place';
import { titleOf } from '../vault/note-title';
import type { Services } from '../vault/services';
import { createTerm } from '../writing/create-term';
import { insertTerm, linkTo } from '../writing/insert-link';
import { cursorIn } from '../writing/term-note';
import type { EditorPlace } from '../writing/writable-note';

/** The actions for a search hit, or for a term that was not found. */
export class SearchActions {
	/** @param place the editor that had the focus, if any. @param queryOf returns the current query. */
	constructor(
		private readonly services: Pick<Services, 'app' | 'history' | 'index' | 'settings'>,
		readonly place: EditorPlace | null,
		private readonly queryOf: () => string,
	) {}

	open({ id }: Pick<Hit, 'id'>, pane: PaneType | boolean): void {
		const { app, history, index } = this.services;
		history.pick(id, this.queryOf());
		void openEntry(app, index, id, pane);
	}

	/** Inserts a link that shows the selected text, or else the name that was found. */
	async insert({ id, name }: Pick<Hit, 'id' | 'name'>): Promise<void> {
		const { app, history, index } = this.services;
		const target = linkTo(app, index.lexicon, { id, name });
		const query = this.queryOf();
		if (!this.place) new Notice('Open a note in an editor to insert a link.');
		else if (target && (await insertTerm(app, this.place, target))) history.pick(id, query);
	}

	async copyDefinition(id: string): Promise<void> {
		const { lexicon } = this.services.index;
		const entry = lexicon.entry(id);
		const told = entry && tellDefinition(lexicon, entry);
		if (!told) {
			new Notice(`“${titleOf(entry, id)}” has no definition.`);
			return;
		}
		await copyText(told.text, `Definition of “${titleOf(entry, id)}” copied.`);
	}

	/** Creates a note for a term and opens it for writing. */
	async create(name: string, pane: PaneType | boolean): Promise<void> {
		const file = await this.make(name);
		if (!file) return;
		const leaf = this.services.app.workspace.getLeaf(pane);
		await leaf.openFile(file, { active: true, state: { mode: 'source' } });
		if (!(leaf.view instanceof MarkdownView)) return;
		const { editor } = leaf.view;
		editor.setCursor(editor.offsetToPos(cursorIn(editor.getValue())));
	}

	/** Creates a note for a term and inserts a link to it at the cursor; the current note stays open. */
	async createAndInsert(name: string): Promise<void> {
		if (!this.place) {
			await this.create(name, false);
			return;
		}
		const file = await this.make(name);
		if (file && (await insertTerm(this.services.app, this.place, { file, name }))) new Notice(`Linked to “${file.basename}”.`);
	}

	private async make(name: string): Promise<TFile | null> {
		const file = await createTerm(this.services, name);
		if (file) this.services.history.pick(file.path, this.queryOf());
		return file;
	}
}
