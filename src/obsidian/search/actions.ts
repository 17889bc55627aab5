import { MarkdownView, Notice, type PaneType, type TFile } from 'obsidian';
import type { Hit } from '../../engine';
import { copyText } from '../parts/clipboard';
import { openPlace } from '../parts/open-place';
import { titleOf } from '../vault/note-title';
import type { Services } from '../vault/services';
import { createTerm } from '../writing/create-term';
import { insertTerm } from '../writing/insert-link';
import type { EditorPlace } from '../writing/writable-note';

/** What can be done with what a search found, or did not find. */
export class SearchActions {
	/** @param place the editor that had the focus, if any. @param queryOf the query now. */
	constructor(
		private readonly services: Pick<Services, 'app' | 'history' | 'index' | 'settings'>,
		readonly place: EditorPlace | null,
		private readonly queryOf: () => string,
	) {}

	open({ path }: Pick<Hit, 'path'>, pane: PaneType | boolean): void {
		const { app, history } = this.services;
		history.pick(path, this.queryOf());
		void openPlace(app, { path, line: 1 }, pane);
	}

	/** The link shows what is selected, else the name that was found. */
	async insert({ path, name }: Pick<Hit, 'path' | 'name'>): Promise<void> {
		const { app, history } = this.services;
		const file = app.vault.getFileByPath(path);
		const query = this.queryOf();
		if (!this.place) new Notice('Open a note in an editor to insert a link.');
		else if (file && (await insertTerm(app, this.place, file, name))) history.pick(path, query);
	}

	async copyDefinition(path: string): Promise<void> {
		const note = this.services.index.lexicon.get(path);
		if (!note?.definition) {
			new Notice(`“${titleOf(note, path)}” has no definition.`);
			return;
		}
		await copyText(note.definition.text, `Definition of “${titleOf(note, path)}” copied.`);
	}

	/** Makes a note of a term and opens it, ready to be written in. */
	async create(name: string, pane: PaneType | boolean): Promise<void> {
		const file = await this.make(name);
		if (!file) return;
		const leaf = this.services.app.workspace.getLeaf(pane);
		await leaf.openFile(file, { active: true, state: { mode: 'source' } });
		if (leaf.view instanceof MarkdownView) leaf.view.editor.setCursor(leaf.view.editor.lastLine(), 0);
	}

	/** Makes a note of a term and puts a link to it at the cursor; what is being written stays open. */
	async createAndInsert(name: string): Promise<void> {
		if (!this.place) {
			await this.create(name, false);
			return;
		}
		const file = await this.make(name);
		if (file && (await insertTerm(this.services.app, this.place, file, name))) new Notice(`Linked to “${file.basename}”.`);
	}

	private async make(name: string): Promise<TFile | null> {
		const file = await createTerm(this.services, name);
		if (file) this.services.history.pick(file.path, this.queryOf());
		return file;
	}
}
