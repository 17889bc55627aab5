import { Component } from 'obsidian';
import { isEntry, type Note } from '../engine';
import { EntryList } from './glossary-entries';
import type { SettingsStore } from './settings-store';
import { TimeSlice } from './time-slice';
import type { VaultIndex } from './vault-index';

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
	private readonly pending = new Set<string>();
	private scope = '';
	private isLoaded = false;
	private isWorking = false;
	private isComplete = false;

	constructor(private readonly owner: FeedOwner) {
		super();
	}

	override onload(): void {
		const { index, settings } = this.owner;
		this.isLoaded = true;
		this.registerEvent(index.onChanged((paths) => this.take(paths)));
		this.registerEvent(settings.onChanged(() => this.followScope()));
		this.followScope();
	}

	override onunload(): void {
		this.isLoaded = false;
	}

	/** Whether all entries are in their order. */
	get complete(): boolean {
		return this.isComplete;
	}

	/** Goes on with what has waited. */
	resume(): void {
		if (this.pending.size > 0 || !this.isComplete) void this.work();
	}

	private followScope(): void {
		const scope = JSON.stringify(this.owner.settings.current.scope);
		if (scope === this.scope) return;
		this.scope = scope;
		this.take([...this.owner.index.lexicon.notes()].map(({ path }) => path));
	}

	private take(paths: Iterable<string>): void {
		for (const path of paths) this.pending.add(path);
		if (this.owner.isSeen()) void this.work();
	}

	private async work(): Promise<void> {
		if (this.isWorking || !this.owner.index.complete) return;
		this.isWorking = true;
		const slice = new TimeSlice();
		let isNew = !this.isComplete;
		while (this.isLoaded && (this.pending.size > 0 || !this.isComplete)) {
			const paths = [...this.pending];
			this.pending.clear();
			const steps = this.list.update(paths, (path) => this.entryAt(path));
			let step = steps.next();
			while (this.isLoaded && step.done !== true) {
				await slice.rest();
				step = steps.next();
			}
			isNew ||= step.value === true;
			this.isComplete = true;
		}
		this.isWorking = false;
		if (this.isLoaded && isNew) this.owner.onChanged();
	}

	private entryAt(path: string): Note | null {
		const note = this.owner.index.lexicon.get(path);
		return note && isEntry(note, this.owner.settings.current.scope) ? note : null;
	}
}
