import {
	findLinkedIn, findMentionsFrom, findMentionsIn, foldName, pathsMentioning, type Lexicon, type Mention, type Note,
} from '../../engine';
import { distinctTitleOf, titleOf } from '../vault/note-title';
import type { Services } from '../vault/services';
import { TimeSlice } from '../vault/time-slice';
import { isIgnored } from './model/filter';
import type { MentionsTab } from './model/arrangement';
import { listMentions, type ListedMention, type ListedNote, type ListedTerm } from './model/list';
import type { ListState } from './model/message';

/** While a note is gathered for the first time, how often partial results are reported. In milliseconds. */
const TELL_MS = 100;

/** The mentions of one note and of the terms in it, and those inside it, gathered note by note in short slices. */
export class NoteMentions {
	private path: string | null = null;
	private of: ListedMention[] = [];
	private in: readonly ListedMention[] = [];
	private counts = { of: 0, in: 0 };
	private runs = 0;
	private isGathered = false;

	/** @param onMore called when the results have grown or changed. */
	constructor(
		private readonly services: Pick<Services, 'app' | 'index' | 'mentions'>,
		private readonly onMore: () => void,
	) {}

	/** Whether everything has been gathered once. */
	get complete(): boolean {
		return this.isGathered;
	}

	/** The mentions of a tab known so far, in order of path and offset; those of terms come last. */
	listed(tab: MentionsTab): readonly ListedMention[] {
		return this[tab];
	}

	/** How many of them the user does not ignore, those of terms aside: what counts as mentions of a note elsewhere. */
	count(tab: MentionsTab): number {
		return this.counts[tab];
	}

	/** Stops gathering. */
	stop(): void {
		this.runs++;
	}

	/** Gathers the mentions of the note at a path, or of none. Earlier results for the same note are kept until the new ones are complete. */
	async gather(path: string | null): Promise<void> {
		const run = ++this.runs;
		const note = path === null ? null : this.services.index.lexicon.get(path);
		const isOther = path !== this.path || !note;
		const of: ListedMention[] = [];
		let count = 0;
		this.path = path;
		if (isOther) {
			this.isGathered = false;
			[this.of, this.in, this.counts] = [of, [], { of: 0, in: 0 }];
		}
		if (note) {
			await this.services.mentions.prepare([note.path]);
			if (run !== this.runs) return;
			this.in = this.list(findMentionsIn(this.services.mentions.sources, note), ({ targets: [best = ''] }) => [best, best]);
			this.counts.in = countShown(this.in);
			const slice = new TimeSlice();
			let told = performance.now();
			for await (const found of this.find(note)) {
				await slice.rest();
				if (run !== this.runs) return;
				for (const one of found) of.push(one);
				count += countShown(found);
				if (isOther) this.counts.of = count;
				if (!isOther || performance.now() - told < TELL_MS) continue;
				told = performance.now();
				this.onMore();
			}
		}
		[this.of, this.isGathered, this.counts.of] = [of, true, count];
		this.onMore();
	}

	/** The mentions of a note, then those of its terms: a note at a time, or what costs as much. */
	private async *find(note: Note): AsyncGenerator<readonly ListedMention[]> {
		const { mentions, index: { lexicon } } = this.services;
		const { sources } = mentions;
		for await (const from of mentions.prepared(pathsMentioning(sources, note)))
			yield this.list(findMentionsFrom(sources, note, from), () => [note.path, from]);
		const terms = termsOf(lexicon, note);
		const paths = new Set<string>();
		for (const { meant } of terms.values()) {
			const entry = lexicon.entry(meant);
			for (const path of entry ? pathsMentioning(sources, entry) : []) paths.add(path);
			yield [];
		}
		// Each note is gone through once for all terms: a list of hundreds is mentioned by the same few notes.
		for await (const from of mentions.prepared([...paths].sort())) yield this.ofTerms(terms, from);
	}

	/** The mentions of terms in the note at a path. @param terms by what they mean. */
	private ofTerms(terms: ReadonlyMap<string, ListedTerm>, from: string): ListedMention[] {
		const { sources } = this.services.mentions;
		const source = sources.lexicon.get(from);
		const found = source ? [...findLinkedIn(sources, source), ...findMentionsIn(sources, source)].sort((a, b) => a.from - b.from) : [];
		const byTerm = new Map<ListedTerm, Mention[]>();
		for (const mention of found) {
			for (const id of mention.ambiguous ? mention.targets : mention.targets.slice(0, 1)) {
				const term = id === from ? undefined : terms.get(id);
				const known = term && byTerm.get(term);
				if (known) known.push(mention);
				else if (term) byTerm.set(term, [mention]);
			}
		}
		return [...byTerm].flatMap(([term, ones]) => this.list(ones, () => [term.meant, from], term));
	}

	/** @param ends returns the id of the entry that is meant, and of the one at the other end. */
	private list(
		mentions: readonly Mention[], ends: (mention: Mention) => readonly [meant: string, other: string], term: ListedTerm | null = null,
	): ListedMention[] {
		const facts = new Map<string, ListedNote>();
		return listMentions(mentions, (mention) => {
			const [meant, other] = ends(mention);
			const note = facts.get(other) ?? this.factsOf(other);
			facts.set(other, note);
			return { name: mention.candidates.find(({ id }) => id === meant)?.name ?? mention.text, note };
		}, term);
	}

	private factsOf(id: string): ListedNote {
		const { app, index } = this.services;
		const entry = index.lexicon.entry(id);
		const path = entry?.path ?? id;
		const title = distinctTitleOf(index.lexicon, id, []);
		return {
			id,
			path,
			title,
			tags: entry?.tags ?? [],
			time: app.vault.getFileByPath(path)?.stat.mtime ?? 0,
			folded: foldName(`${title}\n${path}`),
		};
	}
}

/** The terms in a note by what they mean, each meaning once. */
function termsOf(lexicon: Lexicon, { path }: Note): Map<string, ListedTerm> {
	const terms = new Map<string, ListedTerm>();
	for (const term of lexicon.termsIn(path).flatMap((group) => group.terms)) {
		const { id, anchor: { line } } = term;
		const meant = lexicon.meant(id);
		if (meant !== path && (!terms.has(meant) || meant === id)) terms.set(meant, { id, meant, title: titleOf(term, id), line });
	}
	return terms;
}

function countShown(listed: readonly ListedMention[]): number {
	return listed.filter(({ mention, term }) => term === null && !isIgnored(mention)).length;
}

/** What is open at a path, and how complete its mentions are. */
export function stateOf(
	services: Pick<Services, 'index' | 'mentions'>,
	path: string | null,
): Pick<ListState, 'open' | 'reading' | 'scanning'> {
	const { index, mentions } = services;
	return {
		open: path === null ? 'nothing' : index.lexicon.get(path) ? 'note' : 'other file',
		reading: index.complete ? null : index.progress,
		scanning: mentions.complete ? null : { done: mentions.sources.index.size, total: index.lexicon.size },
	};
}
