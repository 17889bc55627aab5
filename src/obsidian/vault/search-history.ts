import { Component, Notice, type App } from 'obsidian';
import { keepOnDevice, readFromDevice } from './device-storage';
import { asked, followed, NO_SEARCHES, opened, picked, readHabits, writeHabits, type SearchHabits } from './search-habits';

/** Stored on this device only: what is opened on a phone need not come first on a desktop. */
const KEY = 'care-lexicon-search';
const TOLD_MS = 10_000;

/** Remembers on this device which notes were opened and picked, and for which queries. */
export class SearchHistory extends Component {
	private habits = NO_SEARCHES;
	private isTold = false;

	constructor(private readonly app: App) {
		super();
	}

	override onload(): void {
		const { vault, workspace } = this.app;
		this.habits = readHabits(readFromDevice(this.app, KEY));
		this.registerEvent(workspace.on('file-open', (file) => file?.extension === 'md' && this.keep(opened(this.habits, file.path))));
		this.registerEvent(vault.on('rename', (file, from) => this.keep(followed(this.habits, from, file.path))));
		this.registerEvent(vault.on('delete', (file) => this.keep(followed(this.habits, file.path, null))));
	}

	get current(): SearchHabits {
		return this.habits;
	}

	/** A note was picked for a query. */
	pick(path: string, query: string): void {
		this.keep(picked(this.habits, path, query));
	}

	/** A query led to something that is not a note of the vault yet. */
	ask(query: string): void {
		this.keep(asked(this.habits, query));
	}

	/** Habits that cannot be saved are not used either. That is reported once, not for every note that is opened. */
	private keep(habits: SearchHabits): void {
		const fault = keepOnDevice(this.app, KEY, writeHabits(habits));
		if (fault === null) {
			this.habits = habits;
		} else if (!this.isTold) {
			this.isTold = true;
			new Notice(`What you search for and open is not remembered, since this device cannot save it: ${fault}`, TOLD_MS);
		}
	}
}
