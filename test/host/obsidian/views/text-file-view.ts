import { debounce } from '../debounce';
import { Notice } from '../notice';
import { showConflict } from './conflict-notice';
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
	/** The text that is on its way to the disk. */
	private saving: string | null = null;
	/** The question which text shall stand, while it is not answered: until then nothing is saved. */
	private conflict: Notice | null = null;
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
		this.registerEvent(this.app.vault.on('gone-outside', (file) => void this.onGoneOutside(file === this.file ? this.file : null)));
		this.registerEvent(
			this.app.workspace.on('quit', (tasks: { add(callback: () => Promise<unknown>): void }) => tasks.add(() => this.saveForGood())),
		);
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
		if (!clear) {
			if (this.dirty && this.file && this.conflict === null) await this.saveTo(this.file);
			return;
		}
		await this.saveForGood();
		this.saveSoon.cancel();
		this.conflict?.hide();
		this.conflict = null;
		this.data = '';
		this.lastSavedData = null;
		this.dirty = false;
		this.clear();
	}

	/** Nobody is left to choose, or to save later: what cannot take the file's place is kept beside it. */
	private async saveForGood(): Promise<void> {
		const { file } = this;
		for (let isBehind = true, attempt = 0; isBehind && attempt < 3 && this.dirty && file && this.conflict === null; attempt++)
			isBehind = await this.saveTo(file);
		if (this.dirty && file) await this.saveCopyOf(file);
	}

	/** Only what this view has read is replaced. True: the disk was ahead of it, so that nothing was saved, and the texts were merged. */
	private async saveTo(file: TFile): Promise<boolean> {
		const data = this.getViewData();
		const base = this.lastSavedData;
		let isBehind = false;
		this.data = data;
		this.saving = data;
		this.dirty = false;
		try {
			await this.app.vault.process(file, (now) => {
				isBehind = now !== base;
				return isBehind ? now : data;
			});
			if (!isBehind && this.file === file) this.lastSavedData = data;
		} catch (error) {
			this.dirty = true;
			new Notice(`Failed to save “${file.path}”: ${String(error)}`);
		} finally {
			this.saving = null;
		}
		if (!isBehind) return false;
		this.dirty = true;
		await this.onModify(file);
		return true;
	}

	/** The file was changed elsewhere: its text replaces the view's, or is merged with what is not saved yet. */
	private async onModify(file: TFile | null): Promise<void> {
		if (!file || this.lastSavedData === null) return;
		const theirs = await this.app.vault.read(file);
		const base = this.lastSavedData;
		if (this.file !== file || base === null || theirs === base || theirs === this.saving) return;
		const isUnsaved = this.dirty || this.saving !== null;
		const merged = isUnsaved ? mergeTexts(withoutReturns(base), this.getViewData(), withoutReturns(theirs)) : theirs;
		if (merged === null) return this.askWhichStands(file, theirs);
		this.conflict?.hide();
		this.conflict = null;
		this.data = merged;
		this.lastSavedData = theirs;
		this.setViewData(merged, false);
		if (!isUnsaved) return;
		new Notice(`“${file.name}” has been modified externally, merging changes automatically.`);
		this.requestSave();
	}

	private askWhichStands(file: TFile, theirs: string): void {
		this.conflict?.hide();
		const settle = (): void => {
			this.conflict?.hide();
			this.conflict = null;
			this.lastSavedData = theirs;
		};
		this.conflict = showConflict(file.name, {
			keepOwn: () => {
				settle();
				this.requestSave();
			},
			takeTheirs: () => {
				settle();
				this.data = theirs;
				this.dirty = false;
				this.setViewData(theirs, false);
			},
		});
	}

	/** What was not saved yet when another program removed the file is put there anew. */
	private async onGoneOutside(file: TFile | null): Promise<void> {
		if (!file || !(this.dirty || this.saving !== null)) return;
		this.conflict?.hide();
		this.conflict = null;
		const data = this.getViewData();
		this.dirty = false;
		await this.keepAs(file.path, data, `“${file.name}” was deleted by another program; what you had not saved was put there again.`);
	}

	private async saveCopyOf(file: TFile): Promise<void> {
		const base = file.path.slice(0, file.path.length - file.extension.length - 1);
		const path = this.app.vault.getAvailablePath(`${base} (my changes)`, file.extension);
		this.dirty = false;
		await this.keepAs(path, this.getViewData(), `Your changes of “${file.name}” were kept as “${path}”.`);
	}

	private async keepAs(path: string, data: string, said: string): Promise<void> {
		try {
			await this.app.vault.create(path, data);
			new Notice(said, 0);
		} catch (error) {
			new Notice(`Failed to save “${path}”: ${String(error)}`, 0);
		}
	}
}

/** The editor knows no carriage returns. */
function withoutReturns(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
