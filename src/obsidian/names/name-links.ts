import { Component, Events, parseLinktext, type App, type EventRef } from 'obsidian';
import { isDecided, meaningOfLink, rankOwners, type Candidate, type Mention, type Owner } from '../../engine';
import type { Services } from '../vault/services';

/** A link that Obsidian leads nowhere, but that says a name of one note or several. */
export interface NameLink {
	/** What the link says, its heading or block included. */
	readonly linktext: string;
	/** The path of the note it stands in. */
	readonly source: string;
	/** The heading or block, `#` included; empty if there is none. */
	readonly subpath: string;
	/** The path of the note that is meant; null if several have the name, and the user has chosen none. */
	readonly path: string | null;
	/** Those that have the name, where several may be meant. */
	readonly owners: readonly Owner[];
}

/**
 * Says which links are followed by a name. Obsidian knows notes by their paths alone: a link that says another name of a note leads it to a
 * new, empty one. What it finds by itself stays its own affair.
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

	/** Calls back when links may lead elsewhere. */
	onChanged(callback: () => void): EventRef {
		return this.events.on('changed', callback);
	}

	offref(event: EventRef): void {
		this.events.offref(event);
	}

	/** Whether Obsidian would make a new note of a link that may say a name: as long as the vault is being read, nobody knows. */
	isOpen(linktext: string, source: string): boolean {
		const { path } = parseLinktext(linktext);
		const { app, settings } = this.services;
		// Without a note that it stands in, it is no link: the quick switcher makes notes in this way.
		return settings.current.followNames && path !== '' && source !== '' && app.metadataCache.getFirstLinkpathDest(path, source) === null;
	}

	/** What a link leads to by a name; null if Obsidian finds its note, or nobody has the name. */
	find(linktext: string, source: string): NameLink | null {
		const { index } = this.services;
		if (!index.complete || !this.isOpen(linktext, source)) return null;
		const { path: target, subpath } = parseLinktext(linktext);
		for (const name of new Set([target, decoded(target)])) {
			const { path, owners } = meaningOfLink(this.services.mentions.sources, name, source);
			// Which of several notes is likeliest will be asked soon, and that is read from the note.
			if (path === null && owners.length > 0) void this.services.mentions.prepare([source]);
			if (path !== null || owners.length > 0) return { linktext, source, subpath, path, owners };
		}
		return null;
	}

	/** Sees to it that the note in which a link stands can be asked what is meant. */
	prepare({ source }: NameLink): Promise<void> {
		return this.services.mentions.prepare([source]);
	}

	/** The notes that a link may mean, the likeliest first. */
	candidates({ owners, source }: NameLink): Candidate[] {
		return rankOwners(this.services.mentions.sources, owners, source);
	}

	/** An undecided link as a mention, for the card that says what it may mean. */
	mentionOf(link: NameLink): Mention {
		const candidates = this.candidates(link);
		const targets = candidates.map(({ path }) => path);
		const place = { path: link.source, text: parseLinktext(link.linktext).path, from: 0, to: 0, line: 0, fingerprint: 0 };
		// As "linked" it is not offered to be linked: there is a link.
		return { ...place, kind: 'linked', targets, candidates, ambiguous: !isDecided(candidates), suggested: false, score: 0, reasons: [] };
	}
}

/** The address of a Markdown link as a name. */
function decoded(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target; // A stray "%" is no encoding.
	}
}
