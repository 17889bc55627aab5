import { Component, Events, parseLinktext, type App, type EventRef } from 'obsidian';
import { isDecided, meaningOfLink, rankOwners, type Candidate, type Mention, type Owner } from '../../engine';
import type { Services } from '../vault/services';

/** A link that Obsidian cannot resolve, but that is written with a name of one or more entries. */
export interface NameLink {
	/** The target as written, with its heading or block. */
	readonly linktext: string;
	/** The path of the note that contains it. */
	readonly source: string;
	/** The heading or block, with `#`; empty if there is none. */
	readonly subpath: string;
	/** The id of the entry that is meant; null if several have the name and the user has chosen none. */
	readonly id: string | null;
	/** The entries that have the name, if several may be meant. */
	readonly owners: readonly Owner[];
}

/**
 * Decides which links are resolved by a name. Obsidian knows notes only by path: for a link with another name of a note, it would create a
 * new, empty one. Links that Obsidian resolves itself are left alone.
 */
export class NameLinks extends Component {
	private readonly events = new Events();

	constructor(private readonly services: Pick<Services, 'app' | 'index' | 'mentions' | 'settings'>) {
		super();
	}

	override onload(): void {
		const { index, settings } = this.services;
		const tell = (): void => this.events.trigger('changed');
		this.registerEvent(index.onChanged(tell));
		this.registerEvent(settings.onChanged(tell));
	}

	get app(): App {
		return this.services.app;
	}

	/** Calls back when links may resolve differently. */
	onChanged(callback: () => void): EventRef {
		return this.events.on('changed', callback);
	}

	offref(event: EventRef): void {
		this.events.offref(event);
	}

	/** Whether Obsidian would create a new note for a link that might be a name, which is not known until the vault has been read. */
	isOpen(linktext: string, source: string): boolean {
		const { path } = parseLinktext(linktext);
		const { app, settings } = this.services;
		// Without a note that contains it, it is no link: the quick switcher creates notes in this way.
		return settings.current.followNames && path !== '' && source !== '' && app.metadataCache.getFirstLinkpathDest(path, source) === null;
	}

	/** The entry that a link resolves to by a name; null if Obsidian resolves it, or if none has the name. */
	find(linktext: string, source: string): NameLink | null {
		const { index } = this.services;
		if (!index.complete || !this.isOpen(linktext, source)) return null;
		const { path: target, subpath } = parseLinktext(linktext);
		for (const name of new Set([target, decoded(target)])) {
			const { id, owners } = meaningOfLink(this.services.mentions.sources, name, source);
			// The candidates will be ranked soon, which needs the text of the note.
			if (id === null && owners.length > 0) void this.services.mentions.prepare([source]);
			if (id !== null || owners.length > 0) return { linktext, source, subpath, id, owners };
		}
		return null;
	}

	/** Reads the note that contains a link, so that its candidates can be ranked. */
	prepare({ source }: NameLink): Promise<void> {
		return this.services.mentions.prepare([source]);
	}

	/** The link as Obsidian would have to be told it: to the note, and in it to a heading or block; null if it cannot be told. */
	addressOf({ id, subpath }: Pick<NameLink, 'subpath'> & { readonly id: string }): string | null {
		const entry = this.services.index.lexicon.entry(id);
		const path = entry?.path ?? id;
		// A link cannot express a path that contains "#", nor the line of a term that has neither heading nor block id.
		if (path.includes('#') || (subpath === '' && entry?.anchor?.kind === 'place')) return null;
		return path + (subpath || (entry?.anchor?.subpath ?? ''));
	}

	/** The entries that a link may mean, most likely first. */
	candidates({ owners, source }: NameLink): Candidate[] {
		return rankOwners(this.services.mentions.sources, owners, source);
	}

	/** A link as a mention, for the card that shows its possible meanings. */
	mentionOf(link: NameLink): Mention {
		const text = parseLinktext(link.linktext).path;
		const candidates = link.id === null ? this.candidates(link) : [{ id: link.id, name: text, score: 0, reasons: [] }];
		return linked(text, link.source, candidates);
	}
}

/** A link to the entry with an id as a mention, for its card. @param source the path of the note that contains it. */
export function linkedMention(text: string, source: string, id: string): Mention {
	return linked(text, source, [{ id, name: text, score: 0, reasons: [] }]);
}

function linked(text: string, path: string, candidates: readonly Candidate[]): Mention {
	const place = { path, text, from: 0, to: 0, line: 0, fingerprint: 0 };
	const targets = candidates.map(({ id }) => id);
	// The kind "linked" keeps the card from offering to link it.
	return { ...place, kind: 'linked', targets, candidates, ambiguous: !isDecided(candidates), suggested: false, score: 0, reasons: [] };
}

/** The address of a Markdown link as a name. */
function decoded(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target; // A stray "%" is no encoding.
	}
}
