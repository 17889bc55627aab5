import { Component, Events, type EventRef } from 'obsidian';
import { Glossary, type Habits, type Hit, type Scope } from '../engine';
import type { SettingsStore } from './settings-store';
import { TimeSlice } from './time-slice';
import type { VaultIndex } from './vault-index';

/** How long it works at a stretch, in milliseconds: short, since a collection of garbage or a query that warms up may follow in the same task. */
const BUDGET = 3;

/**
 * Keeps the glossary in step with the lexicon and the scope that the settings give it. Works in short slices behind the vault index: built
 * once the vault has been read, changed entry by entry, made one again when much has changed.
 */
export class VaultGlossary extends Component {
	private readonly events = new Events();
	private readonly pending = new Set<string>();
	private scope: Scope;
	private glossary: Glossary;
	/** The glossary of another scope, until it is ready to take the place of the one in use. */
	private next: Glossary | null = null;
	private isLoaded = false;
	private isWorking = false;
	private isComplete = false;

	constructor(
		private readonly vault: VaultIndex,
		private readonly settings: SettingsStore,
	) {
		super();
		this.scope = settings.current.scope;
		this.glossary = new Glossary(this.scope);
	}

	override onload(): void {
		this.isLoaded = true;
		this.registerEvent(this.vault.onChanged((paths) => this.follow(paths)));
		this.registerEvent(this.settings.onChanged(() => this.followScope()));
	}

	override onunload(): void {
		this.isLoaded = false;
	}

	/** Whether every entry of the vault is in. */
	get complete(): boolean {
		return this.isComplete;
	}

	/** The entries that fit a query, best first; none as long as the glossary is not complete. */
	search(query: string, limit: number, habits?: Habits): Hit[] {
		return this.isComplete ? this.glossary.search(query, limit, habits) : [];
	}

	/** The names that a text which is no name comes nearest to, best first; none as long as the glossary is not complete. */
	nearest(name: string): string[] {
		return this.isComplete ? this.glossary.nearest(name) : [];
	}

	/** Calls back after entries came, changed or went. */
	onChanged(callback: () => void): EventRef {
		return this.events.on('changed', callback);
	}

	private follow(paths: ReadonlySet<string>): void {
		for (const path of paths) this.pending.add(path);
		void this.work();
	}

	private followScope(): void {
		const { scope } = this.settings.current;
		if (JSON.stringify(scope) === JSON.stringify(this.scope)) return;
		this.scope = scope;
		this.next = new Glossary(scope);
		for (const { path } of this.vault.lexicon.notes()) this.pending.add(path);
		if (this.vault.complete) void this.work();
	}

	private async work(): Promise<void> {
		if (this.isWorking) return;
		this.isWorking = true;
		const slice = new TimeSlice(BUDGET);
		while (this.isLoaded && this.pending.size > 0) await this.takeIn(slice);
		this.isWorking = false;
		if (this.isLoaded) this.events.trigger('changed');
	}

	/** Takes in what is pending. Searches are answered in between, by what was complete before. */
	private async takeIn(slice: TimeSlice): Promise<void> {
		const wasComplete = this.isComplete && this.next === null;
		const glossary = this.next ?? this.glossary;
		for (const path of this.pending) {
			this.pending.delete(path);
			const note = this.vault.lexicon.get(path);
			for (const one of new Set([this.glossary, glossary])) {
				if (note) one.set(note);
				else one.delete(path);
			}
			await slice.rest();
		}
		if (glossary !== (this.next ?? this.glossary)) return;
		if (!wasComplete || glossary.needsFold) await this.step(glossary.fold(), slice);
		if (!wasComplete) await this.step(glossary.warmUp(), slice);
		if (this.pending.size > 0 && !wasComplete) return;
		if (glossary === this.next) this.next = null;
		this.glossary = glossary;
		this.isComplete = true;
	}

	private async step(steps: Generator<void>, slice: TimeSlice): Promise<void> {
		while (this.isLoaded && steps.next().done !== true) await slice.rest();
	}
}
