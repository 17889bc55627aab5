import { Component } from 'obsidian';
import { isEntry, type Note } from '../../engine';
import { EntryList } from './model/entries';
import type { SettingsStore } from '../vault/settings-store';
import { SteadyWork } from '../vault/steady-work';
import type { VaultIndex } from '../vault/vault-index';

/** Where the entries come from, and who lists them. */
export interface FeedOwner {
	readonly index: VaultIndex;
	readonly settings: SettingsStore;
	/** Whether anybody sees the list. What nobody sees waits. */
	isSeen(): boolean;
	/** Called when the list is in step again and is another one than before. */
	onChanged(): void;
}

/** Keeps a list of entries in step with the vault and with the scope that the settings give the glossary, in short slices. */
export class GlossaryFeed extends Component {
	readonly list = new EntryList();
	private readonly work: SteadyWork<string>;
	private scope = '';
	private isComplete = false;

	constructor(private readonly owner: FeedOwner) {
		super();
		this.work = this.addChild(new SteadyWork<string>({
			step: (path) => this.list.take(path, this.entryAt(path)),
			failed: (path, error) => this.leaveOut(path, error),
			emptied: () => this.settle(),
			mayWork: () => owner.index.complete,
		}));
	}

	override onload(): void {
		const { index, settings } = this.owner;
		this.registerEvent(index.onChanged((paths) => this.take(paths)));
		this.registerEvent(settings.onChanged(() => this.followScope()));
		this.followScope();
	}

	/** Whether all entries are in their order. */
	get complete(): boolean {
		return this.isComplete;
	}

	/** Goes on with what has waited. */
	resume(): void {
		if (this.work.size > 0 || !this.isComplete) this.work.resume();
	}

	private followScope(): void {
		const scope = JSON.stringify(this.owner.settings.current.scope);
		if (scope === this.scope) return;
		this.scope = scope;
		this.take([...this.owner.index.lexicon.notes()].map(({ path }) => path));
	}

	private take(paths: Iterable<string>): void {
		for (const path of paths) this.work.add(path);
		if (this.owner.isSeen()) this.resume();
	}

	private leaveOut(path: string, error: unknown): void {
		this.owner.index.lose(path, error);
		this.list.take(path, null);
	}

	private *settle(): Generator<void> {
		const isNew = yield* this.list.settle();
		if (this.isComplete && !isNew) return;
		this.isComplete = true;
		this.owner.onChanged();
	}

	private entryAt(path: string): Note | null {
		const note = this.owner.index.lexicon.get(path);
		return note && isEntry(note, this.owner.settings.current.scope) ? note : null;
	}
}
