import type { Mention } from '../../../engine';
import { FoldedKeys } from '../../parts/folded-keys';
import { DEFAULT_ARRANGEMENT, type MentionsTab } from './arrangement';
import { filterMentions, NO_FILTER, partsInForce } from './filter';
import { buildRows, keysToFold, termKey, TERMS, type ListedMention, type MentionListRow } from './list';
import { whyNothing } from './why-nothing';

/** What it is a listing of. */
interface ListSource {
	/** All mentions of a tab. */
	listed(tab: MentionsTab): readonly ListedMention[];
	/** The line of a mention, folded as names are; null while it is not known. */
	lineOf(mention: Mention): string | null;
}

/** Which mentions a view shows, and how: arranged, filtered, folded. */
export class MentionList {
	arrangement = DEFAULT_ARRANGEMENT;
	filter = NO_FILTER;
	private readonly folded = new FoldedKeys();

	constructor(private readonly source: ListSource) {}

	/** Whether a filter is on. */
	get isFiltered(): boolean {
		return partsInForce(this.filter).length > 0;
	}

	/** All mentions of the tab that is shown. */
	get listed(): readonly ListedMention[] {
		return this.source.listed(this.arrangement.tab);
	}

	/** Those that pass the filter. */
	shown(): ListedMention[] {
		return filterMentions(this.listed, this.filter, (mention) => this.source.lineOf(mention));
	}

	/** The rows for mentions that are shown. Terms are folded when they are first met. */
	rows(shown: readonly ListedMention[]): MentionListRow[] {
		for (const { term } of this.source.listed('of')) if (term) this.folded.meet(termKey(term.id));
		const isWhyAsked = this.arrangement.tab === 'in' && !this.isFiltered;
		const why = isWhyAsked ? whyNothing(this.listed.map(({ mention }) => mention)) : '';
		return buildRows(shown, { ...this.arrangement, folded: this.folded, hidesEmpty: this.isFiltered, whyNothing: why });
	}

	/** The mentions in the order of the list, whether they are folded away or not. @param key of a heading: those below it; null for all. */
	inOrder(key: string | null = null): ListedMention[] {
		const rows = this.unfolded();
		const head = rows.findIndex((row) => row.key === key);
		const level = key === null ? 0 : (rows[head]?.level ?? Infinity);
		const end = rows.findIndex((row, i) => i > head && row.level <= level);
		const below = rows.slice(head + 1, end < 0 ? rows.length : end);
		return level === Infinity ? [] : below.flatMap((row) => (row.type === 'mention' ? [row.listed] : []));
	}

	/** Folds or unfolds a row. */
	toggle(key: string): void {
		this.folded.toggle(key);
	}

	/** Folds everything, or unfolds it if everything is folded. */
	foldAll(): void {
		this.folded.toggleAll(keysToFold(this.unfolded()));
	}

	/** Folds all headings of the level of a heading, and unfolds that one. */
	foldOthers(key: string): void {
		const heads = this.unfolded().filter((row) => 'folded' in row);
		const level = heads.find((row) => row.key === key)?.level;
		for (const row of heads) if (row.level === level) this.folded.add(row.key);
		this.folded.delete(key);
	}

	/** Shows the heading of a term unfolded. @returns its key. */
	reveal(id: string): string {
		const key = termKey(id);
		this.folded.meet(key);
		for (const one of [TERMS, key]) this.folded.delete(one);
		this.filter = NO_FILTER;
		this.arrangement = { ...this.arrangement, tab: 'of' };
		return key;
	}

	private unfolded(): MentionListRow[] {
		return buildRows(this.shown(), { ...this.arrangement, folded: new Set(), hidesEmpty: true, whyNothing: '' });
	}
}
