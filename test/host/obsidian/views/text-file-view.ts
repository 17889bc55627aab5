import { debounce } from '../debounce';
import { Notice } from '../notice';
import { EditableFileView } from './file-view';
import { mergeTexts } from './merge-texts';
import type { TFile } from '../files';
import type { WorkspaceLeaf } from '../workspace/workspace-leaf';

/** A view of a text file: reads it, saves what is changed in it two seconds later, follows changes made elsewhere. */
export abstract class TextFileView extends EditableFileView {
	data = '';
	requestSave: () => void;
	private dirty = false;
	/** The text as it is known to be on the disk. */
	private lastSavedData: string | null = null;
	private readonly saveSoon = debounce(() => void this.save(), 2000);

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.requestSave = () => {
			this.dirty = true;
			this.saveSoon();
		};
	}

	abstract getViewData(): string;
	abstract setViewData(data: string, clear: boolean): void;
	abstract clear(): void;

	override onload(): void {
		super.onload();
		this.registerEvent(this.app.vault.on('modify', (file) => void this.onModify(file === this.file ? this.file : null)));
		this.registerEvent(this.app.workspace.on('quit', (tasks: { add(callback: () => Promise<unknown>): void }) => tasks.add(() => this.save())));
	}

	override async onLoadFile(file: TFile): Promise<void> {
		const data = await this.app.vault.read(file);
		if (this.file !== file) return;
		this.data = data;
		this.lastSavedData = data;
		this.dirty = false;
		this.setViewData(data, true);
	}

	override async onUnloadFile(_file: TFile): Promise<void> {
		await this.save(true);
	}

	async save(clear = false): Promise<void> {
		const { file } = this;
		if (this.dirty && file) {
			this.data = this.getViewData();
			this.lastSavedData = this.data;
			this.dirty = false;
			try {
				await this.app.vault.modify(file, this.data);
			} catch (error) {
				this.dirty = true;
				new Notice(`Failed to save “${file.path}”: ${String(error)}`);
			}
		}
		if (!clear) return;
		this.saveSoon.cancel();
		this.data = '';
		this.lastSavedData = null;
		this.dirty = false;
		this.clear();
	}

	/** The file was changed elsewhere: its text replaces the view's, or is merged with what is not saved yet. */
	private async onModify(file: TFile | null): Promise<void> {
		if (!file || this.lastSavedData === null) return;
		const theirs = await this.app.vault.read(file);
		const base = this.lastSavedData;
		if (this.file !== file || base === null || theirs === base) return;
		this.data = this.dirty ? mergeTexts(withoutReturns(base), this.getViewData(), withoutReturns(theirs)) : theirs;
		this.lastSavedData = theirs;
		this.setViewData(this.data, false);
	}
}

/** The editor knows no carriage returns. */
function withoutReturns(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
