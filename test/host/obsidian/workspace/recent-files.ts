import { TFile } from '../files';
import type { App } from '../app';

const MOST_KEPT = 50;
const MOST_LISTED = 10;

/** The paths of the files that were open last, newest first. Follows renames, forgets deleted files. */
export class RecentFiles {
	private paths: string[] = [];
	private readonly app: App;

	constructor(app: App) {
		this.app = app;
		app.vault.on('rename', (file, oldPath) => {
			this.paths = this.paths.map((path) => (path === oldPath ? file.path : path));
		});
		app.vault.on('delete', (file) => {
			if (file instanceof TFile) this.paths = this.paths.filter((path) => path !== file.path);
		});
	}

	add(file: TFile): void {
		this.paths = [file.path, ...this.paths.filter((path) => path !== file.path)].slice(0, MOST_KEPT);
	}

	/** The ten newest (typings: "the 10 most recently opened files"). */
	list(): string[] {
		return this.paths.slice(0, MOST_LISTED);
	}

	/** The files that still exist, newest first. */
	files(): TFile[] {
		return this.paths.flatMap((path) => this.app.vault.getFileByPath(path) ?? []);
	}
}
