import { Component } from 'obsidian';
import { entriesAt } from '../../engine';
import type { Services } from '../vault/services';
import { SteadyWork } from '../vault/steady-work';
import { EntryList } from './model/entries';

/** What a list of entries needs from its view, and reports to it. */
interface LiveEntriesCallbacks {
	/** Whether the list is visible. Updates wait while it is not. */
	isSeen(): boolean;
	/** Called when the list is up to date again, if it changed. */
	onChanged(): void;
}

/** Keeps a list of entries in step with the vault and with the glossary's scope in the settings, in short slices. */
export class LiveEntries extends Component {
	readonly list = new EntryList();
	private readonly work: SteadyWork<string>;
	private scope = '';
	private isComplete = false;

	constructor(
		private readonly services: Pick<Services, 'index' | 'settings'>,
		private readonly callbacks: LiveEntriesCallbacks,
	) {
		super();
		this.work = this.addChild(new SteadyWork<string>({
			step: (path) => this.list.take(path, entriesAt(services.index.lexicon, path, services.settings.current.scope)),
			failed: (path, error) => this.leaveOut(path, error),
			emptied: () => this.settle(),
			mayWork: () => services.index.complete,
		}));
	}

	override onload(): void {
		const { index, settings } = this.services;
		this.registerEvent(index.onChanged((paths) => this.take(paths)));
		this.registerEvent(settings.onChanged(() => this.followScope()));
		this.followScope();
	}

	/** Whether all entries have been sorted in. */
	get complete(): boolean {
		return this.isComplete;
	}

	/** Continues with updates that were waiting. */
	resume(): void {
		if (this.work.size > 0 || !this.isComplete) this.work.resume();
	}

	private followScope(): void {
		const scope = JSON.stringify(this.services.settings.current.scope);
		if (scope === this.scope) return;
		this.scope = scope;
		this.take([...this.services.index.lexicon.notes()].map(({ path }) => path));
	}

	private take(paths: Iterable<string>): void {
		for (const path of paths) this.work.add(path);
		if (this.callbacks.isSeen()) this.resume();
	}

	private leaveOut(path: string, error: unknown): void {
		this.services.index.lose(path, error);
		this.list.take(path, []);
	}

	private *settle(): Generator<void> {
		const isNew = yield* this.list.settle();
		if (this.isComplete && !isNew) return;
		this.isComplete = true;
		this.callbacks.onChanged();
	}
}
