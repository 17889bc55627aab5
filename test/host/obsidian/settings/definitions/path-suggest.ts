import type { SettingFileControl, SettingFolderControl } from 'obsidian';
import type { App } from '../../app';
import type { SearchComponent } from '../controls';
import { type TAbstractFile, TFile, TFolder } from '../../files';
import { prepareFuzzySearch, sortSearchResults } from '../../search';
import { AbstractInputSuggest } from '../../suggest';

type PathControl = SettingFileControl | SettingFolderControl;

/** The files or folders of the vault, below the field of a setting that names one. */
export class PathSuggest extends AbstractInputSuggest<TAbstractFile> {
	private readonly search: SearchComponent;
	private readonly control: PathControl;

	constructor(app: App, search: SearchComponent, control: PathControl) {
		super(app, search.inputEl);
		this.search = search;
		this.control = control;
	}

	protected getSuggestions(query: string): TAbstractFile[] {
		const all = this.candidates();
		if (query === '') return all;
		const matches = prepareFuzzySearch(query);
		const found = all.flatMap((file) => {
			const match = matches(file.path);
			return match ? [{ file, match }] : [];
		});
		sortSearchResults(found);
		return found.map(({ file }) => file);
	}

	renderSuggestion(file: TAbstractFile, el: HTMLElement): void {
		el.setText(file.path);
	}

	override selectSuggestion(file: TAbstractFile): void {
		this.search.setValue(file.path);
		this.search.onChanged();
		this.close();
	}

	private candidates(): TAbstractFile[] {
		const { vault } = this.app;
		if (this.control.type === 'file') return vault.getFiles().filter((file) => this.accepts(file));
		return vault.getAllFolders(this.control.includeRoot ?? false).filter((folder) => this.accepts(folder));
	}

	private accepts(file: TAbstractFile): boolean {
		const filter = this.control.filter as ((candidate: TAbstractFile) => boolean) | undefined;
		const isRight = this.control.type === 'file' ? file instanceof TFile : file instanceof TFolder;
		return isRight && (filter?.(file) ?? true);
	}
}
