import { Component } from 'obsidian';
import { findMentionsIn, fingerprintOf, type Mention } from '../../engine';
import type { Services } from '../vault/services';
import { TimeSlice } from '../vault/time-slice';
import { placeMentions, type PlacedMentions } from './model/place-mentions';
import { isShown, underlinedOf } from './model/underlined';

/** An unlinked mention in a note that is being shown. */
export interface NameInNote extends Mention {
	/** Whether it is one for the reader, underlined or not. */
	readonly isShown: boolean;
	readonly isUnderlined: boolean;
}

/** The unlinked mentions in a text. */
interface NamesInText extends PlacedMentions<NameInNote> {
	/** Those that are underlined, in order. */
	readonly underlined: readonly NameInNote[];
}

const NOTHING: NamesInText = { mentions: [], changed: null, underlined: [] };

/** What is known of one note while it is shown. */
interface FollowedNote {
	readonly followers: Set<() => void>;
	names: readonly NameInNote[];
	/** The text that the names were found in; null until it has been read. */
	saved: string | null;
	/** The last text that was asked about, with the answer, since every rendered part of a note asks about the same text. */
	last: { readonly text: string; readonly names: NamesInText } | null;
	reads: number;
}

/** Supplies the unlinked mentions in notes to what shows these, and announces changes. Only tracks notes that are being shown. */
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

	/** Calls back when the mentions of the note at a path may have changed or moved. @returns a function that ends this. */
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

	/** The mentions of a followed note in its text, saved or not. */
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
	 * Whether a change may affect the mentions in a note: the note itself changed, or one that is named in it; an empty set means that the
	 * settings changed.
	 */
	private isConcerned(path: string, changed: ReadonlySet<string>): boolean {
		if (changed.size === 0 || changed.has(path)) return true;
		const { lexicon } = this.services.index;
		return this.services.mentions.sources.index.ownersIn(path).some((owner) => changed.has(lexicon.entry(owner)?.path ?? owner));
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
		const shown = new Set(found.filter((mention) => isShown(mention, mentions.sources.index)));
		const underlined = new Set(underlinedOf([...shown], settings.current.underline));
		note.names = found.map((one) => ({ ...one, isShown: shown.has(one), isUnderlined: underlined.has(one) }));
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
