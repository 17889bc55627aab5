import { Component, Events, type EventRef } from 'obsidian';
import { Glossary, type Habits, type Hit, type Scope } from '../../engine';
import type { SettingsStore } from './settings-store';
import { SteadyWork } from './steady-work';
import type { VaultIndex } from './vault-index';

/** Time budget of one slice, in milliseconds: short, because a garbage collection or a cold query may follow in the same task. */
const BUDGET = 3;

/**
 * Keeps the glossary in step with the lexicon and with the scope given by the settings. Works in short slices after the vault index: built
 * once the vault has been read, updated entry by entry, and rebuilt once much has changed.
 */
export class VaultGlossary extends Component {
	private readonly events = new Events();
	private readonly work: SteadyWork<string>;
	private scope: Scope;
	private glossary: Glossary;
	/** The glossary for a new scope, until it is ready to replace the one in use. */
	private next: Glossary | null = null;
	private isComplete = false;

	constructor(
		private readonly vault: VaultIndex,
		private readonly settings: SettingsStore,
	) {
		super();
		this.scope = settings.current.scope;
		this.glossary = this.glossaryOf(this.scope);
		this.work = this.addChild(new SteadyWork<string>({
			step: (path) => this.takeIn(path),
			failed: (path, error) => this.leaveOut(path, error),
			emptied: () => this.settle(),
			mayWork: () => vault.complete,
		}, BUDGET));
	}

	override onload(): void {
		this.registerEvent(this.vault.onChanged((paths) => this.follow(paths)));
		this.registerEvent(this.settings.onChanged(() => this.followScope()));
	}

	/** Whether every entry of the vault has been indexed. */
	get complete(): boolean {
		return this.isComplete;
	}

	/** The entries matching a query, best first; empty until the glossary is complete. */
	search(query: string, limit: number, habits?: Habits): Hit[] {
		return this.isComplete ? this.glossary.search(query, limit, habits) : [];
	}

	/** The known names closest to an unknown one, best first; empty until the glossary is complete. */
	nearest(name: string): string[] {
		return this.isComplete ? this.glossary.nearest(name) : [];
	}

	/** Calls back after entries were added, changed or removed. */
	onChanged(callback: () => void): EventRef {
		return this.events.on('changed', callback);
	}

	private glossaryOf(scope: Scope): Glossary {
		const { lexicon } = this.vault;
		return new Glossary(scope, ({ path }, error) => this.vault.lose(path, error), undefined, (id) => lexicon.meant(id));
	}

	private follow(paths: ReadonlySet<string>): void {
		if (this.isComplete && paths.size === 0) return;
		for (const path of paths) this.work.add(path);
		this.work.resume();
	}

	private followScope(): void {
		const { scope } = this.settings.current;
		if (JSON.stringify(scope) === JSON.stringify(this.scope)) return;
		this.scope = scope;
		this.next = this.glossaryOf(scope);
		for (const { path } of this.vault.lexicon.notes()) this.work.add(path);
		this.work.resume();
	}

	/** Updates the entries of one note. In the meantime searches are answered from the last complete state. */
	private takeIn(path: string): void {
		const note = this.vault.lexicon.get(path);
		for (const one of this.inUse) {
			if (note) one.set(note, this.vault.lexicon.termsIn(path));
			else one.delete(path);
		}
	}

	private leaveOut(path: string, error: unknown): void {
		this.vault.lose(path, error);
		for (const one of this.inUse) one.delete(path);
	}

	private get inUse(): readonly Glossary[] {
		return this.next ? [this.glossary, this.next] : [this.glossary];
	}

	/** Finishes the newest glossary, and switches to it once it is complete. */
	private *settle(): Generator<void> {
		const glossary = this.next ?? this.glossary;
		const isNew = !this.isComplete || glossary === this.next;
		if (isNew || glossary.needsFold) yield* glossary.fold();
		if (isNew) yield* glossary.warmUp();
		// Notes that arrived in the meantime come first. In an empty vault there are none to wait for.
		if (isNew && this.work.size > 0) return;
		if (this.next && this.next !== glossary) yield* this.settle();
		else this.use(glossary);
	}

	private use(glossary: Glossary): void {
		this.next = null;
		this.glossary = glossary;
		this.isComplete = true;
		this.events.trigger('changed');
	}
}
