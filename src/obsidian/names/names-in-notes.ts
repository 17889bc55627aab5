import { Component } from 'obsidian';
import { findMentionsIn, fingerprintOf, type Mention } from '../../engine';
import type { Services } from '../vault/services';
import { TimeSlice } from '../vault/time-slice';
import { placeMentions, type PlacedMentions } from './model/place-mentions';
import { underlinedOf } from './model/underlined';

/** An unlinked mention in a note that somebody shows. */
export interface NameInNote extends Mention {
	readonly isUnderlined: boolean;
}

/** The unlinked mentions in a text. */
export interface NamesInText extends PlacedMentions<NameInNote> {
	/** Those that are underlined, in order. */
	readonly underlined: readonly NameInNote[];
}

const NOTHING: NamesInText = { mentions: [], changed: null, underlined: [] };

/** What is known of one note while somebody shows it. */
interface FollowedNote {
	readonly followers: Set<() => void>;
	names: readonly NameInNote[];
	/** The text that the names were found in; null until it has been read. */
	saved: string | null;
	/** The text asked for last, with the answer: each part of a note that is drawn asks for the same. */
	last: { readonly text: string; readonly names: NamesInText } | null;
	reads: number;
}

/** Gives those that show notes the unlinked mentions in them, and tells them when these changed. Knows only notes that somebody shows. */
export class NamesInNotes extends Component {
	private readonly notes = new Map<string, FollowedNote>();

	constructor(private readonly services: Pick<Services, 'app' | 'index' | 'mentions' | 'settings'>) {
		super();
	}

	override onload(): void {
		this.registerEvent(this.services.mentions.onChanged((paths) => {
			for (const [path, note] of this.notes) if (this.isConcerned(path, paths)) void this.read(path, note);
		}));
	}

	/** Calls back when the mentions of the note at a path may stand elsewhere or be others. @returns what ends that. */
	follow(path: string, callback: () => void): () => void {
		const note = this.notes.get(path) ?? { followers: new Set(), names: [], saved: null, last: null, reads: 0 };
		if (note.followers.size === 0) {
			this.notes.set(path, note);
			void this.read(path, note);
		}
		note.followers.add(callback);
		return () => {
			note.followers.delete(callback);
			if (note.followers.size === 0 && this.notes.get(path) === note) this.notes.delete(path);
		};
	}

	/** The mentions of a followed note in a text that is its own, or will be when it is saved. */
	in(path: string, text: string): NamesInText {
		const note = this.notes.get(path);
		if (!note || note.saved === null) return NOTHING;
		if (note.last?.text === text) return note.last.names;
		const { mentions, changed } = placeMentions(note.names, note.saved, text);
		const placed = {
			mentions: text === note.saved ? mentions : mentions.map((one) => ({ ...one, fingerprint: fingerprintOf(text, one) })),
			changed,
		};
		const names = { ...placed, underlined: placed.mentions.filter((one) => one.isUnderlined) };
		note.last = { text, names };
		return names;
	}

	/**
	 * Whether the mentions in a note may be others after notes, or with none the settings, changed: it did itself, or a note that is named
	 * in it.
	 */
	private isConcerned(path: string, changed: ReadonlySet<string>): boolean {
		if (changed.size === 0 || changed.has(path)) return true;
		return this.services.mentions.sources.index.ownersIn(path).some((owner) => changed.has(owner));
	}

	private async read(path: string, note: FollowedNote): Promise<void> {
		const { app, index, mentions, settings } = this.services;
		const read = ++note.reads;
		await mentions.prepare([path]);
		if (read !== note.reads) return;
		const facts = index.lexicon.get(path);
		const found = facts && mentions.complete ? findMentionsIn(mentions.sources, facts) : [];
		const file = app.vault.getFileByPath(path);
		const saved = file ? await app.vault.cachedRead(file).catch(() => null) : null;
		if (read !== note.reads || this.notes.get(path) !== note) return;
		const underlined = new Set(underlinedOf(found, settings.current.underline));
		note.names = found.map((mention) => ({ ...mention, isUnderlined: underlined.has(mention) }));
		note.saved = saved;
		note.last = null;
		const slice = new TimeSlice();
		for (const callback of [...note.followers]) {
			await slice.rest();
			if (read !== note.reads) return;
			if (note.followers.has(callback)) callback();
		}
	}
}
