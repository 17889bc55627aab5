import type { Entry, Hit } from '../../../engine';
import { compareByName, type EntryList, type ListedEntry } from './entries';
import type { GlossaryFilter, GlossarySort } from './filter';
import { hitRows, letterRows, lettersOf, plainRows, tagsOf, withTags, type GlossaryRow, type LetterCount } from './list';
import { NumberedOrder } from './order';
import { TagCounts } from './tags';

/** What is to be known of entries to filter and order them. */
export interface GlossaryFacts {
	/** The best hits of a search. */
	search(query: string): readonly Hit[];
	/** How often other notes mention an entry. */
	mentionsOf(entry: Entry): number;
	/** When its note was changed last, as a number that grows. */
	timeOf(entry: Entry): number;
	/** Whether anything says what it is. */
	isDefined(entry: Entry): boolean;
}

/** A list to be shown. All of it is of the entries that the filter leaves. */
export interface BuiltGlossary {
	readonly rows: readonly GlossaryRow[];
	/** The entries in the order of the list, including those under folded headings. */
	readonly entries: readonly ListedEntry[];
	/** The letters that entries stand below; none in other orders, or for tags. */
	readonly letters: readonly LetterCount[];
	readonly tags: Pick<TagCounts, 'rows' | 'size'>;
}

/** The list of an empty glossary. */
export const NOTHING_BUILT: BuiltGlossary = { rows: [], entries: [], letters: [], tags: new TagCounts() };

/** Builds the list of the glossary view for a filter. */
export class GlossaryBuilder {
	private readonly order = new NumberedOrder<ListedEntry>(compareByName);

	constructor(
		private readonly list: EntryList,
		private readonly facts: GlossaryFacts,
	) {}

	/** Builds it step by step. @param folded the keys of the folded rows. */
	*build(filter: GlossaryFilter, folded: ReadonlySet<string>): Generator<void, BuiltGlossary> {
		const { tab, tags: wanted, query, sort } = filter;
		const { list } = this;
		if (query.trim() !== '') {
			const filters = wanted.map((tag) => `#${tag} `).join('');
			const hits = hitRows(this.facts.search(filters + query), (id) => list.get(id));
			const entries = hits.map(({ listed }) => listed);
			const tags = yield* tagsOf(entries);
			return { rows: tab === 'tags' ? tags.rows(folded) : hits, entries, letters: [], tags };
		}
		const entries = yield* withTags(list.entries, wanted);
		const tags = wanted.length === 0 ? list.tags : yield* tagsOf(entries);
		if (tab === 'tags') return { rows: tags.rows(folded), entries, letters: [], tags };
		if (sort === 'name') return { rows: yield* letterRows(entries, folded), entries, letters: lettersOf(entries), tags };
		const ordered = yield* this.order.sort(entries, ({ entry }) => this.numberOf(entry, sort));
		return { rows: yield* plainRows(ordered), entries: ordered, letters: [], tags };
	}

	/** The same entries from A to Z. */
	byName({ entries }: BuiltGlossary): readonly ListedEntry[] {
		const shown = new Set(entries);
		return this.list.entries.filter((listed) => shown.has(listed));
	}

	/** What an order other than that of names goes by. */
	private numberOf(entry: Entry, sort: Exclude<GlossarySort, 'name'>): number {
		const { facts } = this;
		if (sort === 'mentions') return -facts.mentionsOf(entry);
		return sort === 'time' ? -facts.timeOf(entry) : Number(facts.isDefined(entry));
	}
}
